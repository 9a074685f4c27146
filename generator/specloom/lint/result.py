"""What a lint run gives: findings as they are shown, and what else a report says."""

from __future__ import annotations

from attrs import frozen

from ..findings import Finding, Location, Severity


@frozen
class Related:
    """Another place that belongs to a finding: the first of two, a link of the chain of references."""

    location: Location
    #: JSON pointer into the bundled document; "" for a place outside it.
    pointer: str
    #: What the place is, as a few words.
    message: str


@frozen
class Reported:
    """One finding as it is shown."""

    finding: Finding
    related: tuple[Related, ...] = ()
    #: Made of rule, pointer and content, so that moved lines do not change it.
    fingerprint: str = ""
    #: How many problems were grouped into it.
    count: int = 1


@frozen
class Result:
    """One run over all files."""

    #: Sorted by file, line, column and rule.
    reported: tuple[Reported, ...]
    #: Every file that was linted, as shown.
    files: tuple[str, ...]
    #: How many findings ignores, the baseline or `--new-since` kept back.
    suppressed: int = 0
    seconds: float = 0.0

    def count(self, severity: Severity) -> int:
        """How many findings have the severity."""
        return sum(1 for one in self.reported if one.finding.severity == severity)
