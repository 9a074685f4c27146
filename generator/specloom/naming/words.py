"""Splitting the names of a document into words."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Over the kinds of characters (U upper case, l other letters, 0 digits): a run of capitals is one word
# ("HTTPServer" -> "HTTP", "Server"), digits stay with the word before them, letters with digits before them.
_WORD = re.compile(r"U+(?=Ul)0*|U?l+0*|U+0*|0+l*")


def words(text: str) -> list[str]:
    """The words of a name: `meetingId`, `meeting-id` and `Meeting ID` all give two."""
    normal = unicodedata.normalize("NFKC", text).replace("'", "")
    kinds = "".join(map(_kind, normal))
    return [normal[match.start() : match.end()] for match in _WORD.finditer(kinds)]


@lru_cache(maxsize=4096)
def _kind(char: str) -> str:
    # Only what Python takes inside a name counts; that leaves out emoji and punctuation.
    if not f"a{char}".isidentifier() or char == "_":
        return " "
    if char.isupper():
        return "U"
    return "0" if char.isdecimal() else "l"


# The names of a document repeat: `id` stands in every second schema.
@lru_cache(maxsize=65536)
def snake(text: str) -> str:
    """The words in lower case, joined by underscores; empty when the text has no words."""
    # Lower case may fall apart into a letter and its mark; Python reads names in composed form.
    return unicodedata.normalize("NFKC", "_".join(words(text)).lower())


@lru_cache(maxsize=65536)
def pascal(text: str) -> str:
    """The words with capital initials; the rest of each word stays as written (`AIConfig`)."""
    return unicodedata.normalize("NFKC", "".join(word[0].upper() + word[1:] for word in words(text)))
