"""`[tool.specloom.lint]` and `x-specloom-ignore`: what a project makes of the rules."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from specloom.errors import UsageError
from specloom.lint.rules import ALL_RULES
from specloom.lint.run import Input, Linted, lint
from specloom.lint.settings import Settings, read_settings

DOCUMENT = """\
openapi: 3.1.0
info: {title: Users, version: '1', description: Who may come in.}
paths:
  /users/:
    get:
      summary: All
      operationId: list users
      responses: {'204': {description: None}}
  /groups/:
    get:
      summary: All
      operationId: list groups
      responses: {'204': {description: None}}
"""
RULES = {rule.id for rule in ALL_RULES}


def settings_of(text: str, folder: Path) -> Settings:
    """The settings of a `[tool.specloom.lint]` table."""
    source = folder / "specloom.toml"
    source.write_text(text, encoding="utf-8")
    return read_settings(tomllib.loads(text).get("lint", {}), source, RULES)


def linted(folder: Path, text: str, settings: Settings | None = None) -> Linted:
    """One document in a folder."""
    path = folder / "openapi.yaml"
    path.write_text(text, encoding="utf-8")
    return lint([Input(path)], settings or Settings())


def severities(result: Linted, rule: str) -> list[tuple[str, int]]:
    """(severity, line) of each finding of a rule."""
    return [
        (one.finding.severity, one.finding.location.line)
        for one in result.result.reported
        if one.finding.rule == rule
    ]


def test_rules_have_severities(tmp_path: Path) -> None:
    """A rule can be given another severity or switched off."""
    settings = settings_of(
        '[lint]\nfail-on = "info"\n[lint.rules]\npath-malformed = "error"\nserver-invalid = "off"\n', tmp_path
    )
    found = linted(tmp_path, DOCUMENT, settings)
    assert settings.fail_on == "info"
    assert severities(found, "path-malformed") == [("error", 4), ("error", 9)]
    assert severities(found, "server-invalid") == []
    assert severities(linted(tmp_path, DOCUMENT), "server-invalid") != []


def test_overrides_are_for_places(tmp_path: Path) -> None:
    """An override holds for a pointer and all below it, or for the files of a pattern; the last one wins."""
    override = '[[lint.overrides]]\nrules = ["path-malformed"]\nseverity = "{}"\nreason = "old"\n{}\n'
    by_pointer = settings_of(override.format("off", 'pointers = ["/paths/~1users*"]'), tmp_path)
    assert severities(linted(tmp_path, DOCUMENT, by_pointer), "path-malformed") == [("warning", 9)]
    by_file = settings_of(override.format("info", 'files = ["*/openapi.yaml"]'), tmp_path)
    assert severities(linted(tmp_path, DOCUMENT, by_file), "path-malformed") == [("info", 4), ("info", 9)]
    other_file = settings_of(override.format("info", 'files = ["*/other.yaml"]'), tmp_path)
    assert severities(linted(tmp_path, DOCUMENT, other_file), "path-malformed")[0][0] == "warning"
    both = override.format("off", 'pointers = ["/paths"]') + override.format(
        "error", 'pointers = ["/paths/~1users~1"]'
    )
    assert severities(linted(tmp_path, DOCUMENT, settings_of(both, tmp_path)), "path-malformed") == [
        ("error", 4)
    ]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("[lint]\nfail = 1\n", 2, "unknown key `fail` in [tool.specloom.lint]"),
        ("[lint]\nfail-on = 'all'\n", 2, "`fail-on` is not one of error, warning, info, never"),
        ("[lint]\nbaseline = 1\n", 2, "`baseline` is not the path of a file"),
        ("[lint.rules]\npath-malformd = 'off'\n", 2, "there is no rule `path-malformd`"),
        ("[lint.rules]\npath-malformed = 'on'\n", 2, "`path-malformed` is not one of"),
        ("[lint]\nrules = 1\n", 2, "`rules` of [tool.specloom.lint] is not a table"),
        ("[lint]\noverrides = [1]\n", 2, "`overrides` of [tool.specloom.lint] is not a list of tables"),
        ("[[lint.overrides]]\nrules = ['path-malformed']\nfiles = ['*']\n", 1, "gives no reason"),
        ("[[lint.overrides]]\nreason = 'a'\nrules = []\n", 1, "names no `rules`"),
        ("[[lint.overrides]]\nreason = 'a'\nrules = ['path-malformed']\n", 1, "names no place"),
        ("[[lint.overrides]]\nreason = 'a'\nrules = 'path-malformed'\n", 3, "`rules` of an override is not"),
    ],
)  # fmt: skip
def test_mistakes_are_told_with_their_place(text: str, line: int, message: str, tmp_path: Path) -> None:
    """A configuration that cannot be meant is a usage error at the line of the mistake."""
    with pytest.raises(UsageError) as caught:
        settings_of(text, tmp_path)
    assert message in caught.value.message
    assert caught.value.location is not None
    assert caught.value.location.line == line


def ignoring(entry: str) -> str:
    """The document with an `x-specloom-ignore` at the first path."""
    return DOCUMENT.replace("  /users/:\n", f"  /users/:\n    x-specloom-ignore: {entry}\n")


def test_an_ignore_covers_what_lies_below(tmp_path: Path) -> None:
    """Findings of the rule at the object and below it are kept back and counted; others are not."""
    found = linted(tmp_path, ignoring("[{rule: operation-id-not-identifier, reason: legacy}]"))
    assert severities(found, "operation-id-not-identifier") == [("warning", 13)]
    assert found.result.suppressed == 1
    assert not severities(found, "ignore-unused") and not severities(found, "ignore-without-reason")
    assert len(severities(found, "path-malformed")) == 2


@pytest.mark.parametrize(
    ("entry", "rule", "message"),
    [
        ("[{rule: path-malformed}]", "ignore-without-reason", "gives no reason for ignoring"),
        ("[{rule: path-malformed, reason: ' '}]", "ignore-without-reason", "gives no reason"),
        ("[{reason: why not}]", "ignore-without-reason", "does not name a rule"),
        ("[path-malformed]", "ignore-without-reason", "does not name a rule"),
        ("path-malformed", "ignore-without-reason", "is not a list"),
        ("[{rule: path-ambiguous, reason: a}]", "ignore-unused", "finds nothing here any more"),
        ("[{rule: path-malformd, reason: a}]", "ignore-unused", "there is no rule `path-malformd`"),
    ],
)  # fmt: skip
def test_bad_ignores_are_findings(entry: str, rule: str, message: str, tmp_path: Path) -> None:
    """An ignore without a reason is a finding at its place, and so is one that matches nothing."""
    found = [one.finding for one in linted(tmp_path, ignoring(entry)).result.reported]
    (bad,) = [finding for finding in found if finding.rule == rule]
    assert message in bad.message
    assert (bad.severity, bad.location.line) == ("warning", 5)
