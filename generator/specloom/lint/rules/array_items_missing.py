"""Arrays of nobody knows what."""

from __future__ import annotations

from collections.abc import Iterable

from ...document.pointers import join
from ..context import Context
from ..rule import Problem, Rule
from ..schema_facts import declared_types

_SAID_BY = frozenset({"items", "prefixItems", "$ref", "allOf", "anyOf", "oneOf", "enum", "const"})


def check(context: Context) -> Iterable[Problem]:
    """Schemas of type array that do not say what is in it."""
    for schema in context.schemas():
        node = schema.node
        if not isinstance(node, dict) or node.keys() & _SAID_BY:
            continue
        if declared_types(node) - {"null"} != {"array"}:
            continue  # of several types it is any value, and says so
        if schema.keyword == "allOf":
            continue  # another part may say it
        strict = context.version == "3.0"
        told = ", and OpenAPI 3.0 demands them" if strict else ""
        yield Problem(
            join(schema.pointer, "type"),
            f"the array does not say what its items are{told}; its Python type is `list[Any]`",
            "add `items`",
            severity="error" if strict else "warning",
        )


RULE = Rule(
    id="array-items-missing",
    severity="error",
    purpose="Finds arrays without `items`.",
    why="The list's type comes from its items. Without them it is `list[Any]`: nothing completes, nothing is"
    " checked, and objects in it stay dictionaries. OpenAPI 3.0 forbids it (an error); 3.1 allows it (a"
    " warning).",
    bad="""\
tags: {type: array}
""",
    good="""\
tags: {type: array, items: {type: string}}
""",
    check=check,
)
