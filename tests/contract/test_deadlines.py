"""A deadline ends a call whatever the server does: nothing, a byte at a time, or failing for ever."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest

from realtimekit import APIStatusError, APITimeoutError

from .conftest import OK, Driver, call
from .wire import Wire, answering, message

DEADLINE = 0.3
#: What the machine may add to a deadline; the servers below take 5 and more.
SLACK = 0.6
BIG = message(200, {**OK, "filler": "x" * 3000})
HEAD, _, BODY = BIG.partition(b"\r\n\r\n")


def _drips_head(wire: Wire) -> None:
    wire.request()
    wire.drip(HEAD, 0.05)


def _drips_body(wire: Wire) -> None:
    wire.request()
    wire.send(HEAD + b"\r\n\r\n")
    wire.drip(BODY, 0.05)


def _stalls_in_body(wire: Wire) -> None:
    wire.request()
    wire.send(HEAD + b"\r\n\r\n")
    time.sleep(0.15)
    wire.send(BODY[:10])
    wire.stall()


def _says_nothing(wire: Wire) -> None:
    wire.request()
    wire.stall()


def _continues(wire: Wire) -> None:
    wire.request()
    for _ in range(100):
        wire.send(b"HTTP/1.1 103 Early Hints\r\nx: y\r\n\r\n")
        time.sleep(0.05)


def _drips_error(wire: Wire) -> None:
    wire.request()
    wire.send(b"HTTP/1.1 404 Said\r\ncontent-length: 100\r\n\r\n")
    wire.drip(b"x" * 100, 0.05)


SERVERS = [_drips_head, _drips_body, _stalls_in_body, _says_nothing, _continues, _drips_error]


@pytest.mark.parametrize("behave", SERVERS)
def test_slow_servers_are_cut_off(drive: Driver, form: str, behave: Callable[[Wire], None]) -> None:
    """Bytes that drip in head, body or error, or do not come, end at the deadline, in each form."""
    server = drive.serve(behave)
    began = time.monotonic()
    with pytest.raises(APITimeoutError):
        drive.get(server, form, deadline=DEADLINE)
    assert DEADLINE - 0.05 <= time.monotonic() - began < DEADLINE + SLACK
    assert len(server.seen) == 1


def test_the_deadline_of_a_client_holds_for_its_calls(drive: Driver) -> None:
    """What a client is given holds for calls that are given nothing; a call's own deadline wins."""
    server = drive.serve(_drips_head)
    for settings, options in (({"deadline": DEADLINE}, {}), ({"deadline": 60}, {"deadline": DEADLINE})):
        began = time.monotonic()
        with pytest.raises(APITimeoutError):
            drive(server, lambda c, o=options: c.meetings.get_meeting_by_id("m", **o), **settings)
        assert time.monotonic() - began < DEADLINE + SLACK


def test_a_post_is_cut_off_and_not_repeated(drive: Driver, form: str) -> None:
    """The deadline holds for POST too, and ends it after one request, `retry_unsafe` or not."""
    server = drive.serve(_drips_head)
    began = time.monotonic()
    with pytest.raises(APITimeoutError):
        drive(
            server,
            lambda client: call(
                client, "meetings.create", None, form, title="t", deadline=DEADLINE, retry_unsafe=True
            ),
        )
    assert time.monotonic() - began < DEADLINE + SLACK and len(server.seen) == 1


def test_a_streamed_body_is_cut_off_where_it_is_read(drive: Driver) -> None:
    """Chunks that came in time are given out; the one that comes too late raises in the loop that reads."""

    def behave(wire: Wire) -> None:
        wire.request()
        wire.send(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n")
        wire.send(b"0123456789")
        wire.stall()

    server = drive.serve(behave)
    chunks: list[bytes] = []

    def read(client: Any) -> Any:
        context = client.meetings.with_streaming_response.get_meeting_by_id("m", deadline=DEADLINE)
        if drive.is_async:

            async def consume() -> None:
                async with context as response:
                    async for chunk in response.iter_bytes():
                        chunks.append(chunk)

            return consume()
        with context as response:
            chunks.extend(response.iter_bytes(5))
        return None

    began = time.monotonic()
    with pytest.raises(APITimeoutError, match=r"deadline|timed out|ReadTimeout"):
        drive(server, read)
    assert time.monotonic() - began < DEADLINE + SLACK
    assert b"".join(chunks) in (b"0123456789", b"")


def test_the_deadline_covers_all_attempts(drive: Driver, form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Attempts that fail quickly are repeated as long as there is time, and the last outcome is raised.

    On a busy machine that is the timeout of an attempt which the deadline cut off.
    """
    from realtimekit._runtime import retry

    monkeypatch.setattr(retry, "FIRST_DELAY", 0.15)
    server = drive.serve(answering(message(503)))
    began = time.monotonic()
    with pytest.raises((APIStatusError, APITimeoutError)) as caught:
        drive.get(server, form, deadline=DEADLINE, max_retries=50)
    assert time.monotonic() - began < DEADLINE + SLACK
    assert 2 <= len(server.seen) <= 6 and caught.value.retries_taken == len(server.seen) - 1


def test_time_that_is_left_is_enough(drive: Driver, form: str) -> None:
    """A slow answer that is complete before the deadline is a success."""

    def behave(wire: Wire) -> None:
        while wire.request() is not None:
            for start in range(0, len(BIG), 1000):
                wire.send(BIG[start : start + 1000])
                time.sleep(0.02)

    server = drive.serve(behave)
    assert drive.get(server, form, deadline=5.0).data.id == "m1"


def test_a_connection_cut_off_is_not_used_again(drive: Driver) -> None:
    """After a deadline the rest of the late answer is not taken for the next one."""

    def behave(wire: Wire) -> None:
        while (seen := wire.request()) is not None:
            meeting = seen.target.rpartition("/")[2]
            body = message(200, {"success": True, "data": {**OK["data"], "id": meeting}})  # type: ignore[dict-item]
            if meeting == "slow":
                wire.send(body[:-20])
                time.sleep(0.6)
                wire.send(body[-20:])
            else:
                wire.send(body)

    server = drive.serve(behave)

    def both(client: Any) -> Any:
        def get(meeting: str, **options: Any) -> Any:
            return client.meetings.get_meeting_by_id(meeting, **options)

        async def asynchronous() -> Any:
            with pytest.raises(APITimeoutError):
                await get("slow", deadline=0.3, max_retries=0)
            return [(await get(f"m{number}")).data.id for number in range(3)]

        if drive.is_async:
            return asynchronous()
        with pytest.raises(APITimeoutError):
            get("slow", deadline=0.3, max_retries=0)
        return [get(f"m{number}").data.id for number in range(3)]

    assert drive(server, both) == ["m0", "m1", "m2"]
