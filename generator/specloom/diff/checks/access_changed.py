"""`readOnly` and `writeOnly` of a member."""

from __future__ import annotations

from ..change import Verdict
from ..found import Checked, Found
from ..pairing import SchemaPair


def check(pair: SchemaPair) -> Checked:
    request = pair.direction == "request"
    for keyword, was, now, ignored in (
        ("readOnly", pair.old.read_only, pair.new.read_only, request),
        ("writeOnly", pair.old.write_only, pair.new.write_only, not request),
    ):
        if was == now:
            continue
        # The value is not taken, or not given, any more; its name in Python stays.
        wire: Verdict = "breaking" if now and ignored else "compatible"
        effect = (
            (": the server ignores it in requests" if request else ": answers do not hold it")
            if (wire == "breaking")
            else ""
        )
        yield Found(
            (
                f"became-{'read' if keyword == 'readOnly' else 'write'}-only"
                if now
                else f"became-not-{'read' if keyword == 'readOnly' else 'write'}-only"
            ),
            wire,
            "none",
            f"{pair.label} {'became' if now else 'is no longer'} {keyword}{effect}",
            old=pair.old_place,
            new=pair.new_place,
        )
