"""A server on a plain socket: it may say anything, at any moment, or nothing, and counts what arrives."""

from __future__ import annotations

import contextlib
import json
import socket
import struct
import threading
import time
from collections.abc import Callable
from typing import Any

from attrs import define

#: Seconds after which a server gives up on a client that says nothing, so that no thread outlives a test run.
PATIENCE = 20.0


@define
class Seen:
    """A request as it came over the wire."""

    method: str
    #: Path and query, exactly as sent.
    target: str
    headers: dict[str, str]
    body: bytes
    #: Lines of the head, for what a mapping of headers would hide.
    lines: list[str]

    @property
    def json(self) -> Any:
        return json.loads(self.body)


class Wire:
    """The server's end of one connection."""

    def __init__(self, sock: socket.socket, server: RawServer) -> None:
        self._sock = sock
        self._server = server
        self._rest = b""

    def request(self) -> Seen | None:
        """The next request, body included; None when the client has gone."""
        while b"\r\n\r\n" not in self._rest:
            if not self._more():
                return None
        head, _, self._rest = self._rest.partition(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        length = int(headers.get("content-length", 0))
        while len(self._rest) < length:
            if not self._more():
                return None
        body, self._rest = self._rest[:length], self._rest[length:]
        method, target, _ = first.split(" ", 2)
        seen = Seen(method, target, headers, body, [first, *lines])
        self._server.seen.append(seen)
        return seen

    def _more(self) -> bool:
        try:
            data = self._sock.recv(65536)
        except OSError:
            return False
        self._rest += data
        return bool(data)

    def send(self, data: bytes) -> None:
        with contextlib.suppress(OSError):  # the client may have gone
            self._sock.sendall(data)

    def drip(self, data: bytes, pause: float) -> None:
        """Send byte by byte until the client goes."""
        for byte in data:
            try:
                self._sock.sendall(bytes([byte]))
            except OSError:
                return
            time.sleep(pause)

    def stall(self) -> None:
        """Say nothing until the client goes."""
        while self._more():
            pass

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._sock.shutdown(socket.SHUT_RDWR)
        self._sock.close()

    def reset(self) -> None:
        """Break the connection off: the client gets `ECONNRESET`, not an end."""
        self._sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._sock.close()


class RawServer:
    """Runs `behave` for each connection, each in a thread of its own."""

    def __init__(self, behave: Callable[[Wire], None]) -> None:
        self.behave = behave
        self.seen: list[Seen] = []
        self.connections = 0
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=256)
        self.port: int = self._listener.getsockname()[1]
        self.origin = f"http://127.0.0.1:{self.port}"
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            sock.settimeout(PATIENCE)
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            threading.Thread(target=self._run, args=(Wire(sock, self),), daemon=True).start()

    def _run(self, wire: Wire) -> None:
        try:
            self.behave(wire)
        finally:
            with contextlib.suppress(OSError):
                wire.close()

    def close(self) -> None:
        with contextlib.suppress(OSError):  # wakes the thread that accepts
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()


def message(status: int | str = 200, body: bytes | str | object = b"", **headers: str) -> bytes:
    """An HTTP/1.1 response; anything but bytes and text is sent as JSON, `content_length` may lie."""
    raw = body.encode() if isinstance(body, str) else body
    if not isinstance(raw, bytes):
        raw = json.dumps(raw).encode()
    line = f"{status} Said" if isinstance(status, int) else status
    given = {"content-type": "application/json", "content-length": str(len(raw))}
    given.update({name.replace("_", "-"): value for name, value in headers.items()})
    head = "".join(f"{name}: {value}\r\n" for name, value in given.items() if value)
    return f"HTTP/1.1 {line}\r\n{head}\r\n".encode("latin-1") + raw


def answering(*answers: bytes | Callable[[Seen], bytes]) -> Callable[[Wire], None]:
    """Behaviour: one answer per request over all connections, the last one again and again."""
    left = list(answers)
    lock = threading.Lock()

    def behave(wire: Wire) -> None:
        while (seen := wire.request()) is not None:
            with lock:
                answer = left.pop(0) if len(left) > 1 else left[0]
            wire.send(answer if isinstance(answer, bytes) else answer(seen))

    return behave
