from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Self

from ._runtime.auth import Bearer
from ._runtime.client import AsyncClient, BaseClient, Client, Profile, Settings
from ._runtime.connection import AsyncHttp, Http, SyncHttp
from ._runtime.envelope import Envelope
from ._runtime.request import DEFAULT_TIMEOUT

if TYPE_CHECKING:
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

OPTIONS: dict[str, Any] = {
    "base_url": None,
    "timeout": DEFAULT_TIMEOUT,
    "max_retries": 2,
    "deadline": None,
    "validate_responses": False,
    "fast_decoding": False,
    "http_client": None,
    "headers": None,
}


def _resource(client: Any, name: str) -> Any:
    from . import resources

    return getattr(resources, name)(client)


class _Configured(BaseClient[Http]):
    def __init__(
        self,
        *,
        api_token: str | None = None,
        account_id: str | None = None,
        app_id: str | None = None,
        **options: Any,
    ) -> None:
        credentials = {"api_token": api_token}
        defaults = {"account_id": account_id, "app_id": app_id}
        given = {**OPTIONS, **options}
        super().__init__(PROFILE, Settings(credentials=credentials, defaults=defaults, **given))

    def with_options(self, **options: Any) -> Self:
        return self._copy(options)


class Sample(_Configured[SyncHttp], Client):
    meetings: cached_property[Meetings] = cached_property(lambda self: _resource(self, "Meetings"))


class AsyncSample(_Configured[AsyncHttp], AsyncClient):
    meetings: cached_property[AsyncMeetings] = cached_property(lambda self: _resource(self, "AsyncMeetings"))
