"""A scripted API that counts its calls, and the emulator over HTTP; both as databases."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from realtimekit import AsyncRealtimeKit, RealtimeKit, sql
from specloom.emulator import Running
from tests.realtimekit.operations import ACCOUNT, document

TOKEN = "token-for-tests-0123456789"

MEETINGS = [
    {
        "id": f"00000000-0000-4000-8000-{number:012d}",
        "created_at": f"2025-01-{number % 28 + 1:02d}T10:00:00Z",
        "updated_at": "2025-03-01T00:00:00Z",
        "status": "ACTIVE" if number % 3 else "INACTIVE",
        "title": f"Meeting {number}",
        "persist_chat": bool(number % 2),
        "session_keep_alive_time_in_secs": 60 + number,
        "recording_config": {"max_seconds": 60 * number, "audio_config": {"codec": "AAC"}},
    }
    for number in range(25)
]
SESSIONS = [
    {
        "id": f"session{number}",
        "associated_id": MEETINGS[number % 5]["id"],
        "status": "LIVE" if number % 2 else "ENDED",
        "minutes_consumed": number,
        "created_at": "2025-01-01T00:00:00Z",
    }
    for number in range(7)
]


def participants(session: str) -> list[dict[str, Any]]:
    """Two participants of a session; their durations tell the session."""
    number = int(session.removeprefix("session"))
    return [{"id": f"{session}-{n}", "display_name": f"N{n}", "duration": number + n / 2} for n in (0, 1)]


class Fake:
    """Answers like the API, ten items a page, and remembers what it was asked."""

    def __init__(self) -> None:
        self.requests: list[httpx.Request] = []
        self.most = 0
        self._now = 0
        self._lock = threading.Lock()
        self.before: Callable[[], None] = lambda: None

    @property
    def calls(self) -> list[str]:
        """`GET app/meetings?page_no=2`, in order."""
        return [f"{r.method} {r.url.raw_path.decode().split('/kit/')[1]}" for r in self.requests]

    @property
    def bodies(self) -> list[Any]:
        return [json.loads(r.content) if r.content else None for r in self.requests]

    def __call__(self, request: httpx.Request) -> httpx.Response:
        with self._lock:
            self.requests.append(request)
            self._now += 1
            self.most = max(self.most, self._now)
        try:
            self.before()
            return self.answer(request)
        finally:
            with self._lock:
                self._now -= 1

    def answer(self, request: httpx.Request) -> httpx.Response:
        place = request.url.path.split("/kit/")[1].partition("/")[2]
        query = dict(request.url.params)
        if request.method != "GET":
            body = json.loads(request.content) if request.content else None
            return _success({"place": place, "body": body})
        if place == "meetings":
            return _page(MEETINGS, query)
        if place == "sessions":
            wanted = [s for s in SESSIONS if query.get("status") in (None, s["status"])]
            size = int(query.get("per_page", 10))
            begin = (int(query.get("page_no", 1)) - 1) * size
            return _success({"sessions": wanted[begin : begin + size]})
        if found := re.fullmatch(r"meetings/([^/]+)", place):
            return _one([m for m in MEETINGS if m["id"] == found[1]])
        if found := re.fullmatch(r"sessions/(session\d+)/participants", place):
            held = participants(found[1])
            paging = {"total_count": len(held), "start_offset": 1, "end_offset": 2}
            return _success({"participants": held, "paging": paging})
        return _one([])


def _success(data: Any, **more: Any) -> httpx.Response:
    return httpx.Response(200, json={"success": True, "data": data, **more})


def _one(found: list[Any]) -> httpx.Response:
    if found:
        return _success(found[0])
    errors = [{"code": 404, "message": "there is none"}]
    return httpx.Response(404, json={"success": False, "errors": errors})


def _page(rows: list[Any], query: dict[str, str]) -> httpx.Response:
    size = int(query.get("per_page", 10))
    begin = (int(query.get("page_no", 1)) - 1) * size
    paging = {"total_count": len(rows), "start_offset": begin + 1, "end_offset": begin + size}
    return _success(rows[begin : begin + size], paging=paging)


@pytest.fixture
def fake() -> Fake:
    return Fake()


@pytest.fixture
def client(fake: Fake, monkeypatch: pytest.MonkeyPatch) -> RealtimeKit:
    monkeypatch.delenv("CLOUDFLARE_BASE_URL", raising=False)
    http = httpx.Client(transport=httpx.MockTransport(fake))
    return RealtimeKit(api_token=TOKEN, account_id="acc", app_id="app", http_client=http)


@pytest.fixture
def aclient(fake: Fake, monkeypatch: pytest.MonkeyPatch) -> AsyncRealtimeKit:
    monkeypatch.delenv("CLOUDFLARE_BASE_URL", raising=False)
    http = httpx.AsyncClient(transport=httpx.MockTransport(fake))
    return AsyncRealtimeKit(api_token=TOKEN, account_id="acc", app_id="app", http_client=http)


@pytest.fixture
def connection(client: RealtimeKit) -> Iterator[sql.Connection]:
    with sql.connect(client) as connection:
        yield connection


@pytest.fixture(scope="session")
def server() -> Iterator[Running]:
    with Running(document().tree, token=TOKEN) as running:
        yield running


@pytest.fixture
def served(server: Running, request: pytest.FixtureRequest) -> Iterator[sql.Connection]:
    """A connection to the emulator, with an app that no other test knows."""
    app = f"app{abs(hash(request.node.nodeid)) % 10**20:020d}"
    client = RealtimeKit(api_token=TOKEN, account_id=ACCOUNT, app_id=app, base_url=server.url)
    with client, sql.connect(client) as connection:
        yield connection
