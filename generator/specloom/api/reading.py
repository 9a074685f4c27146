"""Reading what may be missing or of another kind than the specification wants."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def mapping(value: Any) -> Mapping[str, Any]:
    """The value where it is a mapping, else an empty one: `true` is a schema, and has no keywords."""
    return value if isinstance(value, Mapping) else {}


def text(value: Any) -> str:
    """The text without the white space around it; empty for anything that is no text."""
    return value.strip() if isinstance(value, str) else ""


def string(value: Any) -> str | None:
    """The text as written; None where there is none."""
    return value if isinstance(value, str) and value else None
