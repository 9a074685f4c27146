"""The variants of `oneOf` and `anyOf`."""

from __future__ import annotations

from ..facts import Written
from ..found import Checked, Found
from ..pairing import SchemaPair


def check(pair: SchemaPair) -> Checked:
    if not pair.old.variants and not pair.new.variants:
        return
    for written in pair.removed:
        effect = ": code that passes it breaks" if pair.narrowing == "breaking" else ""
        yield Found(
            "variant-removed",
            pair.narrowing,
            pair.narrowing,
            f"{_spelt(written)} is no variant of {pair.label} any more{effect}",
            old=written[1],
            new=pair.new.pointer,
        )
    for written in pair.added:
        effect = ": code that handles each variant meets a new one" if pair.widening == "breaking" else ""
        yield Found(
            "variant-added",
            pair.widening,
            pair.widening,
            f"{_spelt(written)} became a variant of {pair.label}{effect}",
            old=pair.old.pointer,
            new=written[1],
        )


def _spelt(written: Written) -> str:
    node, pointer = written
    if isinstance(node, dict):
        for key in ("$ref", "title", "type"):
            if isinstance(node.get(key), str):
                return f"`{node[key].rpartition('/')[2]}`"
    return f"the schema at {pointer}"
