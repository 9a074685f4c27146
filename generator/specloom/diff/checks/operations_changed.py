"""Operations that are gone, and new ones."""

from __future__ import annotations

from ..found import Checked, Found
from ..labels import label
from ..pairing import Operations


def check(operations: Operations) -> Checked:
    for operation in operations.removed:
        yield Found(
            "operation-removed",
            "breaking",
            "breaking",
            f"{label(operation)} was removed",
            old=operation.pointer,
            operations=(label(operation),),
        )
    for operation in operations.added:
        yield Found(
            "operation-added",
            "compatible",
            "compatible",
            f"{label(operation)} was added",
            new=operation.pointer,
            operations=(label(operation),),
        )
