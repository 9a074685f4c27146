"""From Python values to the text of path, query and header parameters, and what must never get into one.

Only this module and `styles` decide what a value looks like in a URL or a header, so only here can a hostile
value be stopped: path values are encoded with no safe characters, header values never carry a line break.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any
from urllib.parse import quote, urlencode
from uuid import UUID

from .jsonvalues import datetime_text, is_mapping, is_model
from .unset import UNSET

#: Path values that are sent as they are: no reserved character, no dot segment.
_is_plain = re.compile(r"(?!\.\.?\Z)[A-Za-z0-9\-._~]+").fullmatch
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
    if isinstance(value, Enum) and value is not UNSET:
        return scalar_text(name, value.value)
    if isinstance(value, str):
        return _utf8(name, str(value))
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float | Decimal) and not math.isfinite(value):
        raise ValueError(f"`{name}`: {value} cannot be sent as a parameter")
    if isinstance(value, float):
        return str(float(value))
    if isinstance(value, int | UUID | Decimal):
        return str(value)
    if isinstance(value, datetime):
        return datetime_text(value, name)
    if isinstance(value, date):
        return value.isoformat()
    kind = "UNSET" if value is UNSET else f"a value of type {type(value).__name__}"
    raise TypeError(f"`{name}`: {kind} cannot be sent as a parameter")


def segment(name: str, value: Any) -> str:
    """The percent-encoded text of a path parameter: it can never leave its place in the path.

    Only the unreserved characters of RFC 3986 stay as they are. An empty value, ``None`` and the dot
    segments raise ValueError, since they would address another endpoint.
    """
    if type(value) is str and _is_plain(value):
        return value
    parts = _texts(name, value)
    if not any(parts):
        raise ValueError(
            f"Expected a non-empty value for `{name}` but received {value!r}"
        )
    return checked_segment(name, ",".join(quote(part, safe="") for part in parts))


def checked_segment(name: str, text: str) -> str:
    """`text`, unless it is a dot segment."""
    if text in (".", ".."):
        raise ValueError(
            f"Expected a value other than a dot segment for `{name}` but received {text!r}"
        )
    return text


def query_string(pairs: Pairs) -> str:
    """Percent-encoded names and values; ValueError names the parameter that has no UTF-8 form."""
    try:
        return urlencode(pairs, quote_via=quote)
    except UnicodeEncodeError:
        for name, text in pairs:
            _utf8(name, text)
        raise


def query_pairs(values: Mapping[str, Any]) -> Pairs:
    """All query parameters: `form` style unless a value has been given its style already."""
    pairs = Pairs()
    for name, value in values.items():
        if type(value) is str:
            pairs.append((name, value))
        elif value is not None and value is not UNSET:
            pairs += value if type(value) is Pairs else form(name, value)
    return pairs


def form(name: str, value: Any, *, explode: bool = True, comma: str = ",") -> Pairs:
    """Query or cookie parameter in `form` style: lists repeated, or joined by `comma` without `explode`.

    UNSET and ``None`` send nothing, and neither do such items of a list.
    """
    if not is_compound(value):
        return Pairs([(name, scalar_text(name, value))] if _is_set(value) else [])
    mapping = as_mapping(value) if explode else None
    if mapping is not None:
        return _members(name, mapping)
    if explode:
        return Pairs((name, scalar_text(name, item)) for item in value if _is_set(item))
    parts = _texts(name, value)
    return Pairs([(name, comma.join(parts))] if parts else [])


def header_value(name: str, value: Any, *, explode: bool = False) -> Pairs:
    """Header parameter in `simple` style: lists joined by commas; CR, LF and control characters refused."""
    if not _is_set(value):
        return Pairs()
    mapping = as_mapping(value) if explode else None
    if mapping is None:
        parts = _texts(name, value)
    else:
        parts = [f"{key}={text}" for key, text in _members(name, mapping)]
    return Pairs([(name, checked_header(name, ",".join(parts)))])


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


def _members(name: str, mapping: Mapping[str, Any]) -> Pairs:
    """The properties of an object as text."""
    return Pairs((k, scalar_text(f"{name}.{k}", v)) for k, v in mapping.items())


def _texts(name: str, value: Any) -> list[str]:
    """A scalar, the items of a list, or the keys and values of an object in turn; nothing for what is not set."""
    if not is_compound(value):
        return [scalar_text(name, value)] if _is_set(value) else []
    mapping = as_mapping(value)
    if mapping is None:
        return [scalar_text(name, item) for item in value if _is_set(item)]
    return [text for pair in _members(name, mapping) for text in pair]


def _utf8(name: str, text: str) -> str:
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError:
            what = "half a surrogate pair, which has no UTF-8 form"
            raise ValueError(f"`{name}`: the text has {what}") from None
    return text


def _is_set(value: Any) -> bool:
    return value is not UNSET and value is not None
