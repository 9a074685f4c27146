"""The line of a file that a finding points at, and which part of it is meant."""

from __future__ import annotations

import re

from attrs import define, field, frozen

from ...findings import Location, one_line
from . import Source
from .terminal import width

#: Columns of a line that are shown; a document without line breaks is one line of megabytes.
_WIDTH = 110
_BEFORE = 30
_CUT = "..."
# What YAML counts as the end of a line. JSON knows fewer: the others may stand inside its strings.
_YAML_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_QUOTED = re.compile(r"""\"(?:[^"\\]|\\.)*\"|'(?:[^']|'')*'""")
# A plain key or value: up to the colon after it, a comma or a comment.
_PLAIN = re.compile(r"(?:(?!:\s|:$|\s#|,\s|,$).)+")


@frozen
class Frame:
    """One line of a file with a mark below it."""

    number: int
    #: Printable, and cut where it is too long.
    text: str
    #: Columns of the terminal before the mark, and those of the mark.
    before: int
    marked: int


@define
class Frames:
    """The lines of the files of one report; each file is read once."""

    source: Source
    _lines: dict[str, list[str]] = field(init=False, factory=dict)

    def frame(self, place: Location) -> Frame | None:
        """The line of a place; None where there is no such line to be read."""
        found = self._find(place)
        if found is None:
            return None
        line, start, end = found
        left = max(0, start - _BEFORE) if len(line) > _WIDTH else 0
        right = min(len(line), left + _WIDTH)
        end = min(end, right)
        prefix = (_CUT if left else "") + one_line(line[left:start])
        marked = one_line(line[start:end])
        text = prefix + marked + one_line(line[end:right]) + (_CUT if right < len(line) else "")
        return Frame(place.line, text.rstrip(), width(prefix), max(1, width(marked)))

    def end_column(self, place: Location) -> int | None:
        """The column after what a place means, from one; None where the line cannot be read."""
        found = self._find(place)
        return found[2] + 1 if found else None

    def _find(self, place: Location) -> tuple[str, int, int] | None:
        """The line, and the first and the last offset in it of what is meant."""
        if not place.file:
            return None
        if place.file not in self._lines:
            self._lines[place.file] = _lines_of(place.file, self.source(place.file))
        lines = self._lines[place.file]
        if place.line > len(lines):
            return None
        line, start = lines[place.line - 1].removesuffix("\r"), place.column - 1
        if start > len(line):
            return None
        return line, start, start + _extent(line[start:])


def _lines_of(file: str, text: str | None) -> list[str]:
    if text is None:
        return []
    text = text.removeprefix("\ufeff")
    if file.lower().endswith(".json"):
        return text.split("\n")
    return _YAML_BREAK.split(text)


def _extent(rest: str) -> int:
    """How long the key or the value is that `rest` begins with."""
    if found := _QUOTED.match(rest):
        return found.end()
    found = _PLAIN.match(rest)
    token = found[0].rstrip() if found else ""
    if token[:1] in ("{", "["):
        return 1
    # `id: x}` ends a mapping, `/users/{id}: x` does not.
    while token[-1:] in ("}", "]") and token.count("}") + token.count("]") > token.count("{") + token.count(
        "["
    ):
        token = token[:-1].rstrip()
    return len(token)
