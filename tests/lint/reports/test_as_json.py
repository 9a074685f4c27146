"""The report for programs."""

from __future__ import annotations

import json

from attrs import evolve

from specloom.findings import Location
from specloom.lint.result import Result

from .conftest import Render


def test_findings_and_summary(render: Render, result: Result) -> None:
    """A finding has its rule, place, message and hint; the summary counts."""
    content = json.loads(render("json", result))
    assert content["summary"] == {"errors": 1, "warnings": 1, "infos": 1, "files": 3, "suppressed": 4}
    assert content["findings"][0] == {
        "rule": "operation-id-duplicate",
        "severity": "error",
        "file": "api.yaml",
        "line": 7,
        "column": 11,
        "pointer": "/paths/~1people~1{id}/get/operationId",
        "message": "`getUser` names two operations",
        "hint": "give one of them another name",
        "count": 1,
        "fingerprint": "a" * 32,
        "related": [
            {
                "file": "api.yaml",
                "line": 5,
                "column": 7,
                "pointer": "/paths/~1users~1{id}/get/operationId",
                "message": "GET /users/{id}",
            }
        ],
    }


def test_nothing_is_left_out(render: Render, result: Result) -> None:
    """Ten thousand findings are ten thousand entries."""
    one = result.reported[0]
    many = [
        evolve(one, finding=evolve(one.finding, location=Location("api.yaml", line)))
        for line in range(1, 10_001)
    ]
    content = json.loads(render("json", evolve(result, reported=tuple(many))))
    assert [finding["line"] for finding in content["findings"]] == list(range(1, 10_001))
    assert content["summary"]["errors"] == 10_000


def test_any_encoding_will_do(render: Render, hostile: Result) -> None:
    """Whatever a document holds, the report is ASCII and says exactly what the findings say."""
    text = render("json", hostile)
    assert text.isascii()
    findings = json.loads(text)["findings"]
    assert [one["message"] for one in findings] == [one.finding.message for one in hostile.reported]


def test_no_findings(render: Render, empty: Result) -> None:
    """A clean document gives an empty list."""
    assert json.loads(render("json", empty)) == {
        "findings": [],
        "summary": {"errors": 0, "warnings": 0, "infos": 0, "files": 1, "suppressed": 0},
    }
