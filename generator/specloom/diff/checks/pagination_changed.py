"""How the pages of a list are asked for."""

from __future__ import annotations

from attrs import evolve

from ..found import Checked, Found, Places
from ..labels import label
from ..pairing import OperationPair
from ..side import Side


def check(pair: OperationPair, old: Side, new: Side) -> Checked:
    was, now = pair.old.pagination, pair.new.pagination
    if was == now:
        return
    places: Places = {"old": pair.old.pointer, "new": pair.new.pointer}
    if was is None:
        yield Found(
            "pagination-added",
            "none",
            "compatible",
            f"{label(pair.new)} has an iterator over its pages",
            **places,
        )
    elif now is None:
        yield Found(
            "pagination-removed",
            "none",
            "breaking",
            f"{label(pair.new)} has no iterator over its pages any more",
            **places,
        )
    else:
        other = evolve(was, iterator=None) != evolve(now, iterator=None)
        if other:
            yield Found(
                "pagination-changed",
                "none",
                "compatible",
                f"the pages of {label(pair.new)} are asked for in another way",
                **places,
            )
