"""Keywords that say nothing about the type they stand beside."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...document.pointers import join
from ..context import Context
from ..rule import Problem, Rule
from ..schema_facts import PYTHON, a, declared_types

#: Keyword -> the types it says something about.
_ABOUT: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("minLength", "maxLength", "pattern"), ("string",)),
    **dict.fromkeys(
        ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"), ("number", "integer")
    ),
    **dict.fromkeys(
        ("items", "prefixItems", "contains", "minItems", "maxItems", "uniqueItems", "unevaluatedItems"),
        ("array",),
    ),
    **dict.fromkeys(
        (
            "properties",
            "required",
            "additionalProperties",
            "patternProperties",
            "propertyNames",
            "minProperties",
            "maxProperties",
            "unevaluatedProperties",
            "dependentRequired",
            "dependentSchemas",
        ),
        ("object",),
    ),
}
#: What makes a type of its own; beside another type it is lost.
_SHAPING = frozenset({"items", "prefixItems", "properties", "patternProperties", "additionalProperties"})


def check(context: Context) -> Iterable[Problem]:
    """Keywords of one type beside another."""
    for schema in context.schemas():
        node = schema.node
        if not isinstance(node, dict) or "type" not in node or not (node.keys() & _ABOUT.keys()):
            continue
        types = declared_types(node)
        if not types:
            continue
        for keyword in node.keys() & _ABOUT.keys():
            about = _ABOUT[keyword]
            if types.isdisjoint(about) and not _says_nothing(keyword, node[keyword]):
                yield _problem(schema.pointer, keyword, types, node[keyword])


def _says_nothing(keyword: str, value: Any) -> bool:
    # What is not even of the right kind is told by document-structure.
    return value is None or (keyword == "required" and not isinstance(value, list)) or value in ([], {})


def _problem(pointer: str, keyword: str, types: frozenset[str], value: Any) -> Problem:
    kind = min(types - {"null"}, default="null")
    about = _ABOUT[keyword][0]
    lost = keyword in _SHAPING and not isinstance(value, bool)
    told = f"so its Python type is `{PYTHON[kind]}` and what `{keyword}` describes is lost"
    return Problem(
        join(pointer, keyword),
        f"`{keyword}` says nothing about {a(kind)}, " + (told if lost else "so nothing checks it"),
        f"write `type: {about}`, or take `{keyword}` out",
        severity="error" if lost else "warning",
    )


RULE = Rule(
    id="type-keyword-mismatch",
    severity="error",
    purpose="Finds keywords beside a type that they do not apply to: `properties` of a string, `items` of an"
    " object.",
    why="The type wins. What the keyword describes (the class, the items) is missing from the client, which"
    " is an error; a limit that does not apply is a warning, for nothing ever checks it.",
    bad="""\
address:
  type: string
  properties: {city: {type: string}}
""",
    good="""\
address:
  type: object
  properties: {city: {type: string}}
""",
    check=check,
)
