"""A parameter is deprecated, or no longer."""

from __future__ import annotations

from ..found import Checked, Found
from ..labels import label
from ..pairing import OperationPair
from ..side import Side


def check(pair: OperationPair, old: Side, new: Side) -> Checked:
    for was, now in pair.parameters():
        if was is None or now is None or was.deprecated == now.deprecated:
            continue
        yield Found(
            "parameter-deprecated" if now.deprecated else "parameter-not-deprecated",
            "none",
            "compatible",
            f"{now.location} parameter `{now.name}` of {label(pair.new)} is"
            f" {'deprecated now' if now.deprecated else 'no longer deprecated'}",
            old=was.pointer,
            new=now.pointer,
        )
