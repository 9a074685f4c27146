"""Models: peer stats."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self, TypeAlias

from attrs import define

from .._runtime.codec import LIST, OBJECT
from .._runtime.model import Model, plain, unknown_fields
from .._runtime.unset import UNSET, Unset

PeerStatsFilter: TypeAlias = Literal[
    "device_info",
    "ip_information",
    "precall_network_information",
    "events",
    "quality_stats",
]
"""Part of the statistics of a participant."""


@define(eq=False, repr=False)
class AudioStatsSample(Model):
    """Quality of the sound at one moment."""

    concealment_events: int | float | Unset = UNSET
    """How often missing sound was covered up."""
    jitter: int | float | Unset = UNSET
    """Variation of the delay."""
    packets_lost: int | float | Unset = UNSET
    """Packets lost so far."""
    quality: int | float | Unset = UNSET
    """Quality score."""
    timestamp: str | Unset = UNSET
    """Moment of the measurement."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("concealment_events", UNSET),
            get("jitter", UNSET),
            get("packets_lost", UNSET),
            get("quality", UNSET),
            get("timestamp", UNSET),
        )
        if not _AUDIO_STATS_SAMPLE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _AUDIO_STATS_SAMPLE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "concealment_events": self.concealment_events,
                "jitter": self.jitter,
                "packets_lost": self.packets_lost,
                "quality": self.quality,
                "timestamp": self.timestamp,
            },
            self._extra,
        )


_AUDIO_STATS_SAMPLE_KEYS = frozenset(
    {"concealment_events", "jitter", "packets_lost", "quality", "timestamp"}
)


@define(eq=False, repr=False)
class AutonomousSystem(Model):
    """Network that an address belongs to."""

    asn: str | Unset = UNSET
    """Number of the autonomous system."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("asn", UNSET),
        )
        if not _AUTONOMOUS_SYSTEM_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _AUTONOMOUS_SYSTEM_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "asn": self.asn,
            },
            self._extra,
        )


_AUTONOMOUS_SYSTEM_KEYS = frozenset({"asn"})


@define(eq=False, repr=False)
class ConnectionInfo(Model):
    """Measurements of a connection."""

    backend_r_t_t: int | float | Unset = UNSET
    """Round trip to the service."""
    connectivity: ConnectivityCheck | Unset = UNSET
    """Which ways of connecting work."""
    effective_network_type: str | Unset = UNSET
    """Network class as browsers estimate it, for example `4g`."""
    fractional_loss: int | float | Unset = UNSET
    """Share of packets lost."""
    ip_details: IPDetails | Unset = UNSET
    """What the IP address tells."""
    jitter: int | float | Unset = UNSET
    """Variation of the delay."""
    location: GeoLocation | Unset = UNSET
    """Estimated place."""
    r_t_t: int | float | Unset = UNSET
    """Round trip."""
    throughput: int | float | Unset = UNSET
    """Measured bandwidth."""
    turn_connectivity: bool | Unset = UNSET
    """Whether a TURN server can be reached."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        connectivity = get("connectivity", UNSET)
        if type(connectivity) is OBJECT:
            connectivity = ConnectivityCheck.from_dict(connectivity)
        ip_details = get("ip_details", UNSET)
        if type(ip_details) is OBJECT:
            ip_details = IPDetails.from_dict(ip_details)
        location = get("location", UNSET)
        if type(location) is OBJECT:
            location = GeoLocation.from_dict(location)
        self = cls(
            get("backend_r_t_t", UNSET),
            connectivity,
            get("effective_network_type", UNSET),
            get("fractional_loss", UNSET),
            ip_details,
            get("jitter", UNSET),
            location,
            get("r_t_t", UNSET),
            get("throughput", UNSET),
            get("turn_connectivity", UNSET),
        )
        if not _CONNECTION_INFO_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _CONNECTION_INFO_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "backend_r_t_t": self.backend_r_t_t,
                "connectivity": self.connectivity,
                "effective_network_type": self.effective_network_type,
                "fractional_loss": self.fractional_loss,
                "ip_details": self.ip_details,
                "jitter": self.jitter,
                "location": self.location,
                "r_t_t": self.r_t_t,
                "throughput": self.throughput,
                "turn_connectivity": self.turn_connectivity,
            },
            self._extra,
        )


