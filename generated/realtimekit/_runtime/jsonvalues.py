"""From Python values to plain JSON values and to the bytes of a body; and date-times in both directions."""

from __future__ import annotations

import json
import math
from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, Protocol, TypeGuard, cast
from uuid import UUID

from .unset import UNSET

#: What JSON objects and lists are parsed to, for ``type(value) is OBJECT``. They are declared as Any, since
#: after a comparison with `dict` itself strict type checkers take the content of the value for unknown.
OBJECT: Any = dict
LIST: Any = list

#: Types whose instances already are JSON, compared by identity: a subclass takes the slow road.
_PLAIN = frozenset({str, int, bool, type(None)})

#: What JSON calls the types of parsed values.
JSON_TYPES: Mapping[type[Any], str] = {
    type(None): "null",
    bool: "a boolean",
    int: "a number",
    float: "a number",
    str: "a string",
    list: "a list",
    dict: "an object",
}


class SupportsToDict(Protocol):
    """A model, seen from the encoder."""

    def to_dict(self) -> dict[str, Any]: ...


def is_model(value: object) -> TypeGuard[SupportsToDict]:
    """Whether `value` can give its JSON object (isinstance with a protocol takes 20 times longer)."""
    return hasattr(type(value), "to_dict")


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Whether a parsed value is a JSON object."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Whether a parsed value is a JSON list."""
    return isinstance(value, list)


def is_mapping(value: object) -> TypeGuard[Mapping[Any, Any]]:
    """Whether a value becomes a JSON object when it is sent."""
    return isinstance(value, Mapping)


class ShapeError(ValueError):
    """A part of a response body that has not the documented JSON shape; `path` is a JSON path (`$[3]`)."""

    def __init__(self, reason: str, path: str = "$") -> None:
        super().__init__(reason)
        self.reason = reason
        self.path = path


def json_type(value: object) -> str:
    """What JSON calls the type of a parsed value: `an object`, `a list`, `null`."""
    return JSON_TYPES.get(type(value), f"a {type(value).__name__}")


class Unencodable(Exception):
    """What JSON or the API cannot carry; `path` leads to it (`config.start`)."""

    def __init__(self, reason: str, path: str) -> None:
        super().__init__(f"`{path}`: {reason}" if path else reason)
        self.reason = reason
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.reason, self.path)


class UnencodableValueError(Unencodable, ValueError):
    """A value of a right type that JSON or the API cannot carry."""


class UnencodableTypeError(Unencodable, TypeError):
    """A value of a type that has no JSON form."""


def datetime_text(value: datetime, path: str) -> str:
    """RFC 3339 text, with ``Z`` for UTC and as few fraction digits (0, 3 or 6) as the value needs."""
    if value.utcoffset() is None:
        raise UnencodableValueError(
            f"{value.isoformat()} has no time zone; give an aware datetime, for example "
            "datetime(..., tzinfo=timezone.utc)",
            path,
        )
    micro = value.microsecond
    in_milliseconds = micro and not micro % 1000
    text = value.isoformat(timespec="milliseconds" if in_milliseconds else "auto")
    return f"{text[:-6]}Z" if text.endswith("+00:00") else text


def json_object(
    fields: Mapping[str, Any], nullable: Collection[str] = ()
) -> dict[str, Any]:
    """The JSON object of a request body.

    Fields that are UNSET are left out. ``None`` is sent as ``null`` for the names in `nullable` and refused
    with ValueError for the others, before anything goes over the wire.
    """
    given = _given(fields, nullable)
    try:
        return {name: json_value(value, name) for name, value in given.items()}
    except RecursionError:
        raise ValueError("the body contains itself, or is nested too deep") from None


def object_bytes(fields: Mapping[str, Any], nullable: Collection[str] = ()) -> bytes:
    """The same as bytes, faster: json walks through plain values by itself."""
    given = _given(fields, nullable)
    try:
        return _encode(given).encode()
    # Perhaps no more than an UNSET somewhere inside.
    except (TypeError, ValueError, RecursionError):
        return json_bytes(json_object(given, nullable))


