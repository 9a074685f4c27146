"""Limits that leave no value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ...document.pointers import join
from ..context import Context
from ..rule import Problem, Rule
from ..schema_facts import constants, is_number, shown, words

_PAIRS = (
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
    ("minProperties", "maxProperties"),
    ("minContains", "maxContains"),
)
_LIMITS = words(
    "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf readOnly required additionalProperties"
    " enum"
) | {word for pair in _PAIRS for word in pair}


def check(context: Context) -> Iterable[Problem]:
    """Each pair of limits of one schema that exclude each other."""
    for schema in context.schemas():
        node = schema.node
        if type(node) is dict and not node.keys().isdisjoint(_LIMITS):
            yield from _sizes(node, schema.pointer)
            yield from _range(node, schema.pointer)
            yield from _members(node, schema.pointer)
            yield from _others(node, schema.pointer)


def _sizes(node: dict[str, Any], pointer: str) -> Iterator[Problem]:
    for low, high in _PAIRS:
        least, most = node.get(low), node.get(high)
        if is_number(least) and is_number(most) and least > most:
            yield _nothing(pointer, f"`{low}` {least} is more than `{high}` {most}", low)


def _range(node: dict[str, Any], pointer: str) -> Iterator[Problem]:
    low, high = node.get("minimum"), node.get("maximum")
    above, below = node.get("exclusiveMinimum"), node.get("exclusiveMaximum")
    # (limit, keyword, whether the limit itself is out); booleans are the spelling of 3.0.
    lows = [(low, "minimum", above is True), (above, "exclusiveMinimum", True)]
    highs = [(high, "maximum", below is True), (below, "exclusiveMaximum", True)]
    for least, first, open_low in lows:
        for most, second, open_high in highs:
            if not (is_number(least) and is_number(most)):
                continue
            if least > most:
                yield _nothing(pointer, f"`{first}` {least} is more than `{second}` {most}", first)
                return
            if least == most and (open_low or open_high):
                yield _nothing(pointer, f"`{first}` {least} and `{second}` {most} exclude each other", first)
                return
    values = constants(node) or []
    outside = [v for v in values if is_number(v) and (_below(v, lows) or _below(-v, _mirrored(highs)))]
    if outside:
        message = f"the value {shown(outside[0])} is outside the limits beside it, so it can never be sent"
        yield Problem(join(pointer, "const" if "const" in node else "enum"), message, "mend the limits")


def _below(value: Any, lows: list[tuple[Any, str, bool]]) -> bool:
    return any(is_number(low) and (value < low or (is_open and value == low)) for low, _, is_open in lows)


def _mirrored(highs: list[tuple[Any, str, bool]]) -> list[tuple[Any, str, bool]]:
    return [(-high if is_number(high) else None, name, is_open) for high, name, is_open in highs]


def _members(node: dict[str, Any], pointer: str) -> Iterator[Problem]:
    required, properties = node.get("required"), node.get("properties")
    names = {name for name in required if isinstance(name, str)} if isinstance(required, list) else set()
    most = node.get("maxProperties")
    if is_number(most) and len(names) > most:
        message = f"`required` names {len(names)} members, `maxProperties` allows {most}"
        yield _nothing(pointer, message, "maxProperties")
    known = properties if isinstance(properties, dict) else {}
    least = node.get("minProperties")
    closed = node.get("additionalProperties") is False and not node.keys() & {"patternProperties", "allOf"}
    if closed and is_number(least) and least > len(known):
        message = f"`minProperties` {least} is more than the {len(known)} properties there can be"
        yield _nothing(pointer, message, "minProperties")


def _others(node: dict[str, Any], pointer: str) -> Iterator[Problem]:
    if node.get("readOnly") is True and node.get("writeOnly") is True:
        message = "it is both `readOnly` and `writeOnly`, so it can be neither sent nor received"
        yield Problem(join(pointer, "writeOnly"), message, "keep one of them")
    step = node.get("multipleOf")
    if is_number(step) and step <= 0:
        message = f"`multipleOf` {step} must be more than zero; no value can be checked against it"
        yield Problem(join(pointer, "multipleOf"), message, "write a positive number")
    values, longest, shortest = constants(node), node.get("maxLength"), node.get("minLength")
    for value in values or ():
        if isinstance(value, str) and (
            (is_number(longest) and len(value) > longest) or (is_number(shortest) and len(value) < shortest)
        ):
            message = f"the value {shown(value)} has a length that the limits beside it exclude"
            yield Problem(join(pointer, "const" if "const" in node else "enum"), message, "mend the limits")
            return


def _nothing(pointer: str, told: str, keyword: str) -> Problem:
    message = f"{told}, so no value is valid and whatever Python sends is refused"
    return Problem(join(pointer, keyword), message, "mend one of them")


RULE = Rule(
    id="constraint-contradiction",
    severity="warning",
    purpose="Finds limits of one schema that exclude each other.",
    why="A limit that nothing satisfies is a slip of the pen. The docstring tells users a range that does not"
    " exist, and a server that checks by the document refuses every request.",
    bad="""\
size: {type: integer, minimum: 10, maximum: 1}
""",
    good="""\
size: {type: integer, minimum: 1, maximum: 10}
""",
    check=check,
)
