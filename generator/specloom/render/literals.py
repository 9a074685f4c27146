"""The only place where text from a document becomes Python source.

This is the security boundary of the generator: a document is foreign input, and whatever it says must come
out as data or as prose, never as code. What templates print from a document has passed through here, or is a
name made by `naming`.
"""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Iterable
from urllib.parse import quote

from ..api.types import LiteralValue

_URL = re.compile(r"\S{40,}")


def literal(value: LiteralValue) -> str:
    """A constant as Python source; `repr` escapes quotes, backslashes and what cannot be printed."""
    if isinstance(value, str):
        text = repr(value)
        # black prefers double quotes; choosing them here keeps the text stable before and after formatting.
        return f'"{text[1:-1]}"' if text[0] == "'" and '"' not in text else text
    return repr(value)


def literals(values: Iterable[LiteralValue]) -> str:
    """Constants separated by commas."""
    return ", ".join(literal(value) for value in values)


def fstring_text(text: str) -> str:
    """Text for the static part of an f-string in double quotes."""
    inner = repr(text)[1:-1]
    if '"' in inner:
        inner = inner.replace('"', '\\"')
    return inner.replace("{", "{{").replace("}", "}}")


def url_text(text: str) -> str:
    """The fixed text of a path as it goes over the wire; a `?` stays, since documents put queries there."""
    return quote(text, safe="/?:@!$&'()*+,;=-._~%{}|[]", errors="replace")


def prose(text: str) -> str:
    """Text of a document as plain prose: no control or direction-changing characters, LF line ends."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co", "Cn")
    )


def docstring(text: str, indent: int, width: int = 88) -> str:
    """A docstring literal, wrapped to the width at the indentation it will stand at."""
    body = "\n".join(wrap(prose(text).strip(), width - indent - 3)) or "."
    body = body.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    if body.endswith('"'):
        body = f'{body[:-1]}\\"'
    pad = " " * indent
    if "\n" not in body:
        return f'"""{body}"""'
    lines = body.split("\n")
    rest = "\n".join(f"{pad}{line}" if line else "" for line in lines[1:])
    return f'"""{lines[0]}\n{rest}\n{pad}"""'


def comment(text: str) -> str:
    """Text safe behind a `#`: one line."""
    return " ".join(prose(text).split())


def wrap(text: str, width: int) -> list[str]:
    """Wrap paragraphs; lines that start with white space, a list mark or a fence are kept as they are."""
    lines: list[str] = []
    for paragraph in re.split(r"\n[ \t]*\n", text):
        if lines:
            lines.append("")
        lines += _paragraph(paragraph, width)
    return [line.rstrip() for line in lines]


def _paragraph(paragraph: str, width: int) -> list[str]:
    source = paragraph.split("\n")
    if any(re.match(r"\s+\S|[-*+|#>]|\d+[.)]\s|```", line) for line in source):
        return [part for line in source for part in _fill(line, width)]
    return _fill(" ".join(line.strip() for line in source), width)


def _fill(line: str, width: int) -> list[str]:
    if re.fullmatch(r"\s+\w+: `[^`]*`", line):
        return [line]  # code alone stays whole, however long, so that it can be searched for
    indent = re.match(r"\s*([-*+]\s+|\d+[.)]\s+)?", line)
    lead = " " * len(indent.group(0)) if indent else ""
    # A line of an argument list continues further in, so that the names stand out.
    if lead and not lead.strip() and not (indent and indent.group(1)):
        lead += "    "
    return textwrap.wrap(
        line,
        max(width, 40),
        subsequent_indent=lead,
        break_long_words=False,
        break_on_hyphens=False,
        drop_whitespace=True,
    ) or [""]
