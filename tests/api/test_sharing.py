"""Which things have one shape, and what leads to what."""

from __future__ import annotations

from typing import Any

from specloom.api import Api
from specloom.api.reach import operation_roots, reach
from specloom.api.sharing import Shapes

from .conftest import Build


def answer(schema: Any) -> dict[str, Any]:
    """An operation that answers with the schema."""
    content = {"application/json": {"schema": schema}}
    return {"get": {"responses": {"200": {"description": "", "content": content}}}}


def shapes(build: Build, *schemas: Any, **components: Any) -> list[object]:
    """The shapes of the schemas, each the answer of an operation."""
    api: Api
    api, _ = build(
        paths={f"/p{index}": answer(schema) for index, schema in enumerate(schemas)},
        components={"schemas": components},
    )
    known = Shapes(api)
    return [known.of(operation_roots(operation)[0]) for operation in api.operations]


def test_descriptions_do_not_count(build: Build) -> None:
    """Equal wire names, types and requiredness make one shape, whatever is said about them."""
    first = {
        "type": "object",
        "description": "one",
        "properties": {"a": {"type": "string", "description": "x"}},
    }
    second = {"type": "object", "description": "two", "properties": {"a": {"type": "string"}}}
    one, two = shapes(build, first, second)
    assert one == two


def test_what_makes_a_shape(build: Build) -> None:
    """Types, requiredness, secrecy, values and nested shapes each tell two things apart."""

    def of(member: Any, **more: Any) -> dict[str, Any]:
        return {"type": "object", "properties": {"a": member}, **more}

    variants = [{"type": "object", "properties": {"k": {"const": word}}} for word in ("x", "y")]
    different = [
        of({"type": "string"}),
        of({"type": "string"}, required=["a"]),
        of({"type": "string"}, additionalProperties={"type": "string"}),
        of({"type": "string", "x-sensitive": True}),
        of({"type": "string", "x-specloom-property": "b"}),
        of({"type": "integer"}),
        of({"type": ["string", "null"]}),
        of({"type": "array", "items": {"type": "string"}}),
        of({"type": "object", "additionalProperties": {"type": "string"}}),
        of({"enum": ["x"]}),
        of({"enum": [True]}),
        of({"enum": [1]}),
        of(of({"type": "string"})),
        of(of({"type": "integer"})),
        of({"oneOf": variants}),
        of({"oneOf": variants, "discriminator": {"propertyName": "k"}}),
    ]
    found = shapes(build, *different)
    assert len(set(found)) == len(different)
    assert found == shapes(build, *different)


def test_components_are_themselves(build: Build) -> None:
    """Two components that look equal today are not one shape, nor is a component one with a copy in place."""
    schema = {"type": "object", "properties": {"a": {"type": "string"}}}
    a, b, copy = shapes(
        build,
        {"$ref": "#/components/schemas/A"},
        {"$ref": "#/components/schemas/B"},
        schema,
        A=schema,
        B=schema,
    )
    assert len({a, b, copy}) == 3


def test_reach(build: Build) -> None:
    """Everything at any depth is reached: through members, maps, unions and circles, and only that."""

    def ref(key: str) -> dict[str, str]:
        return {"$ref": f"#/components/schemas/{key}"}

    api, _ = build(
        paths={"/a": answer(ref("A")), "/b": answer(ref("E"))},
        components={
            "schemas": {
                "A": {"type": "object", "properties": {"b": {"type": "array", "items": ref("B")}}},
                "B": {"type": "object", "properties": {"a": ref("A")}, "additionalProperties": ref("C")},
                "C": {"type": "object", "properties": {"x": {"oneOf": [ref("D"), {"type": "null"}]}}},
                "D": {"type": "string", "enum": ["d"]},
                "E": {"type": "object", "properties": {"d": {"type": "string"}}},
            }
        },
    )
    keys = {pointer.rpartition("/")[2] for pointer in reach(api, operation_roots(api.operations[0]))}
    assert keys == {"A", "B", "C", "D"}
    assert reach(api, ["/nowhere"]) == {}
