"""Clients as objects: copies, injected HTTP clients, closing, threads and tasks."""

from __future__ import annotations

import asyncio
import contextlib
import json
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from sample_sdk._runtime import transport
from sample_sdk.client import AsyncSample, Sample

TOKEN = "tok-0123456789-very-secret"
KNOWN = {"api_token": TOKEN, "account_id": "acc", "app_id": "app"}


def echo(request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, json={"success": True, "data": {"id": request.url.path.rsplit("/", 1)[1]}})


def test_injected_client_is_used_and_not_closed():
    """An injected httpx client sends the requests, with its own headers, and stays open."""
    seen: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return echo(request)

    http = httpx.Client(
        transport=httpx.MockTransport(handle),
        headers={"X-Corp": "1", "User-Agent": "corp"},
        params={"via": "p"},
        timeout=11,
    )
    with Sample(**KNOWN, http_client=http) as client:
        client.meetings.get_by_id("m")
    assert not http.is_closed
    assert seen[0].headers["x-corp"] == "1" and seen[0].headers["user-agent"] == "corp"
    assert seen[0].url.params["via"] == "p" and seen[0].extensions["timeout"]["read"] == 11
    assert str(seen[0].url).startswith("https://api.example.com/v1/accounts/")


def test_injected_async_client_is_used_and_not_closed():
    """The same for httpx.AsyncClient; its event hooks run."""
    hooked: list[str] = []

    async def hook(request: httpx.Request) -> None:
        hooked.append(request.url.path)

    async def run() -> None:
        http = httpx.AsyncClient(transport=httpx.MockTransport(echo), event_hooks={"request": [hook]})
        async with AsyncSample(**KNOWN, http_client=http) as client:
            assert (await client.meetings.get_by_id("m")).data.id == "m"
        assert not http.is_closed
        await http.aclose()

    asyncio.run(run())
    assert hooked == ["/v1/accounts/acc/kit/app/meetings/m"]


def test_an_injected_client_may_bring_its_own_authentication():
    """With auth or an Authorization header on the injected client no token is needed."""
    seen: list[str] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request.headers["authorization"])
        return echo(request)

    transport = httpx.MockTransport(handle)
    for settings in ({"auth": ("u", "p")}, {"headers": {"Authorization": "Own x"}}):
        http = httpx.Client(transport=transport, **settings)
        Sample(account_id="a", app_id="b", http_client=http).meetings.get_by_id("m")
    assert seen == ["Basic dTpw", "Own x"]


def test_own_connections_are_closed_and_a_closed_client_says_so(server):
    """Leaving the block closes the connections; a later call raises one clear line."""
    with Sample(**KNOWN, base_url=server.origin) as client:
        client.meetings.get_by_id("m")
        http = client._connection.http
    assert http.is_closed
    with pytest.raises(RuntimeError, match="closed"):
        client.meetings.get_by_id("m")


def test_closing_before_the_first_request_is_allowed():
    """A client that was never used can be closed, twice."""
    client = Sample(**KNOWN)
    client.close()
    client.close()
    asyncio.run(AsyncSample(**KNOWN).aclose())


def test_with_options_changes_only_what_is_given(server):
    """A copy has its own settings, resources and defaults, and shares the connections."""
    client = Sample(**KNOWN, base_url=server.origin, headers={"X-A": "1"})
    client.meetings.get_by_id("m")
    copy = client.with_options(app_id="other", max_retries=0, headers={"X-B": "2"})
    copy.meetings.get_by_id("m")
    client.meetings.get_by_id("m")
    targets = [seen.target for seen in server.seen]
    assert ["/kit/other/" in target for target in targets] == [False, True, False]
    assert ["x-a" in seen.headers for seen in server.seen] == [True, False, True]
    assert server.seen[1].headers["authorization"] == f"Bearer {TOKEN}"
    assert type(copy) is Sample and copy.meetings is not client.meetings
    assert copy._connection.http is client._connection.http
    copy.close()
    client.meetings.get_by_id("m")
    client.close()
    with pytest.raises(RuntimeError, match="closed"):
        copy.meetings.get_by_id("m")


