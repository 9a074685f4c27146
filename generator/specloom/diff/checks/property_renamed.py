"""Attributes that Python calls otherwise, while the member of the object is the same."""

from __future__ import annotations

from ..comparison import Comparison
from ..found import Checked, Found


def check(made: Comparison) -> Checked:
    for pair in made.schemas.pairs.values():
        plan = made.new.names.classes.get(pair.new.pointer)
        before = made.old.names.classes.get(pair.old.pointer)
        if plan is None or before is None:
            continue
        for name in pair.new.properties:
            was = made.old.names.fields.get((pair.old.pointer, name))
            now = made.new.names.fields.get((pair.new.pointer, name))
            if was is not None and now is not None and was != now:
                yield Found(
                    "attribute-renamed",
                    "none",
                    "breaking",
                    f"`{before.name}.{was}` became `{plan.name}.{now}`",
                    old=pair.old.properties[name][1] if name in pair.old.properties else pair.old.pointer,
                    new=pair.new.properties[name][1],
                    renamed=(f"models.{before.name}.{was}", f"models.{plan.name}.{now}"),
                )
