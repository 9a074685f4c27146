"""The JSON type changed."""

from __future__ import annotations

from ..change import Verdict
from ..facts import Facts
from ..found import Checked, Found
from ..pairing import SchemaPair


def check(pair: SchemaPair) -> Checked:
    old, new = pair.old, pair.new
    if (old.dictionary and new.properties) or (new.dictionary and old.properties):
        # With members it is a class, without them a dictionary.
        words = ("an object with known properties", "a dictionary")
        was, now = words if old.properties else words[::-1]
        yield Found(
            "type-changed",
            pair.widening if old.properties else pair.narrowing,
            "breaking",
            f"{pair.label} became {now}, before it was {was}",
            old=old.pointer,
            new=new.pointer,
        )
        return
    if old.kinds == new.kinds or old.variants or new.variants:
        return
    verdict: Verdict = "breaking"
    if _takes(new, old):
        verdict = pair.widening
    elif _takes(old, new):
        verdict = pair.narrowing
    yield Found(
        "type-changed",
        verdict,
        verdict,
        f"the type of {pair.label} changed from {_spelt(old)} to {_spelt(new)}",
        old=old.pointer,
        new=new.pointer,
    )


def _takes(wide: Facts, narrow: Facts) -> bool:
    """Whether one type takes all values of the other; every integer is a number."""
    if not wide.kinds or not narrow.kinds:
        return not wide.kinds
    kinds = wide.kinds | {"integer"} if "number" in wide.kinds else wide.kinds
    return narrow.kinds <= kinds


def _spelt(facts: Facts) -> str:
    return " or ".join(sorted(facts.kinds)) or "any value"
