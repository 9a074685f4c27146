"""The fake of an API, and recordings of the real one: no network, and what was sent."""

from __future__ import annotations

import asyncio
import json
import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from sample_sdk._runtime.errors import APIConnectionError, APITimeoutError, InternalServerError, NotFoundError
from sample_sdk._runtime.request import Request
from sample_sdk._runtime.routes import Routes, UnexpectedRequestError
from sample_sdk._runtime.testing import FakeAPI, Recorder
from sample_sdk.client import PROFILE, AsyncSample, Sample
from sample_sdk.models import Meeting

PATH = "/accounts/{account_id}/kit/{app_id}/meetings"
NOON = datetime(2025, 1, 1, 12, tzinfo=UTC)
MEETING = {"id": "m1", "title": "Example"}
ROUTES: list[dict[str, Any]] = [
    {
        "names": ["meetings.get", "meetings.list"],
        "method": "GET",
        "path": PATH,
        "example": {"success": True, "data": [MEETING]},
        "pages": ["page_no", 1, "data"],
    },
    {"names": ["meetings.create"], "method": "POST", "path": PATH, "example": {"data": MEETING}},
    {
        "names": ["meetings.get_by_id"],
        "method": "GET",
        "path": f"{PATH}/{{meeting_id}}",
        "example": {"data": MEETING},
    },
    {"names": ["meetings.delete"], "method": "DELETE", "path": f"{PATH}/{{meeting_id}}"},
    {
        "names": ["meetings.export"],
        "method": "GET",
        "path": f"{PATH}/export",
        "type": "text/csv",
        "example": "a,b",
    },
]


@pytest.fixture
def routes(tmp_path: Path) -> Routes:
    path = tmp_path / "_examples.jsonl"
    lines = [json.dumps({"status": 200, "type": "application/json", **route}) for route in ROUTES]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return Routes(PROFILE, path)


@pytest.fixture
def api(routes: Routes) -> FakeAPI[Sample, AsyncSample]:
    return FakeAPI(routes, (Sample, AsyncSample))


def test_examples_answer(api):
    """Without any preparation each operation answers with its example, sync and async."""
    with api.client() as client:
        assert client.meetings.get_by_id("x").data.title == "Example"
        assert client.meetings.export() == "a,b"

    async def work() -> str:
        async with api.async_client() as client:
            return (await client.meetings.get_by_id("y")).data.id

    assert asyncio.run(work()) == "m1"
    assert [sent.path_params.get("meeting_id") for sent in api.requests] == ["x", None, "y"]


def test_fixed_text_wins_over_parameters(api):
    """`/meetings/export` is the export, though `/meetings/{meeting_id}` fits it too."""
    api.client().meetings.export()
    assert api.requests.last.operation == "meetings.export"


def test_listing_ends_after_the_first_page(api):
    """All items of an example are on page one, so that an iteration ends whatever totals it shows."""
    assert api.example("meetings.get")["data"] == [MEETING]
    client = api.client()
    first = client.meetings.with_raw_response.get(page_no=1).json()
    second = client.meetings.with_raw_response.get(page_no=2).json()
    assert first["data"] == [MEETING] and second["data"] == []


def test_injected_http_client(api):
    """A client that the code under test makes itself is faked by its `http_client`."""
    client = Sample(api_token="t", account_id="a", app_id="b", http_client=api.http_client())
    client.meetings.create(title="T")
    sent = api.calls("meetings.create").last
    assert sent.json == {"title": "T"} and sent.headers["authorization"] == "Bearer t"
    assert sent.path_params == {"account_id": "a", "app_id": "b"}


def test_path_values_are_told_apart_encoded(api):
    """A slash within a value stays within it, and comes back decoded."""
    api.client().meetings.get_by_id("a/export ü")
    assert api.requests.last.path_params["meeting_id"] == "a/export ü"


def test_replies_come_in_their_order(api):
    """Replies without `times` are given once each, the last one for ever."""
    answers = api.on("meetings.get_by_id")
    answers.reply(json={"data": {"id": "1"}}).reply(json={"data": Meeting("2", created_at=NOON, title=None)})
    client = api.client()
    assert [client.meetings.get_by_id("x").data.id for _ in range(4)] == ["1", "2", "2", "2"]


