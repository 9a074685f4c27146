"""Bounds, sizes and other limits of a value; the SDK documents them and leaves checking to the server."""

from __future__ import annotations

from typing import Any

from ..found import Checked, Found
from ..pairing import SchemaPair


def check(pair: SchemaPair) -> Checked:
    old, new = pair.old, pair.new
    if not old.kinds & new.kinds and old.kinds:
        return
    limits: list[tuple[str, Any, Any, bool]] = [
        ("minimum", old.lower, new.lower, True),
        ("maximum", old.upper, new.upper, False),
    ]
    for key in dict.fromkeys([*old.sizes, *new.sizes]):
        limits.append((key, _size(old.sizes.get(key)), _size(new.sizes.get(key)), key.startswith("min")))
    for name, was, now, low in limits:
        if was == now or _says_nothing(name, was, now):
            continue
        tighter = now is not None and (was is None or _tighter(was, now, low))
        yield _found(pair, name, _spelt(was), _spelt(now), tighter)
    if old.multiple_of != new.multiple_of:
        tighter = new.multiple_of is not None
        yield _found(pair, "multipleOf", str(old.multiple_of or ""), str(new.multiple_of or ""), tighter)
    if old.unique != new.unique:
        words = ("uniqueItems" if old.unique else "", "uniqueItems" if new.unique else "")
        yield _found(pair, "uniqueItems", *words, new.unique)


def _found(pair: SchemaPair, name: str, was: str, now: str, tighter: bool) -> Found:
    if not was:
        what = (
            f"{name} {now} was added to {pair.label}" if now != name else f"{name} was added to {pair.label}"
        )
    elif not now:
        what = f"{name} was removed from {pair.label}"
    else:
        what = f"{name} of {pair.label} changed from {was} to {now}"
    effect = ": the server refuses values that it took" if tighter and pair.direction == "request" else ""
    return Found(
        "bounds-tightened" if tighter else "bounds-loosened",
        pair.narrowing if tighter else "compatible",
        "none",
        what + effect,
        old=pair.old.pointer,
        new=pair.new.pointer,
    )


def _size(value: int | None) -> tuple[int, bool] | None:
    return None if value is None else (value, False)


def _says_nothing(name: str, was: tuple[float, bool] | None, now: tuple[float, bool] | None) -> bool:
    """Whether the sizes are `at least 0` and nothing, which is the same."""
    return name.startswith(("minL", "minI", "minP")) and {was, now} == {None, (0, False)}


def _tighter(was: tuple[float, bool], now: tuple[float, bool], low: bool) -> bool:
    if was[0] == now[0]:
        return now[1]
    return now[0] > was[0] if low else now[0] < was[0]


def _spelt(bound: tuple[float, bool] | None) -> str:
    return "" if bound is None else f"{bound[0]}{' (excluded)' if bound[1] else ''}"
