"""Past and running gatherings in meetings: who was there, chat, transcripts, summaries
and call statistics.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, ClassVar, Literal, Self, TypeAlias

from attrs import define

from .._runtime.codec import LIST, OBJECT, parse_datetime
from .._runtime.model import Model, plain, unknown_fields
from .._runtime.unset import UNSET, Unset
from .peer_stats import PeerStats, QualityStats
from .shared import Paging

SessionParticipantSortBy: TypeAlias = Literal["joinedAt", "duration"]
"""What the participants of a session are sorted by."""
SessionParticipantView: TypeAlias = Literal["raw", "consolidated"]
"""How time in breakout rooms counts: for each session by itself (`raw`) or added up
(`consolidated`).
"""
SessionSortBy: TypeAlias = Literal["minutesConsumed", "createdAt"]
"""What sessions are sorted by."""
SessionStatus: TypeAlias = Literal["LIVE", "ENDED"]
"""Whether a session still runs."""
SessionType: TypeAlias = Literal["meeting", "livestream", "participant"]
"""What a session belongs to."""


@define(eq=False, repr=False)
class Session(Model):
    """One gathering in a meeting, from the first participant who joins until the room
    has been empty for a while.
    """

    id: str
    """Identifier of the session."""
    associated_id: str
    """Identifier of the meeting. For meetings of the first API generation this is the
    room name, such as `abcdef-ghijkl`.
    """
    created_at: str
    """When the session was created."""
    live_participants: int | float
    """Number of participants in the session now."""
    max_concurrent_participants: int | float
    """Highest number of participants at one time."""
    meeting_display_name: str
    """Title of the meeting."""
    minutes_consumed: int | float
    """Minutes used so far, summed over participants."""
    organization_id: str
    """Identifier of the app that held the session."""
    started_at: str
    """When the session started."""
    status: SessionStatus
    """Whether the session still runs."""
    type: SessionType
    """What kind of session it is."""
    updated_at: str
    """When the data of the session last changed."""
    breakout_rooms: list[Any] | Unset = UNSET
    """Sessions of the breakout rooms. Their form is not documented."""
    ended_at: str | Unset = UNSET
    """When the session ended; absent while it runs."""
    meta: Any = UNSET
    """Further data about the session, in a form the documents leave open."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("id", UNSET),
            get("associated_id", UNSET),
            get("created_at", UNSET),
            get("live_participants", UNSET),
            get("max_concurrent_participants", UNSET),
            get("meeting_display_name", UNSET),
            get("minutes_consumed", UNSET),
            get("organization_id", UNSET),
            get("started_at", UNSET),
            get("status", UNSET),
            get("type", UNSET),
            get("updated_at", UNSET),
            get("breakout_rooms", UNSET),
            get("ended_at", UNSET),
            get("meta", UNSET),
        )
        if not _SESSION_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _SESSION_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "id": self.id,
                "associated_id": self.associated_id,
                "created_at": self.created_at,
                "live_participants": self.live_participants,
                "max_concurrent_participants": self.max_concurrent_participants,
                "meeting_display_name": self.meeting_display_name,
                "minutes_consumed": self.minutes_consumed,
                "organization_id": self.organization_id,
                "started_at": self.started_at,
                "status": self.status,
                "type": self.type,
                "updated_at": self.updated_at,
                "breakout_rooms": self.breakout_rooms,
                "ended_at": self.ended_at,
                "meta": self.meta,
            },
            self._extra,
        )


_SESSION_KEYS = frozenset(
    {
        "id",
        "associated_id",
        "created_at",
        "live_participants",
        "max_concurrent_participants",
        "meeting_display_name",
        "minutes_consumed",
        "organization_id",
        "started_at",
        "status",
        "type",
        "updated_at",
        "breakout_rooms",
        "ended_at",
        "meta",
    }
)


@define(eq=False, repr=False)
class SessionChat(Model):
    """Download address of the chat messages, a CSV file."""

    chat_download_url: str
    """Presigned address of the file; it needs no credentials."""
    chat_download_url_expiry: str
    """When the address stops working."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("chat_download_url", UNSET),
            get("chat_download_url_expiry", UNSET),
        )
        if not _SESSION_CHAT_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _SESSION_CHAT_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "chat_download_url": self.chat_download_url,
                "chat_download_url_expiry": self.chat_download_url_expiry,
            },
            self._extra,
        )


_SESSION_CHAT_KEYS = frozenset({"chat_download_url", "chat_download_url_expiry"})


@define(eq=False, repr=False)
class SessionChatResponse(Model):
    """Where the chat messages of a session can be downloaded."""

    data: SessionChat | Unset = UNSET
    """The download address."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        data_ = get("data", UNSET)
        if type(data_) is OBJECT:
            data_ = SessionChat.from_dict(data_)
        self = cls(
            data_,
            get("success", UNSET),
        )
        if not _SESSION_CHAT_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _SESSION_CHAT_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "data": self.data,
                "success": self.success,
            },
            self._extra,
        )


