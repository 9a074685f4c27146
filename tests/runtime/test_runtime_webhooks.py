"""Requests that an API sends: signatures, bodies and the events in them."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import pickle
import time
from http.client import parse_headers
from io import BytesIO
from typing import Any, Literal

import httpx
import pytest
from attrs import define
from sample_sdk._runtime.model import Model
from sample_sdk._runtime.unset import UNSET, Unset
from sample_sdk._runtime.webhooks import (
    Events,
    HmacSignature,
    Receiver,
    WebhookError,
    WebhookPayloadError,
    WebhookSignatureError,
)
from starlette.datastructures import Headers as StarletteHeaders

SECRET = "whsec-0123456789"
BODY = b'{"event": "door.opened", "door": 3, "room": {"id": "r1"}}'


@define(eq=False, repr=False)
class DoorOpened(Model):
    event: Literal["door.opened"]
    door: int | Unset = UNSET


@define(eq=False, repr=False)
class Unknown(Model):
    event: str | Unset = UNSET


EVENTS: Events[Any] = Events("event", {"door.opened": DoorOpened, "doors": list[DoorOpened]}, Unknown)


def receiver(verify: Any = None) -> Receiver[Any]:
    return Receiver(EVENTS, verify)


def signature(message: bytes = BODY, secret: str = SECRET) -> str:
    return hmac.new(secret.encode(), message, hashlib.sha256).hexdigest()


# -- events ---------------------------------------------------------------------------------------


def test_a_known_event_is_typed_and_keeps_what_the_document_leaves_out():
    """The tag chooses the class; members that nobody documented survive and are written back."""
    event = receiver().receive({}, BODY)
    assert type(event) is DoorOpened
    assert (event.event, event.door) == ("door.opened", 3)
    assert event.additional_properties == {"room": {"id": "r1"}}
    assert event.to_dict() == json.loads(BODY)


@pytest.mark.parametrize(
    "payload",
    [{"event": "door.painted", "x": 1}, {"event": 5}, {"event": None}, {"event": ["a"]}, {"x": 1}, {}],
)
def test_an_unknown_event_is_generic(payload: dict[str, Any]):
    """An event without a name, or with one that nobody documented, is no error and loses nothing."""
    event = EVENTS.parse(payload)
    assert type(event) is Unknown
    assert event.to_dict() == payload


def test_a_documented_member_of_another_type_survives():
    """A known event whose members are of another kind than documented is still that event."""
    payload = {"event": "door.opened", "door": {"number": None}}
    event = EVENTS.parse(payload)
    assert type(event) is DoorOpened
    assert event.to_dict() == payload


def test_the_name_may_come_from_elsewhere():
    """`name` wins over the payload, for APIs that name the event in a header."""
    assert type(receiver().receive({}, b'{"door": 1}', name="door.opened")) is DoorOpened
    assert type(receiver().receive({}, BODY, name="door.closed")) is Unknown


def test_a_payload_may_be_no_model():
    """A payload that the document describes as a list comes as one."""
    (event,) = receiver().receive({}, b'[{"door": 1}]', name="doors")
    assert type(event) is DoorOpened


# -- bodies ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("body", [bytearray(BODY), memoryview(BODY)])
def test_any_kind_of_bytes_is_a_body(body: Any):
    """Frameworks that hand out bytearrays and memory views are served as well."""
    assert receiver(HmacSignature(secret=SECRET, header="s")).receive({"s": signature()}, body).door == 3


@pytest.mark.parametrize("body", [BODY.decode(), "\udcff", None, {"event": "door.opened"}, 7])
def test_a_body_that_is_not_bytes_is_refused(body: Any):
    """Text, parsed JSON and nothing at all get one clear error before any signature is looked at."""
    with pytest.raises(
        WebhookPayloadError, match=f"expected the body as bytes, not as {type(body).__name__}"
    ):
        receiver(lambda headers, raw: pytest.fail("verified")).receive({}, body)


@pytest.mark.parametrize("body", [b"", b"\xff\xfe\xfd", b"{", b"a=b", b'{"a": "\xff"}', b"[" * 100_000])
def test_a_body_without_json_is_refused(body: bytes):
    """What is no UTF-8 or no JSON is a WebhookPayloadError, which is a ValueError, and one line."""
    with pytest.raises(WebhookPayloadError, match="the body is no JSON") as caught:
        receiver().receive({}, body)
    assert isinstance(caught.value, ValueError)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("body,kind", [(b"[]", "a list"), (b"null", "null"), (b'"door.opened"', "a string")])
def test_json_without_an_object_is_refused(body: bytes, kind: str):
    """Events are objects; of anything else the error says what it is."""
    with pytest.raises(WebhookPayloadError, match=f"expected a JSON object, not {kind}"):
        receiver().receive({}, body)
    with pytest.raises(WebhookPayloadError, match=f"expected a JSON object, not {kind}"):
        receiver().receive({}, body, name="door.opened")


# -- signatures -----------------------------------------------------------------------------------


def test_a_right_signature_lets_the_request_pass():
    """The signature of the raw body in the configured header is accepted; prefixed and in base64, too."""
    digest = hmac.new(SECRET.encode(), BODY, hashlib.sha256).digest()
    plain = HmacSignature(secret=SECRET, header="X-Signature")
    prefixed = HmacSignature(secret=SECRET.encode(), header="x-signature", prefix="sha256=")
    in_base64 = HmacSignature(secret=SECRET, header="X-SIGNATURE", encoding="base64")
    for verify, sent in (
        (plain, digest.hex()),
        (plain, digest.hex().upper()),
        (prefixed, f"sha256={digest.hex()}"),
        (in_base64, base64.b64encode(digest).decode()),
    ):
        assert receiver(verify).receive({"x-SIGNATURE": sent}, BODY).door == 3


@pytest.mark.parametrize(
    "sent",
    [
        "",
        " ",
        "sha256=",
        signature(),
        f"sha256={signature(BODY + b' ')}",
        f"sha256={signature(secret='other')}",
        f"sha1={signature()}",
        f"sha256={signature()[:-1]}",
        f"sha256={signature()}0",
        "sha256=é\udcff",
        "sha256=\x00",
    ],
)
def test_a_wrong_signature_is_refused(sent: str):
    """Anything but the signature of exactly this body by exactly this secret raises WebhookSignatureError."""
    verify = HmacSignature(secret=SECRET, header="x-signature", prefix="sha256=")
    with pytest.raises(WebhookSignatureError, match="the signature in `x-signature` is wrong"):
        receiver(verify).receive({"X-Signature": sent}, BODY)


@pytest.mark.parametrize("position", range(0, len(BODY), 7))
def test_one_changed_byte_breaks_the_signature(position: int):
    """No byte of the body can be changed without being noticed."""
    changed = bytearray(BODY)
    changed[position] ^= 1
    verify = HmacSignature(secret=SECRET, header="s")
    with pytest.raises(WebhookSignatureError):
        receiver(verify).receive({"s": signature()}, bytes(changed))


def test_a_missing_signature_is_refused():
    """A request without the header is told so, even when its body is no JSON."""
    with pytest.raises(WebhookSignatureError, match="the request has no header `X-Signature`"):
        receiver(HmacSignature(secret=SECRET, header="X-Signature")).receive({"x-other": "1"}, b"{")


def test_signatures_are_compared_in_constant_time(monkeypatch: pytest.MonkeyPatch):
    """Every candidate of full form goes through `hmac.compare_digest`, right or wrong."""
    seen = []
    compare = hmac.compare_digest
    monkeypatch.setattr(hmac, "compare_digest", lambda a, b: seen.append((a, b)) or compare(a, b))
    verify = HmacSignature(secret=SECRET, header="s", prefix="v1,")
    wrong = "v1," + "0" * 64
    assert verify({"s": f"{wrong} v2,abc v1,{signature()}"}, BODY)
    with pytest.raises(WebhookSignatureError):
        verify({"s": wrong}, BODY)
    right = signature().encode()
    assert seen == [(b"0" * 64, right), (right, right), (b"0" * 64, right)]


def test_published_examples_verify():
    """Two schemes of other services, with the secrets and signatures from their own documentation."""
    hub = HmacSignature(secret="It's a Secret to Everybody", header="X-Hub-Signature-256", prefix="sha256=")
    digest = "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"
    assert hub({"x-hub-signature-256": f"sha256={digest}"}, b"Hello, World!")

    standard = HmacSignature(
        secret=base64.b64decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
        header="webhook-signature",
        encoding="base64",
        prefix="v1,",
        signed="{webhook-id}.{webhook-timestamp}.{body}",
        timestamp_header="webhook-timestamp",
        tolerance=float("inf"),
    )
    headers = {
        "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,AAAA v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    }
    assert standard(headers, b'{"test": 2432232314}')
    with pytest.raises(WebhookSignatureError):
        standard({**headers, "webhook-id": "msg_other"}, b'{"test": 2432232314}')


def stamped(age: float) -> tuple[HmacSignature, dict[str, str]]:
    stamp = str(int(time.time() - age))
    verify = HmacSignature(
        secret=SECRET, header="s", signed="v0:{X-Time}:{body}", timestamp_header="x-time", tolerance=60
    )
    return verify, {"s": signature(f"v0:{stamp}:".encode() + BODY), "x-time": stamp}


def test_a_time_stamp_within_the_tolerance_passes():
    """A request signed a little earlier, or by a clock a little ahead, is accepted."""
    for age in (0, 50, -50):
        verify, headers = stamped(age)
        assert receiver(verify).receive(headers, BODY).door == 3


@pytest.mark.parametrize("age", [70, 10_000, -70])
def test_a_time_stamp_beyond_the_tolerance_is_refused(age: float):
    """A request replayed later, or one from the future, is refused although its signature is right."""
    verify, headers = stamped(age)
    with pytest.raises(WebhookSignatureError, match=r"signed \d+ seconds away from now, but 60 are allowed"):
        receiver(verify).receive(headers, BODY)


def test_a_time_stamp_is_part_of_what_is_signed():
    """A replayed request with a fresh time stamp has a wrong signature."""
    verify, headers = stamped(10_000)
    with pytest.raises(WebhookSignatureError, match="the signature in `s` is wrong"):
        receiver(verify).receive({**headers, "x-time": str(int(time.time()))}, BODY)


@pytest.mark.parametrize("stamp", ["", "soon", "1e9", "9" * 400, "9" * 5000, "NaN"])
def test_a_time_stamp_that_is_none_is_refused(stamp: str):
    """Whatever stands in the header, the outcome is a WebhookSignatureError."""
    verify, _ = stamped(0)
    sent = {"s": signature(f"v0:{stamp}:".encode() + BODY), "x-time": stamp}
    with pytest.raises(WebhookSignatureError, match=r"the time of signing is no number|seconds away"):
        receiver(verify).receive(sent, BODY)
    with pytest.raises(WebhookSignatureError, match="no header `x-time`"):
        receiver(verify).receive({"s": sent["s"]}, BODY)


@pytest.mark.parametrize(
    "settings,complaint",
    [
        ({"secret": ""}, "`secret` is empty"),
        ({"secret": b""}, "`secret` is empty"),
        ({"signed": "{x-time}"}, "`signed` lacks {body}"),
        ({"timestamp_header": "x-time"}, "`signed` lacks {x-time}"),
        ({"encoding": "base32"}, "encoding"),
    ],
)
def test_settings_that_protect_nothing_are_refused(settings: dict[str, Any], complaint: str):
    """An empty secret, or a body or time stamp outside the signature, is a ValueError at once."""
    with pytest.raises(ValueError, match=complaint):
        HmacSignature(**{"secret": SECRET, "header": "s", **settings})


def test_secrets_and_signatures_are_not_told():
    """Neither `repr` nor an error shows the secret or the right signature."""
    verify = HmacSignature(secret=SECRET, header="s")
    assert SECRET not in repr(verify)
    with pytest.raises(WebhookSignatureError) as caught:
        receiver(verify).receive({"s": "0" * 64}, BODY)
    shown = f"{caught.value!r} {vars(caught.value)}"
    assert SECRET not in shown and signature() not in shown


# -- schemes of one's own -------------------------------------------------------------------------


def test_any_callable_verifies():
    """`verify` gets the headers by names in lower case and the body as bytes; True lets the request pass."""
    seen: list[Any] = []
    verify = lambda headers, raw: seen.append((headers, raw)) or True  # noqa: E731
    assert receiver(verify).receive({"X-A": "1"}, bytearray(BODY)).door == 3
    assert seen == [({"x-a": "1"}, BODY)]
    assert type(seen[0][1]) is bytes


@pytest.mark.parametrize("verdict", [False, None, 0, 1, "yes"])
def test_only_true_lets_a_request_pass(verdict: Any):
    """A callable that forgets to return, or returns something merely truthy, lets nothing through."""
    with pytest.raises(WebhookSignatureError, match="the signature does not fit the body"):
        receiver(lambda headers, raw: verdict).receive({}, BODY)


def test_errors_of_a_callable_are_its_own():
    """What `verify` raises comes out unchanged: a broken key file is not a wrong signature."""
    with pytest.raises(ZeroDivisionError):
        receiver(lambda headers, raw: 1 / 0).receive({}, BODY)


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Signature": signature()},
        [("x-signature", signature())],
        [(b"X-Signature", signature().encode())],
        httpx.Headers({"X-Signature": signature()}),
        StarletteHeaders({"X-Signature": signature()}),
        parse_headers(BytesIO(f"X-Signature: {signature()}\r\n\r\n".encode())),
    ],
    ids=["dict", "pairs", "asgi", "httpx", "starlette", "http.server"],
)
def test_headers_of_frameworks_are_understood(headers: Any):
    """Mappings of any case, lists of pairs, and the bytes of ASGI."""
    assert receiver(HmacSignature(secret=SECRET, header="x-signature")).receive(headers, BODY).door == 3


def test_a_header_that_comes_twice_is_joined():
    """Two headers of one name are one value with a comma, as HTTP has it, and neither is lost."""
    seen: list[Any] = []
    verify = lambda headers, raw: seen.append(headers) or True  # noqa: E731
    receiver(verify).receive([("A", "1"), ("b", "2"), ("a", "3")], BODY)
    assert seen == [{"a": "1, 3", "b": "2"}]


def test_errors_have_one_base_and_can_be_pickled():
    """`except WebhookError` catches all that a sender can do wrong."""
    for kind in (WebhookSignatureError, WebhookPayloadError):
        error = pickle.loads(pickle.dumps(kind("why")))
        assert isinstance(error, WebhookError) and str(error) == "why"
