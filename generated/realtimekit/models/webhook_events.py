"""Models: webhook events."""

from __future__ import annotations

from typing import Literal

from attrs import define

from .._runtime.model import Model


@define(eq=False, repr=False)
class LivestreamingStatusUpdateEvent(Model):
    """The status of a livestream changed."""

    event: Literal["livestreaming.statusUpdate"]
    """Name of the event."""


@define(eq=False, repr=False)
class MeetingChatSyncedEvent(Model):
    """The chat of a meeting was synced."""

    event: Literal["meeting.chatSynced"]
    """Name of the event."""


@define(eq=False, repr=False)
class MeetingEndedEvent(Model):
    """A meeting ended."""

    event: Literal["meeting.ended"]
    """Name of the event."""


@define(eq=False, repr=False)
class MeetingParticipantJoinedEvent(Model):
    """A participant joined a meeting."""

    event: Literal["meeting.participantJoined"]
    """Name of the event."""


@define(eq=False, repr=False)
class MeetingParticipantLeftEvent(Model):
    """A participant left a meeting."""

    event: Literal["meeting.participantLeft"]
    """Name of the event."""


@define(eq=False, repr=False)
class MeetingStartedEvent(Model):
    """A meeting started."""

    event: Literal["meeting.started"]
    """Name of the event."""


@define(eq=False, repr=False)
class MeetingSummaryEvent(Model):
    """The summary of a meeting, written from its transcript, is there."""

    event: Literal["meeting.summary"]
    """Name of the event."""


@define(eq=False, repr=False)
class MeetingTranscriptEvent(Model):
    """The transcript of a meeting is there."""

    event: Literal["meeting.transcript"]
    """Name of the event."""


@define(eq=False, repr=False)
class RecordingStatusUpdateEvent(Model):
    """The status of a recording changed."""

    event: Literal["recording.statusUpdate"]
    """Name of the event."""
