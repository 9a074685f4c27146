"""How an API wraps its answers."""

from __future__ import annotations

from attrs import frozen


@frozen
class Envelope:
    """The field that says whether the call succeeded, and the list of its problems with their two fields."""

    success: str = "success"
    errors: str = "errors"
    code: str = "code"
    message: str = "message"
