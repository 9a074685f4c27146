"""Runs the emulator: in the foreground for people, in a thread for tests."""

from __future__ import annotations

import ipaddress
import signal
import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from threading import Event, Thread
from types import TracebackType
from typing import Any, Self

import uvicorn
from starlette.applications import Starlette

from ..errors import UsageError
from .app import create_app
from .message import RecordedRequest

_STARTUP_SECONDS = 30


def serve(
    tree: Mapping[str, Any],
    *,
    host: str = "127.0.0.1",
    port: int = 0,
    token: str | None = None,
    state: str | None = None,
    allow_external: bool = False,
) -> None:
    """Serve the document until SIGINT or SIGTERM; prints one line with the base URL when ready.

    Port 0 takes a free one. Raises UsageError for a host beyond this machine without `allow_external`, a port
    that cannot be had, and a state file that is not one.
    """
    listener = _listen(host, port, allow_external)
    with listener:
        app = create_app(tree, token=token, state=state)
        url = _url(listener, app)
        server = _Server(app, on_ready=lambda: print(f"specloom mock: serving at {url}", flush=True))
        with _quiet_signals():
            server.run(sockets=[listener])
        app.state.emulator.close()


class Running:
    """The emulator in a background thread, as a context manager.

    with Running(document.tree) as server:
        httpx.get(f"{server.url}/pets")
        assert server.requests[-1].path.endswith("/pets")
    """

    def __init__(
        self,
        tree: Mapping[str, Any],
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        token: str | None = None,
        state: str | None = None,
    ) -> None:
        #: Every request that arrived, in order.
        self.requests: list[RecordedRequest] = []
        self._listener = _listen(host, port, allow_external=False)
        try:
            self._app = create_app(tree, token=token, state=state, requests=self.requests)
        except BaseException:
            self._listener.close()
            raise
        #: The base URL for clients, with the path of the document's first server and no slash at its end.
        self.url = _url(self._listener, self._app)
        self._ready = Event()
        self._server = _Server(self._app, on_ready=self._ready.set)
        self._thread = Thread(target=self._server.run, kwargs={"sockets": [self._listener]}, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        if not self._ready.wait(_STARTUP_SECONDS):
            raise RuntimeError(f"the emulator did not start within {_STARTUP_SECONDS} seconds")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.should_exit = True
        self._thread.join()
        self._listener.close()
        self._app.state.emulator.close()


class _Server(uvicorn.Server):
    """Tells when it is ready, which uvicorn only writes to its log."""

    def __init__(self, app: Starlette, on_ready: Callable[[], None]) -> None:
        # Connections that a client keeps open must not hold up the end.
        super().__init__(
            uvicorn.Config(
                app, log_level="error", access_log=False, lifespan="off", timeout_graceful_shutdown=1
            )
        )
        self._on_ready = on_ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        if self.started:
            self._on_ready()


def _listen(host: str, port: int, allow_external: bool) -> socket.socket:
    address = "127.0.0.1" if host == "localhost" else host
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        parsed = None
    if not allow_external and not (parsed and parsed.is_loopback):
        raise UsageError(
            f"{host} can be reached from other machines, and the emulator protects nothing",
            hint="use 127.0.0.1, or say --allow-external",
        )
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    # asyncio disables Nagle's algorithm only for sockets that name their protocol; else answers wait 40 ms.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((address, port))
    except (OSError, OverflowError) as error:
        listener.close()
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise UsageError(f"cannot listen on {host}:{port}: {reason}", hint="choose another port") from None
    listener.set_inheritable(False)
    return listener


def _url(listener: socket.socket, app: Starlette) -> str:
    host, port = listener.getsockname()[:2]
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{port}{app.state.emulator.base_path}"


@contextmanager
def _quiet_signals() -> Iterator[None]:
    """uvicorn raises the signal that ended it once more after its shutdown; here that end is expected."""
    known = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    for number in known:
        signal.signal(number, lambda number, frame: None)
    try:
        yield
    finally:
        for number, handler in known.items():
            signal.signal(number, handler)
