"""Events that webhooks of Webhooks receive."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, TypeAlias

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
from .models import pets, webhook_events

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
    webhook_events.Event
    | webhook_events.PetMovedEventPetLeft
    | webhook_events.PetMovedEventPetArrived
    | list[pets.Pet]
)
"""Any of the events that the document names."""


@define(eq=False, repr=False)
class UnknownEvent(Model):
    """An event that the document does not name; `additional_properties` holds what it brought."""

    event_type: str | Unset = UNSET
    """Name of the event."""

    _wire: ClassVar[Mapping[str, str]] = {"event_type": "event-type"}


_EVENTS: Events[Event | UnknownEvent] = Events(
    "event-type",
    {
        "pet.born": webhook_events.Event,
        "pet.left": webhook_events.PetMovedEventPetLeft,
        "pet.arrived": webhook_events.PetMovedEventPetArrived,
        "everything": list[pets.Pet],
    },
    UnknownEvent,
)


def parse_event(payload: object, name: str | None = None) -> Event | UnknownEvent:
    """The typed event in the parsed JSON of a webhook.

    An event that the document does not name is an `UnknownEvent`, never an error.

    Args:
        payload: The JSON object; its member `event-type` names the event.
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