_SESSION_CHAT_RESPONSE_KEYS = frozenset({"data", "success"})


@define(eq=False, repr=False)
class SessionListResponse(Model):
    """One page of the sessions of an app."""

    data: SessionListResponseData | Unset = UNSET
    """The sessions on this page."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        data_ = get("data", UNSET)
        if type(data_) is OBJECT:
            data_ = SessionListResponseData.from_dict(data_)
        self = cls(
            data_,
            get("success", UNSET),
        )
        if not _SESSION_LIST_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _SESSION_LIST_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "data": self.data,
                "success": self.success,
            },
            self._extra,
        )


_SESSION_LIST_RESPONSE_KEYS = frozenset({"data", "success"})


@define(eq=False, repr=False)
class SessionListResponseData(Model):
    """Sessions of one page. The total number is not told."""

    sessions: list[Session] | Unset = UNSET
    """The sessions."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        sessions = get("sessions", UNSET)
        if type(sessions) is LIST:
            sessions = [
                Session.from_dict(item) if type(item) is OBJECT else item
                for item in sessions
            ]
        self = cls(
            sessions,
        )
        if not _SESSION_LIST_RESPONSE_DATA_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _SESSION_LIST_RESPONSE_DATA_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "sessions": self.sessions,
            },
            self._extra,
        )


_SESSION_LIST_RESPONSE_DATA_KEYS = frozenset({"sessions"})


@define(eq=False, repr=False)
class SessionParticipant(Model):
    """Someone who took part in a session."""

    id: str | Unset = UNSET
    """Identifier of the participant, the same as the peer identifier. Format uuid."""
    created_at: datetime | Unset = UNSET
    """When the record was created."""
    custom_participant_id: str | Unset = UNSET
    """Identifier that the caller gave the participant."""
    display_name: str | Unset = UNSET
    """Name under which the participant joined."""
    duration: int | float | Unset = UNSET
    """Minutes spent in the session."""
    joined_at: datetime | Unset = UNSET
    """When the participant joined."""
    left_at: datetime | Unset = UNSET
    """When the participant left."""
    preset_name: str | Unset = UNSET
    """Preset that applied."""
    updated_at: datetime | Unset = UNSET
    """When the record last changed."""
    user_id: str | Unset = UNSET
    """Identifier of the user behind the participant. Format uuid."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("id", UNSET),
            parse_datetime(get("created_at", UNSET)),
            get("custom_participant_id", UNSET),
            get("display_name", UNSET),
            get("duration", UNSET),
            parse_datetime(get("joined_at", UNSET)),
            parse_datetime(get("left_at", UNSET)),
            get("preset_name", UNSET),
            parse_datetime(get("updated_at", UNSET)),
            get("user_id", UNSET),
        )
        if not _SESSION_PARTICIPANT_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _SESSION_PARTICIPANT_KEYS)
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
                "preset_name": self.preset_name,
                "updated_at": self.updated_at,
                "user_id": self.user_id,
            },
            self._extra,
        )


_SESSION_PARTICIPANT_KEYS = frozenset(
    {
        "id",
        "created_at",
        "custom_participant_id",
        "display_name",
        "duration",
        "joined_at",
        "left_at",
        "preset_name",
        "updated_at",
        "user_id",
    }
)


@define(eq=False, repr=False)
class SessionParticipantDetails(Model):
    """Someone who took part in a session, with statistics of their connection."""

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
    peer_stats: PeerStats | Unset = UNSET
    """Device, network and events of the participant."""
    preset_name: str | Unset = UNSET
    """Preset that applied."""
    quality_stats: list[QualityStats] | Unset = UNSET
    """Quality of the call, one entry per connection."""
    updated_at: str | Unset = UNSET
    """When the record last changed."""
    user_id: str | Unset = UNSET
    """Identifier of the user behind the participant."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        peer_stats = get("peer_stats", UNSET)
        if type(peer_stats) is OBJECT:
            peer_stats = PeerStats.from_dict(peer_stats)
        quality_stats = get("quality_stats", UNSET)
        if type(quality_stats) is LIST:
            quality_stats = [
                QualityStats.from_dict(item) if type(item) is OBJECT else item
                for item in quality_stats
            ]
        self = cls(
            get("id", UNSET),
            get("created_at", UNSET),
            get("custom_participant_id", UNSET),
            get("display_name", UNSET),
            get("duration", UNSET),
            get("joined_at", UNSET),
            get("left_at", UNSET),
            peer_stats,
            get("preset_name", UNSET),
            quality_stats,
            get("updated_at", UNSET),
            get("user_id", UNSET),
        )
        if not _SESSION_PARTICIPANT_DETAILS_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _SESSION_PARTICIPANT_DETAILS_KEYS)
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
                "peer_stats": self.peer_stats,
                "preset_name": self.preset_name,
                "quality_stats": self.quality_stats,
                "updated_at": self.updated_at,
                "user_id": self.user_id,
            },
            self._extra,
        )


