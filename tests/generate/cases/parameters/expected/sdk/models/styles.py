"""Models: styles."""

from __future__ import annotations

from attrs import define

from .._runtime.model import Model


@define(eq=False, repr=False)
class Point(Model):
    """`Point`."""

    x: int | float
    y: int | float
