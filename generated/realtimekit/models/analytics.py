"""Figures about the use of an app."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from .._runtime.codec import LIST, OBJECT
from .._runtime.model import Model, plain, unknown_fields
from .._runtime.unset import UNSET, Unset


@define(eq=False, repr=False)
class OrgAnalytics(Model):
    """Sessions and recordings of an app in a range of days."""

    recording_stats: RecordingStats | Unset = UNSET
    """Figures about recordings."""
    session_stats: SessionStats | Unset = UNSET
    """Figures about sessions."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        recording_stats = get("recording_stats", UNSET)
        if type(recording_stats) is OBJECT:
            recording_stats = RecordingStats.from_dict(recording_stats)
        session_stats = get("session_stats", UNSET)
        if type(session_stats) is OBJECT:
            session_stats = SessionStats.from_dict(session_stats)
        self = cls(
            recording_stats,
            session_stats,
        )
        if not _ORG_ANALYTICS_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _ORG_ANALYTICS_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "recording_stats": self.recording_stats,
                "session_stats": self.session_stats,
            },
            self._extra,
        )


_ORG_ANALYTICS_KEYS = frozenset({"recording_stats", "session_stats"})


@define(eq=False, repr=False)
class OrgAnalyticsResponse(Model):
    """Use of an app, day by day."""

    data: OrgAnalytics | Unset = UNSET
    """The figures."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        data_ = get("data", UNSET)
        if type(data_) is OBJECT:
            data_ = OrgAnalytics.from_dict(data_)
        self = cls(
            data_,
            get("success", UNSET),
        )
        if not _ORG_ANALYTICS_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _ORG_ANALYTICS_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "data": self.data,
                "success": self.success,
            },
            self._extra,
        )


_ORG_ANALYTICS_RESPONSE_KEYS = frozenset({"data", "success"})


@define(eq=False, repr=False)
class RecordingDayStats(Model):
    """Recordings of one day."""

    day: str | Unset = UNSET
    """The day."""
    total_recording_minutes: int | float | Unset = UNSET
    """Minutes recorded."""
    total_recordings: int | float | Unset = UNSET
    """Number of recordings."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("day", UNSET),
            get("total_recording_minutes", UNSET),
            get("total_recordings", UNSET),
        )
        if not _RECORDING_DAY_STATS_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _RECORDING_DAY_STATS_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "day": self.day,
                "total_recording_minutes": self.total_recording_minutes,
                "total_recordings": self.total_recordings,
            },
            self._extra,
        )


_RECORDING_DAY_STATS_KEYS = frozenset(
    {"day", "total_recording_minutes", "total_recordings"}
)


@define(eq=False, repr=False)
class RecordingStats(Model):
    """Recordings of an app in a range of days."""

    day_stats: list[RecordingDayStats] | Unset = UNSET
    """Figures of each day."""
    recording_count: int | float | Unset = UNSET
    """Number of recordings."""
    recording_minutes_consumed: int | float | Unset = UNSET
    """Minutes recorded."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        day_stats = get("day_stats", UNSET)
        if type(day_stats) is LIST:
            day_stats = [
                RecordingDayStats.from_dict(item) if type(item) is OBJECT else item
                for item in day_stats
            ]
        self = cls(
            day_stats,
            get("recording_count", UNSET),
            get("recording_minutes_consumed", UNSET),
        )
        if not _RECORDING_STATS_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _RECORDING_STATS_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "day_stats": self.day_stats,
                "recording_count": self.recording_count,
                "recording_minutes_consumed": self.recording_minutes_consumed,
            },
            self._extra,
        )


_RECORDING_STATS_KEYS = frozenset(
    {"day_stats", "recording_count", "recording_minutes_consumed"}
)


@define(eq=False, repr=False)
class SessionDayStats(Model):
    """Sessions of one day."""

    day: str | Unset = UNSET
    """The day."""
    total_session_minutes: int | float | Unset = UNSET
    """Minutes used."""
    total_sessions: int | float | Unset = UNSET
    """Number of sessions."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("day", UNSET),
            get("total_session_minutes", UNSET),
            get("total_sessions", UNSET),
        )
        if not _SESSION_DAY_STATS_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _SESSION_DAY_STATS_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "day": self.day,
                "total_session_minutes": self.total_session_minutes,
                "total_sessions": self.total_sessions,
            },
            self._extra,
        )


_SESSION_DAY_STATS_KEYS = frozenset({"day", "total_session_minutes", "total_sessions"})


@define(eq=False, repr=False)
class SessionStats(Model):
    """Sessions of an app in a range of days."""

    day_stats: list[SessionDayStats] | Unset = UNSET
    """Figures of each day."""
    sessions_count: int | float | Unset = UNSET
    """Number of sessions."""
    sessions_minutes_consumed: int | float | Unset = UNSET
    """Minutes used."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        day_stats = get("day_stats", UNSET)
        if type(day_stats) is LIST:
            day_stats = [
                SessionDayStats.from_dict(item) if type(item) is OBJECT else item
                for item in day_stats
            ]
        self = cls(
            day_stats,
            get("sessions_count", UNSET),
            get("sessions_minutes_consumed", UNSET),
        )
        if not _SESSION_STATS_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _SESSION_STATS_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "day_stats": self.day_stats,
                "sessions_count": self.sessions_count,
                "sessions_minutes_consumed": self.sessions_minutes_consumed,
            },
            self._extra,
        )


_SESSION_STATS_KEYS = frozenset(
    {"day_stats", "sessions_count", "sessions_minutes_consumed"}
)