_SESSION_PARTICIPANT_DETAILS_KEYS = frozenset(
    {
        "id",
        "created_at",
        "custom_participant_id",
        "display_name",
        "duration",
        "joined_at",
        "left_at",
        "peer_stats",
        "preset_name",
        "quality_stats",
        "updated_at",
        "user_id",
    }
)


@define(eq=False, repr=False)
class SessionParticipantDetailsResponse(Model):
    """A participant of a session in detail."""

    data: SessionParticipantDetailsResponseData | Unset = UNSET
    """Wrapper around the participant."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        data_ = get("data", UNSET)
        if type(data_) is OBJECT:
            data_ = SessionParticipantDetailsResponseData.from_dict(data_)
        self = cls(
            data_,
            get("success", UNSET),
        )
        if not _SESSION_PARTICIPANT_DETAILS_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(
                data, _SESSION_PARTICIPANT_DETAILS_RESPONSE_KEYS
            )
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "data": self.data,
                "success": self.success,
            },
            self._extra,
        )


_SESSION_PARTICIPANT_DETAILS_RESPONSE_KEYS = frozenset({"data", "success"})


@define(eq=False, repr=False)
class SessionParticipantDetailsResponseData(Model):
    """Wrapper around one participant."""

    participant: SessionParticipantDetails | Unset = UNSET
    """The participant."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        participant = get("participant", UNSET)
        if type(participant) is OBJECT:
            participant = SessionParticipantDetails.from_dict(participant)
        self = cls(
            participant,
        )
        if not _SESSION_PARTICIPANT_DETAILS_RESPONSE_DATA_KEYS.issuperset(data):
            self._extra = unknown_fields(
                data, _SESSION_PARTICIPANT_DETAILS_RESPONSE_DATA_KEYS
            )
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "participant": self.participant,
            },
            self._extra,
        )


_SESSION_PARTICIPANT_DETAILS_RESPONSE_DATA_KEYS = frozenset({"participant"})


@define(eq=False, repr=False)
class SessionParticipantListResponse(Model):
    """One page of the participants of a session."""

    data: SessionParticipantListResponseData | Unset = UNSET
    """The participants on this page."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        data_ = get("data", UNSET)
        if type(data_) is OBJECT:
            data_ = SessionParticipantListResponseData.from_dict(data_)
        self = cls(
            data_,
            get("success", UNSET),
        )
        if not _SESSION_PARTICIPANT_LIST_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _SESSION_PARTICIPANT_LIST_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "data": self.data,
                "success": self.success,
            },
            self._extra,
        )


_SESSION_PARTICIPANT_LIST_RESPONSE_KEYS = frozenset({"data", "success"})


@define(eq=False, repr=False)
class SessionParticipantListResponseData(Model):
    """Participants of one page."""

    participants: list[SessionParticipant] | Unset = UNSET
    """The participants."""
    paging: Paging | Unset = UNSET
    """Position of this page in the whole result."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        participants = get("participants", UNSET)
        if type(participants) is LIST:
            participants = [
                SessionParticipant.from_dict(item) if type(item) is OBJECT else item
                for item in participants
            ]
        paging = get("paging", UNSET)
        if type(paging) is OBJECT:
            paging = Paging.from_dict(paging)
        self = cls(
            participants,
            paging,
        )
        if not _SESSION_PARTICIPANT_LIST_RESPONSE_DATA_KEYS.issuperset(data):
            self._extra = unknown_fields(
                data, _SESSION_PARTICIPANT_LIST_RESPONSE_DATA_KEYS
            )
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "participants": self.participants,
                "paging": self.paging,
            },
            self._extra,
        )


