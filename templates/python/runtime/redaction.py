"""Keeping credentials out of logs, exceptions and their pickles."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Collection
from contextlib import suppress
from copy import copy
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, quote_plus, unquote_plus

from attrs import evolve, field, frozen

from .jsonvalues import is_list, is_object

if TYPE_CHECKING:
    from .transport import httpx

MASK = "***"

#: Names of headers and query parameters whose values are taken for credentials.
_SENSITIVE = re.compile(
    r"(?i)auth|token|secret|passw|passphrase|credential|cookie|jwt|session|signature|api[-_]?key"
    r"|access[-_]?key|private[-_]?key|(^|[-_.])(key|sig|pwd|pass)$"
)
#: Names of JSON fields whose strings are; fewer, since `session_id` or `key` there is mostly no credential.
is_secret = re.compile(
    r"(?i)token|secret|passw|passphrase|credential|jwt|signature|[a-z][-_]?key$"
).search
#: User information of a URL, a query parameter, and a JSON field, wherever they stand in a text. The end of
#: the string may be missing, and Go writes `&` in JSON as `\u0026`.
_USER = re.compile(r"(?<=://)[^/?#\s\"]*@")
_PARAMETER = re.compile(r"(?:(?<=[?&])|(?<=0026))([^?&=\s\"<>]{1,100})=[^&\s\"<>\\]*+")
_FIELD = re.compile(r'(?s)("([^"\\]{1,100})"\s{0,9}:\s{0,9})"(?:[^"\\]|\\.)*+("?)')

#: Shorter secrets would mask half of any text.
_SHORTEST_SECRET = 6
#: What carries a client's credentials; of all clients, since httpx's log, masked too, does not tell whose it is.
_carriers: set[str] = set()


def is_sensitive_name(name: str) -> bool:
    """Whether a header or query parameter of this name probably carries a credential."""
    return name.lower() in _carriers or _SENSITIVE.search(name) is not None


@frozen
class Redactor:
    """Knows the credentials of one client and removes them wherever they would be shown."""

    #: Values that must not be shown anywhere.
    secrets: tuple[str, ...] = field(default=(), repr=False)

    @classmethod
    def of(cls, secrets: Collection[str], names: Collection[str]) -> Redactor:
        """Also knows the forms in which a secret shows up in URLs and in undecoded bodies."""
        _carriers.update(name.lower() for name in names)
        forms = {
            form
            for secret in secrets
            for plain in (secret, secret.encode().decode("latin-1"))
            for form in (plain, quote(plain, safe=""), quote_plus(plain))
            if len(form) >= _SHORTEST_SECRET
        }
        return cls(tuple(sorted(forms, key=len, reverse=True)))

    def text(self, text: str) -> str:
        """`text` without secrets, user information of URLs, and values of names that speak of credentials."""
        for secret in self.secrets:
            text = text.replace(secret, MASK)
        text = _USER.sub(f"{MASK}@", text)
        return _FIELD.sub(_masked_field, _PARAMETER.sub(_masked_parameter, text))

    def exception(self, error: BaseException) -> None:
        """Mask the texts of an exception and of those that caused it: a traceback shows them all."""
        link: BaseException | None = error
        # Not those of the application, which may be in the middle of handling one.
        seen = [other for other in [sys.exception()] if other is not error]
        while link is not None and link not in seen:
            texts = (self.text(a) if isinstance(a, str) else a for a in link.args)
            link.args = tuple(texts)
            seen.append(link)
            link = link.__cause__ or link.__context__

    def request(self, request: httpx.Request) -> httpx.Request:
        """A stand-in for `request` that is safe to keep in an exception: no credentials and no body."""
        from .transport import httpx

        headers = self._headers(request.headers, is_sensitive_name)
        url, nothing = self.text(str(request.url)), httpx.ByteStream(b"")
        safe = httpx.Request(request.method, url, headers=headers, stream=nothing)
        safe.read()
        return safe

    def knowing(self, request: httpx.Request) -> Redactor:
        """Also knows the secrets in `request`, beside the client's own: an answer may repeat them."""
        carriers = filter(is_sensitive_name, request.headers)
        # Of `Bearer …` the second word is the secret.
        sent = [request.headers[name].split(" ", 1)[-1] for name in carriers]
        sent += [v for n, v in request.url.params.multi_items() if is_sensitive_name(n)]
        with suppress(ValueError, RecursionError, RuntimeError):  # no JSON, or not read
            _hidden(json.loads(request.content), sent)
        return evolve(self, secrets=Redactor.of([*self.secrets, *sent], ()).secrets)

    def response(self, response: httpx.Response) -> httpx.Response:
        """A copy of `response` that is safe to keep in an exception; httpx's own stays as it is."""
        from .transport import httpx, readable

        more, safe = self.knowing(response.request), self.request(response.request)
        headers = more._headers(response.headers, "set-cookie".__eq__)
        reason = more._bytes(response.reason_phrase.encode("ascii", "ignore"))
        extensions = {**response.extensions, "reason_phrase": reason}
        content = b""
        with suppress(httpx.ResponseNotRead):
            content = response.content
        masked, kept = more._bytes(content), copy(response)
        with suppress(ValueError, RecursionError):  # secrets that are no strings
            parsed = json.loads(masked)
            if (hidden := _hidden(parsed, [])) != parsed:
                masked = json.dumps(hidden).encode()
        if masked != content:
            headers = [pair for pair in headers if pair[0] not in _OF_ENCODED_BODY]
            kept = httpx.Response(response.status_code, content=masked)
            with suppress(RuntimeError):  # nobody has measured it
                kept.elapsed = response.elapsed
        kept.headers, kept.extensions = httpx.Headers(headers), extensions
        kept.request, kept.history, kept.next_request = safe, [], None
        return readable(kept)

    def _headers(
        self, headers: httpx.Headers, hidden: Callable[[str], bool]
    ) -> list[tuple[bytes, bytes]]:
        return [
            (name.lower(), MASK.encode() if hidden(text) else self._bytes(value))
            for name, value in headers.raw
            for text in [name.decode("latin-1").lower()]
        ]

    def _bytes(self, data: bytes) -> bytes:
        return self.text(data.decode("latin-1")).encode("latin-1")


_OF_ENCODED_BODY = (b"content-encoding", b"transfer-encoding", b"content-length")


def _masked_parameter(match: re.Match[str]) -> str:
    name = match[1]
    return f"{name}={MASK}" if is_sensitive_name(unquote_plus(name)) else match[0]


def _hidden(value: Any, found: list[str], *, secret: bool = False) -> Any:
    """A JSON value without what stands under the names of secrets; texts among them are added to `found`."""
    if is_object(value):
        return {
            name: _hidden(each, found, secret=secret or is_secret(name) is not None)
            for name, each in value.items()
        }
    if is_list(value):
        return [_hidden(each, found, secret=secret) for each in value]
    if not secret or isinstance(value, bool | None):
        return value
    found += [value] if isinstance(value, str) else []
    return MASK


def _masked_field(match: re.Match[str]) -> str:
    start, name, end = match.groups()
    return f'{start}"{MASK}{end}' if is_secret(name) else match[0]
