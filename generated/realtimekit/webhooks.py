"""Events that webhooks of Cloudflare RealtimeKit receive."""

from __future__ import annotations

from typing import TypeAlias

from attrs import define

from ._runtime.model import Model
from ._runtime.signatures import HmacSignature
from ._runtime.unset import UNSET, Unset
from ._runtime.webhooks import (
    Events,
    Receiver,
    Verify,
    WebhookError,
    WebhookPayloadError,
    WebhookSignatureError,
)
from .models.webhook_events import (
    LivestreamingStatusUpdateEvent,
    MeetingChatSyncedEvent,
    MeetingEndedEvent,
    MeetingParticipantJoinedEvent,
    MeetingParticipantLeftEvent,
    MeetingStartedEvent,
    MeetingSummaryEvent,
    MeetingTranscriptEvent,
    RecordingStatusUpdateEvent,
)

__all__ = [
    "Event",
    "HmacSignature",
    "UnknownEvent",
    "WebhookError",
    "WebhookPayloadError",
    "WebhookReceiver",
    "WebhookSignatureError",
    "parse_event",
]

Event: TypeAlias = (
    MeetingStartedEvent
    | MeetingEndedEvent
    | MeetingParticipantJoinedEvent
    | MeetingParticipantLeftEvent
    | MeetingChatSyncedEvent
    | RecordingStatusUpdateEvent
    | LivestreamingStatusUpdateEvent
    | MeetingTranscriptEvent
    | MeetingSummaryEvent
)
"""Any of the events that the document names."""


@define(eq=False, repr=False)
class UnknownEvent(Model):
    """An event that the document does not name; `additional_properties` holds what it brought."""

    event: str | Unset = UNSET
    """Name of the event."""


_EVENTS: Events[Event | UnknownEvent] = Events(
    "event",
    {
        "meeting.started": MeetingStartedEvent,
        "meeting.ended": MeetingEndedEvent,
        "meeting.participantJoined": MeetingParticipantJoinedEvent,
        "meeting.participantLeft": MeetingParticipantLeftEvent,
        "meeting.chatSynced": MeetingChatSyncedEvent,
        "recording.statusUpdate": RecordingStatusUpdateEvent,
        "livestreaming.statusUpdate": LivestreamingStatusUpdateEvent,
        "meeting.transcript": MeetingTranscriptEvent,
        "meeting.summary": MeetingSummaryEvent,
    },
    UnknownEvent,
)


def parse_event(payload: object, name: str | None = None) -> Event | UnknownEvent:
    """The typed event in the parsed JSON of a webhook.

    An event that the document does not name is an `UnknownEvent`, never an error.

    Args:
        payload: The JSON object; its member `event` names the event.
        name: The name of the event, where something other than the payload tells it.

    Raises:
        WebhookPayloadError: The payload is no JSON object.
    """
    return _EVENTS.parse(payload, name)


class WebhookReceiver(Receiver[Event | UnknownEvent]):
    """Receives events: `WebhookReceiver(verify=...).receive(headers, body)`.

    Args:
        verify: Gets the headers of a request, by names in lower case, and the bytes of its body; only True lets the
            request pass. `HmacSignature` is one. Without `verify` every request is believed.
    """

    def __init__(self, *, verify: Verify | None = None) -> None:
        super().__init__(_EVENTS, verify)
