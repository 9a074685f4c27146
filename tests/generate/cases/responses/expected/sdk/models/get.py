"""Models: get."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Self

from attrs import define

from .._runtime.codec import parse_date
from .._runtime.model import Model, plain, unknown_fields
from .._runtime.unset import UNSET, Unset


@define(eq=False, repr=False)
class Item(Model):
    """`Item`."""

    id: str | Unset = UNSET
    at: date | Unset = UNSET

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("id", UNSET),
            parse_date(get("at", UNSET)),
        )
        if not _ITEM_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _ITEM_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "id": self.id,
                "at": self.at,
            },
            self._extra,
        )


_ITEM_KEYS = frozenset({"id", "at"})
