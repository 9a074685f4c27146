"""Models: pets."""

from __future__ import annotations

from attrs import define

from .._runtime.model import Model


@define(eq=False, repr=False)
class Pet(Model):
    """`Pet`."""

    name: str
