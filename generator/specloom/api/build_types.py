"""From schemas to type expressions and named models.

A schema becomes a named `Model` when it has members of its own, an `Enumeration` when it is a component
that lists its values, and a plain type expression otherwise. Models are built from a queue, so that deep
and recursive documents need no deep recursion.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from typing import Any

from attrs import evolve, frozen

from ..document import Document
from ..document.pointers import join, split
from ..errors import DocumentError
from .constraints import constraints_of
from .flatten import ANNOTATIONS, Members, flatten, is_object, only_constrains
from .models import Enumeration, Field, Model, Named, Origin
from .reading import mapping, string, text
from .types import (
    Anything,
    ArrayOf,
    Discriminator,
    Literals,
    MapOf,
    Nullable,
    Ref,
    Scalar,
    ScalarKind,
    TypeExpr,
    UnionOf,
    without_null,
)
from .variants import variant_words

#: All that JSON has; an integer is a number.
_KINDS = frozenset({"array", "boolean", "null", "number", "object", "string"})
_SCALARS: dict[str, ScalarKind] = {
    "string": "string",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
    "null": "null",
}
#: Levels of lists, dictionaries and choices in one another, with no model in between. Python takes no more
#: than 200 brackets, and a document with so many levels means harm or is a mistake.
_DEEPEST = 50


@frozen
class Place:
    """Where a schema without a component key stands: what its name is made from."""

    parent: str | None = None
    operation: str | None = None
    role: tuple[str, ...] = ()

    def under(self, *words: str) -> Place:
        """The place of a schema nested in this one."""
        return evolve(self, role=(*self.role, *words))


class TypeBuilder:
    """Turns schemas into types; collects every named thing it meets."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.named: dict[str, Named] = {}
        self._queue: deque[tuple[str, Origin, Members]] = deque()
        self._aliases: dict[str, TypeExpr] = {}
        self._open: set[str] = set()
        self._depth = 0

    def type_of(self, schema: Any, pointer: str, place: Place) -> TypeExpr:
        """The type of a schema; every model it needs is in `named` afterwards."""
        result = self._convert(schema, pointer, place)
        while self._queue:
            self._finish(*self._queue.popleft())
        return result

    # -- one schema ---------------------------------------------------------------------------------

    def _convert(self, schema: Any, pointer: str, place: Place) -> TypeExpr:
        if self._depth > _DEEPEST:
            message = f"a type of more than {_DEEPEST} levels, which no annotation can spell"
            raise DocumentError(
                message, location=self.document.locate(pointer), hint="make some of it a model"
            )
        self._depth += 1
        try:
            return self._of_any_kind(schema, pointer, place)
        finally:
            self._depth -= 1

    def _of_any_kind(self, schema: Any, pointer: str, place: Place) -> TypeExpr:
        if not isinstance(schema, Mapping):
            return Anything()
        if "$ref" in schema:
            return self._reference(schema, pointer, place)
        if _is_anything(schema):
            return Anything()
        if is_nullable(schema):
            return _nullable(self._not_null(schema, pointer, place))
        return self._not_null(schema, pointer, place)

    def _reference(self, schema: Mapping[str, Any], pointer: str, place: Place) -> TypeExpr:
        siblings = {k: v for k, v in schema.items() if k != "$ref"}
        if siblings.keys() - ANNOTATIONS - {"nullable"} and not all(k.startswith("x-") for k in siblings):
            structural = {k: v for k, v in siblings.items() if k not in ANNOTATIONS}
            if is_object(structural):
                merged = {"allOf": [{"$ref": schema["$ref"]}, structural]}
                return self._convert(merged, pointer, place)
        target, target_pointer = self.document.resolve_with_pointer({"$ref": schema["$ref"]}, pointer)
        result = self._shared(target, target_pointer, place)
        return _nullable(result) if siblings.get("nullable") is True else result

    def _shared(self, schema: Any, pointer: str, place: Place) -> TypeExpr:
        """The type of a schema that others refer to: built once, recursion allowed."""
        if pointer in self.named:
            return Ref(pointer) if not is_nullable(schema) else _nullable(Ref(pointer))
        if pointer in self._aliases:
            return self._aliases[pointer]
        if pointer in self._open:
            # An alias that contains itself (a JSON value, say) has no finite spelling.
            return Anything()
        self._open.add(pointer)
        try:
            result = self._convert(schema, pointer, _place_of(pointer) or place)
        finally:
            self._open.discard(pointer)
        self._aliases[pointer] = result
        return result

    def _not_null(self, schema: Mapping[str, Any], pointer: str, place: Place) -> TypeExpr:
        if "enum" in schema or "const" in schema:
            return self._values(schema, pointer, place)
        if "allOf" in schema:
            return self._all_of(schema, pointer, place)
        for keyword in ("oneOf", "anyOf"):
            variants = schema.get(keyword)
            if isinstance(variants, list) and variants:
                if is_object(schema) and all(only_constrains(v) for v in variants):
                    break
                return self._union(schema, keyword, pointer, place)
        kinds = schema.get("type")
        if isinstance(kinds, list):
            named = [kind for kind in kinds if kind != "null"]
            if len(named) > 1:
                one = [self._not_null({**schema, "type": kind}, pointer, place) for kind in named]
                return _union_of(one, None)
            kinds = named[0] if named else "null"
        return self._by_kind(schema, kinds, pointer, place)

    def _by_kind(self, schema: Mapping[str, Any], kind: Any, pointer: str, place: Place) -> TypeExpr:
        if is_object(schema) and kind in (None, "object"):
            return self._object(schema, pointer, place)
        if kind == "array" or (kind is None and "items" in schema):
            items = schema.get("items", {})
            inner = place if _names_itself(items) else place.under("item")
            return ArrayOf(self._convert(items, join(pointer, "items"), inner))
        if isinstance(kind, str) and kind in _SCALARS:
            fmt = schema.get("format")
            if "contentMediaType" in schema and fmt is None and kind == "string":
                fmt = "binary" if "contentEncoding" not in schema else "byte"
            return Scalar(_SCALARS[kind], fmt if isinstance(fmt, str) else None)
        return Anything()

    def _values(self, schema: Mapping[str, Any], pointer: str, place: Place) -> TypeExpr:
        listed = [schema["const"]] if "const" in schema else schema["enum"]
        scalars = [
            v for v in (listed if isinstance(listed, list) else []) if isinstance(v, str | int | float)
        ]
        values = tuple({(type(v), v): v for v in scalars}.values())
        if not values or any(isinstance(v, float) for v in values):
            return self._by_kind(
                {k: v for k, v in schema.items() if k != "enum"}, schema.get("type"), pointer, place
            )
        origin = self._origin(schema, pointer, place)
        if "enum" in schema and (origin.component or origin.requested):
            self.named.setdefault(
                pointer, Enumeration(pointer, origin, values, description=text(schema.get("description")))
            )
            return Ref(pointer)
        return Literals(values)

    def _object(self, schema: Mapping[str, Any], pointer: str, place: Place) -> TypeExpr:
        members = flatten(self.document, schema, pointer)
        additional = schema.get("additionalProperties", schema.get("unevaluatedProperties"))
        if not members.properties:
            patterns = schema.get("patternProperties")
            if isinstance(patterns, Mapping) and len(patterns) == 1:
                key, only = next(iter(patterns.items()))
                return MapOf(
                    self._convert(only, join(pointer, "patternProperties", key), place.under("value"))
                )
            if isinstance(additional, Mapping):
                inner = place if _names_itself(additional) else place.under("value")
                return MapOf(self._convert(additional, join(pointer, "additionalProperties"), inner))
            return MapOf(Anything())
        return self._model(schema, members, pointer, place)

    def _model(self, schema: Mapping[str, Any], members: Members, pointer: str, place: Place) -> Ref:
        if pointer not in self.named:
            origin = self._origin(schema, pointer, place)
            # Registered before its fields are known, so that a model may contain itself.
            self.named[pointer] = Model(
                pointer,
                origin,
                (),
                description=text(schema.get("description")) or members.description,
                deprecated=schema.get("deprecated") is True,
                dictionary=schema.get("x-specloom-dictionary") is True,
            )
            self._queue.append((pointer, origin, members))
        return Ref(pointer)

    def _all_of(self, schema: Mapping[str, Any], pointer: str, place: Place) -> TypeExpr:
        parts = (
            [p for p in schema["allOf"] if isinstance(p, Mapping)]
            if isinstance(schema["allOf"], list)
            else []
        )
        members = flatten(self.document, schema, pointer)
        meaningful = [
            (part, join(pointer, "allOf", str(index)))
            for index, part in enumerate(parts)
            if part.keys() - ANNOTATIONS - {"nullable"}
        ]
        own = schema.keys() - ANNOTATIONS - {"allOf", "nullable", "type"}
        if len(meaningful) == 1 and not own:
            part, part_pointer = meaningful[0]
            result = self._convert(part, part_pointer, place)
            return _nullable(result) if any(is_nullable(p) for p in parts) else result
        if members.properties:
            return self._model(schema, members, pointer, place)
        for part, part_pointer in meaningful:
            result = self._convert(part, part_pointer, place)
            if not isinstance(without_null(result), Anything):
                return result
        return Anything()

    def _union(self, schema: Mapping[str, Any], keyword: str, pointer: str, place: Place) -> TypeExpr:
        variants: list[TypeExpr] = []
        null = False
        words = variant_words(self.document, schema, keyword, pointer)
        # Members beside the variants belong to each of them.
        shared = {k: schema[k] for k in ("properties", "required") if k in schema}
        for index, variant in enumerate(schema[keyword]):
            if not isinstance(variant, Mapping):
                variants.append(Anything())
                continue
            if variant.get("type") == "null":
                null = True
                continue
            if index in words and list(words.values()).count(words[index]) > 1:
                # Nothing in the document tells it from a sibling, so no name can: it stays a dictionary.
                variants.append(MapOf(Anything()))
                continue
            inner = place if _names_itself(variant) else place.under(*words.get(index, ()))
            merged = {"allOf": [shared, variant]} if shared and is_object(variant) else variant
            result = self._convert(merged, join(pointer, keyword, str(index)), inner)
            null = null or isinstance(result, Nullable)
            variants.append(without_null(result))
        result = _union_of(variants, self._discriminator(schema, pointer))
        return _nullable(result) if null else result

    def _discriminator(self, schema: Mapping[str, Any], pointer: str) -> Discriminator | None:
        tag = schema.get("discriminator")
        if not isinstance(tag, Mapping) or not isinstance(tag.get("propertyName"), str):
            return None
        mapping = tag.get("mapping")
        pairs: list[tuple[str, str]] = []
        if isinstance(mapping, Mapping):
            for value, target in mapping.items():
                ref = target if "#" in str(target) else f"#/components/schemas/{target}"
                _, found = self.document.resolve_with_pointer({"$ref": ref}, pointer)
                pairs.append((str(value), found))
        else:
            for keyword in ("oneOf", "anyOf"):
                for variant in schema.get(keyword) or []:
                    if isinstance(variant, Mapping) and "$ref" in variant:
                        _, found = self.document.resolve_with_pointer({"$ref": variant["$ref"]}, pointer)
                        pairs.append((split(found)[-1], found))
        return Discriminator(tag["propertyName"], tuple(pairs))

    # -- models ---------------------------------------------------------------------------------------

    def _finish(self, pointer: str, origin: Origin, members: Members) -> None:
        fields = tuple(
            self._field(name, schema, where, name in members.required, Place(parent=pointer, role=(name,)))
            for name, (schema, where) in members.properties.items()
        )
        additional = (
            self._convert(
                members.additional[0], members.additional[1], Place(parent=pointer, role=("value",))
            )
            if members.additional
            else None
        )
        model = self.named[pointer]
        assert isinstance(model, Model)
        self.named[pointer] = evolve(model, fields=fields, additional=additional)

    def _field(self, name: str, schema: Any, pointer: str, required: bool, place: Place) -> Field:
        type_ = self._convert(schema, pointer, place)
        told, own = mapping(self.document.resolve(schema)), mapping(schema)
        return Field(
            name,
            type_,
            required,
            pointer,
            # A description written beside the reference is about this field; the target's is about the type.
            description=text(own.get("description"))
            or ("" if "$ref" in own else text(told.get("description"))),
            constraints=constraints_of(told),
            sensitive=told.get("x-sensitive") is True or told.get("format") == "password",
            read_only=told.get("readOnly") is True,
            write_only=told.get("writeOnly") is True,
            deprecated=told.get("deprecated") is True,
            requested_name=string(own.get("x-specloom-property")),
        )

    def _origin(self, schema: Mapping[str, Any], pointer: str, place: Place) -> Origin:
        component = component_key(pointer)
        return Origin(
            component=component,
            requested=string(schema.get("x-specloom-name")),
            title=string(schema.get("title")),
            parent=None if component else place.parent,
            operation=None if component else place.operation,
            role=() if component else place.role,
            module=string(schema.get("x-specloom-module")),
        )


