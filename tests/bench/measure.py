"""Measures one contestant in a process of its own, a batch at a time.

    python -m tests.bench.measure CONTESTANT FOLDER

Reads the name of a figure from each line of its input and prints one sample of it. Every result is checked
before it is timed. Times are CPU time with the garbage collector on; memory is what the decoded objects hold,
their bytes having been there before.
"""

from __future__ import annotations

import asyncio
import gc
import json
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


#: Takes one sample of a figure.
Sample = Callable[[], float]
#: Seconds that a sample takes at least.
BATCH = 0.03


class Bench:
    """The figures of one contestant; each method prepares one, in the unit that it names."""

    def __init__(self, contestant: Any, folder: Path) -> None:
        self.contestant = contestant
        self.folder = folder

    def meetings(self) -> Sample:
        """Microseconds for one meeting of a page."""
        raw, decode = self._read("meetings"), self.contestant.decode("meetings")
        count = _check_page(decode(raw), raw)
        sample = _batches(lambda: decode(raw))
        return lambda: sample() / count

    def preset(self) -> Sample:
        """Microseconds for one preset."""
        raw, decode = self._read("preset"), self.contestant.decode("preset")
        result, wanted = decode(raw), json.loads(raw)
        for path in (
            "permissions.chat.private.files",
            "ui.design_tokens.colors.danger",
            "config.max_screenshare_count",
        ):
            _check(_dig(result, f"data.{path}"), _dig(wanted, f"data.{path}"))
        return _batches(lambda: decode(raw))

    def memory(self) -> Sample:
        """MiB held by ten pages of meetings."""
        raw, decode = self._read("many"), self.contestant.decode("meetings")
        decode(self._read("meetings"))  # what is made once per class is not counted

        def held() -> float:
            gc.collect()
            tracemalloc.start()
            kept = decode(raw)
            gc.collect()
            taken = tracemalloc.get_traced_memory()[0]
            tracemalloc.stop()
            _check_page(kept, raw)
            return taken / 2**20

        return held

    def get(self) -> Sample:
        """Microseconds to fetch a meeting."""
        get, _, server = self._client()
        server.check_get(get(server.id))
        return _batches(lambda: get(server.id))

    def create(self) -> Sample:
        """Microseconds to create a meeting with everything in its body."""
        _, create, server = self._client()
        server.check_create(create(server.body))
        return _batches(lambda: create(server.body))

    def async_get(self) -> Sample:
        """Microseconds to fetch a meeting from a coroutine."""
        get, _, server = self._async_client()
        _loop.run_until_complete(_checked(get(server.id), server.check_get))
        return _awaited_batches(lambda: get(server.id))

    def async_create(self) -> Sample:
        """Microseconds to create a meeting from a coroutine."""
        _, create, server = self._async_client()
        _loop.run_until_complete(_checked(create(server.body), server.check_create))
        return _awaited_batches(lambda: create(server.body))

    def count(self) -> Sample:
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

        def sample() -> float:
            start = time.perf_counter()
            count()
            return (time.perf_counter() - start) * 1e3

        return sample

    def _async_client(self) -> tuple[Callable[[str], Any], Callable[[Any], Any], Server]:
        server = Server(self.contestant, self.folder)
        http = self.contestant.lib.AsyncClient(transport=server.transport(), **self.contestant.options)
        return (*self.contestant.async_caller(http), server)

    def _client(self) -> tuple[Callable[[str], Any], Callable[[Any], Any], Server]:
        server = Server(self.contestant, self.folder)
        http = self.contestant.lib.Client(transport=server.transport(), **self.contestant.options)
        return (*self.contestant.caller(http), server)

    def _read(self, name: str) -> bytes:
        return (self.folder / f"{name}.json").read_bytes()


_loop = asyncio.new_event_loop()


def _batches(call: Callable[[], Any]) -> Sample:
    """Microseconds of a call, over as many as fill a batch."""

    def timed(count: int) -> float:
        start = time.process_time()
        for _ in range(count):
            call()
        return time.process_time() - start

    return _filled(timed)


def _awaited_batches(call: Callable[[], Any]) -> Sample:
    async def timed(count: int) -> float:
        start = time.process_time()
        for _ in range(count):
            await call()
        return time.process_time() - start

    return _filled(lambda count: _loop.run_until_complete(timed(count)))


def _filled(timed: Callable[[int], float]) -> Sample:
    count = 1
    while timed(count) < BATCH:
        count *= 2

    def sample() -> float:
        timed(count)  # others had the processor meanwhile: its caches are cold and its clock may be low
        return timed(count) / count * 1e6

    return sample


async def _checked(result: Any, check: Callable[[Any], None]) -> None:
    check(await result)


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


def main(name: str, folder: str) -> None:
    """Answer with a sample for each line."""
    bench = Bench(CONTESTANTS[name](), Path(folder))
    samples: dict[str, Sample] = {}
    for line in sys.stdin:
        figure = line.strip()
        if figure not in samples:
            samples[figure] = getattr(bench, figure)()
        print(samples[figure](), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