_CONNECTION_INFO_KEYS = frozenset(
    {
        "backend_r_t_t",
        "connectivity",
        "effective_network_type",
        "fractional_loss",
        "ip_details",
        "jitter",
        "location",
        "r_t_t",
        "throughput",
        "turn_connectivity",
    }
)


@define(eq=False, repr=False)
class ConnectivityCheck(Model):
    """Which kinds of ICE candidates work."""

    host: bool | Unset = UNSET
    """Direct connection."""
    reflexive: bool | Unset = UNSET
    """Connection through an address translator."""
    relay: bool | Unset = UNSET
    """Connection through a relay."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("host", UNSET),
            get("reflexive", UNSET),
            get("relay", UNSET),
        )
        if not _CONNECTIVITY_CHECK_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _CONNECTIVITY_CHECK_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "host": self.host,
                "reflexive": self.reflexive,
                "relay": self.relay,
            },
            self._extra,
        )


_CONNECTIVITY_CHECK_KEYS = frozenset({"host", "reflexive", "relay"})


@define(eq=False, repr=False)
class Coordinates(Model):
    """Geographical coordinates in degrees."""

    latitude: int | float | Unset = UNSET
    """Degrees north of the equator."""
    longitude: int | float | Unset = UNSET
    """Degrees east of Greenwich."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("latitude", UNSET),
            get("longitude", UNSET),
        )
        if not _COORDINATES_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _COORDINATES_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "latitude": self.latitude,
                "longitude": self.longitude,
            },
            self._extra,
        )


_COORDINATES_KEYS = frozenset({"latitude", "longitude"})


@define(eq=False, repr=False)
class DeviceInfo(Model):
    """Device and software that a participant joined with."""

    browser: str | Unset = UNSET
    """Name of the browser."""
    browser_version: str | Unset = UNSET
    """Version of the browser."""
    cpus: int | float | Unset = UNSET
    """Number of processor cores."""
    engine: str | Unset = UNSET
    """Rendering engine of the browser."""
    is_mobile: bool | Unset = UNSET
    """Whether it is a telephone or tablet."""
    memory: int | float | Unset = UNSET
    """Memory of the device. Participant details only."""
    os: str | Unset = UNSET
    """Operating system."""
    os_version: str | Unset = UNSET
    """Version of the operating system."""
    sdk_name: str | Unset = UNSET
    """RealtimeKit client library in use."""
    sdk_version: str | Unset = UNSET
    """Version of the client library."""
    user_agent: str | Unset = UNSET
    """User agent string of the browser."""
    webgl_support: str | Unset = UNSET
    """WebGL capabilities."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("browser", UNSET),
            get("browser_version", UNSET),
            get("cpus", UNSET),
            get("engine", UNSET),
            get("is_mobile", UNSET),
            get("memory", UNSET),
            get("os", UNSET),
            get("os_version", UNSET),
            get("sdk_name", UNSET),
            get("sdk_version", UNSET),
            get("user_agent", UNSET),
            get("webgl_support", UNSET),
        )
        if not _DEVICE_INFO_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _DEVICE_INFO_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "browser": self.browser,
                "browser_version": self.browser_version,
                "cpus": self.cpus,
                "engine": self.engine,
                "is_mobile": self.is_mobile,
                "memory": self.memory,
                "os": self.os,
                "os_version": self.os_version,
                "sdk_name": self.sdk_name,
                "sdk_version": self.sdk_version,
                "user_agent": self.user_agent,
                "webgl_support": self.webgl_support,
            },
            self._extra,
        )


_DEVICE_INFO_KEYS = frozenset(
    {
        "browser",
        "browser_version",
        "cpus",
        "engine",
        "is_mobile",
        "memory",
        "os",
        "os_version",
        "sdk_name",
        "sdk_version",
        "user_agent",
        "webgl_support",
    }
)


@define(eq=False, repr=False)
class GeoLocation(Model):
    """Estimated place of a participant."""

    coords: Coordinates | Unset = UNSET
    """Coordinates of the place."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        coords = get("coords", UNSET)
        if type(coords) is OBJECT:
            coords = Coordinates.from_dict(coords)
        self = cls(
            coords,
        )
        if not _GEO_LOCATION_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _GEO_LOCATION_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "coords": self.coords,
            },
            self._extra,
        )


_GEO_LOCATION_KEYS = frozenset({"coords"})


