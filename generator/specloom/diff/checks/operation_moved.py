"""An operation with the same `operationId` has another method or path."""

from __future__ import annotations

from ..found import Checked, Found
from ..labels import label
from ..pairing import OperationPair, blanked
from ..side import Side


def check(pair: OperationPair, old: Side, new: Side) -> Checked:
    if pair.old.method == pair.new.method and blanked(pair.old.path) == blanked(pair.new.path):
        return
    yield Found(
        "operation-path-changed",
        "breaking",
        "none",
        f"{pair.old.method} {pair.old.path} became {label(pair.new)}",
        old=pair.old.pointer,
        new=pair.new.pointer,
        hint="calls stay as they are where the arguments do; clients generated before meet a 404",
    )
