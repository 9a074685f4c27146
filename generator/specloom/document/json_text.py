"""JSON text -> plain tree, and the place of any key or list item in it, found only when asked for."""

from __future__ import annotations

import json
import math
import re
import sys
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from json.decoder import scanstring  # type: ignore[attr-defined]  # missing in typeshed
from typing import Any

from attrs import define, field

from ..errors import DocumentError
from ..findings import Location

_SPACE = re.compile(r"[ \t\n\r]*")
_SURROGATE_ESCAPE = re.compile(r"\\u[dD][89a-fA-F]")
#: The interpreter's own limit for turning digits into an integer.
MAX_DIGITS = sys.get_int_max_str_digits() or sys.maxsize
_decoder = json.JSONDecoder(strict=False)


class _DuplicateKeyError(ValueError):
    """Some object of the text has a key twice; which one is looked for afterwards."""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise _DuplicateKeyError
    return result


def _float(text: str) -> float:
    number = float(text)
    if math.isinf(number):
        raise ValueError(text)
    return number


def _constant(text: str) -> Any:
    raise ValueError(text)


def parse_json(text: str, file: str, faults: list[DocumentError] | None = None) -> Any:
    """The tree of a JSON text. Raises DocumentError with the place of a syntax error or duplicate key.

    Keys that occur twice are added to `faults` instead if that is given.
    """
    try:
        # `strict` stays on: a raw line break inside a string is an error of the document.
        tree = json.loads(text, object_pairs_hook=_object, parse_float=_float, parse_constant=_constant)
        if _SURROGATE_ESCAPE.search(text):
            json.dumps(tree, ensure_ascii=False).encode()
    except json.JSONDecodeError as error:
        message = error.msg[0].lower() + error.msg[1:]
        place = Location(file, error.lineno, error.colno)
        raise DocumentError(f"JSON syntax error: {message}", location=place) from None
    except _DuplicateKeyError:
        if faults is None or not _reads(text):
            raise next(_duplicates(text, file)) from None
        faults += _duplicates(text, file)
        return json.loads(text)
    except UnicodeEncodeError:
        found = _SURROGATE_ESCAPE.search(text)
        place = Location(file, *JsonPositions(text).line_column(found.start() if found else 0))
        message = "JSON syntax error: half of a surrogate pair (\\ud800 to \\udfff) is not a character"
        raise DocumentError(message, location=place) from None
    except RecursionError:
        raise DocumentError("the document is nested too deeply", location=Location(file)) from None
    except ValueError:
        raise _bad_number(text, file) from None
    return tree


#: Strings, which are passed over, and whatever the decoder takes for a number.
_STRING_OR_NUMBER = re.compile(r'"(?:[^"\\]|\\.)*"|NaN|-?Infinity|-?[0-9][0-9.eE+-]*')


def _bad_number(text: str, file: str) -> DocumentError:
    """The error for a number that Python's reader knows and JSON does not, or that is too large."""
    for found in _STRING_OR_NUMBER.finditer(text):
        number = found[0]
        if number[0] == '"':
            continue
        if number.lstrip("-").isdigit():
            fault = "" if len(number) <= MAX_DIGITS else f"a number has more than {MAX_DIGITS:,} digits"
        elif math.isfinite(float(number)):
            fault = ""
        else:
            fault = f"{number} is " + ("too large" if number[-1].isdigit() else "not a JSON value")
        if fault:
            place = Location(file, *JsonPositions(text).line_column(found.start()))
            return DocumentError(f"JSON syntax error: {fault}", location=place)
    raise AssertionError("the decoder found a bad number")


def _duplicates(text: str, file: str) -> Iterator[DocumentError]:
    positions = JsonPositions(text)
    pending = [positions.root]
    while pending:
        seen: dict[str, int] = {}
        children = []
        for key, start, value in positions.children(pending.pop()):
            if key in seen:
                first, _ = positions.line_column(seen[key])
                place = Location(file, *positions.line_column(start))
                message = f"the key {key!r} occurs twice in one object (first in line {first})"
                yield DocumentError(message, location=place, rule="key-duplicate")
            seen[key] = start
            children.append(value)
        pending += reversed(children)


def _reads(text: str) -> bool:
    """Whether nothing but keys that occur twice is wrong with the text."""
    try:
        json.dumps(
            json.loads(text, parse_float=_float, parse_constant=_constant), ensure_ascii=False
        ).encode()
    except (ValueError, RecursionError):
        return False
    return True


@define
class JsonPositions:
    """Finds places in a text that `parse_json` accepts; a container is indexed when first needed."""

    text: str
    root: int = field(init=False)
    _breaks: list[int] | None = field(init=False, default=None)
    _indices: dict[int, dict[str, tuple[int, int]]] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        self.root = self._space(0)

    def find(self, tokens: Sequence[str]) -> tuple[int, int]:
        """Line and column of the key or item, or of the nearest ancestor when there is no such node."""
        start = container = self.root
        for token in tokens:
            index = self._index(container)
            if token not in index:
                break
            start, container = index[token]
        return self.line_column(start)

    def line_column(self, offset: int) -> tuple[int, int]:
        """Both counted from one, the column in characters."""
        if self._breaks is None:
            self._breaks = [found.start() for found in re.finditer("\n", self.text)]
        line = bisect_right(self._breaks, offset - 1)
        return line + 1, offset - (self._breaks[line - 1] if line else -1)

    def children(self, offset: int) -> list[tuple[str, int, int]]:
        """(key or index, offset of the key or item, offset of the value) of the container at `offset`."""
        text = self.text
        result: list[tuple[str, int, int]] = []
        opening = text[offset : offset + 1]
        if opening not in ("{", "["):
            return []
        end = self._space(offset + 1)
        while text[end] not in "}]":
            start = end
            if opening == "{":
                key, end = scanstring(text, start + 1, False)
                end = self._space(self._space(end) + 1)
            else:
                key = str(len(result))
            result.append((key, start, end))
            # The C decoder skips a value faster than any scanner of ours could.
            _, end = _decoder.raw_decode(text, end)
            end = self._space(end)
            if text[end] == ",":
                end = self._space(end + 1)
        return result

    def _index(self, offset: int) -> dict[str, tuple[int, int]]:
        if offset not in self._indices:
            self._indices[offset] = {key: (start, value) for key, start, value in self.children(offset)}
        return self._indices[offset]

    def _space(self, offset: int) -> int:
        found = _SPACE.match(self.text, offset)
        return found.end() if found else offset