def test_used_up_replies_give_way_to_the_example(api):
    """After its `times` a reply is gone; `on` forgets replies that were not used."""
    api.on("meetings.get_by_id").reply(json={"data": {"id": "0"}})
    api.on("meetings.get_by_id").reply(json={"data": {"id": "1"}}, times=2)
    client = api.client()
    assert [client.meetings.get_by_id("x").data.id for _ in range(3)] == ["1", "1", "m1"]
    with pytest.raises(ValueError, match="times"):
        api.on("meetings.get").reply(times=0)


def test_status_and_headers(api):
    """An error status has the body that was given, or none; a success without body has the example."""
    client = api.client()
    api.on("meetings.get_by_id").reply(status=404, json={"errors": [{"code": 7, "message": "gone"}]})
    with pytest.raises(NotFoundError) as caught:
        client.meetings.get_by_id("x")
    assert caught.value.errors[0].code == 7
    api.on("meetings.get_by_id").reply(headers={"x-own": "1"})
    raw = client.meetings.with_raw_response.get_by_id("x")
    assert raw.headers["x-own"] == "1" and raw.json()["data"] == MEETING


def test_retries_do_not_wait(api, monkeypatch):
    """An error that the client retries asks for no wait, so tests are quick; every attempt is kept."""
    monkeypatch.setattr("time.sleep", lambda seconds: pytest.fail("slept") if seconds else None)
    api.on("meetings.get_by_id").reply(status=503, times=2)
    assert api.client().meetings.get_by_id("x").data.id == "m1"
    assert len(api.calls("meetings.get_by_id")) == 3
    api.on("meetings.create").reply(status=500)
    with pytest.raises(InternalServerError):
        api.client().meetings.create(title="T")
    assert len(api.calls("meetings.create")) == 1


def test_failures(api):
    """Lost connections and time-outs reach the code under test as they do in production."""
    client = api.client(max_retries=0)
    api.on("meetings.get").fail().fail("timeout").fail(httpx.RemoteProtocolError("cut"))
    with pytest.raises(APIConnectionError, match="ConnectError"):
        client.meetings.get()
    with pytest.raises(APITimeoutError):
        client.meetings.get()
    with pytest.raises(APIConnectionError, match="cut"):
        client.meetings.get()


def test_answers_by_function(api):
    """A function can make the answer from what was sent."""
    api.on("meetings.create").call(
        lambda sent: httpx.Response(200, json={"data": {"id": sent.json["title"]}})
    )
    assert api.client().meetings.create(title="T").data.id == "T"


def test_other_hosts(api, tmp_path):
    """A URL, such as a presigned one, has its own answers; without a query it stands for all queries."""
    api.on("https://files.example.com/a.mp4").reply(content=b"film")
    api.client().download("https://files.example.com/a.mp4?sig=abcdefgh", to=tmp_path / "a.mp4")
    assert (tmp_path / "a.mp4").read_bytes() == b"film"
    assert len(api.calls("https://files.example.com/a.mp4")) == 1 and api.requests.last.operation == ""
    assert "authorization" not in api.requests.last.headers


def test_assertions(api):
    """`assert_called` counts requests with what is named; its message lists what was sent instead."""
    client = api.client()
    client.meetings.create(title="T")
    client.meetings.get(page_no=3)
    api.assert_called("meetings.create", times=1, json={"title": "T"}, path_params={"app_id": "test-app_id"})
    api.assert_called("meetings.get", query={"page_no": 3}, headers={"accept": "application/json"})
    api.assert_called("meetings.list", times=1)
    api.assert_not_called("meetings.delete")
    for wrong in ({"json": {"title": "U"}}, {"times": 2}, {"path_params": {"app_id": "b"}}):
        with pytest.raises(AssertionError, match=r'POST .*\n?.*"title":"T"'):
            api.assert_called("meetings.create", **wrong)
    with pytest.raises(AssertionError, match="found 1"):
        api.assert_not_called("meetings.get")
    with pytest.raises(AssertionError, match="nothing was sent"):
        _ = api.calls("meetings.delete").last


def test_unknown_operation(api):
    """A misspelt operation is refused at once, with the nearest names."""
    for use in (api.on, api.calls, api.assert_called, api.example):
        with pytest.raises(ValueError, match=r"'meetings\.gte'.*meetings\.get"):
            use("meetings.gte")


