"""Discriminators that choose nothing, or the wrong variant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ...api.flatten import flatten
from ...document.pointers import join, split
from ...errors import SpecloomError
from ..context import Context, SchemaNode
from ..rule import OverlayAction, Problem, Rule
from ..schema_facts import constants, declared_types, shown
from ..similar import closest
from .operation_id_missing import json_path


def check(context: Context) -> Iterable[Problem]:
    """The property, then the mapping, then each variant."""
    bases = _bases(context)
    for schema in context.schemas():
        node = schema.node
        if type(node) is not dict or "discriminator" not in node:
            continue
        where, told = join(schema.pointer, "discriminator"), node["discriminator"]
        if not isinstance(told, dict):
            continue  # document-structure
        name = told.get("propertyName")
        if not isinstance(name, str) or not name:
            message = "the discriminator names no property, so Python cannot choose the class by it"
            yield Problem(where, message, "add `propertyName`")
            continue
        yield from _mapping(context, told, where)
        variants = next((v for k in ("oneOf", "anyOf") if isinstance(v := node.get(k), list) and v), None)
        if variants is not None:
            keyword = "oneOf" if node.get("oneOf") is variants else "anyOf"
            yield from _variants(context, schema, variants, keyword, name, told.get("mapping"))
        elif schema.pointer not in bases:
            message = (
                "there is no `oneOf` or `anyOf` beside the discriminator, and no schema builds on this one"
            )
            yield Problem(where, message + ", so it chooses nothing", "take it out", severity="warning")
        else:
            yield from _base(context, schema, name, where)


def _bases(context: Context) -> set[str]:
    """The schemas that others take in with `allOf`."""
    return {
        schema.node["$ref"][1:]
        for schema in context.schemas()
        if schema.keyword == "allOf"
        and type(schema.node) is dict
        and isinstance(schema.node.get("$ref"), str)
    }


def _mapping(context: Context, told: dict[str, Any], where: str) -> Iterator[Problem]:
    mapping = told.get("mapping")
    broken = {reference.pointer for reference in context.document.broken}
    for word, target in mapping.items() if isinstance(mapping, dict) else ():
        if not isinstance(target, str):
            continue  # document-structure
        place = join(where, "mapping", word)
        if place not in broken and _target(context, target) is not None:
            continue
        key = split(target[1:])[-1] if target.startswith("#/") else target
        components = context.tree.get("components")
        schemas = components.get("schemas") if isinstance(components, dict) else None
        meant = closest(key, map(str, schemas)) if isinstance(schemas, dict) else ""
        reference = join("#/components/schemas", meant)
        mend = (OverlayAction(json_path(context, join(where, "mapping")), {word: reference}),)
        yield Problem(
            place,
            f"`{word}` is mapped to `{target}`, which does not exist, so no class can be generated for it",
            f"did you mean `{reference}`?" if meant else "name a schema that exists",
            mend=mend if meant else (),
        )


def _target(context: Context, target: str) -> str | None:
    """The pointer of what an entry of the mapping names; None when it names nothing."""
    reference = target if "#" in target else join("#/components/schemas", target)
    if not reference.startswith("#"):
        return None
    node, pointer = context.resolve_with_pointer({"$ref": reference}, "")
    return pointer if node is not None else None


def _base(context: Context, schema: SchemaNode, name: str, where: str) -> Iterator[Problem]:
    members = _members(context, schema.node, schema.pointer)
    if members is not None and name not in members[0]:
        meant = closest(name, members[0])
        yield Problem(
            join(where, "propertyName"),
            f"the discriminator goes by `{name}`, which is no property of the schema",
            f"did you mean `{meant}`?" if meant else f"add the property `{name}`",
        )


def _members(context: Context, node: Any, pointer: str) -> tuple[dict[str, Any], set[str]] | None:
    try:
        found = flatten(context.document, node, pointer)
    except (SpecloomError, RecursionError, AttributeError):
        return None
    return {name: schema for name, (schema, _) in found.properties.items()}, found.required


def _variants(
    context: Context, schema: SchemaNode, variants: list[Any], keyword: str, name: str, mapping: Any
) -> Iterator[Problem]:
    where = join(schema.pointer, "discriminator")
    words: dict[str, list[str]] = {}
    lost = False
    if isinstance(mapping, dict):
        broken = {reference.pointer for reference in context.document.broken}
        for word, target in mapping.items():
            found = _target(context, target) if isinstance(target, str) else None
            lost = lost or found is None or join(where, "mapping", word) in broken
            if found is not None and join(where, "mapping", word) not in broken:
                words.setdefault(found, []).append(str(word))
    shared = schema.node.get("properties")
    shared = shared if isinstance(shared, dict) else {}
    listed: set[str] = set()
    for index, variant in enumerate(variants):
        place = join(schema.pointer, keyword, index)
        target, pointer = context.resolve_with_pointer(variant, place)
        listed.add(pointer)
        if type(target) is not dict or declared_types(target) == {"null"}:
            continue
        if not isinstance(variant.get("$ref") if isinstance(variant, dict) else None, str):
            message = (
                "the discriminator cannot name a variant that is written in place, so it is never chosen"
            )
            hint = "move it to `components/schemas` and refer to it"
            yield Problem(place, message, hint, severity="warning")
            continue
        if pointer in words or not lost:
            # Else it may well be the variant that a broken entry meant.
            yield from _variant(context, target, pointer, place, name, words, shared)
    for found in words:
        if found not in listed:
            word = words[found][0]
            message = f"`{word}` is mapped to a schema that is none of the variants, so its type lacks it"
            yield Problem(join(where, "mapping", word), message, f"add it to `{keyword}`", severity="warning")


def _variant(
    context: Context,
    target: dict[str, Any],
    pointer: str,
    place: str,
    name: str,
    words: dict[str, list[str]],
    shared: dict[str, Any],
) -> Iterator[Problem]:
    members = _members(context, target, pointer)
    if members is None or target.keys() & {"oneOf", "anyOf"}:
        return
    key = split(pointer)[-1]
    properties, required = members
    kinds = declared_types(target) - {"null"}
    if kinds and "object" not in kinds:
        # Python tells it by its JSON type, whatever the discriminator says.
        message = f"`{key}` is no object, so it has no `{name}` for other tools to go by"
        yield Problem(place, message, "let the variants be objects", severity="warning")
        return
    if name not in properties and name not in shared:
        meant = closest(name, properties)
        hint = f"did you mean `{meant}`?" if meant else f"add the required property `{name}` to `{key}`"
        message = f"`{key}` has no property `{name}`, so Python never reads an object as `{key}`"
        yield Problem(place, message, hint, related=(pointer,))
        return
    member = context.resolved(properties.get(name, shared.get(name)))
    values = constants(member)
    expected = words.get(pointer) or ([key] if not words else [])
    if not expected:
        message = f"the mapping has no value for `{key}`, so Python never reads an object as `{key}`"
        yield Problem(place, message, "map a value to it", severity="warning")
    elif values is not None and not set(expected) & {value for value in values if isinstance(value, str)}:
        told = "is mapped" if words else "is expected, as there is no mapping"
        message = f"`{expected[0]}` {told}, but `{name}` of `{key}` is {shown(values[0])}"
        yield Problem(
            place,
            f"{message}, so Python never reads an object as `{key}`",
            f"map {shown(values[0])} to `{key}`",
            mend=_mapped(context, place, values, pointer) if not words else (),
            related=(pointer,),
        )
    elif name not in required and name in properties:
        message = f"`{name}` is not required in `{key}`; an object without it stays a dictionary in Python"
        yield Problem(place, message, f"require `{name}`", related=(pointer,), severity="warning")


def _mapped(context: Context, place: str, values: list[Any], pointer: str) -> tuple[OverlayAction, ...]:
    if len(values) != 1 or not isinstance(values[0], str):
        return ()
    union = place.rsplit("/", 2)[0]
    added = {"discriminator": {"mapping": {values[0]: "#" + pointer}}}
    return (OverlayAction(json_path(context, union), added),)


RULE = Rule(
    id="discriminator-broken",
    severity="error",
    purpose="Finds discriminators without a property, with a mapping that leads nowhere, and variants that"
    " they can never choose.",
    why="Python chooses the class by the value of that property. Where the two do not fit, the object stays a"
    " dictionary, and the code that expects a class fails for that variant only.",
    bad="""\
oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]
discriminator:
  propertyName: kind
  mapping: {cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dgo"}
""",
    good="""\
oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]
discriminator:
  propertyName: kind
  mapping: {cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog"}
""",
    check=check,
)
