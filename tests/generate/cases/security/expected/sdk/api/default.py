"""Default.

Each function describes one request and sends nothing; `client.send(...)` sends it.
"""

from __future__ import annotations

from .._runtime.codec import nothing
from .._runtime.request import Request


def private() -> Request[None]:
    """Describe `GET /private`."""
    return Request(
        "GET",
        "/private",
        nothing,
        name="default.private",
    )


def public() -> Request[None]:
    """Describe `GET /public`."""
    return Request(
        "GET",
        "/public",
        nothing,
        name="default.public",
        authenticated=False,
    )


def either() -> Request[None]:
    """Describe `GET /either`."""
    return Request(
        "GET",
        "/either",
        nothing,
        name="default.either",
        authenticated=False,
    )
