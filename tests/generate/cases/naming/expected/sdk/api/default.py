"""Default.

Each function describes one request and sends nothing; `client.send(...)` sends it.
"""

from __future__ import annotations

from .._runtime.codec import nothing
from .._runtime.request import Request


def get_plain() -> Request[None]:
    """Describe `GET /plain`."""
    return Request(
        "GET",
        "/plain",
        nothing,
        name="default.get_plain",
    )
