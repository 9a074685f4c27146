"""Types for annotations: request bodies as dictionaries, and the documented names of
the responses.
"""

from __future__ import annotations

from typing import TypedDict

__all__ = [
    "PointDict",
]


class PointDict(TypedDict):
    """`Point` as a dictionary; the keys are the names on the wire."""

    x: float
    y: float
