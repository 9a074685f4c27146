"""Types for annotations: request bodies as dictionaries, and the documented names of
the responses.
"""

from __future__ import annotations

from typing import NotRequired, TypedDict

from .models.forms import CardExp

__all__ = [
    "CardDict",
    "CardExpDict",
]


class CardDict(TypedDict):
    """`Card` as a dictionary; the keys are the names on the wire."""

    number: NotRequired[str]
    exp: NotRequired[CardExp | CardExpDict]


class CardExpDict(TypedDict):
    """`CardExp` as a dictionary; the keys are the names on the wire."""

    year: NotRequired[int]
