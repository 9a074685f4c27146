"""GitLab's Code Quality report: the subset of Code Climate's format that merge requests show."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Collection, Sequence
from typing import Any

from ...findings import Severity, one_line
from ..result import Reported, Result
from ..rule import Rule
from . import Source
from .wording import sentences

_SEVERITIES: dict[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}


def report(
    result: Result,
    rules: Sequence[Rule],
    *,
    source: Source,
    colour: bool,
    failing: Collection[Severity],
) -> str:
    """A list of issues; an empty one tells GitLab that the others are gone."""
    seen: Counter[str] = Counter()
    return json.dumps([_issue(one, result, seen) for one in result.reported], indent=2) + "\n"


def _issue(one: Reported, result: Result, seen: Counter[str]) -> dict[str, Any]:
    finding = one.finding
    seen[one.fingerprint] += 1
    file = finding.location.file or next(iter(result.files), "")
    return {
        "description": sentences(finding),
        "check_name": finding.rule,
        "fingerprint": _unique(one.fingerprint, seen[one.fingerprint]),
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": one_line(file), "lines": {"begin": finding.location.line}},
    }


def _unique(fingerprint: str, number: int) -> str:
    """GitLab shows one issue per fingerprint, so the second one with the same gets another."""
    if number == 1:
        return fingerprint
    return hashlib.sha256(f"{fingerprint} {number}".encode()).hexdigest()[:32]
