"""Models: get."""

from __future__ import annotations

from datetime import date

from attrs import define

from .._runtime.model import Model
from .._runtime.unset import UNSET, Unset


@define(eq=False, repr=False)
class Item(Model):
    """`Item`."""

    id: str | Unset = UNSET
    at: date | Unset = UNSET
