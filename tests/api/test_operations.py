"""From the operations of a document to those of the IR."""

from __future__ import annotations

from typing import Any

import pytest

from specloom.api import Operation
from specloom.api.types import Anything, ArrayOf, Ref, Scalar

from .conftest import Build

OK = {"204": {"description": "ok"}}
JSON = {"application/json": {"schema": {"type": "string"}}}


def only(
    build: Build, operation: dict[str, Any], *, path: str = "/a", item: Any = None, **parts: Any
) -> Operation:
    """The one operation of a document."""
    paths = {path: {**(item or {}), "get": {"responses": OK, **operation}}}
    api, findings = build(paths=paths, **parts)
    assert findings == []
    (found,) = api.operations
    return found


@pytest.mark.parametrize(
    ("content", "kind", "media_type"),
    [
        (JSON, "json", "application/json"),
        ({"application/json; charset=utf-8": {}}, "json", "application/json; charset=utf-8"),
        ({"application/vnd.api+json": {}}, "json", "application/vnd.api+json"),
        ({"text/plain": {}, "application/json": {}}, "json", "application/json"),
        ({"text/plain": {}, "multipart/form-data": {}}, "multipart", "multipart/form-data"),
        (
            {"application/xml": {}, "application/x-www-form-urlencoded": {}},
            "form",
            "application/x-www-form-urlencoded",
        ),
        ({"text/csv": {}}, "text", "text/csv"),
        ({"application/octet-stream": {}}, "binary", "application/octet-stream"),
        ({"image/*": {}}, "binary", "image/*"),
        ({"application/jsonlines": {}}, "binary", "application/jsonlines"),
    ],
)
def test_media_type_of_a_body(build: Build, content: Any, kind: str, media_type: str) -> None:
    """JSON is spoken where it is offered, then forms, then what comes first."""
    body = only(build, {"requestBody": {"content": content}}).body
    assert body and (body.kind, body.media_type) == (kind, media_type)
    assert body.required is False and body.fields is None


@pytest.mark.parametrize(
    ("responses", "status", "kind"),
    [
        ({"200": {"description": "", "content": JSON}}, "200", "json"),
        ({"204": {"description": ""}, "200": {"description": "", "content": JSON}}, "200", "json"),
        ({"201": {"description": ""}, "404": {"description": "", "content": JSON}}, "201", "empty"),
        ({"2XX": {"description": "", "content": {"text/html": {}}}}, "2XX", "text"),
        ({"default": {"description": "", "content": JSON}}, "default", "json"),
        ({"default": {"description": "", "content": JSON}, "204": {"description": ""}}, "204", "empty"),
        ({"200": {"description": "", "content": {"*/*": {}}}}, "200", "json"),
        ({"200": {"description": "", "content": {"application/pdf": {}}}}, "200", "binary"),
        ({"302": {"description": ""}, "404": {"description": "", "content": JSON}}, None, None),
        ({"x-more": {}, "200": {"description": "", "content": {}}}, "200", "empty"),
    ],
)
def test_the_answer_that_is_returned(build: Build, responses: Any, status: Any, kind: Any) -> None:
    """A success with content is what a method returns; `default` only where no success is documented."""
    success = only(build, {"responses": responses}).success
    assert (success and success.status, success and success.kind) == (status, kind)


def test_parameters_of_the_path_item_are_overridden(build: Build) -> None:
    """Parameters of the path hold for its operations; one of the same name and place replaces them."""
    shared = [
        {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}},
        {"name": "q", "in": "query", "description": "shared", "schema": {"type": "string"}},
        {"name": "q", "in": "header", "schema": {"type": "string"}},
    ]
    own = [{"name": "q", "in": "query", "required": True, "schema": {"type": "integer"}}]
    found = only(build, {"parameters": own}, path="/a/{id}", item={"parameters": shared}).parameters
    assert [(p.name, p.location, p.required, p.type) for p in found] == [
        ("id", "path", True, Scalar("string")),
        ("q", "query", True, Scalar("integer")),
        ("q", "header", False, Scalar("string")),
    ]


@pytest.mark.parametrize(
    ("written", "style", "explode"),
    [
        ({"in": "query"}, "form", True),
        ({"in": "query", "explode": False}, "form", False),
        ({"in": "query", "style": "pipeDelimited"}, "pipeDelimited", False),
        ({"in": "query", "style": "spaceDelimited", "explode": True}, "spaceDelimited", True),
        ({"in": "query", "style": "unheard"}, "form", True),
        ({"in": "query", "style": "json"}, "form", True),
        ({"in": "header"}, "simple", False),
        ({"in": "header", "style": "form"}, "simple", False),
        ({"in": "cookie"}, "form", True),
    ],
)
def test_styles(build: Build, written: dict[str, Any], style: str, explode: bool) -> None:
    """Style and explode are those written, where the location has them, else its defaults."""
    (parameter,) = only(build, {"parameters": [{"name": "x", "schema": {}, **written}]}).parameters
    assert (parameter.style, parameter.explode) == (style, explode)


def test_parameter_with_a_media_type(build: Build) -> None:
    """A parameter described by content travels as JSON."""
    written = {"name": "x", "in": "query", "content": {"application/json": {"schema": {"type": "array"}}}}
    (parameter,) = only(build, {"parameters": [written]}).parameters
    assert (parameter.style, parameter.type) == ("json", ArrayOf(Anything()))


