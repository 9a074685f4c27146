"""Replacing a folder in one step, so that whoever is killed half-way leaves the old one standing."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

_RENAME_EXCHANGE = 2
_AT_FDCWD = -100


def replace_folder(folder: Path, changes: Mapping[str, bytes | None]) -> None:
    """Apply changes to a copy of a folder, then put the copy in the folder's place.

    A change is a path below the folder and its content, or None to remove it. Files that are not named in the
    changes come along as they are; caches of compiled code do not.
    """
    folder = folder.resolve()
    folder.parent.mkdir(parents=True, exist_ok=True)
    _clear_leftovers(folder)
    staging = Path(tempfile.mkdtemp(prefix=_prefix(folder), dir=folder.parent))
    try:
        fresh = staging / folder.name
        if folder.is_dir():
            ignore = shutil.ignore_patterns("__pycache__")
            shutil.copytree(folder, fresh, symlinks=True, ignore=ignore, copy_function=_link_or_copy)
        else:
            fresh.mkdir()
        _apply(fresh, changes)
        if folder.is_dir():
            _exchange(fresh, folder)
        else:
            fresh.rename(folder)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def replace_files(folder: Path, changes: Mapping[str, bytes | None]) -> None:
    """Write or remove single files, each in one atomic step."""
    _apply(folder, changes)


def _apply(folder: Path, changes: Mapping[str, bytes | None]) -> None:
    for path, content in changes.items():
        target = folder / path
        if content is None:
            target.unlink(missing_ok=True)
            _remove_empty(target.parent, folder)
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        # A new file renamed over the old one: a hard link shared with the old tree is never written through.
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            os.chmod(name, 0o644)
            os.replace(name, target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise


def _link_or_copy(source: str, target: str) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)


def _remove_empty(folder: Path, stop: Path) -> None:
    while folder != stop and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def _exchange(fresh: Path, old: Path) -> None:
    """Swap two folders: in one step where the system can, else by two renames."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError, TypeError):
        renameat2 = None
    if renameat2 is not None:
        done = renameat2(_AT_FDCWD, os.fsencode(fresh), _AT_FDCWD, os.fsencode(old), _RENAME_EXCHANGE)
        if done == 0:
            return
        if ctypes.get_errno() not in (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP):
            raise OSError(ctypes.get_errno(), "cannot replace the folder", str(old))
    aside = fresh.with_name(f"{fresh.name}.old")
    old.rename(aside)
    try:
        fresh.rename(old)
    except OSError:
        aside.rename(old)
        raise


def _prefix(folder: Path) -> str:
    return f".{folder.name}.specloom-"


def _clear_leftovers(folder: Path) -> None:
    """Remove what a killed run left behind; put the old folder back if it was killed between two renames."""
    for leftover in sorted(folder.parent.glob(f"{_prefix(folder)}*")):
        aside = leftover / f"{folder.name}.old"
        if aside.is_dir() and not folder.exists():
            aside.rename(folder)
        shutil.rmtree(leftover, ignore_errors=True)
