"""Figures about the use of an app."""

from __future__ import annotations

from attrs import define

from .._runtime.model import Model
from .._runtime.unset import UNSET, Unset


@define(eq=False, repr=False)
class OrgAnalytics(Model):
    """Sessions and recordings of an app in a range of days."""

    recording_stats: RecordingStats | Unset = UNSET
    """Figures about recordings."""
    session_stats: SessionStats | Unset = UNSET
    """Figures about sessions."""


@define(eq=False, repr=False)
class OrgAnalyticsResponse(Model):
    """Use of an app, day by day."""

    data: OrgAnalytics | Unset = UNSET
    """The figures."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""


@define(eq=False, repr=False)
class RecordingDayStats(Model):
    """Recordings of one day."""

    day: str | Unset = UNSET
    """The day."""
    total_recording_minutes: int | float | Unset = UNSET
    """Minutes recorded."""
    total_recordings: int | float | Unset = UNSET
    """Number of recordings."""


@define(eq=False, repr=False)
class RecordingStats(Model):
    """Recordings of an app in a range of days."""

    day_stats: list[RecordingDayStats] | Unset = UNSET
    """Figures of each day."""
    recording_count: int | float | Unset = UNSET
    """Number of recordings."""
    recording_minutes_consumed: int | float | Unset = UNSET
    """Minutes recorded."""


@define(eq=False, repr=False)
class SessionDayStats(Model):
    """Sessions of one day."""

    day: str | Unset = UNSET
    """The day."""
    total_session_minutes: int | float | Unset = UNSET
    """Minutes used."""
    total_sessions: int | float | Unset = UNSET
    """Number of sessions."""


@define(eq=False, repr=False)
class SessionStats(Model):
    """Sessions of an app in a range of days."""

    day_stats: list[SessionDayStats] | Unset = UNSET
    """Figures of each day."""
    sessions_count: int | float | Unset = UNSET
    """Number of sessions."""
    sessions_minutes_consumed: int | float | Unset = UNSET
    """Minutes used."""
