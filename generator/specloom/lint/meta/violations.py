"""What the official meta-schema says about a document, one violation per offending key.

Where the meta-schema has a choice, a validator says no more than that nothing in it fits; here the branch
that was meant is followed to the key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from attrs import frozen

from ...document.grammar import METHODS
from ...document.pointers import join
from . import meta_schema

if TYPE_CHECKING:
    from jsonschema_rs import ValidationError

_CHOICES = ("oneOf", "anyOf")
_HOLDERS = ("definitions", "$defs")
#: Definitions that are parts of objects.
_PARTS = re.compile(
    r"specification-extensions|examples|content|nonNegativeInteger.*|simpleTypes|stringArray|schemaArray"
    r"|uriReferenceString|map-of-strings|explode-for-form|type-.*|styles-.*|.*XOR.*|ParameterLocation"
)


@frozen
class Violation:
    """One keyword of the meta-schema that the document breaks."""

    #: Of the object or value that breaks it; for a field that does not exist, of that field.
    pointer: str
    #: The keyword of the meta-schema: `type`, `required`, `enum`; `additionalProperties` for unknown fields.
    keyword: str
    #: The object of OpenAPI, such as "media type"; "" when it has no name.
    kind: str
    value: Any
    #: For `required` the missing field, for an unknown field its name, else the last key of the pointer.
    field: str
    #: What would be right: types, values, or the known fields of the object.
    expected: tuple[str, ...] = ()


def violations(tree: dict[str, Any], version: str) -> list[Violation]:
    """Every violation, in document order as far as the validator keeps it; none if the tree is no JSON."""
    import jsonschema_rs

    meta = meta_schema(version, tree.get("jsonSchemaDialect"))
    dialect = jsonschema_rs.Draft7Validator if version == "3.0" else jsonschema_rs.Draft202012Validator
    try:
        errors = list(dialect(meta, validate_formats=False).iter_errors(tree))
    except jsonschema_rs.ValidationError:
        raise
    except (ValueError, TypeError):
        # Nested beyond what the validator reads, or not JSON.
        return []
    found: dict[tuple[str, str, str], Violation] = {}
    fields: dict[str, tuple[str, ...]] = {}
    for error in errors:
        for leaf in _leaves(error):
            for violation in _read(leaf, meta, version, fields):
                found.setdefault((violation.pointer, violation.keyword, violation.field), violation)
    return _without_echoes(list(found.values()))


def _leaves(error: ValidationError) -> Iterator[ValidationError]:
    branches: list[list[ValidationError]] = getattr(error.kind, "context", None) or []
    if error.kind.name not in _CHOICES or not branches:
        yield error
        return
    if all(_is_missing(branch) for branch in branches):
        yield error
        return
    for inner in min(branches, key=lambda branch: _distance(branch, error)):
        yield from _leaves(inner)


def _is_missing(branch: list[ValidationError]) -> bool:
    """Whether a branch only lacks a field: with others of that kind, it is a choice between fields."""
    return len(branch) == 1 and branch[0].kind.name == "required"


def _distance(branch: list[ValidationError], whole: ValidationError) -> int:
    """How far a branch is from what was meant; a wrong mark (`in`, `type`) weighs more than many mistakes."""
    depth = len(whole.instance_path)
    total = 0
    for error in branch:
        name, below = error.kind.name, len(error.instance_path) - depth
        if name in ("type", "not") and below == 0:
            total += 500
        elif name in ("enum", "const") and below <= 1:
            # A list was meant to be a list, even if something in it is wrong.
            total += 200 if below == 0 and isinstance(error.instance, list) else 100
        else:
            total += 1
    return total


def _read(
    error: ValidationError, meta: dict[str, Any], version: str, fields: dict[str, tuple[str, ...]]
) -> Iterator[Violation]:
    kind = error.kind
    path = [str(token) for token in error.instance_path]
    pointer = join("", *path)
    name, definition = _definition(error.schema_path, meta)
    if not name:
        name = "parameter" if "parameters" in path[-2:] else "header" if "headers" in path[-2:] else ""
    keyword = kind.name
    last = path[-1] if path else ""
    match keyword:
        case "additionalProperties" | "unevaluatedProperties":
            known = fields.get(name)
            if known is None:
                known = fields[name] = _known_fields(definition, meta)
            for field in getattr(kind, "unexpected", ()):
                yield Violation(join(pointer, field), "additionalProperties", name, None, field, known)
        case "required":
            yield Violation(pointer, keyword, name, None, str(getattr(kind, "property", "")))
        case "oneOf" | "anyOf":
            branches: list[list[ValidationError]] = getattr(kind, "context", None) or []
            needed = tuple(str(getattr(branch[0].kind, "property", "")) for branch in branches if branch)
            yield Violation(pointer, keyword, name, None, last, needed)
        case "not":
            schema = getattr(kind, "schema", None)
            both = schema.get("required") if isinstance(schema, dict) else None
            yield Violation(pointer, keyword, name, None, last, tuple(map(str, both or ())))
        case "propertyNames":
            inner = getattr(kind, "error", None)
            field = str(inner.instance) if inner is not None else last
            yield Violation(join(pointer, field), keyword, name, field, field)
        case _:
            yield Violation(pointer, keyword, name, error.instance, last, _expected(error, path, version))


def _expected(error: ValidationError, path: list[str], version: str) -> tuple[str, ...]:
    kind = error.kind
    if path[-1:] == ["type"] and "securitySchemes" in path[-3:] and kind.name in ("enum", "const"):
        return ("apiKey", "http", "oauth2", "openIdConnect", "mutualTLS")[: 4 if version == "3.0" else 5]
    if path and path[-1] == "in" and kind.name in ("enum", "const"):
        # The meta-schema of 3.0 has one branch for each location.
        return ("query", "header", "path", "cookie", *(["querystring"] if version == "3.2" else []))
    if kind.name == "type":
        return tuple(map(str, getattr(kind, "types", ())))
    if kind.name == "enum":
        return tuple(map(str, getattr(kind, "options", ())))
    if kind.name == "const":
        return (str(getattr(kind, "expected_value", "")),)
    return (str(kind.value),)


def _definition(schema_path: list[str | int], meta: dict[str, Any]) -> tuple[str, Any]:
    """The object of OpenAPI that a keyword belongs to: its name in words and its definition."""
    node: Any = meta
    found: tuple[str, Any] = ("", None)
    if schema_path and schema_path[0] not in _HOLDERS:
        # The vocabularies of JSON Schema are documents of their own.
        at_root = (schema_path[0] in meta and len(schema_path) == 1) or schema_path[:1] == ["required"]
        return ("document", meta) if at_root else ("schema", None)
    previous: str | int = ""
    for step in schema_path:
        try:
            node = node[step]
        except (KeyError, IndexError, TypeError):
            return found if found[0] else ("schema", None)
        if previous in _HOLDERS and not _PARTS.fullmatch(str(step)):
            found = (_words(str(step)), node)
        previous = step
    return found


def _words(name: str) -> str:
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", name).replace("-", " ").lower()
    if spaced.endswith("security scheme"):
        return "security scheme"
    return {"oauth flows": "OAuth flows", "xml": "XML"}.get(spaced, spaced)


def _known_fields(definition: Any, meta: dict[str, Any]) -> tuple[str, ...]:
    """Every field that the definition of an object names, under whatever condition."""
    found: dict[str, None] = {}
    pending = [definition if definition is not None else meta]
    while pending:
        node = pending.pop()
        if isinstance(node, list):
            pending += node
        elif isinstance(node, dict):
            properties = node.get("properties")
            found.update(dict.fromkeys(properties if isinstance(properties, dict) else ()))
            if any("get|put" in pattern for pattern in node.get("patternProperties") or ()):
                found.update(dict.fromkeys(METHODS[:8]))
            keys = ("allOf", "anyOf", "oneOf", "then", "else", "dependentSchemas", "$defs")
            pending += [node[key] for key in keys if key in node and node is not meta]
            if node is not meta and "dependentSchemas" in node:
                pending += list(node["dependentSchemas"].values())
            if node is not meta and "$defs" in node:
                pending += list(node["$defs"].values())
            reference = node.get("$ref")
            if isinstance(reference, str) and reference.startswith("#/$defs/"):
                target = meta["$defs"].get(reference.removeprefix("#/$defs/"))
                if target is not definition:
                    pending.append(target)
    return (*found, "$ref")


def _without_echoes(found: list[Violation]) -> list[Violation]:
    """Without what only follows from another violation.

    A value of the wrong type is no allowed value either; and a field whose value is wrong counts as unknown
    for `unevaluatedProperties`.
    """
    wrong_marks = {v.pointer for v in found if v.keyword in ("enum", "const") and v.field == "type"}
    wrong_types = {violation.pointer for violation in found if violation.keyword == "type"}
    parents = {violation.pointer.rpartition("/")[0] for violation in found if violation.keyword != "required"}
    kept = []
    for violation in found:
        pointer, keyword = violation.pointer, violation.keyword
        if keyword in ("enum", "const", "anyOf", "oneOf") and pointer in wrong_types:
            continue
        if keyword == "required" and f"{pointer}/type" in wrong_marks:
            continue  # what is needed depends on the type
        if keyword == "additionalProperties" and violation.field in violation.expected:
            above = pointer.rpartition("/")[0]
            if (
                any(parent.startswith(above) for parent in parents if parent != above)
                or pointer in wrong_types
            ):
                continue
        kept.append(violation)
    return kept