@define(eq=False, repr=False)
class IPDetails(Model):
    """What an IP address tells at the moment of an event."""

    asn: AutonomousSystem | Unset = UNSET
    """Network that the address belongs to."""
    city: str | Unset = UNSET
    """City."""
    country: str | Unset = UNSET
    """Country."""
    ip: str | Unset = UNSET
    """The address."""
    loc: str | Unset = UNSET
    """Latitude and longitude as text."""
    postal: str | Unset = UNSET
    """Postal code."""
    region: str | Unset = UNSET
    """Region."""
    timezone: str | Unset = UNSET
    """Time zone."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        asn = get("asn", UNSET)
        if type(asn) is OBJECT:
            asn = AutonomousSystem.from_dict(asn)
        self = cls(
            asn,
            get("city", UNSET),
            get("country", UNSET),
            get("ip", UNSET),
            get("loc", UNSET),
            get("postal", UNSET),
            get("region", UNSET),
            get("timezone", UNSET),
        )
        if not _IP_DETAILS_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _IP_DETAILS_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "asn": self.asn,
                "city": self.city,
                "country": self.country,
                "ip": self.ip,
                "loc": self.loc,
                "postal": self.postal,
                "region": self.region,
                "timezone": self.timezone,
            },
            self._extra,
        )


_IP_DETAILS_KEYS = frozenset(
    {"asn", "city", "country", "ip", "loc", "postal", "region", "timezone"}
)


@define(eq=False, repr=False)
class IPInformation(Model):
    """What the IP address of a participant tells about place and provider."""

    city: str | Unset = UNSET
    """City."""
    country: str | Unset = UNSET
    """Country."""
    ip_location: str | Unset = UNSET
    """Latitude and longitude as text."""
    ipv4: str | Unset = UNSET
    """The address."""
    org: str | Unset = UNSET
    """Provider of the address."""
    portal: str | Unset = UNSET
    """Postal code. Participant details only."""
    region: str | Unset = UNSET
    """Region."""
    timezone: str | Unset = UNSET
    """Time zone."""
    asn: AutonomousSystem | Unset = UNSET
    """Network that the address belongs to. Peer reports only."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        asn = get("asn", UNSET)
        if type(asn) is OBJECT:
            asn = AutonomousSystem.from_dict(asn)
        self = cls(
            get("city", UNSET),
            get("country", UNSET),
            get("ip_location", UNSET),
            get("ipv4", UNSET),
            get("org", UNSET),
            get("portal", UNSET),
            get("region", UNSET),
            get("timezone", UNSET),
            asn,
        )
        if not _IP_INFORMATION_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _IP_INFORMATION_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "city": self.city,
                "country": self.country,
                "ip_location": self.ip_location,
                "ipv4": self.ipv4,
                "org": self.org,
                "portal": self.portal,
                "region": self.region,
                "timezone": self.timezone,
                "asn": self.asn,
            },
            self._extra,
        )


_IP_INFORMATION_KEYS = frozenset(
    {
        "city",
        "country",
        "ip_location",
        "ipv4",
        "org",
        "portal",
        "region",
        "timezone",
        "asn",
    }
)


@define(eq=False, repr=False)
class PeerEvent(Model):
    """Something that happened to a participant during a call."""

    timestamp: str | Unset = UNSET
    """When it happened."""
    type: str | Unset = UNSET
    """What happened."""
    metadata: PeerEventMetadata | Unset = UNSET
    """Circumstances of the event. Peer reports only."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        metadata = get("metadata", UNSET)
        if type(metadata) is OBJECT:
            metadata = PeerEventMetadata.from_dict(metadata)
        self = cls(
            get("timestamp", UNSET),
            get("type", UNSET),
            metadata,
        )
        if not _PEER_EVENT_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PEER_EVENT_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "timestamp": self.timestamp,
                "type": self.type,
                "metadata": self.metadata,
            },
            self._extra,
        )


_PEER_EVENT_KEYS = frozenset({"timestamp", "type", "metadata"})


@define(eq=False, repr=False)
class PeerEventMetadata(Model):
    """Circumstances of an event."""

    connection_info: ConnectionInfo | Unset = UNSET
    """The connection at that moment."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        connection_info = get("connection_info", UNSET)
        if type(connection_info) is OBJECT:
            connection_info = ConnectionInfo.from_dict(connection_info)
        self = cls(
            connection_info,
        )
        if not _PEER_EVENT_METADATA_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PEER_EVENT_METADATA_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "connection_info": self.connection_info,
            },
            self._extra,
        )


