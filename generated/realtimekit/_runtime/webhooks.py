"""Requests that the API sends to you: whether they are genuine, and the typed events in them.

A signature covers the exact bytes of a body; keep them before anything parses or rewrites it.
"""

from __future__ import annotations

import base64
import hmac
import json
import re
import time
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Generic, Literal, TypeVar, cast

from attrs import field, frozen

from .jsonvalues import is_object, json_type
from .model import Model
from .shapes import converter, is_model_class

E = TypeVar("E")
#: Headers as web frameworks have them: anything with `items()`, or pairs of texts or bytes.
Headers = Mapping[str, str] | Iterable[tuple[str | bytes, str | bytes]]
#: Gets the headers by names in lower case, and the bytes of the body. Only True lets a request pass.
Verify = Callable[[dict[str, str], bytes], bool]


class WebhookError(ValueError):
    """A request that is no event; 400 is the status to answer it with."""


class WebhookSignatureError(WebhookError):
    """The signature is missing, wrong or too old."""


class WebhookPayloadError(WebhookError):
    """The body is not what events are made of: bytes that hold a JSON object."""


@frozen
class Events(Generic[E]):
    """The events of an API document."""

    #: The member of a payload whose value names the event, if there is such a member.
    tag: str | None
    #: Name of the event -> its class, or the annotation of a payload that is no model.
    types: Mapping[str, Any]
    unknown: type[Model]

    def parse(self, payload: Any, name: str | None = None) -> E:
        """The typed event of parsed JSON; an instance of `unknown` for an event of another name."""
        if name is None and self.tag is not None and is_object(payload):
            name = payload.get(self.tag)
        known = self.types.get(name) if isinstance(name, str) else None
        hint: Any = self.unknown if known is None else known
        if is_model_class(hint) and not is_object(payload):
            what = json_type(payload)
            raise WebhookPayloadError(f"expected a JSON object, not {what}")
        convert: Any = converter(hint)
        event: Any = payload if convert is None else convert(payload)
        return cast(E, event)


@frozen(kw_only=True)
class HmacSignature:
    """Verifies an HMAC-SHA256 in a header, in constant time.

    Of several signatures in the header, with white space or commas between them, one has to fit.
    """

    #: Text counts as UTF-8.
    secret: bytes | str = field(repr=False)
    header: str
    encoding: Literal["hex", "base64"] = "hex"
    #: What stands before each signature: `sha256=`, `v1,`.
    prefix: str = ""
    #: What is signed: `{body}`, and headers by name, as in `{x-timestamp}.{body}`.
    signed: str = "{body}"
    #: The header with the time of signing in seconds since 1970; it has to be in `signed`.
    timestamp_header: str | None = None
    #: How many seconds the time may be away from now, in either direction.
    tolerance: float = 300.0

    def __attrs_post_init__(self) -> None:
        if not self.secret:
            raise ValueError("`secret` is empty, so anybody could sign")
        if self.encoding not in ("hex", "base64"):
            raise ValueError(f"`encoding` is hex or base64, not {self.encoding!r}")
        for part in filter(None, ("body", self.timestamp_header)):
            if f"{{{part}}}".lower() not in self.signed.lower():
                problem = f"`signed` lacks {{{part}}}, so anybody could change it"
                raise ValueError(problem)

    def __call__(self, headers: Mapping[str, str], body: bytes) -> bool:
        """True, or WebhookSignatureError with what is wrong."""

        def header(name: str) -> bytes:
            value = headers.get(name.lower())
            if value is None:
                raise WebhookSignatureError(f"the request has no header `{name}`")
            return _bytes(value)

        def part(match: re.Match[bytes]) -> bytes:
            name = match[1].decode().lower()
            return body if name == "body" else header(name)

        message = re.sub(rb"\{([^{}]+)\}", part, _bytes(self.signed))
        digest = hmac.digest(_bytes(self.secret), message, "sha256")
        in_hex = self.encoding == "hex"
        right = digest.hex().encode() if in_hex else base64.b64encode(digest)
        prefix, given = _bytes(self.prefix), header(self.header).split()
        words = (word.rstrip(b",") for word in given)
        found = (each.removeprefix(prefix) for each in words if each.startswith(prefix))
        same = hmac.compare_digest
        if not any(same(each.lower() if in_hex else each, right) for each in found):
            raise WebhookSignatureError(f"the signature in `{self.header}` is wrong")
        if self.timestamp_header is not None:
            self._check_age(header(self.timestamp_header))
        return True

    def _check_age(self, stamp: bytes) -> None:
        try:
            away = abs(int(time.time()) - int(stamp))
        except ValueError:
            raise WebhookSignatureError("the time of signing is no number") from None
        if away > self.tolerance:
            text = f"signed {away} seconds away from now, but {self.tolerance:g} are allowed"
            raise WebhookSignatureError(text)


@frozen(eq=False, repr=False)
class Receiver(Generic[E]):
    """Turns requests into events; without `verify` it believes every request."""

    _events: Events[E]
    _verify: Verify | None

    def receive(self, headers: Headers, body: bytes, *, name: str | None = None) -> E:
        """The event of one request; `name` is for events that something other than the body tells apart.

        WebhookSignatureError if `verify` does not believe the request; WebhookPayloadError if the body is not
        bytes, just as they came over the wire, or no JSON object.
        """
        given: Any = body  # whatever a framework hands over
        if not isinstance(given, bytes | bytearray | memoryview):
            what = type(given).__name__
            raise WebhookPayloadError(f"expected the body as bytes, not as {what}")
        raw, verify = bytes(body), self._verify
        if verify is not None and verify(_by_name(headers), raw) is not True:
            raise WebhookSignatureError("the signature does not fit the body")
        try:
            payload = json.loads(raw)
        except (ValueError, RecursionError) as error:
            raise WebhookPayloadError(f"the body is no JSON: {error}") from None
        return self._events.parse(payload, name)


def _by_name(headers: Any) -> dict[str, str]:
    """Headers by names in lower case; HTTP allows to join those that came several times by commas."""
    found: dict[str, str] = {}
    for pair in headers.items() if hasattr(headers, "items") else headers:
        name, value = (str(p, "latin-1") if isinstance(p, bytes) else p for p in pair)
        key = name.lower()
        found[key] = f"{found[key]}, {value}" if key in found else value
    return found


def _bytes(text: str | bytes) -> bytes:
    return text.encode("utf-8", "replace") if isinstance(text, str) else text
