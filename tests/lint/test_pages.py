"""`specloom rules`, `specloom explain`, and the page that documents the rules."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml

from specloom.cli import main
from specloom.lint.pages import catalogue
from specloom.lint.rule import Rule
from specloom.lint.rules import ALL_GROUPS, ALL_RULES

DOCS = Path(__file__).parents[2] / "docs"


def test_documentation_is_current() -> None:
    """docs/rules.md is what the rules say; `make docs` writes it."""
    assert (DOCS / "rules.md").read_text(encoding="utf-8") == catalogue(ALL_GROUPS)


def test_every_rule_has_a_section_to_link_to() -> None:
    """The table at the top leads to a heading of the same name for each rule."""
    text = catalogue(ALL_GROUPS)
    linked = re.findall(r"^\| \[`[\w-]+`\]\(#([\w-]+)\)", text, re.MULTILINE)
    assert linked == [rule.id for rule in ALL_RULES]
    assert re.findall(r"^### ([\w-]+)$", text, re.MULTILINE) == linked


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.id)
def test_a_page_is_complete(rule: Rule, capsys: pytest.CaptureFixture[str]) -> None:
    """A page says what is looked for and why, in sentences, with examples that are YAML and differ."""
    assert main(["explain", rule.id]) == 0
    page = capsys.readouterr().out
    found = re.fullmatch(r"(.+?)\n\n(.+?)\n\n(.+?)\n\nBad:\n\n(.+?)\n\nGood:\n\n(.+)", page, re.DOTALL)
    assert found is not None
    head, purpose, why, bad, good = found.groups()
    assert head == f"{rule.id} ({rule.severity})"
    assert purpose.startswith("Finds ") and purpose.endswith(".")
    assert why.endswith(".")
    assert bad != good
    if rule.id not in ("document-unreadable", "key-duplicate"):
        yaml.safe_load(bad)
    yaml.safe_load(good)


def test_rules_are_listed_by_group(capsys: pytest.CaptureFixture[str]) -> None:
    """The list has each rule once, with its severity, below the name of its group."""
    assert main(["rules"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line and not line.startswith(" ")] == list(ALL_GROUPS)
    listed = [tuple(line.split()[:2]) for line in lines if line.startswith("  ")]
    assert listed == [(rule.id, rule.severity) for rule in ALL_RULES]


def test_rules_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """Programs get everything that is said about a rule."""
    assert main(["rules", "--format", "json"]) == 0
    listed = json.loads(capsys.readouterr().out)["rules"]
    assert [rule["id"] for rule in listed] == [rule.id for rule in ALL_RULES]
    assert set(listed[0]) == {"id", "group", "severity", "purpose", "why", "bad", "good"}


def test_rules_as_markdown_are_the_documentation(capsys: pytest.CaptureFixture[str]) -> None:
    """What `make docs` redirects into docs/rules.md."""
    assert main(["rules", "--format", "markdown"]) == 0
    assert capsys.readouterr().out == catalogue(ALL_GROUPS)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("operation-id-mising", "did you mean `operation-id-missing`?"),
        ("qqq", "`specloom rules` lists all"),
    ],
)
def test_an_unknown_rule_is_one_line(name: str, hint: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The line proposes the nearest rule, or says where all are."""
    assert main(["explain", name]) == 2
    captured = capsys.readouterr()
    assert captured.err == f"specloom: there is no rule `{name}` ({hint})\n"
    assert captured.out == ""
