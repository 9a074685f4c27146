"""Markdown for a comment on a pull request."""

from __future__ import annotations

import re

from ...findings import one_line
from ..change import Change, Report
from .text import by_resource, summary


def markdown_report(report: Report) -> str:
    """A heading with the bump, then one table per resource."""
    if not report.changes:
        return "### API: no change for callers"
    lines = [f"### API: {report.bump} change" if report.bump != "none" else "### API: no change for callers"]
    if report.forced_by is not None:
        lines += ["", f"Because {_safe(report.forced_by.message)}."]
    for resource, changes in by_resource(report).items():
        lines += [
            "",
            f"**{_safe(resource) or 'The API'}**",
            "",
            "| wire | Python | change |",
            "|---|---|---|",
        ]
        lines += [_row(change) for change in changes]
    return "\n".join([*lines, "", summary(report)])


def _row(change: Change) -> str:
    wire, python = (f"**{v}**" if v == "breaking" else v for v in (change.wire, change.python))
    where = change.new or change.old
    hint = f"; {_safe(change.hint)}" if change.hint else ""
    place = f"<br><sub>{_safe(str(where))} `{change.id}`</sub>"
    return f"| {wire} | {python} | {_safe(change.message)}{hint}{place} |"


def _safe(text: str) -> str:
    """Text of a document that makes no markup of its own; what stands between backticks is code already."""
    parts = re.split(r"(`[^`]*`)", one_line(text))
    escaped = [
        part if index % 2 else re.sub(r"([\\*_\[\]<>#@!])", r"\\\1", part) for index, part in enumerate(parts)
    ]
    # A table ends its cells at a bar even in code; an odd backtick would open code of its own.
    return "".join(escaped).replace("|", "\\|")
