"""Attempts, waits, deadlines and timeouts, against a server that misbehaves on purpose."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import httpx
import pytest
from sample_sdk._runtime import retry
from sample_sdk._runtime.errors import (
    APIConnectionError,
    APITimeoutError,
    InternalServerError,
    RateLimitError,
)
from sample_sdk.client import AsyncSample, Sample

TOKEN = "tok-0123456789-very-secret"
OK = {"success": True, "data": {"id": "m1"}}


def get(client):
    return client.meetings.with_raw_response.get_by_id("m")


def post(client):
    return client.meetings.with_raw_response.create(title="x")


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 599])
def test_idempotent_methods_are_tried_again_after_temporary_statuses(server, drive, answer, status):
    """A GET goes out again after 408, 429 and 5xx, and the answer says how many retries it took."""
    server.answer(answer(status), answer(status), answer(200, OK))
    assert drive(get).retries_taken == 2
    assert server.arrivals == 3


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 422])
def test_other_errors_are_final(server, drive, answer, status):
    """A client error is raised after one attempt."""
    server.answer(answer(status))
    with pytest.raises(Exception) as caught:
        drive(get)
    assert caught.value.status_code == status and server.arrivals == 1


@pytest.mark.parametrize("fault", ["500", "before", "after", "inside"])
def test_post_is_never_sent_twice_unless_asked(server, drive, answer, fault):
    """After a 500 or a broken connection a POST is not repeated, except with retry_unsafe=True."""
    broken = answer(500) if fault == "500" else answer(200, OK, close=fault)
    server.answer(broken, answer(200, OK))
    with pytest.raises((InternalServerError, APIConnectionError)) as caught:
        drive(post)
    assert server.arrivals == 1 and caught.value.retries_taken == 0

    server.arrivals = 0
    server.answer(broken, answer(200, OK))
    response = drive(
        lambda client: client.meetings.with_raw_response.create(title="x", retry_unsafe=True),
    )
    assert response.retries_taken == 1 and server.arrivals == 2


@pytest.mark.parametrize("fault", ["before", "after", "inside"])
def test_get_is_tried_again_after_a_broken_connection(server, drive, answer, fault):
    """A connection that breaks before, after or inside the answer costs a GET one retry."""
    server.answer(answer(200, OK, close=fault), answer(200, OK))
    assert drive(get).retries_taken == 1
    assert server.arrivals == 2


def test_a_connection_that_was_never_made_is_tried_again_for_every_method(drive, caplog):
    """Nothing was sent, so even a POST is tried again; then APIConnectionError tells the attempts."""
    with caplog.at_level("DEBUG", "sample_sdk"), pytest.raises(APIConnectionError) as caught:
        drive(post, base_url="http://127.0.0.1:1")
    assert caught.value.retries_taken == 2 and not isinstance(caught.value, APITimeoutError)
    assert "after 3 attempts" in str(caught.value)
    assert sum("(attempt " in record.getMessage() for record in caplog.records) == 3


def test_retries_are_set_per_client_and_per_call(server, drive, answer):
    """max_retries of the call wins over that of the client."""
    server.answer(answer(500))
    for settings, options, attempts in [
        ({}, {}, 3),
        ({"max_retries": 0}, {}, 1),
        ({}, {"max_retries": 1}, 2),
    ]:
        server.arrivals = 0
        with pytest.raises(InternalServerError) as caught:
            drive(
                lambda client, options=options: client.meetings.get_by_id("m", **options),
                **settings,
            )
        assert server.arrivals == attempts and caught.value.retries_taken == attempts - 1


@pytest.mark.parametrize("form", ["seconds", "date"])
def test_retry_after_is_obeyed(server, drive, answer, form):
    """The next attempt comes no earlier than Retry-After says, in seconds or as a date."""
    value = (
        "1" if form == "seconds" else format_datetime(datetime.now(UTC) + timedelta(seconds=2), usegmt=True)
    )
    server.answer(answer(429, headers={"retry-after": value}), answer(200, OK))
    started = time.monotonic()
    assert drive(get).retries_taken == 1
    assert 0.9 < time.monotonic() - started < 4


def test_a_long_retry_after_leaves_the_decision_to_the_caller(server, drive, answer):
    """A server that wants more than a minute is not asked again; the error says how long it wants."""
    server.answer(answer(429, headers={"retry-after": "3600"}))
    with pytest.raises(RateLimitError) as caught:
        drive(get)
    assert caught.value.retry_after == 3600 and server.arrivals == 1


def test_the_deadline_ends_retries(server, drive, answer, monkeypatch):
    """No attempt is begun, and no wait, that the deadline would cut off."""
    monkeypatch.setattr(retry, "FIRST_DELAY", 0.4)
    server.answer(answer(500))
    started = time.monotonic()
    with pytest.raises((InternalServerError, APITimeoutError)):
        drive(lambda client: client.meetings.get_by_id("m", max_retries=50, deadline=0.7))
    assert time.monotonic() - started < 1.2 and 1 < server.arrivals < 5


@pytest.mark.parametrize("fault", ["delay", "drip"])
def test_the_deadline_ends_a_slow_answer(server, drive, answer, fault):
    """An answer that does not come, or comes byte by byte, ends with APITimeoutError at the deadline."""
    slow = answer(200, OK, delay=3) if fault == "delay" else answer(200, {"x": "y" * 100}, drip=0.05)
    server.answer(slow)
    started = time.monotonic()
    with pytest.raises(APITimeoutError):
        drive(get, deadline=0.5)
    assert 0.3 < time.monotonic() - started < 1.5


def test_the_deadline_also_limits_a_streamed_body(server, drive, answer):
    """Reading a streamed body beyond the deadline of the call raises APITimeoutError."""
    server.answer(answer(200, {"x": "y" * 100}, drip=0.05))

    def stream(client):
        with client.meetings.with_streaming_response.get_by_id("m", deadline=0.5) as response:
            return response.read()

    async def astream(client):
        async with client.meetings.with_streaming_response.get_by_id("m", deadline=0.5) as response:
            return await response.read()

    with pytest.raises(APITimeoutError):
        drive(astream if drive.is_async else stream)


def test_timeouts_per_call_and_per_client(server, drive, answer):
    """A read timeout raises APITimeoutError, retried for a GET and not for a POST."""
    server.answer(answer(200, OK, delay=1.0))
    with pytest.raises(APITimeoutError) as caught:
        drive(lambda client: client.meetings.get_by_id("m", timeout=0.1, max_retries=1))
    assert caught.value.retries_taken == 1
    with pytest.raises(APITimeoutError) as caught:
        drive(post, timeout=0.1)
    assert caught.value.retries_taken == 0


def test_default_timeouts_are_60_seconds_and_5_to_connect(drive):
    """What goes to httpx is connect 5 s and 60 s for the rest, and what the caller gives otherwise."""
    made = drive(lambda client: client.build(_request()))
    assert made.extensions["timeout"] == {"connect": 5.0, "read": 60.0, "write": 60.0, "pool": 60.0}
    made = drive(lambda client: client.build(_request(), timeout=httpx.Timeout(3, read=None)))
    assert made.extensions["timeout"] == {"connect": 3, "read": None, "write": 3, "pool": 3}
    made = drive(lambda client: client.build(_request()), timeout=7)
    assert set(made.extensions["timeout"].values()) == {7}


def _request():
    from sample_sdk import api

    return api.get_by_id("m", account_id="a", app_id="b")


def test_cancelling_during_back_off_stops_at_once(server, answer, monkeypatch):
    """A cancelled task does not wait for the next attempt and does not make it."""
    monkeypatch.setattr(retry, "FIRST_DELAY", 8.0)
    server.answer(answer(500))

    async def run() -> float:
        async with AsyncSample(api_token=TOKEN, account_id="a", app_id="b", base_url=server.origin) as client:
            task = asyncio.create_task(client.meetings.get_by_id("m"))
            while server.arrivals == 0:
                await asyncio.sleep(0.01)
            await asyncio.sleep(0.1)
            started = time.monotonic()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            return time.monotonic() - started

    assert asyncio.run(run()) < 0.5
    assert server.arrivals == 1


def test_a_pool_that_is_full_counts_as_not_sent():
    """Failures before sending, injected here, are repeated for POST; a write failure is not."""
    for error, attempts in [(httpx.PoolTimeout("full"), 3), (httpx.WriteError("broken"), 1)]:
        calls: list[httpx.Request] = []

        def fail(request: httpx.Request, error=error, calls=calls) -> httpx.Response:
            calls.append(request)
            raise error

        client = Sample(
            api_token=TOKEN,
            account_id="a",
            app_id="b",
            http_client=httpx.Client(transport=httpx.MockTransport(fail)),
        )
        with pytest.raises(APIConnectionError):
            client.meetings.create(title="x")
        assert len(calls) == attempts


def test_a_hopeless_failure_is_not_repeated():
    """A request that breaks the protocol on our side fails at the first attempt."""
    calls: list[httpx.Request] = []

    def fail(request: httpx.Request) -> httpx.Response:
        calls.append(request)
        raise httpx.LocalProtocolError("ours")

    http = httpx.Client(transport=httpx.MockTransport(fail))
    with pytest.raises(APIConnectionError, match="LocalProtocolError: ours"):
        Sample(api_token=TOKEN, account_id="a", app_id="b", http_client=http).meetings.get_by_id("m")
    assert len(calls) == 1


def test_bodies_that_cannot_be_sent_again_are_not(server, answer):
    """A body from an iterator is gone after the first attempt, so not even PUT is repeated."""
    from sample_sdk._runtime.decoding import identity
    from sample_sdk._runtime.request import Request

    server.answer(answer(500))
    for body, attempts in [(iter([b"a", b"b"]), 1), (b"ab", 3)]:
        server.arrivals = 0
        # A client for each: the test server leaves a chunked body on the connection for the next request.
        with Sample(api_token=TOKEN, base_url=server.origin) as client, pytest.raises(InternalServerError):
            client.send(Request("PUT", "/x", identity, name="x.put", content=body))
        assert server.arrivals == attempts


def test_backoff_doubles_is_jittered_and_is_capped(monkeypatch):
    """Waits double from the first, lose up to half by jitter, and stop growing at the longest."""
    monkeypatch.setattr(retry, "FIRST_DELAY", 0.5)
    assert [retry.backoff(n, 0.0) for n in range(6)] == [0.5, 1.0, 2.0, 4.0, 8.0, 8.0]
    assert retry.backoff(1, 1.0) == 0.5 and retry.backoff(10_000, 0.0) == 8.0


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("0", 0.0),
        ("1.5", 1.5),
        ("-3", 0.0),
        ("", None),
        (None, None),
        ("soon", None),
        ("nan", None),
        ("inf", None),
        ("Fri, 02 Jan 2026 00:00:10 GMT", 10.0),
        ("Fri, 02 Jan 2026 00:00:10 -0000", 10.0),
        ("Thu, 01 Jan 2026 00:00:00 GMT", 0.0),
        ("Fri, 99 Jan 2026 00:00:10 GMT", None),
    ],
)
def test_retry_after_forms(value, seconds):
    """Retry-After is understood as seconds and as an HTTP-date, and ignored when it makes no sense."""
    assert retry.parse_retry_after(value, datetime(2026, 1, 2, tzinfo=UTC)) == seconds
