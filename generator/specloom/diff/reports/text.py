"""Short text for a terminal: by resource, the most severe first."""

from __future__ import annotations

from ...findings import one_line
from ..change import Change, Report


def text_report(report: Report) -> str:
    """The report, without a line break at its end."""
    if not report.changes:
        return "no change for callers"
    lines = []
    for resource, changes in by_resource(report).items():
        lines.append(f"{resource or 'the API'}:")
        for change in changes:
            where = change.new or change.old
            lines.append(f"  {tag(change)} {one_line(change.message)} [{change.id}]")
            lines.append(f"    {where}" + (f"  {one_line(change.hint)}" if change.hint else ""))
    return "\n".join([*lines, summary(report)])


def by_resource(report: Report) -> dict[str, list[Change]]:
    """The changes in groups; the group with the worst change comes first."""
    groups: dict[str, list[Change]] = {}
    for change in report.changes:
        groups.setdefault(change.resource, []).append(change)
    return groups


def tag(change: Change) -> str:
    """What breaks: `BREAKS wire+python`, or `compatible`."""
    broken = [what for what in ("wire", "python") if getattr(change, what) == "breaking"]
    if broken:
        return f"breaks {'+'.join(broken)}:"
    return "compatible:" if "compatible" in (change.wire, change.python) else "note:"


def summary(report: Report) -> str:
    """The bump, why, and how many changes."""
    count = len(report.changes)
    breaking = sum("breaking" in (change.wire, change.python) for change in report.changes)
    forced = f", forced by {report.forced_by.id}" if report.forced_by else ""
    return f"{count} change{'' if count == 1 else 's'}, {breaking} breaking: {report.bump}{forced}"
