"""Models: peer reports."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define, field

from .._runtime.model import Model
from .._runtime.unset import UNSET, Unset
from .peer_stats import DeviceInfo, IPInformation, PeerStats


@define(eq=False, repr=False)
class AudioProducerSample(Model):
    """Measurement of sent sound at one moment."""

    bytes_sent: int | float | Unset = UNSET
    """Bytes sent so far."""
    jitter: int | float | Unset = UNSET
    """Variation of the delay."""
    mid: str | Unset = UNSET
    """Media identifier in the session description."""
    mos_quality: int | float | Unset = UNSET
    """Mean opinion score of the sound."""
    packets_lost: int | float | Unset = UNSET
    """Packets lost so far."""
    packets_sent: int | float | Unset = UNSET
    """Packets sent so far."""
    producer_id: str | Unset = UNSET
    """Identifier of the sent stream."""
    rtt: int | float | Unset = UNSET
    """Round trip time."""
    ssrc: int | float | Unset = UNSET
    """RTP source identifier of the stream."""
    timestamp: str | Unset = UNSET
    """Moment of the measurement."""


@define(eq=False, repr=False)
class AudioProducerSummary(Model):
    """Sent sound over the whole call."""

    packet_loss: PacketLossSummary | Unset = UNSET
    """How many packets were lost."""
    quality_mos: QualityScoreSummary | Unset = UNSET
    """How the sound was rated."""
    rtt: RoundTripSummary | Unset = UNSET
    """How long round trips took."""


@define(eq=False, repr=False)
class BrowserMetadata(Model):
    """Browser that a peer joined with."""

    browser: str | Unset = UNSET
    """Name of the browser."""
    browser_version: str | Unset = UNSET
    """Version of the browser."""
    engine: str | Unset = UNSET
    """Rendering engine."""
    user_agent: str | Unset = UNSET
    """User agent string."""
    webgl_support: str | Unset = UNSET
    """WebGL capabilities."""


@define(eq=False, repr=False)
class CandidatePair(Model):
    """One network route: a local and a remote ICE candidate with its counters, as
    WebRTC statistics define them.
    """

    available_outgoing_bitrate: int | float | Unset = UNSET
    """Estimated bit rate available for sending."""
    bytes_discarded_on_send: int | float | Unset = UNSET
    """Bytes dropped before sending."""
    bytes_received: int | float | Unset = UNSET
    """Bytes received."""
    bytes_sent: int | float | Unset = UNSET
    """Bytes sent."""
    current_round_trip_time: int | float | Unset = UNSET
    """Latest round trip."""
    last_packet_received_timestamp: int | float | Unset = UNSET
    """Moment of the last packet received,."""
    last_packet_sent_timestamp: int | float | Unset = UNSET
    """Moment of the last packet sent,."""
    local_candidate_address: str | Unset = UNSET
    """Address on the side of the peer."""
    local_candidate_id: str | Unset = UNSET
    """Identifier of the local candidate."""
    local_candidate_network_type: str | Unset = UNSET
    """Kind of network, for example `wifi`."""
    local_candidate_port: int | float | Unset = UNSET
    """Port on the side of the peer."""
    local_candidate_protocol: str | Unset = UNSET
    """Transport protocol on the side of the peer."""
    local_candidate_related_address: str | Unset = UNSET
    """Address behind a reflexive or relayed candidate."""
    local_candidate_related_port: int | float | Unset = UNSET
    """Port behind a reflexive or relayed candidate."""
    local_candidate_type: str | Unset = UNSET
    """Kind of local candidate: host, reflexive or relay."""
    nominated: bool | Unset = UNSET
    """Whether this route was chosen."""
    packets_discarded_on_send: int | float | Unset = UNSET
    """Packets dropped before sending."""
    packets_received: int | float | Unset = UNSET
    """Packets received."""
    packets_sent: int | float | Unset = UNSET
    """Packets sent."""
    remote_candidate_address: str | Unset = UNSET
    """Address on the side of the service."""
    remote_candidate_id: str | Unset = UNSET
    """Identifier of the remote candidate."""
    remote_candidate_port: int | float | Unset = UNSET
    """Port on the side of the service."""
    remote_candidate_protocol: str | Unset = UNSET
    """Transport protocol on the side of the service."""
    remote_candidate_type: str | Unset = UNSET
    """Kind of remote candidate: host, reflexive or relay."""
    total_round_trip_time: int | float | Unset = UNSET
    """Sum of all round trips."""


@define(eq=False, repr=False)
class CandidatePairs(Model):
    """Network routes of a peer, by direction."""

    consuming_transport: list[Any] | Unset = UNSET
    """Routes for receiving. Their form is not documented."""
    producing_transport: list[CandidatePair] | Unset = UNSET
    """Routes for sending."""


@define(eq=False, repr=False)
class PacketLossSummary(Model):
    """Loss of packets over a call: the mean, and the share of measurements at or above
    a percentage.
    """

    _10_or_greater_event_fraction: int | float | Unset = field(
        default=UNSET, alias="_10_or_greater_event_fraction"
    )
    """Share of measurements with at least 10 % lost."""
    _25_or_greater_event_fraction: int | float | Unset = field(
        default=UNSET, alias="_25_or_greater_event_fraction"
    )
    """Share of measurements with at least 25 % lost."""
    _5_or_greater_event_fraction: int | float | Unset = field(
        default=UNSET, alias="_5_or_greater_event_fraction"
    )
    """Share of measurements with at least 5 % lost."""
    _50_or_greater_event_fraction: int | float | Unset = field(
        default=UNSET, alias="_50_or_greater_event_fraction"
    )
    """Share of measurements with at least 50 % lost."""
    avg: int | float | Unset = UNSET
    """Mean loss."""

    _wire: ClassVar[Mapping[str, str]] = {
        "_10_or_greater_event_fraction": "10_or_greater_event_fraction",
        "_25_or_greater_event_fraction": "25_or_greater_event_fraction",
        "_5_or_greater_event_fraction": "5_or_greater_event_fraction",
        "_50_or_greater_event_fraction": "50_or_greater_event_fraction",
    }


@define(eq=False, repr=False)
class PeerConnectionMetadata(Model):
    """Connectivity of a peer connection at one moment."""

    effective_network_type: str | Unset = UNSET
    """Network class as browsers estimate it, for example `4g`."""
    reflexive_connectivity: bool | Unset = UNSET
    """Whether a connection through an address translator works."""
    relay_connectivity: bool | Unset = UNSET
    """Whether a connection through a relay works."""
    timestamp: str | Unset = UNSET
    """Moment of the test."""
    turn_connectivity: bool | Unset = UNSET
    """Whether a TURN server can be reached."""


@define(eq=False, repr=False)
class PeerDetails(Model):
    """A participant of a call with the full report of their connection."""

    id: str | Unset = UNSET
    """Identifier of the participant, the same as the peer identifier."""
    created_at: str | Unset = UNSET
    """When the record was created."""
    custom_participant_id: str | Unset = UNSET
    """Identifier that the caller gave the participant."""
    display_name: str | Unset = UNSET
    """Name under which the participant joined."""
    duration: int | float | Unset = UNSET
    """Minutes spent in the session."""
    joined_at: str | Unset = UNSET
    """When the participant joined."""
    left_at: str | Unset = UNSET
    """When the participant left."""
    peer_report: PeerReport | Unset = UNSET
    """Detailed report of the connection."""
    peer_stats: PeerStats | Unset = UNSET
    """Device, network and events of the participant."""
    quality_stats: PeerQualityStats | Unset = UNSET
    """Summary of the quality of the call."""
    role: str | Unset = UNSET
    """Role of the participant."""
    updated_at: str | Unset = UNSET
    """When the record last changed."""
    user_id: str | Unset = UNSET
    """Identifier of the user behind the participant."""


@define(eq=False, repr=False)
class PeerDetailsResponse(Model):
    """A peer with the report of its connection."""

    data: PeerDetailsResponseData | Unset = UNSET
    """Wrapper around the participant."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""


