"""Calls of the API: one job per set of values, page after page, many jobs at a time and never too many.

The engine is a generator: it yields a `Round` and goes on when its jobs are done. `drive` and
`adrive` carry rounds out, with a sync and an async client; they are all that differs between the two.
"""

# pyright: basic

from __future__ import annotations

import asyncio
import queue
import threading
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any, TypeVar

from attrs import define, field

from .._runtime.client import AsyncClient, Client
from .._runtime.errors import APIError, NotFoundError
from .._runtime.pagination import PageCursor
from .._runtime.request import Request
from .catalog import Method
from .errors import DataError, OperationalError

T = TypeVar("T")


@define(eq=False)
class Page:
    """One answer."""

    job: Job
    #: The body as it came, and what it says.
    text: str
    body: Any


@define(eq=False)
class Job:
    """The calls for one set of values."""

    method: Method
    values: Mapping[str, Any]
    #: Whether a row that is not there is an error; it is none where other tables asked for it.
    strict: bool = True
    #: False for writes, which are never tried again.
    retry: bool = True
    #: Whether the pages behind the first are wanted, too.
    whole: bool = True
    #: Whom its pages are for: tables, more than one where the same calls serve several.
    targets: list[Any] = field(factory=list)
    cursor: PageCursor | None = field(default=None, init=False)

    def first(self) -> Request[Any]:
        """The first request; DataError for values that the client refuses."""
        try:
            request = self.method.request(self.values)
        except (TypeError, ValueError) as error:
            raise DataError(str(error)) from error
        pages = self.method.pages
        if pages is not None and self.paged:
            self.cursor = PageCursor.start(pages, request)
        return request

    @property
    def paged(self) -> bool:
        """Whether pages behind the first are followed; one that is asked for by number stands alone."""
        pages = self.method.pages
        return self.whole and pages is not None and self.values.get(pages.page) is None

    def next(self, body: Any) -> tuple[bool, Request[Any] | None]:
        """Whether a page has something new, and the request for the one behind it, if there is one.

        A page asked for by number stands alone. ValueError if the server repeats pages.
        """
        if self.cursor is None:
            return True, None
        items = self.cursor.accept(body)
        return bool(items), self.cursor.request if self.cursor.more else None


@define(eq=False)
class Round:
    """Jobs that may go on at the same time, and who takes their pages."""

    jobs: Sequence[Job]
    #: Called for one page at a time; False when no more pages are wanted.
    accept: Callable[[Page], bool]
    #: Whether pages are fetched one by one, because each may be the last one wanted.
    one_by_one: bool = False
    #: Of a write, its method: all requests are then looked at before any is sent.
    writes: Method | None = None


Rounds = Generator[Round, None, T]


def drive(rounds: Rounds[T], client: Client, concurrency: int) -> T:
    """Carry out all rounds, each with at most `concurrency` calls at a time."""
    try:
        while True:
            _carry_out(next(rounds), client, concurrency)
    except StopIteration as finished:
        result: T = finished.value
        return result
    finally:
        rounds.close()


def _check(round_: Round, client: Client | AsyncClient) -> None:
    """DataError for a request that the client would not send."""
    for job in round_.jobs if round_.writes is not None else ():
        try:
            client.build(job.first())
        except APIError as error:
            raise _failed(error) from error
        except (TypeError, ValueError) as error:
            raise DataError(str(error)) from error


def _carry_out(round_: Round, client: Client, concurrency: int) -> None:
    _check(round_, client)
    if round_.one_by_one:
        for number, job in enumerate(round_.jobs):
            with _counted(round_, number):
                for page in _pages(job, client):
                    if not round_.accept(page):
                        return
        return
    waiting: queue.SimpleQueue[Job] = queue.SimpleQueue()
    for job in round_.jobs:
        waiting.put(job)
    done: queue.Queue[Page | Future[None]] = queue.Queue(2 * concurrency)
    stop = threading.Event()

    def put(found: Page | Future[None]) -> None:
        while not stop.is_set():
            try:
                return done.put(found, timeout=0.1)
            except queue.Full:
                continue

    def work() -> None:
        while not stop.is_set():
            try:
                job = waiting.get_nowait()
            except queue.Empty:
                return
            for page in _pages(job, client):
                put(page)
                if stop.is_set():
                    return

    left = min(concurrency, len(round_.jobs))
    with ThreadPoolExecutor(left) as threads:
        for _ in range(left):
            threads.submit(work).add_done_callback(put)
        try:
            while left:
                found = done.get()
                if isinstance(found, Future):
                    found.result()
                    left -= 1
                elif not round_.accept(found):
                    return
        finally:
            stop.set()


@contextmanager
def _counted(round_: Round, done: int) -> Iterator[None]:
    """Tell how many of several writes were done before the one that failed."""
    try:
        yield
    except OperationalError as error:
        if round_.writes is not None and len(round_.jobs) > 1:
            raise OperationalError(
                f"{error} (after {done} of {len(round_.jobs)} calls had succeeded)"
            ) from error.__cause__
        raise


def _pages(job: Job, client: Client) -> Generator[Page, None, None]:
    request: Request[Any] | None = job.first()
    while request is not None:
        try:
            answer = client.send_raw(request, **_options(job))
            body = answer.parse()
            new, following = job.next(body)
        except NotFoundError as error:
            if job.strict:
                raise _failed(error) from error
            return
        except APIError as error:
            raise _failed(error) from error
        except (TypeError, ValueError) as error:
            raise DataError(str(error)) from error
        if new:
            yield Page(job, answer.text, body)
        request = following


async def adrive(rounds: Rounds[T], client: AsyncClient, concurrency: int) -> T:
    """As `drive`; what DuckDB does meanwhile happens in a thread."""
    try:
        while True:
            round_ = await asyncio.to_thread(_step, rounds)
            if not isinstance(round_, Round):
                return round_[0]
            await _acarry_out(round_, client, concurrency)
    finally:
        rounds.close()


def _step(rounds: Rounds[T]) -> Round | tuple[T]:
    """The next round, or the result; StopIteration cannot leave a thread."""
    try:
        return next(rounds)
    except StopIteration as finished:
        return (finished.value,)


async def _acarry_out(round_: Round, client: AsyncClient, concurrency: int) -> None:
    _check(round_, client)
    waiting = iter(round_.jobs)
    lock = asyncio.Lock()
    stopped = False

    async def work() -> None:
        nonlocal stopped
        for number, job in enumerate(waiting):
            request: Request[Any] | None = job.first()
            while request is not None and not stopped:
                with _counted(round_, number):
                    page, request = await _apage(job, request, client)
                if page is None:
                    continue
                async with lock:
                    if not stopped:
                        stopped = not await asyncio.to_thread(round_.accept, page)
            if stopped:
                return

    count = 1 if round_.one_by_one else min(concurrency, len(round_.jobs))
    tasks = [asyncio.create_task(work()) for _ in range(count)]
    try:
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _apage(
    job: Job, request: Request[Any], client: AsyncClient
) -> tuple[Page | None, Request[Any] | None]:
    try:
        answer = await client.send_raw(request, **_options(job))
        body = await answer.parse()
        new, following = job.next(body)
        return Page(job, answer.text, body) if new else None, following
    except NotFoundError as error:
        if job.strict:
            raise _failed(error) from error
        return None, None
    except APIError as error:
        raise _failed(error) from error
    except (TypeError, ValueError) as error:
        raise DataError(str(error)) from error


def _options(job: Job) -> Any:
    return {} if job.retry else {"max_retries": 0}


def _failed(error: APIError) -> OperationalError:
    return OperationalError(str(error))
