"""The limits of a schema as short phrases, for docstrings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

#: Formats that the Python type already tells.
_TOLD_BY_TYPE = {"date-time", "date", "binary", "byte", "int32", "int64", "float", "double", "password"}


def constraints_of(schema: Mapping[str, Any]) -> tuple[str, ...]:
    """Phrases such as `at least 60` for the limits a schema states."""
    phrases = [*_number(schema), *_size(schema, "Length", "character"), *_size(schema, "Items", "item")]
    if isinstance(fmt := schema.get("format"), str) and fmt not in _TOLD_BY_TYPE:
        phrases.append(f"format {fmt}")
    if isinstance(pattern := schema.get("pattern"), str):
        phrases.append(f"pattern {pattern}")
    return tuple(phrases)


def _number(schema: Mapping[str, Any]) -> list[str]:
    low, high = schema.get("minimum"), schema.get("maximum")
    above, below = schema.get("exclusiveMinimum"), schema.get("exclusiveMaximum")
    # OpenAPI 3.0 spells exclusive bounds as a boolean beside the bound.
    if above is True:
        low, above = None, low
    if below is True:
        high, below = None, high
    if _is_number(low) and _is_number(high):
        return [f"{low} to {high}"]
    named = [("at least", low), ("more than", above), ("at most", high), ("less than", below)]
    return [f"{word} {bound}" for word, bound in named if _is_number(bound)]


def _size(schema: Mapping[str, Any], what: str, unit: str) -> list[str]:
    low, high = schema.get(f"min{what}"), schema.get(f"max{what}")
    if isinstance(low, int) and isinstance(high, int):
        return [f"{low} to {high} {unit}s"]
    named = [("at least", low), ("at most", high)]
    return [f"{word} {n} {unit}{'' if n == 1 else 's'}" for word, n in named if isinstance(n, int)]


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
