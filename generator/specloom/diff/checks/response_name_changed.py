"""Documented names of answers, aliases in `types`."""

from __future__ import annotations

from ..comparison import Comparison
from ..found import Checked, Found
from ..labels import label


def check(made: Comparison) -> Checked:
    there = {*made.new.names.response_names, *(p.name for p in made.new.names.classes.values())}
    for pair in made.methods:
        was, now = pair.old.response_name, pair.new.response_name
        if was == now or was is None or was in there:
            continue
        named = now is not None
        yield Found(
            "response-name-renamed" if named else "response-name-removed",
            "none",
            "breaking",
            f"`types.{was}` {f'became `types.{now}`' if named else 'was removed'}: imports of it break",
            old=pair.operations.old.pointer,
            new=pair.operations.new.pointer,
            operations=(label(pair.operations.new),),
            renamed=(f"types.{was}", f"types.{now}") if named else None,
        )
