"""Events that webhooks of Cloudflare RealtimeKit receive."""

from __future__ import annotations

from typing import TypeAlias

from attrs import define

from ._runtime.model import Model
from ._runtime.unset import UNSET, Unset
from ._runtime.webhooks import (
    Events,
    HmacSignature,
    Receiver,
    Verify,
    WebhookError,
    WebhookPayloadError,
    WebhookSignatureError,
)
from .models import webhook_events

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
    webhook_events.MeetingStartedEvent
    | webhook_events.MeetingEndedEvent
    | webhook_events.MeetingParticipantJoinedEvent
    | webhook_events.MeetingParticipantLeftEvent
    | webhook_events.MeetingChatSyncedEvent
    | webhook_events.RecordingStatusUpdateEvent
    | webhook_events.LivestreamingStatusUpdateEvent
    | webhook_events.MeetingTranscriptEvent
    | webhook_events.MeetingSummaryEvent
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
        "meeting.started": webhook_events.MeetingStartedEvent,
        "meeting.ended": webhook_events.MeetingEndedEvent,
        "meeting.participantJoined": webhook_events.MeetingParticipantJoinedEvent,
        "meeting.participantLeft": webhook_events.MeetingParticipantLeftEvent,
        "meeting.chatSynced": webhook_events.MeetingChatSyncedEvent,
        "recording.statusUpdate": webhook_events.RecordingStatusUpdateEvent,
        "livestreaming.statusUpdate": webhook_events.LivestreamingStatusUpdateEvent,
        "meeting.transcript": webhook_events.MeetingTranscriptEvent,
        "meeting.summary": webhook_events.MeetingSummaryEvent,
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
