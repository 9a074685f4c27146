"""Iterators against servers that page wrongly: repeated, circling, lying, endless, broken in the middle."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from realtimekit import APIStatusError, PaginationError

from .conftest import MEETING, Driver
from .wire import RawServer, Seen, answering, message


def items(*numbers: int) -> list[dict[str, Any]]:
    return [{**MEETING, "id": f"m{number}"} for number in numbers]


def paging(page: Callable[[int], Iterable[int]], total: object = None) -> Callable[[Seen], bytes]:
    """Answers with the items of the page that was asked for, and a total if there is one."""

    def answer(seen: Seen) -> bytes:
        number = int(parse_qs(urlsplit(seen.target).query).get("page_no", ["1"])[0])
        body: dict[str, Any] = {"success": True, "data": items(*page(number))}
        if total is not None:
            body["paging"] = {"total_count": total, "start_offset": 0, "end_offset": 0}
        return message(200, body)

    return answer


def collect(drive: Driver, server: RawServer, limit: int = 1000, **arguments: Any) -> list[str]:
    """Identifiers of the items that the iterator gives, at most `limit`."""
    found: list[str] = []

    def sync(client: Any) -> None:
        for item in client.meetings.iter(**arguments):
            found.append(item.id)
            if len(found) >= limit:
                break

    async def asynchronous(client: Any) -> None:
        async for item in client.meetings.iter(**arguments):
            found.append(item.id)
            if len(found) >= limit:
                break

    try:
        drive(server, asynchronous if drive.is_async else sync)
    finally:
        drive.found = found
    return found


@pytest.mark.parametrize("total", [10**9, 7])
def test_a_page_that_comes_again_at_once(drive: Driver, total: int) -> None:
    """A server that ignores the page number, and promises more, is asked twice and no more."""
    server = drive.serve(answering(paging(lambda _: (1, 2), total)))
    with pytest.raises(PaginationError, match="page 2 is the same") as caught:
        collect(drive, server)
    assert drive.found == ["m1", "m2"] and len(server.seen) == 2
    assert "page_no" in str(caught.value)


@pytest.mark.parametrize("length", [2, 3, 4, 5, 7, 12])
def test_pages_that_go_round_in_a_circle(drive: Driver, length: int) -> None:
    """A server that begins anew after its last page is stopped there: every item came once."""
    server = drive.serve(
        answering(paging(lambda number: [(number - 1) % length * 2, (number - 1) % length * 2 + 1], 10**9))
    )
    with pytest.raises(PaginationError):
        collect(drive, server)
    assert drive.found == [f"m{number}" for number in range(2 * length)]
    assert len(server.seen) == length + 1


@pytest.mark.parametrize(("before", "length"), [(1, 2), (3, 3), (5, 1), (9, 4)])
def test_pages_that_circle_later(drive: Driver, before: int, length: int) -> None:
    """A circle that does not lead back to the first page is left after a bounded number of requests."""

    def page(number: int) -> list[int]:
        return [number if number <= before else before + 1 + (number - before - 1) % length]

    server = drive.serve(answering(paging(page, 10**9)))
    with pytest.raises(PaginationError):
        collect(drive, server)
    assert len(server.seen) <= 4 * (before + length)


def test_a_circle_without_a_total_ends_quietly(drive: Driver) -> None:
    """Where nobody says how many items there are, the second coming of the first page is the end."""
    server = drive.serve(answering(paging(lambda number: [(number - 1) % 3])))
    assert collect(drive, server, per_page=1) == ["m0", "m1", "m2"] and len(server.seen) == 4


@pytest.mark.parametrize("total", [0, 1, -1, 5, 1.5, "many", None, [], True, 10**30])
def test_totals_that_lie(drive: Driver, total: object) -> None:
    """Whatever the total says, the five items of two full pages and a short one come."""
    pages = {1: [0, 1], 2: [2, 3], 3: [4]}
    server = drive.serve(answering(paging(lambda number: pages.get(number, []), total)))
    found = collect(drive, server, per_page=2)
    assert found == [f"m{number}" for number in range(5)] and len(server.seen) <= 4


def test_stopping_early_sends_nothing_more(drive: Driver) -> None:
    """Whoever stops in the middle of a page, or at its end, has not asked for the next."""
    server = drive.serve(answering(paging(lambda number: [2 * number, 2 * number + 1], 100)))
    for limit, requests in ((1, 1), (2, 1), (3, 2), (4, 2)):
        server.seen.clear()
        assert len(collect(drive, server, limit)) == limit
        assert len(server.seen) == requests


def test_an_error_in_the_middle(drive: Driver) -> None:
    """Items before a page that fails have been given; the error is raised where the page would begin."""
    good = paging(lambda number: [number], 100)
    server = drive.serve(answering(good, good, message(403, {"success": False})))
    with pytest.raises(APIStatusError):
        collect(drive, server)
    assert drive.found == ["m1", "m2"] and len(server.seen) == 3


def test_a_page_is_retried_by_itself(drive: Driver) -> None:
    """A page that fails once is asked for again, and only it."""
    good = paging(lambda number: [number] if number < 4 else [], 3)
    server = drive.serve(answering(good, message(503), good))
    assert collect(drive, server) == ["m1", "m2", "m3"]
    assert [parse_qs(urlsplit(seen.target).query).get("page_no", ["1"])[0] for seen in server.seen] == list(
        "1223"
    )


@pytest.mark.parametrize("data", [None, {}, "text", 7, [None, 1, "x"], [[]]])
def test_pages_without_a_list(drive: Driver, data: Any) -> None:
    """Odd data in place of the list ends the iteration or is given as it is; nothing loops."""
    server = drive.serve(answering(message(200, {"success": True, "data": data})))

    async def asynchronous(client: Any) -> int:
        return len([item async for item in client.meetings.iter()])

    drive(server, asynchronous if drive.is_async else lambda client: len(list(client.meetings.iter())))
    assert len(server.seen) <= 2


def test_iterators_side_by_side(drive: Driver) -> None:
    """Two iterators over one client, and two iterations of one iterator, keep their places."""
    server = drive.serve(answering(paging(lambda number: [number] if number <= 5 else [], 5)))
    expected = [f"m{number}" for number in range(1, 6)]

    def sync(client: Any) -> list[list[str]]:
        pages = client.meetings.iter()
        first, second = iter(pages), iter(pages)
        mixed = [(a.id, b.id) for a, b in zip(first, second, strict=True)]
        results: list[list[str]] = [[a for a, _ in mixed], [b for _, b in mixed]]
        threads = [
            threading.Thread(target=lambda: results.append([item.id for item in pages])) for _ in range(8)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return results

    async def asynchronous(client: Any) -> list[list[str]]:
        pages = client.meetings.iter()

        async def walk() -> list[str]:
            return [item.id async for item in pages]

        return list(await asyncio.gather(*(walk() for _ in range(10))))

    assert drive(server, asynchronous if drive.is_async else sync) == [expected] * 10
