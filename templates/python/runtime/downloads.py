"""Downloads: the file behind a URL goes to disk, over broken connections; `partials` keeps the bytes.

Such a URL may be a credential itself. Nothing of the client goes with it but its User-Agent, and no text shows
its query.
"""

from __future__ import annotations

import asyncio
import io
import re
import time
from collections.abc import Callable
from contextlib import aclosing, closing
from hashlib import sha256
from os import PathLike
from pathlib import Path
from typing import Any, BinaryIO, TypeAlias, TypedDict

from attrs import evolve, frozen

from .errors import APIStatusError, DownloadIncompleteError
from .exchange import Call, Caller
from .parsing import Parser
from .partials import Partial
from .redaction import MASK, Redactor
from .request import Request, Timeout
from .responses import AnyResponse
from .transport import Failure, httpx

Target: TypeAlias = str | PathLike[str] | BinaryIO
Source: TypeAlias = str | AnyResponse[Any]
Progress: TypeAlias = Callable[[int, int | None], object]

#: The query of a URL, wherever it stands in a text.
_QUERY = re.compile(r"(?<=\?)[^\s\"'<>]+")
#: A parameter's value of this length may be a signature: no server may repeat it in an error.
_SHORTEST_SIGNATURE = 16


class DownloadOptions(TypedDict, total=False):
    """Keyword arguments of `download` beside the source and the target."""

    #: Called with the bytes that are there and their final number, None if the server does not tell it.
    progress: Progress | None
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
    progress: Progress | None
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
        limits: Any = {**options}
        progress, resume = limits.pop("progress", None), limits.pop("resume", False)
        target = Path(to) if isinstance(to, str | PathLike) else to
        if isinstance(source, AnyResponse):
            if limits or resume:
                raise TypeError("a response takes only `progress`: it is on its way")
            call = source._call  # pyright: ignore[reportPrivateUsage]
            given = source.http_response
            return cls(call, Partial(target), progress, given.request, given)
        url = _checked(source)
        if resume and not isinstance(target, Path):
            raise TypeError("`resume` needs a path as `to`")
        request = Request("GET", "/", bytes, name="download", authenticated=False)
        redactor = _Redactor(caller.redactor.secrets)
        parser = Parser(None, redactor)  # without the envelope of the API
        outside = evolve(caller, parser=parser, redactor=redactor)
        call = outside.call(request, limits, stream=True)
        call.foreign = True
        agent = call.http_request.headers["User-Agent"]
        more = call.http_request.extensions
        headers = {"User-Agent": agent, "Accept": "*/*", "Accept-Encoding": "identity"}
        first = httpx.Request("GET", url, headers=headers, extensions=more)
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
        call, url, more = self.call, self.first.url, self.first.extensions
        headers = {**self.first.headers, **self.partial.missing()}
        call.http_request = httpx.Request("GET", url, headers=headers, extensions=more)
        call.end, call.redirects = self.end, 0
        return call

    def _finished(self, response: httpx.Response) -> Download:
        partial, kind = self.partial, response.headers.get("content-type")
        partial.finish()
        path = partial.to if isinstance(partial.to, Path) else None
        taken = self.call.retries_taken
        return Download(path, partial.done, kind, partial.resumed_from, taken)

    def _delay(self, error: httpx.RequestError | APIStatusError) -> float:
        """Seconds before the next attempt; raises if there is none."""
        call, partial = self.call, self.partial
        if isinstance(error, APIStatusError):
            if error.status_code != 416 or not partial.missing():
                raise error
            partial.distrust()  # no such part: everything, then
            return 0.0
        failure, taken = Failure.of(error), call.retries_taken
        delay = call.delay_after_failure(failure)
        if self.given is None and delay is not None:
            call.retries_taken += 1
            return delay
        problem = call.connection_error(failure)
        if failure.temporary and not failure.timeout:
            of = "" if partial.total is None else f" of {partial.total}"
            text = f"{problem.message}; {partial.done}{of} bytes arrived"
            sent = problem.request
            problem = DownloadIncompleteError(text, request=sent, retries_taken=taken)
        raise problem from error


async def _in_thread(action: Callable[[bytes], None], chunk: bytes) -> None:
    """Run in a thread, and wait for it also if cancelled: nobody may close the file meanwhile."""
    task = asyncio.ensure_future(asyncio.to_thread(action, chunk))
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait([task])
        raise


@frozen
class _Redactor(Redactor):
    """Also hides the whole query of every URL, and what a server repeats of it."""

    def text(self, text: str) -> str:
        return _QUERY.sub(MASK, Redactor.text(self, text))

    def response(self, response: httpx.Response) -> httpx.Response:
        values = response.request.url.params.values()
        signatures = [value for value in values if len(value) >= _SHORTEST_SIGNATURE]
        secrets = Redactor.of([*self.secrets, *signatures], ()).secrets
        return Redactor.response(evolve(self, secrets=secrets), response)


def _checked(url: object) -> httpx.URL:
    """`url` without its fragment; TypeError, or ValueError that does not repeat it, if it is not an http(s) URL."""
    if not isinstance(url, str):  # the URL in a model may be None or UNSET
        kind = type(url).__name__
        raise TypeError(f"a URL or a response is downloaded, not {kind}")
    try:
        target = httpx.URL(url).copy_with(fragment=None)
    except httpx.InvalidURL:
        target = httpx.URL()
    if target.scheme in ("http", "https") and target.host and not target.userinfo:
        return target
    raise ValueError("a download needs an http or https URL without user information")