def is_nullable(schema: Any) -> bool:
    """Whether the schema itself allows null, in the spelling of 3.0 or of 3.1."""
    if not isinstance(schema, Mapping):
        return False
    kinds = schema.get("type")
    listed = schema.get("enum")
    return (
        schema.get("nullable") is True
        or (isinstance(kinds, list) and "null" in kinds and len(kinds) > 1)
        or (isinstance(listed, list) and None in listed and len(listed) > 1)
    )


def _is_anything(schema: Mapping[str, Any]) -> bool:
    """Whether the schema says in so many words that any JSON value will do."""
    kinds = schema.get("type")
    return (
        isinstance(kinds, list)
        and _KINDS.issubset(map(str, kinds))
        and schema.get("items") in ({}, True, None)
        and not schema.keys() - ANNOTATIONS - {"type", "items"}
    )


def component_key(pointer: str) -> str | None:
    """The key of a schema that stands under `components/schemas` (or 2.0-like `$defs` at the root)."""
    parts = split(pointer)
    return parts[2] if len(parts) == 3 and parts[:2] == ["components", "schemas"] else None


def _place_of(pointer: str) -> Place | None:
    key = component_key(pointer)
    return Place(role=(key,), parent=None) if key else None


def _names_itself(schema: Any) -> bool:
    return isinstance(schema, Mapping) and ("$ref" in schema or "x-specloom-name" in schema)


def _nullable(type_: TypeExpr) -> TypeExpr:
    if isinstance(type_, Nullable | Anything) or type_ == Scalar("null"):
        return type_
    return Nullable(type_)


def _union_of(variants: list[TypeExpr], discriminator: Discriminator | None) -> TypeExpr:
    flat: list[TypeExpr] = []
    for variant in variants:
        flat.extend(variant.variants if isinstance(variant, UnionOf) else [variant])
    unique = list(dict.fromkeys(flat))
    if not unique or any(isinstance(v, Anything) for v in unique):
        return Anything()
    return unique[0] if len(unique) == 1 else UnionOf(tuple(unique), discriminator)
