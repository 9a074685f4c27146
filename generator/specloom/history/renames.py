"""Old Python names that work on: for the major version that renamed them, and no longer."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from .past import Renamed
from .versions import major_of


def still_kept(past: Iterable[Renamed], new: Iterable[Renamed], version: str) -> tuple[Renamed, ...]:
    """The old names that work in a version, sorted: those of before and the new ones.

    What is renamed for the second time leads to where it is now; an old name that is in use again is none.
    """
    new = list(new)
    moved = {name.old: name.new for name in new}
    kept = {name.old: evolve(name, new=moved.get(name.new, name.new)) for name in past}
    kept |= {name.old: name for name in new}
    in_use = {name.new for name in kept.values()}
    major = major_of(version)
    return tuple(
        kept[old] for old in sorted(kept) if old not in in_use and major_of(kept[old].since) == major
    )
