"""Measures one contestant in a process of its own.

    python -m tests.bench.measure CONTESTANT FIGURE,… FOLDER SECONDS

Prints a JSON object of the figures. Every result is checked before it is timed. Times are CPU time with the
garbage collector on; memory is what the decoded objects hold, their bytes having been there before.
"""

from __future__ import annotations

import asyncio
import gc
import json
import statistics
import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

from . import contestants, peers
from .contestants import PATH, TOKEN

CONTESTANTS: dict[str, Callable[[], Any]] = {
    "json": contestants.Json,
    "msgspec": contestants.Msgspec,
    "httpx": contestants.Httpx,
    "ours": contestants.Ours,
    "fast": contestants.OursFast,
    "sql": contestants.OursSql,
    "cloudflare": peers.Cloudflare,
    "opc": peers.Opc,
    "dcg": peers.Dcg,
}


class Bench:
    """The measurements of one contestant."""

    def __init__(self, contestant: Any, folder: Path, seconds: float) -> None:
        self.contestant = contestant
        self.folder = folder
        #: CPU time to spend on one figure.
        self.seconds = seconds

    def meetings(self) -> float:
        """Microseconds for one meeting of a page."""
        raw, decode = self._read("meetings"), self.contestant.decode("meetings")
        count = _check_page(decode(raw), raw)
        return self._time(lambda: decode(raw)) / count

    def preset(self) -> float:
        """Microseconds for one preset."""
        raw, decode = self._read("preset"), self.contestant.decode("preset")
        result, wanted = decode(raw), json.loads(raw)
        for path in (
            "permissions.chat.private.files",
            "ui.design_tokens.colors.danger",
            "config.max_screenshare_count",
        ):
            _check(_dig(result, f"data.{path}"), _dig(wanted, f"data.{path}"))
        return self._time(lambda: decode(raw))

    def memory(self) -> float:
        """MiB held by ten pages of meetings."""
        raw, decode = self._read("many"), self.contestant.decode("meetings")
        decode(self._read("meetings"))  # what is made once per class is not counted
        gc.collect()
        tracemalloc.start()
        kept = decode(raw)
        gc.collect()
        held = tracemalloc.get_traced_memory()[0]
        tracemalloc.stop()
        _check_page(kept, raw)
        return held / 2**20

    def get(self) -> float:
        """Microseconds to fetch a meeting."""
        get, _, server = self._client()
        server.check_get(get(server.id))
        return self._time(lambda: get(server.id))

    def create(self) -> float:
        """Microseconds to create a meeting with everything in its body."""
        _, create, server = self._client()
        server.check_create(create(server.body))
        return self._time(lambda: create(server.body))

    def async_get(self) -> float:
        """Microseconds to fetch a meeting from a coroutine."""
        return asyncio.run(self._awaited(create=False))

    def async_create(self) -> float:
        """Microseconds to create a meeting from a coroutine."""
        return asyncio.run(self._awaited(create=True))

    def count(self) -> float:
        """Milliseconds by the clock, since DuckDB has threads of its own, to count what is on all pages."""
        size = 100
        items = json.loads(self._read("many"))["data"]
        pages = [
            json.dumps({"success": True, "data": items[n : n + size], "paging": {"total_count": len(items)}})
            for n in range(0, len(items), size)
        ]
        httpx = self.contestant.lib

        def answer(request: Any) -> Any:
            number = int(request.url.params.get("page_no", 1))
            return httpx.Response(200, content=pages[number - 1].encode())

        http = httpx.Client(transport=httpx.MockTransport(answer))
        count = self.contestant.counter(http, size)
        _check(sum(count().values()), len(items))
        times: list[float] = []
        end = time.perf_counter() + self.seconds
        while len(times) < 3 or time.perf_counter() < end:
            start = time.perf_counter()
            count()
            times.append(time.perf_counter() - start)
        return statistics.median(times) * 1e3

    async def _awaited(self, *, create: bool) -> float:
        server = Server(self.contestant, self.folder)
        http = self.contestant.lib.AsyncClient(transport=server.transport(), **self.contestant.options)
        get_one, create_one = self.contestant.async_caller(http)
        call: Callable[[], Any] = (
            (lambda: create_one(server.body)) if create else (lambda: get_one(server.id))
        )
        (server.check_create if create else server.check_get)(await call())
        times: list[float] = []
        count, end = 50, time.process_time() + self.seconds
        while len(times) < 3 or time.process_time() < end:
            start = time.process_time()
            for _ in range(count):
                await call()
            times.append((time.process_time() - start) / count)
        await http.aclose()
        return statistics.median(times) * 1e6

    def _client(self) -> tuple[Callable[[str], Any], Callable[[Any], Any], Server]:
        server = Server(self.contestant, self.folder)
        http = self.contestant.lib.Client(transport=server.transport(), **self.contestant.options)
        return (*self.contestant.caller(http), server)

    def _read(self, name: str) -> bytes:
        return (self.folder / f"{name}.json").read_bytes()

    def _time(self, call: Callable[[], Any]) -> float:
        """Median microseconds of a call, over batches of at least 5 ms."""
        call()
        count, spent = 1, 0.0
        while spent < 0.005:
            start = time.process_time()
            for _ in range(count):
                call()
            spent = time.process_time() - start
            count = count if spent >= 0.005 else count * 2
        times: list[float] = []
        end = time.process_time() + self.seconds
        while len(times) < 3 or time.process_time() < end:
            start = time.process_time()
            for _ in range(count):
                call()
            times.append((time.process_time() - start) / count)
        return statistics.median(times) * 1e6


