"""Streams of meetings, or of other sources, to any number of viewers.

Each function describes one request and sends nothing; `client.send(...)` sends it.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from .._runtime.codec import form, json_object, segment
from .._runtime.pagination import PageNumber
from .._runtime.request import Request
from .._runtime.unset import UNSET, Unset
from ..models.analytics import OrgAnalyticsResponse
from ..models.livestreams import (
    ActiveLivestreamResponse,
    IndependentLivestreamResponse,
    LivestreamAnalyticsResponse,
    LivestreamDetailsResponse,
    LivestreamListResponse,
    LivestreamResponse,
    LivestreamSessionResponse,
    LivestreamSortOrder,
    LivestreamStatus,
    LivestreamStopResponse,
    LivestreamVideoConfig,
)

if TYPE_CHECKING:
    from ..types import LivestreamVideoConfigDict


GET_ALL_LIVESTREAMS_PAGES = PageNumber(
    page="page_no",
    size="per_page",
    first=1,
    items="data",
    total="data.paging.total_count",
)


def get_all_livestreams(
    app_id: str,
    *,
    account_id: str,
    page_no: float | None = None,
    per_page: float | None = None,
    end_time: datetime | str | None = None,
    exclude_meetings: bool | None = None,
    sort_order: LivestreamSortOrder | None = None,
    start_time: datetime | str | None = None,
    status: LivestreamStatus | None = None,
) -> Request[LivestreamListResponse]:
    """Describe `GET /accounts/{account_id}/realtime/kit/{app_id}/livestreams`."""
    return Request(
        "GET",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        "/livestreams",
        LivestreamListResponse.from_dict,
        name="livestreams.get_all_livestreams",
        query=[
            *form("page_no", page_no),
            *form("per_page", per_page),
            *form("end_time", end_time),
            *form("exclude_meetings", exclude_meetings),
            *form("sort_order", sort_order),
            *form("start_time", start_time),
            *form("status", status),
        ],
    )


def create_independent_livestream(
    app_id: str,
    *,
    account_id: str,
    name: str | Unset = UNSET,
) -> Request[IndependentLivestreamResponse]:
    """Describe `POST /accounts/{account_id}/realtime/kit/{app_id}/livestreams`."""
    return Request(
        "POST",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        "/livestreams",
        IndependentLivestreamResponse.from_dict,
        name="livestreams.create_independent_livestream",
        json=json_object({"name": name}),
    )


def stop_livestreaming_a_meeting(
    meeting_id: str,
    *,
    account_id: str,
    app_id: str,
) -> Request[LivestreamStopResponse]:
    """Describe `POST
    /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-livestream/stop`.
    """
    return Request(
        "POST",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/meetings/{segment('meeting_id', meeting_id)}"
        "/active-livestream/stop",
        LivestreamStopResponse.from_dict,
        name="livestreams.stop_livestreaming_a_meeting",
    )


def start_livestreaming_a_meeting(
    meeting_id: str,
    *,
    account_id: str,
    app_id: str,
    name: str | Unset = UNSET,
    video_config: LivestreamVideoConfig | LivestreamVideoConfigDict | Unset = UNSET,
) -> Request[LivestreamResponse]:
    """Describe `POST
    /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/livestreams`.
    """
    return Request(
        "POST",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/meetings/{segment('meeting_id', meeting_id)}"
        "/livestreams",
        LivestreamResponse.from_dict,
        name="livestreams.start_livestreaming_a_meeting",
        json=json_object({"name": name, "video_config": video_config}),
    )


def get_livestream_analytics_complete(
    app_id: str,
    *,
    account_id: str,
    end_time: datetime | str | None = None,
    start_time: datetime | str | None = None,
) -> Request[LivestreamAnalyticsResponse]:
    """Describe `GET
    /accounts/{account_id}/realtime/kit/{app_id}/analytics/livestreams/overall`.
    """
    return Request(
        "GET",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        "/analytics/livestreams/overall",
        LivestreamAnalyticsResponse.from_dict,
        name="livestreams.get_livestream_analytics_complete",
        query=[*form("end_time", end_time), *form("start_time", start_time)],
    )


def get_meeting_active_livestreams(
    meeting_id: str,
    *,
    account_id: str,
    app_id: str,
) -> Request[LivestreamResponse]:
    """Describe `GET
    /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-livestream`.
    """
    return Request(
        "GET",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/meetings/{segment('meeting_id', meeting_id)}"
        "/active-livestream",
        LivestreamResponse.from_dict,
        name="livestreams.get_meeting_active_livestreams",
    )


def get_livestream_session_details_for_session_id(
    livestream_session_id: str,
    *,
    account_id: str,
    app_id: str,
) -> Request[LivestreamSessionResponse]:
    """Describe `GET
    /accounts/{account_id}/realtime/kit/{app_id}/livestreams/sessions/{livestream_session_id}`.
    """
    return Request(
        "GET",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/livestreams/sessions/{segment('livestream_session_id', livestream_session_id)}",
        LivestreamSessionResponse.from_dict,
        name="livestreams.get_livestream_session_details_for_session_id",
    )


def get_active_livestreams_for_livestream_id(
    livestream_id: str,
    *,
    account_id: str,
    app_id: str,
) -> Request[ActiveLivestreamResponse]:
    """Describe `GET
    /accounts/{account_id}/realtime/kit/{app_id}/livestreams/{livestream_id}/active-livestream-session`.
    """
    return Request(
        "GET",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/livestreams/{segment('livestream_id', livestream_id)}"
        "/active-livestream-session",
        ActiveLivestreamResponse.from_dict,
        name="livestreams.get_active_livestreams_for_livestream_id",
    )


def get_livestream_session_for_livestream_id(
    livestream_id: str,
    *,
    account_id: str,
    app_id: str,
    page_no: float | None = None,
    per_page: float | None = None,
) -> Request[LivestreamDetailsResponse]:
    """Describe `GET
    /accounts/{account_id}/realtime/kit/{app_id}/livestreams/{livestream_id}`.
    """
    return Request(
        "GET",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/livestreams/{segment('livestream_id', livestream_id)}",
        LivestreamDetailsResponse.from_dict,
        name="livestreams.get_livestream_session_for_livestream_id",
        query=[*form("page_no", page_no), *form("per_page", per_page)],
    )


def get_org_analytics(
    app_id: str,
    *,
    account_id: str,
    end_date: date | str | None = None,
    start_date: date | str | None = None,
) -> Request[OrgAnalyticsResponse]:
    """Describe `GET /accounts/{account_id}/realtime/kit/{app_id}/analytics/daywise`."""
    return Request(
        "GET",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        "/analytics/daywise",
        OrgAnalyticsResponse.from_dict,
        name="livestreams.get_org_analytics",
        query=[*form("end_date", end_date), *form("start_date", start_date)],
    )
