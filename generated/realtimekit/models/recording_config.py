"""Models: recording config."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self, TypeAlias

from attrs import define

from .._runtime.codec import OBJECT
from .._runtime.model import Model, plain, unknown_fields
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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("channel", UNSET),
            get("codec", UNSET),
            get("export_file", UNSET),
        )
        if not _AUDIO_CONFIG_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _AUDIO_CONFIG_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "channel": self.channel,
                "codec": self.codec,
                "export_file": self.export_file,
            },
            self._extra,
        )


_AUDIO_CONFIG_KEYS = frozenset({"channel", "codec", "export_file"})


@define(eq=False, repr=False)
class LiveStreamingConfig(Model):
    """RTMP server that receives the stream."""

    rtmp_url: str | Unset = UNSET
    """Address of the RTMP server, with the stream key if it needs one. Format uri."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("rtmp_url", UNSET),
        )
        if not _LIVE_STREAMING_CONFIG_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _LIVE_STREAMING_CONFIG_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "rtmp_url": self.rtmp_url,
            },
            self._extra,
        )


_LIVE_STREAMING_CONFIG_KEYS = frozenset({"rtmp_url"})


@define(eq=False, repr=False)
class RealtimeKitBucketConfig(Model):
    """Whether recordings are kept in the storage of RealtimeKit."""

    enabled: bool
    """Keep the files there. When off, a recording has no download URLs and no expiry."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("enabled", UNSET),
        )
        if not _REALTIME_KIT_BUCKET_CONFIG_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _REALTIME_KIT_BUCKET_CONFIG_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "enabled": self.enabled,
            },
            self._extra,
        )


_REALTIME_KIT_BUCKET_CONFIG_KEYS = frozenset({"enabled"})


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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        audio_config = get("audio_config", UNSET)
        if type(audio_config) is OBJECT:
            audio_config = AudioConfig.from_dict(audio_config)
        live_streaming_config = get("live_streaming_config", UNSET)
        if type(live_streaming_config) is OBJECT:
            live_streaming_config = LiveStreamingConfig.from_dict(live_streaming_config)
        realtimekit_bucket_config = get("realtimekit_bucket_config", UNSET)
        if type(realtimekit_bucket_config) is OBJECT:
            realtimekit_bucket_config = RealtimeKitBucketConfig.from_dict(
                realtimekit_bucket_config
            )
        storage_config = get("storage_config", UNSET)
        if type(storage_config) is OBJECT:
            storage_config = StorageConfig.from_dict(storage_config)
        video_config = get("video_config", UNSET)
        if type(video_config) is OBJECT:
            video_config = VideoConfig.from_dict(video_config)
        self = cls(
            audio_config,
            get("file_name_prefix", UNSET),
            live_streaming_config,
            get("max_seconds", UNSET),
            realtimekit_bucket_config,
            storage_config,
            video_config,
        )
        if not _RECORDING_CONFIG_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _RECORDING_CONFIG_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "audio_config": self.audio_config,
                "file_name_prefix": self.file_name_prefix,
                "live_streaming_config": self.live_streaming_config,
                "max_seconds": self.max_seconds,
                "realtimekit_bucket_config": self.realtimekit_bucket_config,
                "storage_config": self.storage_config,
                "video_config": self.video_config,
            },
            self._extra,
        )


_RECORDING_CONFIG_KEYS = frozenset(
    {
        "audio_config",
        "file_name_prefix",
        "live_streaming_config",
        "max_seconds",
        "realtimekit_bucket_config",
        "storage_config",
        "video_config",
    }
)


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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("type", UNSET),
            get("access_key", UNSET),
            get("auth_method", UNSET),
            get("bucket", UNSET),
            get("host", UNSET),
            get("password", UNSET),
            get("path", UNSET),
            get("port", UNSET),
            get("private_key", UNSET),
            get("region", UNSET),
            get("secret", UNSET),
            get("username", UNSET),
        )
        if not _STORAGE_CONFIG_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _STORAGE_CONFIG_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "type": self.type,
                "access_key": self.access_key,
                "auth_method": self.auth_method,
                "bucket": self.bucket,
                "host": self.host,
                "password": self.password,
                "path": self.path,
                "port": self.port,
                "private_key": self.private_key,
                "region": self.region,
                "secret": self.secret,
                "username": self.username,
            },
            self._extra,
        )


_STORAGE_CONFIG_KEYS = frozenset(
    {
        "type",
        "access_key",
        "auth_method",
        "bucket",
        "host",
        "password",
        "path",
        "port",
        "private_key",
        "region",
        "secret",
        "username",
    }
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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        watermark = get("watermark", UNSET)
        if type(watermark) is OBJECT:
            watermark = Watermark.from_dict(watermark)
        self = cls(
            get("codec", UNSET),
            get("export_file", UNSET),
            get("height", UNSET),
            watermark,
            get("width", UNSET),
        )
        if not _VIDEO_CONFIG_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _VIDEO_CONFIG_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "codec": self.codec,
                "export_file": self.export_file,
                "height": self.height,
                "watermark": self.watermark,
                "width": self.width,
            },
            self._extra,
        )


_VIDEO_CONFIG_KEYS = frozenset({"codec", "export_file", "height", "watermark", "width"})


@define(eq=False, repr=False)
class Watermark(Model):
    """Image laid over a recording."""

    position: WatermarkPosition | Unset = UNSET
    """Corner in which the image stands."""
    size: WatermarkSize | Unset = UNSET
    """Size of the image in the recording."""
    url: str | Unset = UNSET
    """Where the image is fetched from. Format uri."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        size = get("size", UNSET)
        if type(size) is OBJECT:
            size = WatermarkSize.from_dict(size)
        self = cls(
            get("position", UNSET),
            size,
            get("url", UNSET),
        )
        if not _WATERMARK_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _WATERMARK_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "position": self.position,
                "size": self.size,
                "url": self.url,
            },
            self._extra,
        )


_WATERMARK_KEYS = frozenset({"position", "size", "url"})


@define(eq=False, repr=False)
class WatermarkSize(Model):
    """Size of a watermark."""

    height: int | Unset = UNSET
    """Height in pixels. At least 1."""
    width: int | Unset = UNSET
    """Width in pixels. At least 1."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("height", UNSET),
            get("width", UNSET),
        )
        if not _WATERMARK_SIZE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _WATERMARK_SIZE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "height": self.height,
                "width": self.width,
            },
            self._extra,
        )


_WATERMARK_SIZE_KEYS = frozenset({"height", "width"})
