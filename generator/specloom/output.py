"""Files in memory against files on disk: what would change, and writing it without ever leaving half of it.

The manifest inside the package says which files the generator wrote and what was in them. A file that was
edited since is reported and not overwritten; a file that the generator did not write is never touched.
"""

from __future__ import annotations

import difflib
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from attrs import frozen

from .swap import replace_files, replace_folder

MANIFEST = "_manifest.json"
#: The document that the package was generated from, inside the package.
DOCUMENT = "_document.json"
#: Beside the package, or inside a vendored one; only ever gets longer, so that people may edit it.
CHANGELOG = "CHANGELOG.md"


@frozen
class Change:
    """One file that differs from what would be generated."""

    kind: Literal["add", "change", "remove"]
    #: Path below the output folder, with `/`.
    path: str
    old: bytes
    new: bytes

    def diff(self) -> str:
        """The change as a unified diff."""
        old, new = (
            part.decode("utf-8", "replace").splitlines(keepends=True) for part in (self.old, self.new)
        )
        before = "/dev/null" if self.kind == "add" else f"a/{self.path}"
        after = "/dev/null" if self.kind == "remove" else f"b/{self.path}"
        lines = difflib.unified_diff(old, new, before, after)
        return "".join(
            line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
        )


@frozen
class Plan:
    """What generating would do to the output folder."""

    changes: list[Change]
    #: Files that would be overwritten or removed though they were edited, or never written by the generator.
    edited: list[str]


def manifest_text(files: Mapping[str, str], provenance: Mapping[str, Any]) -> str:
    """The manifest of a generated tree: where it came from and the digest of every file."""
    digests = {path: digest(text.encode()) for path, text in sorted(files.items()) if path != CHANGELOG}
    told = {**provenance, "editable": [CHANGELOG]} if CHANGELOG in files else provenance
    return json.dumps({**told, "files": digests}, indent=2, ensure_ascii=False) + "\n"


def plan_output(files: Mapping[str, str], output: Path, package: str) -> Plan:
    """Compare generated files, manifest included, with the output folder."""
    owned = _owned(output, package)
    manifest = f"{package}/{MANIFEST}"
    changes: list[Change] = []
    edited: list[str] = []
    for path in sorted({*files, *owned}):
        target = output / path
        old = target.read_bytes() if target.is_file() else None
        new = files[path].encode() if path in files else None
        if old == new or (old is None and new is None):
            continue
        if old is not None and path not in (manifest, CHANGELOG) and owned.get(path) != digest(old):
            edited.append(path)
        if new is None:
            changes.append(Change("remove", path, old or b"", b""))
        else:
            changes.append(Change("add" if old is None else "change", path, old or b"", new))
    return Plan(changes, edited)


def write_output(plan: Plan, output: Path, package: str) -> None:
    """Carry out a plan: the package changes in one step, then the files beside it, one atomic step each."""
    inside = [change for change in plan.changes if change.path.startswith(f"{package}/")]
    beside = [change for change in plan.changes if change not in inside]
    if inside:
        prefix = len(package) + 1
        replace_folder(
            output / package,
            {change.path[prefix:]: None if change.kind == "remove" else change.new for change in inside},
        )
    replace_files(output, {change.path: None if change.kind == "remove" else change.new for change in beside})


def _owned(output: Path, package: str) -> dict[str, str]:
    """Path -> digest of what the last run wrote; empty when there was none or its manifest is unreadable."""
    try:
        files = json.loads((output / package / MANIFEST).read_text(encoding="utf-8"))["files"]
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    if not isinstance(files, dict):
        return {}
    # A manifest that somebody tampered with must not make us delete files elsewhere.
    return {
        str(p): str(d) for p, d in files.items() if not Path(p).is_absolute() and ".." not in Path(p).parts
    }


def digest(data: bytes) -> str:
    """The digest of a file as the manifest has it."""
    return hashlib.sha256(data).hexdigest()
