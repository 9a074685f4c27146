"""Deprecation, and the day an operation ends."""

from __future__ import annotations

from ..found import Checked, Found, Places
from ..labels import label
from ..pairing import OperationPair
from ..side import Side


def check(pair: OperationPair, old: Side, new: Side) -> Checked:
    places: Places = {"old": pair.old.pointer, "new": pair.new.pointer}
    if pair.old.deprecated != pair.new.deprecated:
        now = pair.new.deprecated
        yield Found(
            "operation-deprecated" if now else "operation-not-deprecated",
            "none",
            "compatible",
            f"{label(pair.new)} is {'deprecated now: calls warn' if now else 'no longer deprecated'}",
            **places,
        )
    was, end = (str(node.get("x-sunset") or "") for node in (pair.old_node, pair.new_node))
    if was != end:
        sooner = bool(end) and (not was or end < was)
        told = f"ends on {end}" if end else "has no end date any more"
        yield Found(
            "sunset-changed",
            "compatible",
            "none",
            f"{label(pair.new)} {told}{f', before on {was}' if was and end else ''}",
            hint="callers have to leave it before that day" if sooner else "",
            **places,
        )
