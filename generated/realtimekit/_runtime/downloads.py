"""Downloads: the file behind a URL goes to disk, without credentials and over broken connections.

`partials` keeps the bytes and `presigned` the secrets; this module decides what to do next.
"""

from __future__ import annotations

import asyncio
import io
import os
import random
import time
from collections.abc import Callable, Generator
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any, BinaryIO, TypeAlias, TypedDict, cast

from attrs import frozen

from . import exchange, retry
from .errors import APIConnectionError, APIStatusError
from .partials import Partial
from .presigned import bare_request, outside
from .request import Request, Timeout
from .responses import AsyncStreamedResponse, StreamedResponse
from .transport import Failure, Send, Wait, asend, httpx, send

Target: TypeAlias = str | os.PathLike[str] | BinaryIO
Source: TypeAlias = str | StreamedResponse[Any] | AsyncStreamedResponse[Any]


class DownloadOptions(TypedDict, total=False):
    """Keyword arguments of `download` beside the source and the target."""

    #: Called with the bytes that are there and their final number, None if the server does not tell it.
    progress: Callable[[int, int | None], object] | None
    #: Continue what an earlier download with `resume` left, and leave what a later one can continue.
    resume: bool
    #: The others replace the client's own, as in every call.
    timeout: Timeout
    max_retries: int | None
    deadline: float | None


@frozen
class Download:
    """A finished download."""

    #: None for a download to a file object.
    path: Path | None
    #: The size of the whole.
    bytes: int
    content_type: str | None = None
    #: How many of the bytes an earlier download had left.
    resumed_from: int = 0
    retries_taken: int = 0


class DownloadIncompleteError(APIConnectionError):
    """The body ended early, in the last attempt too."""


#: Send, wait, read and write a body, wait for the disk.
_Step: TypeAlias = Send | Wait | httpx.Response | Callable[[], None]


