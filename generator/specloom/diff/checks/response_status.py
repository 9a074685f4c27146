"""Statuses that an operation answers with."""

from __future__ import annotations

from ...document.pointers import join
from ..found import Checked, Found
from ..labels import label
from ..pairing import OperationPair
from ..side import Side


def check(pair: OperationPair, old: Side, new: Side) -> Checked:
    for was, now in pair.responses():
        if was is None and now is not None:
            yield Found(
                "response-status-added",
                "compatible",
                # What the method returns is compared on the public surface.
                "none",
                f"{label(pair.new)} may answer {now.status}",
                new=join(pair.new.pointer, "responses", now.status),
            )
        elif was is not None and now is None:
            success = was.status.startswith("2")
            gone = success and not any(r.status.startswith("2") for r in pair.new.responses)
            changed = pair.old.success is was and (gone or pair.new.success is None)
            yield Found(
                "response-status-removed",
                "breaking" if success else "compatible",
                "breaking" if changed and was.type is not None else "none",
                f"{label(pair.new)} does not answer {was.status} any more",
                old=join(pair.old.pointer, "responses", was.status),
            )
