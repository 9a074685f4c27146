"""Splitting the names of a document into words."""

from __future__ import annotations

import re
import unicodedata

# A run of capitals is one word ("HTTPServer" -> "HTTP", "Server"); digits stay with the word before them.
_WORD = re.compile(
    r"[A-Z]+(?=[A-Z][a-z])[0-9]*|[A-Z]?[a-z]+[0-9]*|[A-Z]+[0-9]*|[0-9]+[a-z]*|[^\W_A-Za-z0-9]+"
)


def words(text: str) -> list[str]:
    """The words of a name: `meetingId`, `meeting-id` and `Meeting ID` all give two."""
    normal = unicodedata.normalize("NFKC", text).replace("'", "")
    return _WORD.findall(normal)


def snake(text: str) -> str:
    """The words in lower case, joined by underscores; empty when the text has no words."""
    return "_".join(words(text)).lower()


def pascal(text: str) -> str:
    """The words with capital initials; the rest of each word stays as written (`AIConfig`)."""
    return "".join(word[0].upper() + word[1:] for word in words(text))
