"""Corners that reviewers found: secrets in odd places, bodies that break off, servers that cap, settings."""

from __future__ import annotations

import inspect
import json
import math
import pickle
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import httpx
import pytest

import realtimekit
from realtimekit import (
    APIConnectionError,
    APIError,
    APIResponseDecodeError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    RealtimeKit,
    Request,
    ResponseValidationError,
    api,
)
from realtimekit.models import Meeting
from realtimekit.testing import FakeAPI
from realtimekit.webhooks import HmacSignature, WebhookReceiver

TOKEN = "token-of-the-edges-0123456789"
MEETING = {"id": "m1", "created_at": "2026-01-02T03:04:05Z", "updated_at": "2026-01-02T03:04:05Z"}
Handler = Callable[[httpx.Request], httpx.Response]


def client_of(handler: Handler, **options: Any) -> RealtimeKit:
    """A client whose server is a function."""
    http = httpx.Client(transport=httpx.MockTransport(handler))
    known = {"api_token": TOKEN, "account_id": "acc", "app_id": "app", "base_url": "https://api.test"}
    return RealtimeKit(**{**known, "http_client": http, "max_retries": 0, **options})


def saying(status: int, **body: Any) -> Handler:
    """A server that always answers alike."""
    return lambda request: httpx.Response(status, **body)


def everything(error: APIError) -> str:
    """All that an exception shows, and its pickle."""
    again = pickle.loads(pickle.dumps(error))
    parts = [str(error), repr(error), repr(vars(error)), repr(vars(again))]
    if isinstance(error, APIStatusError | APIResponseDecodeError | ResponseValidationError):
        parts += [error.response.text, repr(error.response.headers), str(again.response.text)]
    return "\n".join(parts)


# Secrets


def test_a_failure_while_the_same_failure_is_handled() -> None:
    """Exceptions that lead to each other are masked once, and those of the application are left alone."""
    error = httpx.ConnectError(f"no way, {TOKEN}")
    fake = FakeAPI()
    fake.on("meetings.get").fail(error)
    client = fake.client(max_retries=0, api_token=TOKEN)
    own = ValueError("https://shop.test/?token=mine")
    try:
        raise own
    except ValueError:
        for _ in range(2):
            try:
                client.meetings.get()
            except APIConnectionError:
                with pytest.raises(APIConnectionError) as caught:
                    client.meetings.get()
                assert TOKEN not in str(caught.value)
    assert own.args == ("https://shop.test/?token=mine",)


def test_strict_mode_hides_secrets_of_any_type() -> None:
    """Neither the token that a server repeats nor a secret of a wrong type is in a violation."""
    data = {**MEETING, "status": TOKEN, "recording_config": {"storage_config": {"secret": 123456789}}}
    client = client_of(saying(200, json={"success": True, "data": data}), validate_responses=True)
    with pytest.raises(ResponseValidationError) as caught:
        client.meetings.get_meeting_by_id("m")
    assert len(caught.value.violations) >= 2
    assert TOKEN not in everything(caught.value) and "123456789" not in everything(caught.value)


@pytest.mark.parametrize("blank", [" ", "\t", "  \t"])
def test_a_token_with_blanks_around_is_sent_and_masked_without_them(blank: str) -> None:
    """Such blanks come from files and environments; HTTP drops them."""
    sent: list[str] = []

    def handler(request: httpx.Request) -> httpx.Response:
        sent.append(request.headers["authorization"])
        return httpx.Response(400, text=f"bad: {request.headers['authorization']}")

    with pytest.raises(BadRequestError) as caught:
        client_of(handler, api_token=f"{blank}{TOKEN}{blank}").meetings.get()
    assert sent == [f"Bearer {TOKEN}"] and TOKEN not in everything(caught.value)


def test_a_blank_token_is_none() -> None:
    """It would go out as `Bearer` without a word behind it."""
    with pytest.raises(realtimekit.MissingCredentialsError):
        client_of(saying(200), api_token=" ").meetings.get()


