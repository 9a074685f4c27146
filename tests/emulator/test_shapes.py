"""Small documents that differ in one thing: parameter styles, error bodies, responses, collections."""

from __future__ import annotations

import re
from typing import Any

import httpx
import pytest
from jsonschema import Draft202012Validator

from specloom.emulator import Running
from specloom.emulator.app import Emulator
from specloom.emulator.message import Answer, RawRequest

STRING = {"type": "string"}
INTEGERS = {"type": "array", "items": {"type": "integer"}}
POINT = {
    "type": "object",
    "required": ["x"],
    "properties": {"x": {"type": "integer"}, "y": {"type": "integer"}},
}
ERROR = {"type": "object", "required": ["message"], "properties": {"message": STRING}}


def content(schema: Any, media_type: str = "application/json", **more: Any) -> dict[str, Any]:
    return {"description": "x", "content": {media_type: {"schema": schema, **more}}}


def document(paths: dict[str, Any]) -> dict[str, Any]:
    return {"openapi": "3.1.0", "paths": paths}


def call(
    emulator: Emulator, method: str, target: str, body: bytes = b"", headers: dict[str, str] | None = None
) -> Answer:
    path, _, query = target.partition("?")
    lines = tuple((name.lower(), value) for name, value in (headers or {}).items())
    return emulator.handle(RawRequest(method, path, query, lines, body))


@pytest.mark.parametrize(
    ("parameter", "good", "bad"),
    [
        ({"schema": INTEGERS, "style": "spaceDelimited", "explode": False}, "?p=1%202", "?p=1%20x"),
        ({"schema": INTEGERS, "style": "pipeDelimited", "explode": False}, "?p=1|2%7C3", "?p=1|x"),
        ({"schema": INTEGERS, "explode": False}, "?p=", "?p=1,,2"),
        ({"schema": POINT, "explode": False}, "?p=x,1,y,2", "?p=x,1,y"),
        ({"schema": POINT}, "?x=1&y=2", "?y=2"),
        ({"schema": POINT, "style": "deepObject"}, "?p[x]=1", "?p[x][z]=1"),
        ({"content": {"application/json": {"schema": POINT}}}, "?p=%7B%22x%22:1%7D", "?p=%7Bx"),
        ({"schema": {"anyOf": [{"type": "integer"}, {"type": "boolean"}]}}, "?p=true", "?p=yes"),
        ({"schema": {"type": ["number", "null"]}}, "?p=null", "?p=none"),
        ({"schema": {"type": "number"}}, "?p=-1.5e3", "?p=1.5.3"),
        ({"schema": {"type": "number"}}, "?p=2", "?p=0x2"),
        ({"schema": {"const": "a b"}}, "?p=a+b", "?p=a%2Bb"),
    ],
)
def test_query_styles(parameter: dict[str, Any], good: str, bad: str) -> None:
    """Each style of the query is taken apart into the types of its schema; what does not fit is 400."""
    operation = {"parameters": [{"name": "p", "in": "query", **parameter}], "responses": {"204": {}}}
    emulator = Emulator(document({"/a": {"get": operation}}))
    assert call(emulator, "GET", "/a" + good).status == 204
    refused = call(emulator, "GET", "/a" + bad)
    assert refused.status == 400
    assert b"query.p" in refused.body or b"query.x" in refused.body


@pytest.mark.parametrize(
    ("parameter", "good", "bad"),
    [
        ({"schema": INTEGERS}, "1,2", "1,x"),
        ({"schema": INTEGERS, "style": "label"}, ".1,2", ".x"),
        ({"schema": INTEGERS, "style": "label", "explode": True}, ".1.2", ".1.x"),
        ({"schema": INTEGERS, "style": "matrix"}, ";p=1,2", ";p=x"),
        ({"schema": INTEGERS, "style": "matrix", "explode": True}, ";p=1;p=2", ";p=1;p=x"),
        ({"schema": POINT}, "x,1,y,2", "y,2"),
        ({"schema": POINT, "explode": True}, "x=1,y=2", "x=1,y=z"),
        ({"schema": {"const": "a/b"}}, "a%2Fb", "a%252Fb"),
    ],
)
def test_path_styles(parameter: dict[str, Any], good: str, bad: str) -> None:
    """Each style of the path is taken apart into the types of its schema; what does not fit is 400."""
    operation = {"parameters": [{"name": "p", "in": "path", **parameter}], "responses": {"204": {}}}
    emulator = Emulator(document({"/a/{p}": {"get": operation}}))
    assert call(emulator, "GET", "/a/" + good).status == 204
    refused = call(emulator, "GET", "/a/" + bad)
    assert refused.status == 400
    assert b"path.p" in refused.body


