"""Models: bodies."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Self

from attrs import define

from .._runtime.codec import parse_datetime
from .._runtime.model import Model, plain, unknown_fields
from .._runtime.unset import UNSET, Unset


@define(eq=False, repr=False)
class SendListBodyItem(Model):
    """`SendListBodyItem`."""

    at: datetime | Unset = UNSET

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            parse_datetime(get("at", UNSET)),
        )
        if not _SEND_LIST_BODY_ITEM_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _SEND_LIST_BODY_ITEM_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "at": self.at,
            },
            self._extra,
        )


_SEND_LIST_BODY_ITEM_KEYS = frozenset({"at"})
