"""Recordings of meetings: start, control, list and download."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, ClassVar, Literal, Self, TypeAlias

from attrs import define

from .._runtime.codec import LIST, OBJECT, parse_datetime
from .._runtime.model import Model, plain, unknown_fields
from .._runtime.unset import UNSET, Unset
from .meetings import Meeting
from .recording_config import (
    AudioConfig,
    LiveStreamingConfig,
    RealtimeKitBucketConfig,
    StorageConfig,
    VideoConfig,
)
from .shared import Paging

InteractiveMetadataType: TypeAlias = Literal["ID3"]
"""Form of timed metadata."""
RecordingAction: TypeAlias = Literal["stop", "pause", "resume"]
"""Step to take with a running recording."""
RecordingCallerType: TypeAlias = Literal["ORGANIZATION", "USER"]
"""Whether an app (`ORGANIZATION`) or a user acted."""
RecordingSortBy: TypeAlias = Literal["invokedTime"]
"""What recordings are sorted by."""
RecordingStartCause: TypeAlias = Literal["API_CALL", "RECORD_ON_START"]
"""What led to the start of a recording: a call of the API, or the `record_on_start`
setting of the meeting.
"""
RecordingStatus: TypeAlias = Literal[
    "INVOKED", "RECORDING", "UPLOADING", "UPLOADED", "ERRORED", "PAUSED"
]
"""State of a recording, from the request (`INVOKED`) to the finished file (`UPLOADED`)."""
RecordingStatusFilter: TypeAlias = Literal[
    "INVOKED", "RECORDING", "UPLOADING", "UPLOADED"
]
"""State of a recording that lists can be filtered by."""
RecordingStopCause: TypeAlias = Literal["API_CALL", "INTERNAL_ERROR", "ALL_PEERS_LEFT"]
"""What led to the end of a recording: a call of the API, an error, or an empty room."""
TrackOutputType: TypeAlias = Literal["REALTIMEKIT_BUCKET", "STORAGE_CONFIG"]
"""Kind of destination: the storage of RealtimeKit, or one's own."""


@define(eq=False, repr=False)
class ActiveRecordingResponse(Model):
    """The recording that runs in a meeting now."""

    data: Recording
    """The recording."""
    success: bool
    """Whether the request was carried out."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        data_ = get("data", UNSET)
        if type(data_) is OBJECT:
            data_ = Recording.from_dict(data_)
        self = cls(
            data_,
            get("success", UNSET),
        )
        if not _ACTIVE_RECORDING_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _ACTIVE_RECORDING_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "data": self.data,
                "success": self.success,
            },
            self._extra,
        )


_ACTIVE_RECORDING_RESPONSE_KEYS = frozenset({"data", "success"})


@define(eq=False, repr=False)
class InteractiveConfig(Model):
    """Timed metadata in a recording: marks at points in time that HLS players can read.
    The files then come as a compressed tar archive.
    """

    type: InteractiveMetadataType | Unset = UNSET
    """Form of the metadata."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("type", UNSET),
        )
        if not _INTERACTIVE_CONFIG_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _INTERACTIVE_CONFIG_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "type": self.type,
            },
            self._extra,
        )


_INTERACTIVE_CONFIG_KEYS = frozenset({"type"})


