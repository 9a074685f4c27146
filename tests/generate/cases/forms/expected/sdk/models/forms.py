"""Models: forms."""

from __future__ import annotations

from attrs import define

from .._runtime.model import Model
from .._runtime.unset import UNSET, Unset


@define(eq=False, repr=False)
class Card(Model):
    """`Card`."""

    number: str | Unset = UNSET
    exp: CardExp | Unset = UNSET


@define(eq=False, repr=False)
class CardExp(Model):
    """`CardExp`."""

    year: int | Unset = UNSET
