"""The clients: `Library` and `AsyncLibrary`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Generic, Self, TypedDict, Unpack

from ._runtime.auth import Bearer
from ._runtime.client import AsyncClient, BaseClient, Client, Profile, Settings
from ._runtime.connection import AsyncHttp, Http, SyncHttp
from ._runtime.envelope import Envelope
from ._runtime.lazy import Lazy
from ._runtime.request import DEFAULT_TIMEOUT, Timeout

if TYPE_CHECKING:
    from functools import cached_property

    from .resources.books import AsyncBooks, Books
    from .resources.search import AsyncSearch, Search

PROFILE = Profile(
    package="sdk",
    version="0.1.0",
    base_url="https://api.test/v1",
    base_url_environment="LIBRARY_URL",
    credentials=(Bearer("secret", environment="LIBRARY_SECRET"),),
    defaults={"shelf": "LIBRARY_SHELF"},
    envelope=Envelope(success="ok", errors="problems"),
)


class _Options(TypedDict, Generic[Http], total=False):
    secret: str | None
    shelf: str | None
    base_url: str | None
    timeout: Timeout
    max_retries: int
    deadline: float | None
    validate_responses: bool
    fast_decoding: bool
    http_client: Http | None
    headers: Mapping[str, str] | None


class _Configured(BaseClient[Http]):
    """What both clients are given."""

    def __init__(
        self,
        *,
        secret: str | None = None,
        shelf: str | None = None,
        base_url: str | None = None,
        timeout: Timeout = DEFAULT_TIMEOUT,
        max_retries: int = 2,
        deadline: float | None = None,
        validate_responses: bool = False,
        fast_decoding: bool = False,
        http_client: Http | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        settings = Settings(
            credentials={"secret": secret},
            defaults={"shelf": shelf},
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            deadline=deadline,
            validate_responses=validate_responses,
            fast_decoding=fast_decoding,
            http_client=http_client,
            headers=headers,
        )
        super().__init__(PROFILE, settings)

    def with_options(self, **options: Unpack[_Options[Http]]) -> Self:
        """A copy with other options; it shares the connections of this client unless it gets its own."""
        return self._copy(options)

    @property
    def books_api(self) -> Self:
        """This client: the longer form of the API reference, `client.books_api.…`, works too."""
        return self


class Library(_Configured[SyncHttp], Client):
    """The Books API.

    Everything between covers.

    Args:
        secret: Token sent as `Authorization: Bearer …`; else the environment
            variable `LIBRARY_SECRET`.
        shelf: Where the books stand. For calls that leave it out; else the
            environment variable `LIBRARY_SHELF`.
        base_url: Where the API is; else the environment variable `LIBRARY_URL`; else
            the document's own server.
        timeout: Seconds for each step of an attempt, or a timeout object of httpx.
        max_retries: How often a call is tried again; see the README for what may be.
        deadline: Seconds for a whole call, all attempts and waits included.
        validate_responses: Raise `ResponseValidationError` where an answer breaks
            the document.
        fast_decoding: Decode with msgspec (the extra `fast`), which drops unknown
            fields.
        http_client: A client of httpx to send with; it is never closed by this one.
        headers: Headers for every request.
    """

    books: cached_property[Books] = Lazy("Books")
    """Books on shelves."""
    search: cached_property[Search] = Lazy("Search")
    """The resource `search`."""


class AsyncLibrary(_Configured[AsyncHttp], AsyncClient):
    """The Books API.

    As `Library`, with methods to await and an `httpx.AsyncClient`.
    """

    books: cached_property[AsyncBooks] = Lazy("AsyncBooks")
    """Books on shelves."""
    search: cached_property[AsyncSearch] = Lazy("AsyncSearch")
    """The resource `search`."""
