"""Models: peer reports."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define, field

from .._runtime.codec import LIST, OBJECT
from .._runtime.model import Model, plain, unknown_fields
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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("bytes_sent", UNSET),
            get("jitter", UNSET),
            get("mid", UNSET),
            get("mos_quality", UNSET),
            get("packets_lost", UNSET),
            get("packets_sent", UNSET),
            get("producer_id", UNSET),
            get("rtt", UNSET),
            get("ssrc", UNSET),
            get("timestamp", UNSET),
        )
        if not _AUDIO_PRODUCER_SAMPLE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _AUDIO_PRODUCER_SAMPLE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "bytes_sent": self.bytes_sent,
                "jitter": self.jitter,
                "mid": self.mid,
                "mos_quality": self.mos_quality,
                "packets_lost": self.packets_lost,
                "packets_sent": self.packets_sent,
                "producer_id": self.producer_id,
                "rtt": self.rtt,
                "ssrc": self.ssrc,
                "timestamp": self.timestamp,
            },
            self._extra,
        )


_AUDIO_PRODUCER_SAMPLE_KEYS = frozenset(
    {
        "bytes_sent",
        "jitter",
        "mid",
        "mos_quality",
        "packets_lost",
        "packets_sent",
        "producer_id",
        "rtt",
        "ssrc",
        "timestamp",
    }
)


@define(eq=False, repr=False)
class AudioProducerSummary(Model):
    """Sent sound over the whole call."""

    packet_loss: PacketLossSummary | Unset = UNSET
    """How many packets were lost."""
    quality_mos: QualityScoreSummary | Unset = UNSET
    """How the sound was rated."""
    rtt: RoundTripSummary | Unset = UNSET
    """How long round trips took."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        packet_loss = get("packet_loss", UNSET)
        if type(packet_loss) is OBJECT:
            packet_loss = PacketLossSummary.from_dict(packet_loss)
        quality_mos = get("quality_mos", UNSET)
        if type(quality_mos) is OBJECT:
            quality_mos = QualityScoreSummary.from_dict(quality_mos)
        rtt = get("rtt", UNSET)
        if type(rtt) is OBJECT:
            rtt = RoundTripSummary.from_dict(rtt)
        self = cls(
            packet_loss,
            quality_mos,
            rtt,
        )
        if not _AUDIO_PRODUCER_SUMMARY_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _AUDIO_PRODUCER_SUMMARY_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "packet_loss": self.packet_loss,
                "quality_mos": self.quality_mos,
                "rtt": self.rtt,
            },
            self._extra,
        )


_AUDIO_PRODUCER_SUMMARY_KEYS = frozenset({"packet_loss", "quality_mos", "rtt"})


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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("browser", UNSET),
            get("browser_version", UNSET),
            get("engine", UNSET),
            get("user_agent", UNSET),
            get("webgl_support", UNSET),
        )
        if not _BROWSER_METADATA_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _BROWSER_METADATA_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "browser": self.browser,
                "browser_version": self.browser_version,
                "engine": self.engine,
                "user_agent": self.user_agent,
                "webgl_support": self.webgl_support,
            },
            self._extra,
        )


