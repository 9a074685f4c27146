"""Models: items."""

from __future__ import annotations

from typing import Literal

from attrs import define

from .._runtime.model import Model
from .._runtime.unset import UNSET, Unset


@define(eq=False, repr=False)
class Item(Model):
    """`Item`."""

    note: str | None
    owner: Owner | None | Unset = UNSET
    ratio: int | float | Unset = UNSET
    """At least 0; less than 1."""
    state: Literal["open", "closed"] | None | Unset = UNSET


@define(eq=False, repr=False)
class Owner(Model):
    """`Owner`."""

    name: str | Unset = UNSET
    boss: Owner | Unset = UNSET