def test_headers_and_cookies() -> None:
    """Header lists and cookies are parameters like others; a required one is named when it is missing."""
    parameters = [
        {"name": "X-Ids", "in": "header", "required": True, "schema": INTEGERS},
        {"name": "session", "in": "cookie", "required": True, "schema": {"type": "integer"}},
        {"name": "Accept", "in": "header", "required": True, "schema": {"const": "never checked"}},
    ]
    emulator = Emulator(document({"/a": {"get": {"parameters": parameters, "responses": {"204": {}}}}}))
    assert (
        call(emulator, "GET", "/a", headers={"X-Ids": "1, 2", "Cookie": "other=x; session=5"}).status == 204
    )
    refused = call(emulator, "GET", "/a", headers={"X-Ids": "1, x"})
    assert b"header.X-Ids[1]: 'x' is not of type 'integer'" in refused.body
    assert b"cookie.session: is required" in refused.body


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        (
            {
                "type": "object",
                "properties": {
                    "detail": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["loc", "msg", "type"],
                            "properties": {
                                "loc": {"type": "array", "items": STRING},
                                "msg": STRING,
                                "type": STRING,
                            },
                        },
                    }
                },
            },
            {"detail": [{"loc": ["query", "q"], "msg": "query.q: is required", "type": "sample"}]},
        ),
        ({"type": "object", "properties": {"error": STRING}}, {"error": "query.q: is required"}),
        (
            {
                "type": "object",
                "properties": {"errors": {"type": "array", "items": STRING}, "ok": {"type": "boolean"}},
            },
            {"errors": ["query.q: is required"], "ok": False},
        ),
        (
            {"oneOf": [{"type": "object", "properties": {"status": STRING, "title": STRING}}]},
            {"status": "400", "title": "Bad request"},
        ),
        (
            {"type": "object", "properties": {"message": {"type": "string", "maxLength": 12}}},
            {"message": "Bad request"},
        ),
        (
            {
                "type": "object",
                "required": ["trace"],
                "properties": {"trace": {"type": "integer"}, "hint": STRING},
            },
            {"trace": 1},
        ),
        (
            {"type": "array", "items": {"type": "object", "properties": {"message": STRING}}},
            [{"message": "query.q: is required"}],
        ),
        (STRING, "query.q: is required"),
    ],
    ids=[
        "list of places",
        "text",
        "list of texts",
        "alternatives",
        "short text",
        "no room",
        "array",
        "string",
    ],
)
def test_error_bodies(schema: dict[str, Any], expected: Any) -> None:
    """An error fills the document's own error body with as much as it has room for, and fits its schema."""
    parameter = {"name": "q", "in": "query", "required": True, "schema": STRING}
    operation = {"parameters": [parameter], "responses": {"200": {}, "400": content(schema)}}
    with Running(document({"/a": {"get": operation}})) as server:
        body = httpx.get(f"{server.url}/a").json()
    Draft202012Validator(schema).validate(body)
    assert body == expected


def test_error_codes_of_the_document() -> None:
    """The code of an example is used for its own status, and for others where no status would fit."""
    schema = {
        "type": "object",
        "required": ["code", "message"],
        "properties": {"code": {"type": "integer", "minimum": 1000}, "message": STRING},
    }
    parameter = {"name": "q", "in": "query", "schema": {"type": "integer"}}
    responses = {
        "200": {},
        "400": content(schema, example={"code": 7003, "message": "x"}),
        "4XX": content(schema, examples={"one": {"value": {"code": 1001, "message": "x"}}}),
    }
    emulator = Emulator(document({"/a": {"get": {"parameters": [parameter], "responses": responses}}}))
    assert b'"code": 7003' in call(emulator, "GET", "/a?q=x").body
    assert b'"code": 1001' in call(emulator, "GET", "/a", headers={"X-Emulator-Status": "418"}).body
    assert b'"code": 7003' in call(emulator, "POST", "/a").body