_BROWSER_METADATA_KEYS = frozenset(
    {"browser", "browser_version", "engine", "user_agent", "webgl_support"}
)


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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("available_outgoing_bitrate", UNSET),
            get("bytes_discarded_on_send", UNSET),
            get("bytes_received", UNSET),
            get("bytes_sent", UNSET),
            get("current_round_trip_time", UNSET),
            get("last_packet_received_timestamp", UNSET),
            get("last_packet_sent_timestamp", UNSET),
            get("local_candidate_address", UNSET),
            get("local_candidate_id", UNSET),
            get("local_candidate_network_type", UNSET),
            get("local_candidate_port", UNSET),
            get("local_candidate_protocol", UNSET),
            get("local_candidate_related_address", UNSET),
            get("local_candidate_related_port", UNSET),
            get("local_candidate_type", UNSET),
            get("nominated", UNSET),
            get("packets_discarded_on_send", UNSET),
            get("packets_received", UNSET),
            get("packets_sent", UNSET),
            get("remote_candidate_address", UNSET),
            get("remote_candidate_id", UNSET),
            get("remote_candidate_port", UNSET),
            get("remote_candidate_protocol", UNSET),
            get("remote_candidate_type", UNSET),
            get("total_round_trip_time", UNSET),
        )
        if not _CANDIDATE_PAIR_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _CANDIDATE_PAIR_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "available_outgoing_bitrate": self.available_outgoing_bitrate,
                "bytes_discarded_on_send": self.bytes_discarded_on_send,
                "bytes_received": self.bytes_received,
                "bytes_sent": self.bytes_sent,
                "current_round_trip_time": self.current_round_trip_time,
                "last_packet_received_timestamp": self.last_packet_received_timestamp,
                "last_packet_sent_timestamp": self.last_packet_sent_timestamp,
                "local_candidate_address": self.local_candidate_address,
                "local_candidate_id": self.local_candidate_id,
                "local_candidate_network_type": self.local_candidate_network_type,
                "local_candidate_port": self.local_candidate_port,
                "local_candidate_protocol": self.local_candidate_protocol,
                "local_candidate_related_address": self.local_candidate_related_address,
                "local_candidate_related_port": self.local_candidate_related_port,
                "local_candidate_type": self.local_candidate_type,
                "nominated": self.nominated,
                "packets_discarded_on_send": self.packets_discarded_on_send,
                "packets_received": self.packets_received,
                "packets_sent": self.packets_sent,
                "remote_candidate_address": self.remote_candidate_address,
                "remote_candidate_id": self.remote_candidate_id,
                "remote_candidate_port": self.remote_candidate_port,
                "remote_candidate_protocol": self.remote_candidate_protocol,
                "remote_candidate_type": self.remote_candidate_type,
                "total_round_trip_time": self.total_round_trip_time,
            },
            self._extra,
        )


_CANDIDATE_PAIR_KEYS = frozenset(
    {
        "available_outgoing_bitrate",
        "bytes_discarded_on_send",
        "bytes_received",
        "bytes_sent",
        "current_round_trip_time",
        "last_packet_received_timestamp",
        "last_packet_sent_timestamp",
        "local_candidate_address",
        "local_candidate_id",
        "local_candidate_network_type",
        "local_candidate_port",
        "local_candidate_protocol",
        "local_candidate_related_address",
        "local_candidate_related_port",
        "local_candidate_type",
        "nominated",
        "packets_discarded_on_send",
        "packets_received",
        "packets_sent",
        "remote_candidate_address",
        "remote_candidate_id",
        "remote_candidate_port",
        "remote_candidate_protocol",
        "remote_candidate_type",
        "total_round_trip_time",
    }
)


