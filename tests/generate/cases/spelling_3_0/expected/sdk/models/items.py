"""Models: items."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define

from .._runtime.codec import OBJECT
from .._runtime.model import Model, plain, unknown_fields
from .._runtime.unset import UNSET, Unset


@define(eq=False, repr=False)
class Item(Model):
    """`Item`."""

    note: str | None
    owner: Owner | None | Unset = UNSET
    ratio: int | float | Unset = UNSET
    """At least 0; less than 1."""
    state: Literal["open", "closed"] | None | Unset = UNSET

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        owner = get("owner", UNSET)
        if type(owner) is OBJECT:
            owner = Owner.from_dict(owner)
        self = cls(
            get("note", UNSET),
            owner,
            get("ratio", UNSET),
            get("state", UNSET),
        )
        if not _ITEM_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _ITEM_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "note": self.note,
                "owner": self.owner,
                "ratio": self.ratio,
                "state": self.state,
            },
            self._extra,
        )


_ITEM_KEYS = frozenset({"note", "owner", "ratio", "state"})


@define(eq=False, repr=False)
class Owner(Model):
    """`Owner`."""

    name: str | Unset = UNSET
    boss: Owner | Unset = UNSET

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        boss = get("boss", UNSET)
        if type(boss) is OBJECT:
            boss = Owner.from_dict(boss)
        self = cls(
            get("name", UNSET),
            boss,
        )
        if not _OWNER_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _OWNER_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "name": self.name,
                "boss": self.boss,
            },
            self._extra,
        )


_OWNER_KEYS = frozenset({"name", "boss"})