def test_error_without_content() -> None:
    """A documented error without content has none."""
    operation = {
        "parameters": [{"name": "q", "in": "query", "required": True}],
        "responses": {"200": {}, "400": {}},
    }
    answer = call(Emulator(document({"/a": {"get": operation}})), "GET", "/a")
    assert (answer.status, answer.body) == (400, b"")


@pytest.mark.parametrize(
    ("responses", "status", "body"),
    [
        ({"202": content(STRING), "400": content(ERROR)}, 202, b'"sample"'),
        ({"2XX": content(STRING), "default": content(ERROR)}, 200, b'"sample"'),
        ({"default": content(STRING)}, 200, b'"sample"'),
        ({"303": {"headers": {"Location": {"required": True, "schema": {"const": "/b"}}}}}, 303, b""),
        ({"200": {"description": "x", "content": {"application/json": {"example": [1]}}}}, 200, b"[1]"),
        ({"200": {"description": "x", "content": {"application/json": {}}}}, 200, b"null"),
        ({"200": content(STRING, "text/csv", example="a,b")}, 200, b"a,b"),
        ({"200": content({"enum": [1, 2]}, examples={"bad": {"value": 3}, "good": {"value": 2}})}, 200, b"2"),
        ({"200": content({"type": "array", "items": {"type": "integer"}}, example="no")}, 200, b"[1]"),
    ],
)
def test_success_responses(responses: dict[str, Any], status: int, body: bytes) -> None:
    """The success response is found among codes, ranges and `default`; valid examples count."""
    answer = call(Emulator(document({"/a": {"get": {"responses": responses}}})), "GET", "/a")
    assert (answer.status, answer.body) == (status, body)
    assert status != 303 or answer.headers["Location"] == "/b"


def test_response_headers() -> None:
    """Documented headers appear when required or shown by an example, in the simple style."""
    headers = {
        "X-List": {"example": [1, 2], "schema": INTEGERS},
        "X-Map": {"examples": {"one": {"value": {"a": True}}}, "schema": {"type": "object"}},
        "X-Count": {"required": True, "schema": {"type": "integer", "minimum": 3}},
        "X-Rare": {"schema": STRING},
    }
    answer = call(
        Emulator(document({"/a": {"get": {"responses": {"204": {"headers": headers}}}}})), "GET", "/a"
    )
    assert answer.headers == {"X-List": "1,2", "X-Map": "a,true", "X-Count": "3"}


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": "string"}, r"[0-9a-f-]{36}"),
        ({"type": "string", "maxLength": 32}, r"[0-9a-f]{32}"),
        ({"type": "string", "maxLength": 8}, r"[0-9a-f]{8}"),
        ({"type": "string", "pattern": "^key_[A-Z]{12}$"}, r"key_[A-Z]{12}"),
        ({"type": "integer", "minimum": 1000}, r"1\d{3}"),
    ],
)
def test_ids_fit_their_schema(schema: dict[str, Any], expected: str) -> None:
    """Generated ids differ and fit the id property and the path parameter that takes them."""
    item = {"type": "object", "required": ["id"], "properties": {"id": {"readOnly": True}, "name": STRING}}
    parameter = {"name": "id", "in": "path", "required": True, "schema": schema}
    body = {"content": {"application/json": {"schema": item}}}
    paths = {
        "/keys": {"post": {"requestBody": body, "responses": {"201": content(item)}}},
        "/keys/{id}": {"parameters": [parameter], "get": {"responses": {"200": content(item)}}},
    }
    with Running(document(paths)) as server:
        ids = [httpx.post(f"{server.url}/keys", json={"name": "a"}).json()["id"] for _ in range(20)]
        assert httpx.get(f"{server.url}/keys/{ids[3]}").json() == {"id": ids[3], "name": "a"}
    assert len(set(ids)) == 20
    assert all(re.fullmatch(expected, str(each)) for each in ids)


