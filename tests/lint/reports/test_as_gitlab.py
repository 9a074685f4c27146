"""GitLab's Code Quality report."""

from __future__ import annotations

import json

from specloom.lint.result import Result

from .conftest import Render


def test_findings_are_issues(render: Render, result: Result) -> None:
    """An issue has exactly what GitLab asks for."""
    first, second, third = json.loads(render("gitlab", result))
    assert first == {
        "description": "`getUser` names two operations. Give one of them another name.",
        "check_name": "operation-id-duplicate",
        "fingerprint": "a" * 32,
        "severity": "major",
        "location": {"path": "api.yaml", "lines": {"begin": 7}},
    }
    assert (second["severity"], third["severity"]) == ("info", "minor")


def test_issues_have_fingerprints_of_their_own(render: Render, hostile: Result) -> None:
    """GitLab shows one issue per fingerprint, so two findings never share one."""
    issues = json.loads(render("gitlab", hostile))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == 3
    assert all(issue["location"]["path"] for issue in issues)
    assert all("\n" not in issue["description"] for issue in issues)


def test_no_findings(render: Render, empty: Result) -> None:
    """A clean document gives an empty list, which tells GitLab that the issues are gone."""
    assert json.loads(render("gitlab", empty)) == []
