"""Models: bodies."""

from __future__ import annotations

from datetime import datetime

from attrs import define

from .._runtime.model import Model
from .._runtime.unset import UNSET, Unset


@define(eq=False, repr=False)
class SendListBodyItem(Model):
    """`SendListBodyItem`."""

    at: datetime | Unset = UNSET
