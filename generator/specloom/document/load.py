"""Bytes of one file -> `Source`: its tree, its digest and the places of its nodes."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from attrs import field, frozen

from ..errors import DocumentError
from ..findings import Location
from .json_text import JsonPositions, parse_json
from .positions import Positions, YamlPositions
from .yaml12 import parse_yaml

#: The place of a reference, for errors; found only when there is one, as finding it can cost more than
#: reading.
Where = Callable[[], Location]

_YAML_ENDINGS = (".yaml", ".yml")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@frozen
class SourceFile:
    """One file that the document was made of."""

    #: Relative to the folder of the entry document, with forward slashes; the address of a remote one.
    path: str
    sha256: str


@frozen(eq=False)
class Source:
    """One file that was read. Its tree is never changed: bundling and overlays make new containers."""

    #: The identity of the file: its path relative to the folder of the entry document, or its address.
    path: str
    #: The path to show to the user, as `Location.file`.
    shown: str
    tree: Any = field(repr=False)
    positions: Positions = field(repr=False)
    sha256: str = field(repr=False)

    @property
    def stem(self) -> str:
        """The name of the file without its ending: `meetings` for `schemas/meetings.yaml`."""
        path = urlsplit(self.path).path if "://" in self.path else self.path
        return PurePosixPath(path).stem

    def location(self, tokens: Sequence[str] = ()) -> Location:
        """The place of a key or list item; of the nearest ancestor that exists if there is no such node."""
        return Location(self.shown, *self.positions.find(tokens))


def parse_source(data: bytes, *, path: str, shown: str, faults: list[DocumentError] | None = None) -> Source:
    """Read a YAML or JSON file of any content. Raises DocumentError with the place of what cannot be read.

    What is wrong and leaves the file readable is added to `faults` instead if that is given.
    """
    text = _decode(data, shown)
    if not text.strip():
        raise DocumentError(
            "the file is empty", location=Location(shown), hint="an OpenAPI document was expected"
        )
    digest = hashlib.sha256(data).hexdigest()
    name = path.lower()
    looks_like_json = text.lstrip()[:1] in ("{", "[")
    if name.endswith(".json") or (looks_like_json and not name.endswith(_YAML_ENDINGS)):
        return Source(path, shown, parse_json(text, shown, faults), JsonPositions(text), digest)
    if looks_like_json:
        # JSON under a YAML name is common, and reading it as JSON is ten times faster.
        try:
            return Source(path, shown, parse_json(text, shown), JsonPositions(text), digest)
        except DocumentError:
            pass  # then it is YAML in flow style, or the YAML reader says better what is wrong
    tree, marks = parse_yaml(text, shown, faults)
    return Source(path, shown, tree, YamlPositions(tree, marks), digest)


def _decode(data: bytes, shown: str) -> str:
    try:
        return data.removeprefix(_BYTE_ORDER_MARK).decode("utf-8")
    except UnicodeDecodeError as error:
        before = error.object[: error.start]
        line_start = before.rfind(b"\n") + 1
        column = len(before[line_start:].decode("utf-8", "replace")) + 1
        place = Location(shown, before.count(b"\n") + 1, column)
        raise DocumentError("the file is not UTF-8 text", location=place, hint="save it as UTF-8") from None


def shown_path(path: Path) -> str:
    """`path` as the user would write it: relative to the working directory where it lies below it."""
    if path.is_absolute():
        try:
            return path.relative_to(Path.cwd()).as_posix()
        except ValueError:
            return path.as_posix()
    return Path(os.path.normpath(path)).as_posix()


def read_file(path: Path, shown: str, *, at: Where | None = None, what: str = "file") -> bytes:
    """The bytes of a regular file; DocumentError at `at` (the place that asked for it) when there is none."""

    def bad(message: str, hint: str = "") -> DocumentError:
        rule = "ref-unresolved" if at else "document-unreadable"
        return DocumentError(message, location=at() if at else Location(shown), hint=hint, rule=rule)

    try:
        if path.is_dir():
            raise bad(f"{shown} is a directory", hint=f"name the {what} in it")
        if path.exists() and not path.is_file():
            raise bad(f"{shown} is not a regular file")
        return path.read_bytes()
    except FileNotFoundError:
        raise bad(f"the {what} {shown} does not exist", hint=_neighbour(path)) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise bad(f"the {what} {shown} cannot be read: {reason}") from None


def _neighbour(path: Path) -> str:
    import difflib  # only a failing run needs it

    try:
        names = sorted(entry.name for entry in path.parent.iterdir())
    except OSError:
        return f"the folder {path.parent.name} does not exist either" if path.parent.name else ""
    close = difflib.get_close_matches(path.name, names, n=1)
    return f"did you mean {close[0]}?" if close else ""