def test_unexpected_request(api):
    """A request that is no operation raises from the call, names the nearest, and shows no credential."""
    request: Request[Any] = Request(
        "PUT", PATH, dict, name="x.y", path_params=("a", "b"), query={"token": "s3cr3t"}
    )
    with pytest.raises(UnexpectedRequestError, match=r"meetings\.create: POST") as caught:
        api.client().send(request)
    assert "s3cr3t" not in str(caught.value) and isinstance(caught.value, AssertionError)
    with pytest.raises(UnexpectedRequestError, match="base_url"):
        api.client(base_url="https://other.example.com").meetings.get()


def test_missing_example(api):
    """An operation without an example says so and how to go on."""
    with pytest.raises(UnexpectedRequestError, match=r"no example.*api\.on\(.meetings\.delete.\)"):
        api.client().meetings.delete("x")
    with pytest.raises(ValueError, match="no example"):
        api.example("meetings.delete")
    api.on("meetings.delete").reply(json={"success": True})
    assert api.client().meetings.delete("x").success is True


def test_threads(api):
    """The requests of many threads are all kept, and a reply is given as often as its `times` say."""
    api.on("meetings.get_by_id").reply(json={"data": {"id": "1"}}, times=50)
    client = api.client()
    found: list[str] = []

    def work() -> None:
        for _ in range(20):
            found.append(client.meetings.get_by_id("x").data.id)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(api.requests) == 160 and found.count("1") == 50


def test_recorded_answers(server, drive, answer, routes, tmp_path):
    """What was recorded is replayed in its order, for any account; what was not recorded is refused."""
    server.answer(
        answer(200, {"data": {"id": "1"}}), answer(200, {"data": {"id": "2"}}), answer(200, b"\xff\x00", {})
    )
    path = tmp_path / "answers.jsonl"
    recorder = Recorder(routes, path, secrets=(), base_url=server.origin)
    http = recorder.async_http_client() if drive.is_async else recorder.http_client()

    def use(client: Any) -> list[Any]:
        ids = [client.meetings.get_by_id("x").data.id for _ in range(2)]
        return [*ids, client.meetings.with_raw_response.get_by_id("y z").content]

    async def ause(client: Any) -> list[Any]:
        ids = [(await client.meetings.get_by_id("x")).data.id for _ in range(2)]
        return [*ids, (await client.meetings.with_raw_response.get_by_id("y z")).content]

    assert drive(ause if drive.is_async else use, http_client=http) == ["1", "2", b"\xff\x00"]
    api: FakeAPI[Sample, AsyncSample] = FakeAPI(routes, (Sample, AsyncSample), recorded=path)
    assert use(api.client(account_id="another")) == ["1", "2", b"\xff\x00"]
    with pytest.raises(UnexpectedRequestError, match=r"answers\.jsonl has no answer to GET .*/meetings/z"):
        api.client().meetings.get_by_id("z")
    api.on("meetings.get_by_id").reply(json={"data": {"id": "mine"}}, times=1)
    assert [api.client().meetings.get_by_id("x").data.id for _ in range(2)] == ["mine", "2"]


def test_recording_holds_no_secrets(server, answer, routes, tmp_path):
    """Neither the credentials of the client, nor secrets in answers, nor accounts are in the file."""
    token = "tok-of-a-real-account"
    data = {
        "id": token,
        "auth_token": "aaa-secret",
        "pin": "bbb-secret",
        "url": "https://x.example/?X-Amz-Signature=ccc-secret",
    }
    server.answer(answer(200, {"data": data}, {"set-cookie": "s=ddd-secret"}))
    path = tmp_path / "answers.jsonl"
    recorder = Recorder(routes, path, secrets=("pin",), base_url=server.origin)
    with recorder.http_client() as http:
        client = Sample(
            api_token=token, account_id="my-account", app_id="b", base_url=server.origin, http_client=http
        )
        client.meetings.get_by_id("x", extra_query={"token": "eee-secret"})
    text = path.read_text(encoding="utf-8")
    assert "secret" not in text and token not in text and "my-account" not in text
    line = json.loads(text)
    assert line["json"]["data"]["pin"] == "***" and line["target"].startswith(PATH.replace("}", "}", 1))
