"""What does not fit the document is refused, with every problem and the name of its field."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from specloom.emulator.schemas import Schemas

TEAM = "/orgs/acme/teams"


def messages(response: httpx.Response) -> list[str]:
    assert response.json()["success"] is False
    return [error["message"] for error in response.json()["errors"]]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({}, "body.name: is required"),
        ({"name": 5}, "body.name: 5 is not of type 'string'"),
        ({"name": "x" * 21}, f"body.name: {'x' * 21!r} is too long"),
        ({"name": "a", "site": "no-uri"}, "body.site: 'no-uri' is not a 'uri'"),
        ({"name": "a", "state": "AJAR"}, "body.state: 'AJAR' is not one of ['OPEN', 'CLOSED']"),
        ({"name": "a", "unknown": 1}, "body.unknown: is not a known property"),
        ({"name": "a", "labels": {"x": 1}}, "body.labels.x: 1 is not of type 'string'"),
        (
            {"name": "a", "config": {"limits": {"words": 20}}},
            "body.config.limits.words: 20 is less than the minimum of 150",
        ),
        ([], "body: [] is not of type 'object'"),
        (None, "body: None is not of type 'object'"),
    ],
    ids=["required", "type", "length", "format", "enum", "unknown", "map", "nested", "list", "null"],
)
def test_body_that_does_not_fit(teams: httpx.Client, body: Any, expected: str) -> None:
    """A body that breaks its schema is 400, and the message begins with the full path of the field."""
    content = httpx.Request("POST", "http://x", json=body if body is not None else []).content
    response = teams.post(
        TEAM, content=content if body is not None else b"null", headers={"Content-Type": "application/json"}
    )
    assert response.status_code == 400
    assert [each for each in messages(response) if each.startswith(expected)] == messages(response)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"page_no": "x"}, "query.page_no: 'x' is not of type 'integer'"),
        ({"page_no": "1.5"}, "query.page_no: '1.5' is not of type 'integer'"),
        ({"page_no": -1}, "query.page_no: -1 is less than the minimum of 0"),
        ({"page_no": ""}, "query.page_no: '' is not of type 'integer'"),
        ({"page_no": [1, 2]}, "query.page_no: is given 2 times"),
        ({"state": "AJAR"}, "query.state: 'AJAR' is not one of ['OPEN', 'CLOSED']"),
        ({"start_time": "yesterday"}, "query.start_time: 'yesterday' is not a 'date-time'"),
        (
            {"start_time": "2025-01-01T00:00:00"},
            "query.start_time: '2025-01-01T00:00:00' is not a 'date-time'",
        ),
        ({"pageno": 1}, "query.pageno: is not a parameter of this operation"),
    ],
)
def test_query_that_does_not_fit(teams: httpx.Client, query: dict[str, Any], expected: str) -> None:
    """A query parameter of the wrong type, out of bounds, repeated or unknown is 400 and named."""
    response = teams.get(TEAM, params=query)
    assert response.status_code == 400
    assert messages(response) == [expected]


def test_all_problems_are_listed(teams: httpx.Client) -> None:
    """One answer names every problem of path, query and body."""
    response = teams.post(f"/orgs/{'x' * 33}/teams", params={"zz": 1}, json={"site": 1, "state": "AJAR"})
    places = [message.partition(":")[0] for message in messages(response)]
    assert sorted(places) == ["body.name", "body.site", "body.state", "path.org_id", "query.zz"]


def test_path_parameter_format(teams: httpx.Client) -> None:
    """A path value that breaks its schema is 400, not 404."""
    response = teams.get(f"{TEAM}/not-a-uuid")
    assert (response.status_code, messages(response)) == (400, ["path.team_id: 'not-a-uuid' is not a 'uuid'"])


def test_encoded_slash_stays_inside_its_segment(teams: httpx.Client) -> None:
    """A percent-encoded slash is part of the value and does not change which operation is called."""
    made = teams.post("/orgs/a%2Fb/teams", json={"name": "red"}).json()["data"]
    assert made["org_id"] == "a/b"
    assert teams.get(f"/orgs/a%2Fb/teams/{made['id']}").status_code == 200


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b'{"name": }', "body: is not JSON: Expecting value at line 1, column 10"),
        (b'{"name": NaN}', "body: is not JSON: NaN is not a JSON number"),
        (b"1e999", "body: is not JSON: 1e999 is beyond every number of a computer"),
        (b'"\xff"', "body: is not JSON: it is not encoded in UTF-8"),
        (b"[" * 100_000, "body: is nested too deeply"),
        (b"", "body: is not JSON: Expecting value at line 1, column 1"),
    ],
    ids=["syntax", "nan", "infinity", "encoding", "depth", "empty"],
)
def test_body_that_is_not_json(teams: httpx.Client, content: bytes, expected: str) -> None:
    """Broken JSON is 400 and the message says where it breaks."""
    response = teams.post(TEAM, content=content, headers={"Content-Type": "application/json"})
    assert (response.status_code, messages(response)) == (400, [expected])


def test_missing_and_unexpected_bodies(teams: httpx.Client) -> None:
    """A required body that is missing is 400, and so is a body where none is documented."""
    assert messages(teams.post(TEAM)) == ["body: is required"]
    response = teams.request("GET", TEAM, json={})
    assert (response.status_code, messages(response)) == (400, ["body: this operation takes no body"])


def test_media_types(teams: httpx.Client) -> None:
    """A media type that is not listed, or none at all, is 415 and the message lists those that are."""
    wrong = teams.post(
        TEAM, content=b"name=red", headers={"Content-Type": "application/x-www-form-urlencoded"}
    )
    assert wrong.status_code == 415
    assert messages(wrong) == [
        "header.Content-Type: 'application/x-www-form-urlencoded' is not accepted; "
        "this operation takes application/json"
    ]
    missing = teams.post(TEAM, content=b"{}")
    assert (missing.status_code, "is missing" in messages(missing)[0]) == (415, True)
    fine = teams.post(
        TEAM, content=b'{"name": "a"}', headers={"Content-Type": "Application/JSON; charset=utf-8"}
    )
    assert fine.status_code == 201


def test_read_only_and_write_only(pets: httpx.Client) -> None:
    """A read-only property is refused in a request, at any depth, and a secret's value is not repeated."""
    friend = {"name": "b", "createdAt": "2025-01-01T00:00:00Z"}
    response = pets.post("/pets", json={"name": "a", "id": 1, "friends": [friend], "passcode": "abc"})
    assert response.status_code == 400
    detail = response.json()["detail"]
    assert "body.id: is read-only and not accepted in a request" in detail
    assert "body.friends[0].createdAt: is read-only" in detail
    assert "body.passcode: breaks 'minLength' (the value is a secret and not shown)" in detail
    assert "abc" not in detail


