from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self

from ._runtime.client import (
    DEFAULT_TIMEOUT,
    AsyncClient,
    Bearer,
    Client,
    Envelope,
    Profile,
    Timeout,
)

if TYPE_CHECKING:
    from ._runtime.transport import httpx
    from .resources import AsyncMeetings, Meetings

PROFILE = Profile(
    package="sample_sdk",
    version="1.2.3",
    base_url="https://api.example.com/v1",
    base_url_environment="SAMPLE_BASE_URL",
    credentials=(Bearer("api_token", environment="SAMPLE_API_TOKEN"),),
    defaults={"account_id": "SAMPLE_ACCOUNT_ID", "app_id": "SAMPLE_APP_ID"},
    envelope=Envelope(success="success", errors="errors"),
)


class Sample(Client):
    def __init__(
        self,
        *,
        api_token: str | None = None,
        account_id: str | None = None,
        app_id: str | None = None,
        base_url: str | None = None,
        timeout: Timeout = DEFAULT_TIMEOUT,
        max_retries: int = 2,
        deadline: float | None = None,
        validate_responses: bool = False,
        http_client: httpx.Client | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            PROFILE,
            credentials={"api_token": api_token},
            defaults={"account_id": account_id, "app_id": app_id},
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            deadline=deadline,
            validate_responses=validate_responses,
            http_client=http_client,
            headers=headers,
        )

    def with_options(self, **options: Any) -> Self:
        return self._copy(options)

    @cached_property
    def meetings(self) -> Meetings:
        from .resources import Meetings

        return Meetings(self)


class AsyncSample(AsyncClient):
    def __init__(
        self,
        *,
        api_token: str | None = None,
        account_id: str | None = None,
        app_id: str | None = None,
        base_url: str | None = None,
        timeout: Timeout = DEFAULT_TIMEOUT,
        max_retries: int = 2,
        deadline: float | None = None,
        validate_responses: bool = False,
        http_client: httpx.AsyncClient | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            PROFILE,
            credentials={"api_token": api_token},
            defaults={"account_id": account_id, "app_id": app_id},
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            deadline=deadline,
            validate_responses=validate_responses,
            http_client=http_client,
            headers=headers,
        )

    @cached_property
    def meetings(self) -> AsyncMeetings:
        from .resources import AsyncMeetings

        return AsyncMeetings(self)
