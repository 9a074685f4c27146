"""What a check finds, before the run adds places, operations and resources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypedDict

from attrs import frozen

from .change import Verdict


class Places(TypedDict):
    """The pointers of what is on both sides."""

    old: str
    new: str


@frozen
class Found:
    """One difference as a check sees it."""

    id: str
    wire: Verdict
    python: Verdict
    message: str
    #: Pointers; None where it does not exist on that side.
    old: str | None = None
    new: str | None = None
    hint: str = ""
    #: `GET /path` of the operations that it concerns; none when it concerns the API as a whole.
    operations: tuple[str, ...] = ()
    resource: str = ""
    renamed: tuple[str, str] | None = None


def quoted(values: Iterable[object]) -> str:
    """Values as a list for a sentence, at most six."""
    words = [f"`{value}`" for value in values]
    return ", ".join(words[:6]) + (f" and {len(words) - 6} more" if len(words) > 6 else "")


def plural(values: Iterable[object], one: str, many: str) -> str:
    """`value `a`` or `values `a`, `b``."""
    listed = list(values)
    return f"{one if len(listed) == 1 else many} {quoted(listed)}"


Checked = Iterator[Found]
