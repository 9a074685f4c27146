"""Intersections that are empty."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import frozen

from ...document.pointers import join
from ..context import Context
from ..rule import Problem, Rule
from ..schema_facts import a, constants, declared_types, is_number, overlap, same, shown

_DEEPEST = 20
_BOUNDS = (
    ("minimum", "maximum"),
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
    ("minProperties", "maxProperties"),
)


@frozen(eq=False)
class _Part:
    """A schema that is part of an intersection, with references followed."""

    node: dict[str, Any]
    #: Where it is written.
    pointer: str
    #: The entry of the outermost `allOf` that brings it in; the schema itself for its own keywords.
    entry: str


def check(context: Context) -> Iterable[Problem]:
    """Each `allOf` on its own: the types, values, limits and members of all its parts, two by two."""
    for schema in context.schemas():
        node = schema.node
        if type(node) is not dict or not isinstance(node.get("allOf"), list):
            continue
        parts = _parts(context, node, schema.pointer)
        if len(parts) > 1:
            yield from _whole(parts)
            yield from _members(context, parts)
            yield from _closed(parts)


def _parts(context: Context, node: dict[str, Any], pointer: str) -> list[_Part]:
    own = {key: value for key, value in node.items() if key != "allOf"}
    found = [_Part(own, pointer, pointer)] if own else []
    seen: set[str] = set()

    def take(node: Any, pointer: str, entry: str, depth: int) -> None:
        target, where = context.resolve_with_pointer(node, pointer)
        if type(target) is not dict or depth > _DEEPEST or (where != pointer and where in seen):
            return
        seen.add(where)
        found.append(_Part(target, where, entry))
        inner = target.get("allOf")
        for index, part in enumerate(inner if isinstance(inner, list) else ()):
            take(part, join(where, "allOf", index), entry, depth + 1)

    for index, part in enumerate(node["allOf"]):
        place = join(pointer, "allOf", index)
        take(part, place, place, 0)
    return found


def _whole(parts: list[_Part]) -> Iterator[Problem]:
    typed = [(part, types) for part in parts if (types := declared_types(part.node))]
    for part, types in typed[1:]:
        first, before = typed[0]
        if not overlap(before, types):
            message = (
                f"this part is {_kinds(types)}, another {_kinds(before)}: no value is both, and the Python"
                " type is that of one of them"
            )
            yield Problem(part.entry, message, "give both one type", related=(first.pointer,))
            return
    listed = [(part, values) for part in parts if (values := constants(part.node)) is not None]
    for part, values in listed[1:]:
        first, others = listed[0]
        if not any(same(value, other) for value in values for other in others):
            message = f"this part allows {_values(values)}, another only {_values(others)}: no value is both"
            yield Problem(part.entry, message, "let both allow a common value", related=(first.pointer,))
            return
    for low, high in _BOUNDS:
        lows = [(part.node[low], part) for part in parts if is_number(part.node.get(low))]
        highs = [(part.node[high], part) for part in parts if is_number(part.node.get(high))]
        if lows and highs:
            (least, one), (most, other) = max(lows, key=_first), min(highs, key=_first)
            # Within one schema it is constraint-contradiction.
            if least > most and one is not other:
                message = f"`{low}` {least} of this part and `{high}` {most} of another leave no value"
                yield Problem(one.entry, message, "mend one of them", related=(other.pointer,))


def _first(pair: tuple[Any, _Part]) -> Any:
    return pair[0]


def _members(context: Context, parts: list[_Part]) -> Iterator[Problem]:
    known: dict[str, tuple[Any, _Part, str]] = {}
    for part in parts:
        properties = part.node.get("properties")
        for name, schema in properties.items() if isinstance(properties, dict) else ():
            target, where = context.resolve_with_pointer(schema, join(part.pointer, "properties", name))
            if name not in known:
                known[name] = (target, part, where)
                continue
            before, first, place = known[name]
            told = _disagreement(before, target)
            if told and where != place:
                message = (
                    f"the property `{name}` is {told} in another part: no object satisfies both, and the"
                    " attribute has the type of the last"
                )
                inside = part.pointer == part.entry
                pointer = join(part.pointer, "properties", name) if inside else part.entry
                other = join(first.pointer, "properties", name)
                yield Problem(pointer, message, "give both one type", related=(other,))


def _disagreement(one: Any, other: Any) -> str:
    """What two schemas of a property have nothing in common in; "" when a value may satisfy both."""
    types, others = declared_types(one), declared_types(other)
    if types and others and not overlap(types, others):
        return f"{_kinds(others)} here and {_kinds(types)}"
    values, wanted = constants(one), constants(other)
    if values is None or wanted is None or any(same(v, each) for v in values for each in wanted):
        return ""
    return f"{_values(wanted)} here and {_values(values)}"


def _closed(parts: list[_Part]) -> Iterator[Problem]:
    """`additionalProperties: false` looks at the properties beside it only, not at those of other parts."""
    for part in parts:
        if part.node.get("additionalProperties") is not False or part.node.get("patternProperties"):
            continue
        own = part.node.get("properties")
        own = own if isinstance(own, dict) else {}
        for other in parts:
            properties = other.node.get("properties")
            strange = [n for n in properties if n not in own] if isinstance(properties, dict) else []
            if other is not part and strange:
                message = (
                    f"`additionalProperties: false` of one part forbids `{strange[0]}` of another, which the"
                    " Python class has nevertheless"
                )
                inside = part.pointer == part.entry
                pointer = join(part.pointer, "additionalProperties") if inside else part.entry
                hint = "take it out, or write `unevaluatedProperties: false` beside `allOf` (OpenAPI 3.1)"
                yield Problem(pointer, message, hint, related=(other.pointer,), severity="warning")
                return


def _kinds(types: frozenset[str]) -> str:
    return " or ".join(a(kind) for kind in sorted(types))


def _values(values: list[Any]) -> str:
    return shown(values[0] if len(values) == 1 else values)


RULE = Rule(
    id="allof-conflict",
    severity="error",
    purpose="Finds `allOf` whose parts exclude each other: types, values, limits, or a property that is one"
    " thing here and another there.",
    why="`allOf` means all of it at once. The class has to take one of the two, so either what the API sends"
    " or what Python sends does not fit. A part that forbids further properties is a warning: the class is"
    " right, but a validator would refuse every object.",
    bad="""\
allOf:
  - {type: object, properties: {id: {type: string}}}
  - {type: object, properties: {id: {type: integer}}}
""",
    good="""\
allOf:
  - {type: object, properties: {id: {type: string}}}
  - {type: object, properties: {name: {type: string}}}
""",
    check=check,
)
