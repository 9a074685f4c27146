"""Recordings of meetings: start, control, list and download."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar, Literal, TypeAlias

from attrs import define

from .._runtime.model import Model
from .._runtime.unset import UNSET, Unset
from .meetings import Meeting
from .recording_config import StorageConfig
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


@define(eq=False, repr=False)
class InteractiveConfig(Model):
    """Timed metadata in a recording: marks at points in time that HLS players can read.
    The files then come as a compressed tar archive.
    """

    type: InteractiveMetadataType | Unset = UNSET
    """Form of the metadata."""


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

    _sensitive: ClassVar[frozenset[str]] = frozenset(
        {"audio_download_url", "download_url"}
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


@define(eq=False, repr=False)
class RecordingListResponse(Model):
    """One page of the recordings of an app."""

    data: list[Recording]
    """The recordings on this page."""
    paging: Paging
    """Position of this page in the whole result."""
    success: bool
    """Whether the request was carried out."""


@define(eq=False, repr=False)
class RecordingResponse(Model):
    """One recording."""

    success: bool
    """Whether the request was carried out."""
    data: Recording | Unset = UNSET
    """The recording."""


@define(eq=False, repr=False)
class RecordingStartReason(Model):
    """Why a recording started."""

    caller: RecordingCaller | Unset = UNSET
    """Who started it; empty when it started by itself."""
    reason: RecordingStartCause | Unset = UNSET
    """What led to the start."""


@define(eq=False, repr=False)
class RecordingStopReason(Model):
    """Why a recording stopped."""

    caller: RecordingCaller | Unset = UNSET
    """Who stopped it; empty when it stopped by itself."""
    reason: RecordingStopCause | Unset = UNSET
    """What led to the stop."""


@define(eq=False, repr=False)
class TrackLayer(Model):
    """Destinations of the tracks of one layer."""

    file_name_prefix: str | Unset = UNSET
    """Text put in front of the names of the layer's files."""
    outputs: list[TrackOutput] | Unset = UNSET
    """Destinations."""


@define(eq=False, repr=False)
class TrackOutput(Model):
    """One destination of a layer."""

    storage_config: StorageConfig | Unset = UNSET
    """The storage, when `type` is `STORAGE_CONFIG`."""
    type: TrackOutputType | Unset = UNSET
    """Kind of destination."""
