"""What a repository did to its vendored package: which edits its patches explain, and which nothing does."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from attrs import field, frozen

from ..errors import UsageError
from ..output import digest
from .copies import Copy
from .patches import FOLDER, MisfitError, Patch, apply, parse_patch, reverse, unified

#: Path of a generated file and its digest -> its text as it was generated, or None.
Source = Callable[[str, str], str | None]


@frozen
class Local:
    """A vendored package taken apart: what was generated, and the patches on top of it, in their order."""

    #: Path -> text as generated, for the files that patches change; without those whose patch was changed.
    pristine: dict[str, str]
    patches: tuple[Patch, ...]
    #: Files that differ from what was generated without a patch that says how.
    edited: tuple[str, ...]
    missing: tuple[str, ...]
    #: Path -> text of the file on disk, for the edited ones.
    texts: dict[str, str] = field(factory=dict, repr=False)


def read_local(copy: Copy) -> Local:
    """Take a package on disk apart. UsageError for a patch that is none."""
    owned = {path for path in copy.digests if not path.startswith(f"{FOLDER}/")}
    patches = tuple(_patches(copy, owned))
    pristine: dict[str, str] = {}
    edited: list[str] = []
    missing: list[str] = []
    texts: dict[str, str] = {}
    for path in sorted(owned):
        target = copy.folder / path
        if not target.is_file():
            missing.append(path)
            continue
        data = target.read_bytes().replace(b"\r\n", b"\n")
        text = data.decode("utf-8", "replace")
        as_recorded = digest(data) == copy.digests[path]
        touching = [patch for patch in patches if path in patch.files]
        before = None if as_recorded and not touching else _without(text, path, touching, copy.pristine[path])
        if before is not None:
            pristine[path] = before
        elif not as_recorded:
            edited.append(path)
            texts[path] = text
    return Local(pristine, patches, tuple(edited), tuple(missing), texts)


def _patches(copy: Copy, owned: Iterable[str]) -> list[Patch]:
    """In the order of the manifest; those that were put there since come last, by name."""
    folder = copy.folder / FOLDER
    found = {path.name: path for path in sorted(folder.glob("*.patch"))}
    names = [name for name in copy.patches if name in found]
    names += [name for name in found if name not in names]
    owned = frozenset(owned)
    return [
        parse_patch(name, found[name].read_bytes().decode("utf-8", "replace").replace("\r\n", "\n"), owned)
        for name in names
    ]


def _without(text: str, path: str, patches: Iterable[Patch], wanted: str) -> str | None:
    """The text before the patches; the text itself when they are not applied yet. None: neither is so."""
    if digest(text.encode()) == wanted:
        return text
    for patch in reversed(list(patches)):
        try:
            text = apply(text, reverse(patch.files[path]))
        except MisfitError:
            # A patch that was put there since, while those of before are applied.
            continue
        if digest(text.encode()) == wanted:
            return text
    return None


def keep_edits(copy: Copy, local: Local, name: str, sources: Iterable[Source]) -> Local:
    """The package with its unexplained edits as one more patch.

    `sources` are asked in turn for the text of a file as it was generated. UsageError when none has it.
    """
    file_name = name if name.endswith(".patch") else f"{name}.patch"
    if any(patch.name == file_name for patch in local.patches):
        raise UsageError(f"{FOLDER}/{file_name} is there already", hint="give --keep-edits another name")
    if "/" in file_name or file_name.startswith("."):
        raise UsageError(f"`{name}` is not the name of a file")
    if not local.edited:
        return local
    sources = list(sources)
    pristine = dict(local.pristine)
    text = ""
    for path in local.edited:
        wanted = copy.pristine[path]
        found = next((known for ask in sources if (known := ask(path, wanted)) is not None), None)
        if found is None:
            raise UsageError(
                f"nobody knows what {copy.folder / path} was before it was edited",
                hint="take the edit back, or write the patch yourself",
            )
        pristine[path] = before = found
        for patch in local.patches:
            if path in patch.files:
                try:
                    before = apply(before, patch.files[path])
                except MisfitError:
                    raise UsageError(f"{FOLDER}/{patch.name} does not fit {path} any more") from None
        text += unified(path, before, local.texts[path])
    patch = parse_patch(file_name, text, copy.digests)
    return Local(pristine, (*local.patches, patch), (), local.missing)


def from_texts(texts: Mapping[str, str]) -> Source:
    """Files that were generated again."""

    def ask(path: str, wanted: str) -> str | None:
        text = texts.get(path)
        return text if text is not None and digest(text.encode()) == wanted else None

    return ask


def from_git(folder: Path) -> Source:
    """The history of the repository that the package is in: the file was committed as it was generated."""

    def git(*arguments: str) -> bytes:
        try:
            done = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True)
        except FileNotFoundError:
            return b""
        return done.stdout if done.returncode == 0 else b""

    def ask(path: str, wanted: str) -> str | None:
        for commit in git("rev-list", "--max-count=200", "HEAD", "--", path).decode().split():
            data = git("show", f"{commit}:./{path}").replace(b"\r\n", b"\n")
            if data and digest(data) == wanted:
                return data.decode()
        return None

    return ask
