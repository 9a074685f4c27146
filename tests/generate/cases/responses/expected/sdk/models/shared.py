"""Models: shared."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from .._runtime.model import Model, plain, unknown_fields
from .._runtime.unset import UNSET, Unset


@define(eq=False, repr=False)
class Problem(Model):
    """`Problem`."""

    why: str | Unset = UNSET

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("why", UNSET),
        )
        if not _PROBLEM_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PROBLEM_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "why": self.why,
            },
            self._extra,
        )


_PROBLEM_KEYS = frozenset({"why"})
