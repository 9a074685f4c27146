"""Texts that a regular expression accepts."""

from __future__ import annotations

import random
import re
import string
from typing import Any

# The standard library's own parser has no public name; its tree is stable over the supported versions.
from re import _parser as parser  # type: ignore[attr-defined]  # isort: skip

_PRINTABLE = string.ascii_letters + string.digits + "-_. "
_CATEGORIES = {
    "CATEGORY_DIGIT": string.digits,
    "CATEGORY_WORD": string.ascii_lowercase + string.digits,
    "CATEGORY_SPACE": " ",
    "CATEGORY_NOT_DIGIT": string.ascii_lowercase,
    "CATEGORY_NOT_WORD": "-",
    "CATEGORY_NOT_SPACE": string.ascii_lowercase,
}


def text_for(pattern: str, choose: random.Random, *, extra: int = 0) -> str | None:
    """A text for `pattern`, its open repetitions repeated `extra` times more than necessary.

    Look-around is left out of account, so the caller checks the result; None when `re` cannot read the
    pattern.
    """
    try:
        tree = parser.parse(pattern)
    except (re.error, OverflowError):
        return None
    return _Writer(choose, extra).sequence(tree)


class _Writer:
    def __init__(self, choose: random.Random, extra: int) -> None:
        self._choose = choose
        self._extra = extra
        self._groups: dict[int, str] = {}

    def sequence(self, items: Any) -> str:
        return "".join(self._item(str(code), argument) for code, argument in items)

    def _item(self, code: str, argument: Any) -> str:
        if code == "LITERAL":
            return chr(argument)
        if code == "NOT_LITERAL":
            return self._choose.choice([letter for letter in _PRINTABLE if letter != chr(argument)])
        if code == "ANY":
            return self._choose.choice(string.ascii_lowercase)
        if code == "IN":
            return self._choose.choice(_letters(argument))
        if code == "BRANCH":
            return self.sequence(self._choose.choice(argument[1]))
        if code == "SUBPATTERN":
            text = self.sequence(argument[-1])
            self._groups[argument[0]] = text
            return text
        if code in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
            least, most, items = argument
            count = min(int(most), max(least, 1) + self._extra)
            return "".join(self.sequence(items) for _ in range(count))
        if code == "ATOMIC_GROUP":
            return self.sequence(argument)
        if code == "GROUPREF":
            return self._groups.get(argument, "")
        return ""


def _letters(items: Any) -> list[str]:
    found: set[str] = set()
    negated = False
    for code, argument in items:
        if str(code) == "NEGATE":
            negated = True
        elif str(code) == "LITERAL":
            found.add(chr(argument))
        elif str(code) == "RANGE":
            # A wide range such as all of Unicode needs no more than its first letters.
            found.update(chr(point) for point in range(argument[0], min(argument[1], argument[0] + 127) + 1))
        elif str(code) == "CATEGORY":
            found.update(_CATEGORIES[str(argument)])
    return sorted(set(_PRINTABLE) - found if negated else found) or ["x"]
