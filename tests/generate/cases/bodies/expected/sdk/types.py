"""Types for annotations: request bodies as dictionaries, and the documented names of
the responses.
"""

from __future__ import annotations

from datetime import datetime
from typing import NotRequired, TypedDict

__all__ = [
    "SendListBodyItemDict",
]


class SendListBodyItemDict(TypedDict):
    """`SendListBodyItem` as a dictionary; the keys are the names on the wire."""

    at: NotRequired[datetime | str]
