"""Schemas that allow anything."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...document.pointers import split
from ..context import Context, SchemaNode
from ..rule import OverlayAction, Problem, Rule
from ..schema_facts import words
from .operation_id_missing import json_path

#: Any of these gives a schema a type, or shows that its author thought about it.
_TYPED = words(
    "type $ref $dynamicRef allOf anyOf oneOf enum const properties patternProperties additionalProperties"
    " items prefixItems not if unevaluatedProperties contentSchema"
)
#: Below these, "anything" is what is meant, or the surroundings have the type.
_OPEN = words(
    "additionalProperties unevaluatedProperties patternProperties additionalItems unevaluatedItems not if"
    " then else contains propertyNames dependentSchemas dependencies allOf $defs definitions"
)
#: Keyword -> the type it speaks of.
_HINTS = {
    **dict.fromkeys(("minLength", "maxLength", "pattern"), "string"),
    **dict.fromkeys(("minItems", "maxItems", "uniqueItems"), "array"),
    **dict.fromkeys(("minProperties", "maxProperties", "required"), "object"),
}
_FORMATS = words("date-time date time duration email hostname ipv4 ipv6 uri url uuid byte binary password")


def check(context: Context) -> Iterable[Problem]:
    """Schemas without a keyword that says what the value is."""
    for schema in context.schemas():
        node = schema.node
        if type(node) is not dict or node.keys() & _TYPED or schema.keyword in _OPEN:
            continue
        if schema.keyword in ("anyOf", "oneOf") and "required" in node:
            continue  # narrows the object around it
        if not node and not schema.parent and "/responses/" in schema.pointer:
            continue  # success-response-untyped, error-response-untyped
        if schema.keyword == "items" and not node and _is_open(context, schema.parent):
            continue
        yield _problem(context, schema, node)


def _is_open(context: Context, pointer: str) -> bool:
    """Whether a schema allows values of several types, and so says itself that it knows no more."""
    kinds = context.document.get(pointer).get("type")
    return isinstance(kinds, list) and len({*map(str, kinds)} - {"null", "array"}) > 1


def _problem(context: Context, schema: SchemaNode, node: dict[str, Any]) -> Problem:
    what, kind = _what(schema), _meant(node)
    mend = (OverlayAction(json_path(context, schema.pointer), {"type": kind}),) if kind else ()
    hint = f"add `type: {kind}`" if kind else "add `type`, or `$ref` to the schema that describes it"
    message = f"{what} has no type, so its Python type is `Any`"
    # `{}` is how a document says that it knows no more; a description shows that somebody does.
    return Problem(schema.pointer, message, hint, mend=mend, severity=None if node else "info")


def _what(schema: SchemaNode) -> str:
    name = split(schema.pointer)[-1]
    if schema.keyword == "properties":
        return f"the property `{name}`"
    if schema.keyword == "items":
        return "the item of the list"
    if schema.pointer.startswith("/components/schemas/") and not schema.parent:
        return f"the schema `{name}`"
    return "the schema"


def _meant(node: dict[str, Any]) -> str:
    kinds = {_HINTS[keyword] for keyword in node if keyword in _HINTS}
    if isinstance(node.get("format"), str) and node["format"] in _FORMATS:
        kinds.add("string")
    if not kinds & {"array", "object"} and isinstance(node.get("example", node.get("default")), str):
        kinds.add("string")
    return kinds.pop() if len(kinds) == 1 else ""


RULE = Rule(
    id="schema-untyped",
    severity="warning",
    purpose="Finds schemas that do not say what type their values have.",
    why="`Any` switches the type checker off for everything that is done with the value. Where any JSON is"
    " meant, `true` says so from OpenAPI 3.1 on, or, beside a description, all types in a list: `type:"
    " [array, boolean, 'null', number, object, string]`. `{}` may mean the same and is only information.",
    bad="""\
properties:
  name: {description: What to call it}
""",
    good="""\
properties:
  name: {type: string, description: What to call it}
""",
    check=check,
)
