"""The document of this repository, served: every operation answers, and meetings can be managed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from specloom.document import load_document
from specloom.emulator import Running
from specloom.emulator.discovery import unnamed
from specloom.emulator.responses import success_reply
from specloom.emulator.routing import Operation, Router
from specloom.emulator.sampling import Sampler
from specloom.emulator.schemas import Schemas

from .oracle import Oracle

SPEC = Path(__file__).parents[2] / "spec"
TREE = load_document(str(SPEC / "openapi.yaml"), overlays=[str(SPEC / "overlays" / "python.yaml")]).tree
SCHEMAS = Schemas(TREE)
OPERATIONS = [operation for route in Router(SCHEMAS).routes for operation in route.operations.values()]
KNOWN = {"account_id": "a" * 32, "app_id": "b" * 32}


@pytest.fixture(scope="module")
def client() -> Iterator[httpx.Client]:
    with Running(TREE, token="secret") as server:
        oracle = Oracle(TREE, "/client/v4")
        with httpx.Client(
            base_url=server.url,
            headers={"Authorization": "Bearer secret"},
            event_hooks={"response": [oracle]},
        ) as client:
            yield client


def call(client: httpx.Client, operation: Operation, values: dict[str, str]) -> httpx.Response:
    """Call an operation with its own examples: every parameter and the whole body."""
    samples = Sampler(SCHEMAS, "request")
    path, query = operation.path, {}
    for parameter in operation.parameters:
        value = samples.sample(parameter.schema)
        if parameter.location == "path":
            path = path.replace(f"{{{parameter.name}}}", values.get(parameter.name, str(value)))
        elif parameter.location == "query":
            query[parameter.name] = value
    return client.request(operation.method, path, params=query, **_body(operation, samples))


def _body(operation: Operation, samples: Sampler) -> dict[str, Any]:
    if operation.body is None:
        return {}
    media = operation.body["content"]["application/json"]
    examples = [SCHEMAS.resolve(example)["value"] for example in media.get("examples", {}).values()]
    examples += [media["example"]] if "example" in media else []
    return {"json": examples[0] if examples else samples.sample(media["schema"])}


def make_parents(client: httpx.Client, operation: Operation) -> dict[str, str]:
    """Make the items the path leads through, where the document lets one; the values of the path."""
    values = dict(KNOWN)
    creators = {unnamed(each.path): each for each in OPERATIONS if each.method == "POST"}
    parts = operation.path.split("/")
    for position, part in enumerate(parts):
        creator = creators.get(unnamed("/".join(parts[:position])))
        if part.startswith("{") and part.strip("{}") not in values and creator is not None:
            response = call(client, creator, values)
            assert response.is_success, response.text
            values[part.strip("{}")] = response.json()["data"]["id"]
    return values


@pytest.mark.parametrize("operation", OPERATIONS, ids=str)
def test_every_operation_answers_its_example(client: httpx.Client, operation: Operation) -> None:
    """An operation called with its own examples succeeds with the documented status and a valid body."""
    response = call(client, operation, make_parents(client, operation))
    reply = success_reply(operation, SCHEMAS)
    assert reply is not None
    assert response.status_code == reply.status, response.text
    if reply.media_type is not None:
        assert response.json()["success"] is True


@pytest.mark.parametrize("operation", OPERATIONS, ids=str)
def test_every_operation_wants_the_token(client: httpx.Client, operation: Operation) -> None:
    """Without the right token every operation is 401, in an error body that the document allows."""
    response = client.request(operation.method, operation.path, headers={"Authorization": "Bearer wrong"})
    assert response.status_code == 401
    assert response.json()["success"] is False


def test_a_meeting_and_its_participants(client: httpx.Client) -> None:
    """A meeting is created, joined, listed and changed, and each value sent comes back."""
    app = f"/accounts/{KNOWN['account_id']}/realtime/kit/{'c' * 32}"
    sent = {"title": "Planning", "record_on_start": True, "ai_config": {"summarization": {"word_limit": 500}}}
    meeting = client.post(f"{app}/meetings", json=sent).json()["data"]
    assert {name: meeting[name] for name in sent} == sent
    path = f"{app}/meetings/{meeting['id']}"
    joined = {"custom_participant_id": "mary", "preset_name": "host", "name": "Mary"}
    participant = client.post(f"{path}/participants", json=joined).json()["data"]
    assert participant["token"]
    listed = client.get(f"{path}/participants").json()
    assert [each["custom_participant_id"] for each in listed["data"]] == ["mary"]
    assert listed["paging"]["total_count"] == 1
    assert client.patch(path, json={"title": "Review"}).json()["data"]["record_on_start"] is True
    assert client.get(path).json()["data"]["title"] == "Review"
    assert [each["id"] for each in client.get(f"{app}/meetings").json()["data"]] == [meeting["id"]]


def test_a_bound_deep_in_a_body_is_named(client: httpx.Client) -> None:
    """A value beyond its bounds is 400 in the document's envelope with the full path of the field."""
    app = f"/accounts/{KNOWN['account_id']}/realtime/kit/{KNOWN['app_id']}"
    response = client.post(f"{app}/meetings", json={"ai_config": {"summarization": {"word_limit": 20}}})
    assert response.status_code == 400
    assert [error["message"] for error in response.json()["errors"]] == [
        "body.ai_config.summarization.word_limit: 20 is less than the minimum of 150"
    ]
