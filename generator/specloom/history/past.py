"""The package as it was generated last: on disk, or at a git ref."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

from attrs import frozen

from ..document import Document
from ..document.kept import read_kept
from ..errors import DocumentError, UsageError
from ..output import CHANGELOG, DOCUMENT, MANIFEST


class Tree(Protocol):
    """Files below an output folder."""

    def read(self, path: str) -> bytes | None:
        """The content of a file; None when there is none."""

    def shown(self, path: str) -> str:
        """How a message names the file."""


@frozen
class FolderTree:
    """A folder on disk."""

    folder: Path

    def read(self, path: str) -> bytes | None:
        """The content of a file below the folder."""
        target = self.folder / path
        return target.read_bytes() if target.is_file() else None

    def shown(self, path: str) -> str:
        """The path as the user gave the folder."""
        return (self.folder / path).as_posix()


@frozen
class GitTree:
    """A folder as it was committed at a ref."""

    ref: str
    folder: Path

    def read(self, path: str) -> bytes | None:
        """The content of a file in the commit. UsageError when there is no such commit."""
        known = (
            None if self.ref.startswith("-") else self._git("rev-parse", "--verify", f"{self.ref}^{{commit}}")
        )
        if known is None:
            raise UsageError(f"git knows no commit `{self.ref}`", hint="fetch it first, or name another")
        below = self.folder.absolute().relative_to(self._there())
        return self._git("show", f"{known.decode().strip()}:./{(below / path).as_posix()}")

    def shown(self, path: str) -> str:
        """The path with the ref before it."""
        return f"{self.ref}:{(self.folder / path).as_posix()}"

    def _there(self) -> Path:
        """The nearest folder that is on disk: the output itself may be new."""
        folder = self.folder.absolute()
        return next(parent for parent in (folder, *folder.parents) if parent.is_dir())

    def _git(self, *arguments: str) -> bytes | None:
        try:
            done = subprocess.run(["git", "-C", str(self._there()), *arguments], capture_output=True)
        except FileNotFoundError:
            raise UsageError(f"git is not installed, so `{self.ref}` cannot be read") from None
        return done.stdout if done.returncode == 0 else None


@frozen
class Renamed:
    """A Python name that the package had before."""

    #: Spelt `client.meetings.get`, `client.meetings.get(argument)`, `models.Meeting` and so on.
    old: str
    new: str
    #: The version that renamed it; the old name works until the next major one.
    since: str


@frozen
class Past:
    """What the next version is measured against."""

    version: str
    #: None when the package was written before packages kept their document.
    document: Document | None
    document_text: str
    changelog: str
    #: The old names that still work.
    renamed: tuple[Renamed, ...]


def read_past(tree: Tree, folder: str) -> Past | None:
    """The package in a folder (its path with a `/` behind, or nothing); None when there is none.

    DocumentError when its document cannot be read any more.
    """
    manifest = _manifest(tree.read(f"{folder}{MANIFEST}"))
    options = manifest.get("options")
    version = options.get("version") if isinstance(options, Mapping) else None
    if not isinstance(version, str):
        return None
    kept = tree.read(f"{folder}{DOCUMENT}")
    document = None
    if kept is not None:
        try:
            document = read_kept(kept, tree.shown(f"{folder}{DOCUMENT}"))
        except DocumentError as error:
            error.hint = "restore the file from version control, or delete it to go on without a diff"
            raise
    changelog = tree.read(CHANGELOG)
    return Past(
        version=version,
        document=document,
        document_text=(kept or b"").decode("utf-8", "replace"),
        changelog=(changelog or b"").decode("utf-8", "replace").replace("\r\n", "\n"),
        renamed=_renamed(manifest.get("renamed")),
    )


def _manifest(data: bytes | None) -> dict[str, Any]:
    try:
        found = json.loads(data or b"{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _renamed(found: Any) -> tuple[Renamed, ...]:
    entries = found if isinstance(found, list) else []
    return tuple(
        Renamed(entry["old"], entry["new"], entry["since"])
        for entry in entries
        if isinstance(entry, Mapping) and all(isinstance(entry.get(k), str) for k in ("old", "new", "since"))
    )
