"""Recordings of meetings: start, control, list and download.

Each function describes one request and sends nothing; `client.send(...)` sends it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from .._runtime.codec import ApiResponse, form, json_object, segment
from .._runtime.pagination import PageNumber
from .._runtime.request import Request
from .._runtime.unset import UNSET, Unset
from ..models.recording_config import (
    AudioConfig,
    LiveStreamingConfig,
    RealtimeKitBucketConfig,
    StorageConfig,
    VideoConfig,
)
from ..models.recordings import (
    ActiveRecordingResponse,
    InteractiveConfig,
    RecordingAction,
    RecordingListResponse,
    RecordingResponse,
    RecordingSortBy,
    RecordingStatusFilter,
    TrackLayer,
)
from ..models.shared import SortOrder

if TYPE_CHECKING:
    from ..types import (
        AudioConfigDict,
        InteractiveConfigDict,
        LiveStreamingConfigDict,
        RealtimeKitBucketConfigDict,
        StorageConfigDict,
        TrackLayerDict,
        VideoConfigDict,
    )


GET_RECORDINGS_PAGES = PageNumber(
    page="page_no", size="per_page", first=1, items="data", total="paging.total_count"
)


def get_recordings(
    app_id: str,
    *,
    account_id: str,
    page_no: float | None = None,
    per_page: float | None = None,
    end_time: datetime | str | None = None,
    expired: bool | None = None,
    meeting_id: str | None = None,
    search: str | None = None,
    sort_by: RecordingSortBy | None = None,
    sort_order: SortOrder | None = None,
    start_time: datetime | str | None = None,
    status: Sequence[RecordingStatusFilter] | None = None,
) -> Request[RecordingListResponse]:
    """Describe `GET /accounts/{account_id}/realtime/kit/{app_id}/recordings`."""
    return Request(
        "GET",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        "/recordings",
        RecordingListResponse.from_dict,
        name="recordings.get_recordings",
        query=[
            *form("page_no", page_no),
            *form("per_page", per_page),
            *form("end_time", end_time),
            *form("expired", expired),
            *form("meeting_id", meeting_id),
            *form("search", search),
            *form("sort_by", sort_by),
            *form("sort_order", sort_order),
            *form("start_time", start_time),
            *form("status", status),
        ],
    )


def start_recordings(
    app_id: str,
    *,
    account_id: str,
    allow_multiple_recordings: bool | Unset = UNSET,
    audio_config: AudioConfig | AudioConfigDict | Unset = UNSET,
    file_name_prefix: str | Unset = UNSET,
    interactive_config: InteractiveConfig | InteractiveConfigDict | Unset = UNSET,
    max_seconds: float | Unset = UNSET,
    meeting_id: str | Unset = UNSET,
    realtimekit_bucket_config: (
        RealtimeKitBucketConfig | RealtimeKitBucketConfigDict | Unset
    ) = UNSET,
    rtmp_out_config: LiveStreamingConfig | LiveStreamingConfigDict | Unset = UNSET,
    storage_config: StorageConfig | StorageConfigDict | Unset = UNSET,
    url: str | Unset = UNSET,
    video_config: VideoConfig | VideoConfigDict | Unset = UNSET,
) -> Request[RecordingResponse]:
    """Describe `POST /accounts/{account_id}/realtime/kit/{app_id}/recordings`."""
    return Request(
        "POST",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        "/recordings",
        RecordingResponse.from_dict,
        name="recordings.start_recordings",
        json=json_object(
            {
                "allow_multiple_recordings": allow_multiple_recordings,
                "audio_config": audio_config,
                "file_name_prefix": file_name_prefix,
                "interactive_config": interactive_config,
                "max_seconds": max_seconds,
                "meeting_id": meeting_id,
                "realtimekit_bucket_config": realtimekit_bucket_config,
                "rtmp_out_config": rtmp_out_config,
                "storage_config": storage_config,
                "url": url,
                "video_config": video_config,
            }
        ),
    )


def get_active_recordings(
    meeting_id: str,
    *,
    account_id: str,
    app_id: str,
) -> Request[ActiveRecordingResponse]:
    """Describe `GET
    /accounts/{account_id}/realtime/kit/{app_id}/recordings/active-recording/{meeting_id}`.
    """
    return Request(
        "GET",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/recordings/active-recording/{segment('meeting_id', meeting_id)}",
        ActiveRecordingResponse.from_dict,
        name="recordings.get_active_recordings",
    )


def get_one_recording(
    recording_id: str,
    *,
    account_id: str,
    app_id: str,
) -> Request[RecordingResponse]:
    """Describe `GET
    /accounts/{account_id}/realtime/kit/{app_id}/recordings/{recording_id}`.
    """
    return Request(
        "GET",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/recordings/{segment('recording_id', recording_id)}",
        RecordingResponse.from_dict,
        name="recordings.get_one_recording",
    )


def pause_resume_stop_recording(
    recording_id: str,
    *,
    account_id: str,
    app_id: str,
    action: RecordingAction,
) -> Request[RecordingResponse]:
    """Describe `PUT
    /accounts/{account_id}/realtime/kit/{app_id}/recordings/{recording_id}`.
    """
    return Request(
        "PUT",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/recordings/{segment('recording_id', recording_id)}",
        RecordingResponse.from_dict,
        name="recordings.pause_resume_stop_recording",
        json=json_object({"action": action}),
    )


def start_track_recording(
    app_id: str,
    *,
    account_id: str,
    layers: Mapping[str, TrackLayer | TrackLayerDict],
    meeting_id: str,
    max_seconds: float | Unset = UNSET,
) -> Request[ApiResponse]:
    """Describe `POST /accounts/{account_id}/realtime/kit/{app_id}/recordings/track`."""
    return Request(
        "POST",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        "/recordings/track",
        ApiResponse.from_dict,
        name="recordings.start_track_recording",
        json=json_object(
            {"layers": layers, "meeting_id": meeting_id, "max_seconds": max_seconds}
        ),
    )
