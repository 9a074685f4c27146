"""`default` changed: what the server does when a call says nothing."""

from __future__ import annotations

from ..found import Checked, Found
from ..pairing import SchemaPair


def check(pair: SchemaPair) -> Checked:
    if pair.direction != "request" or repr(pair.old.default) == repr(pair.new.default):
        return
    was, now = (f"`{d[0]}`" if d else "none" for d in (pair.old.default, pair.new.default))
    yield Found(
        "default-changed",
        "compatible",
        "none",
        f"the default of {pair.label} changed from {was} to {now}: the server does something else when it is"
        " not sent",
        old=pair.old_place,
        new=pair.new_place,
    )
