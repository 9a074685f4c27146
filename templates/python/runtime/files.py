"""Files of a multipart body."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from typing import IO, Any, TypeAlias

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
