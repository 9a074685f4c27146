"""The vendored packages in a folder, and what their manifests say."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from attrs import frozen

from ..errors import UsageError
from ..output import MANIFEST

#: Folders where nobody looks for code of their own.
_SKIPPED = frozenset({"node_modules", "site-packages", "__pycache__", "venv", "build", "dist"})


@frozen
class Copy:
    """A generated package on disk."""

    folder: Path
    manifest: Mapping[str, Any]

    @property
    def package(self) -> str:
        """The import name it was made for."""
        return str(self._options.get("package", ""))

    @property
    def vendored(self) -> bool:
        """Whether it is a part of another project, rather than the output of `specloom generate`."""
        return self._options.get("vendored") is True

    @property
    def version(self) -> str:
        """The version of the package."""
        return str(self._options.get("version", ""))

    @property
    def http_library(self) -> str:
        """What it sends with."""
        return str(self._options.get("http_library", "httpx"))

    @property
    def digests(self) -> dict[str, str]:
        """Path below the folder -> SHA-256 of what should stand there, patches applied."""
        return _digests(self.manifest.get("files"))

    @property
    def pristine(self) -> dict[str, str]:
        """Path below the folder -> SHA-256 of the file as it was generated."""
        return {**self.digests, **_digests(self.manifest.get("pristine"))}

    @property
    def selection(self) -> dict[str, tuple[str, ...]]:
        """The operations that were asked for."""
        told = self.manifest.get("selection")
        return {
            str(key): tuple(str(word) for word in words)
            for key, words in (told.items() if isinstance(told, Mapping) else ())
            if isinstance(words, list)
        }

    @property
    def patches(self) -> list[str]:
        """Names of the patches in the order in which they are applied."""
        told = self.manifest.get("patches")
        return [str(name) for name in told] if isinstance(told, list) else []

    @property
    def _options(self) -> Mapping[str, Any]:
        told = self.manifest.get("options")
        return told if isinstance(told, Mapping) else {}


def read_copy(folder: Path) -> Copy | None:
    """The package in a folder; None without a manifest that can be read."""
    try:
        manifest = json.loads((folder / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return None
    if not isinstance(manifest, dict) or not str(manifest.get("generator", "")).startswith("specloom"):
        return None
    return Copy(folder, manifest)


def find_copies(dest: Path, package: str | None = None) -> list[Copy]:
    """The generated packages in a folder and below it, by path. UsageError when there is none."""
    if not dest.is_dir():
        raise UsageError(f"`{dest}` is not a folder")
    copies = [copy for folder in _folders(dest) if (copy := read_copy(folder)) is not None]
    named = [copy for copy in copies if package in (None, copy.package)]
    if not named and copies:
        there = ", ".join(f"`{copy.package}`" for copy in copies)
        raise UsageError(f"`{package}` is not vendored in `{dest}`", hint=f"there is {there}")
    if not named:
        broken = next((f for f in _folders(dest)), None)
        if broken is not None:
            raise UsageError(f"{broken / MANIFEST} is not the manifest of a package")
        raise UsageError(f"no generated package is in `{dest}`: none of its folders has a {MANIFEST}")
    return named


def _folders(dest: Path) -> Iterator[Path]:
    """The folders with a manifest, without looking into those."""
    for root, folders, files in os.walk(dest):
        if MANIFEST in files:
            folders.clear()
            yield Path(root)
        folders[:] = sorted(name for name in folders if name not in _SKIPPED and not name.startswith("."))


def _digests(told: Any) -> dict[str, str]:
    """Without what leads out of the folder: somebody may have tampered with the manifest."""
    return {
        str(path): str(digest)
        for path, digest in (told.items() if isinstance(told, Mapping) else ())
        if not PurePosixPath(path).is_absolute() and ".." not in PurePosixPath(path).parts
    }
