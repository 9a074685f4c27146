"""A parameter is gone."""

from __future__ import annotations

from ..found import Checked, Found
from ..labels import label
from ..pairing import OperationPair
from ..side import Side


def check(pair: OperationPair, old: Side, new: Side) -> Checked:
    for was, now in pair.parameters():
        if was is None or now is not None:
            continue
        # A server ignores a query or header it does not know; a path without the parameter is another path.
        yield Found(
            "parameter-removed",
            "compatible",
            "breaking",
            f"{was.location} parameter `{was.name}` of {label(pair.new)} was removed:"
            " code that passes it breaks",
            old=was.pointer,
        )
