"""The members of an object schema, with `allOf` parts and references taken in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field

from ..document import Document
from ..document.pointers import join

#: Keywords that describe a schema without changing which values it accepts.
ANNOTATIONS = frozenset(
    {
        "title",
        "description",
        "default",
        "example",
        "examples",
        "deprecated",
        "readOnly",
        "writeOnly",
        "externalDocs",
        "xml",
        "$comment",
        "x-specloom-dictionary",
        "x-specloom-name",
        "x-specloom-module",
        "x-specloom-property",
        "x-sensitive",
    }
)

_OBJECT_KEYWORDS = ("properties", "additionalProperties", "patternProperties")


@define
class Members:
    """What an object may contain."""

    #: Wire name -> (schema, pointer), in document order.
    properties: dict[str, tuple[Any, str]] = field(factory=dict)
    required: set[str] = field(factory=set)
    #: Schema and pointer for the members beyond the known ones, where the document gives one.
    additional: tuple[Mapping[str, Any], str] | None = None
    description: str = ""


def is_object(schema: Mapping[str, Any]) -> bool:
    """Whether the schema by itself speaks of an object."""
    kinds = schema.get("type")
    if kinds == "object" or (isinstance(kinds, list) and "object" in kinds):
        return True
    return kinds is None and any(keyword in schema for keyword in _OBJECT_KEYWORDS)


def only_constrains(schema: Any) -> bool:
    """Whether a variant merely narrows its surroundings (`required: [a]`) and so makes no type of its own."""
    if not isinstance(schema, Mapping):
        return False
    return not any(
        k in schema for k in ("$ref", "properties", "type", "allOf", "oneOf", "anyOf", "enum", "const")
    )


def flatten(document: Document, schema: Mapping[str, Any], pointer: str) -> Members:
    """Collect the members of a schema, its `allOf` parts and what those refer to."""
    members = Members()
    _collect(document, schema, pointer, members, set(), optional=False)
    return members


def _collect(
    document: Document, schema: Any, pointer: str, members: Members, seen: set[str], *, optional: bool
) -> None:
    if not isinstance(schema, Mapping):
        return
    if "$ref" in schema:
        target, target_pointer = document.resolve_with_pointer({"$ref": schema["$ref"]}, pointer)
        if target_pointer not in seen:
            _collect(document, target, target_pointer, members, seen | {target_pointer}, optional=optional)
    for index, part in enumerate(_list(schema.get("allOf"))):
        _collect(document, part, join(pointer, "allOf", str(index)), members, seen, optional=optional)
    if "allOf" in schema:
        # A choice inside an intersection: every variant's members may be there, none must be.
        for keyword in ("oneOf", "anyOf"):
            for index, part in enumerate(_list(schema.get(keyword))):
                if not only_constrains(part):
                    _collect(document, part, join(pointer, keyword, str(index)), members, seen, optional=True)
    properties = schema.get("properties")
    if isinstance(properties, Mapping):
        for name, sub in properties.items():
            _add(members, str(name), sub, join(pointer, "properties", str(name)))
    if not optional:
        members.required.update(str(name) for name in _list(schema.get("required")))
    additional = schema.get("additionalProperties")
    if isinstance(additional, Mapping) and additional:
        members.additional = (additional, join(pointer, "additionalProperties"))
    if not members.description and isinstance(text := schema.get("description"), str):
        members.description = text.strip()


def _add(members: Members, name: str, schema: Any, pointer: str) -> None:
    before, where = members.properties.get(name, (None, ""))
    # A later part that says nothing new about a member's type ("an object", a description) changes nothing.
    vague = isinstance(schema, Mapping) and not schema.keys() - ANNOTATIONS - {"type"}
    if vague and isinstance(before, Mapping):
        if "$ref" not in before:
            notes = {key: value for key, value in schema.items() if key in ANNOTATIONS}
            members.properties[name] = ({**before, **notes}, where)
        return
    members.properties[name] = (schema, pointer)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
