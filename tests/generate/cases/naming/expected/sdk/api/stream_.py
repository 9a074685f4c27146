"""Stream.

Each function describes one request and sends nothing; `client.send(...)` sends it.
"""

from __future__ import annotations

from .._runtime.codec import nothing
from .._runtime.request import Request


def post_streams() -> Request[None]:
    """Describe `POST /streams`."""
    return Request(
        "POST",
        "/streams",
        nothing,
        name="stream_.post_streams",
    )
