"""An object has a new member."""

from __future__ import annotations

from ..found import Checked, Found
from ..pairing import SchemaPair


def check(pair: SchemaPair) -> Checked:
    # A dictionary, or what is no object, on one side: that is told as another type.
    if pair.old.dictionary or not pair.old.kinds & pair.new.kinds:
        return
    for name, (_, pointer) in pair.new.properties.items():
        if name in pair.old.properties:
            continue
        required = name in pair.new.required
        if required and pair.direction == "request":
            yield Found(
                "required-property-added",
                "breaking",
                "breaking",
                f"required property `{name}` was added to {pair.label}: every call must pass it now",
                new=pointer,
                hint="make it optional, or add another operation",
            )
        else:
            kind = "required" if required else "optional"
            yield Found(
                "property-added",
                "compatible",
                "compatible",
                f"{kind} property `{name}` was added to {pair.label}",
                new=pointer,
            )
