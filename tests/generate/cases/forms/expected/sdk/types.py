"""Types for annotations: the documented names of the responses, and request bodies as
dictionaries.

`XDict` is the model `X` as a dictionary; its keys are the names on the wire.
"""

from __future__ import annotations

from typing import NotRequired, TypedDict

from .models.forms import CardExp


class CardDict(TypedDict):
    number: NotRequired[str]
    exp: NotRequired[CardExp | CardExpDict]


class CardExpDict(TypedDict):
    year: NotRequired[int]
