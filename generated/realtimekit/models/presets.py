"""Named settings and permissions that participants are given."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal, Self, TypeAlias

from attrs import define

from .._runtime.codec import LIST, OBJECT, parse_datetime
from .._runtime.model import Model, plain, unknown_fields
from .._runtime.unset import UNSET, Unset
from .preset_permissions import PresetPermissions, PresetPermissionsUpdate
from .preset_ui import PresetUI, PresetUIUpdate
from .shared import Paging

PresetViewType: TypeAlias = Literal["GROUP_CALL", "WEBINAR", "AUDIO_ROOM"]
"""Kind of meeting that a preset is made for."""
VideoQuality: TypeAlias = Literal["hd", "vga", "qvga"]
"""Resolution of a picture, from high definition (`hd`) to a quarter of VGA (`qvga`)."""


@define(eq=False, repr=False)
class AudioStreamConfig(Model):
    """Quality of the sound that participants send."""

    enable_high_bitrate: bool | Unset = UNSET
    """Send sound with a higher bit rate."""
    enable_stereo: bool | Unset = UNSET
    """Send two sound channels."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("enable_high_bitrate", UNSET),
            get("enable_stereo", UNSET),
        )
        if not _AUDIO_STREAM_CONFIG_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _AUDIO_STREAM_CONFIG_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "enable_high_bitrate": self.enable_high_bitrate,
                "enable_stereo": self.enable_stereo,
            },
            self._extra,
        )


_AUDIO_STREAM_CONFIG_KEYS = frozenset({"enable_high_bitrate", "enable_stereo"})


@define(eq=False, repr=False)
class MaxVideoStreams(Model):
    """How many videos are shown at once, per kind of device."""

    desktop: int | float
    """Limit on desktop computers."""
    mobile: int | float
    """Limit on telephones and tablets."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("desktop", UNSET),
            get("mobile", UNSET),
        )
        if not _MAX_VIDEO_STREAMS_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _MAX_VIDEO_STREAMS_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "desktop": self.desktop,
                "mobile": self.mobile,
            },
            self._extra,
        )


_MAX_VIDEO_STREAMS_KEYS = frozenset({"desktop", "mobile"})


@define(eq=False, repr=False)
class MaxVideoStreamsUpdate(Model):
    """Changes to the number of videos shown at once."""

    desktop: int | float | Unset = UNSET
    """Limit on desktop computers."""
    mobile: int | float | Unset = UNSET
    """Limit on telephones and tablets."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("desktop", UNSET),
            get("mobile", UNSET),
        )
        if not _MAX_VIDEO_STREAMS_UPDATE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _MAX_VIDEO_STREAMS_UPDATE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "desktop": self.desktop,
                "mobile": self.mobile,
            },
            self._extra,
        )


_MAX_VIDEO_STREAMS_UPDATE_KEYS = frozenset({"desktop", "mobile"})


@define(eq=False, repr=False)
class MediaConfig(Model):
    """Quality of picture and sound that participants send."""

    screenshare: VideoStreamConfig
    """Quality of shared screens."""
    video: VideoStreamConfig
    """Quality of cameras."""
    audio: AudioStreamConfig | Unset = UNSET
    """Quality of microphones."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        screenshare = get("screenshare", UNSET)
        if type(screenshare) is OBJECT:
            screenshare = VideoStreamConfig.from_dict(screenshare)
        video = get("video", UNSET)
        if type(video) is OBJECT:
            video = VideoStreamConfig.from_dict(video)
        audio = get("audio", UNSET)
        if type(audio) is OBJECT:
            audio = AudioStreamConfig.from_dict(audio)
        self = cls(
            screenshare,
            video,
            audio,
        )
        if not _MEDIA_CONFIG_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _MEDIA_CONFIG_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "screenshare": self.screenshare,
                "video": self.video,
                "audio": self.audio,
            },
            self._extra,
        )


_MEDIA_CONFIG_KEYS = frozenset({"screenshare", "video", "audio"})


@define(eq=False, repr=False)
class MediaConfigUpdate(Model):
    """Changes to the quality of the pictures that participants send."""

    screenshare: VideoStreamConfigUpdate | Unset = UNSET
    """Quality of shared screens."""
    video: VideoStreamConfigUpdate | Unset = UNSET
    """Quality of cameras."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        screenshare = get("screenshare", UNSET)
        if type(screenshare) is OBJECT:
            screenshare = VideoStreamConfigUpdate.from_dict(screenshare)
        video = get("video", UNSET)
        if type(video) is OBJECT:
            video = VideoStreamConfigUpdate.from_dict(video)
        self = cls(
            screenshare,
            video,
        )
        if not _MEDIA_CONFIG_UPDATE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _MEDIA_CONFIG_UPDATE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "screenshare": self.screenshare,
                "video": self.video,
            },
            self._extra,
        )


