"""Choices that cannot be made."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import frozen

from ...api.flatten import Members, flatten, is_object, only_constrains
from ...document.pointers import join
from ...errors import SpecloomError
from ..context import Context
from ..rule import OverlayAction, Problem, Rule
from ..schema_facts import constants, declared_types, overlap, same
from .operation_id_missing import json_path

#: Beyond so many variants the pairs are not looked at one by one.
_MOST = 60


@frozen(eq=False)
class _Variant:
    """An object among the variants."""

    index: int
    label: str
    #: What its reference leads to; its own place if it has none.
    target: str
    #: The reference as it is written; "" for a variant in place.
    reference: str
    members: Members


def check(context: Context) -> Iterable[Problem]:
    """`oneOf` and `anyOf` without a discriminator: objects that look alike, and scalars that are alike."""
    for schema in context.schemas():
        node = schema.node
        if type(node) is not dict or "discriminator" in node:
            continue
        for keyword in ("oneOf", "anyOf"):
            variants = node.get(keyword)
            if isinstance(variants, list) and 1 < len(variants) <= _MOST:
                if is_object(node) and all(only_constrains(variant) for variant in variants):
                    continue
                yield from _union(context, variants, keyword, schema.pointer)


def _union(context: Context, variants: list[Any], keyword: str, pointer: str) -> Iterable[Problem]:
    objects = [
        found
        for index, variant in enumerate(variants)
        if (found := _object(context, variant, index, join(pointer, keyword, index)))
    ]
    alike = next(
        ((x, y) for i, x in enumerate(objects) for y in objects[i + 1 :] if not _differ(context, x, y)), None
    )
    if alike:
        first, second = alike
        same_one = first.target == second.target
        told = "is listed twice" if same_one else f"and {second.label} can be the same object"
        yield Problem(
            join(pointer, keyword),
            f"{first.label} {told}: nothing that both must have tells them apart, so Python guesses the class"
            " by the members that are there",
            "add a `discriminator`, or a required property with a constant of its own in each",
            related=tuple(dict.fromkeys((first.target, second.target))),
        )
    elif len(objects) > 1 and len(objects) == len(variants):
        yield from _proposed(context, objects, keyword, pointer)
    yield from _scalars(context, variants, keyword, pointer)


def _object(context: Context, variant: Any, index: int, pointer: str) -> _Variant | None:
    target, where = context.resolve_with_pointer(variant, pointer)
    if type(target) is not dict:
        return None
    try:
        members = flatten(context.document, target, where)
    except (SpecloomError, RecursionError):
        return None
    if not members.properties or declared_types(target) - {"object", "null"}:
        return None
    reference = variant.get("$ref") if isinstance(variant, dict) else None
    name = where.rsplit("/", 1)[-1] if isinstance(reference, str) else f"variant {index + 1}"
    reference = reference if isinstance(reference, str) else ""
    return _Variant(index, f"`{name}`" if reference else name, where, reference, members)


def _differ(context: Context, one: _Variant, other: _Variant) -> bool:
    """Whether an object shows by what it must have which of the two it is."""
    if one.target == other.target:
        return False
    mine, theirs = one.members.properties, other.members.properties
    if one.members.required - theirs.keys() or other.members.required - mine.keys():
        return True
    needed = one.members.required | other.members.required
    return any(
        _exclude(context, mine[name][0], theirs[name][0])
        for name in mine.keys() & theirs.keys()
        if name in needed
        or (_only_constant(context, mine[name][0]) and _only_constant(context, theirs[name][0]))
    )


def _exclude(context: Context, one: Any, other: Any) -> bool:
    one, other = context.resolved(one), context.resolved(other)
    values, others = constants(one), constants(other)
    if values is not None and others is not None:
        return not any(same(value, each) for value in values for each in others)
    types, kinds = declared_types(one), declared_types(other)
    return bool(types and kinds) and not overlap(types, kinds)


def _only_constant(context: Context, schema: Any) -> bool:
    values = constants(context.resolved(schema))
    return values is not None and len(values) == 1


def _proposed(context: Context, objects: list[_Variant], keyword: str, pointer: str) -> Iterable[Problem]:
    """A discriminator for variants that have a constant each, which other tools do not look for."""
    if not all(variant.reference for variant in objects):
        return
    for name in objects[0].members.properties:
        words: dict[str, str] = {}
        for variant in objects:
            member = variant.members.properties.get(name)
            values = constants(context.resolved(member[0])) if member else None
            if values is None or len(values) != 1 or not isinstance(values[0], str):
                break
            if name not in variant.members.required:
                break
            words[values[0]] = variant.reference
        if len(words) == len(objects):
            added = {"discriminator": {"propertyName": name, "mapping": words}}
            yield Problem(
                join(pointer, keyword),
                f"`{name}` tells the variants apart, and Python goes by it; without a `discriminator` other"
                " tools try one variant after the other",
                f"add `discriminator: {{propertyName: {name}}}` with a mapping",
                mend=(OverlayAction(json_path(context, pointer), added),),
                severity="info",
            )
            return


_NARROWS = ("enum", "const", "pattern", "minLength", "maxLength", "minimum", "maximum", "not", "multipleOf")


def _scalars(context: Context, variants: list[Any], keyword: str, pointer: str) -> Iterable[Problem]:
    first: dict[tuple[str, object], int] = {}
    for index, variant in enumerate(variants):
        node = context.resolved(variant)
        kinds = declared_types(node) - {"null"}
        if len(kinds) != 1 or not kinds & {"string", "integer", "number", "boolean"}:
            continue
        if any(word in node for word in _NARROWS):
            continue
        kind, fmt = min(kinds), node.get("format")
        key = (kind, fmt if isinstance(fmt, str) else None)
        if key in first:
            message = (
                f"variants {first[key] + 1} and {index + 1} are both {kind}s; Python has one type for both"
            )
            yield Problem(join(pointer, keyword, index), message, "take one of them out")
            return
        first[key] = index
    kinds_alone = {kind for kind, _ in first}
    if keyword == "oneOf" and {"integer", "number"} <= kinds_alone:
        message = "every integer is a number as well, so `oneOf` accepts no integer; Python takes both"
        yield Problem(join(pointer, keyword), message, "write `type: number`, or `anyOf`")


RULE = Rule(
    id="union-ambiguous",
    severity="warning",
    purpose="Finds `oneOf` and `anyOf` whose variants cannot be told apart.",
    why="Python has to choose a class when it reads the value. Without a discriminator, a constant, or a"
    " required property that only one variant has, it can only guess, and an `isinstance` in your code"
    " takes the wrong branch. Variants with a constant but no `discriminator` are only information, with a"
    " mend: Python goes by the constant.",
    bad="""\
oneOf:
  - {$ref: "#/components/schemas/Cat"}   # properties: {name}
  - {$ref: "#/components/schemas/Dog"}   # properties: {name}
""",
    good="""\
oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]
discriminator:
  propertyName: kind
  mapping: {cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog"}
""",
    check=check,
)
