"""From Python values to the text of path, query, header and cookie parameters (OpenAPI style and explode).

Only this module decides what a value looks like in a URL or a header, so only here can a hostile value be
stopped: path values are encoded with no safe characters, header values never carry a line break.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, Literal
from urllib.parse import quote
from uuid import UUID

from .jsonvalues import datetime_text, is_mapping, is_model, json_value
from .unset import UNSET

#: Names and texts of query, header and cookie parameters, not yet percent-encoded.
Pairs = list[tuple[str, str]]

_UNRESERVED = re.compile(r"[A-Za-z0-9\-._~]*")
_HEADER_NAME = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
_HEADER_VALUE = re.compile(r"[\t\x20-\x7e]*")


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
    raise TypeError(
        f"`{name}`: a value of type {type(value).__name__} cannot be sent as a parameter"
    )


def segment(
    name: str,
    value: Any,
    *,
    style: Literal["simple", "label", "matrix"] = "simple",
    explode: bool = False,
) -> str:
    """The percent-encoded text of a path parameter: it can never leave its place in the path.

    Only the unreserved characters of RFC 3986 stay as they are. An empty value, ``None`` and the dot
    segments raise ValueError, since they would address another endpoint.
    """
    if style != "simple" or (type(value) is not str and _is_compound(value)):
        return _styled_segment(name, value, style, explode)
    if value is None or value is UNSET:
        raise _empty(name, value)
    text = value if type(value) is str else scalar_text(name, value)
    if text == "." or text == "..":
        raise ValueError(
            f"Expected a value other than a dot segment for `{name}` but received {text!r}"
        )
    if not text:
        raise _empty(name, value)
    return text if _UNRESERVED.fullmatch(text) else quote(text, safe="")


def _empty(name: str, value: Any) -> ValueError:
    return ValueError(f"Expected a non-empty value for `{name}` but received {value!r}")


def _styled_segment(name: str, value: Any, style: str, explode: bool) -> str:
    if value is None or value is UNSET:
        raise _empty(name, value)
    mapping = _as_mapping(value)
    key = quote(name, safe="")
    parts: list[str]
    if mapping is not None:
        pairs = [
            (quote(k, safe=""), quote(scalar_text(name, v), safe=""))
            for k, v in mapping.items()
        ]
        parts = (
            [f"{k}={v}" for k, v in pairs]
            if explode
            else [text for pair in pairs for text in pair]
        )
    elif _is_compound(value):
        items = [quote(scalar_text(name, item), safe="") for item in _items(value)]
        parts = (
            [f"{key}={text}" for text in items]
            if style == "matrix" and explode
            else items
        )
    else:
        parts = [quote(scalar_text(name, value), safe="")]
    if not "".join(parts):
        raise _empty(name, value)
    if style == "label":
        return "." + ("." if explode else ",").join(parts)
    if style == "matrix":
        return (
            "".join(f";{part}" for part in parts)
            if explode and "=" in parts[0]
            else (f";{key}={','.join(parts)}")
        )
    text = ",".join(parts)
    if text in (".", ".."):
        raise ValueError(
            f"Expected a value other than a dot segment for `{name}` but received {text!r}"
        )
    return text


def form(name: str, value: Any, *, explode: bool = True) -> Pairs:
    """Query or cookie parameter in `form` style: lists repeated, or joined by commas without `explode`.

    UNSET and ``None`` send nothing, and neither do such items of a list.
    """
    if value is UNSET or value is None:
        return []
    if type(value) is str:
        return [(name, value)]
    mapping = _as_mapping(value)
    if mapping is not None:
        pairs = [
            (key, scalar_text(f"{name}.{key}", item)) for key, item in mapping.items()
        ]
        return (
            pairs
            if explode
            else _joined(name, [text for pair in pairs for text in pair], ",")
        )
    if not _is_compound(value):
        return [(name, scalar_text(name, value))]
    texts = _texts(name, value)
    return [(name, text) for text in texts] if explode else _joined(name, texts, ",")


def space_delimited(name: str, value: Any, *, explode: bool = False) -> Pairs:
    """Query parameter in `spaceDelimited` style."""
    return form(name, value) if explode else _delimited(name, value, " ")


def pipe_delimited(name: str, value: Any, *, explode: bool = False) -> Pairs:
    """Query parameter in `pipeDelimited` style."""
    return form(name, value) if explode else _delimited(name, value, "|")


def deep_object(name: str, value: Any) -> Pairs:
    """Query parameter in `deepObject` style: `name[key]=text`, deeper `name[key][inner]`, lists repeated."""
    if value is UNSET or value is None:
        return []
    mapping = _as_mapping(value)
    if mapping is not None:
        return [
            pair
            for key, item in mapping.items()
            for pair in deep_object(f"{name}[{key}]", item)
        ]
    if _is_compound(value):
        return [(name, text) for text in _texts(name, value)]
    return [(name, scalar_text(name, value))]


def json_parameter(name: str, value: Any) -> Pairs:
    """A parameter that the document describes by `content: application/json`: its text is JSON."""
    if value is UNSET or value is None:
        return []
    return [
        (
            name,
            json.dumps(
                json_value(value, name), ensure_ascii=False, separators=(",", ":")
            ),
        )
    ]


def json_text(name: str, value: Any) -> Any:
    """The value as JSON in ASCII, for a parameter described by JSON outside the query; UNSET stays UNSET."""
    if value is UNSET or value is None:
        return UNSET
    return json.dumps(json_value(value, name), separators=(",", ":"))


def header_value(name: str, value: Any, *, explode: bool = False) -> Pairs:
    """Header parameter in `simple` style: lists joined by commas; CR, LF and control characters refused."""
    if value is UNSET or value is None:
        return []
    mapping = _as_mapping(value)
    if mapping is not None:
        pairs = [
            (key, scalar_text(f"{name}.{key}", item)) for key, item in mapping.items()
        ]
        parts = (
            [f"{k}={v}" for k, v in pairs]
            if explode
            else [text for pair in pairs for text in pair]
        )
    else:
        parts = (
            _texts(name, value) if _is_compound(value) else [scalar_text(name, value)]
        )
    return [(name, checked_header(name, ",".join(parts)))]


def cookie(name: str, value: Any) -> Pairs:
    """Cookie parameter, as the `Cookie` header it becomes; values are percent-encoded."""
    return [
        ("Cookie", f"{quote(key, safe='')}={quote(text, safe='')}")
        for key, text in form(name, value)
    ]


def checked_header(name: str, value: object) -> str:
    """`value` without surrounding blanks; ValueError, without the value in it, if it cannot be a header."""
    if not _HEADER_NAME.fullmatch(name):
        raise ValueError(f"{name!r} is not a name for a header")
    if not isinstance(value, str):
        raise TypeError(
            f"the header `{name}` must be a string, not {type(value).__name__}"
        )
    if not _HEADER_VALUE.fullmatch(value):
        raise ValueError(
            f"the value of the header `{name}` has characters that HTTP does not allow in a header"
        )
    return value.strip(" \t")


def _is_compound(value: Any) -> bool:
    return not isinstance(value, str | bytes) and (
        isinstance(value, Sequence | AbstractSet | Mapping) or is_model(value)
    )


def _as_mapping(value: Any) -> dict[str, Any] | None:
    """The set properties of an object, or None if `value` is no object."""
    if is_model(value):
        value = value.to_dict()
    if not is_mapping(value):
        return None
    items = value.items()
    return {
        str(key): item for key, item in items if item is not UNSET and item is not None
    }


def _items(value: Any) -> list[Any]:
    return [item for item in value if item is not UNSET and item is not None]


def _texts(name: str, value: Any) -> list[str]:
    return [scalar_text(name, item) for item in _items(value)]


def _joined(name: str, texts: list[str], delimiter: str) -> Pairs:
    return [(name, delimiter.join(texts))] if texts else []


def _delimited(name: str, value: Any, delimiter: str) -> Pairs:
    if value is UNSET or value is None:
        return []
    mapping = _as_mapping(value)
    if mapping is not None:
        texts = [
            text
            for key, item in mapping.items()
            for text in (key, scalar_text(f"{name}.{key}", item))
        ]
        return _joined(name, texts, delimiter)
    return _joined(
        name,
        _texts(name, value) if _is_compound(value) else [scalar_text(name, value)],
        delimiter,
    )
