"""Models: styles."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from .._runtime.model import Model, plain, unknown_fields
from .._runtime.unset import UNSET


@define(eq=False, repr=False)
class Point(Model):
    """`Point`."""

    x: int | float
    y: int | float

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("x", UNSET),
            get("y", UNSET),
        )
        if not _POINT_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _POINT_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "x": self.x,
                "y": self.y,
            },
            self._extra,
        )


_POINT_KEYS = frozenset({"x", "y"})
