"""The base of the generated clients: settings, credentials, and the ways to send a `Request`.

Making a client costs nothing: httpx and the modules that need it are imported, and connections are made,
with the first request.
"""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from collections.abc import AsyncGenerator, Generator, Mapping
from contextlib import aclosing, asynccontextmanager, closing, contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, Unpack
from urllib.parse import urlsplit

from attrs import evolve, field, fields_dict, frozen

from .auth import Credential, carry
from .connection import AsyncHttp, Connection, Http, SyncHttp
from .envelope import Envelope
from .parameters import checked_header
from .request import (
    Request,
    RequestOptions,
    Timeout,
    checked_retries,
    checked_seconds,
    timeout_steps,
)
from .responses import (
    AsyncRawResponse,
    AsyncStreamContext,
    AsyncStreamedResponse,
    RawResponse,
    StreamContext,
    StreamedResponse,
)
from .unset import UNSET

if TYPE_CHECKING:
    from .building import RequestBuilder
    from .downloads import Download, DownloadOptions, Target
    from .exchange import Call, Caller
    from .parsing import Parser
    from .redaction import Redactor
    from .transport import httpx

T = TypeVar("T")


@frozen
class Profile:
    """What the document says about the API as a whole; one per generated package."""

    #: For the User-Agent header and the name of the logger.
    package: str
    version: str
    base_url: str
    base_url_environment: str | None = None
    #: The ways to authenticate, each of them enough.
    credentials: tuple[Credential, ...] = ()
    #: Path parameters that a client can be given once, with the environment variable that is read otherwise.
    defaults: Mapping[str, str | None] = field(factory=dict[str, str | None])
    envelope: Envelope | None = None


@frozen
class Settings(Generic[Http]):
    """What one client is given."""

    #: By argument.
    credentials: Mapping[str, str | None] = field(repr=False)
    defaults: Mapping[str, str | None]
    base_url: str | None
    timeout: Timeout
    max_retries: int
    deadline: float | None
    validate_responses: bool
    fast_decoding: bool
    http_client: Http | None
    headers: Mapping[str, str] | None = field(repr=False)


class BaseClient(ABC, Generic[Http]):
    """What the sync and the async client have in common."""

    def __init__(self, profile: Profile, settings: Settings[Http]) -> None:
        self._profile = profile
        found: dict[str, str | None] = {}
        for credential in profile.credentials:
            found |= {n: _read(v) for n, v in credential.sources().items()}
        known = {n: _read(variable) for n, variable in profile.defaults.items()}
        credentials = {n: v or found[n] for n, v in settings.credentials.items()}
        for name, value in credentials.items():
            if not isinstance(value, str | None):  # pyright: ignore
                raise TypeError(
                    f"`{name}` must be a string, not {type(value).__name__}"
                )
        given = settings.defaults.items()
        defaults = {n: known[n] if v is None else v for n, v in given}
        self._start(evolve(settings, credentials=credentials, defaults=defaults))

    def _start(
        self, settings: Settings[Http], connection: Connection[Http] | None = None
    ) -> None:
        """Check the settings, so that a mistake shows where the client is made."""
        checked_retries(settings.max_retries)
        checked_seconds("deadline", settings.deadline)
        timeout_steps(settings.timeout)
        if settings.fast_decoding:
            from .fast import require_msgspec

            require_msgspec(self._profile.package)
        headers = {
            name: checked_header(name, value)
            for name, value in (settings.headers or {}).items()
        }
        self._base_url = _base_url(self._profile, settings.base_url)
        self._carried = carry(self._profile.credentials, settings.credentials)
        self._settings = evolve(settings, headers=headers)
        self._connection: Connection[Http] = connection or Connection(
            self, settings.http_client, type(self)._make_http
        )

    def _copy(self, options: Mapping[str, Any]) -> Self:
        """A client with other settings, where given, that shares the connections of this one.

        It does not share them if it gets an `http_client` of its own.
        """
        old = self._settings
        given = {n: value for n, value in options.items() if value is not UNSET}
        changes: dict[str, Any] = {
            "credentials": {n: given.pop(n, v) for n, v in old.credentials.items()},
            "defaults": {n: given.pop(n, v) for n, v in old.defaults.items()},
        }
        copy = object.__new__(type(self))
        # What a subclass keeps goes along; what is derived from the settings, and the resources, do not.
        for name, value in vars(self).items():
            if not isinstance(getattr(type(self), name, None), cached_property):
                vars(copy)[name] = value
        shared = None if "http_client" in given else self._connection
        for name in given.keys() - fields_dict(Settings).keys():
            raise TypeError(f"with_options() got an unexpected argument '{name}'")
        copy._start(evolve(old, **changes, **given), shared)
        return copy

    @property
    def base_url(self) -> str:
        """Where requests go, without a slash at the end."""
        return self._base_url

    def build(
        self, request: Request[Any], **options: Unpack[RequestOptions]
    ) -> httpx.Request:
        """The `httpx.Request` that sending `request` would send first; nothing is sent."""
        return self._caller.call(request, options).http_request

    @staticmethod
    @abstractmethod
    def _make_http() -> Any:
        """Make the HTTP client of a client that is given none."""

    @cached_property
    def _redactor(self) -> Redactor:
        from .redaction import Redactor

        return Redactor.of(self._carried.secrets, self._carried.names)

    @cached_property
    def _parser(self) -> Parser:
        from .parsing import Parser

        return Parser(
            self._profile.envelope,
            self._redactor,
            strict=self._settings.validate_responses,
            fast=self._settings.fast_decoding,
        )

    @cached_property
    def _builder(self) -> RequestBuilder:
        from .building import RequestBuilder

        http = self._connection.http
        return RequestBuilder(
            self._profile, self._settings, self._base_url, self._carried, http
        )

    @cached_property
    def _caller(self) -> Caller:
        import logging

        from .exchange import Caller
        from .retry import RetryPolicy

        settings = self._settings
        return Caller(
            self._builder,
            self._parser,
            self._redactor,
            logging.getLogger(self._profile.package),
            RetryPolicy(settings.max_retries),
            settings.deadline,
        )

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.base_url}>"

    def __getstate__(self) -> Any:
        raise TypeError(
            f"a {type(self).__name__} holds connections and credentials and cannot be pickled"
        )


