"""Files of a multipart body."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from pathlib import PurePath
from typing import IO, Any, TypeAlias

from .jsonvalues import is_mapping, is_model
from .parameters import form
from .styles import json_parameter
from .unset import UNSET

_Content: TypeAlias = bytes | IO[bytes]
#: The content, or a file name with the content and, if need be, its media type.
File: TypeAlias = _Content | tuple[str, _Content] | tuple[str, _Content, str]
#: Sequences that are one value.
_SINGLE = (bytes, bytearray, str, tuple)


def file_parts(name: str, value: Any) -> list[tuple[str, Any]]:
    """The parts for one field, as httpx takes them; a list gives one part per file, UNSET and ``None`` none.

    TypeError names the field for what is no `File`: text has an encoding, a file has not.
    """
    if value is UNSET or value is None:
        return []
    if isinstance(value, Sequence) and not isinstance(value, _SINGLE):
        return [part for item in value for part in file_parts(name, item)]
    whole = isinstance(value, tuple) and len(value) in (2, 3)
    content = value[1] if whole else value
    if isinstance(content, bytes | bytearray) or hasattr(content, "read"):
        return [(name, value if whole else _with_name(name, content))]
    raise TypeError(
        f"`{name}`: a file is bytes, an open binary file, or a tuple of name and content, "
        f"not {type(content).__name__}"
    )


def field_parts(name: str, value: Any) -> list[tuple[str, Any]]:
    """The parts for one field that is no file: text, JSON for objects, one part per item of a list.

    Where the document says nothing about a field, its value may be a file all the same.
    """
    if value is UNSET or value is None:
        return []
    if isinstance(value, bytes | bytearray | tuple) or hasattr(value, "read"):
        return file_parts(name, value)
    if is_mapping(value) or is_model(value):
        ((_, text),) = json_parameter(name, value)
        return [(name, (None, text.encode(), "application/json"))]
    if isinstance(value, Sequence | AbstractSet) and not isinstance(value, str):
        return [part for item in value for part in field_parts(name, item)]
    return [(name, (None, text)) for _, text in form(name, value)]


def _with_name(name: str, content: Any) -> tuple[str, Any]:
    """Without a file name, servers take the part for an ordinary field."""
    own = getattr(content, "name", None)
    file = PurePath(own).name if isinstance(own, str) else name
    return file, bytes(content) if isinstance(content, bytearray) else content
