"""The only module that imports httpx: HTTP clients, and one attempt to send one request.

Nothing imports this module before the first request, so importing the package stays cheap.
"""

from __future__ import annotations

import asyncio
import time
import weakref
from collections.abc import AsyncIterator, Callable, Generator, Iterator
from contextlib import AbstractAsyncContextManager, contextmanager, nullcontext
from typing import Any, TypeAlias

import httpx
from attrs import define, frozen

from .request import DEFAULT_TIMEOUT

__all__ = [
    "LIMITS",
    "Failure",
    "Send",
    "Wait",
    "asend",
    "httpx",  # the other modules take it from here
    "make_async_client",
    "make_client",
    "send",
    "translated",
]

_Gates: TypeAlias = weakref.WeakKeyDictionary[
    asyncio.AbstractEventLoop, asyncio.Semaphore
]

#: As many connections as requests in flight; all are kept for the next ones.
LIMITS = httpx.Limits(
    max_connections=100, max_keepalive_connections=100, keepalive_expiry=30.0
)
#: Async requests that are on their way at one time; others wait their turn. httpx's pool would take them all,
#: but its bookkeeping grows with the square of their number: a thousand at once take several times as long.
IN_FLIGHT = 32

#: Of httpx's failures, those that happen before any byte of the request went out.
_NOT_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
)
#: And those that another attempt cannot mend.
_HOPELESS = (httpx.UnsupportedProtocol, httpx.LocalProtocolError, httpx.DecodingError)


@frozen
class Failure:
    """An attempt that brought no answer."""

    error: httpx.RequestError
    #: Whether the server may have got the request.
    sent: bool
    #: Whether another attempt can succeed.
    temporary: bool
    timeout: bool

    @classmethod
    def of(cls, error: httpx.RequestError) -> Failure:
        return cls(
            error,
            sent=not isinstance(error, _NOT_SENT),
            temporary=not isinstance(error, _HOPELESS),
            timeout=isinstance(error, httpx.TimeoutException),
        )

    def __str__(self) -> str:
        text = str(self.error)
        kind = type(self.error).__name__
        return f"{kind}: {text}" if text else kind


@define(eq=False)
class Send:
    """Step of an exchange: send `request` and report the response or the `Failure`."""

    request: httpx.Request
    #: Leave the body of a success unread.
    stream: bool = False
    #: `time.monotonic()` by which the answer must be complete.
    deadline: float | None = None


@frozen
class Wait:
    """Step of an exchange: do nothing for some seconds."""

    seconds: float


def make_client() -> httpx.Client:
    """The HTTP client of those who bring none; proxies come from the environment, as usual with httpx."""
    return httpx.Client(
        timeout=httpx.Timeout(**DEFAULT_TIMEOUT.as_dict()), limits=LIMITS
    )


def make_async_client() -> httpx.AsyncClient:
    """The same for asyncio, with a bound on the requests in flight."""
    http = httpx.AsyncClient(
        timeout=httpx.Timeout(**DEFAULT_TIMEOUT.as_dict()), limits=LIMITS
    )
    _gates[http] = weakref.WeakKeyDictionary()
    return http


#: By HTTP client made here, and by event loop, what lets a bounded number of requests pass.
_gates: weakref.WeakKeyDictionary[httpx.AsyncClient, _Gates] = (
    weakref.WeakKeyDictionary()
)


def _gate(http: httpx.AsyncClient) -> AbstractAsyncContextManager[None]:
    by_loop = _gates.get(http)
    if by_loop is None:  # injected: its limits are the caller's business
        return nullcontext()
    loop = asyncio.get_running_loop()
    gate = by_loop.get(loop)
    if gate is None:
        gate = by_loop[loop] = asyncio.Semaphore(IN_FLIGHT)
    return gate


def send(http: httpx.Client, step: Send) -> httpx.Response | Failure:
    """One attempt. Only a success is left unread, and only when asked for."""
    try:
        if not step.stream and step.deadline is None:
            return http.send(step.request, follow_redirects=False)
        response = http.send(step.request, stream=True, follow_redirects=False)
        try:
            if step.deadline is not None:
                response.stream = _LimitedStream(
                    response.stream, step.deadline, step.request
                )
            if not (step.stream and response.is_success):
                response.read()
        except BaseException:
            response.close()
            raise
        return response
    except httpx.RequestError as error:
        return Failure.of(error)
    except httpx.InvalidURL as error:
        return _no_url(error)


async def asend(http: httpx.AsyncClient, step: Send) -> httpx.Response | Failure:
    """One attempt. Only a success is left unread, and only when asked for."""
    try:
        if step.deadline is None:
            return await _asend(http, step)
        try:
            async with asyncio.timeout(max(0.0, step.deadline - time.monotonic())):
                response = await _asend(http, step)
        except TimeoutError:
            raise httpx.ReadTimeout(
                "the deadline passed", request=step.request
            ) from None
        if step.stream:
            response.stream = _LimitedStream(
                response.stream, step.deadline, step.request
            )
        return response
    except httpx.RequestError as error:
        return Failure.of(error)
    except httpx.InvalidURL as error:
        return _no_url(error)


async def _asend(http: httpx.AsyncClient, step: Send) -> httpx.Response:
    if not step.stream:
        async with _gate(http):
            return await http.send(step.request, follow_redirects=False)
    response = await http.send(step.request, stream=True, follow_redirects=False)
    if not response.is_success:
        try:
            await response.aread()
        except BaseException:
            await response.aclose()
            raise
    return response


def _no_url(error: httpx.InvalidURL) -> Failure:
    """httpx reads the Location of a redirect even if it shall not follow, and stumbles over what is none."""
    return Failure.of(httpx.DecodingError(f"the server redirects to no URL: {error}"))


class _LimitedStream(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A response body that must be complete by a moment: httpx's read timeout only limits each chunk."""

    def __init__(self, stream: Any, deadline: float, request: httpx.Request) -> None:
        self._stream = stream
        self._deadline = deadline
        self._request = request

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._stream:
            self._check()
            yield chunk

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for chunk in self._stream:
            self._check()
            yield chunk

    def _check(self) -> None:
        if time.monotonic() > self._deadline:
            raise httpx.ReadTimeout("the deadline passed", request=self._request)

    def close(self) -> None:
        self._stream.close()

    async def aclose(self) -> None:
        await self._stream.aclose()


@contextmanager
def translated(error_of: Callable[[Failure], Exception]) -> Generator[None]:
    """Turn what httpx raises while a body is read into the client's own exceptions."""
    try:
        yield
    except httpx.RequestError as error:
        raise error_of(Failure.of(error)) from error
