"""Downloads: the file behind a URL goes to disk, without credentials and over broken connections.

`partials` keeps the bytes and `presigned` the secrets; this module decides what to do next.
"""

from __future__ import annotations

import asyncio
import io
import os
import time
from collections.abc import Callable
from contextlib import aclosing, closing
from hashlib import sha256
from pathlib import Path
from typing import Any, BinaryIO, TypeAlias, TypedDict, cast

from attrs import frozen

from .errors import APIStatusError, DownloadIncompleteError
from .exchange import Call, Caller, delay_after_failure
from .partials import Partial
from .presigned import checked_url, outside
from .request import Request, Timeout
from .responses import AsyncStreamedResponse, StreamedResponse
from .transport import Failure, httpx

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


@frozen
class Course:
    """One download from the first attempt to the file; `run` and `arun` carry it out."""

    call: Call[Any]
    partial: Partial
    progress: Callable[[int, int | None], object] | None
    #: What every attempt asks for.
    first: httpx.Request
    #: The answer to write, where there is one already: it cannot be asked for again.
    given: httpx.Response | None = None
    #: `time.monotonic()` by which everything must be there.
    end: float | None = None

    @classmethod
    def of(
        cls, caller: Caller, source: Source, to: Target, options: DownloadOptions
    ) -> Course:
        """Everything that can be wrong before sending is found here; TypeError or ValueError."""
        for name in options.keys() - DownloadOptions.__annotations__.keys():
            raise TypeError(f"download() got an unexpected keyword argument '{name}'")
        if isinstance(to, io.TextIOBase):
            raise TypeError("`to` must be a path or a file opened in binary mode")
        limits: dict[str, Any] = {**options}
        progress, resume = limits.pop("progress", None), limits.pop("resume", False)
        target = Path(to) if isinstance(to, str | os.PathLike) else to
        if isinstance(source, StreamedResponse | AsyncStreamedResponse):
            if limits or resume:
                raise TypeError("a response takes only `progress`: it is on its way")
            call = source._call  # pyright: ignore[reportPrivateUsage]
            given = source.http_response
            return cls(call, Partial(target), progress, given.request, given)
        url = checked_url(source)
        if resume and not isinstance(target, Path):
            raise TypeError("`resume` needs a path as `to`")
        request = Request("GET", "/", bytes, name="download", authenticated=False)
        call = outside(caller).call(request, cast(Any, limits), stream=True)
        call.foreign = True
        like = call.http_request
        agent = like.headers["User-Agent"]
        headers = {"User-Agent": agent, "Accept": "*/*", "Accept-Encoding": "identity"}
        first = httpx.Request("GET", url, headers=headers, extensions=like.extensions)
        end = None if call.deadline is None else time.monotonic() + call.deadline
        # Without its query: presigned anew, the URL leads to the same file.
        digest = sha256(str(url.copy_with(query=None)).encode()).hexdigest()
        return cls(call, Partial(target, digest, resume), progress, first, end=end)

    def run(self, http: httpx.Client) -> Download:
        """Carry it out and block meanwhile."""
        caller, partial = self.call.caller, self.partial
        with partial:
            while True:
                try:
                    response = self.given or caller.run(http, self._next())
                    with closing(response):
                        partial.begin(response)
                        for chunk in response.iter_bytes():
                            partial.write(chunk)
                            if self.progress is not None:
                                self.progress(partial.done, partial.total)
                        return self._finished(response)
                except (httpx.RequestError, APIStatusError) as error:
                    delay = self._delay(error)
                time.sleep(delay)

    async def arun(self, http: httpx.AsyncClient) -> Download:
        """Carry it out on the event loop; threads wait for the disk."""
        caller, partial = self.call.caller, self.partial
        with partial:
            while True:
                try:
                    response = self.given or await caller.arun(http, self._next())
                    async with aclosing(response):
                        partial.begin(response)
                        async for chunk in response.aiter_bytes():
                            await _in_thread(partial.write, chunk)
                            if self.progress is not None:
                                self.progress(partial.done, partial.total)
                        return self._finished(response)
                except (httpx.RequestError, APIStatusError) as error:
                    delay = self._delay(error)
                await asyncio.sleep(delay)

    def _next(self) -> Call[Any]:
        """The call that asks for what is missing."""
        call, first = self.call, self.first
        headers = {**first.headers, **self.partial.missing()}
        call.http_request = httpx.Request(
            "GET", first.url, headers=headers, extensions={**first.extensions}
        )
        if self.end is not None:
            call.deadline = max(0.001, self.end - time.monotonic())
        return call

    def _finished(self, response: httpx.Response) -> Download:
        partial = self.partial
        partial.finish()
        return Download(
            partial.to if isinstance(partial.to, Path) else None,
            partial.done,
            response.headers.get("content-type"),
            partial.resumed_from,
            self.call.retries_taken,
        )

    def _delay(self, error: httpx.RequestError | APIStatusError) -> float:
        """Seconds before the next attempt; raises if there is none."""
        call, partial = self.call, self.partial
        if isinstance(error, APIStatusError):
            if error.status_code != 416 or not partial.missing():
                raise error
            partial.etag = None  # no such part: everything, then
            return 0.0
        failure = Failure.of(error)
        delay = delay_after_failure(call, failure, self.end)
        if self.given is None and delay is not None:
            call.retries_taken += 1
            return delay
        problem = call.connection_error(failure)
        if failure.temporary and not failure.timeout:
            total = "" if partial.total is None else f" of {partial.total}"
            problem = DownloadIncompleteError(
                f"{problem.message}; {partial.done}{total} bytes arrived",
                request=problem.request,
                retries_taken=problem.retries_taken,
            )
        raise problem from error


async def _in_thread(action: Callable[[bytes], None], chunk: bytes) -> None:
    """Run in a thread, and wait for it also if cancelled: nobody may close the file meanwhile."""
    task = asyncio.ensure_future(asyncio.to_thread(action, chunk))
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait([task])
        raise
