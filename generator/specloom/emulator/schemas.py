"""The schemas of one document: references, merged shapes and cached validators."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import evolve, field, frozen
from jsonschema.exceptions import UnknownType, ValidationError
from jsonschema.protocols import Validator
from referencing import Registry, Resource
from referencing.exceptions import Unresolvable
from referencing.jsonschema import DRAFT202012

from ..errors import DocumentError
from .dialect import HIDING_KEYWORD, Direction, validator_class
from .formats import FORMATS

#: A schema: a mapping or, from OpenAPI 3.1 on, a boolean.
Schema = Any

_BASE = "urn:specloom:document"


@frozen(eq=False)
class Shape:
    """What a schema says about its values, with `$ref` followed and `allOf` merged."""

    #: JSON types; empty when the schema leaves the type open.
    types: frozenset[str] = frozenset()
    properties: Mapping[str, Schema] = field(factory=dict)
    required: frozenset[str] = frozenset()
    #: `additionalProperties`; None when the schema does not say.
    additional: Schema | None = None
    items: Schema | None = None
    #: The branches of `oneOf` or `anyOf`.
    alternatives: tuple[Schema, ...] = ()
    #: All other keywords; where `allOf` branches disagree, the later one counts.
    keywords: Mapping[str, Any] = field(factory=dict)

    @property
    def nullable(self) -> bool:
        return "null" in self.types

    @property
    def is_object(self) -> bool:
        return "object" in self.types

    def hidden(self, direction: Direction) -> bool:
        return self.keywords.get(HIDING_KEYWORD[direction]) is True


class Schemas:
    """Schemas by identity: nodes handed to the methods come from `tree` or from a `Shape` of this object."""

    def __init__(self, tree: Mapping[str, Any]) -> None:
        #: A copy of the document with string keys and absolute references, so that each node can be used
        #: alone.
        self.tree: dict[str, Any] = _absolute(tree)
        self._nullable = str(tree.get("openapi", "")).startswith("3.0")
        resource: Resource[Any] = DRAFT202012.create_resource(self.tree)
        self._registry: Registry[Any] = Registry().with_resource(_BASE, resource)
        # Caches by id(); the node is kept beside the value so that its id stays its own.
        self._shapes: dict[int, tuple[Schema, Shape]] = {}
        self._validators: dict[tuple[int, Direction], tuple[Schema, Validator]] = {}
        self._branches: dict[tuple[int, int], Schema] = {}
        self._classes: dict[Direction, type[Validator]] = {
            direction: validator_class(direction, self.hidden_properties, nullable=self._nullable)
            for direction in HIDING_KEYWORD
        }

    def resolve(self, node: Any) -> Any:
        """Follow `$ref` to its end; an unresolvable or circular one gives an empty mapping."""
        seen: set[str] = set()
        while isinstance(node, dict) and isinstance(node.get("$ref"), str):
            reference = node["$ref"]
            if reference in seen:
                return {}
            seen.add(reference)
            node = self._target(reference)
        return node

    def _target(self, reference: str) -> Any:
        node: Any = self.tree
        for token in reference.removeprefix(_BASE).removeprefix("#").split("/")[1:]:
            token = token.replace("~1", "/").replace("~0", "~")
            if isinstance(node, list) and token.isdecimal() and int(token) < len(node):
                node = node[int(token)]
            elif isinstance(node, dict) and token in node:
                node = node[token]
            else:
                return {}
        return node

    def shape(self, schema: Schema) -> Shape:
        known = self._shapes.get(id(schema))
        if known is None:
            known = self._shapes[id(schema)] = (schema, self._merge(schema, ()))
        return known[1]

    def branch(self, schema: Schema, alternative: Schema) -> Schema:
        """`schema` with one of its `alternatives` chosen."""
        key = (id(schema), id(alternative))
        if key not in self._branches:
            target = self.resolve(schema)
            rest = {name: value for name, value in target.items() if name not in {"oneOf", "anyOf"}}
            self._branches[key] = {"allOf": [rest, alternative]}
        return self._branches[key]

    def hidden_properties(self, schema: Schema, direction: Direction) -> frozenset[str]:
        """Names of the properties that messages of `direction` do not carry."""
        properties = self.shape(schema).properties
        return frozenset(name for name in properties if self.shape(properties[name]).hidden(direction))

    def violations(self, schema: Schema, value: Any, direction: Direction) -> list[ValidationError]:
        """Everything in `value` that does not fit; raises DocumentError for an unusable schema."""
        try:
            return list(self._validator(schema, direction).iter_errors(value))
        except (UnknownType, Unresolvable) as error:
            raise _unusable(error) from None

    def accepts(self, schema: Schema, value: Any, direction: Direction) -> bool:
        try:
            return self._validator(schema, direction).is_valid(value)
        except (UnknownType, Unresolvable) as error:
            raise _unusable(error) from None

    def _validator(self, schema: Schema, direction: Direction) -> Validator:
        known = self._validators.get((id(schema), direction))
        if known is None:
            validator = self._classes[direction](schema, registry=self._registry, format_checker=FORMATS)
            known = self._validators[id(schema), direction] = (schema, validator)
        return known[1]

    def _merge(self, schema: Schema, trail: tuple[int, ...]) -> Shape:
        if not isinstance(schema, dict) or id(schema) in trail:
            return Shape()
        trail = (*trail, id(schema))
        shape = self._own(schema)
        parts = [self._target(schema["$ref"])] if isinstance(schema.get("$ref"), str) else []
        parts += schema.get("allOf") or []
        alone = len(parts) == 1 and not shape.properties
        for part in reversed(parts):
            merged = self._merge(part, trail)
            # An example of one part is no example of the whole.
            shape = _combine(merged if alone else _without_examples(merged), shape)
        return shape

    def _own(self, schema: dict[str, Any]) -> Shape:
        properties = schema.get("properties") or {}
        additional = schema.get("additionalProperties", schema.get("unevaluatedProperties"))
        declared = schema.get("type") or ()
        types = {declared} if isinstance(declared, str) else set(declared)
        if not types and "properties" in schema:
            types = {"object"}
        if not types and "items" in schema:
            types = {"array"}
        if types and self._nullable and schema.get("nullable") is True:
            types.add("null")
        return Shape(
            types=frozenset(types),
            properties=properties,
            required=frozenset(schema.get("required") or ()),
            additional=additional,
            items=schema.get("items"),
            alternatives=tuple(schema.get("oneOf") or schema.get("anyOf") or ()),
            keywords={name: value for name, value in schema.items() if name not in _STRUCTURE},
        )


_STRUCTURE = frozenset(
    {
        "$ref",
        "additionalProperties",
        "allOf",
        "anyOf",
        "items",
        "oneOf",
        "properties",
        "required",
        "type",
        "unevaluatedProperties",
    }
)


def _unusable(error: UnknownType | Unresolvable) -> DocumentError:
    if isinstance(error, UnknownType):
        return DocumentError(f"a schema of the document has the unknown type {error.type!r}")
    # Some of these errors carry the whole reference, others only the pointer in it.
    reference = "#" + str(error.ref).removeprefix(_BASE).removeprefix("#")
    return DocumentError(f"a schema of the document refers to {reference!r}, which leads nowhere")


def _without_examples(shape: Shape) -> Shape:
    keywords = {name: value for name, value in shape.keywords.items() if name not in _EXAMPLES}
    return evolve(shape, keywords=keywords)


_EXAMPLES = frozenset({"example", "examples", "default"})


def _combine(base: Shape, own: Shape) -> Shape:
    """Both shapes at once, `own` counting where they differ."""
    properties = dict(base.properties)
    for name, schema in own.properties.items():
        properties[name] = {"allOf": [properties[name], schema]} if name in properties else schema
    return evolve(
        own,
        types=base.types & own.types if base.types and own.types else base.types | own.types,
        properties=properties,
        required=base.required | own.required,
        additional=base.additional if own.additional is None else own.additional,
        items=base.items if own.items is None else own.items,
        alternatives=own.alternatives or base.alternatives,
        keywords={**base.keywords, **own.keywords},
    )


def _absolute(node: Any) -> Any:
    if isinstance(node, Mapping):
        return {
            str(key): _reference(value) if key == "$ref" else _absolute(value) for key, value in node.items()
        }
    if isinstance(node, (list, tuple)):
        return [_absolute(value) for value in node]
    return node


def _reference(value: Any) -> Any:
    return _BASE + value if isinstance(value, str) and value.startswith("#") else _absolute(value)


def walk_objects(
    schemas: Schemas, schema: Schema, depth: int = 2
) -> Iterator[tuple[tuple[str, ...], Schema, Shape]]:
    """The object schemas reachable through properties: (path, schema, shape), outermost first."""
    pending: list[tuple[tuple[str, ...], Schema]] = [((), schema)]
    while pending:
        path, node = pending.pop(0)
        shape = schemas.shape(node)
        if shape.alternatives and not shape.properties:
            node = schemas.branch(node, shape.alternatives[0])
            shape = schemas.shape(node)
        if not shape.is_object:
            continue
        yield path, node, shape
        if len(path) < depth:
            pending += [((*path, name), child) for name, child in shape.properties.items()]
