"""For programs: one JSON document with every finding, whatever the number of files."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from typing import Any

from ...findings import Severity
from ..result import Reported, Result
from ..rule import Rule
from . import Source


def report(
    result: Result,
    rules: Sequence[Rule],
    *,
    source: Source,
    colour: bool,
    failing: Collection[Severity],
) -> str:
    """`{"findings": […], "summary": {…}}`, in ASCII, so that any encoding of standard output will do."""
    content = {
        "findings": [_finding(one) for one in result.reported],
        "summary": {
            "errors": result.count("error"),
            "warnings": result.count("warning"),
            "infos": result.count("info"),
            "files": len(result.files),
            "suppressed": result.suppressed,
        },
    }
    return json.dumps(content, indent=2) + "\n"


def _finding(one: Reported) -> dict[str, Any]:
    finding = one.finding
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "file": finding.location.file,
        "line": finding.location.line,
        "column": finding.location.column,
        "pointer": finding.pointer,
        "message": finding.message,
        "hint": finding.hint,
        "count": one.count,
        "fingerprint": one.fingerprint,
        "related": [
            {
                "file": other.location.file,
                "line": other.location.line,
                "column": other.location.column,
                "pointer": other.pointer,
                "message": other.message,
            }
            for other in one.related
        ],
    }
