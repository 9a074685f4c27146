"""Models: forms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from .._runtime.codec import OBJECT
from .._runtime.model import Model, plain, unknown_fields
from .._runtime.unset import UNSET, Unset


@define(eq=False, repr=False)
class Card(Model):
    """`Card`."""

    number: str | Unset = UNSET
    exp: CardExp | Unset = UNSET

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        exp = get("exp", UNSET)
        if type(exp) is OBJECT:
            exp = CardExp.from_dict(exp)
        self = cls(
            get("number", UNSET),
            exp,
        )
        if not _CARD_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _CARD_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "number": self.number,
                "exp": self.exp,
            },
            self._extra,
        )


_CARD_KEYS = frozenset({"number", "exp"})


@define(eq=False, repr=False)
class CardExp(Model):
    """`CardExp`."""

    year: int | Unset = UNSET

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("year", UNSET),
        )
        if not _CARD_EXP_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _CARD_EXP_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "year": self.year,
            },
            self._extra,
        )


_CARD_EXP_KEYS = frozenset({"year"})