@pytest.mark.parametrize("end", ["?api_key=SECRET123", "#SECRET123", "?x=1#SECRET123"])
def test_a_refused_base_url_shows_no_query(end: str) -> None:
    """There may be credentials in it."""
    with pytest.raises(ValueError, match="base_url") as caught:
        client_of(saying(200), base_url=f"https://h/v4{end}")
    assert "SECRET123" not in str(caught.value)


@pytest.mark.parametrize("base_url", [" http://h/v4", "http://exa mple/", "http://a..b/v4"])
def test_base_urls_that_no_request_could_reach(base_url: str) -> None:
    """They are told where the client is made."""
    with pytest.raises(ValueError, match="base_url"):
        client_of(saying(200), base_url=base_url)


@pytest.mark.parametrize("name", ["Authorization", "X-Auth-Token", "X-Api-Key"])
@pytest.mark.parametrize("where", ["call", "client"])
def test_servers_that_echo_other_credentials(name: str, where: str) -> None:
    """Headers of a call and of a client are as secret as its token."""

    def handler(request: httpx.Request) -> httpx.Response:
        return httpx.Response(400, text=f"bad: {request.headers[name]}")

    given = {name: "Bearer other-secret-99"}
    settings, options = ({"headers": given}, {}) if where == "client" else ({}, {"extra_headers": given})
    with pytest.raises(BadRequestError) as caught:
        client_of(handler, **settings).meetings.get(**options)
    assert "other-secret-99" not in everything(caught.value)


def test_servers_that_repeat_a_storage_secret_in_prose() -> None:
    """A secret of the request body is masked wherever it comes back."""
    body = {"success": False, "errors": [{"code": 1, "message": "bad secret STORAGE-SECRET-1"}]}
    client = client_of(saying(400, json=body))
    with pytest.raises(BadRequestError) as caught:
        client.meetings.create(
            recording_config={"storage_config": {"type": "aws", "secret": "STORAGE-SECRET-1"}}
        )
    assert "STORAGE-SECRET-1" not in everything(caught.value) and "bad secret" in str(caught.value)


@pytest.mark.parametrize("secret", [123456789012, ["SECRET-IN-LIST"], {"a": "SECRET-IN-DICT"}], ids=repr)
def test_secrets_that_are_no_strings(secret: Any) -> None:
    """What stands under the name of a secret is hidden whatever its type."""
    with pytest.raises(BadRequestError) as caught:
        client_of(saying(400, json={"secret": secret, "has_token": True})).meetings.get()
    shown = everything(caught.value)
    assert "123456789012" not in shown and "SECRET-IN" not in shown and caught.value.body["has_token"] is True


def test_a_body_that_does_not_parse_is_not_kept_by_the_cause() -> None:
    """json's own exception has the whole document."""
    with pytest.raises(APIResponseDecodeError) as caught:
        client_of(saying(200, text=f'{{"token": "{TOKEN}"')).meetings.get()
    assert TOKEN not in repr(vars(caught.value.__cause__))


def test_a_failed_parse_leaves_the_raw_response_alone() -> None:
    """The exception keeps a copy without credentials; the caller's own response is as it was."""
    handler = saying(200, text="<p>", headers={"set-cookie": "a=b"})
    raw = client_of(handler).meetings.with_raw_response.get()
    with pytest.raises(APIResponseDecodeError) as caught:
        raw.parse()
    assert raw.http_response.headers["set-cookie"] == "a=b"
    assert raw.http_response.request.headers["authorization"] == f"Bearer {TOKEN}"
    assert caught.value.response.headers["set-cookie"] == "***"


# Addresses


@pytest.mark.parametrize("path", [".evil.com/{x}", "@evil/{x}", "a/{x}"])
def test_a_path_without_a_slash_cannot_change_the_host(path: str) -> None:
    """It would be glued to the host."""
    request: Request[Any] = Request("GET", path, lambda body: body, name="n", path_params=["v"])
    with pytest.raises(ValueError, match="slash"):
        client_of(saying(200)).send(request)


