"""Recordings of meetings: start, control, list and download."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from .._runtime.codec import ApiResponse
from .._runtime.pagination import AsyncPages, Pages
from .._runtime.request import RequestOptions
from .._runtime.resource import (
    AsyncRawResource,
    AsyncResource,
    AsyncStreamingResource,
    RawResource,
    Resource,
    StreamingResource,
    async_raw,
    async_streaming,
    raw,
    streaming,
)
from .._runtime.unset import UNSET, Unset
from ..api import recordings as api
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
    Recording,
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


class Recordings(Resource):
    """Recordings of meetings: start, control, list and download.

    Reached as `client.recordings`.
    """

    @cached_property
    def with_raw_response(self) -> RecordingsWithRawResponse:
        """The same methods, giving the whole HTTP response."""
        return RecordingsWithRawResponse(self._client)

    @cached_property
    def with_streaming_response(self) -> RecordingsWithStreamingResponse:
        """The same methods as context managers whose body is not read yet."""
        return RecordingsWithStreamingResponse(self._client)

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
        sort_by: RecordingSortBy | None = None,
        sort_order: SortOrder | None = None,
        start_time: datetime | str | None = None,
        status: Sequence[RecordingStatusFilter] | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> RecordingListResponse:
        """List recordings.

        Lists the recordings of an app, or of one of its meetings, page by page.

        Args:
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
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

        `GET /accounts/{account_id}/realtime/kit/{app_id}/recordings`
        """
        return self._send(
            api.get_recordings(
                app_id=self._known("app_id", app_id),
                account_id=self._known("account_id", account_id),
                page_no=page_no,
                per_page=per_page,
                end_time=end_time,
                expired=expired,
                meeting_id=meeting_id,
                search=search,
                sort_by=sort_by,
                sort_order=sort_order,
                start_time=start_time,
                status=status,
            ),
            request_options,
        )

    def iter_recordings(
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
        sort_by: RecordingSortBy | None = None,
        sort_order: SortOrder | None = None,
        start_time: datetime | str | None = None,
        status: Sequence[RecordingStatusFilter] | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> Pages[Recording, RecordingListResponse]:
        """Iterate over all pages of `get_recordings`, which has the arguments; pages
        are fetched as needed.
        """
        return self._pages(
            api.get_recordings(
                app_id=self._known("app_id", app_id),
                account_id=self._known("account_id", account_id),
                page_no=page_no,
                per_page=per_page,
                end_time=end_time,
                expired=expired,
                meeting_id=meeting_id,
                search=search,
                sort_by=sort_by,
                sort_order=sort_order,
                start_time=start_time,
                status=status,
            ),
            api.GET_RECORDINGS_PAGES,
            request_options,
        )

    def start_recordings(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
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
        **request_options: Unpack[RequestOptions],
    ) -> RecordingResponse:
        """Start a recording.

        Starts to record a meeting, or a web page in its place. A meeting has one
        recording at a time unless `allow_multiple_recordings` is set.

        Args:
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
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

        `POST /accounts/{account_id}/realtime/kit/{app_id}/recordings`
        """
        return self._send(
            api.start_recordings(
                app_id=self._known("app_id", app_id),
                account_id=self._known("account_id", account_id),
                allow_multiple_recordings=allow_multiple_recordings,
                audio_config=audio_config,
                file_name_prefix=file_name_prefix,
                interactive_config=interactive_config,
                max_seconds=max_seconds,
                meeting_id=meeting_id,
                realtimekit_bucket_config=realtimekit_bucket_config,
                rtmp_out_config=rtmp_out_config,
                storage_config=storage_config,
                url=url,
                video_config=video_config,
            ),
            request_options,
        )

    def get_active_recordings(
        self,
        meeting_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> ActiveRecordingResponse:
        """Get the active recording.

        Returns the recording that runs in a meeting now.

        Args:
            meeting_id: Identifier of the meeting. Format uuid.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.

        Returns:
            The running recording.

        `GET
        /accounts/{account_id}/realtime/kit/{app_id}/recordings/active-recording/{meeting_id}`
        """
        return self._send(
            api.get_active_recordings(
                meeting_id=meeting_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
            ),
            request_options,
        )

    def get_one_recording(
        self,
        recording_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> RecordingResponse:
        """Get a recording.

        Returns one recording with its download addresses.

        Args:
            recording_id: Identifier of the recording.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.

        Returns:
            The recording.

        `GET /accounts/{account_id}/realtime/kit/{app_id}/recordings/{recording_id}`
        """
        return self._send(
            api.get_one_recording(
                recording_id=recording_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
            ),
            request_options,
        )

    def pause_resume_stop_recording(
        self,
        recording_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        action: RecordingAction,
        **request_options: Unpack[RequestOptions],
    ) -> RecordingResponse:
        """Pause, resume or stop a recording.

        Pauses, resumes or stops a running recording.

        Args:
            recording_id: Identifier of the recording.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            action: The step to take.

        Returns:
            The recording as it is now.

        `PUT /accounts/{account_id}/realtime/kit/{app_id}/recordings/{recording_id}`
        """
        return self._send(
            api.pause_resume_stop_recording(
                recording_id=recording_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
                action=action,
            ),
            request_options,
        )

    def start_track_recording(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        layers: Mapping[str, TrackLayer | TrackLayerDict],
        meeting_id: str,
        max_seconds: float | Unset = UNSET,
        **request_options: Unpack[RequestOptions],
    ) -> ApiResponse:
        """Start a track recording.

        Records the tracks of a meeting separately. Layers say which tracks go to
        which destination.

        Args:
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            layers: Layers by name, for example `default`. A layer maps tracks of the
                meeting to destinations.
            meeting_id: Meeting to record.
            max_seconds: Longest duration of the recording in seconds. This setting
                is in beta.

        Returns:
            The request was accepted. No document describes a body, so none should be
                relied on.

        `POST /accounts/{account_id}/realtime/kit/{app_id}/recordings/track`
        """
        return self._send(
            api.start_track_recording(
                app_id=self._known("app_id", app_id),
                account_id=self._known("account_id", account_id),
                layers=layers,
                meeting_id=meeting_id,
                max_seconds=max_seconds,
            ),
            request_options,
        )


class RecordingsWithRawResponse(RawResource):
    """`Recordings` with the whole HTTP response as the result."""

    get_recordings = raw(Recordings.get_recordings)
    start_recordings = raw(Recordings.start_recordings)
    get_active_recordings = raw(Recordings.get_active_recordings)
    get_one_recording = raw(Recordings.get_one_recording)
    pause_resume_stop_recording = raw(Recordings.pause_resume_stop_recording)
    start_track_recording = raw(Recordings.start_track_recording)


class RecordingsWithStreamingResponse(StreamingResource):
    """`Recordings` with responses whose body is read piece by piece."""

    get_recordings = streaming(Recordings.get_recordings)
    start_recordings = streaming(Recordings.start_recordings)
    get_active_recordings = streaming(Recordings.get_active_recordings)
    get_one_recording = streaming(Recordings.get_one_recording)
    pause_resume_stop_recording = streaming(Recordings.pause_resume_stop_recording)
    start_track_recording = streaming(Recordings.start_track_recording)


class AsyncRecordings(AsyncResource):
    """Recordings of meetings: start, control, list and download.

    Reached as `client.recordings` of the asynchronous client.
    """

    @cached_property
    def with_raw_response(self) -> AsyncRecordingsWithRawResponse:
        """The same methods, giving the whole HTTP response."""
        return AsyncRecordingsWithRawResponse(self._client)

    @cached_property
    def with_streaming_response(self) -> AsyncRecordingsWithStreamingResponse:
        """The same methods as asynchronous context managers whose body is not read yet."""
        return AsyncRecordingsWithStreamingResponse(self._client)

    async def get_recordings(
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
        sort_by: RecordingSortBy | None = None,
        sort_order: SortOrder | None = None,
        start_time: datetime | str | None = None,
        status: Sequence[RecordingStatusFilter] | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> RecordingListResponse:
        """List recordings.

        Lists the recordings of an app, or of one of its meetings, page by page.

        Args:
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
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

        `GET /accounts/{account_id}/realtime/kit/{app_id}/recordings`
        """
        return await self._send(
            api.get_recordings(
                app_id=self._known("app_id", app_id),
                account_id=self._known("account_id", account_id),
                page_no=page_no,
                per_page=per_page,
                end_time=end_time,
                expired=expired,
                meeting_id=meeting_id,
                search=search,
                sort_by=sort_by,
                sort_order=sort_order,
                start_time=start_time,
                status=status,
            ),
            request_options,
        )

    def iter_recordings(
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
        sort_by: RecordingSortBy | None = None,
        sort_order: SortOrder | None = None,
        start_time: datetime | str | None = None,
        status: Sequence[RecordingStatusFilter] | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> AsyncPages[Recording, RecordingListResponse]:
        """Iterate over all pages of `get_recordings`, which has the arguments; pages
        are fetched as needed.
        """
        return self._pages(
            api.get_recordings(
                app_id=self._known("app_id", app_id),
                account_id=self._known("account_id", account_id),
                page_no=page_no,
                per_page=per_page,
                end_time=end_time,
                expired=expired,
                meeting_id=meeting_id,
                search=search,
                sort_by=sort_by,
                sort_order=sort_order,
                start_time=start_time,
                status=status,
            ),
            api.GET_RECORDINGS_PAGES,
            request_options,
        )

    async def start_recordings(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
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
        **request_options: Unpack[RequestOptions],
    ) -> RecordingResponse:
        """Start a recording.

        Starts to record a meeting, or a web page in its place. A meeting has one
        recording at a time unless `allow_multiple_recordings` is set.

        Args:
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
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

        `POST /accounts/{account_id}/realtime/kit/{app_id}/recordings`
        """
        return await self._send(
            api.start_recordings(
                app_id=self._known("app_id", app_id),
                account_id=self._known("account_id", account_id),
                allow_multiple_recordings=allow_multiple_recordings,
                audio_config=audio_config,
                file_name_prefix=file_name_prefix,
                interactive_config=interactive_config,
                max_seconds=max_seconds,
                meeting_id=meeting_id,
                realtimekit_bucket_config=realtimekit_bucket_config,
                rtmp_out_config=rtmp_out_config,
                storage_config=storage_config,
                url=url,
                video_config=video_config,
            ),
            request_options,
        )

    async def get_active_recordings(
        self,
        meeting_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> ActiveRecordingResponse:
        """Get the active recording.

        Returns the recording that runs in a meeting now.

        Args:
            meeting_id: Identifier of the meeting. Format uuid.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.

        Returns:
            The running recording.

        `GET
        /accounts/{account_id}/realtime/kit/{app_id}/recordings/active-recording/{meeting_id}`
        """
        return await self._send(
            api.get_active_recordings(
                meeting_id=meeting_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
            ),
            request_options,
        )

    async def get_one_recording(
        self,
        recording_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> RecordingResponse:
        """Get a recording.

        Returns one recording with its download addresses.

        Args:
            recording_id: Identifier of the recording.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.

        Returns:
            The recording.

        `GET /accounts/{account_id}/realtime/kit/{app_id}/recordings/{recording_id}`
        """
        return await self._send(
            api.get_one_recording(
                recording_id=recording_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
            ),
            request_options,
        )

    async def pause_resume_stop_recording(
        self,
        recording_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        action: RecordingAction,
        **request_options: Unpack[RequestOptions],
    ) -> RecordingResponse:
        """Pause, resume or stop a recording.

        Pauses, resumes or stops a running recording.

        Args:
            recording_id: Identifier of the recording.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            action: The step to take.

        Returns:
            The recording as it is now.

        `PUT /accounts/{account_id}/realtime/kit/{app_id}/recordings/{recording_id}`
        """
        return await self._send(
            api.pause_resume_stop_recording(
                recording_id=recording_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
                action=action,
            ),
            request_options,
        )

    async def start_track_recording(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        layers: Mapping[str, TrackLayer | TrackLayerDict],
        meeting_id: str,
        max_seconds: float | Unset = UNSET,
        **request_options: Unpack[RequestOptions],
    ) -> ApiResponse:
        """Start a track recording.

        Records the tracks of a meeting separately. Layers say which tracks go to
        which destination.

        Args:
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            layers: Layers by name, for example `default`. A layer maps tracks of the
                meeting to destinations.
            meeting_id: Meeting to record.
            max_seconds: Longest duration of the recording in seconds. This setting
                is in beta.

        Returns:
            The request was accepted. No document describes a body, so none should be
                relied on.

        `POST /accounts/{account_id}/realtime/kit/{app_id}/recordings/track`
        """
        return await self._send(
            api.start_track_recording(
                app_id=self._known("app_id", app_id),
                account_id=self._known("account_id", account_id),
                layers=layers,
                meeting_id=meeting_id,
                max_seconds=max_seconds,
            ),
            request_options,
        )


class AsyncRecordingsWithRawResponse(AsyncRawResource):
    """`AsyncRecordings` with the whole HTTP response as the result."""

    get_recordings = async_raw(AsyncRecordings.get_recordings)
    start_recordings = async_raw(AsyncRecordings.start_recordings)
    get_active_recordings = async_raw(AsyncRecordings.get_active_recordings)
    get_one_recording = async_raw(AsyncRecordings.get_one_recording)
    pause_resume_stop_recording = async_raw(AsyncRecordings.pause_resume_stop_recording)
    start_track_recording = async_raw(AsyncRecordings.start_track_recording)


class AsyncRecordingsWithStreamingResponse(AsyncStreamingResource):
    """`AsyncRecordings` with responses whose body is read piece by piece."""

    get_recordings = async_streaming(AsyncRecordings.get_recordings)
    start_recordings = async_streaming(AsyncRecordings.start_recordings)
    get_active_recordings = async_streaming(AsyncRecordings.get_active_recordings)
    get_one_recording = async_streaming(AsyncRecordings.get_one_recording)
    pause_resume_stop_recording = async_streaming(
        AsyncRecordings.pause_resume_stop_recording
    )
    start_track_recording = async_streaming(AsyncRecordings.start_track_recording)
