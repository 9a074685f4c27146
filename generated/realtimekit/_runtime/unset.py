"""The mark of a value nobody gave, which differs from ``None`` (JSON ``null``)."""

from __future__ import annotations

from enum import Enum
from typing import Final, Literal


class Unset(Enum):
    """Type of `UNSET`; an enum, so that type checkers narrow ``x is UNSET`` and ``if x``, and copies stay identical."""

    UNSET = "UNSET"

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    __str__ = __repr__


#: As an argument: not sent. As a field of a response: the server did not send it.
UNSET: Final = Unset.UNSET
