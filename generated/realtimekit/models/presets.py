"""Named settings and permissions that participants are given."""

from __future__ import annotations

from datetime import datetime
from typing import Literal, TypeAlias

from attrs import define

from .._runtime.model import Model
from .._runtime.unset import UNSET, Unset
from .preset_permissions import PresetPermissions
from .preset_ui import PresetUI
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


@define(eq=False, repr=False)
class MaxVideoStreams(Model):
    """How many videos are shown at once, per kind of device."""

    desktop: int | float
    """Limit on desktop computers."""
    mobile: int | float
    """Limit on telephones and tablets."""


@define(eq=False, repr=False)
class MediaConfig(Model):
    """Quality of picture and sound that participants send."""

    screenshare: VideoStreamConfig
    """Quality of shared screens."""
    video: VideoStreamConfig
    """Quality of cameras."""
    audio: AudioStreamConfig | Unset = UNSET
    """Quality of microphones."""


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


@define(eq=False, repr=False)
class PresetListResponse(Model):
    """One page of the presets of an app."""

    data: list[PresetSummary]
    """The presets on this page."""
    paging: Paging
    """Position of this page in the whole result."""
    success: bool
    """Whether the request was carried out."""


@define(eq=False, repr=False)
class PresetResponse(Model):
    """One preset."""

    data: Preset
    """The preset."""
    success: bool
    """Whether the request was carried out."""


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


@define(eq=False, repr=False)
class VideoStreamConfig(Model):
    """Quality of a video stream."""

    frame_rate: int | float
    """Frames per second."""
    quality: VideoQuality
    """Resolution of the picture."""