@define(eq=False, repr=False)
class Recording(Model):
    """A recording of a session. Lists add the meeting; the endpoints for a single
    recording add why it started and stopped.
    """

    id: str
    """Identifier of the recording. Format uuid."""
    audio_download_url: str | None
    """Presigned address of the separate sound file, if one was asked for. Format uri."""
    download_url: str | None
    """Presigned address of the file. None is made when RealtimeKit storage is switched
    off. Format uri.
    """
    download_url_expiry: datetime | None
    """When the download addresses stop working."""
    file_size: int | float
    """Size of the file in bytes."""
    invoked_time: datetime
    """When the recording was asked for."""
    output_file_name: str
    """Name of the file."""
    session_id: str
    """Identifier of the recorded session. Format uuid."""
    started_time: datetime
    """When recording really began, usually seconds after it was asked for."""
    status: RecordingStatus
    """State of the recording."""
    stopped_time: datetime | None
    """When recording stopped; nothing while it runs."""
    recording_duration: int | float | Unset = UNSET
    """Length of the recording in seconds."""
    start_reason: RecordingStartReason | Unset = UNSET
    """Who or what started the recording."""
    stop_reason: RecordingStopReason | Unset = UNSET
    """Who or what stopped the recording."""
    storage_config: StorageConfig | Unset = UNSET
    """Own storage that the file was copied to."""
    meeting: Meeting | Unset = UNSET
    """The recorded meeting. Lists only."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        start_reason = get("start_reason", UNSET)
        if type(start_reason) is OBJECT:
            start_reason = RecordingStartReason.from_dict(start_reason)
        stop_reason = get("stop_reason", UNSET)
        if type(stop_reason) is OBJECT:
            stop_reason = RecordingStopReason.from_dict(stop_reason)
        storage_config = get("storage_config", UNSET)
        if type(storage_config) is OBJECT:
            storage_config = StorageConfig.from_dict(storage_config)
        meeting = get("meeting", UNSET)
        if type(meeting) is OBJECT:
            meeting = Meeting.from_dict(meeting)
        self = cls(
            get("id", UNSET),
            get("audio_download_url", UNSET),
            get("download_url", UNSET),
            parse_datetime(get("download_url_expiry", UNSET)),
            get("file_size", UNSET),
            parse_datetime(get("invoked_time", UNSET)),
            get("output_file_name", UNSET),
            get("session_id", UNSET),
            parse_datetime(get("started_time", UNSET)),
            get("status", UNSET),
            parse_datetime(get("stopped_time", UNSET)),
            get("recording_duration", UNSET),
            start_reason,
            stop_reason,
            storage_config,
            meeting,
        )
        if not _RECORDING_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _RECORDING_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "id": self.id,
                "audio_download_url": self.audio_download_url,
                "download_url": self.download_url,
                "download_url_expiry": self.download_url_expiry,
                "file_size": self.file_size,
                "invoked_time": self.invoked_time,
                "output_file_name": self.output_file_name,
                "session_id": self.session_id,
                "started_time": self.started_time,
                "status": self.status,
                "stopped_time": self.stopped_time,
                "recording_duration": self.recording_duration,
                "start_reason": self.start_reason,
                "stop_reason": self.stop_reason,
                "storage_config": self.storage_config,
                "meeting": self.meeting,
            },
            self._extra,
        )


_RECORDING_KEYS = frozenset(
    {
        "id",
        "audio_download_url",
        "download_url",
        "download_url_expiry",
        "file_size",
        "invoked_time",
        "output_file_name",
        "session_id",
        "started_time",
        "status",
        "stopped_time",
        "recording_duration",
        "start_reason",
        "stop_reason",
        "storage_config",
        "meeting",
    }
)


@define(eq=False, repr=False)
class RecordingCaller(Model):
    """Who started or stopped a recording."""

    name: str | Unset = UNSET
    """Name of the app or user."""
    type: RecordingCallerType | Unset = UNSET
    """Whether it was an app or a user."""
    user_id: str | Unset = UNSET
    """Identifier of the user. Format uuid."""

    _wire: ClassVar[Mapping[str, str]] = {"user_id": "user_Id"}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("name", UNSET),
            get("type", UNSET),
            get("user_Id", UNSET),
        )
        if not _RECORDING_CALLER_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _RECORDING_CALLER_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "name": self.name,
                "type": self.type,
                "user_Id": self.user_id,
            },
            self._extra,
        )


_RECORDING_CALLER_KEYS = frozenset({"name", "type", "user_Id"})


@define(eq=False, repr=False)
class RecordingControl(Model):
    """What to do with a running recording."""

    action: RecordingAction
    """The step to take."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("action", UNSET),
        )
        if not _RECORDING_CONTROL_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _RECORDING_CONTROL_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "action": self.action,
            },
            self._extra,
        )


_RECORDING_CONTROL_KEYS = frozenset({"action"})


