"""Rooms of an app and the participants who may join them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal, Self, TypeAlias

from attrs import define

from .._runtime.codec import LIST, OBJECT, parse_datetime
from .._runtime.model import Model, plain, unknown_fields
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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        summarization = get("summarization", UNSET)
        if type(summarization) is OBJECT:
            summarization = SummarizationConfig.from_dict(summarization)
        transcription = get("transcription", UNSET)
        if type(transcription) is OBJECT:
            transcription = TranscriptionConfig.from_dict(transcription)
        self = cls(
            summarization,
            transcription,
        )
        if not _AI_CONFIG_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _AI_CONFIG_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "summarization": self.summarization,
                "transcription": self.transcription,
            },
            self._extra,
        )


_AI_CONFIG_KEYS = frozenset({"summarization", "transcription"})


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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        ai_config = get("ai_config", UNSET)
        if type(ai_config) is OBJECT:
            ai_config = AIConfig.from_dict(ai_config)
        recording_config = get("recording_config", UNSET)
        if type(recording_config) is OBJECT:
            recording_config = RecordingConfig.from_dict(recording_config)
        self = cls(
            get("id", UNSET),
            parse_datetime(get("created_at", UNSET)),
            parse_datetime(get("updated_at", UNSET)),
            ai_config,
            get("live_stream_on_start", UNSET),
            get("persist_chat", UNSET),
            get("record_on_start", UNSET),
            recording_config,
            get("session_keep_alive_time_in_secs", UNSET),
            get("status", UNSET),
            get("summarize_on_end", UNSET),
            get("title", UNSET),
            get("transcribe_on_end", UNSET),
        )
        if not _MEETING_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _MEETING_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "id": self.id,
                "created_at": self.created_at,
                "updated_at": self.updated_at,
                "ai_config": self.ai_config,
                "live_stream_on_start": self.live_stream_on_start,
                "persist_chat": self.persist_chat,
                "record_on_start": self.record_on_start,
                "recording_config": self.recording_config,
                "session_keep_alive_time_in_secs": self.session_keep_alive_time_in_secs,
                "status": self.status,
                "summarize_on_end": self.summarize_on_end,
                "title": self.title,
                "transcribe_on_end": self.transcribe_on_end,
            },
            self._extra,
        )


_MEETING_KEYS = frozenset(
    {
        "id",
        "created_at",
        "updated_at",
        "ai_config",
        "live_stream_on_start",
        "persist_chat",
        "record_on_start",
        "recording_config",
        "session_keep_alive_time_in_secs",
        "status",
        "summarize_on_end",
        "title",
        "transcribe_on_end",
    }
)


@define(eq=False, repr=False)
class MeetingCreate(Model):
    """Settings of a new meeting, or the complete new settings of a replaced one. All of
    them may be left out.
    """

    ai_config: AIConfig | Unset = UNSET
    """Transcription and summary settings."""
    live_stream_on_start: bool | Unset = UNSET
    """Begin a livestream together with the meeting."""
    persist_chat: bool | Unset = UNSET
    """Keep chat messages for a week instead of dropping them after the session."""
    record_on_start: bool | Unset = UNSET
    """Begin recording with the first participant who joins."""
    recording_config: RecordingConfig | Unset = UNSET
    """Recording settings of this meeting, which win over those of the app."""
    session_keep_alive_time_in_secs: int | float | Unset = UNSET
    """Seconds to keep a session open once nobody is left in it. 60 to 600."""
    summarize_on_end: bool | Unset = UNSET
    """Write a summary from the transcript when the session ends. Needs transcription;
    the result comes by webhook or from the summary endpoint.
    """
    title: str | Unset = UNSET
    """Title shown to participants."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        ai_config = get("ai_config", UNSET)
        if type(ai_config) is OBJECT:
            ai_config = AIConfig.from_dict(ai_config)
        recording_config = get("recording_config", UNSET)
        if type(recording_config) is OBJECT:
            recording_config = RecordingConfig.from_dict(recording_config)
        self = cls(
            ai_config,
            get("live_stream_on_start", UNSET),
            get("persist_chat", UNSET),
            get("record_on_start", UNSET),
            recording_config,
            get("session_keep_alive_time_in_secs", UNSET),
            get("summarize_on_end", UNSET),
            get("title", UNSET),
        )
        if not _MEETING_CREATE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _MEETING_CREATE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "ai_config": self.ai_config,
                "live_stream_on_start": self.live_stream_on_start,
                "persist_chat": self.persist_chat,
                "record_on_start": self.record_on_start,
                "recording_config": self.recording_config,
                "session_keep_alive_time_in_secs": self.session_keep_alive_time_in_secs,
                "summarize_on_end": self.summarize_on_end,
                "title": self.title,
            },
            self._extra,
        )


_MEETING_CREATE_KEYS = frozenset(
    {
        "ai_config",
        "live_stream_on_start",
        "persist_chat",
        "record_on_start",
        "recording_config",
        "session_keep_alive_time_in_secs",
        "summarize_on_end",
        "title",
    }
)


