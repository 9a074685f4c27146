"""Types for annotations: request bodies as dictionaries, and the documented names of
the responses.
"""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from .models.shapes import Circle, Square

__all__ = [
    "CircleDict",
    "EnvelopeWrittenLeftDict",
    "EnvelopeWrittenRightDict",
    "SquareDict",
]


class CircleDict(TypedDict):
    """`Circle` as a dictionary; the keys are the names on the wire."""

    type: str
    parent: NotRequired[Circle | CircleDict | Square | SquareDict]
    radius: float


class EnvelopeWrittenLeftDict(TypedDict):
    """`EnvelopeWrittenLeft` as a dictionary; the keys are the names on the wire."""

    kind: Literal["left"]
    a: NotRequired[str]


class EnvelopeWrittenRightDict(TypedDict):
    """`EnvelopeWrittenRight` as a dictionary; the keys are the names on the wire."""

    kind: Literal["right"]
    b: NotRequired[str]


class SquareDict(TypedDict):
    """`Square` as a dictionary; the keys are the names on the wire."""

    type: str
    parent: NotRequired[Circle | CircleDict | Square | SquareDict]
    side: float