_PEER_EVENT_METADATA_KEYS = frozenset({"connection_info"})


@define(eq=False, repr=False)
class PeerStats(Model):
    """Device, network and events of one participant in a call."""

    config: str | Unset = UNSET
    """Settings of the call, as text."""
    device_info: DeviceInfo | Unset = UNSET
    """Device and software that joined."""
    events: list[PeerEvent] | Unset = UNSET
    """What happened during the call."""
    ip_information: IPInformation | Unset = UNSET
    """What the IP address tells about place and provider."""
    precall_network_information: PrecallNetworkInformation | Unset = UNSET
    """Network test before the call."""
    status: str | Unset = UNSET
    """State of the collected data."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        device_info = get("device_info", UNSET)
        if type(device_info) is OBJECT:
            device_info = DeviceInfo.from_dict(device_info)
        events = get("events", UNSET)
        if type(events) is LIST:
            events = [
                PeerEvent.from_dict(item) if type(item) is OBJECT else item
                for item in events
            ]
        ip_information = get("ip_information", UNSET)
        if type(ip_information) is OBJECT:
            ip_information = IPInformation.from_dict(ip_information)
        precall_network_information = get("precall_network_information", UNSET)
        if type(precall_network_information) is OBJECT:
            precall_network_information = PrecallNetworkInformation.from_dict(
                precall_network_information
            )
        self = cls(
            get("config", UNSET),
            device_info,
            events,
            ip_information,
            precall_network_information,
            get("status", UNSET),
        )
        if not _PEER_STATS_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PEER_STATS_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "config": self.config,
                "device_info": self.device_info,
                "events": self.events,
                "ip_information": self.ip_information,
                "precall_network_information": self.precall_network_information,
                "status": self.status,
            },
            self._extra,
        )


_PEER_STATS_KEYS = frozenset(
    {
        "config",
        "device_info",
        "events",
        "ip_information",
        "precall_network_information",
        "status",
    }
)


@define(eq=False, repr=False)
class PrecallNetworkInformation(Model):
    """Result of the network test before a call."""

    backend_rtt: int | float | Unset = UNSET
    """Round trip to the service."""
    effective_networktype: str | Unset = UNSET
    """Network class as browsers estimate it, for example `4g`."""
    fractional_loss: int | float | Unset = UNSET
    """Share of packets lost."""
    jitter: int | float | Unset = UNSET
    """Variation of the delay."""
    reflexive_connectivity: bool | Unset = UNSET
    """Whether a connection through an address translator works."""
    relay_connectivity: bool | Unset = UNSET
    """Whether a connection through a relay works."""
    rtt: int | float | Unset = UNSET
    """Round trip."""
    throughtput: int | float | Unset = UNSET
    """Measured bandwidth as participant details spell it."""
    turn_connectivity: bool | Unset = UNSET
    """Whether a TURN server can be reached."""
    throughput: int | float | Unset = UNSET
    """Measured bandwidth. Peer reports only."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("backend_rtt", UNSET),
            get("effective_networktype", UNSET),
            get("fractional_loss", UNSET),
            get("jitter", UNSET),
            get("reflexive_connectivity", UNSET),
            get("relay_connectivity", UNSET),
            get("rtt", UNSET),
            get("throughtput", UNSET),
            get("turn_connectivity", UNSET),
            get("throughput", UNSET),
        )
        if not _PRECALL_NETWORK_INFORMATION_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PRECALL_NETWORK_INFORMATION_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "backend_rtt": self.backend_rtt,
                "effective_networktype": self.effective_networktype,
                "fractional_loss": self.fractional_loss,
                "jitter": self.jitter,
                "reflexive_connectivity": self.reflexive_connectivity,
                "relay_connectivity": self.relay_connectivity,
                "rtt": self.rtt,
                "throughtput": self.throughtput,
                "turn_connectivity": self.turn_connectivity,
                "throughput": self.throughput,
            },
            self._extra,
        )


_PRECALL_NETWORK_INFORMATION_KEYS = frozenset(
    {
        "backend_rtt",
        "effective_networktype",
        "fractional_loss",
        "jitter",
        "reflexive_connectivity",
        "relay_connectivity",
        "rtt",
        "throughtput",
        "turn_connectivity",
        "throughput",
    }
)


