"""The only module that imports httpx: HTTP clients, and one attempt to send one request.

Nothing imports this module before the first request, so importing the package stays cheap. Importing it masks
the credentials in URLs that httpx logs, for the whole process.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator, Iterator
from contextlib import (
    AbstractAsyncContextManager,
    asynccontextmanager,
    contextmanager,
    nullcontext,
    suppress,
)
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, TypeAlias
from weakref import WeakKeyDictionary

import httpx
from attrs import evolve, frozen

from .redaction import Redactor
from .request import DEFAULT_TIMEOUT

if TYPE_CHECKING:
    from .exchange import Call

__all__ = ["httpx"]  # lets type checkers import it from here

_Gates: TypeAlias = WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Semaphore]
#: As many connections as requests in flight; all are kept for the next ones.
LIMITS = httpx.Limits(
    max_connections=100, max_keepalive_connections=100, keepalive_expiry=30.0
)
_TIMEOUT = httpx.Timeout(**DEFAULT_TIMEOUT.as_dict())
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
#: Those that leave the body of a response unread.
_BROKEN = (httpx.DecodingError, httpx.NetworkError, httpx.RemoteProtocolError)
#: And those that another attempt cannot mend; neither can it a redirect to what is no URL.
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
    #: A success whose body cannot be decoded; what is in it instead tells why.
    response: httpx.Response | None = None

    @classmethod
    def of(cls, error: httpx.RequestError | httpx.InvalidURL) -> Failure:
        # httpx reads the Location of a redirect that it shall not follow, and stumbles over what is no URL.
        if isinstance(error, httpx.InvalidURL):
            error = httpx.DecodingError(f"the server redirects to no URL: {error}")
        return cls(
            error,
            sent=not isinstance(error, _NOT_SENT),
            temporary=not (
                isinstance(error, _HOPELESS) or "location header" in str(error)
            ),
            timeout=isinstance(error, httpx.TimeoutException),
        )

    def __str__(self) -> str:
        text, kind = str(self.error), type(self.error).__name__
        return f"{kind}: {text}" if text else kind


class _NoAuth(httpx.Auth):
    """Without one, httpx would search the URL for a user; its own runs one generator inside another."""

    def sync_auth_flow(
        self, request: httpx.Request
    ) -> Generator[httpx.Request, httpx.Response]:
        yield request

    async def async_auth_flow(
        self, request: httpx.Request
    ) -> AsyncGenerator[httpx.Request, httpx.Response]:
        yield request


_NO_AUTH = _NoAuth()


def _auth(http: httpx.Client | httpx.AsyncClient, attempt: Call[Any]) -> httpx.Auth:
    """`auth=` of the HTTP client, for its API alone."""
    return (not attempt.foreign and http.auth) or _NO_AUTH


def make_client() -> httpx.Client:
    """The HTTP client of those who bring none; proxies come from the environment, as usual with httpx."""
    http = httpx.Client(timeout=_TIMEOUT, limits=LIMITS)
    mounts: dict[Any, Any] = getattr(http, "_mounts", {})
    for transport in (getattr(http, "_transport", None), *mounts.values()):
        pool: Any = getattr(transport, "_pool", None)
        if hasattr(pool, "_network_backend"):
            pool._network_backend = _Punctual(pool._network_backend)
    return http


class _BoundedClient(httpx.AsyncClient):
    """Has a bounded number of requests in flight; streams may be as many as there are connections."""

    def __init__(self) -> None:
        super().__init__(timeout=_TIMEOUT, limits=LIMITS)
        self._gates: _Gates = WeakKeyDictionary()

    def gate(self) -> asyncio.Semaphore:
        """To be held during a request; one for each event loop."""
        loop = asyncio.get_running_loop()
        return self._gates.setdefault(loop, asyncio.Semaphore(IN_FLIGHT))


def make_async_client() -> httpx.AsyncClient:
    """The same for asyncio, with a bound on the requests in flight."""
    return _BoundedClient()


def send(http: httpx.Client, attempt: Call[Any]) -> httpx.Response | Failure:
    """One attempt. Only a success is left unread, and only when asked for."""
    request, end, auth = attempt.http_request, attempt.end, _auth(http, attempt)
    try:
        if end is None:
            response = http.send(
                request, stream=True, auth=auth, follow_redirects=False
            )
        else:
            with _until(end):
                response = http.send(
                    request, stream=True, auth=auth, follow_redirects=False
                )
            response.stream = _LimitedStream(response.stream, end)
        if attempt.stream and response.is_success:
            return response
        try:
            response.read()
        except BaseException as error:
            response.close()
            if isinstance(error, _BROKEN):
                return _broken(response, error)
            raise
        return response
    except (httpx.RequestError, httpx.InvalidURL) as error:
        return Failure.of(error)


async def asend(
    http: httpx.AsyncClient, attempt: Call[Any]
) -> httpx.Response | Failure:
    """One attempt. Only a success is left unread, and only when asked for."""
    request, end, auth = attempt.http_request, attempt.end, _auth(http, attempt)
    gate: AbstractAsyncContextManager[None] = _FREE
    if isinstance(http, _BoundedClient) and not attempt.stream:
        gate = http.gate()
    try:
        async with _in_time(end), gate:
            response = await http.send(
                request, stream=True, auth=auth, follow_redirects=False
            )
            if not (attempt.stream and response.is_success):
                try:
                    await response.aread()
                except BaseException as error:
                    await response.aclose()
                    if isinstance(error, _BROKEN):
                        return _broken(response, error)
                    raise
        if attempt.stream and end is not None:
            response.stream = _LimitedStream(response.stream, end)
        return response
    except (httpx.RequestError, httpx.InvalidURL) as error:
        return Failure.of(error)


def _broken(
    response: httpx.Response, error: httpx.RequestError
) -> httpx.Response | Failure:
    """For a body that cannot be read: an error keeps its status."""
    undecoded = isinstance(error, httpx.DecodingError)
    if response.is_success and not undecoded:
        return Failure.of(error)
    headers = httpx.Headers(response.headers)
    for name in {*headers} & {"content-encoding", "content-length"}:
        del headers[name]
    known: Any = {"request": response.request, "extensions": response.extensions}
    what = "is not what its Content-Encoding says" if undecoded else "broke off"
    text = f"(the body {what}: {error})"
    bare = httpx.Response(response.status_code, headers=headers, content=text, **known)
    return evolve(Failure.of(error), response=bare) if bare.is_success else bare


_FREE = nullcontext()
#: How many bytes are written before the deadline is looked at again.
_SLICE = 65_536
#: `time.monotonic()` by which the sync call of this context must be complete.
_deadline: ContextVar[float | None] = ContextVar("deadline", default=None)


@contextmanager
def _until(end: float) -> Generator[None]:
    token = _deadline.set(end)
    try:
        yield
    finally:
        _deadline.reset(token)


class _Punctual:
    """A network backend, or stream, of httpcore that waits no longer than the deadline allows.

    httpx's timeouts begin anew with each byte. Clients that are injected have no such streams; for them
    the deadline holds between attempts and between the chunks of a body.
    """

    def __init__(self, wrapped: Any) -> None:
        self._wrapped = wrapped

    def __getattr__(self, name: str) -> Any:
        return getattr(self._wrapped, name)

    def connect_tcp(self, *args: Any, **options: Any) -> _Punctual:
        return _Punctual(self._wrapped.connect_tcp(*args, **options))

    def start_tls(self, *args: Any, **options: Any) -> _Punctual:
        return _Punctual(self._wrapped.start_tls(*args, **options))

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        data: bytes = self._wrapped.read(max_bytes, _within(timeout))
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        size = _SLICE if _deadline.get() is not None else max(1, len(buffer))
        for start in range(0, len(buffer), size):
            self._wrapped.write(buffer[start : start + size], _within(timeout))


def _within(timeout: float | None) -> float | None:
    """Seconds to wait, no longer than the deadline of this context allows."""
    end = _deadline.get()
    if end is None:
        return timeout
    return _left(end) if timeout is None else min(timeout, _left(end))


class _LimitedStream(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A response body that must be complete by a moment."""

    def __init__(self, stream: Any, end: float) -> None:
        self._stream = stream
        self._end = end

    def __iter__(self) -> Iterator[bytes]:
        chunks = iter(self._stream)
        while True:
            with _until(self._end):
                chunk = next(chunks, None)
            if chunk is None:
                return
            _left(self._end)
            yield chunk

    async def __aiter__(self) -> AsyncIterator[bytes]:
        chunks = aiter(self._stream)
        while True:
            async with _in_time(self._end):
                chunk = await anext(chunks, None)
            if chunk is None:
                return
            yield chunk

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)  # `elapsed`, with httpx2

    def close(self) -> None:
        self._stream.close()

    async def aclose(self) -> None:
        await self._stream.aclose()


