"""Past and running gatherings in meetings: who was there, chat, transcripts, summaries
and call statistics.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, ClassVar, Literal, TypeAlias

from attrs import define

from .._runtime.model import Model
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


@define(eq=False, repr=False)
class SessionChat(Model):
    """Download address of the chat messages, a CSV file."""

    chat_download_url: str
    """Presigned address of the file; it needs no credentials."""
    chat_download_url_expiry: str
    """When the address stops working."""

    _sensitive: ClassVar[frozenset[str]] = frozenset({"chat_download_url"})


@define(eq=False, repr=False)
class SessionChatResponse(Model):
    """Where the chat messages of a session can be downloaded."""

    data: SessionChat | Unset = UNSET
    """The download address."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""


@define(eq=False, repr=False)
class SessionListResponse(Model):
    """One page of the sessions of an app."""

    data: SessionListResponseData | Unset = UNSET
    """The sessions on this page."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""


@define(eq=False, repr=False)
class SessionListResponseData(Model):
    """Sessions of one page. The total number is not told."""

    sessions: list[Session] | Unset = UNSET
    """The sessions."""


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


@define(eq=False, repr=False)
class SessionParticipantDetailsResponse(Model):
    """A participant of a session in detail."""

    data: SessionParticipantDetailsResponseData | Unset = UNSET
    """Wrapper around the participant."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""


@define(eq=False, repr=False)
class SessionParticipantDetailsResponseData(Model):
    """Wrapper around one participant."""

    participant: SessionParticipantDetails | Unset = UNSET
    """The participant."""


@define(eq=False, repr=False)
class SessionParticipantListResponse(Model):
    """One page of the participants of a session."""

    data: SessionParticipantListResponseData | Unset = UNSET
    """The participants on this page."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""


@define(eq=False, repr=False)
class SessionParticipantListResponseData(Model):
    """Participants of one page."""

    participants: list[SessionParticipant] | Unset = UNSET
    """The participants."""
    paging: Paging | Unset = UNSET
    """Position of this page in the whole result."""


@define(eq=False, repr=False)
class SessionResponse(Model):
    """One session."""

    data: SessionResponseData | Unset = UNSET
    """Wrapper around the session."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""


@define(eq=False, repr=False)
class SessionResponseData(Model):
    """Wrapper around one session."""

    session: Session | Unset = UNSET
    """The session."""


@define(eq=False, repr=False)
class SessionSummary(Model):
    """Download address of the summary, a text file."""

    session_id: str
    """Identifier of the session."""
    summary_download_url: str
    """Presigned address of the file; it needs no credentials."""
    summary_download_url_expiry: str
    """When the address stops working."""

    _sensitive: ClassVar[frozenset[str]] = frozenset({"summary_download_url"})
    _wire: ClassVar[Mapping[str, str]] = {
        "session_id": "sessionId",
        "summary_download_url": "summaryDownloadUrl",
        "summary_download_url_expiry": "summaryDownloadUrlExpiry",
    }


@define(eq=False, repr=False)
class SessionSummaryResponse(Model):
    """Where the summary of a session can be downloaded."""

    data: SessionSummary | Unset = UNSET
    """The download address."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""


@define(eq=False, repr=False)
class SessionTranscript(Model):
    """Download address of the transcript, a CSV file."""

    session_id: str
    """Identifier of the session."""
    transcript_download_url: str
    """Presigned address of the file; it needs no credentials."""
    transcript_download_url_expiry: str
    """When the address stops working."""

    _sensitive: ClassVar[frozenset[str]] = frozenset({"transcript_download_url"})
    _wire: ClassVar[Mapping[str, str]] = {"session_id": "sessionId"}


@define(eq=False, repr=False)
class SessionTranscriptResponse(Model):
    """Where the transcript of a session can be downloaded."""

    data: SessionTranscript | Unset = UNSET
    """The download address."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""
