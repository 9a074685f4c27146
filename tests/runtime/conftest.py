"""Runs the runtime as a generated package has it: copied into a package, with a small API above it."""

from __future__ import annotations

import asyncio
import atexit
import inspect
import json
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import attrs
import pytest

_HERE = Path(__file__).parent
_SITE = Path(tempfile.mkdtemp(prefix="sample-sdk-"))
atexit.register(shutil.rmtree, _SITE, ignore_errors=True)
shutil.copytree(_HERE / "sample", _SITE / "sample_sdk")
shutil.copytree(_HERE.parents[1] / "templates/python/runtime", _SITE / "sample_sdk/_runtime")
sys.path.insert(0, str(_SITE))

from sample_sdk._runtime import retry  # noqa: E402  (it exists only from here on)
from sample_sdk.client import AsyncSample, Sample  # noqa: E402

TOKEN = "tok-0123456789-very-secret"
MEETING = {"id": "m1", "created_at": "2026-01-02T03:04:05.678Z", "title": "Sync", "status": "ACTIVE"}


@attrs.define
class Answer:
    """What the server does with one request."""

    status: int = 200
    body: Any = None
    headers: dict[str, str] = attrs.field(factory=dict)
    #: Seconds before answering.
    delay: float = 0.0
    #: Close the connection instead of answering: before reading the request, after it, or inside the body.
    close: str = ""
    #: Seconds between the single bytes of the body.
    drip: float = 0.0

    def payload(self) -> bytes:
        if isinstance(self.body, bytes):
            return self.body
        if isinstance(self.body, str):
            return self.body.encode()
        return b"" if self.body is None else json.dumps(self.body).encode()


@attrs.define
class Seen:
    """A request as it came over the wire."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


class Server:
    """A server on loopback that answers from a list; the last answer is used again and again."""

    def __init__(self) -> None:
        self.seen: list[Seen] = []
        #: Connections and requests that were dropped before they were read count here too.
        self.arrivals = 0
        self.answers: list[Answer] = [Answer(200, {"success": True, "data": MEETING})]
        self.decide: Callable[[Seen], Answer] | None = None
        self._lock = threading.Lock()
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def handle_one_request(self) -> None:
                with server._lock:
                    early = server.answers[0].close == "before" and server.decide is None
                    if early:
                        server.arrivals += 1
                        if len(server.answers) > 1:
                            server.answers.pop(0)
                if early:
                    self.close_connection = True
                    return
                super().handle_one_request()

            def _respond(self) -> None:
                length = int(self.headers.get("content-length") or 0)
                seen = Seen(
                    self.command,
                    self.path,
                    {k.lower(): v for k, v in self.headers.items()},
                    self.rfile.read(length),
                )
                with server._lock:
                    server.arrivals += 1
                    server.seen.append(seen)
                    if server.decide is not None:
                        answer = server.decide(seen)
                    else:
                        answer = server.answers.pop(0) if len(server.answers) > 1 else server.answers[0]
                time.sleep(answer.delay)
                if answer.close == "after":
                    self.close_connection = True
                    return
                payload = answer.payload()
                self.send_response(answer.status)
                sent = {
                    "content-type": "application/json",
                    **{k.lower(): v for k, v in answer.headers.items()},
                }
                if answer.status != 204:
                    sent["content-length"] = str(len(payload) + (10 if answer.close == "inside" else 0))
                for name, value in sent.items():
                    self.send_header(name, value)
                self.end_headers()
                try:
                    if answer.drip:
                        for byte in payload:
                            self.wfile.write(bytes([byte]))
                            self.wfile.flush()
                            time.sleep(answer.drip)
                    else:
                        self.wfile.write(payload)
                except OSError:
                    self.close_connection = True
                if answer.close:
                    self.close_connection = True

            do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _respond

            def log_message(self, format: str, *args: Any) -> None:
                """Nothing: the test output is no place for an access log."""

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._http.daemon_threads = True
        threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        self.origin = f"http://127.0.0.1:{self._http.server_port}"

    def answer(self, *answers: Answer) -> None:
        self.answers = list(answers)

    def close(self) -> None:
        self._http.shutdown()
        self._http.server_close()


class Driver:
    """Runs one piece of test code with the sync or with the async client."""

    def __init__(self, kind: str, base_url: str) -> None:
        self.kind = kind
        self.base_url = base_url

    @property
    def is_async(self) -> bool:
        return self.kind == "async"

    def __call__(self, action: Callable[[Any], Any], **settings: Any) -> Any:
        """Make a client, run `action` with it, await what can be awaited, close the client."""
        known = {"api_token": TOKEN, "account_id": "acc", "app_id": "app", "base_url": self.base_url}
        settings = {**known, **settings}
        if not self.is_async:
            with Sample(**settings) as client:
                return action(client)

        async def run() -> Any:
            async with AsyncSample(**settings) as client:
                result = action(client)
                return await result if inspect.isawaitable(result) else result

        return asyncio.run(run())

    def collect(
        self, action: Callable[[Any], Any], *, limit: int | None = None, **settings: Any
    ) -> list[Any]:
        """The first `limit` things of the (async) iterable that `action` gives, or all."""

        def sync(client: Any) -> list[Any]:
            found: list[Any] = []
            for item in action(client):
                found.append(item)
                if limit is not None and len(found) >= limit:
                    break
            return found

        async def asynchronous(client: Any) -> list[Any]:
            found: list[Any] = []
            async for item in action(client):
                found.append(item)
                if limit is not None and len(found) >= limit:
                    break
            return found

        return self(asynchronous if self.is_async else sync, **settings)


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server()
    yield made
    made.close()


@pytest.fixture
def other_server() -> Iterator[Server]:
    made = Server()
    yield made
    made.close()


@pytest.fixture(params=["sync", "async"])
def drive(request: pytest.FixtureRequest, server: Server) -> Driver:
    return Driver(request.param, server.origin)


@pytest.fixture
def answer() -> type[Answer]:
    return Answer


@pytest.fixture(autouse=True)
def quick_retries(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waits between attempts are real, and short."""
    monkeypatch.setattr(retry, "FIRST_DELAY", 0.01)


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SAMPLE_API_TOKEN", "SAMPLE_ACCOUNT_ID", "SAMPLE_APP_ID", "SAMPLE_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
