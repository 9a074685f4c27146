"""Models: peer stats."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import define

from .._runtime.model import Model
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


@define(eq=False, repr=False)
class AutonomousSystem(Model):
    """Network that an address belongs to."""

    asn: str | Unset = UNSET
    """Number of the autonomous system."""


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


@define(eq=False, repr=False)
class ConnectivityCheck(Model):
    """Which kinds of ICE candidates work."""

    host: bool | Unset = UNSET
    """Direct connection."""
    reflexive: bool | Unset = UNSET
    """Connection through an address translator."""
    relay: bool | Unset = UNSET
    """Connection through a relay."""


@define(eq=False, repr=False)
class Coordinates(Model):
    """Geographical coordinates in degrees."""

    latitude: int | float | Unset = UNSET
    """Degrees north of the equator."""
    longitude: int | float | Unset = UNSET
    """Degrees east of Greenwich."""


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


@define(eq=False, repr=False)
class GeoLocation(Model):
    """Estimated place of a participant."""

    coords: Coordinates | Unset = UNSET
    """Coordinates of the place."""


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


@define(eq=False, repr=False)
class PeerEvent(Model):
    """Something that happened to a participant during a call."""

    timestamp: str | Unset = UNSET
    """When it happened."""
    type: str | Unset = UNSET
    """What happened."""
    metadata: PeerEventMetadata | Unset = UNSET
    """Circumstances of the event. Peer reports only."""


@define(eq=False, repr=False)
class PeerEventMetadata(Model):
    """Circumstances of an event."""

    connection_info: ConnectionInfo | Unset = UNSET
    """The connection at that moment."""


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
