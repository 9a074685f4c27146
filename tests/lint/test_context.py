"""What the rules look at: every object once, and which way its values go."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from specloom.document import examine_document
from specloom.lint.context import Context

DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "paths": {
        "/a/{id}": {
            "parameters": [{"name": "id", "in": "path", "schema": {"type": "string"}}],
            "post": {
                "tags": ["a", 7],
                "parameters": [
                    {"name": "id", "in": "path", "schema": {"type": "integer"}},
                    {"$ref": "#/components/parameters/Page"},
                    {"$ref": "#/components/parameters/None"},
                ],
                "requestBody": {
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/New"}}}
                },
                "responses": {
                    "200": {"$ref": "#/components/responses/Made"},
                    "x-note": {"description": "no response"},
                    "404": 7,
                },
                "callbacks": {
                    "made": {
                        "{$url}": {
                            "post": {
                                "requestBody": {
                                    "content": {
                                        "application/json": {"schema": {"$ref": "#/components/schemas/Event"}}
                                    }
                                },
                            }
                        }
                    }
                },
            },
        }
    },
    "components": {
        "parameters": {"Page": {"name": "page", "in": "query", "content": {"text/plain": {"schema": {}}}}},
        "responses": {
            "Made": {
                "description": "",
                "content": {
                    "application/json": {"schema": {"allOf": [{"$ref": "#/components/schemas/Old"}]}}
                },
            }
        },
        "schemas": {
            "New": {"properties": {"both": {"$ref": "#/components/schemas/Both"}}},
            "Old": {"items": {"$ref": "#/components/schemas/Both"}},
            "Both": {"type": "string", "example": {"schema": {"$ref": "#/x"}}},
            "Event": True,
            "Unused": {"x-y": {"properties": {}}},
            "a/b": {"not": {}},
        },
    },
}


def context_of(folder: Path) -> Context:
    """The document above."""
    path = folder / "openapi.json"
    path.write_text(json.dumps(DOCUMENT), encoding="utf-8")
    document, _ = examine_document(path)
    assert document
    return Context(document)


def test_schemas_are_listed_once_with_their_way(tmp_path: Path) -> None:
    """In document order, by the place they are written; components go the ways of what refers to them."""
    post = "/paths/~1a~1{id}/post"
    response = "/components/responses/Made/content/application~1json/schema"
    assert [(s.pointer, s.where, s.parent, s.keyword) for s in context_of(tmp_path).schemas()] == [
        ("/paths/~1a~1{id}/parameters/0/schema", "request", "", "schema"),
        (f"{post}/parameters/0/schema", "request", "", "schema"),
        (f"{post}/requestBody/content/application~1json/schema", "request", "", "schema"),
        (
            f"{post}/callbacks/made/{{$url}}/post/requestBody/content/application~1json/schema",
            "response",
            "",
            "schema",
        ),
        ("/components/parameters/Page/content/text~1plain/schema", "request", "", "schema"),
        (response, "response", "", "schema"),
        (f"{response}/allOf/0", "response", response, "allOf"),
        ("/components/schemas/New", "request", "", "New"),
        ("/components/schemas/New/properties/both", "request", "/components/schemas/New", "properties"),
        ("/components/schemas/Old", "response", "", "Old"),
        ("/components/schemas/Old/items", "response", "/components/schemas/Old", "items"),
        ("/components/schemas/Both", "both", "", "Both"),
        ("/components/schemas/Event", "response", "", "Event"),
        ("/components/schemas/Unused", "none", "", "Unused"),
        ("/components/schemas/a~1b", "none", "", "a/b"),
        ("/components/schemas/a~1b/not", "none", "/components/schemas/a~1b", "not"),
    ]


def test_operations_see_what_references_lead_to(tmp_path: Path) -> None:
    """Parameters of the path give way to the operation's own; what leads nowhere is left out."""
    context = context_of(tmp_path)
    (operation,) = context.operations()
    assert (operation.path, operation.method, operation.tags) == ("/a/{id}", "post", ("a",))
    assert [(p.name, p.location, p.pointer, p.schema) for p in context.parameters(operation)] == [
        ("id", "path", "/paths/~1a~1{id}/post/parameters/0", {"type": "integer"}),
        ("page", "query", "/components/parameters/Page", {}),
    ]
    assert [body.pointer for body in context.bodies()] == ["/paths/~1a~1{id}/post/requestBody"]
    assert [(r.status, r.pointer, r.written) for r in context.responses()] == [
        ("200", "/components/responses/Made", "/paths/~1a~1{id}/post/responses/200")
    ]


def test_objects_are_listed_by_kind(tmp_path: Path) -> None:
    """Of one kind of the grammar, at their places, whatever is written there."""
    context = context_of(tmp_path)
    assert [media.key for media in context.media_types()] == ["application/json"] * 2 + [
        "text/plain",
        "application/json",
    ]
    assert [type(one.node).__name__ for one in context.placed("response")] == ["dict", "int", "dict"]
    assert context.placed("security scheme") == ()
    assert context.resolved({"$ref": "#/components/parameters/None"}) is None
