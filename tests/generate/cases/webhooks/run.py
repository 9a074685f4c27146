import json

import pytest


def run(sdk):
    webhooks, models = sdk.module("webhooks"), sdk.package.models
    assert sdk.package.webhooks is webhooks

    # The constant that all payloads have chooses the class, also among the variants of one payload.
    born = {"version": "v1", "event-type": "pet.born", "pet": {"name": "Ada"}, "more": [1]}
    event = webhooks.parse_event(born)
    assert type(event) is models.Event
    assert type(event.pet) is models.Pet
    assert event.to_dict() == born
    left = webhooks.parse_event({"event-type": "pet.left", "from": "here"})
    assert type(left) is models.PetMovedEventPetLeft
    assert left.from_ == "here"
    arrived = webhooks.parse_event({"event-type": "pet.arrived", "at": "2026-01-02T03:04:05Z"})
    assert type(arrived) is models.PetMovedEventPetArrived
    assert arrived.at.tzinfo is not None

    # What is no object has no constant: the name of its webhook stands for it.
    (pet,) = webhooks.parse_event([{"name": "Ada"}], "everything")
    assert type(pet) is models.Pet

    # A name that nobody documented.
    unknown = webhooks.parse_event({"event-type": "pet.slept", "hours": 3})
    assert type(unknown) is webhooks.UnknownEvent
    assert unknown.event_type == "pet.slept"
    assert unknown.additional_properties == {"hours": 3}
    assert unknown.to_dict() == {"event-type": "pet.slept", "hours": 3}

    receiver = webhooks.WebhookReceiver(verify=lambda headers, body: headers["x-key"] == "right")
    assert receiver.receive({"X-Key": "right"}, json.dumps(born).encode()) == event
    with pytest.raises(webhooks.WebhookSignatureError):
        receiver.receive({"X-Key": "wrong"}, json.dumps(born).encode())
