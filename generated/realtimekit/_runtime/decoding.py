"""From JSON values to results that are no model of the document: lists, maps, text, bytes, anything.

A decoder is a function from the parsed body to the result. It raises `ShapeError` (or lets a model's
``from_dict`` raise) when the body has another shape; the client turns that into APIResponseDecodeError.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Self, TypeVar

from attrs import define

from .jsonvalues import is_list, is_object
from .model import Model, plain, unknown_fields
from .unset import UNSET, Unset

T = TypeVar("T")

_RESPONSE_KEYS = frozenset({"success", "data"})


class ShapeError(ValueError):
    """A part of a response body that has not the documented JSON shape; `path` is a JSON path (`$[3]`)."""

    def __init__(self, reason: str, path: str = "$") -> None:
        super().__init__(reason)
        self.reason = reason
        self.path = path


def json_type(value: object) -> str:
    """What JSON calls the type of a parsed value: `an object`, `a list`, `null`."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "a boolean"
    if isinstance(value, int | float):
        return "a number"
    if isinstance(value, str):
        return "a string"
    if isinstance(value, list):
        return "a list"
    return "an object" if isinstance(value, dict) else f"a {type(value).__name__}"


def identity(value: Any) -> Any:
    """The parsed body as it is."""
    return value


def nothing(value: Any) -> None:
    """For operations that answer without a body: whatever comes is ignored."""


def text(value: Any) -> str:
    """A text body; JSON strings are accepted too."""
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    raise ShapeError(f"expected text but received {json_type(value)}")


def binary(value: Any) -> bytes:
    """The bytes of a body."""
    if value is None:
        return b""
    if isinstance(value, bytes):
        return value
    if isinstance(value, str):
        return value.encode("utf-8")
    raise ShapeError(f"expected bytes but received {json_type(value)}")


def list_of(decode: Callable[[Any], T]) -> Callable[[Any], list[T]]:
    """A decoder of a JSON list whose items `decode` understands; ``null`` items are kept."""

    def decode_list(value: Any) -> list[T]:
        if not is_list(value):
            raise ShapeError(f"expected a list but received {json_type(value)}")
        return [_part(decode, item, f"[{index}]") for index, item in enumerate(value)]

    return decode_list


def map_of(decode: Callable[[Any], T]) -> Callable[[Any], dict[str, T]]:
    """A decoder of a JSON object with free keys whose values `decode` understands; ``null`` is kept."""

    def decode_map(value: Any) -> dict[str, T]:
        if not is_object(value):
            raise ShapeError(f"expected an object but received {json_type(value)}")
        return {key: _part(decode, item, f".{key}") for key, item in value.items()}

    return decode_map


def _part(decode: Callable[[Any], T], value: Any, step: str) -> T:
    if value is None:
        return value  # type: ignore[return-value]  # an unexpected null survives
    try:
        return decode(value)
    except ShapeError as error:
        raise ShapeError(error.reason, f"${step}{error.path[1:]}") from None
    except (AttributeError, TypeError) as error:
        raise ShapeError(
            f"expected an object but received {json_type(value)}", f"${step}"
        ) from error


@define(eq=False, repr=False)
class ApiResponse(Model):
    """The answer of an operation whose response the document does not describe.

    `data` is plain JSON. An empty body gives a response with nothing set; a body that is no JSON object is
    kept whole in `data`.
    """

    success: bool | Unset = UNSET
    data: Any | Unset = UNSET

    @classmethod
    def from_dict(cls, data: Any) -> Self:
        if data is None:
            return cls()
        if not is_object(data):
            return cls(UNSET, data)
        self = cls(data.get("success", UNSET), data.get("data", UNSET))
        if not _RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain({"success": self.success, "data": self.data}, self._extra)
