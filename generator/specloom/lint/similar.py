"""What was meant by a word that nobody knows."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache


def closest(word: str, known: Iterable[str], likeness: float = 0.8) -> str:
    """The known word that is meant, whatever its case and punctuation; "" when none resembles it."""
    return _closest(word, tuple(known), likeness)


@lru_cache(maxsize=1024)
def _closest(word: str, known: tuple[str, ...], likeness: float) -> str:
    plain = {_plain(each): each for each in sorted(known)}
    if _plain(word) in plain:
        return plain[_plain(word)]
    similar = get_close_matches(_plain(word), [*plain], n=1, cutoff=likeness)
    return plain[similar[0]] if similar and similar[0] else ""


def _plain(word: str) -> str:
    return "".join(char for char in word.lower() if char.isalnum())
