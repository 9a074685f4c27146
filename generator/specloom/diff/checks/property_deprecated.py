"""A schema is deprecated, or no longer."""

from __future__ import annotations

from ..found import Checked, Found
from ..pairing import SchemaPair


def check(pair: SchemaPair) -> Checked:
    if pair.old.deprecated == pair.new.deprecated:
        return
    now = pair.new.deprecated
    yield Found(
        "deprecated" if now else "not-deprecated",
        "none",
        "compatible",
        f"{pair.label} is {'deprecated now' if now else 'no longer deprecated'}",
        old=pair.old_place,
        new=pair.new_place,
    )
