"""Models: webhook events."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar, Literal

from attrs import define

from .._runtime.model import Model
from .._runtime.unset import UNSET, Unset
from .pets import Pet


@define(eq=False, repr=False)
class Event(Model):
    """A birth."""

    version: Literal["v1"]
    event_type: Literal["pet.born"]
    pet: Pet | Unset = UNSET

    _wire: ClassVar[Mapping[str, str]] = {"event_type": "event-type"}


@define(eq=False, repr=False)
class PetMovedEventPetArrived(Model):
    """`PetMovedEventPetArrived`."""

    event_type: Literal["pet.arrived"]
    to: str | Unset = UNSET
    at: datetime | Unset = UNSET

    _wire: ClassVar[Mapping[str, str]] = {"event_type": "event-type"}


@define(eq=False, repr=False)
class PetMovedEventPetLeft(Model):
    """`PetMovedEventPetLeft`."""

    event_type: Literal["pet.left"]
    from_: str | Unset = UNSET

    _wire: ClassVar[Mapping[str, str]] = {"event_type": "event-type", "from_": "from"}
