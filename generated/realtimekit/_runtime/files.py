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

#: The content, or a file name with the content and, if need be, its media type.
File: TypeAlias = (
    bytes
    | IO[bytes]
    | tuple[str, bytes | IO[bytes]]
    | tuple[str, bytes | IO[bytes], str]
)


def file_parts(name: str, value: Any) -> list[tuple[str, Any]]:
    """The parts for one field, as httpx takes them; a list gives one part per file.

    A file is bytes, an open binary file, or a tuple of file name, content and media type. UNSET and
    ``None`` send nothing. TypeError names the field for anything else: text has an encoding, a file has not.
    """
    if value is UNSET or value is None:
        return []
    if isinstance(value, Sequence) and not isinstance(value, bytes | str | tuple):
        return [part for item in value for part in file_parts(name, item)]
    return [(name, _part(name, value))]


def field_parts(name: str, value: Any) -> list[tuple[str, Any]]:
    """The parts for one field that is no file: text, JSON for objects, one part per item of a list.

    Where the document says nothing about a field, its value may be a file all the same. UNSET and ``None``
    send nothing.
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


def _part(name: str, value: Any) -> Any:
    content = value[1] if isinstance(value, tuple) and len(value) in (2, 3) else value
    if isinstance(content, bytes | bytearray):
        # Without a file name, servers take the part for an ordinary field.
        return value if isinstance(value, tuple) else (name, bytes(content))
    if hasattr(content, "read"):
        if isinstance(value, tuple):
            return value
        own = getattr(content, "name", None)
        return (PurePath(own).name if isinstance(own, str) else name, content)
    raise TypeError(
        f"`{name}`: a file is bytes, an open binary file, or a tuple of name and content, "
        f"not {type(content).__name__}"
    )
