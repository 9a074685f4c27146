"""Models: things."""

from __future__ import annotations

from datetime import datetime

from attrs import define

from .._runtime.model import Model
from .._runtime.unset import UNSET, Unset


@define(eq=False, repr=False)
class Thing(Model):
    """All four states of a member, and one with a default that is never sent."""

    name: str
    parent: str | None
    note: str | Unset = UNSET
    color: str | None | Unset = UNSET
    size: int | Unset = UNSET
    made: datetime | Unset = UNSET
