"""Rooms of an app and the participants who may join them.

Each function describes one request and sends nothing; `client.send(...)` sends it.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from .._runtime.codec import form, json_object, segment
from .._runtime.pagination import PageNumber
from .._runtime.request import Request
from .._runtime.unset import UNSET, Unset
from ..models.meetings import (
    AIConfig,
    MeetingListResponse,
    MeetingResponse,
    MeetingStatus,
)
from ..models.participants import (
    DeletedParticipantResponse,
    ParticipantListResponse,
    ParticipantResponse,
    ParticipantTokenResponse,
    ParticipantWithTokenResponse,
)
from ..models.recording_config import RecordingConfig

if TYPE_CHECKING:
    from ..types import AIConfigDict, RecordingConfigDict


GET_PAGES = PageNumber(
    page="page_no", size="per_page", first=1, items="data", total="paging.total_count"
)


def get(
    app_id: str,
    *,
    account_id: str,
    page_no: float | None = None,
    per_page: float | None = None,
    end_time: datetime | str | None = None,
    search: str | None = None,
    start_time: datetime | str | None = None,
    status: MeetingStatus | None = None,
) -> Request[MeetingListResponse]:
    """Describe `GET /accounts/{account_id}/realtime/kit/{app_id}/meetings`."""
    return Request(
        "GET",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        "/meetings",
        MeetingListResponse.from_dict,
        name="meetings.get",
        query=[
            *form("page_no", page_no),
            *form("per_page", per_page),
            *form("end_time", end_time),
            *form("search", search),
            *form("start_time", start_time),
            *form("status", status),
        ],
    )


def create(
    app_id: str,
    *,
    account_id: str,
    ai_config: AIConfig | AIConfigDict | Unset = UNSET,
    live_stream_on_start: bool | Unset = UNSET,
    persist_chat: bool | Unset = UNSET,
    record_on_start: bool | Unset = UNSET,
    recording_config: RecordingConfig | RecordingConfigDict | Unset = UNSET,
    session_keep_alive_time_in_secs: float | Unset = UNSET,
    summarize_on_end: bool | Unset = UNSET,
    title: str | Unset = UNSET,
) -> Request[MeetingResponse]:
    """Describe `POST /accounts/{account_id}/realtime/kit/{app_id}/meetings`."""
    return Request(
        "POST",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        "/meetings",
        MeetingResponse.from_dict,
        name="meetings.create",
        json=json_object(
            {
                "ai_config": ai_config,
                "live_stream_on_start": live_stream_on_start,
                "persist_chat": persist_chat,
                "record_on_start": record_on_start,
                "recording_config": recording_config,
                "session_keep_alive_time_in_secs": session_keep_alive_time_in_secs,
                "summarize_on_end": summarize_on_end,
                "title": title,
            }
        ),
    )


def get_meeting_by_id(
    meeting_id: str,
    *,
    account_id: str,
    app_id: str,
    name: str | None = None,
) -> Request[MeetingResponse]:
    """Describe `GET
    /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}`.
    """
    return Request(
        "GET",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/meetings/{segment('meeting_id', meeting_id)}",
        MeetingResponse.from_dict,
        name="meetings.get_meeting_by_id",
        query=[*form("name", name)],
    )


def replace_meeting_by_id(
    meeting_id: str,
    *,
    account_id: str,
    app_id: str,
    ai_config: AIConfig | AIConfigDict | Unset = UNSET,
    live_stream_on_start: bool | Unset = UNSET,
    persist_chat: bool | Unset = UNSET,
    record_on_start: bool | Unset = UNSET,
    recording_config: RecordingConfig | RecordingConfigDict | Unset = UNSET,
    session_keep_alive_time_in_secs: float | Unset = UNSET,
    summarize_on_end: bool | Unset = UNSET,
    title: str | Unset = UNSET,
) -> Request[MeetingResponse]:
    """Describe `PUT
    /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}`.
    """
    return Request(
        "PUT",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/meetings/{segment('meeting_id', meeting_id)}",
        MeetingResponse.from_dict,
        name="meetings.replace_meeting_by_id",
        json=json_object(
            {
                "ai_config": ai_config,
                "live_stream_on_start": live_stream_on_start,
                "persist_chat": persist_chat,
                "record_on_start": record_on_start,
                "recording_config": recording_config,
                "session_keep_alive_time_in_secs": session_keep_alive_time_in_secs,
                "summarize_on_end": summarize_on_end,
                "title": title,
            }
        ),
    )


def update_meeting_by_id(
    meeting_id: str,
    *,
    account_id: str,
    app_id: str,
    ai_config: AIConfig | AIConfigDict | Unset = UNSET,
    live_stream_on_start: bool | Unset = UNSET,
    persist_chat: bool | Unset = UNSET,
    record_on_start: bool | Unset = UNSET,
    session_keep_alive_time_in_secs: float | Unset = UNSET,
    status: MeetingStatus | Unset = UNSET,
    summarize_on_end: bool | Unset = UNSET,
    title: str | Unset = UNSET,
) -> Request[MeetingResponse]:
    """Describe `PATCH
    /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}`.
    """
    return Request(
        "PATCH",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/meetings/{segment('meeting_id', meeting_id)}",
        MeetingResponse.from_dict,
        name="meetings.update_meeting_by_id",
        json=json_object(
            {
                "ai_config": ai_config,
                "live_stream_on_start": live_stream_on_start,
                "persist_chat": persist_chat,
                "record_on_start": record_on_start,
                "session_keep_alive_time_in_secs": session_keep_alive_time_in_secs,
                "status": status,
                "summarize_on_end": summarize_on_end,
                "title": title,
            }
        ),
    )


GET_MEETING_PARTICIPANTS_PAGES = PageNumber(
    page="page_no", size="per_page", first=1, items="data", total="paging.total_count"
)


def get_meeting_participants(
    meeting_id: str,
    *,
    account_id: str,
    app_id: str,
    page_no: float | None = None,
    per_page: float | None = None,
) -> Request[ParticipantListResponse]:
    """Describe `GET
    /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants`.
    """
    return Request(
        "GET",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/meetings/{segment('meeting_id', meeting_id)}"
        "/participants",
        ParticipantListResponse.from_dict,
        name="meetings.get_meeting_participants",
        query=[*form("page_no", page_no), *form("per_page", per_page)],
    )


def add_participant(
    meeting_id: str,
    *,
    account_id: str,
    app_id: str,
    custom_participant_id: str,
    preset_name: str,
    name: str | Unset = UNSET,
    picture: str | Unset = UNSET,
) -> Request[ParticipantWithTokenResponse]:
    """Describe `POST
    /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants`.
    """
    return Request(
        "POST",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/meetings/{segment('meeting_id', meeting_id)}"
        "/participants",
        ParticipantWithTokenResponse.from_dict,
        name="meetings.add_participant",
        json=json_object(
            {
                "custom_participant_id": custom_participant_id,
                "preset_name": preset_name,
                "name": name,
                "picture": picture,
            }
        ),
    )


def get_meeting_participant(
    participant_id: str,
    *,
    account_id: str,
    app_id: str,
    meeting_id: str,
) -> Request[ParticipantResponse]:
    """Describe `GET
    /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}`.
    """
    return Request(
        "GET",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/meetings/{segment('meeting_id', meeting_id)}"
        f"/participants/{segment('participant_id', participant_id)}",
        ParticipantResponse.from_dict,
        name="meetings.get_meeting_participant",
    )


def delete_meeting_participant(
    participant_id: str,
    *,
    account_id: str,
    app_id: str,
    meeting_id: str,
) -> Request[DeletedParticipantResponse]:
    """Describe `DELETE
    /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}`.
    """
    return Request(
        "DELETE",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/meetings/{segment('meeting_id', meeting_id)}"
        f"/participants/{segment('participant_id', participant_id)}",
        DeletedParticipantResponse.from_dict,
        name="meetings.delete_meeting_participant",
    )


def edit_participant(
    participant_id: str,
    *,
    account_id: str,
    app_id: str,
    meeting_id: str,
    name: str | Unset = UNSET,
    picture: str | Unset = UNSET,
    preset_name: str | Unset = UNSET,
) -> Request[ParticipantWithTokenResponse]:
    """Describe `PATCH
    /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}`.
    """
    return Request(
        "PATCH",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/meetings/{segment('meeting_id', meeting_id)}"
        f"/participants/{segment('participant_id', participant_id)}",
        ParticipantWithTokenResponse.from_dict,
        name="meetings.edit_participant",
        json=json_object(
            {"name": name, "picture": picture, "preset_name": preset_name}
        ),
    )


def refresh_participant_token(
    participant_id: str,
    *,
    account_id: str,
    app_id: str,
    meeting_id: str,
) -> Request[ParticipantTokenResponse]:
    """Describe `POST
    /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}/token`.
    """
    return Request(
        "POST",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/meetings/{segment('meeting_id', meeting_id)}"
        f"/participants/{segment('participant_id', participant_id)}"
        "/token",
        ParticipantTokenResponse.from_dict,
        name="meetings.refresh_participant_token",
    )