@define(eq=False, repr=False)
class CandidatePairs(Model):
    """Network routes of a peer, by direction."""

    consuming_transport: list[Any] | Unset = UNSET
    """Routes for receiving. Their form is not documented."""
    producing_transport: list[CandidatePair] | Unset = UNSET
    """Routes for sending."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        producing_transport = get("producing_transport", UNSET)
        if type(producing_transport) is LIST:
            producing_transport = [
                CandidatePair.from_dict(item) if type(item) is OBJECT else item
                for item in producing_transport
            ]
        self = cls(
            get("consuming_transport", UNSET),
            producing_transport,
        )
        if not _CANDIDATE_PAIRS_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _CANDIDATE_PAIRS_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "consuming_transport": self.consuming_transport,
                "producing_transport": self.producing_transport,
            },
            self._extra,
        )


_CANDIDATE_PAIRS_KEYS = frozenset({"consuming_transport", "producing_transport"})


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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("10_or_greater_event_fraction", UNSET),
            get("25_or_greater_event_fraction", UNSET),
            get("5_or_greater_event_fraction", UNSET),
            get("50_or_greater_event_fraction", UNSET),
            get("avg", UNSET),
        )
        if not _PACKET_LOSS_SUMMARY_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PACKET_LOSS_SUMMARY_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "10_or_greater_event_fraction": self._10_or_greater_event_fraction,
                "25_or_greater_event_fraction": self._25_or_greater_event_fraction,
                "5_or_greater_event_fraction": self._5_or_greater_event_fraction,
                "50_or_greater_event_fraction": self._50_or_greater_event_fraction,
                "avg": self.avg,
            },
            self._extra,
        )


_PACKET_LOSS_SUMMARY_KEYS = frozenset(
    {
        "10_or_greater_event_fraction",
        "25_or_greater_event_fraction",
        "5_or_greater_event_fraction",
        "50_or_greater_event_fraction",
        "avg",
    }
)


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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("effective_network_type", UNSET),
            get("reflexive_connectivity", UNSET),
            get("relay_connectivity", UNSET),
            get("timestamp", UNSET),
            get("turn_connectivity", UNSET),
        )
        if not _PEER_CONNECTION_METADATA_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PEER_CONNECTION_METADATA_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "effective_network_type": self.effective_network_type,
                "reflexive_connectivity": self.reflexive_connectivity,
                "relay_connectivity": self.relay_connectivity,
                "timestamp": self.timestamp,
                "turn_connectivity": self.turn_connectivity,
            },
            self._extra,
        )


_PEER_CONNECTION_METADATA_KEYS = frozenset(
    {
        "effective_network_type",
        "reflexive_connectivity",
        "relay_connectivity",
        "timestamp",
        "turn_connectivity",
    }
)


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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        peer_report = get("peer_report", UNSET)
        if type(peer_report) is OBJECT:
            peer_report = PeerReport.from_dict(peer_report)
        peer_stats = get("peer_stats", UNSET)
        if type(peer_stats) is OBJECT:
            peer_stats = PeerStats.from_dict(peer_stats)
        quality_stats = get("quality_stats", UNSET)
        if type(quality_stats) is OBJECT:
            quality_stats = PeerQualityStats.from_dict(quality_stats)
        self = cls(
            get("id", UNSET),
            get("created_at", UNSET),
            get("custom_participant_id", UNSET),
            get("display_name", UNSET),
            get("duration", UNSET),
            get("joined_at", UNSET),
            get("left_at", UNSET),
            peer_report,
            peer_stats,
            quality_stats,
            get("role", UNSET),
            get("updated_at", UNSET),
            get("user_id", UNSET),
        )
        if not _PEER_DETAILS_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PEER_DETAILS_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "id": self.id,
                "created_at": self.created_at,
                "custom_participant_id": self.custom_participant_id,
                "display_name": self.display_name,
                "duration": self.duration,
                "joined_at": self.joined_at,
                "left_at": self.left_at,
                "peer_report": self.peer_report,
                "peer_stats": self.peer_stats,
                "quality_stats": self.quality_stats,
                "role": self.role,
                "updated_at": self.updated_at,
                "user_id": self.user_id,
            },
            self._extra,
        )


_PEER_DETAILS_KEYS = frozenset(
    {
        "id",
        "created_at",
        "custom_participant_id",
        "display_name",
        "duration",
        "joined_at",
        "left_at",
        "peer_report",
        "peer_stats",
        "quality_stats",
        "role",
        "updated_at",
        "user_id",
    }
)


@define(eq=False, repr=False)
class PeerDetailsResponse(Model):
    """A peer with the report of its connection."""

    data: PeerDetailsResponseData | Unset = UNSET
    """Wrapper around the participant."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        data_ = get("data", UNSET)
        if type(data_) is OBJECT:
            data_ = PeerDetailsResponseData.from_dict(data_)
        self = cls(
            data_,
            get("success", UNSET),
        )
        if not _PEER_DETAILS_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PEER_DETAILS_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "data": self.data,
                "success": self.success,
            },
            self._extra,
        )


