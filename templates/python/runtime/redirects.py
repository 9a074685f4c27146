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

from typing import Final

from .transport import httpx

MAX_REDIRECTS: Final = 10

#: The headers that may go to another origin.
_HARMLESS = frozenset(
    {
        "accept",
        "accept-encoding",
        "accept-language",
        "user-agent",
        "connection",
        "range",
    }
)
_OF_BODY = frozenset(
    {"content-length", "content-type", "content-encoding", "transfer-encoding"}
)


def follow(request: httpx.Request, response: httpx.Response) -> httpx.Request | None:
    """The request that a redirecting response leads to, or None where it must not be followed."""
    if response.status_code not in (301, 302, 303, 307, 308):
        return None
    target = _target(request.url, response.headers.get("location"))
    if target is None:
        return None
    same = same_origin(request.url, target)
    method, with_body = request.method, False
    if method not in ("GET", "HEAD"):
        if response.status_code == 303:
            method = "GET"
        elif (
            response.status_code in (307, 308)
            and same
            and isinstance(request.stream, httpx.ByteStream)
        ):
            with_body = True
        else:
            return None
    headers = [
        (name, value)
        for name, value in request.headers.multi_items()
        if name.lower() != "host"
        and (with_body or name.lower() not in _OF_BODY)
        and (same or name.lower() in _HARMLESS)
    ]
    content = request.content if with_body else None
    return httpx.Request(
        method, target, headers=headers, content=content, extensions=request.extensions
    )


def _target(base: httpx.URL, location: str | None) -> httpx.URL | None:
    if not location:
        return None
    try:
        target = base.join(location).copy_with(fragment=None, userinfo=b"")
    except (httpx.InvalidURL, ValueError):
        return None
    if target.scheme not in ("http", "https") or not target.host:
        return None
    return None if base.scheme == "https" and target.scheme == "http" else target


def same_origin(one: httpx.URL, other: httpx.URL) -> bool:
    """Also true for the step from http to https on the same host and default ports."""
    if one.host != other.host:
        return False
    if one.scheme == other.scheme:
        return _port(one) == _port(other)
    return one.scheme == "http" and _port(one) == 80 and _port(other) == 443


def _port(url: httpx.URL) -> int | None:
    return url.port or {"http": 80, "https": 443}.get(url.scheme)
