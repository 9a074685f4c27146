"""The events that RealtimeKit sends, as far as they are documented."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import re
from typing import Any, get_args, get_type_hints

import pytest

import realtimekit
from realtimekit import models, webhooks
from realtimekit.models import MeetingEndedEvent, WebhookEvent
from specloom.document import Document

from .operations import ROOT, document

#: The nine events, in the words of the API.
NAMES = [
    "meeting.started",
    "meeting.ended",
    "meeting.participantJoined",
    "meeting.participantLeft",
    "meeting.chatSynced",
    "recording.statusUpdate",
    "livestreaming.statusUpdate",
    "meeting.transcript",
    "meeting.summary",
]
SECRET = "0123456789abcdef"


def class_of(name: str) -> Any:
    """`meeting.chatSynced` -> the class MeetingChatSyncedEvent."""
    return getattr(models, "".join(word[0].upper() + word[1:] for word in name.split(".")) + "Event")


def test_the_events_are_those_one_can_ask_for() -> None:
    """The union of events has one class for every value that a webhook's `events` may hold."""
    asked = list(get_args(WebhookEvent))
    told = [get_args(get_type_hints(cls)["event"]) for cls in get_args(webhooks.Event)]
    assert asked == NAMES
    assert sorted(told) == sorted((name,) for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_an_event_is_typed_and_keeps_everything(name: str) -> None:
    """The name chooses the class; what nobody documented stays as it came, at any depth."""
    payload = {
        "event": name,
        "meeting": {"id": "m1", "title": None},
        "n": [1, 2.5],
        "url": "https://x.test/?a=b",
    }
    event = webhooks.parse_event(payload)
    assert type(event) is class_of(name)
    assert event.event == name
    assert event.additional_properties == {key: value for key, value in payload.items() if key != "event"}
    assert event.to_dict() == payload
    assert type(event).from_dict(event.to_dict()) == event


@pytest.mark.parametrize("name", ["meeting.paused", "Meeting.Started", "meeting.started ", "", None, 1])
def test_another_event_is_generic(name: object) -> None:
    """A name that is not exactly one of the nine gives an UnknownEvent with all that came."""
    payload = {"event": name, "meeting": {"id": "m1"}}
    event = webhooks.parse_event(payload)
    assert type(event) is webhooks.UnknownEvent
    assert event.event == name
    assert event.to_dict() == payload


def test_the_examples_of_the_document_parse() -> None:
    """Every webhook of the document has an example, which is the event it is described under."""
    described: Document = document()
    for name, item in described.tree["webhooks"].items():
        media = item["post"]["requestBody"]["content"]["application/json"]
        for example in media["examples"].values():
            assert type(webhooks.parse_event(example["value"])) is class_of(name)


def test_a_signed_request_is_received() -> None:
    """The receiver verifies the raw body and gives the typed event; a wrong signature is refused."""
    verify = webhooks.HmacSignature(secret=SECRET, header="x-signature", prefix="sha256=")
    receiver = webhooks.WebhookReceiver(verify=verify)
    body = json.dumps({"event": "meeting.ended", "reason": "ÄÖÜ"}, ensure_ascii=False).encode()
    digest = hmac.new(SECRET.encode(), body, hashlib.sha256).hexdigest()
    event = receiver.receive({"X-Signature": f"sha256={digest}"}, body)
    assert type(event) is MeetingEndedEvent
    assert event.additional_properties == {"reason": "ÄÖÜ"}
    with pytest.raises(webhooks.WebhookSignatureError):
        receiver.receive({"X-Signature": f"sha256={digest}"}, body + b" ")


def test_nothing_is_verified_unless_asked() -> None:
    """The documents name no signature, so a receiver without `verify` looks at no header."""
    event = webhooks.WebhookReceiver().receive({}, b'{"event": "meeting.started"}')
    assert event == models.MeetingStartedEvent("meeting.started")


def test_the_module_is_reached_from_the_package() -> None:
    """`realtimekit.webhooks` needs no import of its own, and exports what its users need."""
    assert realtimekit.webhooks is webhooks
    assert "webhooks" in realtimekit.__all__
    for name in webhooks.__all__:
        assert hasattr(webhooks, name)


def examples() -> list[str]:
    """The pieces of Python in the page about webhooks."""
    return re.findall(r"```python\n(.*?)```", (ROOT / "docs/webhooks.md").read_text(encoding="utf-8"), re.S)


def test_the_first_example_of_the_docs_runs() -> None:
    """The handler in docs/webhooks.md answers 200 to a signed request and 400 to any other."""
    names: dict[str, Any] = {"SECRET": SECRET}
    exec(examples()[0], names)
    for body in (b'{"event": "meeting.ended", "x": 1}', b'{"event": "new"}'):
        digest = hmac.new(SECRET.encode(), body, hashlib.sha256).hexdigest()
        assert names["handle"]({"X-Signature": digest}, body) == 200
        assert names["handle"]({"X-Signature": digest}, body + b" ") == 400
        assert names["handle"]({}, body) == 400


def test_the_schemes_of_the_docs_can_be_made() -> None:
    """The two signatures that docs/webhooks.md configures are accepted as settings."""
    exec(examples()[1], {"base64": base64, "HmacSignature": webhooks.HmacSignature, "SECRET": "c2VjcmV0"})


def test_the_public_key_example_of_the_docs_runs() -> None:
    """The RSA verification in docs/webhooks.md takes right signatures only; needs cryptography."""
    pytest.importorskip("cryptography")
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import padding, rsa

    private = rsa.generate_private_key(65537, 2048)
    public = private.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    names: dict[str, Any] = {"PUBLIC_KEY": public, "WebhookReceiver": webhooks.WebhookReceiver}
    exec(examples()[2], names)
    body = b'{"event": "meeting.ended"}'
    signature = base64.b64encode(private.sign(body, padding.PKCS1v15(), hashes.SHA256())).decode()
    assert type(names["receiver"].receive({"X-Signature": signature}, body)) is MeetingEndedEvent
    for headers, sent in (
        ({"X-Signature": signature}, body + b" "),
        ({"X-Signature": "!"}, body),
        ({}, body),
    ):
        with pytest.raises(webhooks.WebhookSignatureError):
            names["receiver"].receive(headers, sent)