@define(eq=False, repr=False)
class PeerDetailsResponseData(Model):
    """Wrapper around one participant."""

    participant: PeerDetails | Unset = UNSET
    """The participant."""


@define(eq=False, repr=False)
class PeerQualityStats(Model):
    """Summary of the quality of a call over all connections of a peer."""

    audio_bandwidth: int | float | Unset = UNSET
    """Bandwidth of the sound."""
    audio_stats: list[Any] | Unset = UNSET
    """Sound over time, in a form the documents leave open."""
    average_quality: int | float | Unset = UNSET
    """Mean quality score."""
    end: str | Unset = UNSET
    """When measuring ended."""
    first_audio_packet_received: str | Unset = UNSET
    """When the first sound packet arrived."""
    first_video_packet_received: str | Unset = UNSET
    """When the first picture packet arrived."""
    last_audio_packet_received: str | Unset = UNSET
    """When the last sound packet arrived."""
    last_video_packet_received: str | Unset = UNSET
    """When the last picture packet arrived."""
    peer_ids: list[str] | Unset = UNSET
    """Identifiers of the peer connections that were measured."""
    start: str | Unset = UNSET
    """When measuring began."""
    total_audio_packets: int | float | Unset = UNSET
    """Number of sound packets."""
    total_audio_packets_lost: int | float | Unset = UNSET
    """Number of sound packets lost."""
    total_video_packets: int | float | Unset = UNSET
    """Number of picture packets."""
    total_video_packets_lost: int | float | Unset = UNSET
    """Number of picture packets lost."""
    video_bandwidth: int | float | Unset = UNSET
    """Bandwidth of the picture."""
    video_stats: list[Any] | Unset = UNSET
    """Picture over time, in a form the documents leave open."""


@define(eq=False, repr=False)
class PeerReport(Model):
    """Detailed report of a connection."""

    metadata: PeerReportMetadata | Unset = UNSET
    """Circumstances of the call."""
    quality: PeerReportQuality | Unset = UNSET
    """Measurements of the media streams."""


