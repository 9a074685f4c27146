"""Streamed responses: what is read when, and that the connection comes back whatever happens inside."""

from __future__ import annotations

import asyncio
import gc
import gzip
import time

import httpx
import pytest
from sample_sdk._runtime.errors import (
    APIConnectionError,
    APIEnvelopeError,
    APIResponseDecodeError,
    APITimeoutError,
    MissingCredentialsError,
)

TOKEN = "tok-0123456789-very-secret"
OK = {"success": True, "data": {"id": "m1"}}
LONG = b"x" * 3_000_000


def one_connection(drive) -> dict[str, httpx.Client | httpx.AsyncClient]:
    """An HTTP client that fails within a second if its only connection does not come back."""
    kind = httpx.AsyncClient if drive.is_async else httpx.Client
    timeout = httpx.Timeout(5, pool=1)
    return {"http_client": kind(limits=httpx.Limits(max_connections=1), timeout=timeout)}


def streamed(drive, use, *, times=1, **options):
    """Open a stream some times and give each response to `use`, a function or an asynchronous one."""

    def run(client):
        for _ in range(times):
            with client.meetings.with_streaming_response.get_by_id("m", **options) as response:
                result = use(response)
        return response, result

    async def arun(client):
        for _ in range(times):
            async with client.meetings.with_streaming_response.get_by_id("m", **options) as response:
                result = await use(response)
        return response, result

    return arun if drive.is_async else run


def either(drive, sync, asynchronous):
    return asynchronous if drive.is_async else sync


@pytest.mark.parametrize("way", ["unread", "first chunk", "exception", "consumed", "parsed"])
# Sockets that other tests left to the garbage collector may be closed while this one runs.
@pytest.mark.filterwarnings(
    "error", "ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"
)
def test_the_connection_comes_back(server, drive, answer, way):
    """With one connection, five streams and then a plain call work, whatever is done inside."""
    server.answer(answer(200, OK if way == "parsed" else LONG))

    def use(response):
        if way == "first chunk":
            for chunk in response.iter_bytes(1000):
                return len(chunk)
        if way == "exception":
            raise KeyError(way)
        if way == "consumed":
            return sum(map(len, response.iter_bytes()))
        return response.parse().data.id if way == "parsed" else None

    async def ause(response):
        if way == "first chunk":
            async for chunk in response.iter_bytes(1000):
                return len(chunk)
        if way == "exception":
            raise KeyError(way)
        if way == "consumed":
            return sum([len(chunk) async for chunk in response.iter_bytes()])
        return (await response.parse()).data.id if way == "parsed" else None

    open_stream = streamed(drive, either(drive, use, ause))
    own = one_connection(drive)

    def run(client):
        for _ in range(5):
            if way == "exception":
                with pytest.raises(KeyError):
                    open_stream(client)
            else:
                result = open_stream(client)[1]
        server.answer(answer(200, OK))
        assert client.meetings.get_by_id("m").data.id == "m1"
        own["http_client"].close()
        return None if way == "exception" else result

    async def arun(client):
        for _ in range(5):
            if way == "exception":
                with pytest.raises(KeyError):
                    await open_stream(client)
            else:
                _, result = await open_stream(client)
        server.answer(answer(200, OK))
        assert (await client.meetings.get_by_id("m")).data.id == "m1"
        gc.collect()
        await own["http_client"].aclose()
        return None if way == "exception" else result

    expected = {"first chunk": 1000, "consumed": len(LONG), "parsed": "m1"}.get(way)
    assert drive(either(drive, run, arun), **own) == expected
    assert server.arrivals == 6