def test_alternatives_name_the_field_of_the_nearest_branch(pets: httpx.Client) -> None:
    """A oneOf that fails is explained by the branch that fits best, or by the number of branches."""

    def detail(food: Any) -> str:
        body = pets.post("/pets", json={"name": "a", "food": food}).json()
        text: str = body["detail"]
        return text

    assert detail({"kind": "Dry", "grams": 0}).startswith(
        "body.food.grams: 0 is less than or equal to the minimum"
    )
    assert detail(7) == "body.food: fits none of the 2 alternatives"
    assert (
        pets.post("/pets", json={"name": "a", "food": {"kind": "Fresh", "menu": "m"}}).json()["food"]["menu"]
        == "m"
    )


def test_styles_of_query_and_header_parameters(pets: httpx.Client) -> None:
    """Arrays, deep objects, booleans and headers are read by their style and checked."""
    fine = "/pets?species=cat&species=dog&tags=a,b&where[min_age]=3&where[city]=Rome&vaccinated=true"
    assert pets.get(fine, headers={"X-Trace": "8c5fa1f2-7c0e-4d0a-9a52-3f6d1b0e4c77"}).status_code == 200
    problems = {
        "/pets?species=cow": "query.species[0]: 'cow' is not one of",
        "/pets?tags=a,b,c,d": "query.tags: ['a', 'b', 'c', 'd'] is too long",
        "/pets?tags=a%2Cb%2Cc%2Cd": "query.tags: ['a', 'b', 'c', 'd'] is too long",
        "/pets?where[min_age]=x": "query.where.min_age: 'x' is not of type 'integer'",
        "/pets?where[colour]=red": "query.where.colour: is not a known property",
        "/pets?vaccinated=True": "query.vaccinated: 'True' is not of type 'boolean'",
    }
    for path, expected in problems.items():
        response = pets.get(path)
        assert response.status_code == 400
        assert response.json()["detail"].startswith(expected)
    assert (
        pets.get("/pets", headers={"X-Trace": "1"}).json()["detail"] == "header.X-Trace: '1' is not a 'uuid'"
    )


def test_several_parameters_in_one_segment(pets: httpx.Client) -> None:
    """A segment with two parameters gives both their values."""
    assert pets.get("/reports/2025,12").text == "all is well"
    assert pets.get("/reports/1999,13").json()["detail"].count(";") == 1


def test_forms(pets: httpx.Client) -> None:
    """URL-encoded and multipart forms are read into the types of their schemas, and checked."""
    assert pets.post("/search", data={"term": "abc", "depth": "3"}).json()["depth"] == 3
    bad = pets.post("/search", data={"term": "a", "depth": "deep", "kinds": ["cat", "cow"]})
    assert sorted(part.partition(":")[0].strip() for part in bad.json()["detail"].split(";")) == [
        "body.depth",
        "body.kinds[1]",
        "body.term",
    ]
    pet = pets.post("/pets", json={"name": "a"}).json()
    photo = f"/pets/{pet['id']}/photo"
    files = {"file": ("a.png", b"\x89PNG\r\n\x00\xff", "image/png")}
    assert pets.post(photo, files=files, data={"width": "300"}).json() == {"width": 300}
    missing = pets.post(photo, files={"width": (None, "5000")}).json()["detail"]
    assert "body.file: is required" in missing
    assert "body.width: 5000 is greater than the maximum of 4000" in missing
    assert pets.get(photo).headers["content-type"] == "image/png"


def test_openapi_3_0_schemas(legacy: httpx.Client) -> None:
    """`nullable` and boolean exclusive bounds mean in 3.0 documents what that version says."""
    made = legacy.post("/users", json={"username": "ann", "pin": "1234", "age": None})
    assert (made.status_code, made.json()["age"]) == (200, None)
    assert isinstance(made.json()["number"], int)
    refused = legacy.post("/users", json={"username": None, "pin": "1234", "age": 0}).json()["error"][
        "message"
    ]
    assert "body.username: None is not of type 'string'" in refused
    assert "body.age: 0 is less than or equal to the minimum of 0" in refused


def test_nullable_beside_enum_and_all_of() -> None:
    """`nullable` counts beside an enum or allOf that does not list null; in 3.1 the keyword means nothing."""
    schema = {"nullable": True, "allOf": [{"type": "string", "enum": ["a"]}]}
    for version, accepted in (("3.0.3", True), ("3.1.0", False)):
        schemas = Schemas({"openapi": version, "x": schema})
        assert schemas.accepts(schemas.tree["x"], None, "request") is accepted
