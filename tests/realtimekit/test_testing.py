"""`realtimekit.testing`, as a test of an application uses it: no network, the examples of the document."""

from __future__ import annotations

from typing import Any

import pytest

import realtimekit
from realtimekit import RealtimeKit
from realtimekit.pytest_plugin import realtimekit_api, realtimekit_client  # noqa: F401  (fixtures)
from realtimekit.testing import FakeAPI, Recorder

from .conftest import ACCOUNT, TOKEN, Api, drive
from .fidelity import same_json
from .operations import required_arguments, response_media
from .surface import LISTINGS, ROWS, SURFACE, Listing, Row

EVERY_METHOD = pytest.mark.parametrize("row", SURFACE, ids=str)


@EVERY_METHOD
def test_every_method_is_answered(row: Row) -> None:
    """Each method has an example that a strict client takes, and its request is found under its name."""
    api = FakeAPI()
    with api.client(validate_responses=True) as client:
        keywords = required_arguments(row).keywords
        result = getattr(getattr(client, row.resource), row.method)(**keywords)
    expected = realtimekit.ApiResponse if row.response is None else getattr(realtimekit.types, row.response)
    assert isinstance(result, expected)
    api.assert_called(str(row), times=1, path_params={"account_id": ACCOUNT})
    if response_media(row) is not None:
        assert same_json(result.to_dict(), api.example(str(row))) and result.to_dict()


@EVERY_METHOD
def test_every_async_method_is_answered(row: Row) -> None:
    """The same goes for the asynchronous client."""
    api = FakeAPI()

    async def call() -> Any:
        async with api.async_client(validate_responses=True) as client:
            return await getattr(getattr(client, row.resource), row.method)(
                **required_arguments(row).keywords
            )

    assert drive(call) is not None and len(api.calls(str(row))) == 1


@pytest.mark.parametrize("listing", LISTINGS, ids=lambda each: each.iterator)
def test_iterators_end(listing: Listing) -> None:
    """Iterating over an example gives its items and ends, whatever total it shows."""
    api = FakeAPI()
    row = ROWS[listing.method]
    resource = getattr(api.client(), row.resource)
    assert list(getattr(resource, listing.iterator)(**required_arguments(row).keywords))


def test_fixtures(realtimekit_api: FakeAPI, realtimekit_client: RealtimeKit) -> None:  # noqa: F811
    """The client of the fixtures speaks to the fake of the fixtures."""
    realtimekit_api.on("meetings.get_meeting_by_id").reply(
        json={"success": True, "data": {"id": "m", "title": "Mine"}}
    )
    answer = realtimekit_client.meetings.get_meeting_by_id("m")
    assert answer.data and answer.data.title == "Mine"
    realtimekit_api.assert_called("meetings.get_meeting_by_id", times=1, path_params={"meeting_id": "m"})


def test_environment_does_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the machine of a developer has in its environment neither leaks into a test nor breaks it."""
    monkeypatch.setenv("CLOUDFLARE_BASE_URL", "https://elsewhere.example.com")
    monkeypatch.setenv("CLOUDFLARE_API_TOKEN", "a-real-token-0123456789")
    monkeypatch.setenv("REALTIMEKIT_APP_ID", "a-real-app")
    api = FakeAPI()
    api.client().meetings.get()
    sent = api.requests.last
    assert "a-real" not in f"{sent.url} {sent.headers.raw!r}" and sent.operation == "meetings.get"


def test_two_names_of_one_operation() -> None:
    """An operation with two methods has one list of answers and of requests, under either name."""
    api = FakeAPI()
    api.client().analytics.get_org_analytics()
    api.assert_called("livestreams.get_org_analytics", times=1)
    api.assert_called("analytics.get_org_analytics", times=1)


def test_record_and_replay(api: Api, tmp_path: Any) -> None:
    """Answers recorded from a server are replayed for another account and app, and hold no credential."""
    path = tmp_path / "answers.jsonl"
    recorder = Recorder(path, base_url=api.server.url)
    with recorder.http_client() as http:
        client = api.sync(http_client=http, account_id=ACCOUNT, app_id=api.app_id)
        created = client.meetings.create(title="Recorded")
        listed = client.meetings.get()
    text = path.read_text(encoding="utf-8")
    assert TOKEN not in text and ACCOUNT not in text and api.app_id not in text
    replayed = FakeAPI(recorded=path).client(account_id="another")
    assert replayed.meetings.create(title="Recorded") == created and replayed.meetings.get() == listed