_MEDIA_CONFIG_UPDATE_KEYS = frozenset({"screenshare", "video"})


@define(eq=False, repr=False)
class Preset(Model):
    """A named set of settings and permissions that participants are given."""

    id: str
    """Identifier of the preset. Format uuid."""
    config: PresetConfig
    """Kind of meeting and media limits."""
    name: str
    """Name that participants refer to in `preset_name`."""
    ui: PresetUI
    """Look of the meeting."""
    permissions: PresetPermissions | Unset = UNSET
    """What a participant may do."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        config = get("config", UNSET)
        if type(config) is OBJECT:
            config = PresetConfig.from_dict(config)
        ui = get("ui", UNSET)
        if type(ui) is OBJECT:
            ui = PresetUI.from_dict(ui)
        permissions = get("permissions", UNSET)
        if type(permissions) is OBJECT:
            permissions = PresetPermissions.from_dict(permissions)
        self = cls(
            get("id", UNSET),
            config,
            get("name", UNSET),
            ui,
            permissions,
        )
        if not _PRESET_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PRESET_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "id": self.id,
                "config": self.config,
                "name": self.name,
                "ui": self.ui,
                "permissions": self.permissions,
            },
            self._extra,
        )


_PRESET_KEYS = frozenset({"id", "config", "name", "ui", "permissions"})


@define(eq=False, repr=False)
class PresetConfig(Model):
    """Kind of meeting and media limits of a preset."""

    max_screenshare_count: int | float
    """How many screens may be shared at once."""
    max_video_streams: MaxVideoStreams
    """How many videos are shown at once, per kind of device."""
    media: MediaConfig
    """Quality of picture and sound."""
    view_type: PresetViewType
    """Kind of meeting."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        max_video_streams = get("max_video_streams", UNSET)
        if type(max_video_streams) is OBJECT:
            max_video_streams = MaxVideoStreams.from_dict(max_video_streams)
        media = get("media", UNSET)
        if type(media) is OBJECT:
            media = MediaConfig.from_dict(media)
        self = cls(
            get("max_screenshare_count", UNSET),
            max_video_streams,
            media,
            get("view_type", UNSET),
        )
        if not _PRESET_CONFIG_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PRESET_CONFIG_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "max_screenshare_count": self.max_screenshare_count,
                "max_video_streams": self.max_video_streams,
                "media": self.media,
                "view_type": self.view_type,
            },
            self._extra,
        )


_PRESET_CONFIG_KEYS = frozenset(
    {"max_screenshare_count", "max_video_streams", "media", "view_type"}
)


@define(eq=False, repr=False)
class PresetConfigUpdate(Model):
    """Changes to the kind of meeting and the media limits."""

    max_screenshare_count: int | float | Unset = UNSET
    """How many screens may be shared at once."""
    max_video_streams: MaxVideoStreamsUpdate | Unset = UNSET
    """How many videos are shown at once, per kind of device."""
    media: MediaConfigUpdate | Unset = UNSET
    """Quality of picture and sound."""
    view_type: PresetViewType | Unset = UNSET
    """Kind of meeting."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        max_video_streams = get("max_video_streams", UNSET)
        if type(max_video_streams) is OBJECT:
            max_video_streams = MaxVideoStreamsUpdate.from_dict(max_video_streams)
        media = get("media", UNSET)
        if type(media) is OBJECT:
            media = MediaConfigUpdate.from_dict(media)
        self = cls(
            get("max_screenshare_count", UNSET),
            max_video_streams,
            media,
            get("view_type", UNSET),
        )
        if not _PRESET_CONFIG_UPDATE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PRESET_CONFIG_UPDATE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "max_screenshare_count": self.max_screenshare_count,
                "max_video_streams": self.max_video_streams,
                "media": self.media,
                "view_type": self.view_type,
            },
            self._extra,
        )


_PRESET_CONFIG_UPDATE_KEYS = frozenset(
    {"max_screenshare_count", "max_video_streams", "media", "view_type"}
)


@define(eq=False, repr=False)
class PresetCreate(Model):
    """A complete new preset."""

    config: PresetConfig
    """Kind of meeting and media limits."""
    name: str
    """Name of the preset."""
    ui: PresetUI
    """Look of the meeting."""
    permissions: PresetPermissions | Unset = UNSET
    """What a participant may do."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        config = get("config", UNSET)
        if type(config) is OBJECT:
            config = PresetConfig.from_dict(config)
        ui = get("ui", UNSET)
        if type(ui) is OBJECT:
            ui = PresetUI.from_dict(ui)
        permissions = get("permissions", UNSET)
        if type(permissions) is OBJECT:
            permissions = PresetPermissions.from_dict(permissions)
        self = cls(
            config,
            get("name", UNSET),
            ui,
            permissions,
        )
        if not _PRESET_CREATE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PRESET_CREATE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "config": self.config,
                "name": self.name,
                "ui": self.ui,
                "permissions": self.permissions,
            },
            self._extra,
        )


