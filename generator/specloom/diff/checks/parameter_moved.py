"""A parameter travels in another part of the request."""

from __future__ import annotations

from ..found import Checked, Found
from ..labels import label
from ..pairing import OperationPair
from ..side import Side


def check(pair: OperationPair, old: Side, new: Side) -> Checked:
    for was, now in pair.parameters():
        if was is None or now is None or was.location == now.location:
            continue
        yield Found(
            "parameter-location-changed",
            "breaking",
            "none",
            f"parameter `{now.name}` of {label(pair.new)} moved from {was.location} to {now.location}",
            old=was.pointer,
            new=now.pointer,
            hint="calls stay as they are; clients generated before send it where it is not looked for",
        )
