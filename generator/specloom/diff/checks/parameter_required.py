"""A parameter became required, or optional."""

from __future__ import annotations

from ..change import Verdict
from ..found import Checked, Found
from ..labels import label
from ..pairing import OperationPair
from ..side import Side


def check(pair: OperationPair, old: Side, new: Side) -> Checked:
    for was, now in pair.parameters():
        if was is None or now is None or was.required == now.required:
            continue
        verdict: Verdict = "breaking" if now.required else "compatible"
        effect = ": every call must pass it now" if now.required else ""
        yield Found(
            "parameter-became-required" if now.required else "parameter-became-optional",
            verdict,
            verdict,
            f"{now.location} parameter `{now.name}` of {label(pair.new)} became"
            f" {'required' if now.required else 'optional'}{effect}",
            old=was.pointer,
            new=now.pointer,
        )
