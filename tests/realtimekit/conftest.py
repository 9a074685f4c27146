"""A running emulator, and clients of both kinds that show what went over the wire."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable, Coroutine, Iterator
from typing import Any

import httpx
import pytest
from attrs import define, field

from realtimekit import AsyncRealtimeKit, RealtimeKit
from specloom.emulator import Running
from specloom.emulator.message import RecordedRequest

from .operations import ACCOUNT, body_media, complete, creator, document, examples
from .surface import Row

TOKEN = "token-for-tests-0123456789"
_numbers = itertools.count(1)


@define
class Exchange:
    """One request as the server saw it, and the body of its answer as the client got it."""

    request: RecordedRequest
    response: httpx.Response

    @property
    def json(self) -> Any:
        return self.response.json() if self.response.content else None


@define
class Api:
    """The emulated API and one app in it that no other test knows."""

    server: Running
    app_id: str
    _responses: list[httpx.Response] = field(factory=list)
    _begin: int = 0

    @property
    def path_prefix(self) -> str:
        """The path of the base URL."""
        return httpx.URL(self.server.url).path.rstrip("/")

    def sync(self, **options: Any) -> RealtimeKit:
        http = httpx.Client(event_hooks={"response": [self._note]})
        return RealtimeKit(
            **{"api_token": TOKEN, "base_url": self.server.url, "http_client": http, **options}
        )

    def asynchronous(self, **options: Any) -> AsyncRealtimeKit:
        http = httpx.AsyncClient(event_hooks={"response": [self._anote]})
        given = {"api_token": TOKEN, "base_url": self.server.url, "http_client": http, **options}
        return AsyncRealtimeKit(**given)

    def _note(self, response: httpx.Response) -> None:
        self._responses.append(response)

    async def _anote(self, response: httpx.Response) -> None:
        self._responses.append(response)

    @property
    def requests(self) -> list[RecordedRequest]:
        """What has been sent since the test began or `forget` was called."""
        return self.server.requests[self._begin :]

    def forget(self) -> None:
        self._begin = len(self.server.requests)
        self._responses.clear()

    @property
    def exchange(self) -> Exchange:
        """The one exchange there was."""
        assert len(self.requests) == 1, [f"{each.method} {each.path}" for each in self.requests]
        return Exchange(self.requests[0], self._responses[0])

    def place(self, row: Row) -> dict[str, Any]:
        """Path values for a method, after creating the items that its path goes through."""
        values = {"account_id": ACCOUNT, "app_id": self.app_id}
        route = ""
        for step in row.route.split("/")[1:]:
            name = step[1:-1] if step.startswith("{") else ""
            make = creator(route) if name and name != "app_id" else None
            if make is not None:
                values[name] = self.create(make, values)["id"]
            route += f"/{step}"
        self.forget()
        return {name: value for name, value in values.items() if name in row.path_parameters}

    def create(self, row: Row, values: dict[str, str], **fields: Any) -> dict[str, Any]:
        """Create an item without the SDK; `fields` replace those of the document's example."""
        media = body_media(row)
        body = {**complete(media["schema"], *examples(media)), **fields} if media else None
        response = httpx.request(
            row.http_method,
            self.server.url + row.path.format(**values),
            json=body,
            headers={"Authorization": f"Bearer {TOKEN}"},
        )
        assert response.is_success, response.text
        data: dict[str, Any] = response.json()["data"]
        return data


@pytest.fixture(scope="session")
def server() -> Iterator[Running]:
    with Running(document().tree, token=TOKEN) as running:
        yield running


@pytest.fixture
def api(server: Running, monkeypatch: pytest.MonkeyPatch) -> Api:
    for name in (
        "CLOUDFLARE_API_TOKEN",
        "CLOUDFLARE_ACCOUNT_ID",
        "REALTIMEKIT_APP_ID",
        "CLOUDFLARE_BASE_URL",
    ):
        monkeypatch.delenv(name, raising=False)
    made = Api(server, f"app{next(_numbers):029d}")
    made.forget()
    return made


def drive(work: Callable[[], Coroutine[Any, Any, Any]]) -> Any:
    """The result of a coroutine function, run on an event loop of its own."""
    return asyncio.run(work())
