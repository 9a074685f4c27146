"""Classes and enumerations that Python calls otherwise, while the schema is the same."""

from __future__ import annotations

from ..comparison import Comparison
from ..found import Checked, Found


def check(made: Comparison) -> Checked:
    old, new = made.old.names.classes, made.new.names.classes
    done: set[str] = set()
    for pair in made.schemas.pairs.values():
        was, now = old.get(pair.old.pointer), new.get(pair.new.pointer)
        if was is None or now is None or was.name in done or made.classes.get(was.name) != now.name:
            continue
        done.add(was.name)
        yield Found(
            "class-renamed",
            "none",
            "breaking",
            f"`models.{was.name}` became `models.{now.name}`: imports of the old name break",
            old=was.pointer,
            new=now.pointer,
            renamed=(f"models.{was.name}", f"models.{now.name}"),
        )
