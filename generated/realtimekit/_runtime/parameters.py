"""From Python values to the text of path, query and header parameters, and what must never get into one.

Only this module and `styles` decide what a value looks like in a URL or a header, so only here can a hostile
value be stopped: path values are encoded with no safe characters, header values never carry a line break.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any
from urllib.parse import quote
from uuid import UUID

from .jsonvalues import datetime_text, is_mapping, is_model
from .unset import UNSET

_UNRESERVED = re.compile(r"[A-Za-z0-9\-._~]*")
_HEADER_NAME = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
_HEADER_VALUE = re.compile(r"[\t\x20-\x7e]*")


class Pairs(list[tuple[str, str]]):
    """Names and texts of query, header or cookie parameters, not yet percent-encoded."""


class Encoded(str):
    """A path parameter whose text is percent-encoded already."""


def scalar_text(name: str, value: Any) -> str:
    """One value as text: booleans `true`/`false`, date-times RFC 3339, enums by value.

    A naive datetime or a float without decimal form raises ValueError, another type TypeError, both naming
    the parameter.
    """
    if isinstance(value, Enum):
        if value is UNSET:
            raise TypeError(f"`{name}` cannot be UNSET here")
        return scalar_text(name, value.value)
    if isinstance(value, str):
        return str(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        if not math.isfinite(value):
            raise ValueError(f"`{name}`: {value} cannot be sent as a parameter")
        return repr(float(value))
    if isinstance(value, int | UUID | Decimal):
        return str(value)
    if isinstance(value, datetime):
        return datetime_text(value, name)
    if isinstance(value, date):
        return value.isoformat()
    kind = type(value).__name__
    raise TypeError(f"`{name}`: a value of type {kind} cannot be sent as a parameter")


def segment(name: str, value: Any) -> str:
    """The percent-encoded text of a path parameter: it can never leave its place in the path.

    Only the unreserved characters of RFC 3986 stay as they are. An empty value, ``None`` and the dot
    segments raise ValueError, since they would address another endpoint.
    """
    if value is None or value is UNSET:
        raise _empty(name, value)
    if is_compound(value):
        parts = _flat(name, value)
        encoded = ",".join(quote(part, safe="") for part in parts)
        if not "".join(parts):
            raise _empty(name, value)
        return checked_segment(name, encoded)
    text = value if type(value) is str else scalar_text(name, value)
    if not text:
        raise _empty(name, value)
    return checked_segment(
        name, text if _UNRESERVED.fullmatch(text) else quote(text, safe="")
    )


def checked_segment(name: str, text: str) -> str:
    """`text`, unless it is a dot segment."""
    if text == "." or text == "..":
        raise ValueError(
            f"Expected a value other than a dot segment for `{name}` but received {text!r}"
        )
    return text


def _empty(name: str, value: Any) -> ValueError:
    return ValueError(f"Expected a non-empty value for `{name}` but received {value!r}")


def query_pairs(values: Mapping[str, Any]) -> Pairs:
    """All query parameters: `form` style unless a value has been given its style already."""
    pairs = Pairs()
    for name, value in values.items():
        if type(value) is str:
            pairs.append((name, value))
        elif value is not None and value is not UNSET:
            pairs += value if type(value) is Pairs else form(name, value)
    return pairs


def form(name: str, value: Any, *, explode: bool = True) -> Pairs:
    """Query or cookie parameter in `form` style: lists repeated, or joined by commas without `explode`.

    UNSET and ``None`` send nothing, and neither do such items of a list.
    """
    if value is UNSET or value is None:
        return Pairs()
    if not is_compound(value):
        return Pairs([(name, scalar_text(name, value))])
    mapping = as_mapping(value)
    if not explode:
        return joined(name, _flat(name, value), ",")
    if mapping is None:
        return Pairs((name, text) for text in texts(name, value))
    return Pairs((k, scalar_text(f"{name}.{k}", v)) for k, v in mapping.items())


def header_value(name: str, value: Any, *, explode: bool = False) -> Pairs:
    """Header parameter in `simple` style: lists joined by commas; CR, LF and control characters refused."""
    if value is UNSET or value is None:
        return Pairs()
    if not is_compound(value):
        text = scalar_text(name, value)
    elif explode and (mapping := as_mapping(value)) is not None:
        items = mapping.items()
        text = ",".join(f"{k}={scalar_text(f'{name}.{k}', v)}" for k, v in items)
    else:
        text = ",".join(_flat(name, value))
    return Pairs([(name, checked_header(name, text))])


def checked_header(name: str, value: object) -> str:
    """`value` without surrounding blanks; ValueError, without the value in it, if it cannot be a header."""
    if not _HEADER_NAME.fullmatch(name):
        raise ValueError(f"{name!r} is not a name for a header")
    if not isinstance(value, str):
        kind = type(value).__name__
        raise TypeError(f"the header `{name}` must be a string, not {kind}")
    if not _HEADER_VALUE.fullmatch(value):
        raise ValueError(
            f"the value of the header `{name}` has characters that HTTP does not allow in a header"
        )
    return value.strip(" \t")


def is_compound(value: Any) -> bool:
    """Whether a value is a list or an object rather than one text."""
    return not isinstance(value, str | bytes) and (
        isinstance(value, Sequence | AbstractSet | Mapping) or is_model(value)
    )


def as_mapping(value: Any) -> dict[str, Any] | None:
    """The set properties of an object, or None if `value` is no object."""
    if is_model(value):
        value = value.to_dict()
    if not is_mapping(value):
        return None
    return {str(key): item for key, item in value.items() if _is_set(item)}


def texts(name: str, items: Iterable[Any]) -> list[str]:
    """The items of a list as text."""
    return [scalar_text(name, item) for item in items if _is_set(item)]


def joined(name: str, parts: list[str], delimiter: str) -> Pairs:
    """One parameter of several texts; none if there is no text."""
    return Pairs([(name, delimiter.join(parts))] if parts else [])


def _flat(name: str, value: Any) -> list[str]:
    """The items of a list, or the keys and values of an object in turn."""
    mapping = as_mapping(value)
    if mapping is None:
        return texts(name, value)
    pairs = ((k, scalar_text(f"{name}.{k}", v)) for k, v in mapping.items())
    return [text for pair in pairs for text in pair]


def _is_set(value: Any) -> bool:
    return value is not UNSET and value is not None
