"""Whether an object may have members that the schema does not list."""

from __future__ import annotations

from ..found import Checked, Found, Places
from ..pairing import SchemaPair


def check(pair: SchemaPair) -> Checked:
    old, new = pair.old, pair.new
    places: Places = {"old": old.pointer, "new": new.pointer}
    if old.closed != new.closed:
        if new.closed:
            what = f"{pair.label} takes no unknown properties any more"
            yield Found("additional-properties-forbidden", pair.narrowing, "none", what, **places)
        else:
            what = f"{pair.label} may have unknown properties now"
            yield Found("additional-properties-allowed", "compatible", "none", what, **places)
    elif (old.additional is None) != (new.additional is None) and "object" in old.kinds & new.kinds:
        added = new.additional is not None
        plain = not old.properties and not new.properties
        if bool(old.properties) != bool(new.properties):
            return
        verdict = pair.narrowing if added else pair.widening
        # Of a class it is an attribute beside others, of a dictionary the type of its values.
        what = "the values of unknown properties" if not plain else "the values"
        yield Found(
            "additional-properties-type-changed",
            verdict,
            verdict,
            f"{what} of {pair.label} {'have a type now' if added else 'have no type any more'}",
            **places,
        )
