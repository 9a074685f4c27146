"""Types for annotations: the documented names of the responses, and request bodies as
dictionaries.

`XDict` is the model `X` as a dictionary; its keys are the names on the wire.
"""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from . import models as _models


class CircleDict(TypedDict):
    type: str
    parent: NotRequired[_models.Circle | CircleDict | _models.Square | SquareDict]
    radius: float


class EnvelopeWrittenLeftDict(TypedDict):
    kind: Literal["left"]
    a: NotRequired[str]


class EnvelopeWrittenRightDict(TypedDict):
    kind: Literal["right"]
    b: NotRequired[str]


class SquareDict(TypedDict):
    type: str
    parent: NotRequired[_models.Circle | CircleDict | _models.Square | SquareDict]
    side: float