@define(eq=False, repr=False)
class PeerReportEvent(Model):
    """Something that happened during a call."""

    name: str | Unset = UNSET
    """What happened."""
    timestamp: str | Unset = UNSET
    """When it happened."""


@define(eq=False, repr=False)
class PeerReportMetadata(Model):
    """Circumstances of a call: device, browser, network and changes of devices."""

    audio_devices_updates: list[Any] | Unset = UNSET
    """Changes of the available microphones. Their form is not documented."""
    browser_metadata: BrowserMetadata | Unset = UNSET
    """The browser."""
    candidate_pairs: CandidatePairs | Unset = UNSET
    """Network routes in use."""
    device_info: DeviceInfo | Unset = UNSET
    """The device."""
    events: list[PeerReportEvent] | Unset = UNSET
    """What happened during the call."""
    ip_information: IPInformation | Unset = UNSET
    """What the IP address tells."""
    pc_metadata: list[PeerConnectionMetadata] | Unset = UNSET
    """Connectivity of the peer connections."""
    room_view_type: str | Unset = UNSET
    """Kind of meeting."""
    sdk_name: str | Unset = UNSET
    """RealtimeKit client library in use."""
    sdk_version: str | Unset = UNSET
    """Version of the client library."""
    selected_device_updates: list[Any] | Unset = UNSET
    """Changes of the device in use. Their form is not documented."""
    speaker_devices_updates: list[Any] | Unset = UNSET
    """Changes of the available loudspeakers. Their form is not documented."""
    video_devices_updates: list[Any] | Unset = UNSET
    """Changes of the available cameras. Their form is not documented."""


@define(eq=False, repr=False)
class PeerReportQuality(Model):
    """Measurements of the media streams of a peer. Producers are streams that the peer
    sends, consumers streams that it receives; the cumulative entries sum up the
    whole call.
    """

    audio_consumer: list[Any] | Unset = UNSET
    """Received sound. Its form is not documented."""
    audio_consumer_cumulative: Any = UNSET
    """Received sound over the whole call. Its form is not documented."""
    audio_producer: list[AudioProducerSample] | Unset = UNSET
    """Sent sound."""
    audio_producer_cumulative: AudioProducerSummary | Unset = UNSET
    """Sent sound over the whole call."""
    screenshare_audio_consumer: list[Any] | Unset = UNSET
    """Received sound of shared screens. Its form is not documented."""
    screenshare_audio_consumer_cumulative: Any = UNSET
    """Received sound of shared screens over the whole call. Its form is not documented."""
    screenshare_audio_producer: list[Any] | Unset = UNSET
    """Sent sound of a shared screen. Its form is not documented."""
    screenshare_audio_producer_cumulative: Any = UNSET
    """Sent sound of a shared screen over the whole call. Its form is not documented."""
    screenshare_video_consumer: list[Any] | Unset = UNSET
    """Received shared screens. Its form is not documented."""
    screenshare_video_consumer_cumulative: Any = UNSET
    """Received shared screens over the whole call. Its form is not documented."""
    screenshare_video_producer: list[Any] | Unset = UNSET
    """Sent shared screen. Its form is not documented."""
    screenshare_video_producer_cumulative: Any = UNSET
    """Sent shared screen over the whole call. Its form is not documented."""
    video_consumer: list[Any] | Unset = UNSET
    """Received video. Its form is not documented."""
    video_consumer_cumulative: Any = UNSET
    """Received video over the whole call. Its form is not documented."""
    video_producer: list[Any] | Unset = UNSET
    """Sent video. Its form is not documented."""
    video_producer_cumulative: Any = UNSET
    """Sent video over the whole call. Its form is not documented."""


@define(eq=False, repr=False)
class QualityScoreSummary(Model):
    """Mean opinion scores over a call."""

    avg: int | float | Unset = UNSET
    """Mean score."""
    p50: int | float | Unset = UNSET
    """Median score."""
    p75: int | float | Unset = UNSET
    """Score at the 75th percentile."""
    p90: int | float | Unset = UNSET
    """Score at the 90th percentile."""


@define(eq=False, repr=False)
class RoundTripSummary(Model):
    """Round trips over a call: the mean, and the share of measurements at or above a
    duration.
    """

    _100ms_or_greater_event_fraction: int | float | Unset = field(
        default=UNSET, alias="_100ms_or_greater_event_fraction"
    )
    """Share of measurements of at least 100 ms."""
    _250ms_or_greater_event_fraction: int | float | Unset = field(
        default=UNSET, alias="_250ms_or_greater_event_fraction"
    )
    """Share of measurements of at least 250 ms."""
    _500ms_or_greater_event_fraction: int | float | Unset = field(
        default=UNSET, alias="_500ms_or_greater_event_fraction"
    )
    """Share of measurements of at least 500 ms."""
    avg: int | float | Unset = UNSET
    """Mean round trip."""

    _wire: ClassVar[Mapping[str, str]] = {
        "_100ms_or_greater_event_fraction": "100ms_or_greater_event_fraction",
        "_250ms_or_greater_event_fraction": "250ms_or_greater_event_fraction",
        "_500ms_or_greater_event_fraction": "500ms_or_greater_event_fraction",
    }
