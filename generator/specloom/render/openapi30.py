"""A document in the words of OpenAPI 3.0, for readers that know no later version."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

#: Keywords that 3.0 has no word for; without them a schema allows more, never less.
_LATER = frozenset(
    {
        *(
            "$anchor",
            "$comment",
            "$defs",
            "$id",
            "$schema",
            "contains",
            "contentEncoding",
            "contentMediaType",
        ),
        *("contentSchema", "dependentRequired", "dependentSchemas", "else", "if", "maxContains"),
        *("minContains", "patternProperties", "prefixItems", "propertyNames", "then"),
        *("unevaluatedItems", "unevaluatedProperties"),
    }
)
_SCHEMA_LISTS = ("allOf", "anyOf", "oneOf")


def older(node: Any) -> Any:
    """Any part of a document but a schema: schemas below it are rewritten, our own extensions left out."""
    if isinstance(node, list):
        return [older(entry) for entry in node]
    if not isinstance(node, Mapping):
        return node
    if "$ref" in node:
        return {"$ref": node["$ref"]}
    return {
        key: older_schema(value) if key == "schema" else value if _is_data(key) else older(value)
        for key, value in node.items()
        if not str(key).startswith("x-specloom-")
    }


def older_schema(schema: Any) -> Any:
    """A schema: lists of types, null, `const` and the like in the words of 3.0."""
    if not isinstance(schema, Mapping):
        return {} if schema is not False else {"not": {}}
    kept = {
        key: value
        for key, value in schema.items()
        if key not in _LATER and not str(key).startswith("x-specloom-")
    }
    if "$ref" in kept:
        reference = {"$ref": kept.pop("$ref")}
        return {"allOf": [reference], **older_schema(kept)} if kept else reference
    made = {key: _keyword(key, value) for key, value in kept.items()}
    if any(_is_null(entry) for key in _SCHEMA_LISTS for entry in kept.get(key) or ()):
        made["nullable"] = True
    if "const" in made:
        made["enum"] = [made.pop("const")]
    if isinstance(made.get("examples"), list):
        examples = made.pop("examples")
        made |= {"example": examples[0]} if examples else {}
    _bounds(made)
    _types(made)
    return made


def _is_data(key: str) -> bool:
    """What stands there is a value, whatever it looks like."""
    return key in ("example", "examples", "default", "enum", "const")


def _keyword(key: str, value: Any) -> Any:
    if key in _SCHEMA_LISTS and isinstance(value, list):
        return [older_schema(entry) for entry in value if not _is_null(entry)]
    if key == "properties" and isinstance(value, Mapping):
        return {name: older_schema(entry) for name, entry in value.items()}
    if key in ("items", "not") or (key == "additionalProperties" and not isinstance(value, bool)):
        return older_schema(value)
    return value


def _bounds(made: dict[str, Any]) -> None:
    for exclusive, plain in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        bound = made.get(exclusive)
        if isinstance(bound, int | float) and not isinstance(bound, bool):
            made[plain], made[exclusive] = bound, True


def _types(made: dict[str, Any]) -> None:
    types = made.get("type")
    if types == "null":
        types = ["null"]
    if isinstance(types, list):
        if "null" in types:
            made["nullable"] = True
        others = [name for name in types if name != "null"]
        del made["type"]
        if len(others) == 1:
            made["type"] = others[0]
        elif others:
            made["anyOf"] = [*made.get("anyOf", []), *({"type": name} for name in others)]
    if made.get("type") == "array":
        made.setdefault("items", {})  # 3.0 insists on it


def _is_null(schema: Any) -> bool:
    return isinstance(schema, Mapping) and schema.get("type") in ("null", ["null"])
