"""Values of an enumeration, or a constant."""

from __future__ import annotations

from ..found import Checked, Found, Places, plural, quoted
from ..pairing import SchemaPair


def check(pair: SchemaPair) -> Checked:
    old, new = pair.old.values, pair.new.values
    if old == new or pair.old.kinds != pair.new.kinds:
        return
    request = pair.direction == "request"
    places: Places = {"old": pair.old.pointer, "new": pair.new.pointer}
    if old is None or new is None:
        if new is not None:
            verdict = pair.narrowing
            message = f"{pair.label} takes only {quoted(new)} now"
        else:
            # `Literal[...]` becomes `str`, which a caller may not pass on as the literal.
            verdict = pair.widening
            message = f"{pair.label} is not limited to {quoted(old or ())} any more"
        yield Found("enum-added" if new is not None else "enum-removed", verdict, verdict, message, **places)
        return
    if pair.old.constant and pair.new.constant:
        yield Found(
            "const-changed",
            "breaking",
            "breaking",
            f"the constant {pair.label} changed from {quoted(old)} to {quoted(new)}",
            **places,
        )
        return
    known = {(type(value), value) for value in old if not isinstance(value, list | dict)}
    after = {(type(value), value) for value in new if not isinstance(value, list | dict)}
    if gone := [v for v in old if not isinstance(v, list | dict) and (type(v), v) not in after]:
        verdict = "breaking" if request else "compatible"
        effect = ": code that passes it breaks" if request else ""
        message = f"{plural(gone, 'value', 'values')} of {pair.label} removed{effect}"
        yield Found("enum-value-removed", verdict, verdict, message, **places)
    if come := [v for v in new if not isinstance(v, list | dict) and (type(v), v) not in known]:
        # Enumerations are open: a client of before keeps a value that it does not know.
        message = f"{plural(come, 'value', 'values')} added to {pair.label}"
        yield Found("enum-value-added", "compatible", "compatible", message, **places)
