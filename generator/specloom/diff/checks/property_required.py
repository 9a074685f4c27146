"""A member became required, or optional."""

from __future__ import annotations

from ..found import Checked, Found
from ..pairing import SchemaPair


def check(pair: SchemaPair) -> Checked:
    for name, (_, pointer) in pair.new.properties.items():
        if name not in pair.old.properties:
            continue
        was, now = name in pair.old.required, name in pair.new.required
        if was == now:
            continue
        verdict = pair.narrowing if now else pair.widening
        effect = ""
        if verdict == "breaking":
            effect = (
                ": every call must pass it now" if now else ": it may be missing, and its type says so now"
            )
        yield Found(
            "property-became-required" if now else "property-became-optional",
            verdict,
            verdict,
            f"property `{name}` of {pair.label} became {'required' if now else 'optional'}{effect}",
            old=pair.old.properties[name][1],
            new=pointer,
        )