def test_query_parameters_of_the_http_client_are_defaults() -> None:
    """What a call says wins, as in httpx."""
    seen: list[str] = []

    def handler(request: httpx.Request) -> httpx.Response:
        seen.append(request.url.query.decode())
        return httpx.Response(200, json={"success": True, "data": []})

    http = httpx.Client(transport=httpx.MockTransport(handler), params={"per_page": "5", "own": "1"})
    client_of(handler, http_client=http).meetings.get(per_page=10)
    assert seen == ["own=1&per_page=10.0"] or seen == ["own=1&per_page=10"]


# Bodies of answers


@pytest.mark.parametrize("charset", ["utf-16", "utf-32", "utf-7", "hex", "idna", "none"])
@pytest.mark.parametrize("status", [200, 404])
def test_odd_charsets_keep_the_status(charset: str, status: int) -> None:
    """An encoding that does not fit the body is no reason to lose the answer."""
    headers = {"content-type": f"text/html; charset={charset}"}
    with pytest.raises(APIError) as caught:
        client_of(saying(status, content=b"hello", headers=headers)).meetings.get()
    assert caught.value.status_code == status  # type: ignore[attr-defined]


@pytest.mark.parametrize("status", [401, 404, 500])
def test_an_error_whose_body_cannot_be_read_keeps_its_status(status: int) -> None:
    """Whether its coding is wrong or it breaks off; what can be repeated is repeated by the status."""

    def broken(request: httpx.Request) -> httpx.Response:
        def chunks() -> Any:
            yield b'{"succ'
            raise httpx.ReadError("gone")

        return httpx.Response(status, content=chunks())

    garbage = saying(status, stream=httpx.ByteStream(b"busy"), headers={"content-encoding": "gzip"})
    for handler in (broken, garbage):
        with pytest.raises(APIStatusError) as caught:
            client_of(handler).meetings.get()
        assert caught.value.status_code == status and "the body" in str(caught.value)
    assert isinstance(caught.value, AuthenticationError) == (status == 401)


def test_a_success_that_is_not_what_its_coding_says() -> None:
    """It is an answer that cannot be decoded, not a connection that failed."""
    handler = saying(200, stream=httpx.ByteStream(b"{}"), headers={"content-encoding": "gzip"})
    with pytest.raises(APIResponseDecodeError, match="Content-Encoding"):
        client_of(handler).meetings.get()


def test_an_answer_of_white_space_is_empty() -> None:
    """An operation without a documented response takes it."""
    assert (
        client_of(saying(202, content=b" \n")).sessions.generate_summary_of_transcripts("s").to_dict() == {}
    )


# Pages


def pages(size: int, total: int | None, count: int = 5) -> Handler:
    """A server that gives at most `size` items a page."""

    def handler(request: httpx.Request) -> httpx.Response:
        number = int(float(request.url.params.get("page_no", "1")))
        items = [{**MEETING, "id": f"m{n}"} for n in range(count)][(number - 1) * size : number * size]
        paging = {} if total is None else {"paging": {"total_count": total}}
        return httpx.Response(200, json={"success": True, "data": items, **paging})

    return handler


@pytest.mark.parametrize(("total", "options", "found"), [(None, {}, 5), (5, {}, 5), (5, {"page_no": 2}, 3)])
def test_a_server_that_gives_less_than_asked(total: int | None, options: Any, found: int) -> None:
    """Nothing is lost where a server caps the size of its pages."""
    client = client_of(pages(2, total))
    assert len([*client.meetings.iter(per_page=100, **options)]) == found


def test_a_repeated_page_in_which_something_changed() -> None:
    """Items are known by their identifiers; counters and presigned URLs change with every answer."""
    count = 0

    def handler(request: httpx.Request) -> httpx.Response:
        nonlocal count
        count += 1
        assert count < 9
        return httpx.Response(200, json={"success": True, "data": [{**MEETING, "title": f"{count}"}]})

    assert len([*client_of(handler).meetings.iter()]) == 1 and count == 2


# Time