def test_list_operation_that_answers_one_object() -> None:
    """Where a list operation is documented with a single object, it shows the newest item, if any."""
    item = {"type": "object", "properties": {"id": STRING, "name": STRING}}
    shown = {"type": "object", "properties": {**item["properties"], "total": {"type": "integer"}}}  # type: ignore[dict-item]
    body = {"content": {"application/json": {"schema": {"type": "object", "properties": {"name": STRING}}}}}
    paths = {
        "/streams": {
            "get": {"responses": {"200": content({"type": "object", "properties": {"data": shown}})}},
            "post": {"requestBody": body, "responses": {"200": content(item)}},
        },
        "/streams/{stream_id}": {"get": {"responses": {"200": content(item)}}},
    }
    with Running(document(paths)) as server:
        assert httpx.get(f"{server.url}/streams").json() == {}
        made = [httpx.post(f"{server.url}/streams", json={"name": name}).json() for name in "ab"]
        assert httpx.get(f"{server.url}/streams").json()["data"] == {**made[1], "total": 2}


def test_action_on_an_item_keeps_and_changes_it() -> None:
    """A PUT that is an instruction leaves the item alone; an action that sends its fields changes them."""
    item = {"type": "object", "properties": {"id": STRING, "title": STRING, "state": {"enum": ["ON", "OFF"]}}}
    answer = {"responses": {"200": content({"type": "object", "properties": {"job": item}})}}

    def taking(name: str) -> dict[str, Any]:
        schema = {"type": "object", "required": [name], "properties": {name: STRING}}
        return {"requestBody": {"content": {"application/json": {"schema": schema}}}, **answer}

    paths = {
        "/jobs": {"post": taking("title")},
        "/jobs/{job_id}": {"get": answer, "put": taking("action")},
        "/jobs/{job_id}/rename": {"post": taking("title")},
    }
    with Running(document(paths)) as server:
        job = httpx.post(f"{server.url}/jobs", json={"title": "one"}).json()["job"]
        url = f"{server.url}/jobs/{job['id']}"
        assert httpx.put(url, json={"action": "pause"}).json()["job"] == job
        assert httpx.post(f"{url}/rename", json={"title": "two"}).json()["job"] == {**job, "title": "two"}
        assert httpx.get(url).json()["job"]["title"] == "two"
        assert httpx.post(f"{server.url}/jobs/none/rename", json={"title": "two"}).status_code == 404


def test_collection_without_a_path_for_items() -> None:
    """A path with GET (a list) and POST keeps state even when no path leads to a single item."""
    entry = {"type": "object", "properties": {"id": STRING, "text": STRING, "at": {"type": "string"}}}
    body = {"content": {"application/json": {"schema": {"type": "object", "properties": {"text": STRING}}}}}
    paths = {
        "/log": {
            "get": {
                "responses": {"200": content({"type": "object", "properties": {"entries": {"items": entry}}})}
            },
            "post": {"requestBody": body, "responses": {"200": content(entry)}},
        },
        "/query": {
            "get": {"responses": {"200": content({"type": "object", "properties": {"text": STRING}})}},
            "post": {"requestBody": body, "responses": {"200": content(entry)}},
        },
    }
    with Running(document(paths)) as server:
        assert httpx.get(f"{server.url}/log").json() == {"entries": []}
        made = httpx.post(f"{server.url}/log", json={"text": "a"}).json()
        assert httpx.get(f"{server.url}/log").json() == {"entries": [made]}
        # A GET that answers no list is a report, and the POST beside it an action.
        assert httpx.post(f"{server.url}/query", json={"text": "b"}).json()["text"] == "b"
        assert httpx.get(f"{server.url}/query").json() == {"text": "sample"}


def test_body_that_is_a_list_is_no_item() -> None:
    """A POST whose body is a list (many at once) is answered from the schema and stores nothing."""
    items = {"type": "array", "items": {"type": "object", "properties": {"id": STRING}}}
    body = {"content": {"application/json": {"schema": items}}}
    paths = {
        "/bulk": {
            "get": {"responses": {"200": content(items)}},
            "post": {"requestBody": body, "responses": {"200": content(items)}},
        },
        "/bulk/{id}": {"get": {"responses": {"200": content(items["items"])}}},
    }
    with Running(document(paths)) as server:
        assert httpx.post(f"{server.url}/bulk", json=[{"id": "a"}]).status_code == 200
        assert httpx.get(f"{server.url}/bulk").json() == []
