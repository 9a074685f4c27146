"""What a comparison has to say: data and two places; text is laid out by the reports."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from attrs import evolve, frozen

from ..findings import Location

Verdict = Literal["breaking", "compatible", "none"]
Bump = Literal["major", "minor", "patch", "none"]

#: Higher is worse.
WEIGHT: dict[Verdict, int] = {"none": 0, "compatible": 1, "breaking": 2}


@frozen
class Change:
    """One difference between two documents, wherever it is used."""

    #: The check's id, in kebab case: `response-property-removed`.
    id: str
    #: JSON pointer in the new document, or in the old one when it is gone there.
    pointer: str
    old: Location | None
    new: Location | None
    #: Whether an existing client breaks against the new server.
    wire: Verdict
    #: Whether a caller's code breaks with the regenerated SDK.
    python: Verdict
    #: What changed and what that means, as one sentence without a full stop.
    message: str
    #: What a caller, or the author of the document, can do; empty when there is nothing to add.
    hint: str = ""
    #: The Python resource that it belongs to; empty for what belongs to several or none.
    resource: str = ""
    #: `GET /path` of the operation, the first of several.
    operation: str = ""
    #: The old and the new dotted Python name, where both mean the same thing on the wire.
    renamed: tuple[str, str] | None = None


@frozen
class Report:
    """All differences, the most severe first."""

    changes: tuple[Change, ...]
    bump: Bump
    #: The change that the bump comes from; None when nothing calls for one.
    forced_by: Change | None

    def shown(self, old: Callable[[Location], Location], new: Callable[[Location], Location]) -> Report:
        """The same report with the locations of each side put as they are to be shown."""

        def moved(change: Change) -> Change:
            return evolve(change, old=change.old and old(change.old), new=change.new and new(change.new))

        return Report(tuple(map(moved, self.changes)), self.bump, self.forced_by and moved(self.forced_by))
