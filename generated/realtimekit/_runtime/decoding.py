"""From parsed bodies to results that are no model of the document: lists, maps, text, bytes, anything.

A decoder is a function from the parsed body to the result. It raises `ShapeError` when the body has another
shape; the client turns that into APIResponseDecodeError.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from .jsonvalues import ShapeError, is_list, json_type
from .shapes import converter

T = TypeVar("T")

_typed: dict[Any, Callable[[Any], Any]] = {}


def identity(value: Any) -> Any:
    """The parsed body as it is."""
    return value


def nothing(value: Any) -> None:
    """For operations that answer without a body: whatever comes is ignored."""


def text(value: Any) -> str:
    """A text body; JSON strings are accepted too."""
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if value is None or isinstance(value, str):
        return value or ""
    raise ShapeError(f"expected text but received {json_type(value)}")


def binary(value: Any) -> bytes:
    """The bytes of a body."""
    if isinstance(value, str):
        return value.encode("utf-8")
    if value is None or isinstance(value, bytes):
        return value or b""
    raise ShapeError(f"expected bytes but received {json_type(value)}")


def typed(hint: Any) -> Callable[[Any], Any]:
    """A decoder for any annotation; like the fields of models it keeps what does not fit."""
    if hint not in _typed:
        _typed[hint] = converter(hint) or identity
    return _typed[hint]


def list_of(decode: Callable[[Any], T]) -> Callable[[Any], list[T]]:
    """A decoder of a JSON list whose items `decode` understands; ``null`` items are kept."""

    def decode_list(value: Any) -> list[T]:
        if not is_list(value):
            raise ShapeError(f"expected a list but received {json_type(value)}")
        made: list[Any] = []  # an unexpected null survives
        try:
            for item in value:
                made.append(item if item is None else decode(item))
        except ShapeError as error:
            path = f"$[{len(made)}]{error.path[1:]}"
            raise ShapeError(error.reason, path) from None
        return made

    return decode_list