def test_an_error_status_gives_the_connection_back(server, drive, answer):
    """Opening a stream that ends in an error does not keep its connection."""
    server.answer(answer(404, LONG))

    def run(client):
        for _ in range(3):
            with pytest.raises(Exception) as caught:
                streamed(drive, None)(client)
            assert caught.value.status_code == 404

    async def arun(client):
        for _ in range(3):
            with pytest.raises(Exception) as caught:
                await streamed(drive, None)(client)
            assert caught.value.status_code == 404

    drive(either(drive, run, arun), **one_connection(drive))
    assert server.arrivals == 3


def test_opening_is_retried_and_reading_is_not(server, drive, answer):
    """A 500 before the body costs a retry; a break inside the body raises at once."""
    server.answer(answer(500), answer(200, OK, close="inside"))

    def use(response):
        assert response.retries_taken == 1
        return list(response.iter_bytes())

    async def ause(response):
        assert response.retries_taken == 1
        return [chunk async for chunk in response.iter_bytes()]

    with pytest.raises(APIConnectionError) as caught:
        drive(streamed(drive, either(drive, use, ause)))
    assert server.arrivals == 2 and TOKEN not in str(vars(caught.value))


def test_chunks_arrive_while_the_server_still_sends(server, drive, answer):
    """The first line is there long before the last."""
    server.answer(answer(200, "one\ntwo\nthree\n", drip=0.05))
    started = time.monotonic()

    def use(response):
        return [(line, time.monotonic() - started) for line in response.iter_lines()]

    async def ause(response):
        return [(line, time.monotonic() - started) async for line in response.iter_lines()]

    _, lines = drive(streamed(drive, either(drive, use, ause)))
    assert [line for line, _ in lines] == ["one", "two", "three"]
    assert lines[0][1] < lines[2][1] - 0.3


@pytest.mark.parametrize("size", [1, 2, 7, None])
def test_text_is_put_together_across_chunks(server, drive, answer, size):
    """Characters of several bytes, and any kind of line end, survive every size of chunk."""
    text = "äöü €\r\n🎥 zwei\n\nlast"
    server.answer(answer(200, text.encode(), {"content-type": "text/plain; charset=utf-8"}, drip=0.001))

    def use(response):
        return "".join(response.iter_text(size))

    async def ause(response):
        return "".join([part async for part in response.iter_text(size)])

    def lines(response):
        return list(response.iter_lines())

    async def alines(response):
        return [line async for line in response.iter_lines()]

    assert drive(streamed(drive, either(drive, use, ause)))[1] == text
    assert drive(streamed(drive, either(drive, lines, alines)))[1] == ["äöü €", "🎥 zwei", "", "last"]


def test_chunk_size_is_kept(server, drive, answer):
    """Every chunk but the last has the size that was asked for."""
    server.answer(answer(200, LONG))

    def use(response):
        return [len(chunk) for chunk in response.iter_bytes(700_000)]

    async def ause(response):
        return [len(chunk) async for chunk in response.iter_bytes(700_000)]

    assert drive(streamed(drive, either(drive, use, ause)))[1] == [700_000] * 4 + [200_000]


def test_bodies_are_decompressed(server, drive, answer):
    """A gzip body comes out plain; a broken one raises the client's error."""
    server.answer(answer(200, gzip.compress(LONG), {"content-encoding": "gzip"}))

    def use(response):
        return response.read()

    async def ause(response):
        return await response.read()

    assert drive(streamed(drive, either(drive, use, ause)))[1] == LONG
    server.answer(answer(200, b"no gzip at all", {"content-encoding": "gzip"}))
    with pytest.raises(APIConnectionError):
        drive(streamed(drive, either(drive, use, ause)))


def test_parse_and_read_can_be_repeated(server, drive, answer):
    """`read` and `parse` go together in any order and give the same again."""
    server.answer(answer(200, OK))

    def use(response):
        return response.parse() is response.parse(), response.read() == response.read()

    async def ause(response):
        return (
            await response.parse() is await response.parse(),
            await response.read() == await response.read(),
        )

    assert drive(streamed(drive, either(drive, use, ause)))[1] == (True, True)


