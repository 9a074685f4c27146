"""Colours of a terminal, and how wide text is on one."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Mapping
from typing import TextIO

from attrs import frozen

from ...findings import Severity

BOLD, BLUE = "1", "1;34"
#: Select Graphic Rendition parameters by severity.
SEVERITY_STYLES: dict[Severity, str] = {"error": "1;31", "warning": "1;33", "info": "1;36"}


def colour_wanted(stream: TextIO, environ: Mapping[str, str] | None = None) -> bool:
    """Whether a stream is a terminal that shows colours, and nobody asked for none (no-color.org)."""
    environ = os.environ if environ is None else environ
    return stream.isatty() and not environ.get("NO_COLOR") and environ.get("TERM") != "dumb"


@frozen
class Paint:
    """Colours text, or does not."""

    enabled: bool

    def __call__(self, text: str, style: str) -> str:
        """`text` in a style, given as the parameters of the escape sequence."""
        return f"\x1b[{style}m{text}\x1b[0m" if self.enabled and text else text


def width(text: str) -> int:
    """How many columns printable text takes: two for wide characters, none for combining ones."""
    if text.isascii():
        return len(text)
    return sum(_columns(char) for char in text)


def _columns(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
