"""The clients: `RealtimeKit` and `AsyncRealtimeKit`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Self, TypedDict, Unpack

from ._runtime.auth import Bearer
from ._runtime.client import AsyncClient, Client, Envelope, Profile
from ._runtime.request import DEFAULT_TIMEOUT, Timeout

if TYPE_CHECKING:
    from ._runtime.transport import httpx
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


class _Options(TypedDict, total=False):
    api_token: str | None
    account_id: str | None
    app_id: str | None
    base_url: str | None
    timeout: Timeout
    max_retries: int
    deadline: float | None
    validate_responses: bool
    fast_decoding: bool
    headers: Mapping[str, str] | None


class _ClientOptions(_Options, total=False):
    http_client: httpx.Client | None


class RealtimeKit(Client):
    """Cloudflare RealtimeKit.

    The part of the Cloudflare API that manages RealtimeKit: apps, meetings and their
    participants, presets, sessions, recordings, webhooks, livestreams and analytics.
    Client applications join meetings with the token of a participant; this API is
    for the servers behind them.

    Args:
        api_token: Token sent as `Authorization: Bearer …`; else the environment
            variable `CLOUDFLARE_API_TOKEN`.
        account_id: Value for `account_id` in calls that leave it out; else the
            environment variable `CLOUDFLARE_ACCOUNT_ID`.
        app_id: Value for `app_id` in calls that leave it out; else the environment
            variable `REALTIMEKIT_APP_ID`.
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
        http_client: httpx.Client | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            PROFILE,
            credentials={
                "api_token": api_token,
            },
            defaults={
                "account_id": account_id,
                "app_id": app_id,
            },
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

    @property
    def realtime_kit(self) -> Self:
        """This client: the longer form of the API reference, `client.realtime_kit.…`, works too."""
        return self

    @cached_property
    def active_session(self) -> ActiveSession:
        """The session that runs in a meeting now: look at it, remove participants, ask
        questions.
        """
        from .resources.active_session import ActiveSession

        return ActiveSession(self)

    @cached_property
    def analytics(self) -> Analytics:
        """Figures about the use of an app."""
        from .resources.analytics import Analytics

        return Analytics(self)

    @cached_property
    def apps(self) -> Apps:
        """Applications of an account; everything else belongs to one of them."""
        from .resources.apps import Apps

        return Apps(self)

    @cached_property
    def livestreams(self) -> Livestreams:
        """Streams of meetings, or of other sources, to any number of viewers."""
        from .resources.livestreams import Livestreams

        return Livestreams(self)

    @cached_property
    def meetings(self) -> Meetings:
        """Rooms of an app and the participants who may join them."""
        from .resources.meetings import Meetings

        return Meetings(self)

    @cached_property
    def presets(self) -> Presets:
        """Named settings and permissions that participants are given."""
        from .resources.presets import Presets

        return Presets(self)

    @cached_property
    def recordings(self) -> Recordings:
        """Recordings of meetings: start, control, list and download."""
        from .resources.recordings import Recordings

        return Recordings(self)

    @cached_property
    def sessions(self) -> Sessions:
        """Past and running gatherings in meetings: who was there, chat, transcripts,
        summaries and call statistics.
        """
        from .resources.sessions import Sessions

        return Sessions(self)

    @cached_property
    def webhooks(self) -> Webhooks:
        """Addresses that are called when something happens in an app."""
        from .resources.webhooks import Webhooks

        return Webhooks(self)


class _AsyncClientOptions(_Options, total=False):
    http_client: httpx.AsyncClient | None


class AsyncRealtimeKit(AsyncClient):
    """Cloudflare RealtimeKit.

    As `RealtimeKit`, with methods to await and an `httpx.AsyncClient`.
    """

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
        http_client: httpx.AsyncClient | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            PROFILE,
            credentials={
                "api_token": api_token,
            },
            defaults={
                "account_id": account_id,
                "app_id": app_id,
            },
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

    @property
    def realtime_kit(self) -> Self:
        """This client: the longer form of the API reference, `client.realtime_kit.…`, works too."""
        return self

    @cached_property
    def active_session(self) -> AsyncActiveSession:
        """The session that runs in a meeting now: look at it, remove participants, ask
        questions.
        """
        from .resources.active_session import AsyncActiveSession

        return AsyncActiveSession(self)

    @cached_property
    def analytics(self) -> AsyncAnalytics:
        """Figures about the use of an app."""
        from .resources.analytics import AsyncAnalytics

        return AsyncAnalytics(self)

    @cached_property
    def apps(self) -> AsyncApps:
        """Applications of an account; everything else belongs to one of them."""
        from .resources.apps import AsyncApps

        return AsyncApps(self)

    @cached_property
    def livestreams(self) -> AsyncLivestreams:
        """Streams of meetings, or of other sources, to any number of viewers."""
        from .resources.livestreams import AsyncLivestreams

        return AsyncLivestreams(self)

    @cached_property
    def meetings(self) -> AsyncMeetings:
        """Rooms of an app and the participants who may join them."""
        from .resources.meetings import AsyncMeetings

        return AsyncMeetings(self)

    @cached_property
    def presets(self) -> AsyncPresets:
        """Named settings and permissions that participants are given."""
        from .resources.presets import AsyncPresets

        return AsyncPresets(self)

    @cached_property
    def recordings(self) -> AsyncRecordings:
        """Recordings of meetings: start, control, list and download."""
        from .resources.recordings import AsyncRecordings

        return AsyncRecordings(self)

    @cached_property
    def sessions(self) -> AsyncSessions:
        """Past and running gatherings in meetings: who was there, chat, transcripts,
        summaries and call statistics.
        """
        from .resources.sessions import AsyncSessions

        return AsyncSessions(self)

    @cached_property
    def webhooks(self) -> AsyncWebhooks:
        """Addresses that are called when something happens in an app."""
        from .resources.webhooks import AsyncWebhooks

        return AsyncWebhooks(self)