@pytest.mark.parametrize(
    ("body", "error"),
    [
        ({"success": False, "errors": [{"code": 7, "message": "no"}]}, APIEnvelopeError),
        ("<html>", APIResponseDecodeError),
        ("", APIResponseDecodeError),
        ([1], APIResponseDecodeError),
    ],
)
def test_parse_raises_what_the_plain_method_raises(server, drive, answer, body, error):
    """A body that is no success or no JSON raises inside the block; the response is closed all the same."""
    server.answer(answer(200, body))
    responses = []

    def use(response):
        responses.append(response)
        return response.parse()

    async def ause(response):
        responses.append(response)
        return await response.parse()

    with pytest.raises(error):
        drive(streamed(drive, either(drive, use, ause)))
    assert responses[0].is_closed is True and responses[0].http_response.is_closed


def test_a_closed_response_tells_so(server, drive, answer):
    """Reading after the block raises RuntimeError instead of giving half a body."""
    server.answer(answer(200, LONG))

    def run(client):
        response, _ = streamed(drive, lambda response: next(response.iter_bytes()))(client)
        response.read()

    async def arun(client):
        async def first(response):
            async for chunk in response.iter_bytes():
                return chunk

        response, _ = await streamed(drive, first)(client)
        await response.read()

    with pytest.raises(RuntimeError):
        drive(either(drive, run, arun))


def test_closing_early_by_hand(server, drive, answer):
    """`close` inside the block frees the connection; leaving the block then does no harm."""
    server.answer(answer(200, LONG))

    def use(response):
        response.close()
        return response.is_closed

    async def ause(response):
        await response.aclose()
        return response.is_closed

    response, closed = drive(streamed(drive, either(drive, use, ause), times=3), **one_connection(drive))
    assert closed is True and response.is_closed is True


def test_the_timeout_of_the_call_holds_for_the_body(server, drive, answer):
    """A body that stalls longer than `timeout` raises APITimeoutError."""
    server.answer(answer(200, "abc", drip=1))

    def use(response):
        return response.read()

    async def ause(response):
        return await response.read()

    started = time.monotonic()
    with pytest.raises(APITimeoutError):
        drive(streamed(drive, either(drive, use, ause), timeout=0.3))
    assert time.monotonic() - started < 1.5


def test_leaving_a_long_body_does_not_read_it(server, drive, answer):
    """Leaving the block early does not wait for a body that takes long."""
    server.answer(answer(200, "x" * 100, drip=0.1))

    def use(response):
        return next(response.iter_bytes())

    async def ause(response):
        async for chunk in response.iter_bytes():
            return chunk

    started = time.monotonic()
    drive(streamed(drive, either(drive, use, ause)))
    assert time.monotonic() - started < 3


def test_cancelling_inside_a_stream_frees_the_connection(server, answer):
    """A task that is cancelled while it reads gives the only connection back."""
    from sample_sdk.client import AsyncSample

    server.answer(answer(200, "x" * 1000, drip=0.05), answer(200, OK))

    async def run():
        limits = httpx.Limits(max_connections=1)
        async with httpx.AsyncClient(limits=limits, timeout=httpx.Timeout(5, pool=1)) as http:
            client = AsyncSample(
                api_token=TOKEN, account_id="a", app_id="b", base_url=server.origin, http_client=http
            )

            async def read():
                async with client.meetings.with_streaming_response.get_by_id("m") as response:
                    await response.read()

            task = asyncio.create_task(read())
            await asyncio.sleep(0.3)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            return await client.meetings.get_by_id("m")

    assert asyncio.run(run()).data.id == "m1"


def test_missing_credentials_are_found_before_the_block(server, drive):
    """Nothing is sent, and the block is not entered."""

    def use(response):
        raise AssertionError("entered")

    with pytest.raises(MissingCredentialsError):
        drive(streamed(drive, use), api_token=None)
    assert server.arrivals == 0