@define(eq=False, repr=False)
class QualityStats(Model):
    """Quality of one connection of a participant."""

    audio_bandwidth: int | float | Unset = UNSET
    """Bandwidth of the sound."""
    audio_packet_loss: int | float | Unset = UNSET
    """Share of sound packets lost."""
    audio_stats: list[AudioStatsSample] | Unset = UNSET
    """Sound over time."""
    average_quality: int | float | Unset = UNSET
    """Mean quality score."""
    end: str | Unset = UNSET
    """When measuring ended."""
    peer_id: str | Unset = UNSET
    """Identifier of the peer connection."""
    start: str | Unset = UNSET
    """When measuring began."""
    video_bandwidth: int | float | Unset = UNSET
    """Bandwidth of the picture."""
    video_packet_loss: int | float | Unset = UNSET
    """Share of picture packets lost."""
    video_stats: list[VideoStatsSample] | Unset = UNSET
    """Picture over time."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        audio_stats = get("audio_stats", UNSET)
        if type(audio_stats) is LIST:
            audio_stats = [
                AudioStatsSample.from_dict(item) if type(item) is OBJECT else item
                for item in audio_stats
            ]
        video_stats = get("video_stats", UNSET)
        if type(video_stats) is LIST:
            video_stats = [
                VideoStatsSample.from_dict(item) if type(item) is OBJECT else item
                for item in video_stats
            ]
        self = cls(
            get("audio_bandwidth", UNSET),
            get("audio_packet_loss", UNSET),
            audio_stats,
            get("average_quality", UNSET),
            get("end", UNSET),
            get("peer_id", UNSET),
            get("start", UNSET),
            get("video_bandwidth", UNSET),
            get("video_packet_loss", UNSET),
            video_stats,
        )
        if not _QUALITY_STATS_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _QUALITY_STATS_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "audio_bandwidth": self.audio_bandwidth,
                "audio_packet_loss": self.audio_packet_loss,
                "audio_stats": self.audio_stats,
                "average_quality": self.average_quality,
                "end": self.end,
                "peer_id": self.peer_id,
                "start": self.start,
                "video_bandwidth": self.video_bandwidth,
                "video_packet_loss": self.video_packet_loss,
                "video_stats": self.video_stats,
            },
            self._extra,
        )


_QUALITY_STATS_KEYS = frozenset(
    {
        "audio_bandwidth",
        "audio_packet_loss",
        "audio_stats",
        "average_quality",
        "end",
        "peer_id",
        "start",
        "video_bandwidth",
        "video_packet_loss",
        "video_stats",
    }
)


@define(eq=False, repr=False)
class VideoStatsSample(Model):
    """Quality of the picture at one moment."""

    frame_height: int | float | Unset = UNSET
    """Height of the picture in pixels."""
    frame_width: int | float | Unset = UNSET
    """Width of the picture in pixels."""
    frames_dropped: int | float | Unset = UNSET
    """Frames dropped so far."""
    frames_per_second: int | float | Unset = UNSET
    """Frames shown per second."""
    jitter: int | float | Unset = UNSET
    """Variation of the delay."""
    packets_lost: int | float | Unset = UNSET
    """Packets lost so far."""
    quality: int | float | Unset = UNSET
    """Quality score."""
    timestamp: str | Unset = UNSET
    """Moment of the measurement."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("frame_height", UNSET),
            get("frame_width", UNSET),
            get("frames_dropped", UNSET),
            get("frames_per_second", UNSET),
            get("jitter", UNSET),
            get("packets_lost", UNSET),
            get("quality", UNSET),
            get("timestamp", UNSET),
        )
        if not _VIDEO_STATS_SAMPLE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _VIDEO_STATS_SAMPLE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "frame_height": self.frame_height,
                "frame_width": self.frame_width,
                "frames_dropped": self.frames_dropped,
                "frames_per_second": self.frames_per_second,
                "jitter": self.jitter,
                "packets_lost": self.packets_lost,
                "quality": self.quality,
                "timestamp": self.timestamp,
            },
            self._extra,
        )


_VIDEO_STATS_SAMPLE_KEYS = frozenset(
    {
        "frame_height",
        "frame_width",
        "frames_dropped",
        "frames_per_second",
        "jitter",
        "packets_lost",
        "quality",
        "timestamp",
    }
)
