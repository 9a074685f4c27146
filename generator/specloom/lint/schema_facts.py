"""Small readings of schemas and values that several rules share; any node may be of any JSON type."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, TypeGuard

JSON_TYPES = frozenset({"string", "integer", "number", "boolean", "object", "array", "null"})

#: The Python type of each JSON type, for messages.
PYTHON = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "object": "dict",
    "array": "list",
    "null": "None",
}


def declared_types(schema: Any) -> frozenset[str]:
    """The types that a schema itself allows; empty when it does not say, or says nonsense."""
    kinds = schema.get("type") if isinstance(schema, Mapping) else None
    words = [kinds] if isinstance(kinds, str) else kinds if isinstance(kinds, list) else []
    found = {word for word in words if isinstance(word, str) and word in JSON_TYPES}
    if len(found) < len(words):
        return frozenset()
    if found and isinstance(schema, Mapping) and schema.get("nullable") is True:
        found.add("null")
    return frozenset(found)


def type_of_value(value: Any) -> str:
    """The JSON type of a value; whole numbers are integers, however they are written."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int) or (isinstance(value, float) and value.is_integer()):
        return "integer"
    for kind, name in ((float, "number"), (str, "string"), (list, "array"), (dict, "object")):
        if isinstance(value, kind):
            return name
    return "string"


def fits(value: Any, types: frozenset[str]) -> bool:
    """Whether a value is of one of the types; every integer is a number."""
    kind = type_of_value(value)
    return kind in types or (kind == "integer" and "number" in types)


def overlap(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether a value may be of a type of both sets."""
    if one & other:
        return True
    return bool(one & {"integer", "number"} and other & {"integer", "number"})


def constants(schema: Any) -> list[Any] | None:
    """The values of `const` or `enum`; None when the schema lists none."""
    if not isinstance(schema, Mapping):
        return None
    if "const" in schema:
        return [schema["const"]]
    listed = schema.get("enum")
    return listed if isinstance(listed, list) and listed else None


def is_number(value: Any) -> TypeGuard[int | float]:
    """Whether it is a number, which `true` is not."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def shown(value: Any, limit: int = 40) -> str:
    """A value as JSON, cut to a length for messages."""
    try:
        text = json.dumps(value, ensure_ascii=False)
    except (TypeError, ValueError):
        text = repr(value)
    return text if len(text) <= limit else text[: limit - 1] + "…"


def same(one: Any, other: Any) -> bool:
    """Equality as JSON has it: `1` is not `true`."""
    return isinstance(one, bool) == isinstance(other, bool) and bool(one == other)


def a(kind: str) -> str:
    """The type with its article."""
    return f"an {kind}" if kind[0] in "aeio" else kind if kind == "null" else f"a {kind}"


def words(text: str) -> frozenset[str]:
    """The words of a text, for tables of keywords."""
    return frozenset(text.split())