@frozen
class Course:
    """One download from the first attempt to the file; `run` and `arun` carry it out."""

    call: exchange.Call[Any]
    partial: Partial
    #: The answer to write, where there is one already: it cannot be asked for again.
    given: httpx.Response | None

    @classmethod
    def of(
        cls,
        caller: exchange.Caller,
        source: Source,
        to: Target,
        options: DownloadOptions,
    ) -> Course:
        """Everything that can be wrong before sending is found here; TypeError or ValueError."""
        limits: dict[str, Any] = {**options}
        progress = limits.pop("progress", None)
        resume = bool(limits.pop("resume", False))
        for name in limits.keys() - DownloadOptions.__annotations__.keys():
            raise TypeError(f"download() got an unexpected keyword argument '{name}'")
        if isinstance(to, io.TextIOBase):
            raise TypeError("`to` must be a path or a file opened in binary mode")
        # The types exclude it, and yet the URL in a model may be None or UNSET.
        kinds: Any = (str, StreamedResponse, AsyncStreamedResponse)
        if not isinstance(source, kinds):
            kind = type(source).__name__
            raise TypeError(f"a URL or a streamed response is downloaded, not {kind}")
        target = Path(to) if isinstance(to, str | os.PathLike) else to
        if not isinstance(source, str):
            if limits or resume:
                raise TypeError("a response takes only `progress`: it is on its way")
            partial = Partial(target, "", progress=progress)
            call = source._call  # pyright: ignore[reportPrivateUsage]
            return cls(call, partial, source.http_response)
        if resume and not isinstance(target, Path):
            raise TypeError("`resume` needs a path as `to`")
        request = Request("GET", "/", bytes, name="download", authenticated=False)
        call = outside(caller).call(request, cast(Any, limits), stream=True)
        call.http_request = bare_request(source, call.http_request)
        place = str(call.http_request.url.copy_with(query=None))
        digest = sha256(place.encode()).hexdigest()
        return cls(call, Partial(target, digest, resume, progress), None)

    def run(self, http: httpx.Client) -> Download:
        """Carry it out and block meanwhile."""
        with closing(self._steps()) as steps:
            outcome: Any = None
            while True:
                try:
                    step = steps.send(outcome)
                except StopIteration as finished:
                    return cast(Download, finished.value)
                outcome = None
                if isinstance(step, Send):
                    step.foreign = True
                    outcome = send(http, step)
                elif isinstance(step, Wait):
                    time.sleep(step.seconds)
                elif isinstance(step, httpx.Response):
                    outcome = self._receive(step)
                else:
                    step()

    async def arun(self, http: httpx.AsyncClient) -> Download:
        """Carry it out on the event loop; threads wait for the disk."""
        with closing(self._steps()) as steps:
            outcome: Any = None
            while True:
                try:
                    step = steps.send(outcome)
                except StopIteration as finished:
                    return cast(Download, finished.value)
                outcome = None
                if isinstance(step, Send):
                    step.foreign = True
                    outcome = await asend(http, step)
                elif isinstance(step, Wait):
                    await asyncio.sleep(step.seconds)
                elif isinstance(step, httpx.Response):
                    outcome = await self._areceive(step)
                else:
                    await _in_thread(step)

    def _receive(self, response: httpx.Response) -> Failure | None:
        partial = self.partial
        try:
            partial.begin(response)
            for chunk in response.iter_bytes():
                if partial.add(chunk):
                    partial.flush()
            partial.check(response)
        except httpx.RequestError as error:
            return Failure.of(error)
        finally:
            response.close()
        return None

    async def _areceive(self, response: httpx.Response) -> Failure | None:
        partial = self.partial
        try:
            await _in_thread(lambda: partial.begin(response))
            async for chunk in response.aiter_bytes():
                if partial.add(chunk):
                    await _in_thread(partial.flush)
            partial.check(response)
        except httpx.RequestError as error:
            return Failure.of(error)
        finally:
            await response.aclose()
        return None

    def _steps(self) -> Generator[_Step, Any, Download]:
        call, partial = self.call, self.partial
        end = None if call.deadline is None else time.monotonic() + call.deadline
        first = call.http_request
        try:
            yield partial.open
            while True:
                response = self.given
                if response is None:
                    response = yield from self._answer(first, end)
                failure: Failure | None = yield response
                if failure is None:
                    break
                yield Wait(self._delay(failure, end))
                call.retries_taken += 1
            yield partial.finish
        finally:
            partial.leave()
        return Download(
            partial.to if isinstance(partial.to, Path) else None,
            partial.done,
            partial.content_type,
            partial.resumed_from,
            call.retries_taken,
        )

    def _answer(
        self, first: httpx.Request, end: float | None
    ) -> Generator[Send | Wait, Any, httpx.Response]:
        """Ask for what is missing, or for everything where the server cannot give just that."""
        call, partial = self.call, self.partial
        while True:
            missing = partial.range()
            call.http_request = httpx.Request(
                "GET",
                first.url,
                headers={**first.headers, **missing},
                extensions={**first.extensions},
            )
            if end is not None:
                call.deadline = max(0.001, end - time.monotonic())
            try:
                return (yield from exchange.steps(call))
            except APIStatusError as error:
                if error.status_code != 416 or not missing:
                    raise
                partial.validator = None

    def _delay(self, failure: Failure, end: float | None) -> float:
        """Seconds before the next attempt; raises if there is none."""
        call, partial = self.call, self.partial
        delay = retry.backoff(call.retries_taken, random.random())
        if (
            failure.temporary
            and self.given is None
            and call.retries_taken < call.policy.max_retries
            and (end is None or time.monotonic() + delay < end)
        ):
            return delay
        error = call.connection_error(failure)
        if failure.temporary and not failure.timeout:
            total = "" if partial.total is None else f" of {partial.total}"
            error = DownloadIncompleteError(
                f"{error.message}; {partial.done}{total} bytes arrived",
                request=error.request,
                retries_taken=error.retries_taken,
            )
        raise error from failure.error


async def _in_thread(action: Callable[[], None]) -> None:
    """Run in a thread, and wait for it also if cancelled: nobody may close the file meanwhile."""
    task = asyncio.ensure_future(asyncio.to_thread(action))
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait([task])
        raise
