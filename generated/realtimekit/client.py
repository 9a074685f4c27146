"""The clients: `RealtimeKit` and `AsyncRealtimeKit`."""

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

    from .resources.active_session import ActiveSession, AsyncActiveSession
    from .resources.analytics import Analytics, AsyncAnalytics
    from .resources.apps import Apps, AsyncApps
    from .resources.livestreams import AsyncLivestreams, Livestreams
    from .resources.meetings import AsyncMeetings, Meetings
    from .resources.presets import AsyncPresets, Presets
    from .resources.recordings import AsyncRecordings, Recordings
    from .resources.sessions import AsyncSessions, Sessions
    from .resources.webhooks import AsyncWebhooks, Webhooks

PROFILE = Profile(
    package="realtimekit",
    version="0.1.0",
    base_url="https://api.cloudflare.com/client/v4",
    base_url_environment="CLOUDFLARE_BASE_URL",
    credentials=(Bearer("api_token", environment="CLOUDFLARE_API_TOKEN"),),
    defaults={"account_id": "CLOUDFLARE_ACCOUNT_ID", "app_id": "REALTIMEKIT_APP_ID"},
    envelope=Envelope(success="success", errors="errors"),
)


class _Options(TypedDict, Generic[Http], total=False):
    api_token: str | None
    account_id: str | None
    app_id: str | None
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
        api_token: str | None = None,
        account_id: str | None = None,
        app_id: str | None = None,
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
            credentials={"api_token": api_token},
            defaults={"account_id": account_id, "app_id": app_id},
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
    def realtime_kit(self) -> Self:
        """This client: the longer form of the API reference, `client.realtime_kit.…`, works too."""
        return self


class RealtimeKit(_Configured[SyncHttp], Client):
    """Cloudflare RealtimeKit.

    The part of the Cloudflare API that manages RealtimeKit: apps, meetings and their
    participants, presets, sessions, recordings, webhooks, livestreams and analytics.
    Client applications join meetings with the token of a participant; this API is
    for the servers behind them.

    Args:
        api_token: Token sent as `Authorization: Bearer …`; else the environment
            variable `CLOUDFLARE_API_TOKEN`.
        account_id: Identifier of the Cloudflare account. At most 32 characters. For
            calls that leave it out; else the environment variable
            `CLOUDFLARE_ACCOUNT_ID`.
        app_id: Identifier of the app within the account. At most 32 characters. For
            calls that leave it out; else the environment variable
            `REALTIMEKIT_APP_ID`.
        base_url: Where the API is; else the environment variable
            `CLOUDFLARE_BASE_URL`; else the document's own server.
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

    active_session: cached_property[ActiveSession] = Lazy("ActiveSession")
    """The session that runs in a meeting now: look at it, remove participants, ask
    questions.
    """
    analytics: cached_property[Analytics] = Lazy("Analytics")
    """Figures about the use of an app."""
    apps: cached_property[Apps] = Lazy("Apps")
    """Applications of an account; everything else belongs to one of them."""
    livestreams: cached_property[Livestreams] = Lazy("Livestreams")
    """Streams of meetings, or of other sources, to any number of viewers."""
    meetings: cached_property[Meetings] = Lazy("Meetings")
    """Rooms of an app and the participants who may join them."""
    presets: cached_property[Presets] = Lazy("Presets")
    """Named settings and permissions that participants are given."""
    recordings: cached_property[Recordings] = Lazy("Recordings")
    """Recordings of meetings: start, control, list and download."""
    sessions: cached_property[Sessions] = Lazy("Sessions")
    """Past and running gatherings in meetings: who was there, chat, transcripts,
    summaries and call statistics.
    """
    webhooks: cached_property[Webhooks] = Lazy("Webhooks")
    """Addresses that are called when something happens in an app."""


class AsyncRealtimeKit(_Configured[AsyncHttp], AsyncClient):
    """Cloudflare RealtimeKit.

    As `RealtimeKit`, with methods to await and an `httpx.AsyncClient`.
    """

    active_session: cached_property[AsyncActiveSession] = Lazy("AsyncActiveSession")
    """The session that runs in a meeting now: look at it, remove participants, ask
    questions.
    """
    analytics: cached_property[AsyncAnalytics] = Lazy("AsyncAnalytics")
    """Figures about the use of an app."""
    apps: cached_property[AsyncApps] = Lazy("AsyncApps")
    """Applications of an account; everything else belongs to one of them."""
    livestreams: cached_property[AsyncLivestreams] = Lazy("AsyncLivestreams")
    """Streams of meetings, or of other sources, to any number of viewers."""
    meetings: cached_property[AsyncMeetings] = Lazy("AsyncMeetings")
    """Rooms of an app and the participants who may join them."""
    presets: cached_property[AsyncPresets] = Lazy("AsyncPresets")
    """Named settings and permissions that participants are given."""
    recordings: cached_property[AsyncRecordings] = Lazy("AsyncRecordings")
    """Recordings of meetings: start, control, list and download."""
    sessions: cached_property[AsyncSessions] = Lazy("AsyncSessions")
    """Past and running gatherings in meetings: who was there, chat, transcripts,
    summaries and call statistics.
    """
    webhooks: cached_property[AsyncWebhooks] = Lazy("AsyncWebhooks")
    """Addresses that are called when something happens in an app."""