def test_the_deadline_holds_between_redirects() -> None:
    """Nothing is sent once it has passed."""
    count = 0

    def handler(request: httpx.Request) -> httpx.Response:
        nonlocal count
        count += 1
        time.sleep(0.05)
        return httpx.Response(302, headers={"location": f"/{count}"})

    with pytest.raises(APITimeoutError):
        client_of(handler).meetings.get(deadline=0.12)
    assert count <= 4


@pytest.mark.parametrize("seconds", [math.inf, 1e12, 10**400])
def test_endless_times_are_no_limit(seconds: float) -> None:
    """No number overflows on its way to the operating system."""
    options: Any = {"timeout": seconds, "deadline": seconds}
    built = client_of(saying(200)).build(api.meetings.get(), **options)
    assert set(built.extensions["timeout"].values()) == {None}


@pytest.mark.parametrize("name", ["timeout", "deadline"])
@pytest.mark.parametrize("value", [True, "5", 0, -1, math.nan])
def test_what_is_no_length_of_time(name: str, value: Any) -> None:
    """TypeError or ValueError with the name, for a client and for a call."""
    with pytest.raises((TypeError, ValueError), match=f"`{name}`"):
        client_of(saying(200), **{name: value})
    with pytest.raises((TypeError, ValueError), match=f"`{name}`"):
        client_of(saying(200)).meetings.get(**{name: value})


def test_the_deadline_holds_while_a_body_is_sent() -> None:
    """A server that takes its time to read does not prolong a call."""
    import socket

    listener = socket.create_server(("127.0.0.1", 0))
    stop = threading.Event()

    def drain() -> None:
        peer, _ = listener.accept()
        with peer:
            while not stop.is_set() and peer.recv(4096):
                time.sleep(0.01)

    thread = threading.Thread(target=drain)
    thread.start()
    host = f"http://127.0.0.1:{listener.getsockname()[1]}"
    started = time.monotonic()
    with client_of(saying(200), base_url=host, http_client=None) as client, pytest.raises(APITimeoutError):
        client.meetings.create(title="x" * 30_000_000, deadline=0.5)
    assert time.monotonic() - started < 5
    stop.set()
    thread.join()
    listener.close()


# Arguments and introspection


def test_wrong_arguments_of_a_client() -> None:
    """They are told where the client is made, by name."""
    for options, message in (
        ({"api_token": 12345678}, "`api_token` must be a string"),
        ({"max_retries": -1}, "max_retries"),
    ):
        with pytest.raises((TypeError, ValueError), match=message):
            client_of(saying(200), **options)
    with pytest.raises(TypeError, match=r"with_options\(\) .*'retries'"):
        client_of(saying(200)).with_options(retries=1)  # type: ignore[call-arg]


def test_a_body_that_contains_itself() -> None:
    """One line instead of a RecursionError."""
    config: dict[str, Any] = {}
    config["loop"] = config
    with pytest.raises(ValueError, match="itself"):
        client_of(saying(200)).meetings.create(ai_config=config)  # type: ignore[arg-type]


def test_options_of_an_iterator_are_checked_at_the_call() -> None:
    """Not when the first item is wanted."""
    with pytest.raises(ValueError, match="max_retries"):
        client_of(saying(200)).meetings.iter(max_retries=-1)


def test_names_and_signatures() -> None:
    """Editors and `help` show functions as they are called."""
    assert "self" not in inspect.signature(api.meetings.get).parameters
    assert realtimekit.RealtimeKit.meetings is not None
    from realtimekit.resources.meetings import AsyncMeetings, Meetings

    assert Meetings.iter.__name__ == AsyncMeetings.iter.__name__ == "iter"
    assert Meetings.get.__name__ == AsyncMeetings.get.__name__ == "get"


@pytest.mark.parametrize(
    "name", ["Pages", "AsyncPages", "RawResponse", "StreamedResponse", "TimeoutConfig", "Violation"]
)
def test_what_callers_annotate_with_is_exported(name: str) -> None:
    """Nobody needs to import from `_runtime`."""
    assert name in realtimekit.__all__ and getattr(realtimekit, name).__name__ == name


