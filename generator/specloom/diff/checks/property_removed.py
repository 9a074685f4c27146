"""A member of an object is gone."""

from __future__ import annotations

from ..change import Verdict
from ..found import Checked, Found
from ..pairing import SchemaPair


def check(pair: SchemaPair) -> Checked:
    # A dictionary, or what is no object, on one side: that is told as another type.
    if pair.new.dictionary or not pair.old.kinds & pair.new.kinds:
        return
    for name, (_, pointer) in pair.old.properties.items():
        if name in pair.new.properties:
            continue
        if pair.direction == "request":
            # A server ignores what it does not know, unless the schema says that it refuses it.
            wire: Verdict = "breaking" if pair.new.closed else "compatible"
            effect = "code that passes it breaks"
        else:
            wire, effect = "breaking", "code that reads it breaks"
        yield Found(
            "property-removed",
            wire,
            "breaking",
            f"property `{name}` of {pair.label} was removed: {effect}",
            old=pointer,
        )
