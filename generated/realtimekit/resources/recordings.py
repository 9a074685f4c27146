"""Recordings of meetings: start, control, list and download."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Unpack

from .._runtime import forms
from .._runtime.lazy import Module
from .._runtime.model import ApiResponse
from .._runtime.pagination import PageNumber
from .._runtime.request import RequestOptions
from .._runtime.unset import UNSET, Unset
from ..models import recording_config, recordings, shared

if TYPE_CHECKING:
    from .. import types
else:
    types = Module("..types", __package__)


class Recordings(forms.Resource):
    """`client.recordings`: the methods of the synchronous client."""

    with_raw_response = forms.View(lambda: RecordingsWithRawResponse)
    with_streaming_response = forms.View(lambda: RecordingsWithStreamingResponse)

    def get_recordings(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        page_no: float | None = None,
        per_page: float | None = None,
        end_time: datetime | str | None = None,
        expired: bool | None = None,
        meeting_id: str | None = None,
        search: str | None = None,
        sort_by: recordings.RecordingSortBy | None = None,
        sort_order: shared.SortOrder | None = None,
        start_time: datetime | str | None = None,
        status: Sequence[recordings.RecordingStatusFilter] | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> recordings.RecordingListResponse:
        """List recordings.

        Lists the recordings of an app, or of one of its meetings, page by page.

        Args:
            app_id: Identifier of the app within the account. Default: the client's.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            page_no: Number of the page to return. The first page is 1. At least 0.
            per_page: Number of items on a page. At least 0.
            end_time: Leaves out what lies after this moment.
            expired: Whether to return only recordings whose files in RealtimeKit
                storage have expired, or only those whose files have not.
            meeting_id: Identifier of the meeting whose recordings are wanted.
            search: Text to look for in the recordings. No document says in which of
                their details.
            sort_by: What to sort by.
            sort_order: Direction of sorting.
            start_time: Leaves out what lies before this moment.
            status: States of which a recording must have one.

        Returns:
            One page of recordings.

        Raises:
            APIError: `GET /accounts/{account_id}/realtime/kit/{app_id}/recordings`
        """
        return self._send(
            "GET /accounts/{account_id}/realtime/kit/{app_id}/recordings",
            recordings.RecordingListResponse.from_dict,
            name="recordings.get_recordings",
            path_params=(account_id, app_id),
            query={
                "page_no": page_no,
                "per_page": per_page,
                "end_time": end_time,
                "expired": expired,
                "meeting_id": meeting_id,
                "search": search,
                "sort_by": sort_by,
                "sort_order": sort_order,
                "start_time": start_time,
                "status": status,
            },
            options=request_options,
        )

    iter_recordings = forms.pages_of(
        get_recordings,
        PageNumber[recordings.Recording](
            page="page_no", size="per_page", total="paging.total_count"
        ),
    )
    """All items of `get_recordings`, page by page as they are needed; it has the same arguments."""

    def start_recordings(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        allow_multiple_recordings: bool | Unset = UNSET,
        audio_config: (
            recording_config.AudioConfig | types.AudioConfigDict | Unset
        ) = UNSET,
        file_name_prefix: str | Unset = UNSET,
        interactive_config: (
            recordings.InteractiveConfig | types.InteractiveConfigDict | Unset
        ) = UNSET,
        max_seconds: float | Unset = UNSET,
        meeting_id: str | Unset = UNSET,
        realtimekit_bucket_config: (
            recording_config.RealtimeKitBucketConfig
            | types.RealtimeKitBucketConfigDict
            | Unset
        ) = UNSET,
        rtmp_out_config: (
            recording_config.LiveStreamingConfig | types.LiveStreamingConfigDict | Unset
        ) = UNSET,
        storage_config: (
            recording_config.StorageConfig | types.StorageConfigDict | Unset
        ) = UNSET,
        url: str | Unset = UNSET,
        video_config: (
            recording_config.VideoConfig | types.VideoConfigDict | Unset
        ) = UNSET,
        **request_options: Unpack[RequestOptions],
    ) -> recordings.RecordingResponse:
        """Start a recording.

        Starts to record a meeting, or a web page in its place. A meeting has one
        recording at a time unless `allow_multiple_recordings` is set.

        Args:
            app_id: Identifier of the app within the account. Default: the client's.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            allow_multiple_recordings: Start even if the meeting is being recorded
                already, for example to have portrait and landscape versions.
            audio_config: Settings of the sound track.
            file_name_prefix: Text put in front of the names of recorded files.
            interactive_config: Timed metadata to put into the recording.
            max_seconds: Longest duration of the recording in seconds, from one
                minute to one day. 60 to 86400.
            meeting_id: Meeting to record.
            realtimekit_bucket_config: Whether the file is kept in the storage of
                RealtimeKit.
            rtmp_out_config: RTMP server that receives the recording while it runs.
            storage_config: Own storage that the file is copied to.
            url: Web page to record in place of the meeting's own picture.
            video_config: Settings of the picture.

        Returns:
            The recording that was started.

        Raises:
            APIError: `POST /accounts/{account_id}/realtime/kit/{app_id}/recordings`
        """
        return self._send(
            "POST /accounts/{account_id}/realtime/kit/{app_id}/recordings",
            recordings.RecordingResponse.from_dict,
            name="recordings.start_recordings",
            path_params=(account_id, app_id),
            body={
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
            },
            options=request_options,
        )

    def get_active_recordings(
        self,
        meeting_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> recordings.ActiveRecordingResponse:
        """Get the active recording.

        Returns the recording that runs in a meeting now.

        Args:
            meeting_id: Identifier of the meeting. Format uuid.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.

        Returns:
            The running recording.

        Raises:
            APIError: `GET /accounts/{account_id}/realtime/kit/{app_id}/recordings/active-recording/{meeting_id}`
        """
        return self._send(
            "GET /accounts/{account_id}/realtime/kit/{app_id}/recordings/active-recording/{meeting_id}",
            recordings.ActiveRecordingResponse.from_dict,
            name="recordings.get_active_recordings",
            path_params=(account_id, app_id, meeting_id),
            options=request_options,
        )

    def get_one_recording(
        self,
        recording_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> recordings.RecordingResponse:
        """Get a recording.

        Returns one recording with its download addresses.

        Args:
            recording_id: Identifier of the recording.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.

        Returns:
            The recording.

        Raises:
            APIError: `GET /accounts/{account_id}/realtime/kit/{app_id}/recordings/{recording_id}`
        """
        return self._send(
            "GET /accounts/{account_id}/realtime/kit/{app_id}/recordings/{recording_id}",
            recordings.RecordingResponse.from_dict,
            name="recordings.get_one_recording",
            path_params=(account_id, app_id, recording_id),
            options=request_options,
        )

    def pause_resume_stop_recording(
        self,
        recording_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        action: recordings.RecordingAction,
        **request_options: Unpack[RequestOptions],
    ) -> recordings.RecordingResponse:
        """Pause, resume or stop a recording.

        Pauses, resumes or stops a running recording.

        Args:
            recording_id: Identifier of the recording.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.
            action: The step to take.

        Returns:
            The recording as it is now.

        Raises:
            APIError: `PUT /accounts/{account_id}/realtime/kit/{app_id}/recordings/{recording_id}`
        """
        return self._send(
            "PUT /accounts/{account_id}/realtime/kit/{app_id}/recordings/{recording_id}",
            recordings.RecordingResponse.from_dict,
            name="recordings.pause_resume_stop_recording",
            path_params=(account_id, app_id, recording_id),
            body={
                "action": action,
            },
            options=request_options,
        )

    def start_track_recording(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        layers: Mapping[str, recordings.TrackLayer | types.TrackLayerDict],
        meeting_id: str,
        max_seconds: float | Unset = UNSET,
        **request_options: Unpack[RequestOptions],
    ) -> ApiResponse:
        """Start a track recording.

        Records the tracks of a meeting separately. Layers say which tracks go to
        which destination.

        Args:
            app_id: Identifier of the app within the account. Default: the client's.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            layers: Layers by name, for example `default`. A layer maps tracks of the
                meeting to destinations.
            meeting_id: Meeting to record.
            max_seconds: Longest duration of the recording in seconds. This setting
                is in beta.

        Returns:
            The request was accepted. No document describes a body, so none should be
                relied on.

        Raises:
            APIError: `POST /accounts/{account_id}/realtime/kit/{app_id}/recordings/track`
        """
        return self._send(
            "POST /accounts/{account_id}/realtime/kit/{app_id}/recordings/track",
            ApiResponse.from_dict,
            name="recordings.start_track_recording",
            path_params=(account_id, app_id),
            body={
                "layers": layers,
                "meeting_id": meeting_id,
                "max_seconds": max_seconds,
            },
            options=request_options,
        )


class RecordingsWithRawResponse(forms.RawResource):
    get_recordings = forms.raw(Recordings.get_recordings)
    start_recordings = forms.raw(Recordings.start_recordings)
    get_active_recordings = forms.raw(Recordings.get_active_recordings)
    get_one_recording = forms.raw(Recordings.get_one_recording)
    pause_resume_stop_recording = forms.raw(Recordings.pause_resume_stop_recording)
    start_track_recording = forms.raw(Recordings.start_track_recording)


class RecordingsWithStreamingResponse(forms.StreamingResource):
    get_recordings = forms.stream(Recordings.get_recordings)
    start_recordings = forms.stream(Recordings.start_recordings)
    get_active_recordings = forms.stream(Recordings.get_active_recordings)
    get_one_recording = forms.stream(Recordings.get_one_recording)
    pause_resume_stop_recording = forms.stream(Recordings.pause_resume_stop_recording)
    start_track_recording = forms.stream(Recordings.start_track_recording)


class AsyncRecordings(forms.AsyncResource):
    """`client.recordings`: the same methods, to await."""

    with_raw_response = forms.View(lambda: AsyncRecordingsWithRawResponse)
    with_streaming_response = forms.View(lambda: AsyncRecordingsWithStreamingResponse)

    get_recordings = forms.awaited(Recordings.get_recordings)
    iter_recordings = forms.apages(Recordings.iter_recordings)
    start_recordings = forms.awaited(Recordings.start_recordings)
    get_active_recordings = forms.awaited(Recordings.get_active_recordings)
    get_one_recording = forms.awaited(Recordings.get_one_recording)
    pause_resume_stop_recording = forms.awaited(Recordings.pause_resume_stop_recording)
    start_track_recording = forms.awaited(Recordings.start_track_recording)


class AsyncRecordingsWithRawResponse(forms.AsyncRawResource):
    get_recordings = forms.araw(Recordings.get_recordings)
    start_recordings = forms.araw(Recordings.start_recordings)
    get_active_recordings = forms.araw(Recordings.get_active_recordings)
    get_one_recording = forms.araw(Recordings.get_one_recording)
    pause_resume_stop_recording = forms.araw(Recordings.pause_resume_stop_recording)
    start_track_recording = forms.araw(Recordings.start_track_recording)


class AsyncRecordingsWithStreamingResponse(forms.AsyncStreamingResource):
    get_recordings = forms.astream(Recordings.get_recordings)
    start_recordings = forms.astream(Recordings.start_recordings)
    get_active_recordings = forms.astream(Recordings.get_active_recordings)
    get_one_recording = forms.astream(Recordings.get_one_recording)
    pause_resume_stop_recording = forms.astream(Recordings.pause_resume_stop_recording)
    start_track_recording = forms.astream(Recordings.start_track_recording)
