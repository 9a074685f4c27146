"""The clients: `Webhooks` and `AsyncWebhooks`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Generic, Self, TypedDict, Unpack

from ._runtime.client import AsyncClient, BaseClient, Client, Profile, Settings
from ._runtime.connection import AsyncHttp, Http, SyncHttp
from ._runtime.lazy import Lazy
from ._runtime.request import DEFAULT_TIMEOUT, Timeout

if TYPE_CHECKING:
    from functools import cached_property

    from .resources.pets import AsyncPets, Pets

PROFILE = Profile(
    package="sdk",
    version="0.1.0",
    base_url="https://api.test/v1",
)


class _Options(TypedDict, Generic[Http], total=False):
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
        super().__init__(PROFILE, settings)

    def with_options(self, **options: Unpack[_Options[Http]]) -> Self:
        """A copy with other options; it shares the connections of this client unless it gets its own."""
        return self._copy(options)


class Webhooks(_Configured[SyncHttp], Client):
    """Webhooks.

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

    pets: cached_property[Pets] = Lazy("Pets")
    """The resource `pets`."""


class AsyncWebhooks(_Configured[AsyncHttp], AsyncClient):
    """Webhooks.

    As `Webhooks`, with methods to await and an `httpx.AsyncClient`.
    """

    pets: cached_property[AsyncPets] = Lazy("AsyncPets")
    """The resource `pets`."""
