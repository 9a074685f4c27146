"""What a client is given once and what a call adds: defaults, environment, extra parts, options."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

import realtimekit
from realtimekit import AsyncRealtimeKit, InternalServerError, RealtimeKit, Request

from .conftest import TOKEN, Api, drive
from .operations import ACCOUNT, required_arguments
from .surface import ROWS

UNAVAILABLE = {"X-Emulator-Status": "503"}


def test_account_and_app_of_the_client_fill_every_path(api: Api) -> None:
    """What the client knows need not be given; what a call gives wins."""
    with api.sync(account_id=ACCOUNT, app_id=api.app_id) as client:
        client.apps.get()
        client.meetings.get()
        client.meetings.get("other-app", account_id="other-account")
    paths = [request.path.removeprefix(api.path_prefix) for request in api.requests]
    assert paths == [
        f"/accounts/{ACCOUNT}/realtime/kit/apps",
        f"/accounts/{ACCOUNT}/realtime/kit/{api.app_id}/meetings",
        "/accounts/other-account/realtime/kit/other-app/meetings",
    ]


def test_environment_variables(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    """Token, account, app and base URL come from the environment when no argument gives them."""
    monkeypatch.setenv("CLOUDFLARE_API_TOKEN", TOKEN)
    monkeypatch.setenv("CLOUDFLARE_ACCOUNT_ID", "account-of-environment")
    monkeypatch.setenv("REALTIMEKIT_APP_ID", "app-of-environment")
    monkeypatch.setenv("CLOUDFLARE_BASE_URL", api.server.url + "/")
    with RealtimeKit() as client:
        client.meetings.get()
    with RealtimeKit(account_id="account", app_id="app") as client:
        client.meetings.get()
    paths = [request.path.removeprefix(f"{api.path_prefix}/accounts/") for request in api.requests]
    assert paths == [
        "account-of-environment/realtime/kit/app-of-environment/meetings",
        "account/realtime/kit/app/meetings",
    ]
    assert {request.headers["authorization"] for request in api.requests} == {f"Bearer {TOKEN}"}


def test_default_base_url() -> None:
    """Without argument and environment the client speaks to the server that the document names."""
    assert RealtimeKit(api_token="t").base_url == "https://api.cloudflare.com/client/v4"


@pytest.mark.parametrize("value", ["a b", "a/b", "a?b#c", "../x", "ä", "%2e%2e", "a;b=c", "a\\b"])
def test_path_values_stay_in_their_segment(value: str, api: Api) -> None:
    """Whatever a path value holds, the server finds it in one segment, unchanged."""
    arguments = required_arguments(ROWS["sessions.get_session_details"], **{"app_id": api.app_id})
    with api.sync() as client:
        built = client.build(
            realtimekit.api.sessions.get_session_details(**(arguments.keywords | {"session_id": value}))
        )
        client.sessions.get_session_details(**(arguments.keywords | {"session_id": value}))
    raw_path = built.url.raw_path.decode()
    assert raw_path.count("/") == (api.path_prefix + ROWS["sessions.get_session_details"].path).count("/")
    assert api.exchange.request.path.endswith(f"/sessions/{value}")


def test_extra_parts_of_one_call(api: Api) -> None:
    """Extra headers, query and body go along; they replace what has the same name, None removes a header."""
    place = api.place(ROWS["meetings.create"])
    with api.sync(headers={"X-Client": "c", "X-Both": "client"}) as client:
        client.meetings.create(
            **place,
            title="argument",
            persist_chat=True,
            extra_headers={"X-Call": "call", "X-Both": "call", "User-Agent": None},
            extra_body={"title": "extra", "record_on_start": True},
        )
        client.meetings.get(**place, per_page=1, extra_query={"per_page": 2, "status": "ACTIVE"})
    create, get = api.requests
    assert (create.headers["x-client"], create.headers["x-call"]) == ("c", "call")
    assert create.headers["x-both"] == "call"
    assert "user-agent" not in create.headers
    assert create.json == {"title": "extra", "persist_chat": True, "record_on_start": True}
    assert sorted(get.query) == [("per_page", "2"), ("status", "ACTIVE")]


def test_extra_body_can_give_a_body_to_an_operation_without_one(api: Api) -> None:
    """What the document does not know yet can be sent all the same."""
    place = api.place(ROWS["meetings.refresh_participant_token"])
    with api.sync() as client:
        request = client.build(
            realtimekit.api.meetings.refresh_participant_token(**place), extra_body={"new": 1}
        )
    assert request.read() == b'{"new":1}'
    assert request.headers["content-type"] == "application/json"


def test_timeout_of_client_and_call() -> None:
    """5 seconds to connect and 60 for the rest; the client's own timeout instead; the call's before both."""
    request: Request[Any] = realtimekit.api.apps.get(account_id="a")

    def steps(client: RealtimeKit, **options: Any) -> Any:
        return client.build(request, **options).extensions["timeout"]

    assert steps(RealtimeKit(api_token="t")) == {"connect": 5.0, "read": 60.0, "write": 60.0, "pool": 60.0}
    own = RealtimeKit(api_token="t", timeout=7.0)
    assert set(steps(own).values()) == {7.0}
    assert set(steps(own, timeout=3.0).values()) == {3.0}
    assert set(steps(own, timeout=None).values()) == {None}
    assert steps(own, timeout=httpx.Timeout(9.0, connect=1.0))["connect"] == 1.0


def test_retries_of_client_and_call(api: Api) -> None:
    """A GET is tried as often as the call says, else as the client says; the last error is raised."""
    with api.sync(max_retries=1, account_id="a") as client:
        for options, attempts in (({}, 2), ({"max_retries": 0}, 1), ({"max_retries": 2}, 3)):
            api.forget()
            with pytest.raises(InternalServerError) as raised:
                client.apps.get(extra_headers=UNAVAILABLE, **options)  # type: ignore[arg-type]
            assert raised.value.status_code == 503
            assert len(api.requests) == attempts


def test_context_managers_close_what_the_client_made(api: Api) -> None:
    """Leaving the block closes connections that the client made itself; the next call says so."""
    with RealtimeKit(api_token=TOKEN, base_url=api.server.url, account_id="a") as client:
        client.apps.get()
    with pytest.raises(RuntimeError, match="closed"):
        client.apps.get()

    async def call() -> None:
        async with AsyncRealtimeKit(api_token=TOKEN, base_url=api.server.url, account_id="a") as client:
            await client.apps.get()
        with pytest.raises(RuntimeError, match="closed"):
            await client.apps.get()

    drive(call)
    assert len(api.requests) == 2


def test_injected_http_client_is_never_closed(api: Api) -> None:
    """The client of the caller stays open after the block, after `close`, and after a copy is closed."""
    with httpx.Client() as http:
        options: dict[str, Any] = {"api_token": TOKEN, "base_url": api.server.url, "account_id": "a"}
        with RealtimeKit(**options, http_client=http) as client:
            client.apps.get()
        client.with_options(account_id="b").close()
        client.close()
        assert not http.is_closed

    async def call() -> bool:
        http = httpx.AsyncClient()
        async with AsyncRealtimeKit(**options, http_client=http) as client:
            await client.apps.get()
        await client.aclose()
        closed = http.is_closed
        await http.aclose()
        return closed

    assert drive(call) is False
    assert len(api.requests) == 2


def test_with_options_is_a_copy(api: Api) -> None:
    """A copy differs in what it is given, shares the rest, and leaves the first as it was."""
    with api.sync(account_id="a", app_id="one", headers={"X-A": "1"}) as client:
        copy = client.with_options(app_id="two", headers={"X-B": "2"})
        assert type(copy) is RealtimeKit
        assert copy.meetings is not client.meetings
        copy.meetings.get()
        client.meetings.get()
    first, second = api.requests
    assert first.path.endswith("/accounts/a/realtime/kit/two/meetings")
    assert second.path.endswith("/accounts/a/realtime/kit/one/meetings")
    assert ("x-a" in first.headers, first.headers.get("x-b")) == (False, "2")
    assert ("x-b" in second.headers, second.headers.get("x-a")) == (False, "1")


@pytest.mark.parametrize("client_class", [RealtimeKit, AsyncRealtimeKit])
def test_clients_take_keywords_only_and_hide_the_token(client_class: Any) -> None:
    """No argument of a client is positional, and its token is in no `repr`, its resources included."""
    with pytest.raises(TypeError):
        client_class(TOKEN)
    client = client_class(api_token=TOKEN, headers={"X-Secret": "header-secret"})
    shown = [repr(each) for each in (client, client.meetings, client.with_options(app_id="x"), vars(client))]
    assert not [text for text in shown if TOKEN in text or "header-secret" in text]


def test_errors_do_not_show_the_token(api: Api) -> None:
    """A refused call shows neither the token in its message nor in `repr` of what it carries."""
    wrong = "wrong-token-abcdefgh"
    with (
        api.sync(api_token=wrong, account_id="a") as client,
        pytest.raises(realtimekit.AuthenticationError) as raised,
    ):
        client.apps.get()
    error = raised.value
    assert error.request is not None
    assert (
        wrong
        not in f"{error} {error!r} {error.request.headers} {error.response.request.headers} {error.body}"
    )


def test_create_read_change_delete(api: Api) -> None:
    """A meeting that was created is read, changed and listed with the values it was given."""
    client: Any  # an envelope's `data` is optional in the document; here it is always there
    with api.sync(account_id=ACCOUNT, app_id=api.app_id) as client:
        made = client.meetings.create(
            title="Weekly", persist_chat=True, ai_config={"summarization": {"word_limit": 200}}
        )
        assert made.data.title == "Weekly"
        read = client.meetings.get_meeting_by_id(made.data.id).data
        assert (read.title, read.persist_chat) == ("Weekly", True)
        client.meetings.update_meeting_by_id(made.data.id, status="INACTIVE")
        assert [meeting.status for meeting in client.meetings.get().data] == ["INACTIVE"]
        added = client.meetings.add_participant(
            made.data.id, custom_participant_id="ada", preset_name="host", name="Ada"
        )
        client.meetings.delete_meeting_participant(added.data.id, meeting_id=made.data.id)
        assert client.meetings.get_meeting_participants(made.data.id).data == []
