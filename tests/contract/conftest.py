"""Raw servers, and clients of both kinds that are called in all three forms."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import certifi
import pytest
from attrs import define, field

from realtimekit import AsyncRealtimeKit, RealtimeKit
from realtimekit._runtime import retry

from .wire import RawServer, Wire

TOKEN = "token-of-the-contract-0123456789"
FORMS = ["plain", "raw", "streaming"]
MEETING = {
    "id": "m1",
    "created_at": "2026-01-02T03:04:05.678Z",
    "updated_at": "2026-01-02T03:04:05.678Z",
    "title": "Sync",
}
OK = {"success": True, "data": MEETING}


@define
class Driver:
    """Runs one piece of test code with the sync or with the async client."""

    kind: str
    serve: Callable[[Callable[[Wire], None]], RawServer]
    #: What an iterator gave before it ended, with an error or without.
    found: list[str] = field(factory=list)
    #: The classes of the sync and the async client.
    clients: tuple[type[Any], type[Any]] = (RealtimeKit, AsyncRealtimeKit)

    @property
    def is_async(self) -> bool:
        return self.kind == "async"

    def __call__(self, server: RawServer, action: Callable[[Any], Any], **settings: Any) -> Any:
        """Make a client, run `action` with it, await what can be awaited, close the client."""
        settings = {
            "api_token": TOKEN,
            "account_id": "acc",
            "app_id": "app",
            "base_url": server.origin,
            **settings,
        }
        if not self.is_async:
            with self.clients[0](**settings) as client:
                return action(client)

        async def run() -> Any:
            async with self.clients[1](**settings) as client:
                result = action(client)
                return await result if inspect.isawaitable(result) else result

        return asyncio.run(run())

    def get(self, server: RawServer, form: str = "plain", **settings: Any) -> Any:
        """One GET of a meeting; what is no setting of a client is an option of the call."""
        options = {
            name: settings.pop(name)
            for name in list(settings)
            if name in ("timeout", "deadline", "max_retries", "extra_headers", "extra_query")
        }
        return self(
            server,
            lambda client: call(client, "meetings.get_meeting_by_id", "m", form, **options),
            **settings,
        )


def call(client: Any, method: str, value: Any = None, form: str = "plain", **arguments: Any) -> Any:
    """Call `resource.method` plainly, raw or streaming; the typed result, or an awaitable of it."""
    resource, _, name = method.partition(".")
    owner = getattr(client, resource)
    values = [] if value is None else [value]
    if form == "plain":
        return getattr(owner, name)(*values, **arguments)
    if form == "raw":
        raw = getattr(owner.with_raw_response, name)(*values, **arguments)
        return _parsed(raw) if inspect.isawaitable(raw) else raw.parse()
    context = getattr(owner.with_streaming_response, name)(*values, **arguments)
    if hasattr(context, "__aenter__"):
        return _streamed(context)
    with context as response:
        return response.parse()


async def _parsed(raw: Any) -> Any:
    return await (await raw).parse()


async def _streamed(context: Any) -> Any:
    async with context as response:
        return await response.parse()


@pytest.fixture(scope="session", autouse=True)
def one_certificate(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """One trusted certificate instead of all: reading them takes most of the time that a client needs."""
    end = "-----END CERTIFICATE-----"
    first, _, _ = Path(certifi.where()).read_text().partition(end)
    path = tmp_path_factory.mktemp("trust") / "one.pem"
    path.write_text(first + end + "\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SSL_CERT_FILE", str(path))
        yield


@pytest.fixture
def serve() -> Iterator[Callable[[Callable[[Wire], None]], RawServer]]:
    """Starts servers, and ends them with the test."""
    servers: list[RawServer] = []

    def start(behave: Callable[[Wire], None]) -> RawServer:
        servers.append(RawServer(behave))
        return servers[-1]

    yield start
    for server in servers:
        server.close()


@pytest.fixture(params=["sync", "async"])
def drive(request: pytest.FixtureRequest, serve: Callable[[Callable[[Wire], None]], RawServer]) -> Driver:
    return Driver(request.param, serve)


@pytest.fixture(params=FORMS)
def form(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(autouse=True)
def quick_retries(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waits between attempts are real, and short."""
    monkeypatch.setattr(retry, "FIRST_DELAY", 0.01)


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (
        "CLOUDFLARE_API_TOKEN",
        "CLOUDFLARE_ACCOUNT_ID",
        "REALTIMEKIT_APP_ID",
        "CLOUDFLARE_BASE_URL",
    ):
        monkeypatch.delenv(name, raising=False)
