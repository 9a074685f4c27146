"""Whether this package is as it was generated: `python -m PACKAGE.verify`; needs the standard library alone.

Exit codes: 0 every file is as the manifest says, 1 some are edited, missing or extra, 2
there is no manifest to go by. Line ends do not count, since version control may change them.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path, PurePosixPath
from typing import Any, Literal, get_args

MANIFEST = "_manifest.json"

Difference = Literal["edited", "missing", "extra"]


class ManifestError(Exception):
    """There is no manifest, or it is none."""


def read_manifest(folder: Path) -> dict[str, Any]:
    """The manifest of the package in a folder; ManifestError says what is wrong with it."""
    path = folder / MANIFEST
    try:
        manifest: dict[str, Any] = json.loads(path.read_bytes())
        files, options = manifest["files"], manifest["options"]
        if not isinstance(files, dict) or not isinstance(options, dict):
            raise TypeError
    except OSError as error:
        raise ManifestError(f"{path}: {error.strerror}") from None
    except (ValueError, KeyError, TypeError):
        raise ManifestError(f"{path}: not the manifest of a package") from None
    return manifest


def expected_files(manifest: dict[str, Any]) -> dict[str, str]:
    """Path below the package -> SHA-256, for all files of the package but the manifest."""
    options = manifest["options"]
    # A package that is the output of a project has files beside it; those are not its own.
    folder = "" if options.get("vendored") else f"{options.get('package')}/"
    return {
        path.removeprefix(folder): str(digest)
        for path, digest in manifest["files"].items()
        if path.startswith(folder) and ".." not in PurePosixPath(path).parts
    }


def digest_of(data: bytes) -> str:
    """The digest as the manifest has it."""
    return hashlib.sha256(data.replace(b"\r\n", b"\n")).hexdigest()


def differences(folder: Path) -> dict[str, Difference]:
    """Path below the package -> how it differs; empty when nothing does. ManifestError without a manifest."""
    manifest = read_manifest(folder)
    expected = expected_files(manifest)
    found: dict[str, Difference] = {}
    for path, digest in expected.items():
        target = folder / path
        if not target.is_file():
            found[path] = "missing"
        elif digest_of(target.read_bytes()) != digest:
            found[path] = "edited"
    # People may put the changelog in better words.
    allowed = {*expected, MANIFEST, *manifest.get("editable", ())}
    for target in folder.rglob("*"):
        path = target.relative_to(folder).as_posix()
        cached = "__pycache__" in PurePosixPath(path).parts
        if not cached and path not in allowed and not target.is_dir():
            found[path] = "extra"
    return dict(sorted(found.items()))


def main(folder: Path) -> int:
    """Print what differs, a line each and one for the sum; returns the exit code."""
    try:
        found = differences(folder)
        count = len(expected_files(read_manifest(folder)))
    except ManifestError as error:
        print(f"verify: {error}", file=sys.stderr)
        return 2
    for path, difference in found.items():
        print(f"{difference}: {folder / path}")
    kinds = list(found.values())
    told = ", ".join(f"{kinds.count(k)} {k}" for k in get_args(Difference))
    print(f"{folder}: {count} files as generated" if not found else f"{folder}: {told}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path(__file__).resolve().parent))
