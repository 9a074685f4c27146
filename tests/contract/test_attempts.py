"""Which requests are sent again, how often and when: counted at servers that fail in every way."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, formatdate
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realtimekit import APIConnectionError, APIError, APIStatusError, RateLimitError
from realtimekit._runtime import retry

from .conftest import MEETING, OK, Driver, call
from .wire import Wire, answering, message

METHODS: dict[str, tuple[str, str | None, dict[str, Any]]] = {
    "GET": ("meetings.get_meeting_by_id", "m", {}),
    "PUT": ("meetings.replace_meeting_by_id", "m", {"title": "t"}),
    "DELETE": ("meetings.delete_meeting_participant", "p", {"meeting_id": "m"}),
    "POST": ("meetings.create", None, {"title": "t"}),
    "PATCH": ("meetings.update_meeting_by_id", "m", {"title": "t"}),
}


def _act(method: str, form: str, **options: Any) -> Callable[[Any], Any]:
    name, value, arguments = METHODS[method]
    return lambda client: call(client, name, value, form, **arguments, **options)


def _reads_and_resets(wire: Wire) -> None:
    wire.request()
    wire.reset()


def _reads_and_closes(wire: Wire) -> None:
    wire.request()


def _closes_in_status_line(wire: Wire) -> None:
    wire.request()
    wire.send(b"HTTP/1.1 20")


def _closes_in_head(wire: Wire) -> None:
    wire.request()
    wire.send(b"HTTP/1.1 200 OK\r\ncontent-type: appl")


def _closes_in_body(wire: Wire) -> None:
    wire.request()
    wire.send(message(200, OK)[:-5])


def _closes_in_chunk(wire: Wire) -> None:
    wire.request()
    wire.send(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n")
    wire.send(b'4\r\n{"su\r\n')


def _speaks_no_http(wire: Wire) -> None:
    wire.request()
    wire.send(b"SSH-2.0-OpenSSH_9.6\r\n\r\n")


FAULTS = [
    answering(message(500)),
    answering(message(429)),
    _reads_and_resets,
    _reads_and_closes,
    _closes_in_status_line,
    _closes_in_head,
    _speaks_no_http,
]
CUT_BODIES = [_closes_in_body, _closes_in_chunk]


@pytest.mark.parametrize("behave", [*FAULTS, *CUT_BODIES])
@pytest.mark.parametrize("method", METHODS)
def test_requests_are_counted_at_the_server(
    drive: Driver, method: str, behave: Callable[[Wire], None]
) -> None:
    """Idempotent methods arrive three times; POST and PATCH once, and three times only when asked for."""
    server = drive.serve(behave)
    for options, expected in (
        ({}, 3 if method in ("GET", "PUT", "DELETE") else 1),
        ({"retry_unsafe": True}, 3),
    ):
        server.seen.clear()
        with pytest.raises(APIError) as caught:
            drive(server, _act(method, "plain", **options))
        assert [seen.method for seen in server.seen] == [method] * expected
        assert caught.value.retries_taken == expected - 1


@pytest.mark.parametrize("behave", FAULTS)
@pytest.mark.parametrize("method", ["POST", "PATCH"])
def test_unsafe_methods_are_sent_once_in_every_form(
    drive: Driver, form: str, method: str, behave: Callable[[Wire], None]
) -> None:
    """Whatever the form, and however many retries the client has, what may act twice is sent once."""
    server = drive.serve(behave)
    with pytest.raises(APIError):
        drive(server, _act(method, form), max_retries=5)
    assert len(server.seen) == 1


@pytest.mark.parametrize("method", METHODS)
def test_a_server_that_closes_before_reading(drive: Driver, method: str) -> None:
    """The request may have been read or not, so POST and PATCH count as sent: one connection, one attempt."""

    def behave(wire: Wire) -> None:
        time.sleep(0.05)  # until the client has connected and sent
        wire.reset()

    server = drive.serve(behave)
    with pytest.raises(APIConnectionError):
        drive(server, _act(method, "plain"))
    assert server.connections == (1 if method in ("POST", "PATCH") else 3)


@pytest.mark.parametrize("method", METHODS)
def test_nobody_listens(drive: Driver, method: str) -> None:
    """A refused connection has sent nothing, so every method is tried again, until somebody listens."""
    server = drive.serve(answering(message(200, OK)))
    server.close()
    with pytest.raises(APIConnectionError) as caught:
        drive(server, _act(method, "plain", max_retries=3))
    assert caught.value.retries_taken == 3 and not server.seen


@pytest.mark.parametrize("method", ["POST", "PATCH", "PUT"])
def test_a_body_is_the_same_in_every_attempt(drive: Driver, form: str, method: str) -> None:
    """The second and third attempt carry the body and the headers of the first."""
    server = drive.serve(answering(message(502), message(503), message(200, OK)))
    result = drive(server, _act(method, form, retry_unsafe=True))
    assert result.data.id == MEETING["id"]
    assert [seen.json for seen in server.seen] == [{"title": "t"}] * 3
    assert server.seen[0].lines == server.seen[1].lines == server.seen[2].lines


def test_kept_connections_that_the_server_closed(drive: Driver) -> None:
    """A POST does not go out on a connection that the server closed while idle, but once, on a new one."""

    def behave(wire: Wire) -> None:
        wire.request()
        wire.send(message(200, OK))  # and closes without having said so

    server = drive.serve(behave)

    def act(client: Any) -> Any:
        async def asynchronous() -> None:
            for number in range(5):
                await client.meetings.create(title=str(number))
                await asyncio.sleep(0.03)

        if drive.is_async:
            return asynchronous()
        for number in range(5):
            client.meetings.create(title=str(number))
            time.sleep(0.03)
        return None

    drive(server, act)
    assert [seen.json["title"] for seen in server.seen] == list("01234")


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 410, 422, 451, 499, 304, 300, 418])
def test_answers_that_will_not_change_are_final(drive: Driver, form: str, status: int) -> None:
    """A status that says no is raised after one request."""
    server = drive.serve(answering(message(status, {"success": False}, retry_after="0")))
    with pytest.raises(APIStatusError) as caught:
        drive.get(server, form)
    assert len(server.seen) == 1 and caught.value.status_code == status


@pytest.mark.parametrize("status", [408, 429, 500, 501, 502, 503, 504, 520, 524, 599, 999])
def test_statuses_that_may_pass(drive: Driver, form: str, status: int) -> None:
    """After two failures the third answer is the result."""
    server = drive.serve(answering(message(status), message(status), message(200, OK)))
    assert drive.get(server, form).data.id == MEETING["id"] and len(server.seen) == 3


@pytest.mark.parametrize("form", ["raw", "streaming"])
def test_answers_say_how_many_retries_they_took(drive: Driver, form: str) -> None:
    """`retries_taken` of a raw or streamed response is the number of attempts before the one that worked."""
    server = drive.serve(answering(message(503), message(503), message(200, OK)))

    def act(client: Any) -> Any:
        if form == "raw":
            raw = client.meetings.with_raw_response.get_meeting_by_id("m")
            return _retries(raw) if drive.is_async else raw.retries_taken
        context = client.meetings.with_streaming_response.get_meeting_by_id("m")
        if drive.is_async:
            return _streamed_retries(context)
        with context as response:
            return response.retries_taken

    assert drive(server, act) == 2


async def _retries(raw: Any) -> int:
    return int((await raw).retries_taken)


async def _streamed_retries(context: Any) -> int:
    async with context as response:
        return int(response.retries_taken)


def _date(seconds: float) -> str:
    return format_datetime(datetime.now(UTC) + timedelta(seconds=seconds), usegmt=True)


@pytest.mark.parametrize(
    ("value", "least", "most"),
    [
        ("0.3", 0.3, 0.8),
        ("  0.3 ", 0.3, 0.8),
        ("0", 0, 0.3),
        ("-5", 0, 0.3),
        ("date", 0.9, 2.6),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0, 0.3),
        ("Wednesday, 21-Oct-15 07:28:00 GMT", 0, 0.3),
        ("soon", 0, 0.3),
        ("", 0, 0.3),
        ("nan", 0, 0.3),
        ("1,2", 0, 0.3),
        ("Mon, 99 Foo 2026 99:99:99 GMT", 0, 0.3),
        ("\xff\xfe", 0, 0.3),
    ],
)
def test_retry_after_in_all_shapes(drive: Driver, value: str, least: float, most: float) -> None:
    """Seconds and dates are waited for; the past and garbage are not, and raise nothing."""
    value = _date(2) if value == "date" else value
    server = drive.serve(answering(message(429, b"", retry_after=value), message(200, OK)))
    began = time.monotonic()
    drive.get(server)
    assert least <= time.monotonic() - began < most and len(server.seen) == 2


@pytest.mark.parametrize(
    "value",
    ["61", "86400", "9" * 30, "9" * 400, "1e300", "Fri, 31 Dec 9999 23:59:59 GMT"],
    ids=lambda v: v[:9],
)
def test_a_server_that_wants_a_long_wait(drive: Driver, form: str, value: str) -> None:
    """Nobody is made to wait longer than a minute: the error comes at once and says how long it should be."""
    server = drive.serve(answering(message(429, b"", retry_after=value)))
    began = time.monotonic()
    with pytest.raises(RateLimitError) as caught:
        drive.get(server, form)
    assert time.monotonic() - began < 1 and len(server.seen) == 1
    assert caught.value.retry_after is not None and caught.value.retry_after > 60


@given(
    st.one_of(
        st.text(max_size=40),
        st.floats().map(str),
        st.floats(0, 4e9).map(lambda f: formatdate(f, usegmt=True)),
    )
)
@settings(max_examples=300, deadline=None)
def test_any_retry_after_is_understood_or_ignored(value: str) -> None:
    """No text in the header raises; what is understood is no negative number of seconds."""
    seconds = retry.parse_retry_after(value, datetime.now(UTC))
    assert seconds is None or seconds >= 0


def test_clients_that_failed_together_do_not_come_back_together() -> None:
    """Waits differ between clients, between half of the full delay and all of it."""
    delays = {retry.backoff(2, random.random()) for _ in range(50)}
    full = retry.backoff(2, 0.0)
    assert len(delays) > 40 and all(full / 2 <= delay <= full for delay in delays)


def test_a_task_that_is_cancelled_while_it_waits(serve: Callable[..., Any]) -> None:
    """Cancelling the wait that a server asked for ends it at once; the client goes on working."""
    from realtimekit import AsyncRealtimeKit

    server = serve(answering(message(429, b"", retry_after="30"), message(200, OK)))

    async def run() -> float:
        async with AsyncRealtimeKit(
            api_token="t" * 20, account_id="a", app_id="b", base_url=server.origin
        ) as client:
            task = asyncio.create_task(client.meetings.get_meeting_by_id("m"))
            while not server.seen:
                await asyncio.sleep(0.01)
            await asyncio.sleep(0.05)
            began = time.monotonic()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            took = time.monotonic() - began
            assert len(server.seen) == 1
            assert (await client.meetings.get_meeting_by_id("m")).data is not None
            return took

    assert asyncio.run(run()) < 0.2


def test_tasks_that_are_cancelled_on_the_way(serve: Callable[..., Any]) -> None:
    """Two hundred tasks cancelled while the server is silent leave no connection in use."""
    from realtimekit import AsyncRealtimeKit

    def behave(wire: Wire) -> None:
        while (seen := wire.request()) is not None:
            if seen.target.endswith("/silent"):
                wire.stall()
            else:
                wire.send(message(200, OK))

    server = serve(behave)

    async def run() -> None:
        async with AsyncRealtimeKit(
            api_token="t" * 20, account_id="a", app_id="b", base_url=server.origin, timeout=10
        ) as client:
            tasks = [asyncio.create_task(client.meetings.get_meeting_by_id("silent")) for _ in range(200)]
            await asyncio.sleep(0.3)
            for task in tasks:
                task.cancel()
            results = await asyncio.gather(*tasks, return_exceptions=True)
            assert {type(result) for result in results} == {asyncio.CancelledError}
            async with asyncio.timeout(5):
                assert (await client.meetings.get_meeting_by_id("m")).data is not None

    asyncio.run(run())
