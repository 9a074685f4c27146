"""Null became a value, or is none any more."""

from __future__ import annotations

from ..found import Checked, Found
from ..pairing import SchemaPair


def check(pair: SchemaPair) -> Checked:
    if pair.old.nullable == pair.new.nullable or (not pair.old.kinds & pair.new.kinds and pair.old.kinds):
        return
    if pair.new.nullable:
        effect = "" if pair.widening == "compatible" else ": code that takes its type for granted breaks"
        yield Found(
            "became-nullable",
            pair.widening,
            pair.widening,
            f"{pair.label} may be null now{effect}",
            old=pair.old_place,
            new=pair.new_place,
        )
    else:
        effect = "" if pair.narrowing == "compatible" else ": code that passes None breaks"
        yield Found(
            "became-not-nullable",
            pair.narrowing,
            pair.narrowing,
            f"{pair.label} is never null any more{effect}",
            old=pair.old_place,
            new=pair.new_place,
        )
