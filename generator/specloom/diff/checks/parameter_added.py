"""There is a parameter more."""

from __future__ import annotations

from ..change import Verdict
from ..found import Checked, Found
from ..labels import label
from ..pairing import OperationPair
from ..side import Side


def check(pair: OperationPair, old: Side, new: Side) -> Checked:
    for was, now in pair.parameters():
        if was is not None or now is None:
            continue
        required = now.required
        known = now.location == "path" and now.name in dict(new.api.client.defaults)
        verdict: Verdict = "breaking" if required else "compatible"
        yield Found(
            "required-parameter-added" if required else "parameter-added",
            verdict,
            "compatible" if known else verdict,
            f"{'required' if required else 'optional'} {now.location} parameter `{now.name}` was added to"
            f" {label(pair.new)}{': every call must pass it now' if required and not known else ''}",
            new=now.pointer,
        )
