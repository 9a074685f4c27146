"""Requests to anywhere, by URLs that are credentials themselves.

Nothing of the client goes with them but its User-Agent, and no text shows the query of such a URL.
"""

from __future__ import annotations

import copy
import re

from attrs import evolve, frozen

from .exchange import Caller
from .parsing import Parser
from .redaction import MASK, Redactor
from .transport import httpx

#: The query of a URL, wherever it stands in a text.
_QUERY = re.compile(r"(?<=\?)[^\s\"'<>]+")
#: A parameter's value of this length may be a signature: no server may repeat it in an error.
_SHORTEST_SIGNATURE = 16


@frozen
class _Redactor(Redactor):
    """Also hides the whole query of every URL, and what a server repeats of it."""

    def text(self, text: str) -> str:
        return _QUERY.sub(MASK, Redactor.text(self, text))

    def response(self, response: httpx.Response) -> httpx.Response:
        values = response.request.url.params.values()
        signatures = [value for value in values if len(value) >= _SHORTEST_SIGNATURE]
        secrets = Redactor.of([*self.secrets, *signatures], ()).secrets
        return Redactor.response(evolve(self, secrets=secrets), response)


def outside(caller: Caller) -> Caller:
    """A caller for servers that are not the API: they have no envelope."""
    other = copy.copy(caller)
    other.redactor = _Redactor(caller.redactor.secrets)
    other.parser = Parser(None, other.redactor)
    return other


def checked_url(url: object) -> httpx.URL:
    """`url` without its fragment; ValueError, which does not repeat it, if it cannot be downloaded."""
    if not isinstance(url, str):  # the URL in a model may be None or UNSET
        kind = type(url).__name__
        raise TypeError(f"a URL or a streamed response is downloaded, not {kind}")
    try:
        target = httpx.URL(url).copy_with(fragment=None)
    except httpx.InvalidURL:
        target = httpx.URL()
    if target.scheme in ("http", "https") and target.host and not target.userinfo:
        return target
    raise ValueError("a download needs an http or https URL without user information")