@define(eq=False, repr=False)
class RecordingListResponse(Model):
    """One page of the recordings of an app."""

    data: list[Recording]
    """The recordings on this page."""
    paging: Paging
    """Position of this page in the whole result."""
    success: bool
    """Whether the request was carried out."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        data_ = get("data", UNSET)
        if type(data_) is LIST:
            data_ = [
                Recording.from_dict(item) if type(item) is OBJECT else item
                for item in data_
            ]
        paging = get("paging", UNSET)
        if type(paging) is OBJECT:
            paging = Paging.from_dict(paging)
        self = cls(
            data_,
            paging,
            get("success", UNSET),
        )
        if not _RECORDING_LIST_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _RECORDING_LIST_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "data": self.data,
                "paging": self.paging,
                "success": self.success,
            },
            self._extra,
        )


_RECORDING_LIST_RESPONSE_KEYS = frozenset({"data", "paging", "success"})


@define(eq=False, repr=False)
class RecordingResponse(Model):
    """One recording."""

    success: bool
    """Whether the request was carried out."""
    data: Recording | Unset = UNSET
    """The recording."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        data_ = get("data", UNSET)
        if type(data_) is OBJECT:
            data_ = Recording.from_dict(data_)
        self = cls(
            get("success", UNSET),
            data_,
        )
        if not _RECORDING_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _RECORDING_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "success": self.success,
                "data": self.data,
            },
            self._extra,
        )


_RECORDING_RESPONSE_KEYS = frozenset({"success", "data"})


@define(eq=False, repr=False)
class RecordingStart(Model):
    """Which meeting to record and how."""

    allow_multiple_recordings: bool | Unset = UNSET
    """Start even if the meeting is being recorded already, for example to have portrait
    and landscape versions.
    """
    audio_config: AudioConfig | Unset = UNSET
    """Settings of the sound track."""
    file_name_prefix: str | Unset = UNSET
    """Text put in front of the names of recorded files."""
    interactive_config: InteractiveConfig | Unset = UNSET
    """Timed metadata to put into the recording."""
    max_seconds: int | float | Unset = UNSET
    """Longest duration of the recording in seconds, from one minute to one day. 60 to
    86400.
    """
    meeting_id: str | Unset = UNSET
    """Meeting to record."""
    realtimekit_bucket_config: RealtimeKitBucketConfig | Unset = UNSET
    """Whether the file is kept in the storage of RealtimeKit."""
    rtmp_out_config: LiveStreamingConfig | Unset = UNSET
    """RTMP server that receives the recording while it runs."""
    storage_config: StorageConfig | Unset = UNSET
    """Own storage that the file is copied to."""
    url: str | Unset = UNSET
    """Web page to record in place of the meeting's own picture."""
    video_config: VideoConfig | Unset = UNSET
    """Settings of the picture."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        audio_config = get("audio_config", UNSET)
        if type(audio_config) is OBJECT:
            audio_config = AudioConfig.from_dict(audio_config)
        interactive_config = get("interactive_config", UNSET)
        if type(interactive_config) is OBJECT:
            interactive_config = InteractiveConfig.from_dict(interactive_config)
        realtimekit_bucket_config = get("realtimekit_bucket_config", UNSET)
        if type(realtimekit_bucket_config) is OBJECT:
            realtimekit_bucket_config = RealtimeKitBucketConfig.from_dict(
                realtimekit_bucket_config
            )
        rtmp_out_config = get("rtmp_out_config", UNSET)
        if type(rtmp_out_config) is OBJECT:
            rtmp_out_config = LiveStreamingConfig.from_dict(rtmp_out_config)
        storage_config = get("storage_config", UNSET)
        if type(storage_config) is OBJECT:
            storage_config = StorageConfig.from_dict(storage_config)
        video_config = get("video_config", UNSET)
        if type(video_config) is OBJECT:
            video_config = VideoConfig.from_dict(video_config)
        self = cls(
            get("allow_multiple_recordings", UNSET),
            audio_config,
            get("file_name_prefix", UNSET),
            interactive_config,
            get("max_seconds", UNSET),
            get("meeting_id", UNSET),
            realtimekit_bucket_config,
            rtmp_out_config,
            storage_config,
            get("url", UNSET),
            video_config,
        )
        if not _RECORDING_START_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _RECORDING_START_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "allow_multiple_recordings": self.allow_multiple_recordings,
                "audio_config": self.audio_config,
                "file_name_prefix": self.file_name_prefix,
                "interactive_config": self.interactive_config,
                "max_seconds": self.max_seconds,
                "meeting_id": self.meeting_id,
                "realtimekit_bucket_config": self.realtimekit_bucket_config,
                "rtmp_out_config": self.rtmp_out_config,
                "storage_config": self.storage_config,
                "url": self.url,
                "video_config": self.video_config,
            },
            self._extra,
        )


_RECORDING_START_KEYS = frozenset(
    {
        "allow_multiple_recordings",
        "audio_config",
        "file_name_prefix",
        "interactive_config",
        "max_seconds",
        "meeting_id",
        "realtimekit_bucket_config",
        "rtmp_out_config",
        "storage_config",
        "url",
        "video_config",
    }
)


@define(eq=False, repr=False)
class RecordingStartReason(Model):
    """Why a recording started."""

    caller: RecordingCaller | Unset = UNSET
    """Who started it; empty when it started by itself."""
    reason: RecordingStartCause | Unset = UNSET
    """What led to the start."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        caller = get("caller", UNSET)
        if type(caller) is OBJECT:
            caller = RecordingCaller.from_dict(caller)
        self = cls(
            caller,
            get("reason", UNSET),
        )
        if not _RECORDING_START_REASON_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _RECORDING_START_REASON_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "caller": self.caller,
                "reason": self.reason,
            },
            self._extra,
        )