def test_attrs_evolve_keeps_unknown_fields() -> None:
    """They are an argument of every model."""
    meeting = Meeting.from_dict({**MEETING, "new": 1})
    assert attrs.evolve(meeting, title="x").to_dict() == {**MEETING, "title": "x", "new": 1}


# Downloads, webhooks, the fake


def test_a_raw_response_can_be_downloaded(tmp_path: Path) -> None:
    """`download` takes what has been read already, too."""
    client = client_of(saying(200, json={"success": True, "data": []}))
    done = client.download(client.meetings.with_raw_response.get(), to=tmp_path / "answer.json")
    assert json.loads((tmp_path / "answer.json").read_bytes())["data"] == [] and done.bytes > 0


@pytest.mark.parametrize("validator", [{}, {"last-modified": "Sun, 09 Sep 2001 01:46:40 GMT"}], ids=repr)
def test_a_download_continues_without_an_entity_tag(tmp_path: Path, validator: dict[str, str]) -> None:
    """Within one call, where the server says that it gives parts and the size stays the same."""
    content, ranges = b"0123456789" * 1000, []

    def handler(request: httpx.Request) -> httpx.Response:
        ranges.append(request.headers.get("range"))
        headers = {"accept-ranges": "bytes", **validator}
        if ranges[-1]:
            start = int(ranges[-1].removeprefix("bytes=").rstrip("-"))
            headers["content-range"] = f"bytes {start}-{len(content) - 1}/{len(content)}"
            return httpx.Response(206, content=content[start:], headers=headers)

        def half() -> Any:
            yield content[:4000]
            raise httpx.ReadError("gone")

        return httpx.Response(200, content=half(), headers={**headers, "content-length": str(len(content))})

    client = client_of(handler, max_retries=2)
    client.download("https://files.test/a", to=tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == content and ranges == [None, "bytes=4000-"]


def test_a_signature_header_that_comes_twice() -> None:
    """One of the signatures has to fit, in whichever header it is."""
    import hmac

    body = b'{"event": "meeting.started"}'
    good = hmac.new(b"secret", body, "sha256").hexdigest()
    receiver = WebhookReceiver(verify=HmacSignature(secret="secret", header="X-Sig"))
    for headers in ([("X-Sig", good), ("X-Sig", "00")], [("X-Sig", "00"), ("X-Sig", good)]):
        assert receiver.receive(headers, body) is not None


def test_assertions_take_values_as_methods_do() -> None:
    """Booleans, date-times and absent parameters are compared as they are sent."""
    from datetime import UTC, datetime

    fake, moment = FakeAPI(), datetime(2026, 1, 2, tzinfo=UTC)
    fake.client().meetings.get(start_time=moment, page_no=2)
    fake.assert_called("meetings.get", query={"start_time": moment, "search": None})
    with pytest.raises(AssertionError):
        fake.assert_called("meetings.get", query={"search": "x"})


def test_a_204_of_the_fake_is_empty() -> None:
    """The example is for answers that may have a body."""
    fake = FakeAPI()
    fake.on("meetings.get_meeting_by_id").reply(status=204)
    assert fake.client().meetings.get_meeting_by_id("m").to_dict() == {}


def test_annotations_of_all_methods_can_be_resolved() -> None:
    """Injectors and validators read them at run time, those of dict bodies included."""
    import pkgutil
    import typing
    from importlib import import_module

    resolved = 0
    for package in ("resources", "api"):
        for found in pkgutil.iter_modules(import_module(f"realtimekit.{package}").__path__):
            module = import_module(f"realtimekit.{package}.{found.name}")
            classes = [c for c in vars(module).values() if inspect.isclass(c)]
            for owner in [c for c in classes if c.__module__ == module.__name__] or [module]:
                for name in dir(owner):
                    method = getattr(owner, name)
                    if hasattr(method, "__annotations__") and not name.startswith("_"):
                        typing.get_type_hints(method)
                        resolved += 1
    assert resolved > 300
