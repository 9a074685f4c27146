"""Models: recording config."""

from __future__ import annotations

from typing import ClassVar, Literal, TypeAlias

from attrs import define

from .._runtime.model import Model
from .._runtime.unset import UNSET, Unset

AudioChannel: TypeAlias = Literal["mono", "stereo"]
"""One sound channel or two."""
AudioCodec: TypeAlias = Literal["MP3", "AAC"]
"""Compression of the sound."""
StorageAuthMethod: TypeAlias = Literal["KEY", "PASSWORD"]
"""How to log in to an SFTP server: by key pair or by password."""
StorageType: TypeAlias = Literal["aws", "azure", "digitalocean", "gcs", "sftp"]
"""Kind of storage: a bucket at one of the providers, or an SFTP server."""
VideoCodec: TypeAlias = Literal["H264", "VP8"]
"""Compression of the picture."""
WatermarkPosition: TypeAlias = Literal[
    "left top", "right top", "left bottom", "right bottom"
]
"""Corner of the picture."""


@define(eq=False, repr=False)
class AudioConfig(Model):
    """Sound of a recording."""

    channel: AudioChannel | Unset = UNSET
    """Number of sound channels."""
    codec: AudioCodec | Unset = UNSET
    """Compression of the sound. Ignored when the picture is VP8 or VP9, for which
    Vorbis is used.
    """
    export_file: bool | Unset = UNSET
    """Whether the sound is also written to a file of its own."""


@define(eq=False, repr=False)
class LiveStreamingConfig(Model):
    """RTMP server that receives the stream."""

    rtmp_url: str | Unset = UNSET
    """Address of the RTMP server, with the stream key if it needs one. Format uri."""


@define(eq=False, repr=False)
class RealtimeKitBucketConfig(Model):
    """Whether recordings are kept in the storage of RealtimeKit."""

    enabled: bool
    """Keep the files there. When off, a recording has no download URLs and no expiry."""


@define(eq=False, repr=False)
class RecordingConfig(Model):
    """How a meeting is recorded and where the files go."""

    audio_config: AudioConfig | Unset = UNSET
    """Settings of the sound track."""
    file_name_prefix: str | Unset = UNSET
    """Text put in front of the names of recorded files."""
    live_streaming_config: LiveStreamingConfig | Unset = UNSET
    """RTMP server that receives the recording while it runs."""
    max_seconds: int | float | Unset = UNSET
    """Longest duration of one recording in seconds, from one minute to one day. 60 to
    86400.
    """
    realtimekit_bucket_config: RealtimeKitBucketConfig | Unset = UNSET
    """Whether files are kept in the storage of RealtimeKit."""
    storage_config: StorageConfig | Unset = UNSET
    """Own storage that files are copied to."""
    video_config: VideoConfig | Unset = UNSET
    """Settings of the picture."""


@define(eq=False, repr=False)
class StorageConfig(Model):
    """Own storage that recordings are copied to. Which fields are needed depends on
    `type`: buckets take `bucket`, `region`, `access_key` and `secret`, SFTP servers
    `host`, `port`, `username` and `password` or `private_key`.
    """

    type: StorageType
    """Kind of storage."""
    access_key: str | Unset = UNSET
    """Public part of the bucket credentials; not needed for `gcs`. It can be set but
    never read. Never sent back by the server.
    """
    auth_method: StorageAuthMethod | Unset = UNSET
    """How to log in to an SFTP server."""
    bucket: str | Unset = UNSET
    """Name of the bucket."""
    host: str | Unset = UNSET
    """Name or address of the SFTP server."""
    password: str | Unset = UNSET
    """Password of the SFTP user, or passphrase of `private_key` when `auth_method` is
    `KEY`.
    """
    path: str | Unset = UNSET
    """Folder within the bucket that receives the files."""
    port: int | float | Unset = UNSET
    """Port of the SFTP server."""
    private_key: str | Unset = UNSET
    """Private key of the SFTP user when `auth_method` is `KEY`."""
    region: str | Unset = UNSET
    """Region of the bucket."""
    secret: str | Unset = UNSET
    """Secret part of the bucket credentials. It can be set but never read. Never sent
    back by the server.
    """
    username: str | Unset = UNSET
    """Name of the SFTP user."""

    _sensitive: ClassVar[frozenset[str]] = frozenset(
        {"access_key", "password", "private_key", "secret"}
    )


@define(eq=False, repr=False)
class VideoConfig(Model):
    """Picture of a recording."""

    codec: VideoCodec | Unset = UNSET
    """Compression of the picture."""
    export_file: bool | Unset = UNSET
    """Whether the picture is also written to a file of its own."""
    height: int | Unset = UNSET
    """Height of the picture in pixels. 1 to 1920."""
    watermark: Watermark | Unset = UNSET
    """Image laid over the picture."""
    width: int | Unset = UNSET
    """Width of the picture in pixels. 1 to 1920."""


@define(eq=False, repr=False)
class Watermark(Model):
    """Image laid over a recording."""

    position: WatermarkPosition | Unset = UNSET
    """Corner in which the image stands."""
    size: WatermarkSize | Unset = UNSET
    """Size of the image in the recording."""
    url: str | Unset = UNSET
    """Where the image is fetched from. Format uri."""


@define(eq=False, repr=False)
class WatermarkSize(Model):
    """Size of a watermark."""

    height: int | Unset = UNSET
    """Height in pixels. At least 1."""
    width: int | Unset = UNSET
    """Width in pixels. At least 1."""