def _given(fields: Mapping[str, Any], nullable: Collection[str]) -> dict[str, Any]:
    given = {name: value for name, value in fields.items() if value is not UNSET}
    for name, value in given.items():
        if value is None and name not in nullable:
            raise ValueError(
                f"the API does not accept null for `{name}` here: leave the argument out to send nothing"
            )
    return given


def json_value(value: Any, path: str = "") -> Any:
    """`value` as plain JSON: dict, list, str, int, float, bool, None.

    Models, mappings, sequences, sets, enums, date-times, dates, UUIDs, decimals and bytes (base64) are
    converted at any depth; UNSET inside mappings is dropped. A naive datetime or a float without JSON form
    raises ValueError, any other type TypeError; both name the path of the value.
    """
    kind = type(cast(object, value))
    if kind in _PLAIN:
        return value
    if kind is dict:
        return _mapping(value, path)
    if kind is list:
        return [
            item if type(item) in _PLAIN else json_value(item, f"{path}[{i}]")
            for i, item in enumerate(value)
        ]
    if kind is float:
        return _finite(value, path)
    return _uncommon(value, path)


def _mapping(value: Mapping[Any, Any], path: str) -> dict[str, Any]:
    out: dict[str, Any] = {}
    for key, item in value.items():
        if type(key) is not str:
            key = _key(key, path)
        if type(item) in _PLAIN:
            out[key] = item
        elif item is not UNSET:
            out[key] = json_value(item, f"{path}.{key}" if path else key)
    return out


def _key(key: Any, path: str) -> str:
    if isinstance(key, Enum):
        key = key.value
    if isinstance(key, str | int) and not isinstance(key, bool):
        return str(key)
    raise UnencodableTypeError(
        f"the keys of a JSON object are strings, not {type(key).__name__}", path
    )


def _finite(value: float, path: str) -> float:
    if not math.isfinite(value):
        raise UnencodableValueError(f"JSON has no form for {value}", path)
    return value


def _uncommon(value: Any, path: str = "") -> Any:
    """What is rarer than dict, list and scalars, subclasses of those included."""
    if is_model(value):
        try:
            return value.to_dict()
        except Unencodable as error:  # the path begins in the model: put ours before it
            joined = f"{path}.{error.path}" if path else error.path
            raise type(error)(error.reason, joined) from None
    if isinstance(value, datetime):
        return datetime_text(value, path)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum) and value is not UNSET:
        return json_value(value.value, path)
    if isinstance(value, UUID | str):
        return str(value)
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise UnencodableValueError(f"JSON has no form for {value}", path)
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, bytes | bytearray | memoryview):
        from base64 import b64encode

        return b64encode(bytes(cast(bytes, value))).decode("ascii")
    if is_mapping(value):
        return _mapping(value, path)
    if isinstance(value, int):
        return int(value)
    if isinstance(value, float):
        return _finite(float(value), path)
    if isinstance(value, Sequence | AbstractSet):
        items = cast(Collection[Any], value)
        return [json_value(item, f"{path}[{i}]") for i, item in enumerate(items)]
    what = "UNSET" if value is UNSET else f"a value of type {type(value).__name__}"
    raise UnencodableTypeError(f"{what} has no JSON form", path)


def json_bytes(value: Any) -> bytes:
    """Compact UTF-8 JSON of a plain value."""
    try:
        return _encode(value).encode()
    except UnicodeEncodeError:
        raise ValueError("a lone surrogate in the body has no UTF-8 form") from None


_encode = json.JSONEncoder(
    default=_uncommon,
    ensure_ascii=False,
    separators=(",", ":"),
    allow_nan=False,
).encode


def parse_datetime(value: Any) -> Any:
    """An aware datetime for RFC 3339 text; everything else comes back unchanged.

    Unchanged are: text without an offset (its moment is unknown), text that is no date-time, the empty
    string, and values of other types. Digits beyond microseconds are cut off.
    """
    if type(value) is not str:
        return value
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        if value[-1:] != "z":
            return value
        read = parse_datetime(f"{value[:-1]}Z")
        return value if type(read) is str else read
    return value if moment.tzinfo is None else moment


def parse_date(value: Any) -> Any:
    """A date for ``YYYY-MM-DD`` text; everything else comes back unchanged."""
    if type(value) is not str:
        return value
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return value
    return day if day.isoformat() == value else value