_SESSION_PARTICIPANT_LIST_RESPONSE_DATA_KEYS = frozenset({"participants", "paging"})


@define(eq=False, repr=False)
class SessionResponse(Model):
    """One session."""

    data: SessionResponseData | Unset = UNSET
    """Wrapper around the session."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        data_ = get("data", UNSET)
        if type(data_) is OBJECT:
            data_ = SessionResponseData.from_dict(data_)
        self = cls(
            data_,
            get("success", UNSET),
        )
        if not _SESSION_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _SESSION_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "data": self.data,
                "success": self.success,
            },
            self._extra,
        )


_SESSION_RESPONSE_KEYS = frozenset({"data", "success"})


@define(eq=False, repr=False)
class SessionResponseData(Model):
    """Wrapper around one session."""

    session: Session | Unset = UNSET
    """The session."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        session = get("session", UNSET)
        if type(session) is OBJECT:
            session = Session.from_dict(session)
        self = cls(
            session,
        )
        if not _SESSION_RESPONSE_DATA_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _SESSION_RESPONSE_DATA_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "session": self.session,
            },
            self._extra,
        )


_SESSION_RESPONSE_DATA_KEYS = frozenset({"session"})


@define(eq=False, repr=False)
class SessionSummary(Model):
    """Download address of the summary, a text file."""

    session_id: str
    """Identifier of the session."""
    summary_download_url: str
    """Presigned address of the file; it needs no credentials."""
    summary_download_url_expiry: str
    """When the address stops working."""

    _wire: ClassVar[Mapping[str, str]] = {
        "session_id": "sessionId",
        "summary_download_url": "summaryDownloadUrl",
        "summary_download_url_expiry": "summaryDownloadUrlExpiry",
    }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("sessionId", UNSET),
            get("summaryDownloadUrl", UNSET),
            get("summaryDownloadUrlExpiry", UNSET),
        )
        if not _SESSION_SUMMARY_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _SESSION_SUMMARY_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "sessionId": self.session_id,
                "summaryDownloadUrl": self.summary_download_url,
                "summaryDownloadUrlExpiry": self.summary_download_url_expiry,
            },
            self._extra,
        )


_SESSION_SUMMARY_KEYS = frozenset(
    {"sessionId", "summaryDownloadUrl", "summaryDownloadUrlExpiry"}
)


@define(eq=False, repr=False)
class SessionSummaryResponse(Model):
    """Where the summary of a session can be downloaded."""

    data: SessionSummary | Unset = UNSET
    """The download address."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        data_ = get("data", UNSET)
        if type(data_) is OBJECT:
            data_ = SessionSummary.from_dict(data_)
        self = cls(
            data_,
            get("success", UNSET),
        )
        if not _SESSION_SUMMARY_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _SESSION_SUMMARY_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "data": self.data,
                "success": self.success,
            },
            self._extra,
        )


_SESSION_SUMMARY_RESPONSE_KEYS = frozenset({"data", "success"})


@define(eq=False, repr=False)
class SessionTranscript(Model):
    """Download address of the transcript, a CSV file."""

    session_id: str
    """Identifier of the session."""
    transcript_download_url: str
    """Presigned address of the file; it needs no credentials."""
    transcript_download_url_expiry: str
    """When the address stops working."""

    _wire: ClassVar[Mapping[str, str]] = {"session_id": "sessionId"}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("sessionId", UNSET),
            get("transcript_download_url", UNSET),
            get("transcript_download_url_expiry", UNSET),
        )
        if not _SESSION_TRANSCRIPT_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _SESSION_TRANSCRIPT_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "sessionId": self.session_id,
                "transcript_download_url": self.transcript_download_url,
                "transcript_download_url_expiry": self.transcript_download_url_expiry,
            },
            self._extra,
        )


_SESSION_TRANSCRIPT_KEYS = frozenset(
    {"sessionId", "transcript_download_url", "transcript_download_url_expiry"}
)


@define(eq=False, repr=False)
class SessionTranscriptResponse(Model):
    """Where the transcript of a session can be downloaded."""

    data: SessionTranscript | Unset = UNSET
    """The download address."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        data_ = get("data", UNSET)
        if type(data_) is OBJECT:
            data_ = SessionTranscript.from_dict(data_)
        self = cls(
            data_,
            get("success", UNSET),
        )
        if not _SESSION_TRANSCRIPT_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _SESSION_TRANSCRIPT_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "data": self.data,
                "success": self.success,
            },
            self._extra,
        )


_SESSION_TRANSCRIPT_RESPONSE_KEYS = frozenset({"data", "success"})
