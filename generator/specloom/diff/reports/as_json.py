"""JSON for other programs; a location is `{"file", "line", "column"}` or null."""

from __future__ import annotations

import json
from typing import Any

from ...findings import Location
from ..change import Change, Report


def json_report(report: Report) -> str:
    """The report as one JSON object."""
    forced = report.forced_by
    told = {
        "bump": report.bump,
        "forced_by": _change(forced) if forced else None,
        "changes": [_change(change) for change in report.changes],
    }
    return json.dumps(told, indent=2, ensure_ascii=False)


def _change(change: Change) -> dict[str, Any]:
    return {
        "id": change.id,
        "pointer": change.pointer,
        "old_location": _location(change.old),
        "new_location": _location(change.new),
        "wire": change.wire,
        "python": change.python,
        "message": change.message,
        "hint": change.hint,
        "resource": change.resource,
        "operation": change.operation,
        "renamed": list(change.renamed) if change.renamed else None,
    }


def _location(place: Location | None) -> dict[str, Any] | None:
    return {"file": place.file, "line": place.line, "column": place.column} if place else None
