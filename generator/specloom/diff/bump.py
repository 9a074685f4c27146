"""How far the version of the SDK has to move."""

from __future__ import annotations

from collections.abc import Sequence

from .change import Bump, Change


def bump_of(changes: Sequence[Change]) -> tuple[Bump, Change | None]:
    """The bump and the first change that forces it; `changes` come with the most severe first.

    Breaking in Python is a major version: an upgrade breaks callers. Breaking on the wire alone is one too:
    the new version is for a server that refuses what callers of the old one do. What is new in Python is a
    minor version; what only the server notices is a patch.
    """
    for bump, forces in (
        ("major", lambda change: change.python == "breaking"),
        ("major", lambda change: change.wire == "breaking"),
        ("minor", lambda change: change.python == "compatible"),
        ("patch", lambda change: change.wire == "compatible"),
    ):
        if (change := next(filter(forces, changes), None)) is not None:
            return bump, change  # type: ignore[return-value]  # the words above
    return "none", None
