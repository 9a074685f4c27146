"""Models: shared."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from .._runtime.model import Model, plain, unknown_fields
from .._runtime.unset import UNSET, Unset


@define(eq=False, repr=False)
class Settings(Model):
    """`Settings`."""

    dark: bool | Unset = UNSET

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("dark", UNSET),
        )
        if not _SETTINGS_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _SETTINGS_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "dark": self.dark,
            },
            self._extra,
        )


_SETTINGS_KEYS = frozenset({"dark"})
