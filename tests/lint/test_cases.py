"""Every rule against its case folder: small documents, the findings they must give, and mended twins.

`cases/<rule>/bad*.yaml` (or `.json`) has `findings*.txt` beside it: lines of `line:column severity pointer
message`, with the file in front if it is another one. `good*.yaml` gives no finding of the rule. Other files
of a folder are what these refer to.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from specloom.lint.result import Reported
from specloom.lint.rules import ALL_RULES, RULES
from specloom.lint.run import Input, Linted, lint
from specloom.lint.settings import Settings

CASES = Path(__file__).parent / "cases"
BAD = sorted(path for path in CASES.glob("*/bad*.*") if path.suffix in (".yaml", ".json"))
GOOD = sorted(path for path in CASES.glob("*/good*.*") if path.suffix in (".yaml", ".json"))


def run(path: Path, *overlays: Path) -> Linted:
    """One document with the default settings."""
    return lint([Input(path, overlays)], Settings())


def of_rule(linted: Linted, rule: str) -> list[Reported]:
    """The findings of one rule."""
    return [one for one in linted.result.reported if one.finding.rule == rule]


def line_of(reported: Reported, document: Path) -> str:
    """A finding as the case folders write it."""
    finding = reported.finding
    place = f"{finding.location.line}:{finding.location.column}"
    if finding.location.file != document.name:
        place = f"{finding.location.file}:{place}"
    return f"{place} {finding.severity} {finding.pointer} {finding.message}"


def name_of(path: Path) -> str:
    """Of a case, for the names of tests."""
    return f"{path.parent.name}/{path.name}"


@pytest.mark.parametrize("path", BAD, ids=name_of)
def test_a_bad_document_gives_its_findings(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each finding of the rule is expected, at its place, and none is missing."""
    monkeypatch.chdir(path.parent)
    expected = path.with_name(path.stem.replace("bad", "findings") + ".txt")
    found = [line_of(one, path) for one in of_rule(run(Path(path.name)), path.parent.name)]
    assert found == expected.read_text(encoding="utf-8").splitlines()
    assert found


@pytest.mark.parametrize("path", GOOD, ids=name_of)
def test_a_good_document_gives_none(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The mended twin of a bad document has no finding of the rule, and no error of another one."""
    monkeypatch.chdir(path.parent)
    linted = run(Path(path.name))
    assert [line_of(one, path) for one in of_rule(linted, path.parent.name)] == []
    assert [str(one.finding) for one in linted.result.reported if one.finding.severity == "error"] == []


def test_every_rule_has_cases() -> None:
    """A rule comes with a document that breaks it and one that does not."""
    for rule in RULES:
        assert {path.stem for path in (CASES / rule.id).glob("*")} >= {"bad", "good", "findings"}, rule.id
    assert {path.name for path in CASES.iterdir()} <= {rule.id for rule in ALL_RULES}


def test_rules_are_listed_once() -> None:
    """No two rules share an id, and a rule's module has its name."""
    ids = [rule.id for rule in ALL_RULES]
    assert len(ids) == len(set(ids))
    folder = Path(__file__).parents[2] / "generator" / "specloom" / "lint" / "rules"
    modules = {path.stem.replace("_", "-") for path in folder.glob("*.py")} - {"--init--", "engine"}
    assert {rule.id for rule in RULES} == modules
