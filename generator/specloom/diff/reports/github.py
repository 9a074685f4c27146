"""Workflow commands of GitHub Actions: annotations on the changed lines."""

from __future__ import annotations

from ...findings import one_line
from ..change import Report
from .text import summary


def github_report(report: Report) -> str:
    """One command per change: an error for what breaks, a notice for the rest."""
    lines = []
    for change in report.changes:
        level = "error" if "breaking" in (change.wire, change.python) else "notice"
        # What is gone has no line in the new document to be shown at.
        place = change.new
        at = f"file={_value(place.file)},line={place.line},col={place.column}," if place else ""
        text = one_line(f"{change.message}" + (f" ({change.hint})" if change.hint else ""))
        lines.append(f"::{level} {at}title={_value(change.id)}::{_data(text)}")
    told = summary(report) if report.changes else "no change for callers"
    return "\n".join([*lines, f"::notice title=specloom diff::{_data(told)}"])


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