_PEER_DETAILS_RESPONSE_KEYS = frozenset({"data", "success"})


@define(eq=False, repr=False)
class PeerDetailsResponseData(Model):
    """Wrapper around one participant."""

    participant: PeerDetails | Unset = UNSET
    """The participant."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        participant = get("participant", UNSET)
        if type(participant) is OBJECT:
            participant = PeerDetails.from_dict(participant)
        self = cls(
            participant,
        )
        if not _PEER_DETAILS_RESPONSE_DATA_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PEER_DETAILS_RESPONSE_DATA_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "participant": self.participant,
            },
            self._extra,
        )


_PEER_DETAILS_RESPONSE_DATA_KEYS = frozenset({"participant"})


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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("audio_bandwidth", UNSET),
            get("audio_stats", UNSET),
            get("average_quality", UNSET),
            get("end", UNSET),
            get("first_audio_packet_received", UNSET),
            get("first_video_packet_received", UNSET),
            get("last_audio_packet_received", UNSET),
            get("last_video_packet_received", UNSET),
            get("peer_ids", UNSET),
            get("start", UNSET),
            get("total_audio_packets", UNSET),
            get("total_audio_packets_lost", UNSET),
            get("total_video_packets", UNSET),
            get("total_video_packets_lost", UNSET),
            get("video_bandwidth", UNSET),
            get("video_stats", UNSET),
        )
        if not _PEER_QUALITY_STATS_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PEER_QUALITY_STATS_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "audio_bandwidth": self.audio_bandwidth,
                "audio_stats": self.audio_stats,
                "average_quality": self.average_quality,
                "end": self.end,
                "first_audio_packet_received": self.first_audio_packet_received,
                "first_video_packet_received": self.first_video_packet_received,
                "last_audio_packet_received": self.last_audio_packet_received,
                "last_video_packet_received": self.last_video_packet_received,
                "peer_ids": self.peer_ids,
                "start": self.start,
                "total_audio_packets": self.total_audio_packets,
                "total_audio_packets_lost": self.total_audio_packets_lost,
                "total_video_packets": self.total_video_packets,
                "total_video_packets_lost": self.total_video_packets_lost,
                "video_bandwidth": self.video_bandwidth,
                "video_stats": self.video_stats,
            },
            self._extra,
        )


_PEER_QUALITY_STATS_KEYS = frozenset(
    {
        "audio_bandwidth",
        "audio_stats",
        "average_quality",
        "end",
        "first_audio_packet_received",
        "first_video_packet_received",
        "last_audio_packet_received",
        "last_video_packet_received",
        "peer_ids",
        "start",
        "total_audio_packets",
        "total_audio_packets_lost",
        "total_video_packets",
        "total_video_packets_lost",
        "video_bandwidth",
        "video_stats",
    }
)


@define(eq=False, repr=False)
class PeerReport(Model):
    """Detailed report of a connection."""

    metadata: PeerReportMetadata | Unset = UNSET
    """Circumstances of the call."""
    quality: PeerReportQuality | Unset = UNSET
    """Measurements of the media streams."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        metadata = get("metadata", UNSET)
        if type(metadata) is OBJECT:
            metadata = PeerReportMetadata.from_dict(metadata)
        quality = get("quality", UNSET)
        if type(quality) is OBJECT:
            quality = PeerReportQuality.from_dict(quality)
        self = cls(
            metadata,
            quality,
        )
        if not _PEER_REPORT_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PEER_REPORT_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "metadata": self.metadata,
                "quality": self.quality,
            },
            self._extra,
        )


_PEER_REPORT_KEYS = frozenset({"metadata", "quality"})


