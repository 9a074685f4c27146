"""The limits of a schema as phrases."""

from __future__ import annotations

from typing import Any

import pytest

from specloom.api.constraints import constraints_of


@pytest.mark.parametrize(
    ("schema", "phrases"),
    [
        ({}, ()),
        ({"minimum": 1, "maximum": 9}, ("1 to 9",)),
        ({"minimum": 0}, ("at least 0",)),
        ({"maximum": 1.5}, ("at most 1.5",)),
        ({"exclusiveMinimum": 0, "exclusiveMaximum": 1}, ("more than 0", "less than 1")),
        ({"minimum": 0, "exclusiveMinimum": True, "maximum": 5}, ("more than 0", "at most 5")),
        ({"minimum": 0, "exclusiveMinimum": False, "maximum": 5}, ("0 to 5",)),
        ({"minLength": 1}, ("at least 1 character",)),
        ({"minLength": 2, "maxLength": 3}, ("2 to 3 characters",)),
        ({"maxItems": 5}, ("at most 5 items",)),
        ({"format": "uuid"}, ("format uuid",)),
        ({"format": "date-time"}, ()),
        ({"pattern": "^a"}, ("pattern ^a",)),
        ({"minimum": "1", "maxLength": None, "pattern": 3, "format": 4}, ()),
        ({"minimum": True}, ()),
    ],
)
def test_phrases(schema: dict[str, Any], phrases: tuple[str, ...]) -> None:
    """Each limit is said once, in the spelling of 3.0 and of 3.1; what is no limit is left out."""
    assert constraints_of(schema) == phrases
