"""The clients: `OldSpelling` and `AsyncOldSpelling`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Self, TypedDict, Unpack

from ._runtime.client import AsyncClient, Client, Profile
from ._runtime.request import DEFAULT_TIMEOUT, Timeout

if TYPE_CHECKING:
    from ._runtime.transport import httpx
    from .resources.items import AsyncItems, Items

PROFILE = Profile(
    package="sdk",
    version="0.1.0",
    base_url="https://api.test/v1",
)


class _Options(TypedDict, total=False):
    base_url: str | None
    timeout: Timeout
    max_retries: int
    deadline: float | None
    validate_responses: bool
    fast_decoding: bool
    headers: Mapping[str, str] | None


class _ClientOptions(_Options, total=False):
    http_client: httpx.Client | None


class OldSpelling(Client):
    """Old spelling.

    Args:

        base_url: Where the API is; else the document's own server.
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

    def __init__(
        self,
        *,
        base_url: str | None = None,
        timeout: Timeout = DEFAULT_TIMEOUT,
        max_retries: int = 2,
        deadline: float | None = None,
        validate_responses: bool = False,
        fast_decoding: bool = False,
        http_client: httpx.Client | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            PROFILE,
            credentials={},
            defaults={},
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            deadline=deadline,
            validate_responses=validate_responses,
            fast_decoding=fast_decoding,
            http_client=http_client,
            headers=headers,
        )

    def with_options(self, **options: Unpack[_ClientOptions]) -> Self:
        """A copy with other options; it shares the connections of this client unless it gets its own."""
        return self._copy(options)

    @cached_property
    def items(self) -> Items:
        """The resource `items`."""
        from .resources.items import Items

        return Items(self)


class _AsyncClientOptions(_Options, total=False):
    http_client: httpx.AsyncClient | None


class AsyncOldSpelling(AsyncClient):
    """Old spelling.

    As `OldSpelling`, with methods to await and an `httpx.AsyncClient`.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        timeout: Timeout = DEFAULT_TIMEOUT,
        max_retries: int = 2,
        deadline: float | None = None,
        validate_responses: bool = False,
        fast_decoding: bool = False,
        http_client: httpx.AsyncClient | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            PROFILE,
            credentials={},
            defaults={},
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            deadline=deadline,
            validate_responses=validate_responses,
            fast_decoding=fast_decoding,
            http_client=http_client,
            headers=headers,
        )

    def with_options(self, **options: Unpack[_AsyncClientOptions]) -> Self:
        """A copy with other options; it shares the connections of this client unless it gets its own."""
        return self._copy(options)

    @cached_property
    def items(self) -> AsyncItems:
        """The resource `items`."""
        from .resources.items import AsyncItems

        return AsyncItems(self)
