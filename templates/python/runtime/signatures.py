"""Signatures of requests that the API sends to you, as far as the standard library can verify them."""

from __future__ import annotations

import base64
import hmac
import re
import time
from collections.abc import Mapping
from typing import Literal

from attrs import field, frozen

from .webhooks import WebhookSignatureError


@frozen(kw_only=True)
class HmacSignature:
    """Verifies an HMAC-SHA256 in a header, in constant time.

    Of several signatures in the header, with white space between them, one has to fit.
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
        found = (each.removeprefix(prefix) for each in given if each.startswith(prefix))
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


def _bytes(text: str | bytes) -> bytes:
    return text.encode("utf-8", "replace") if isinstance(text, str) else text