class Server:
    """Answers at once with a meeting, and keeps the last request: what is timed is the work of the client."""

    def __init__(self, contestant: Any, folder: Path) -> None:
        self._lib = contestant.lib
        self._answer = (folder / "meeting.json").read_bytes()
        self.body: dict[str, Any] = json.loads((folder / "create.json").read_bytes())
        self.meeting: dict[str, Any] = json.loads(self._answer)["data"]
        #: In the type that the contestant's method takes.
        self.id: Any = getattr(contestant, "identifier", str)(self.meeting["id"])
        self.request: Any = None

    def transport(self) -> Any:
        """The transport that is the server."""
        return self._lib.MockTransport(self._handle)

    def _handle(self, request: Any) -> Any:
        self.request = request
        return self._lib.Response(200, content=self._answer, headers={"content-type": "application/json"})

    def check_get(self, result: Any) -> None:
        """The right request was sent and the meeting came back."""
        self._check("GET", f"/v4{PATH}/{self.id}", result)

    def check_create(self, result: Any) -> None:
        """The whole body was sent and the meeting came back."""
        self._check("POST", f"/v4{PATH}", result)
        _check(json.loads(self.request.content), self.body)

    def _check(self, method: str, path: str, result: Any) -> None:
        _check(self.request.method, method)
        _check(self.request.url.path, path)
        _check(self.request.headers["authorization"], f"Bearer {TOKEN}")
        _check(_dig(result, "data.title"), self.meeting["title"])
        _check(str(_dig(result, "data.id")), self.meeting["id"])


def _check_page(page: Any, raw: bytes) -> int:
    """The number of meetings; the result must hold what the body says."""
    wanted = json.loads(raw)["data"]
    _check(len(_dig(page, "data")), len(wanted))
    for path in ("7.title", "7.recording_config.video_config.watermark.size.width"):
        _check(_dig(page, f"data.{path}"), _dig(wanted, path))
    return len(wanted)


def _dig(value: Any, path: str) -> Any:
    for name in path.split("."):
        if isinstance(value, list):
            value = value[int(name)]
        else:
            value = value[name] if isinstance(value, dict) else getattr(value, name)
    return value


def _check(found: Any, wanted: Any) -> None:
    if found != wanted:
        raise AssertionError(f"{found!r} is not {wanted!r}")


def main(name: str, figures: str, folder: str, seconds: str) -> None:
    """Print the figures of a contestant as a JSON object."""
    bench = Bench(CONTESTANTS[name](), Path(folder), float(seconds))
    print(json.dumps({figure: getattr(bench, figure)() for figure in figures.split(",")}))


if __name__ == "__main__":
    main(*sys.argv[1:])
