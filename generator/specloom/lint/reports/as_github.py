"""Workflow commands: GitHub Actions shows them as annotations of the lines they name."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ...findings import Finding, Severity, one_line
from ..result import Result
from ..rule import Rule
from . import Source
from .wording import sentence, summary

_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}


def report(
    result: Result,
    rules: Sequence[Rule],
    *,
    source: Source,
    colour: bool,
    failing: Collection[Severity],
) -> str:
    """One command per finding, then a summary for the log."""
    commands = [_command(one.finding) for one in result.reported]
    return "\n".join([*commands, f"specloom lint: {summary(result)}"]) + "\n"


def _command(finding: Finding) -> str:
    place = finding.location
    properties = {"title": finding.rule}
    if place.file:
        properties |= {"file": place.file, "line": str(place.line), "col": str(place.column)}
    listed = ",".join(f"{name}={_property(value)}" for name, value in sorted(properties.items()))
    text = "\n".join(sentence(part) for part in (finding.message, finding.hint) if part)
    return f"::{_COMMANDS[finding.severity]} {listed}::{_data(text)}"


def _data(text: str) -> str:
    """A message, escaped as the runner undoes it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """A value before the message: commas and colons would end it."""
    return _data(one_line(text)).replace(":", "%3A").replace(",", "%2C")
