"""Rooms of an app and the participants who may join them."""

from __future__ import annotations

from datetime import datetime
from typing import Literal, TypeAlias

from attrs import define

from .._runtime.model import Model
from .._runtime.unset import UNSET, Unset
from .recording_config import RecordingConfig
from .shared import Paging

MeetingStatus: TypeAlias = Literal["ACTIVE", "INACTIVE"]
"""State of a meeting. Nobody can join one that is `INACTIVE`."""
SummaryTextFormat: TypeAlias = Literal["plain_text", "markdown"]
"""Markup of a summary."""
SummaryType: TypeAlias = Literal[
    "general",
    "team_meeting",
    "sales_call",
    "client_check_in",
    "interview",
    "daily_standup",
    "one_on_one_meeting",
    "lecture",
    "code_review",
]
"""Kind of conversation that a summary is fitted to."""
TranscriptionLanguage: TypeAlias = Literal[
    "en-US", "en-IN", "de", "hi", "sv", "ru", "pl", "el", "fr", "nl"
]
"""Language tag of the speech to transcribe."""


@define(eq=False, repr=False)
class AIConfig(Model):
    """What is transcribed and summarized, and how."""

    summarization: SummarizationConfig | Unset = UNSET
    """How summaries are written."""
    transcription: TranscriptionConfig | Unset = UNSET
    """How speech is turned into text."""


@define(eq=False, repr=False)
class Meeting(Model):
    """A room that participants join. It lasts until it is made inactive; each time
    people gather in it a session begins.
    """

    id: str
    """Identifier of the meeting. Format uuid."""
    created_at: datetime
    """When the meeting was created."""
    updated_at: datetime
    """When the meeting was last changed."""
    ai_config: AIConfig | Unset = UNSET
    """Transcription and summary settings. Lists of meetings leave it out."""
    live_stream_on_start: bool | Unset = UNSET
    """Whether a livestream begins together with the meeting."""
    persist_chat: bool | Unset = UNSET
    """Whether chat messages are kept for a week instead of ending with the session."""
    record_on_start: bool | Unset = UNSET
    """Whether recording begins with the first participant who joins."""
    recording_config: RecordingConfig | Unset = UNSET
    """Recording settings of this meeting, which win over those of the app."""
    session_keep_alive_time_in_secs: int | float | Unset = UNSET
    """Seconds that a session stays open once nobody is left in it. 60 to 600."""
    status: MeetingStatus | Unset = UNSET
    """Whether the meeting can be joined."""
    summarize_on_end: bool | Unset = UNSET
    """Whether a summary is written from the transcript when the session ends."""
    title: str | Unset = UNSET
    """Title shown to participants."""
    transcribe_on_end: bool | Unset = UNSET
    """Whether a transcript is made when the session ends."""


@define(eq=False, repr=False)
class MeetingListResponse(Model):
    """One page of the meetings of an app."""

    data: list[Meeting]
    """The meetings on this page."""
    paging: Paging
    """Position of this page in the whole result."""
    success: bool
    """Whether the request was carried out."""


@define(eq=False, repr=False)
class MeetingResponse(Model):
    """One meeting."""

    success: bool
    """Whether the request was carried out."""
    data: Meeting | Unset = UNSET
    """The meeting."""


@define(eq=False, repr=False)
class SummarizationConfig(Model):
    """How the summary of a session is written."""

    summary_type: SummaryType | Unset = UNSET
    """Kind of conversation the summary is fitted to."""
    text_format: SummaryTextFormat | Unset = UNSET
    """Markup of the summary."""
    word_limit: int | Unset = UNSET
    """Length limit of the summary in words. 150 to 1000."""


@define(eq=False, repr=False)
class TranscriptionConfig(Model):
    """How speech is turned into text."""

    keywords: list[str] | Unset = UNSET
    """Names and technical terms that the transcription should expect."""
    language: TranscriptionLanguage | Unset = UNSET
    """Language that is spoken."""
    profanity_filter: bool | Unset = UNSET
    """Whether offensive words are kept out of the transcript."""
