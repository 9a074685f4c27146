"""Everything generated code needs to turn Python values into requests and JSON into results."""

from __future__ import annotations

from .decoding import (
    ApiResponse,
    ShapeError,
    binary,
    identity,
    list_of,
    map_of,
    nothing,
    text,
)
from .files import File, field_parts, file_parts
from .jsonvalues import (
    LIST,
    OBJECT,
    json_object,
    json_value,
    parse_date,
    parse_datetime,
)
from .parameters import (
    cookie,
    deep_object,
    form,
    header_value,
    json_parameter,
    json_text,
    pipe_delimited,
    segment,
    space_delimited,
)

__all__ = [
    "LIST",
    "OBJECT",
    "ApiResponse",
    "File",
    "ShapeError",
    "binary",
    "cookie",
    "deep_object",
    "field_parts",
    "file_parts",
    "form",
    "header_value",
    "identity",
    "json_object",
    "json_parameter",
    "json_text",
    "json_value",
    "list_of",
    "map_of",
    "nothing",
    "parse_date",
    "parse_datetime",
    "pipe_delimited",
    "segment",
    "space_delimited",
    "text",
]
