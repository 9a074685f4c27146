"""The extensions of specloom are read as they are written, or there is a finding."""

from __future__ import annotations

from typing import Any

import pytest

from specloom.api.operations import Pagination, SdkName

from .conftest import Build

OK = {"204": {"description": "ok"}}
Q = {"name": "page", "in": "query", "schema": {"type": "integer"}}


def complaints(build: Build, **parts: Any) -> list[tuple[str, str, str]]:
    """Pointer, message and hint of each finding."""
    _, findings = build(**parts)
    assert {f.rule for f in findings} <= {"extension-invalid"}
    return [(f.pointer, f.message, f.hint) for f in findings]


@pytest.mark.parametrize(
    ("client", "pointer", "message", "hint"),
    [
        (3, "", "`x-specloom-client` is not a mapping", "`credentials`"),
        ({"name": 5}, "/name", "`x-specloom-client: name` is not a string", ""),
        ({"nam": "X"}, "/nam", "`x-specloom-client` has no key `nam`", "did you mean `name`?"),
        ({"zzz": "X"}, "/zzz", "`x-specloom-client` has no key `zzz`", "there are `name`, `namespace`"),
        ({"defaults": ["id"]}, "/defaults", "`x-specloom-client: defaults` is not a mapping", ""),
        (
            {"defaults": {"id": {"environment": True}}},
            "/defaults/id/environment",
            "`x-specloom-client: defaults: id: environment` is not a string",
            "",
        ),
        (
            {"credentials": {"key": {"scheme": "tokn"}}},
            "/credentials/key/scheme",
            "names the security scheme `tokn`, which the document does not have",
            "did you mean `token`?",
        ),
        ({"envelope": {"ok": "a"}}, "/envelope/ok", "has no key `ok`", "there are `success`, `errors`"),
    ],
)
def test_client(build: Build, client: Any, pointer: str, message: str, hint: str) -> None:
    """A part of `x-specloom-client` that is of another kind, or unknown, is named with its place."""
    schemes = {"securitySchemes": {"token": {"type": "http", "scheme": "bearer"}}}
    ((where, said, proposed),) = complaints(build, components=schemes, **{"x-specloom-client": client})
    assert where == f"/x-specloom-client{pointer}"
    assert message in said
    assert hint in proposed and bool(hint) == bool(proposed)


def test_what_is_null_or_foreign_is_left_alone(build: Build) -> None:
    """A null says nothing, and the keys of others are none of our business."""
    assert complaints(build, **{"x-specloom-client": {"name": None, "x-other": 3}}) == []
    assert complaints(build, **{"x-specloom-client": None}) == []


def test_resource_of_a_tag(build: Build) -> None:
    """The resource of a tag is a string."""
    tags = [{"name": "a"}, {"name": "b", "x-specloom-resource": 5}]
    api, _ = build(tags=tags)
    assert [tag.resource for tag in api.tags] == [None, None]
    assert complaints(build, tags=tags) == [
        ("/tags/1/x-specloom-resource", "`x-specloom-resource` is not a string", "")
    ]


def operation(**parts: Any) -> dict[str, Any]:
    return {"paths": {"/a": {"get": {"parameters": [Q], "responses": OK, **parts}}}}


@pytest.mark.parametrize(
    ("told", "names"),
    [
        (None, (SdkName(),)),
        ({}, (SdkName(),)),
        ({"method": "m", "positional": "id"}, (SdkName(method="m", positional=("id",)),)),
        ({"positional": []}, (SdkName(positional=()),)),
        (
            [{"resource": "r"}, {"resource": "s", "response": "R"}],
            (SdkName("r"), SdkName("s", response="R")),
        ),
        ([], (SdkName(),)),
    ],
)
def test_sdk_names(build: Build, told: Any, names: tuple[SdkName, ...]) -> None:
    """An operation has one name in the SDK, or several, or the one that is derived."""
    api, findings = build(**operation(**{"x-specloom-sdk": told}))
    assert findings == []
    assert api.operations[0].sdk_names == names


@pytest.mark.parametrize(
    ("told", "pointer", "message"),
    [
        (3, "", "`x-specloom-sdk` is not a mapping"),
        (["x"], "/0", "`x-specloom-sdk` is not a mapping"),
        ({"methd": "x"}, "/methd", "`x-specloom-sdk` has no key `methd`"),
        ([{}, {"positional": 3}], "/1/positional", "`x-specloom-sdk: positional` is not a string or a list"),
    ],
)
def test_broken_sdk_names(build: Build, told: Any, pointer: str, message: str) -> None:
    """What `x-specloom-sdk` must not say is named with its place."""
    ((where, said, _),) = complaints(build, **operation(**{"x-specloom-sdk": told}))
    assert (where, said) == (f"/paths/~1a/get/x-specloom-sdk{pointer}", message)


def test_pagination(build: Build) -> None:
    """Pages start at one unless the document says otherwise."""
    told = {"page": "page", "items": "data.items", "total": "total", "iterator": "all"}
    api, findings = build(**operation(**{"x-specloom-pagination": told}))
    assert findings == []
    assert api.operations[0].pagination == Pagination("page", "data.items", total="total", iterator="all")
    api, _ = build(**operation(**{"x-specloom-pagination": {**told, "first": 0, "per_page": "page"}}))
    pages = api.operations[0].pagination
    assert pages and (pages.first, pages.per_page) == (0, "page")


@pytest.mark.parametrize(
    ("told", "pointer", "message", "hint"),
    [
        ({"page": "page"}, "", "needs at least `page` and `items`", ""),
        ({"page": "page", "items": "  "}, "", "needs at least `page` and `items`", ""),
        ({"page": "page", "items": "x", "first": True}, "/first", "first` is not an integer", ""),
        ({"page": "p", "items": "x"}, "/page", "names the query parameter `p`", "it has `page`"),
        (
            {"page": "page", "items": "x", "per_page": "n"},
            "/per_page",
            "names the query parameter `n`, which the operation does not have",
            "it has `page`",
        ),
    ],
)
def test_broken_pagination(build: Build, told: Any, pointer: str, message: str, hint: str) -> None:
    """Paging that would send parameters the operation does not have is a finding, not a surprise."""
    ((where, said, proposed),) = complaints(build, **operation(**{"x-specloom-pagination": told}))
    assert where == f"/paths/~1a/get/x-specloom-pagination{pointer}"
    assert message in said and proposed == hint


def test_schemas_without_keywords(build: Build) -> None:
    """`true` is a schema: it may stand where others refer to, and says nothing."""
    parts = operation(parameters=[{"name": "q", "in": "query", "schema": {"$ref": "#/components/schemas/T"}}])
    members = {"a": {"$ref": "#/components/schemas/T"}, "b": True}
    schemas = {"T": True, "M": {"type": "object", "properties": members}}
    responses = {
        "200": {
            "description": "",
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/M"}}},
        }
    }
    parts["paths"]["/a"]["get"]["responses"] = responses
    api, findings = build(components={"schemas": schemas}, **parts)
    assert findings == []
    assert {type(f.type).__name__ for f in api.named["/components/schemas/M"].fields} == {"Anything"}  # type: ignore[union-attr]  # a model
