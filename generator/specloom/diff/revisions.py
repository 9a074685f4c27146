"""Documents as they were: the files of a commit of git, in a temporary folder."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from attrs import evolve, frozen

from ..document import Document, load_document
from ..errors import DocumentError, SpecloomError, UsageError
from ..findings import Location

#: What a document may be made of.
_ENDINGS = (".yaml", ".yml", ".json")


@frozen
class Place:
    """Where a document is: a file, or a file of a commit."""

    path: str
    ref: str = ""

    def __str__(self) -> str:
        return f"{self.ref}:{self.path}" if self.ref else self.path


def place_of(text: str) -> Place:
    """`FILE`, or `REF:FILE` when there is no file of that name."""
    ref, colon, path = text.partition(":")
    # One letter before a colon is a drive.
    if not colon or len(ref) < 2 or not path or "://" in text or Path(text).exists():
        return Place(text)
    return Place(path, ref)


@contextmanager
def opened(
    place: Place, overlays: Sequence[Path], *, allow_remote: bool = False
) -> Iterator[tuple[Document, Callable[[Location], Location]]]:
    """The document, and how its locations are to be shown. Locations are asked for while it is open."""
    if not place.ref:
        yield load_document(place.path, overlays=overlays, allow_remote=allow_remote), lambda where: where
        return
    with TemporaryDirectory(prefix="specloom-") as name:
        folder = Path(name).resolve()
        root = Path(_git(["rev-parse", "--show-toplevel"], place).decode().strip())
        entry = _below(root, place.path, place)
        files = _files(root, place, [entry.parent, *(_below(root, str(o), place).parent for o in overlays)])
        if entry.as_posix() not in files:
            # As git reads it: from the top of the repository.
            top = PurePosixPath(place.path)
            files |= _files(root, place, [top.parent])
            if top.as_posix() not in files:
                raise DocumentError(f"there is no file `{place.path}` in `{place.ref}`")
            entry = top
        _write(root, folder, place, files)
        # An overlay that was not there yet changed nothing.
        there = [folder / path for o in overlays if (path := _below(root, str(o), place)).as_posix() in files]

        def shown(where: Location) -> Location:
            path = Path(where.file)
            path = path if path.is_absolute() else Path.cwd() / path
            if not path.is_relative_to(folder):
                return where
            return evolve(where, file=f"{place.ref}:{path.relative_to(folder).as_posix()}")

        try:
            document = load_document(folder / entry, overlays=there, allow_remote=allow_remote)
        except SpecloomError as error:
            if error.location is not None:
                error.location = shown(error.location)
            error.message = error.message.replace(f"{folder.as_posix()}/", f"{place.ref}:")
            raise
        yield document, shown


def _below(root: Path, path: str, place: Place) -> PurePosixPath:
    try:
        found = (Path.cwd() / path).resolve().relative_to(root.resolve())
    except ValueError:
        raise UsageError(f"`{path}` is outside the repository, so `{place.ref}` does not have it") from None
    return PurePosixPath(found.as_posix())


def _files(root: Path, place: Place, folders: Sequence[PurePosixPath]) -> dict[str, str]:
    """Path -> object of every file that may be part of a document, below the folders."""
    if place.ref.startswith("-"):
        raise UsageError(f"`{place.ref}` is not a commit")
    paths = sorted({folder.as_posix() for folder in folders})
    text = _git(
        ["ls-tree", "-r", "-z", "--full-tree", place.ref, "--", *(paths if "." not in paths else [])], place
    )
    found = {}
    for line in text.decode("utf-8", "replace").split("\0"):
        meta, tab, path = line.partition("\t")
        if tab and meta.split()[1] == "blob" and path.lower().endswith(_ENDINGS):
            found[path] = meta.split()[2]
    return found


def _write(root: Path, folder: Path, place: Place, files: dict[str, str]) -> None:
    asked = "".join(f"{name}\n" for name in files.values()).encode()
    data = _git(["cat-file", "--batch"], place, asked)
    for path in files:
        header, _, data = data.partition(b"\n")
        size = int(header.split()[2])
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data[:size])
        data = data[size + 1 :]


def _git(arguments: Sequence[str], place: Place, given: bytes | None = None) -> bytes:
    try:
        done = subprocess.run(["git", *arguments], input=given, capture_output=True, check=False)
    except FileNotFoundError:
        raise UsageError(f"git is not installed, so `{place}` cannot be read") from None
    if done.returncode:
        told = done.stderr.decode("utf-8", "replace").strip().splitlines()
        reason = told[-1].removeprefix("fatal: ") if told else "git failed"
        raise UsageError(f"`{place}` cannot be read: {reason}")
    return done.stdout
