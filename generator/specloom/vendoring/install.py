"""Putting a package into another repository, and bringing it up to date: planned first, then written.

Everything inside the package changes in one step; whoever is interrupted has the old one or the new one.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen

from ..output import CHANGELOG, MANIFEST, digest
from ..swap import replace_folder
from .copies import Copy
from .local import Local
from .patches import FOLDER, MisfitError, apply, merge, unified


@frozen
class Conflict:
    """A patch and a new version that do not go together."""

    patch: str
    #: Path below the package, and the line in the file as it is now.
    path: str
    line: int
    reason: str


@frozen
class Update:
    """What an update would write."""

    #: Path below the package -> content, or None to remove it; only what differs from the disk.
    changes: dict[str, bytes | None]
    conflicts: tuple[Conflict, ...] = ()
    #: Files of the repository's own that stand where the package gets one.
    in_the_way: tuple[str, ...] = ()
    #: Patches whose change the new version has already.
    obsolete: tuple[str, ...] = ()


@frozen
class _Patched:
    files: dict[str, str]
    patches: dict[str, str] = field(factory=dict)
    conflicts: tuple[Conflict, ...] = ()


def plan_install(files: Mapping[str, str], folder: Path) -> Update:
    """What it takes to put a package where there is none."""
    changes: dict[str, bytes | None] = {path: text.encode() for path, text in files.items()}
    in_the_way = tuple(path for path in sorted(files) if (folder / path).exists())
    return Update(changes, in_the_way=in_the_way)


def plan_update(files: Mapping[str, str], copy: Copy, local: Local) -> Update:
    """What it takes to make a package on disk the new one with its patches on top."""
    patched = _patch(files, local)
    new = _with_manifest(files, patched)
    changes: dict[str, bytes | None] = {}
    owned = set(copy.digests)
    for path in sorted({*new, *owned}):
        target = copy.folder / path
        old = target.read_bytes() if target.is_file() else None
        content = new[path].encode() if path in new else None
        if old != content and not (old is not None and old.replace(b"\r\n", b"\n") == content):
            changes[path] = content
    known = {*owned, MANIFEST, CHANGELOG, *(f"{FOLDER}/{patch.name}" for patch in local.patches)}
    in_the_way = tuple(p for p in changes if p not in known and (copy.folder / p).exists())
    obsolete = tuple(patch.name for patch in local.patches if f"{FOLDER}/{patch.name}" not in new)
    for name in obsolete:
        if (copy.folder / FOLDER / name).is_file():
            changes[f"{FOLDER}/{name}"] = None
    return Update(changes, patched.conflicts, in_the_way, () if patched.conflicts else obsolete)


def install(update: Update, dest: Path, folder: Path) -> None:
    """Carry a plan out. Folders above the package that were not there become packages, in the same step."""
    above = [parent for parent in folder.parents if parent.is_relative_to(dest) and not parent.exists()]
    top = above[-1] if above else folder
    changes: dict[str, bytes | None] = {
        (parent.relative_to(top) / "__init__.py").as_posix(): b"" for parent in above
    }
    for path, content in update.changes.items():
        changes[(folder.relative_to(top) / path).as_posix()] = content
    replace_folder(top, changes)


def _patch(files: Mapping[str, str], local: Local) -> _Patched:
    """The new files with the patches fitted to them, one after the other."""
    old = dict(local.pristine)
    new = dict(files)
    written: dict[str, str] = {}
    conflicts: list[Conflict] = []
    for patch in local.patches:
        text = ""
        for path, hunks in patch.files.items():
            if path not in new:
                conflicts.append(Conflict(patch.name, path, 1, "the file is not generated any more"))
                continue
            # What the patch was made for: the old file with the patches before this one. A patch that was
            # mended is made for the new one.
            before = old.get(path, new[path])
            try:
                after = apply(before, hunks)
            except MisfitError as misfit:
                conflicts.append(Conflict(patch.name, path, misfit.line, "the patch does not fit the file"))
                continue
            merged = merge(before, after, new[path])
            reason = "the new version changes the same lines"
            conflicts += [Conflict(patch.name, path, line, reason) for line in merged.conflicts]
            if not merged.conflicts:
                text += unified(path, new[path], merged.text)
                old[path], new[path] = after, merged.text
        if text:
            written[patch.name] = text
    return _Patched(new, written, tuple(conflicts))


def _with_manifest(files: Mapping[str, str], patched: _Patched) -> dict[str, str]:
    """The files as they are to stand on disk, with a manifest that knows of the patches."""
    new = {**patched.files, **{f"{FOLDER}/{name}": text for name, text in patched.patches.items()}}
    changed = {path for path, text in patched.files.items() if text != files[path]}
    if not patched.patches:
        return new
    manifest: dict[str, Any] = json.loads(files[MANIFEST])
    generated = manifest.pop("files")
    manifest["patches"] = list(patched.patches)
    manifest["pristine"] = {path: generated[path] for path in sorted(changed)}
    now = {path: digest(new[path].encode()) for path in new if path not in (MANIFEST, CHANGELOG)}
    manifest["files"] = {path: now[path] for path in sorted(now)}
    new[MANIFEST] = json.dumps(manifest, indent=2, ensure_ascii=False) + "\n"
    return new
