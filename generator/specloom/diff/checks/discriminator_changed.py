"""The property that tells variants apart, and its values."""

from __future__ import annotations

from ..change import Verdict
from ..found import Checked, Found, Places, plural
from ..pairing import SchemaPair


def check(pair: SchemaPair) -> Checked:
    old, new = pair.old.discriminator, pair.new.discriminator
    places: Places = {"old": pair.old.pointer, "new": pair.new.pointer}
    if old is None or new is None:
        if old != new:
            what = "has a discriminator now" if new else "has no discriminator any more"
            verdict: Verdict = "compatible" if new else "breaking"
            id_ = "discriminator-added" if new else "discriminator-removed"
            yield Found(id_, verdict, "none", f"{pair.label} {what}", **places)
        return
    if old[0] != new[0]:
        yield Found(
            "discriminator-changed",
            "breaking",
            "none",
            f"the variants of {pair.label} are told apart by `{new[0]}`, no longer by `{old[0]}`",
            **places,
        )
        return
    gone = [word for word in old[1] if word not in new[1]]
    come = [word for word in new[1] if word not in old[1]]
    if gone and not pair.removed:
        yield Found(
            "discriminator-value-removed",
            "breaking",
            "none",
            f"{plural(gone, 'discriminator value', 'discriminator values')} of {pair.label} removed",
            **places,
        )
    if come and not pair.added:
        yield Found(
            "discriminator-value-added",
            "compatible",
            "none",
            f"{plural(come, 'discriminator value', 'discriminator values')} added to {pair.label}",
            **places,
        )