@define(eq=False, repr=False)
class PeerReportEvent(Model):
    """Something that happened during a call."""

    name: str | Unset = UNSET
    """What happened."""
    timestamp: str | Unset = UNSET
    """When it happened."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("name", UNSET),
            get("timestamp", UNSET),
        )
        if not _PEER_REPORT_EVENT_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PEER_REPORT_EVENT_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "name": self.name,
                "timestamp": self.timestamp,
            },
            self._extra,
        )


_PEER_REPORT_EVENT_KEYS = frozenset({"name", "timestamp"})


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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        browser_metadata = get("browser_metadata", UNSET)
        if type(browser_metadata) is OBJECT:
            browser_metadata = BrowserMetadata.from_dict(browser_metadata)
        candidate_pairs = get("candidate_pairs", UNSET)
        if type(candidate_pairs) is OBJECT:
            candidate_pairs = CandidatePairs.from_dict(candidate_pairs)
        device_info = get("device_info", UNSET)
        if type(device_info) is OBJECT:
            device_info = DeviceInfo.from_dict(device_info)
        events = get("events", UNSET)
        if type(events) is LIST:
            events = [
                PeerReportEvent.from_dict(item) if type(item) is OBJECT else item
                for item in events
            ]
        ip_information = get("ip_information", UNSET)
        if type(ip_information) is OBJECT:
            ip_information = IPInformation.from_dict(ip_information)
        pc_metadata = get("pc_metadata", UNSET)
        if type(pc_metadata) is LIST:
            pc_metadata = [
                PeerConnectionMetadata.from_dict(item) if type(item) is OBJECT else item
                for item in pc_metadata
            ]
        self = cls(
            get("audio_devices_updates", UNSET),
            browser_metadata,
            candidate_pairs,
            device_info,
            events,
            ip_information,
            pc_metadata,
            get("room_view_type", UNSET),
            get("sdk_name", UNSET),
            get("sdk_version", UNSET),
            get("selected_device_updates", UNSET),
            get("speaker_devices_updates", UNSET),
            get("video_devices_updates", UNSET),
        )
        if not _PEER_REPORT_METADATA_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PEER_REPORT_METADATA_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "audio_devices_updates": self.audio_devices_updates,
                "browser_metadata": self.browser_metadata,
                "candidate_pairs": self.candidate_pairs,
                "device_info": self.device_info,
                "events": self.events,
                "ip_information": self.ip_information,
                "pc_metadata": self.pc_metadata,
                "room_view_type": self.room_view_type,
                "sdk_name": self.sdk_name,
                "sdk_version": self.sdk_version,
                "selected_device_updates": self.selected_device_updates,
                "speaker_devices_updates": self.speaker_devices_updates,
                "video_devices_updates": self.video_devices_updates,
            },
            self._extra,
        )


_PEER_REPORT_METADATA_KEYS = frozenset(
    {
        "audio_devices_updates",
        "browser_metadata",
        "candidate_pairs",
        "device_info",
        "events",
        "ip_information",
        "pc_metadata",
        "room_view_type",
        "sdk_name",
        "sdk_version",
        "selected_device_updates",
        "speaker_devices_updates",
        "video_devices_updates",
    }
)


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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        audio_producer = get("audio_producer", UNSET)
        if type(audio_producer) is LIST:
            audio_producer = [
                AudioProducerSample.from_dict(item) if type(item) is OBJECT else item
                for item in audio_producer
            ]
        audio_producer_cumulative = get("audio_producer_cumulative", UNSET)
        if type(audio_producer_cumulative) is OBJECT:
            audio_producer_cumulative = AudioProducerSummary.from_dict(
                audio_producer_cumulative
            )
        self = cls(
            get("audio_consumer", UNSET),
            get("audio_consumer_cumulative", UNSET),
            audio_producer,
            audio_producer_cumulative,
            get("screenshare_audio_consumer", UNSET),
            get("screenshare_audio_consumer_cumulative", UNSET),
            get("screenshare_audio_producer", UNSET),
            get("screenshare_audio_producer_cumulative", UNSET),
            get("screenshare_video_consumer", UNSET),
            get("screenshare_video_consumer_cumulative", UNSET),
            get("screenshare_video_producer", UNSET),
            get("screenshare_video_producer_cumulative", UNSET),
            get("video_consumer", UNSET),
            get("video_consumer_cumulative", UNSET),
            get("video_producer", UNSET),
            get("video_producer_cumulative", UNSET),
        )
        if not _PEER_REPORT_QUALITY_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PEER_REPORT_QUALITY_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "audio_consumer": self.audio_consumer,
                "audio_consumer_cumulative": self.audio_consumer_cumulative,
                "audio_producer": self.audio_producer,
                "audio_producer_cumulative": self.audio_producer_cumulative,
                "screenshare_audio_consumer": self.screenshare_audio_consumer,
                "screenshare_audio_consumer_cumulative": self.screenshare_audio_consumer_cumulative,
                "screenshare_audio_producer": self.screenshare_audio_producer,
                "screenshare_audio_producer_cumulative": self.screenshare_audio_producer_cumulative,
                "screenshare_video_consumer": self.screenshare_video_consumer,
                "screenshare_video_consumer_cumulative": self.screenshare_video_consumer_cumulative,
                "screenshare_video_producer": self.screenshare_video_producer,
                "screenshare_video_producer_cumulative": self.screenshare_video_producer_cumulative,
                "video_consumer": self.video_consumer,
                "video_consumer_cumulative": self.video_consumer_cumulative,
                "video_producer": self.video_producer,
                "video_producer_cumulative": self.video_producer_cumulative,
            },
            self._extra,
        )


_PEER_REPORT_QUALITY_KEYS = frozenset(
    {
        "audio_consumer",
        "audio_consumer_cumulative",
        "audio_producer",
        "audio_producer_cumulative",
        "screenshare_audio_consumer",
        "screenshare_audio_consumer_cumulative",
        "screenshare_audio_producer",
        "screenshare_audio_producer_cumulative",
        "screenshare_video_consumer",
        "screenshare_video_consumer_cumulative",
        "screenshare_video_producer",
        "screenshare_video_producer_cumulative",
        "video_consumer",
        "video_consumer_cumulative",
        "video_producer",
        "video_producer_cumulative",
    }
)


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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("avg", UNSET),
            get("p50", UNSET),
            get("p75", UNSET),
            get("p90", UNSET),
        )
        if not _QUALITY_SCORE_SUMMARY_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _QUALITY_SCORE_SUMMARY_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "avg": self.avg,
                "p50": self.p50,
                "p75": self.p75,
                "p90": self.p90,
            },
            self._extra,
        )


_QUALITY_SCORE_SUMMARY_KEYS = frozenset({"avg", "p50", "p75", "p90"})


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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("100ms_or_greater_event_fraction", UNSET),
            get("250ms_or_greater_event_fraction", UNSET),
            get("500ms_or_greater_event_fraction", UNSET),
            get("avg", UNSET),
        )
        if not _ROUND_TRIP_SUMMARY_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _ROUND_TRIP_SUMMARY_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "100ms_or_greater_event_fraction": self._100ms_or_greater_event_fraction,
                "250ms_or_greater_event_fraction": self._250ms_or_greater_event_fraction,
                "500ms_or_greater_event_fraction": self._500ms_or_greater_event_fraction,
                "avg": self.avg,
            },
            self._extra,
        )


_ROUND_TRIP_SUMMARY_KEYS = frozenset(
    {
        "100ms_or_greater_event_fraction",
        "250ms_or_greater_event_fraction",
        "500ms_or_greater_event_fraction",
        "avg",
    }
)