def _left(end: float) -> float:
    """Seconds until `end`."""
    left = end - time.monotonic()
    if left <= 0:
        raise httpx.ReadTimeout("the deadline passed")
    return left


def _in_time(end: float | None) -> AbstractAsyncContextManager[None]:
    return _FREE if end is None else _alimited(end)


@asynccontextmanager
async def _alimited(end: float) -> AsyncGenerator[None]:
    try:
        async with asyncio.timeout(_left(end)):
            yield
    except TimeoutError:
        raise httpx.ReadTimeout("the deadline passed") from None


def readable(response: httpx.Response) -> httpx.Response:
    """`response`, as UTF-8 if its charset is none or no encoding of text: httpx takes `hex` and `idna` for one."""
    try:
        b"\xff".decode(response.encoding or "utf-8", "replace")
        with suppress(httpx.ResponseNotRead):  # UTF-16 may lack its first mark
            response.text  # noqa: B018
    except (LookupError, ValueError):
        response.encoding = "utf-8"
    return response


@contextmanager
def translated(error_of: Callable[[Failure], Exception]) -> Generator[None]:
    """Turn what httpx raises while a body is read into the client's own exceptions."""
    try:
        yield
    except httpx.RequestError as error:
        raise error_of(Failure.of(error)) from error


def _masked(record: logging.LogRecord) -> bool:
    """httpx logs the address of every request, whatever credentials its query may have."""
    if isinstance(record.args, tuple):
        record.args = tuple(
            Redactor().text(str(arg)) if isinstance(arg, httpx.URL) else arg
            for arg in record.args
        )
    return True


logging.getLogger(httpx.__name__).addFilter(_masked)
