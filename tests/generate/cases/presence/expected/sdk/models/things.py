"""Models: things."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Self

from attrs import define

from .._runtime.codec import parse_datetime
from .._runtime.model import Model, plain, unknown_fields
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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("name", UNSET),
            get("parent", UNSET),
            get("note", UNSET),
            get("color", UNSET),
            get("size", UNSET),
            parse_datetime(get("made", UNSET)),
        )
        if not _THING_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _THING_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "name": self.name,
                "parent": self.parent,
                "note": self.note,
                "color": self.color,
                "size": self.size,
                "made": self.made,
            },
            self._extra,
        )


_THING_KEYS = frozenset({"name", "parent", "note", "color", "size", "made"})