def test_with_options_can_take_away_and_replace(server):
    """None takes a setting away; another token or another http_client is used by the copy only."""
    client = Sample(**KNOWN, base_url=server.origin)
    copy = client.with_options(api_token="other-token-1", account_id=None)
    with pytest.raises(TypeError, match="`account_id`"):
        copy.meetings.get_by_id("m")
    copy.meetings.get_by_id("m", account_id="x")
    assert server.seen[0].headers["authorization"] == "Bearer other-token-1"
    mocked = client.with_options(http_client=httpx.Client(transport=httpx.MockTransport(echo)))
    assert mocked.meetings.get_by_id("own").data.id == "own" and server.arrivals == 1
    client.meetings.get_by_id("m")
    assert server.seen[1].headers["authorization"] == f"Bearer {TOKEN}"


def test_the_last_copy_closes_connections_whose_client_is_gone(server):
    """A copy made in passing owns the connections when nobody else is left to close them."""
    copy = Sample(**KNOWN, base_url=server.origin).with_options(max_retries=1)
    copy.meetings.get_by_id("m")
    http = copy._connection.http
    copy.close()
    assert http.is_closed


def test_a_subclass_keeps_its_own_attributes():
    """with_options of a subclass gives that subclass, with what it keeps."""

    class Mine(Sample):
        tenant = ""

    client = Mine(**KNOWN)
    client.tenant = "t"
    copy = client.with_options(timeout=1)
    assert type(copy) is Mine and copy.tenant == "t"


def test_one_client_in_32_threads(server, answer):
    """Thirty-two threads share a client, made lazily, and each gets the answers to its own requests."""
    server.decide = lambda seen: answer(200, {"success": True, "data": {"id": seen.target.rsplit("/", 1)[1]}})
    with Sample(**KNOWN, base_url=server.origin) as client:

        def work(number: int) -> bool:
            return all(
                client.meetings.get_by_id(f"{number}-{n}").data.id == f"{number}-{n}" for n in range(5)
            )

        with ThreadPoolExecutor(32) as pool:
            assert all(pool.map(work, range(32)))


def test_one_async_client_in_1000_tasks(monkeypatch):
    """A thousand tasks share an async client; requests in flight are bounded and no answer crosses over."""
    monkeypatch.setattr(transport, "IN_FLIGHT", 10)
    open_now = most = 0

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal open_now, most
        with contextlib.suppress(asyncio.IncompleteReadError):
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                open_now += 1
                most = max(most, open_now)
                await asyncio.sleep(0.001)
                body = json.dumps(
                    {"success": True, "data": {"id": head.split()[1].decode().rsplit("/", 1)[1]}}
                )
                open_now -= 1
                writer.write(f"HTTP/1.1 200 OK\r\ncontent-length: {len(body)}\r\n\r\n{body}".encode())
        writer.close()

    async def run() -> bool:
        server = await asyncio.start_server(serve, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        async with server, AsyncSample(**KNOWN, base_url=f"http://127.0.0.1:{port}") as client:

            async def work(number: int) -> bool:
                return (await client.meetings.get_by_id(str(number))).data.id == str(number)

            return all(await asyncio.gather(*(work(number) for number in range(1000))))

    assert asyncio.run(run())
    assert 1 < most <= 10


def test_raw_and_streaming_forms_are_one_object_per_resource():
    """`with_raw_response` is made once per resource, and its methods keep their docstrings."""
    client = Sample(**KNOWN)
    assert client.meetings.with_raw_response is client.meetings.with_raw_response
    raw = type(client.meetings.with_raw_response)
    assert raw.get_by_id.__doc__ == type(client.meetings).get_by_id.__doc__