_PRESET_CREATE_KEYS = frozenset({"config", "name", "ui", "permissions"})


@define(eq=False, repr=False)
class PresetListResponse(Model):
    """One page of the presets of an app."""

    data: list[PresetSummary]
    """The presets on this page."""
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
                PresetSummary.from_dict(item) if type(item) is OBJECT else item
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
        if not _PRESET_LIST_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PRESET_LIST_RESPONSE_KEYS)
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


_PRESET_LIST_RESPONSE_KEYS = frozenset({"data", "paging", "success"})


@define(eq=False, repr=False)
class PresetResponse(Model):
    """One preset."""

    data: Preset
    """The preset."""
    success: bool
    """Whether the request was carried out."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        data_ = get("data", UNSET)
        if type(data_) is OBJECT:
            data_ = Preset.from_dict(data_)
        self = cls(
            data_,
            get("success", UNSET),
        )
        if not _PRESET_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PRESET_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "data": self.data,
                "success": self.success,
            },
            self._extra,
        )


_PRESET_RESPONSE_KEYS = frozenset({"data", "success"})


@define(eq=False, repr=False)
class PresetSummary(Model):
    """A preset as it appears in lists, without its settings."""

    id: str | Unset = UNSET
    """Identifier of the preset. Format uuid."""
    created_at: datetime | Unset = UNSET
    """When the preset was created."""
    name: str | Unset = UNSET
    """Name that participants refer to in `preset_name`."""
    updated_at: datetime | Unset = UNSET
    """When the preset was last changed."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("id", UNSET),
            parse_datetime(get("created_at", UNSET)),
            get("name", UNSET),
            parse_datetime(get("updated_at", UNSET)),
        )
        if not _PRESET_SUMMARY_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PRESET_SUMMARY_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "id": self.id,
                "created_at": self.created_at,
                "name": self.name,
                "updated_at": self.updated_at,
            },
            self._extra,
        )


_PRESET_SUMMARY_KEYS = frozenset({"id", "created_at", "name", "updated_at"})


@define(eq=False, repr=False)
class PresetUpdate(Model):
    """The parts of a preset to change. What is left out keeps its value."""

    config: PresetConfigUpdate | Unset = UNSET
    """Kind of meeting and media limits."""
    name: str | Unset = UNSET
    """New name of the preset."""
    permissions: PresetPermissionsUpdate | Unset = UNSET
    """What a participant may do."""
    ui: PresetUIUpdate | Unset = UNSET
    """Look of the meeting."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        config = get("config", UNSET)
        if type(config) is OBJECT:
            config = PresetConfigUpdate.from_dict(config)
        permissions = get("permissions", UNSET)
        if type(permissions) is OBJECT:
            permissions = PresetPermissionsUpdate.from_dict(permissions)
        ui = get("ui", UNSET)
        if type(ui) is OBJECT:
            ui = PresetUIUpdate.from_dict(ui)
        self = cls(
            config,
            get("name", UNSET),
            permissions,
            ui,
        )
        if not _PRESET_UPDATE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PRESET_UPDATE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "config": self.config,
                "name": self.name,
                "permissions": self.permissions,
                "ui": self.ui,
            },
            self._extra,
        )


_PRESET_UPDATE_KEYS = frozenset({"config", "name", "permissions", "ui"})


@define(eq=False, repr=False)
class VideoStreamConfig(Model):
    """Quality of a video stream."""

    frame_rate: int | float
    """Frames per second."""
    quality: VideoQuality
    """Resolution of the picture."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("frame_rate", UNSET),
            get("quality", UNSET),
        )
        if not _VIDEO_STREAM_CONFIG_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _VIDEO_STREAM_CONFIG_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "frame_rate": self.frame_rate,
                "quality": self.quality,
            },
            self._extra,
        )


_VIDEO_STREAM_CONFIG_KEYS = frozenset({"frame_rate", "quality"})


@define(eq=False, repr=False)
class VideoStreamConfigUpdate(Model):
    """Changes to the quality of a video stream."""

    frame_rate: int | float | Unset = UNSET
    """Frames per second."""
    quality: VideoQuality | Unset = UNSET
    """Resolution of the picture."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("frame_rate", UNSET),
            get("quality", UNSET),
        )
        if not _VIDEO_STREAM_CONFIG_UPDATE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _VIDEO_STREAM_CONFIG_UPDATE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "frame_rate": self.frame_rate,
                "quality": self.quality,
            },
            self._extra,
        )


_VIDEO_STREAM_CONFIG_UPDATE_KEYS = frozenset({"frame_rate", "quality"})
