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
    joined,
    scalar_text,
    segment,
    texts,
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
    mapping = None if value is None or value is UNSET else as_mapping(value)
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
    return form(name, value) if explode else _delimited(name, value, " ")


def pipe_delimited(name: str, value: Any, *, explode: bool = False) -> Pairs:
    """Query parameter in `pipeDelimited` style."""
    return form(name, value) if explode else _delimited(name, value, "|")


def deep_object(name: str, value: Any) -> Pairs:
    """Query parameter in `deepObject` style: `name[key]=text`, deeper `name[key][inner]`, lists repeated."""
    if value is UNSET or value is None:
        return Pairs()
    mapping = as_mapping(value) if is_compound(value) else None
    if mapping is None:
        return form(name, value)
    return Pairs(
        pair
        for key, item in mapping.items()
        for pair in deep_object(f"{name}[{key}]", item)
    )


def json_parameter(name: str, value: Any) -> Pairs:
    """A parameter that the document describes by `content: application/json`: its text is JSON."""
    if value is UNSET or value is None:
        return Pairs()
    text = json.dumps(
        json_value(value, name), ensure_ascii=False, separators=(",", ":")
    )
    return Pairs([(name, text)])


def json_text(name: str, value: Any) -> Any:
    """The value as JSON in ASCII, for a parameter described by JSON outside the query; UNSET stays UNSET."""
    if value is UNSET or value is None:
        return UNSET
    return json.dumps(json_value(value, name), separators=(",", ":"))


def cookie(name: str, value: Any) -> Pairs:
    """Cookie parameter, as the `Cookie` header it becomes; values are percent-encoded."""
    return Pairs(
        ("Cookie", f"{quote(key, safe='')}={quote(text, safe='')}")
        for key, text in form(name, value)
    )


def _delimited(name: str, value: Any, delimiter: str) -> Pairs:
    if value is UNSET or value is None:
        return Pairs()
    if not is_compound(value):
        return Pairs([(name, scalar_text(name, value))])
    mapping = as_mapping(value)
    if mapping is None:
        return joined(name, texts(name, value), delimiter)
    pairs = ((key, scalar_text(f"{name}.{key}", v)) for key, v in mapping.items())
    return joined(name, [text for pair in pairs for text in pair], delimiter)
