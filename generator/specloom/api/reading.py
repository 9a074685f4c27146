"""Reading what may be missing or of another kind than the specification wants."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

#: JSON as a whole; streams of it (`application/json-seq`) are not.
_JSON = re.compile(r"([^/]+/[^;]+\+|application/)json\s*(;|$)", re.IGNORECASE)


def mapping(value: Any) -> Mapping[str, Any]:
    """The value where it is a mapping, else an empty one: `true` is a schema, and has no keywords."""
    return value if isinstance(value, Mapping) else {}


def text(value: Any) -> str:
    """The text without the white space around it; empty for anything that is no text."""
    return value.strip() if isinstance(value, str) else ""


def string(value: Any) -> str | None:
    """The text as written; None where there is none."""
    return value if isinstance(value, str) and value else None


def is_json(media_type: str) -> bool:
    """Whether a body of the media type is one JSON value."""
    return _JSON.match(media_type) is not None
