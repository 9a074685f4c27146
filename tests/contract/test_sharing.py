"""Clients shared by many threads and tasks, copies of clients, and HTTP clients that somebody else owns."""

from __future__ import annotations

import asyncio
import random
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

import pytest

from realtimekit import APIError, AsyncRealtimeKit, RealtimeKit
from realtimekit._runtime.transport import httpx

from .conftest import MEETING, OK, TOKEN, Driver
from .wire import RawServer, Seen, Wire, answering, message


def echo(seen: Seen) -> bytes:
    """The answer that only this request may get."""
    meeting = seen.target.rpartition("/")[2]
    return message(
        200, {"success": True, "data": {**MEETING, "id": meeting, "title": seen.headers.get("x-own", "")}}
    )


def chaos(wire: Wire) -> None:
    """Answers late, in pieces, closes now and then, fails now and then; never with somebody else's answer."""
    dice = random.Random(id(wire))
    while (seen := wire.request()) is not None:
        fate = dice.random()
        if fate < 0.05:
            wire.reset()
            return
        if fate < 0.10:
            wire.send(message(503))
            continue
        if fate < 0.15:
            wire.send(echo(seen)[:60])
            return
        if fate < 0.35:
            time.sleep(0.02)
        answer = echo(seen)
        half = dice.randrange(len(answer))
        wire.send(answer[:half])
        wire.send(answer[half:])


def settings(server: RawServer) -> dict[str, Any]:
    return {
        "api_token": TOKEN,
        "account_id": "acc",
        "app_id": "app",
        "base_url": server.origin,
        "max_retries": 25,
    }


def test_thirty_two_threads_on_a_broken_line(serve: Any) -> None:
    """Every one of 640 calls from 32 threads gets the answer to its own request."""
    server = serve(chaos)
    start = threading.Barrier(32)
    with RealtimeKit(**settings(server)) as client:

        def work(thread: int) -> list[tuple[str, str, str]]:
            start.wait()
            results = []
            for number in range(20):
                own = f"t{thread}-{number}"
                got = client.meetings.get_meeting_by_id(own, extra_headers={"X-Own": own}).data
                results.append((own, got.id, got.title))
            return results

        with ThreadPoolExecutor(32) as pool:
            results = [result for part in pool.map(work, range(32)) for result in part]
    assert len(results) == 640 and all(own == got == title for own, got, title in results)


def test_a_thousand_tasks_on_a_broken_line(serve: Any) -> None:
    """Every one of 1,000 tasks gets its own answer; those that are cancelled take nobody else along."""
    server = serve(chaos)

    async def run() -> list[Any]:
        async with AsyncRealtimeKit(**settings(server)) as client:

            async def work(number: int) -> bool:
                own = f"t{number}"
                got = (await client.meetings.get_meeting_by_id(own, extra_headers={"X-Own": own})).data
                return bool(own == got.id == got.title)

            tasks = [asyncio.create_task(work(number)) for number in range(1000)]
            await asyncio.sleep(0.1)
            for task in tasks[::50]:
                task.cancel()
            return await asyncio.gather(*tasks, return_exceptions=True)

    results = asyncio.run(run())
    cancelled = [result for result in results if isinstance(result, asyncio.CancelledError)]
    assert len(cancelled) <= 20 and results.count(True) == 1000 - len(cancelled)


ENDS = [message(200, OK), message(500), message(404, b"<html>"), message(200, b"{"), b"no http\r\n\r\n"]


@pytest.mark.parametrize("answer", ENDS, ids=[str(number) for number in range(len(ENDS))])
def test_an_injected_client_stays_open(drive: Driver, form: str, answer: bytes) -> None:
    """Neither a success nor an error, nor leaving the block, closes what the caller brought."""
    server = drive.serve(answering(answer))
    http = (httpx.AsyncClient if drive.is_async else httpx.Client)(timeout=5)
    with suppress(APIError):
        drive.get(server, form, http_client=http, max_retries=0)
    assert not http.is_closed


def test_an_injected_client_survives_its_owner(serve: Any) -> None:
    """Copies, closed copies and clients that were forgotten leave an injected client open and usable."""
    server = serve(answering(message(200, OK)))
    with httpx.Client() as http:
        for _ in range(3):
            client = RealtimeKit(**settings(server), http_client=http)
            copy = client.with_options(max_retries=0)
            copy.meetings.get_meeting_by_id("m")
            copy.close()
            client.close()
            del client, copy
            assert not http.is_closed
        assert http.get(server.origin).status_code == 200
    assert server.connections == 1


def test_copies_do_not_touch_each_other(drive: Driver) -> None:
    """Options of a copy, used side by side with the original, are in its own requests only."""
    server = drive.serve(answering(echo))

    def copies(client: Any) -> list[Any]:
        return [
            client.with_options(
                api_token=f"token-of-copy-{number}", headers={"X-Own": str(number)}, max_retries=number
            )
            for number in range(20)
        ]

    def sync(client: Any) -> list[str]:
        made = [client, *copies(client)]
        with ThreadPoolExecutor(21) as pool:
            return [r.data.title for r in pool.map(lambda c: c.meetings.get_meeting_by_id("m"), made)]

    async def asynchronous(client: Any) -> list[str]:
        made = [client, *copies(client)]
        results = await asyncio.gather(*(each.meetings.get_meeting_by_id("m") for each in made))
        return [result.data.title for result in results]

    titles = drive(server, asynchronous if drive.is_async else sync)
    assert titles == ["", *map(str, range(20))]
    sent = {seen.headers.get("x-own", ""): seen.headers["authorization"] for seen in server.seen}
    assert sent == {"": f"Bearer {TOKEN}", **{str(n): f"Bearer token-of-copy-{n}" for n in range(20)}}


def test_options_that_the_caller_changes_afterwards(drive: Driver) -> None:
    """Headers given to a client are copied: changing the dict later changes no request."""
    server = drive.serve(answering(message(200, OK)))
    headers = {"X-Own": "first"}

    def act(client: Any) -> Any:
        headers["X-Own"] = "second"
        headers["X-More"] = "third"
        return client.meetings.get_meeting_by_id("m")

    drive(server, act, headers=headers)
    assert server.seen[0].headers["x-own"] == "first" and "x-more" not in server.seen[0].headers
