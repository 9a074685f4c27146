"""`format` changed: four of them are types in Python, the others are promises."""

from __future__ import annotations

from ..change import Verdict
from ..found import Checked, Found
from ..pairing import SchemaPair

#: String formats with a Python type of their own in an answer.
_TYPES = {"date-time": "datetime", "date": "date", "binary": "bytes"}
#: From narrow to wide.
_SIZES = (("int32", "int64"), ("float", "double"))


def check(pair: SchemaPair) -> Checked:
    old, new = pair.old.format, pair.new.format
    if old == new or pair.old.kinds != pair.new.kinds or pair.old.variants or pair.new.variants:
        return
    wire: Verdict = "breaking"
    if old is None or (new, old) in _SIZES:
        wire = pair.narrowing
    elif new is None or (old, new) in _SIZES:
        wire = pair.widening
    effect, python = "", _python(pair)
    if python == "breaking":
        was, now = (_TYPES.get(f or "", "str") for f in (old, new))
        effect = f": {was} becomes {now} in Python"
    if old is None or new is None:
        what = f"format `{new}` was added to" if old is None else f"format `{old}` was removed from"
        message = f"{what} {pair.label}{effect}"
    else:
        message = f"the format of {pair.label} changed from `{old}` to `{new}`{effect}"
    yield Found("format-changed", wire, python, message, old=pair.old.pointer, new=pair.new.pointer)


def _python(pair: SchemaPair) -> Verdict:
    """An answer has one type; an argument that takes a date takes a string as well."""
    if "string" not in pair.new.kinds:
        return "none"
    was, now = _TYPES.get(pair.old.format or ""), _TYPES.get(pair.new.format or "")
    if was == now:
        return "none"
    if pair.direction == "request" and "bytes" not in (was, now):
        return "compatible" if was is None else "breaking"
    return "breaking"
