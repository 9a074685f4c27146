"""`pattern` changed; of two expressions nobody knows which is the stricter one."""

from __future__ import annotations

from ..found import Checked, Found
from ..pairing import SchemaPair


def check(pair: SchemaPair) -> Checked:
    old, new = pair.old.pattern, pair.new.pattern
    if old == new:
        return
    if new is None:
        what, id_ = f"pattern `{old}` was removed from {pair.label}", "pattern-loosened"
    elif old is None:
        what, id_ = f"pattern `{new}` was added to {pair.label}", "pattern-tightened"
    else:
        what, id_ = f"the pattern of {pair.label} changed from `{old}` to `{new}`", "pattern-changed"
    verdict = "compatible" if new is None else pair.narrowing
    yield Found(id_, verdict, "none", what, old=pair.old.pointer, new=pair.new.pointer)
