"""The serialization styles of OpenAPI beyond the usual ones (`simple` paths and headers, `form` queries)."""

from __future__ import annotations

import json
from typing import Any, Literal
from urllib.parse import quote

from .jsonvalues import json_value
from .parameters import (
    Encoded,
    Pairs,
    as_mapping,
    checked_segment,
    form,
    is_compound,
    segment,
)
from .unset import UNSET


def styled_segment(
    name: str,
    value: Any,
    style: Literal["simple", "label", "matrix"],
    *,
    explode: bool = False,
) -> Encoded:
    """A path parameter in any style; ValueError as with `segment`."""
    mapping = as_mapping(value)
    parts = segment(name, value).split(",")
    if explode and mapping is not None:
        pairs = zip(parts[::2], parts[1::2], strict=True)
        parts = [f"{key}={text}" for key, text in pairs]
    if style == "label":
        return Encoded("." + ("." if explode else ",").join(parts))
    if style == "matrix":
        key = quote(name, safe="")
        if not explode or mapping is None and not is_compound(value):
            return Encoded(f";{key}={','.join(parts)}")
        lead = "" if mapping is not None else f"{key}="
        return Encoded("".join(f";{lead}{part}" for part in parts))
    return Encoded(checked_segment(name, ",".join(parts)))


def space_delimited(name: str, value: Any, *, explode: bool = False) -> Pairs:
    """Query parameter in `spaceDelimited` style."""
    return form(name, value, explode=explode, comma=" ")


def pipe_delimited(name: str, value: Any, *, explode: bool = False) -> Pairs:
    """Query parameter in `pipeDelimited` style."""
    return form(name, value, explode=explode, comma="|")


def deep_object(name: str, value: Any) -> Pairs:
    """Query parameter in `deepObject` style: `name[key]=text`, deeper `name[key][inner]`, lists repeated."""
    mapping = as_mapping(value)
    if mapping is None:
        return form(name, value)
    parts = [deep_object(f"{name}[{key}]", item) for key, item in mapping.items()]
    return Pairs(pair for part in parts for pair in part)


def json_parameter(name: str, value: Any) -> Pairs:
    """A parameter that the document describes by `content: application/json`: its text is JSON."""
    text = json_text(name, value, ascii_only=False)
    return Pairs() if text is UNSET else Pairs([(name, text)])


def json_text(name: str, value: Any, *, ascii_only: bool = True) -> Any:
    """The value as JSON, for a parameter described by JSON outside the query; UNSET stays UNSET."""
    if value is UNSET or value is None:
        return UNSET
    plain = json_value(value, name)
    return json.dumps(plain, ensure_ascii=ascii_only, separators=(",", ":"))


def cookie(name: str, value: Any) -> Pairs:
    """Cookie parameter, as the `Cookie` header it becomes; values are percent-encoded."""
    return Pairs(
        ("Cookie", f"{quote(key, safe='')}={quote(text, safe='')}")
        for key, text in form(name, value)
    )