_RECORDING_START_REASON_KEYS = frozenset({"caller", "reason"})


@define(eq=False, repr=False)
class RecordingStopReason(Model):
    """Why a recording stopped."""

    caller: RecordingCaller | Unset = UNSET
    """Who stopped it; empty when it stopped by itself."""
    reason: RecordingStopCause | Unset = UNSET
    """What led to the stop."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        caller = get("caller", UNSET)
        if type(caller) is OBJECT:
            caller = RecordingCaller.from_dict(caller)
        self = cls(
            caller,
            get("reason", UNSET),
        )
        if not _RECORDING_STOP_REASON_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _RECORDING_STOP_REASON_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "caller": self.caller,
                "reason": self.reason,
            },
            self._extra,
        )


_RECORDING_STOP_REASON_KEYS = frozenset({"caller", "reason"})


@define(eq=False, repr=False)
class TrackLayer(Model):
    """Destinations of the tracks of one layer."""

    file_name_prefix: str | Unset = UNSET
    """Text put in front of the names of the layer's files."""
    outputs: list[TrackOutput] | Unset = UNSET
    """Destinations."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        outputs = get("outputs", UNSET)
        if type(outputs) is LIST:
            outputs = [
                TrackOutput.from_dict(item) if type(item) is OBJECT else item
                for item in outputs
            ]
        self = cls(
            get("file_name_prefix", UNSET),
            outputs,
        )
        if not _TRACK_LAYER_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _TRACK_LAYER_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "file_name_prefix": self.file_name_prefix,
                "outputs": self.outputs,
            },
            self._extra,
        )


_TRACK_LAYER_KEYS = frozenset({"file_name_prefix", "outputs"})


@define(eq=False, repr=False)
class TrackOutput(Model):
    """One destination of a layer."""

    storage_config: StorageConfig | Unset = UNSET
    """The storage, when `type` is `STORAGE_CONFIG`."""
    type: TrackOutputType | Unset = UNSET
    """Kind of destination."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        storage_config = get("storage_config", UNSET)
        if type(storage_config) is OBJECT:
            storage_config = StorageConfig.from_dict(storage_config)
        self = cls(
            storage_config,
            get("type", UNSET),
        )
        if not _TRACK_OUTPUT_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _TRACK_OUTPUT_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "storage_config": self.storage_config,
                "type": self.type,
            },
            self._extra,
        )


_TRACK_OUTPUT_KEYS = frozenset({"storage_config", "type"})


@define(eq=False, repr=False)
class TrackRecordingStart(Model):
    """Which tracks of a meeting to record and where to put them."""

    layers: dict[str, TrackLayer]
    """Layers by name, for example `default`. A layer maps tracks of the meeting to
    destinations.
    """
    meeting_id: str
    """Meeting to record."""
    max_seconds: int | float | Unset = UNSET
    """Longest duration of the recording in seconds. This setting is in beta."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        layers = get("layers", UNSET)
        if type(layers) is OBJECT:
            layers = {
                key: TrackLayer.from_dict(entry) if type(entry) is OBJECT else entry
                for key, entry in layers.items()
            }
        self = cls(
            layers,
            get("meeting_id", UNSET),
            get("max_seconds", UNSET),
        )
        if not _TRACK_RECORDING_START_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _TRACK_RECORDING_START_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "layers": self.layers,
                "meeting_id": self.meeting_id,
                "max_seconds": self.max_seconds,
            },
            self._extra,
        )


_TRACK_RECORDING_START_KEYS = frozenset({"layers", "meeting_id", "max_seconds"})
