"""Types for annotations: the documented names of the responses, and request bodies as
dictionaries.

`XDict` is the model `X` as a dictionary; its keys are the names on the wire.
"""

from __future__ import annotations

from typing import NotRequired, TypedDict

from . import models as _models


class CardDict(TypedDict):
    number: NotRequired[str]
    exp: NotRequired[_models.CardExp | CardExpDict]


class CardExpDict(TypedDict):
    year: NotRequired[int]
