"""The modules that classes live in; `models` itself has them all, whatever their module."""

from __future__ import annotations

from ..comparison import Comparison
from ..found import Checked, Found


def check(made: Comparison) -> Checked:
    old, new = made.old.names.classes, made.new.names.classes
    before, after = ({plan.module for plan in plans.values()} for plans in (old, new))
    done: set[tuple[str, str, str]] = set()
    for pair in made.schemas.pairs.values():
        was, now = old.get(pair.old.pointer), new.get(pair.new.pointer)
        if was is None or now is None or was.module == now.module:
            continue
        # A module that comes and goes with its classes has been renamed: that is told once.
        gone = was.module not in after and now.module not in before
        key = (was.module, now.module, "" if gone else was.name)
        if key in done:
            continue
        done.add(key)
        if gone:
            message = f"the module `models.{was.module}` became `models.{now.module}`"
        else:
            message = f"`{now.name}` moved from `models.{was.module}` to `models.{now.module}`"
        yield Found(
            "module-renamed" if gone else "class-moved",
            "none",
            "breaking" if gone else "compatible",
            message,
            old=was.pointer,
            new=now.pointer,
            hint="import classes from `models`, which has them all",
        )
