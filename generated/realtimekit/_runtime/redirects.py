"""Which redirects are followed: those that cannot carry a credential or a body to somebody else.

| method    | status   | followed                                                           |
|-----------|----------|--------------------------------------------------------------------|
| GET, HEAD | any      | to the same origin unchanged, elsewhere without credentials        |
| others    | 303      | as GET without a body, by the same rules                           |
| others    | 307, 308 | to the same origin only, with method and body                      |
| others    | 301, 302 | never: it is not defined what happens to the body                  |

Only headers that say nothing about the caller go to another origin. From https to http nothing is followed.
What is not followed becomes an APIStatusError.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from .transport import httpx

MAX_REDIRECTS: Final = 10

#: The headers that may go to another origin.
_is_harmless = re.compile(
    "accept(-encoding|-language)?|user-agent|connection|range|if-range"
).fullmatch
_is_of_body = re.compile("content-(length|type|encoding)|transfer-encoding").fullmatch
_PORTS: Mapping[str, int] = {"http": 80, "https": 443}


def follow(request: httpx.Request, response: httpx.Response) -> httpx.Request | None:
    """The request that a redirecting response leads to, or None where it must not be followed."""
    status = response.status_code
    target = _target(request.url, response.headers.get("location"))
    if status not in (301, 302, 303, 307, 308) or target is None:
        return None
    same, content = same_origin(request.url, target), None
    method = "GET" if status == 303 and request.method != "HEAD" else request.method
    if method not in ("GET", "HEAD"):
        replayable = isinstance(request.stream, httpx.ByteStream)
        if not (same and replayable and status in (307, 308)):
            return None
        content = request.content
    headers = [
        (name, value)
        for name, value in request.headers.multi_items()
        if name.lower() != "host"
        and (content is not None or not _is_of_body(name.lower()))
        and (same or _is_harmless(name.lower()))
    ]
    more: Any = {"content": content, "extensions": request.extensions}
    return httpx.Request(method, target, headers=headers, **more)


def _target(base: httpx.URL, location: str | None) -> httpx.URL | None:
    if not location:
        return None
    try:
        target = base.join(location).copy_with(fragment=None, userinfo=b"")
    except (httpx.InvalidURL, ValueError):
        return None
    allowed = ("https",) if base.scheme == "https" else ("http", "https")
    return target if target.scheme in allowed and target.host else None


def same_origin(one: httpx.URL, other: httpx.URL) -> bool:
    """Also true for the step from http to https on the same host and default ports."""
    ends = [(url.scheme, url.port or _PORTS.get(url.scheme)) for url in (one, other)]
    same = ends[0] == ends[1] or ends == [("http", 80), ("https", 443)]
    return one.host == other.host and same
