"""Past and running gatherings in meetings: who was there, chat, transcripts, summaries
and call statistics.

Each function describes one request and sends nothing; `client.send(...)` sends it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from .._runtime.codec import ApiResponse, form, segment
from .._runtime.pagination import PageNumber
from .._runtime.request import Request
from ..models.peer_reports import PeerDetailsResponse
from ..models.peer_stats import PeerStatsFilter
from ..models.sessions import (
    SessionChatResponse,
    SessionListResponse,
    SessionParticipantDetailsResponse,
    SessionParticipantListResponse,
    SessionParticipantSortBy,
    SessionParticipantView,
    SessionResponse,
    SessionSortBy,
    SessionStatus,
    SessionSummaryResponse,
    SessionTranscriptResponse,
)
from ..models.shared import SortOrder

GET_SESSIONS_PAGES = PageNumber(
    page="page_no", size="per_page", first=1, items="data.sessions"
)


def get_sessions(
    app_id: str,
    *,
    account_id: str,
    page_no: float | None = None,
    per_page: float | None = None,
    associated_id: str | None = None,
    end_time: datetime | str | None = None,
    participants: str | None = None,
    search: str | None = None,
    sort_by: SessionSortBy | None = None,
    sort_order: SortOrder | None = None,
    start_time: datetime | str | None = None,
    status: SessionStatus | None = None,
) -> Request[SessionListResponse]:
    """Describe `GET /accounts/{account_id}/realtime/kit/{app_id}/sessions`."""
    return Request(
        "GET",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        "/sessions",
        SessionListResponse.from_dict,
        name="sessions.get_sessions",
        query=[
            *form("page_no", page_no),
            *form("per_page", per_page),
            *form("associated_id", associated_id),
            *form("end_time", end_time),
            *form("participants", participants),
            *form("search", search),
            *form("sort_by", sort_by),
            *form("sort_order", sort_order),
            *form("start_time", start_time),
            *form("status", status),
        ],
    )


def get_session_details(
    session_id: str,
    *,
    account_id: str,
    app_id: str,
    include_breakout_rooms: bool | None = None,
) -> Request[SessionResponse]:
    """Describe `GET
    /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}`.
    """
    return Request(
        "GET",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/sessions/{segment('session_id', session_id)}",
        SessionResponse.from_dict,
        name="sessions.get_session_details",
        query=[*form("include_breakout_rooms", include_breakout_rooms)],
    )


GET_SESSION_PARTICIPANTS_PAGES = PageNumber(
    page="page_no",
    size="per_page",
    first=1,
    items="data.participants",
    total="data.paging.total_count",
)


def get_session_participants(
    session_id: str,
    *,
    account_id: str,
    app_id: str,
    page_no: float | None = None,
    per_page: float | None = None,
    include_peer_events: bool | None = None,
    search: str | None = None,
    sort_by: SessionParticipantSortBy | None = None,
    sort_order: SortOrder | None = None,
    view: SessionParticipantView | None = None,
) -> Request[SessionParticipantListResponse]:
    """Describe `GET
    /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/participants`.
    """
    return Request(
        "GET",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/sessions/{segment('session_id', session_id)}"
        "/participants",
        SessionParticipantListResponse.from_dict,
        name="sessions.get_session_participants",
        query=[
            *form("page_no", page_no),
            *form("per_page", per_page),
            *form("include_peer_events", include_peer_events),
            *form("search", search),
            *form("sort_by", sort_by),
            *form("sort_order", sort_order),
            *form("view", view),
        ],
    )


def get_session_participant_details(
    participant_id: str,
    *,
    account_id: str,
    app_id: str,
    session_id: str,
    filters: PeerStatsFilter | Sequence[PeerStatsFilter] | None = None,
    include_peer_events: bool | None = None,
) -> Request[SessionParticipantDetailsResponse]:
    """Describe `GET
    /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/participants/{participant_id}`.
    """
    return Request(
        "GET",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/sessions/{segment('session_id', session_id)}"
        f"/participants/{segment('participant_id', participant_id)}",
        SessionParticipantDetailsResponse.from_dict,
        name="sessions.get_session_participant_details",
        query=[
            *form("filters", filters, explode=False),
            *form("include_peer_events", include_peer_events),
        ],
    )


def get_session_chat(
    session_id: str,
    *,
    account_id: str,
    app_id: str,
) -> Request[SessionChatResponse]:
    """Describe `GET
    /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/chat`.
    """
    return Request(
        "GET",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/sessions/{segment('session_id', session_id)}"
        "/chat",
        SessionChatResponse.from_dict,
        name="sessions.get_session_chat",
    )


def get_session_transcripts(
    session_id: str,
    *,
    account_id: str,
    app_id: str,
) -> Request[SessionTranscriptResponse]:
    """Describe `GET
    /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/transcript`.
    """
    return Request(
        "GET",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/sessions/{segment('session_id', session_id)}"
        "/transcript",
        SessionTranscriptResponse.from_dict,
        name="sessions.get_session_transcripts",
    )


def get_session_summary(
    session_id: str,
    *,
    account_id: str,
    app_id: str,
) -> Request[SessionSummaryResponse]:
    """Describe `GET
    /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/summary`.
    """
    return Request(
        "GET",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/sessions/{segment('session_id', session_id)}"
        "/summary",
        SessionSummaryResponse.from_dict,
        name="sessions.get_session_summary",
    )


def generate_summary_of_transcripts(
    session_id: str,
    *,
    account_id: str,
    app_id: str,
) -> Request[ApiResponse]:
    """Describe `POST
    /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/summary`.
    """
    return Request(
        "POST",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/sessions/{segment('session_id', session_id)}"
        "/summary",
        ApiResponse.from_dict,
        name="sessions.generate_summary_of_transcripts",
    )


def get_participant_data_from_peer_id(
    peer_id: str,
    *,
    account_id: str,
    app_id: str,
    filters: PeerStatsFilter | Sequence[PeerStatsFilter] | None = None,
) -> Request[PeerDetailsResponse]:
    """Describe `GET
    /accounts/{account_id}/realtime/kit/{app_id}/sessions/peer-report/{peer_id}`.
    """
    return Request(
        "GET",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/sessions/peer-report/{segment('peer_id', peer_id)}",
        PeerDetailsResponse.from_dict,
        name="sessions.get_participant_data_from_peer_id",
        query=[*form("filters", filters, explode=False)],
    )
