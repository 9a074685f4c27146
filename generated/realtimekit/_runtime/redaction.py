"""Keeping credentials out of logs, exceptions and their pickles."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import TYPE_CHECKING
from urllib.parse import quote, quote_plus, unquote_plus

from attrs import field, frozen

if TYPE_CHECKING:
    from .transport import httpx

MASK = "***"

#: Names of headers and query parameters whose values are taken for credentials.
_SENSITIVE = re.compile(
    r"auth|token|secret|passw|passphrase|credential|cookie|jwt|session|signature|api[-_]?key|access[-_]?key"
    r"|private[-_]?key|(^|[-_.])(key|sig|pwd|pass)$",
    re.IGNORECASE,
)
#: Shorter secrets would mask half of any text.
_SHORTEST_SECRET = 6


def is_sensitive_name(name: str) -> bool:
    """Whether a header or query parameter of this name probably carries a credential."""
    return _SENSITIVE.search(name) is not None


@frozen
class Redactor:
    """Knows the credentials of one client and removes them wherever they would be shown."""

    #: Values that must not be shown anywhere.
    secrets: tuple[str, ...] = field(default=(), repr=False)
    #: Names of headers and query parameters that carry credentials, in lower case.
    names: frozenset[str] = frozenset()

    @classmethod
    def of(cls, secrets: Collection[str], names: Collection[str]) -> Redactor:
        """Also knows the percent-encoded forms in which a secret shows up in a URL."""
        forms = {
            form
            for secret in secrets
            for form in (secret, quote(secret, safe=""), quote_plus(secret))
        }
        usable = sorted(
            (form for form in forms if len(form) >= _SHORTEST_SECRET),
            key=len,
            reverse=True,
        )
        return cls(tuple(usable), frozenset(name.lower() for name in names))

    def text(self, text: str) -> str:
        """`text` with every secret replaced by `***`."""
        for secret in self.secrets:
            if secret in text:
                text = text.replace(secret, MASK)
        return text

    def is_sensitive(self, name: str) -> bool:
        return name.lower() in self.names or is_sensitive_name(name)

    def url(self, url: str) -> str:
        """`url` with the values of sensitive query parameters masked and without user information."""
        head, mark, query = url.partition("?")
        scheme, slashes, rest = head.partition("://")
        authority, slash, path = rest.partition("/")
        if slashes and "@" in authority:
            head = f"{scheme}://{MASK}@{authority.rpartition('@')[2]}{slash}{path}"
        if mark:
            query = "&".join(self._pair(pair) for pair in query.split("&"))
        return self.text(head + mark + query)

    def _pair(self, pair: str) -> str:
        name, equals, _ = pair.partition("=")
        return (
            f"{name}={MASK}"
            if equals and self.is_sensitive(unquote_plus(name))
            else pair
        )

    def request(self, request: httpx.Request) -> httpx.Request:
        """A stand-in for `request` that is safe to keep in an exception: no credentials and no body."""
        from .transport import httpx

        headers = [
            (name, MASK if self.is_sensitive(name) else self.text(value))
            for name, value in request.headers.multi_items()
        ]
        url = self.url(str(request.url))
        safe = httpx.Request(
            request.method, url, headers=headers, stream=httpx.ByteStream(b"")
        )
        safe.read()
        return safe

    def response(self, response: httpx.Response) -> httpx.Response:
        """`response` bound to a safe request; rebuilt without our secrets if the server echoed one."""
        from .transport import httpx

        safe = self.request(response.request)
        content = (
            response.content
            if response.is_closed and hasattr(response, "_content")
            else b""
        )
        echoed = [
            secret.encode() for secret in self.secrets if secret.encode() in content
        ]
        in_headers = any(
            secret in value
            for secret in self.secrets
            for value in response.headers.values()
        )
        if not echoed and not in_headers:
            response.request = safe
            response.history = []
            return response
        for secret in echoed:
            content = content.replace(secret, MASK.encode())
        headers = [
            (name, self.text(value))
            for name, value in response.headers.multi_items()
            if name.lower()
            not in ("content-encoding", "transfer-encoding", "content-length")
        ]
        return httpx.Response(
            response.status_code, headers=headers, content=content, request=safe
        )
