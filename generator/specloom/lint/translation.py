"""Schemas of OpenAPI as plain JSON Schema 2020-12, so that a validator can compile them.

What is nonsense (a keyword whose value is of the wrong type, a reference that leads nowhere) is left out:
other rules tell it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from .context import Context
from .schema_facts import JSON_TYPES, is_number, words

#: Keywords whose values are schemas, lists of schemas, and maps of schemas.
_ONE = words("items additionalProperties contains propertyNames not if then else")
_LIST = frozenset({"allOf", "anyOf", "oneOf", "prefixItems"})
_MAP = frozenset({"properties", "patternProperties", "dependentSchemas"})
_COUNTS = words("minLength maxLength minItems maxItems minProperties maxProperties")
_NUMBERS = words("minimum maximum exclusiveMinimum exclusiveMaximum")
#: Formats that Python parses, or that leave no doubt.
_FORMATS = frozenset({"date-time", "date", "uuid", "ipv4", "ipv6"})


class Translation:
    """Some schemas of a document and all that they lead to."""

    def __init__(self, context: Context) -> None:
        self.context = context
        #: Pointer of a schema -> its place in the translated document.
        self._places: dict[str, str] = {}
        self._translated: dict[str, Any] = {}
        self._pending: list[tuple[str, Any]] = []
        self._asked: dict[str, None] = {}

    def place(self, node: Any, pointer: str) -> str:
        """The name under which the document takes values of a schema."""
        place = self._placed(node, pointer)
        self._asked[place] = None
        return place

    def document(self, with_patterns: bool) -> dict[str, Any]:
        """A schema for objects whose members are values of the schemas asked for, under their places."""
        while self._pending:
            place, node = self._pending.pop()
            self._translated[place] = self._translate(node)
        schemas = self._translated
        if not with_patterns:
            schemas = {place: _without_patterns(node) for place, node in schemas.items()}
        return {"properties": {place: _referring(place) for place in self._asked}, "$defs": schemas}

    def _placed(self, node: Any, pointer: str) -> str:
        place = self._places.get(pointer)
        if place is None:
            place = self._places[pointer] = str(len(self._places))
            self._pending.append((place, node))
        return place

    def _reference(self, node: Mapping[str, Any]) -> Any:
        """A reference to the translated target; one that leads nowhere allows everything."""
        target, pointer = self.context.resolve_with_pointer({"$ref": node["$ref"]}, "")
        if not isinstance(target, dict):
            return target if isinstance(target, bool) else {}
        return _referring(self._placed(target, pointer))

    def _translate(self, node: Any) -> Any:
        if isinstance(node, bool):
            return node
        if not isinstance(node, dict):
            return {}
        if isinstance(node.get("$ref"), str):
            referred = self._reference(node)
            others = {key: value for key, value in node.items() if key != "$ref"}
            if self.context.version == "3.0" or not others or not isinstance(referred, dict):
                return referred
            return {"allOf": [referred, self._translate(others)]}
        found: dict[str, Any] = {}
        for keyword, value in node.items():
            if keyword in _ONE and isinstance(value, dict | bool):
                found[keyword] = self._translate(value)
            elif keyword in _LIST and isinstance(value, list) and value:
                # An example that fits two variants of `oneOf` is a matter of union-ambiguous.
                word = "anyOf" if keyword == "oneOf" and "anyOf" not in node else keyword
                found[word] = [self._translate(each) for each in value]
            elif keyword in _MAP and isinstance(value, dict):
                found[keyword] = {str(name): self._translate(each) for name, each in value.items()}
            else:
                found.update(_scalar_keyword(keyword, value, node))
        properties = node.get("properties")
        if "required" in found and isinstance(properties, dict):
            # What goes one way only is missing from the other.
            found["required"] = [
                name for name in found["required"] if not self._one_way(properties.get(name))
            ]
        return _with_null(found) if node.get("nullable") is True else found

    def _one_way(self, schema: Any) -> bool:
        target = self.context.resolved(schema) if isinstance(schema, dict) else None
        return isinstance(target, dict) and (
            target.get("readOnly") is True or target.get("writeOnly") is True
        )


def _referring(place: str) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{place}"}


def _without_patterns(node: Any) -> Any:
    if isinstance(node, list):
        return [_without_patterns(each) for each in node]
    if not isinstance(node, dict):
        return node
    kept = {}
    for keyword, value in node.items():
        if keyword in ("enum", "const"):
            kept[keyword] = value
        elif keyword in _MAP and keyword != "patternProperties" and isinstance(value, dict):
            kept[keyword] = {name: _without_patterns(each) for name, each in value.items()}
        elif keyword not in ("pattern", "patternProperties"):
            kept[keyword] = _without_patterns(value)
    return kept


def _scalar_keyword(keyword: str, value: Any, node: Mapping[str, Any]) -> dict[str, Any]:
    """The keyword as 2020-12 has it; nothing for one that it does not know or whose value is nonsense."""
    if keyword == "type":
        words = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        known = [word for word in words if isinstance(word, str) and word in JSON_TYPES]
        return {"type": [*dict.fromkeys(known)]} if known and len(known) == len(words) else {}
    if keyword == "enum":
        return {"enum": value} if isinstance(value, list) and value else {}
    if keyword == "const":
        return {"const": value}
    if keyword in _COUNTS:
        return {keyword: value} if isinstance(value, int) and is_number(value) and value >= 0 else {}
    if keyword in _NUMBERS:
        strict = "exclusive" + keyword[0].upper() + keyword[1:]
        if not is_number(value):
            return {}
        return {strict: value} if node.get(strict) is True else {keyword: value}
    if keyword == "multipleOf":
        return {"multipleOf": value} if is_number(value) and value > 0 else {}
    if keyword == "required" and isinstance(value, list):
        return {"required": [*dict.fromkeys(name for name in value if isinstance(name, str))]}
    if keyword == "uniqueItems":
        return {"uniqueItems": True} if value is True else {}
    if keyword == "pattern" and isinstance(value, str):
        return {"pattern": value} if _is_pattern(value) else {}
    if keyword == "format":
        return {"format": value} if isinstance(value, str) and value in _FORMATS else {}
    return {}


def _is_pattern(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError):
        return False
    return True


def _with_null(schema: dict[str, Any]) -> dict[str, Any]:
    if "type" in schema and not schema.keys() & (_LIST | {"const"}):
        listed = {"enum": [*schema["enum"], None]} if "enum" in schema else {}
        return {**schema, **listed, "type": [*dict.fromkeys([*schema["type"], "null"])]}
    return {"anyOf": [{"type": "null"}, schema]}