@pytest.mark.parametrize("name", ["Accept", "content-type", "AUTHORIZATION"])
def test_reserved_headers_are_no_parameters(build: Build, name: str) -> None:
    """Headers that other parts of the document describe are not taken as parameters."""
    written = {"name": name, "in": "header", "schema": {"type": "string"}}
    assert only(build, {"parameters": [written]}).parameters == ()


def test_members_of_a_body(build: Build) -> None:
    """The members of an object become arguments; a body that may be null, or is a list, is one argument."""
    schema = {"type": "object", "properties": {"a": {"type": "string"}}}

    def fields(body: Any) -> Any:
        found = only(
            build, {"requestBody": {"required": True, "content": {"application/json": {"schema": body}}}}
        )
        assert found.body and found.body.required
        return found.body.fields and [f.name for f in found.body.fields]

    assert fields(schema) == ["a"]
    assert fields({"type": "array", "items": schema}) is None
    assert fields({**schema, "type": ["object", "null"]}) is None
    assert fields({"type": "object"}) is None


@pytest.mark.parametrize(
    ("root", "own", "needed"),
    [
        (None, None, True),
        ([{"key": []}], None, True),
        ([{"key": []}], [], False),
        ([], None, False),
        ([{"key": []}], [{}, {"key": []}], False),
        ([], [{"key": []}], True),
    ],
)
def test_credentials_of_an_operation(build: Build, root: Any, own: Any, needed: bool) -> None:
    """An operation's own security replaces the document's; an empty one, or an empty choice, needs none."""
    parts: dict[str, Any] = {} if root is None else {"security": root}
    operation = only(build, {} if own is None else {"security": own}, **parts)
    assert operation.authenticated is needed


def test_operations_in_document_order_with_their_words(build: Build) -> None:
    """Operations stand in the order of paths and methods and keep what is said about them."""
    get = {"operationId": "g", "tags": ["x", 1], "summary": " S ", "description": "D", "deprecated": True}
    api, findings = build(
        paths={
            "/b": {"post": {"responses": OK}, "get": {**get, "responses": OK}, "summary": "no operation"},
            "/a": {"trace": {"responses": OK}},
            "x-note": {"get": {"responses": OK}},
        },
        tags=[{"name": "x", "description": "Said.", "x-specloom-resource": "things"}, "broken"],
    )
    assert findings == []
    assert [(o.method, o.path) for o in api.operations] == [("GET", "/b"), ("POST", "/b"), ("TRACE", "/a")]
    first = api.operations[0]
    assert (first.operation_id, first.tags, first.summary, first.description) == ("g", ("x",), "S", "D")
    assert first.deprecated and not api.operations[1].deprecated
    ((name, description, resource),) = [(t.name, t.description, t.resource) for t in api.tags]
    assert (name, description, resource) == ("x", "Said.", "things")


def test_path_items_may_be_references(build: Build) -> None:
    """An operation behind a reference is found, and belongs to the path that refers to it."""
    api, _ = build(
        paths={"/a": {"$ref": "#/components/pathItems/A"}},
        components={
            "pathItems": {"A": {"get": {"responses": {"200": {"description": "", "content": JSON}}}}}
        },
    )
    assert [(o.path, o.pointer) for o in api.operations] == [("/a", "/paths/~1a/get")]


@pytest.mark.parametrize(
    ("paths", "rules"),
    [
        ({"/a": {"get": {}}}, ["operation-without-responses"]),
        ({"/a": {"get": {"responses": {}}}}, ["operation-without-responses"]),
        ({"/a/{id}": {"get": {"responses": OK}}}, ["path-param-mismatch"]),
        (
            {
                "/a": {
                    "get": {"operationId": "x", "responses": OK},
                    "put": {"operationId": "x", "responses": OK},
                }
            },
            ["operation-id-duplicate"],
        ),
        ({"/a": {"get": {"responses": OK, "x-specloom-sdk": "get"}}}, ["extension-invalid"]),
        ({"/a": {"get": {"responses": OK, "x-specloom-pagination": {"page": 1}}}}, ["extension-invalid"]),
    ],
)
def test_what_cannot_be_generated_is_an_error(build: Build, paths: Any, rules: list[str]) -> None:
    """An operation is never dropped in silence: what keeps it from being generated is a finding."""
    _, findings = build(paths=paths)
    assert [(f.rule, f.severity) for f in findings] == [(rule, "error") for rule in rules]
    assert all(f.location.file.endswith("openapi.yaml") and f.location.line > 1 for f in findings)


def test_names_of_components_survive_references(build: Build) -> None:
    """Bodies and answers behind references point at the component's schema."""
    thing = {"type": "object", "properties": {"a": {"type": "string"}}}
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}
    found = only(
        build,
        {
            "requestBody": {"$ref": "#/components/requestBodies/B"},
            "responses": {"200": {"$ref": "#/components/responses/R"}},
            "parameters": [{"$ref": "#/components/parameters/P"}],
        },
        components={
            "schemas": {"Thing": thing},
            "requestBodies": {"B": {"content": content}},
            "responses": {"R": {"description": "", "content": content}},
            "parameters": {"P": {"name": "p", "in": "query", "schema": {"type": "string"}}},
        },
    )
    pointer = Ref("/components/schemas/Thing")
    assert found.body and found.body.type == pointer
    assert found.success and found.success.type == pointer
    assert [p.pointer for p in found.parameters] == ["/components/parameters/P"]