class Client(BaseClient[SyncHttp]):
    """Sends requests and waits for the answer. One client may be used by many threads."""

    @staticmethod
    def _make_http() -> httpx.Client:
        from .transport import make_client

        return make_client()

    def send(self, request: Request[T], **options: Unpack[RequestOptions]) -> T:
        """Send and decode. Raises APIError; ValueError or TypeError before anything is sent."""
        caller = self._caller
        call = caller.call(request, options)
        return call.parse(caller.run(self._connection.http, call))

    def send_raw(
        self, request: Request[T], **options: Unpack[RequestOptions]
    ) -> RawResponse[T]:
        """Send and read, and leave decoding to `RawResponse.parse`."""
        caller = self._caller
        call = caller.call(request, options)
        return RawResponse(call, caller.run(self._connection.http, call))

    def stream(
        self, request: Request[T], **options: Unpack[RequestOptions]
    ) -> StreamContext[T]:
        """A context manager that sends on entering; the body is read as it comes in."""
        return self._streamed(self._caller.call(request, options, stream=True))

    @contextmanager
    def _streamed(self, call: Call[T]) -> Generator[StreamedResponse[T]]:
        answer = self._caller.run(self._connection.http, call)
        with closing(StreamedResponse(call, answer)) as response:
            yield response

    def download(
        self,
        source: str | StreamedResponse[Any] | RawResponse[Any],
        *,
        to: Target,
        **options: Unpack[DownloadOptions],
    ) -> Download:
        """Write what is behind a URL, or the body of a streamed response, to a path or binary file.

        A URL is asked for without credentials, again and from where it broke off if need be. Raises APIError,
        of which DownloadIncompleteError is one, and OSError.
        """
        from .downloads import Course

        course = Course.of(self._caller, source, to, options)
        return course.run(self._connection.http)

    def close(self) -> None:
        """Close the connections, unless they are an injected `http_client` or another client's."""
        if (http := self._connection.release(self)) is not None:
            http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


class AsyncClient(BaseClient[AsyncHttp]):
    """Sends requests on an asyncio event loop; `send` and `send_raw` are awaited."""

    @staticmethod
    def _make_http() -> httpx.AsyncClient:
        from .transport import make_async_client

        return make_async_client()

    async def send(self, request: Request[T], **options: Unpack[RequestOptions]) -> T:
        """Send and decode. Raises APIError; ValueError or TypeError before anything is sent."""
        caller = self._caller
        call = caller.call(request, options)
        return call.parse(await caller.arun(self._connection.http, call))

    async def send_raw(
        self, request: Request[T], **options: Unpack[RequestOptions]
    ) -> AsyncRawResponse[T]:
        """Send and read, and leave decoding to `AsyncRawResponse.parse`."""
        caller = self._caller
        call = caller.call(request, options)
        return AsyncRawResponse(call, await caller.arun(self._connection.http, call))

    def stream(
        self, request: Request[T], **options: Unpack[RequestOptions]
    ) -> AsyncStreamContext[T]:
        """An async context manager that sends on entering; the body is read as it comes in."""
        return self._streamed(self._caller.call(request, options, stream=True))

    @asynccontextmanager
    async def _streamed(
        self, call: Call[T]
    ) -> AsyncGenerator[AsyncStreamedResponse[T]]:
        answer = await self._caller.arun(self._connection.http, call)
        async with aclosing(AsyncStreamedResponse(call, answer)) as response:
            yield response

    async def download(
        self,
        source: str | AsyncStreamedResponse[Any] | AsyncRawResponse[Any],
        *,
        to: Target,
        **options: Unpack[DownloadOptions],
    ) -> Download:
        """As `download` of the synchronous client, to await."""
        from .downloads import Course

        course = Course.of(self._caller, source, to, options)
        return await course.arun(self._connection.http)

    async def aclose(self) -> None:
        """Close the connections, unless they are an injected `http_client` or another client's."""
        if (http := self._connection.release(self)) is not None:
            await http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exc: object) -> None:
        await self.aclose()


def _read(variable: str | None) -> str | None:
    """The value of an environment variable; an empty one counts as not set."""
    return (os.environ.get(variable) or None) if variable else None


def _base_url(profile: Profile, given: str | None) -> str:
    """An absolute http(s) URL without query, fragment and final slash; ValueError otherwise."""
    url = (given or _read(profile.base_url_environment) or profile.base_url).rstrip("/")
    try:
        parts = urlsplit(url)
        host = parts.hostname if parts.port != 0 else None  # reading the port checks it
        (host or "").encode("idna")
    except ValueError:
        parts, host = urlsplit(""), None
    if "@" in parts.netloc:
        raise ValueError(
            "`base_url` must not have user information: give credentials to the client instead"
        )
    if (
        not (host and parts.scheme in ("http", "https") and url.isprintable())
        or " " in url
        or parts.query
        or parts.fragment
    ):
        raise ValueError(
            f"`base_url` must be an http or https URL without query and fragment, like "
            f"https://api.example.com/v1, not {url.split('?')[0].split('#')[0]!r}"
        )
    return url
