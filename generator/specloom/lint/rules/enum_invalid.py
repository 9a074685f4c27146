"""Lists of values that cannot be meant so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from linecache import getline
from typing import Any

from ...document.pointers import join
from ..context import Context
from ..rule import OverlayAction, Problem, Rule
from ..schema_facts import PYTHON, a, declared_types, fits, same, shown, type_of_value
from .operation_id_missing import json_path

#: What YAML 1.1 took for booleans and YAML 1.2 takes for text.
_BOOLEANS_ONCE = frozenset({"yes", "no", "on", "off"})


def check(context: Context) -> Iterable[Problem]:
    """Every `enum`: not a list, empty, values that do not fit the type, then duplicates and null."""
    for schema in context.schemas():
        node = schema.node
        if type(node) is not dict or "enum" not in node:
            continue
        where, listed = join(schema.pointer, "enum"), node["enum"]
        if not isinstance(listed, list):
            message = f"`enum` must be a list, not {a(type_of_value(listed))}, and so it is left out"
            yield Problem(where, message, f"write `enum: [{shown(listed)}]`")
        elif not listed:
            message = "`enum` lists no value, so none is valid; the Python code does without it"
            yield Problem(where, message, "list the values, or take `enum` out", severity="warning")
        else:
            wrong = [*_types(node, listed, where)]
            yield from wrong
            yield from _repeats(context, schema.pointer, listed)
            yield from _unquoted(context, listed, where)
            if not wrong:
                yield from _null(node, listed, where, context.version)


def _types(node: dict[str, Any], listed: list[Any], where: str) -> Iterator[Problem]:
    types = declared_types(node)
    kinds = types - {"null"}
    if not kinds:
        return
    wrong = [(i, value) for i, value in enumerate(listed) if value is not None and not fits(value, types)]
    if not wrong:
        return
    kind = min(kinds)
    values = [value for _, value in wrong]
    if kinds == {"array"} and len(wrong) == sum(value is not None for value in listed):
        message = "the values are those of the items, not of the list, so the Python type of an item is open"
        yield Problem(where, message, "move `enum` into `items`")
        return
    booleans = [shown(value) for value in values if isinstance(value, bool)]
    for index, value in wrong:
        told = f"the value {shown(value)} is {a(type_of_value(value))}, but the type is `{kind}`"
        group = "" if len(wrong) == 1 else f"{where} types"
        if isinstance(value, bool) and kind == "string":
            message = f"{told}: YAML reads it as a boolean, so Python gets `{value}` instead of a text"
            hint = f"quote it: '{str(value).lower()}'" if len(booleans) == 1 else "quote the values"
        elif kind == "string":
            message = f"{told}: Python gets {a('number')} where the API has a text"
            message = message if type_of_value(value) in ("integer", "number") else told
            hint = f"quote it: '{value}'" if is_plain(value) else "write a text"
        else:
            message = f"{told}, so no `{PYTHON[kind]}` equals it"
            hint = f"write the values as {kind}s" if kind != "array" else "move `enum` into `items`"
        yield Problem(join(where, index), message, hint, group=group)


def _unquoted(context: Context, listed: list[Any], where: str) -> Iterator[Problem]:
    """`yes` and the like without quotes: texts for YAML 1.2, which OpenAPI asks for, not for everybody."""
    for index, value in enumerate(listed):
        if isinstance(value, str) and value.lower() in _BOOLEANS_ONCE:
            place = context.document.locate(join(where, index))
            line = getline(place.file, place.line)
            if line[place.column - 1 :].removeprefix("-").lstrip().startswith(value):
                yield Problem(
                    join(where, index),
                    f"`{value}` without quotes is a boolean for readers of YAML 1.1 (PyYAML, for one), so"
                    " other tools see other values than Python",
                    f"quote it: '{value}'",
                    severity="warning",
                )


def is_plain(value: Any) -> bool:
    """Whether quoting a value makes the text that was meant."""
    return isinstance(value, int | float)


def _repeats(context: Context, pointer: str, listed: list[Any]) -> Iterator[Problem]:
    kept: list[Any] = []
    seen: set[Any] = set()
    repeated = []
    for index, value in enumerate(listed):
        if isinstance(value, str):
            twice = value in seen
            seen.add(value)
        else:
            twice = any(same(value, other) for other in kept)
            kept.append(value)
        if twice:
            repeated.append(index)
    if not repeated:
        return
    unique = [value for index, value in enumerate(listed) if index not in repeated]
    target = json_path(context, pointer)
    for index in repeated:
        yield Problem(
            join(pointer, "enum", index),
            f"the value {shown(listed[index])} is listed twice; the enumeration in Python has it once",
            "take one of them out; perhaps another value was meant",
            mend=(
                OverlayAction(f'{target}["enum"]', remove=True),
                OverlayAction(target, {"enum": unique}),
            ),
            severity="warning",
        )


def _null(node: dict[str, Any], listed: list[Any], where: str, version: str) -> Iterator[Problem]:
    types = declared_types(node)
    if None in listed and types and "null" not in types:
        hint = "add `nullable: true`" if version == "3.0" else "add `null` to the types"
        message = "null is among the values but not among the types; Python gets `| None`, servers refuse it"
        yield Problem(join(where, listed.index(None)), message, hint, severity="warning")


RULE = Rule(
    id="enum-invalid",
    severity="error",
    purpose="Finds lists of values with a value of another type, a value twice, null that the type does not"
    " allow, or no value at all.",
    why="Each value becomes a member of an enumeration or of a `Literal`. One of the wrong type (`true`"
    " without quotes, for YAML) can never be equal to what the API sends. Duplicates, a null, and `yes` or"
    " `off` without quotes are warnings: Python reads them as they are meant.",
    bad="""\
answer: {type: string, enum: [true, false, maybe]}
""",
    good="""\
answer: {type: string, enum: ['true', 'false', maybe]}
""",
    check=check,
)