@define(eq=False, repr=False)
class MeetingListResponse(Model):
    """One page of the meetings of an app."""

    data: list[Meeting]
    """The meetings on this page."""
    paging: Paging
    """Position of this page in the whole result."""
    success: bool
    """Whether the request was carried out."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        data_ = get("data", UNSET)
        if type(data_) is LIST:
            data_ = [
                Meeting.from_dict(item) if type(item) is OBJECT else item
                for item in data_
            ]
        paging = get("paging", UNSET)
        if type(paging) is OBJECT:
            paging = Paging.from_dict(paging)
        self = cls(
            data_,
            paging,
            get("success", UNSET),
        )
        if not _MEETING_LIST_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _MEETING_LIST_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "data": self.data,
                "paging": self.paging,
                "success": self.success,
            },
            self._extra,
        )


_MEETING_LIST_RESPONSE_KEYS = frozenset({"data", "paging", "success"})


@define(eq=False, repr=False)
class MeetingResponse(Model):
    """One meeting."""

    success: bool
    """Whether the request was carried out."""
    data: Meeting | Unset = UNSET
    """The meeting."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        data_ = get("data", UNSET)
        if type(data_) is OBJECT:
            data_ = Meeting.from_dict(data_)
        self = cls(
            get("success", UNSET),
            data_,
        )
        if not _MEETING_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _MEETING_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "success": self.success,
                "data": self.data,
            },
            self._extra,
        )


_MEETING_RESPONSE_KEYS = frozenset({"success", "data"})


@define(eq=False, repr=False)
class MeetingUpdate(Model):
    """The settings of a meeting to change. What is left out keeps its value."""

    ai_config: AIConfig | Unset = UNSET
    """Transcription and summary settings."""
    live_stream_on_start: bool | Unset = UNSET
    """Begin a livestream together with the meeting."""
    persist_chat: bool | Unset = UNSET
    """Keep chat messages for a week instead of dropping them after the session."""
    record_on_start: bool | Unset = UNSET
    """Begin recording with the first participant who joins."""
    session_keep_alive_time_in_secs: int | float | Unset = UNSET
    """Seconds to keep a session open once nobody is left in it. 60 to 600."""
    status: MeetingStatus | Unset = UNSET
    """Set to `INACTIVE` to close the meeting for joining, to `ACTIVE` to open it again."""
    summarize_on_end: bool | Unset = UNSET
    """Write a summary from the transcript when the session ends. Needs transcription;
    the result comes by webhook or from the summary endpoint.
    """
    title: str | Unset = UNSET
    """Title shown to participants."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        ai_config = get("ai_config", UNSET)
        if type(ai_config) is OBJECT:
            ai_config = AIConfig.from_dict(ai_config)
        self = cls(
            ai_config,
            get("live_stream_on_start", UNSET),
            get("persist_chat", UNSET),
            get("record_on_start", UNSET),
            get("session_keep_alive_time_in_secs", UNSET),
            get("status", UNSET),
            get("summarize_on_end", UNSET),
            get("title", UNSET),
        )
        if not _MEETING_UPDATE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _MEETING_UPDATE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "ai_config": self.ai_config,
                "live_stream_on_start": self.live_stream_on_start,
                "persist_chat": self.persist_chat,
                "record_on_start": self.record_on_start,
                "session_keep_alive_time_in_secs": self.session_keep_alive_time_in_secs,
                "status": self.status,
                "summarize_on_end": self.summarize_on_end,
                "title": self.title,
            },
            self._extra,
        )


_MEETING_UPDATE_KEYS = frozenset(
    {
        "ai_config",
        "live_stream_on_start",
        "persist_chat",
        "record_on_start",
        "session_keep_alive_time_in_secs",
        "status",
        "summarize_on_end",
        "title",
    }
)


@define(eq=False, repr=False)
class SummarizationConfig(Model):
    """How the summary of a session is written."""

    summary_type: SummaryType | Unset = UNSET
    """Kind of conversation the summary is fitted to."""
    text_format: SummaryTextFormat | Unset = UNSET
    """Markup of the summary."""
    word_limit: int | Unset = UNSET
    """Length limit of the summary in words. 150 to 1000."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("summary_type", UNSET),
            get("text_format", UNSET),
            get("word_limit", UNSET),
        )
        if not _SUMMARIZATION_CONFIG_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _SUMMARIZATION_CONFIG_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "summary_type": self.summary_type,
                "text_format": self.text_format,
                "word_limit": self.word_limit,
            },
            self._extra,
        )


_SUMMARIZATION_CONFIG_KEYS = frozenset({"summary_type", "text_format", "word_limit"})


@define(eq=False, repr=False)
class TranscriptionConfig(Model):
    """How speech is turned into text."""

    keywords: list[str] | Unset = UNSET
    """Names and technical terms that the transcription should expect."""
    language: TranscriptionLanguage | Unset = UNSET
    """Language that is spoken."""
    profanity_filter: bool | Unset = UNSET
    """Whether offensive words are kept out of the transcript."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("keywords", UNSET),
            get("language", UNSET),
            get("profanity_filter", UNSET),
        )
        if not _TRANSCRIPTION_CONFIG_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _TRANSCRIPTION_CONFIG_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "keywords": self.keywords,
                "language": self.language,
                "profanity_filter": self.profanity_filter,
            },
            self._extra,
        )


_TRANSCRIPTION_CONFIG_KEYS = frozenset({"keywords", "language", "profanity_filter"})
