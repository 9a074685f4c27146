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


def bare_request(url: str, like: httpx.Request) -> httpx.Request:
    """A GET with no more of `like` than its User-Agent and its timeouts.

    ValueError, which does not repeat the URL, unless it is an absolute one of http or https.
    """
    try:
        target = httpx.URL(url).copy_with(fragment=None)
    except httpx.InvalidURL:
        raise ValueError("the URL to download is not valid") from None
    if target.scheme not in ("http", "https") or not target.host:
        raise ValueError("only absolute http and https URLs can be downloaded")
    if target.userinfo:
        raise ValueError("the URL to download must not have user information")
    headers = {
        "User-Agent": like.headers["User-Agent"],
        "Accept": "*/*",
        "Accept-Encoding": "identity",
    }
    return httpx.Request("GET", target, headers=headers, extensions=like.extensions)
