"""Examples of answers: where a document may have them, and values made where it has none."""

from __future__ import annotations

from typing import Any

import pytest

from specloom.api.examples import Example, sample
from specloom.api.operations import Response

from .conftest import Build

SCHEMA = {"type": "object", "properties": {"a": {"type": "string"}}}


def answer(build: Build, media: dict[str, Any], **components: Any) -> Response:
    responses = {"200": {"description": "d", "content": {"application/json": media}}}
    api, _ = build(paths={"/x": {"get": {"responses": responses}}}, components=components)
    return api.operations[0].responses[0]


@pytest.mark.parametrize(
    ("media", "expected"),
    [
        ({"schema": SCHEMA}, None),
        ({"schema": SCHEMA, "example": {"a": "1"}}, {"a": "1"}),
        ({"schema": SCHEMA, "examples": {"one": {"value": {"a": "2"}}, "two": {"value": 3}}}, {"a": "2"}),
        ({"schema": SCHEMA, "examples": {"one": {"$ref": "#/components/examples/E"}}}, {"a": "3"}),
        ({"schema": SCHEMA, "examples": {"away": {"externalValue": "https://x/"}, "b": {"value": 4}}}, 4),
        ({"schema": {**SCHEMA, "example": {"a": "5"}}}, {"a": "5"}),
        ({"schema": {**SCHEMA, "examples": [{"a": "6"}]}}, {"a": "6"}),
        ({"schema": {"$ref": "#/components/schemas/S"}}, {"a": "7"}),
        ({"schema": {**SCHEMA, "example": 8}, "example": 9}, 9),
        ({"schema": True, "examples": "wrong"}, None),
    ],
)
def test_where_examples_stand(build: Build, media: dict[str, Any], expected: Any) -> None:
    """The example of the media type counts, else the first of its examples with a value; then the schema."""
    found = answer(
        build,
        media,
        examples={"E": {"value": {"a": "3"}}},
        schemas={"S": {**SCHEMA, "example": {"a": "7"}}},
    )
    assert found.example == (None if expected is None else Example(expected))


def test_null_is_an_example(build: Build) -> None:
    """An example that is `null` differs from none."""
    assert answer(build, {"schema": SCHEMA, "example": None}).example == Example(None)


def test_examples_do_not_count(build: Build) -> None:
    """Two documents that differ in examples alone describe equal answers."""
    assert answer(build, {"schema": SCHEMA, "example": 1}) == answer(build, {"schema": SCHEMA, "example": 2})


NODE = {
    "type": "object",
    "required": ["id", "next"],
    "properties": {
        "id": {"type": "string", "format": "uuid"},
        "next": {"anyOf": [{"$ref": "#/components/schemas/Node"}, {"type": "null"}]},
        "more": {"type": "array", "items": {"$ref": "#/components/schemas/Node"}},
    },
}
ENDLESS = {
    "type": "object",
    "required": ["self"],
    "properties": {"self": {"$ref": "#/components/schemas/Endless"}},
}


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": "integer"}, 1),
        ({"type": "string", "format": "date-time"}, "2025-01-01T12:00:00Z"),
        ({"type": "string", "enum": ["one", "two"]}, "one"),
        ({"type": "array", "items": {"type": "boolean"}}, [True]),
        ({"type": "object", "additionalProperties": {"type": "string"}}, {}),
        (SCHEMA, {"a": "sample"}),
        ({**SCHEMA, "required": ["b"], "properties": {"a": {}, "b": {"type": "null"}}}, {"b": None}),
        ({"$ref": "#/components/schemas/Node"}, {"id": "8c5fa1f2-7c0e-4d0a-9a52-3f6d1b0e4c77", "next": None}),
        ({"type": "array", "items": {"$ref": "#/components/schemas/Endless"}}, []),
        (
            {
                "oneOf": [{"$ref": "#/components/schemas/Cat"}, {"type": "string"}],
                "discriminator": {"propertyName": "kind", "mapping": {"cat": "#/components/schemas/Cat"}},
            },
            {"kind": "cat"},
        ),
    ],
)
def test_samples(build: Build, schema: dict[str, Any], expected: Any) -> None:
    """A made value has what is required, or everything where nothing is; endless models end it."""
    cat = {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}}}
    responses = {"200": {"description": "d", "content": {"application/json": {"schema": schema}}}}
    api, _ = build(
        paths={"/x": {"get": {"responses": responses}}},
        components={"schemas": {"Node": NODE, "Endless": ENDLESS, "Cat": cat}},
    )
    type_ = api.operations[0].responses[0].type
    assert type_ is not None and sample(type_, api.named) == Example(expected)


@pytest.mark.parametrize("schema", [{}, {"$ref": "#/components/schemas/Endless"}])
def test_no_sample(build: Build, schema: dict[str, Any]) -> None:
    """A schema that says nothing, or that no finite value fits, has no sample."""
    responses = {"200": {"description": "d", "content": {"application/json": {"schema": schema}}}}
    paths = {"/x": {"get": {"responses": responses}}}
    api, _ = build(paths=paths, components={"schemas": {"Endless": ENDLESS}})
    type_ = api.operations[0].responses[0].type
    assert type_ is not None and sample(type_, api.named) is None
