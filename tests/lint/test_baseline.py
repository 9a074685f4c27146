"""What is known already: baselines and `--new-since`."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from specloom.errors import DocumentError, UsageError
from specloom.lint.baseline import baseline_text, read_baseline
from specloom.lint.run import Input, Linted, lint
from specloom.lint.settings import Settings
from specloom.lint.since import known_since

OPERATION = """\
  /{name}/:
    get:
      summary: All
      operationId: list {name}
      tags: [{name}]
      responses: {{'204': {{description: None}}}}
"""
DOCUMENT = """\
openapi: 3.1.0
info: {title: Users, version: '1', description: Who may come in.}
paths:
""" + OPERATION.format(name="users")


def baseline_of(linted: Linted, path: Path) -> Path:
    """Write the baseline of a run."""
    found = [(digest, rule, problem.pointer) for _, rule, problem, digest in linted.problems]
    path.write_text(baseline_text(found), encoding="utf-8")
    return path


def written(folder: Path, text: str) -> Input:
    """A document on disk."""
    (folder / "openapi.yaml").write_text(text, encoding="utf-8")
    return Input(folder / "openapi.yaml")


def test_what_the_baseline_lists_is_kept_back(tmp_path: Path) -> None:
    """The same document gives nothing, and moved lines do not matter."""
    first = lint([written(tmp_path, DOCUMENT)], Settings())
    known = read_baseline(baseline_of(first, tmp_path / "baseline.json"))
    assert first.result.reported
    moved = "# a comment\n\n" + DOCUMENT
    second = lint([written(tmp_path, moved)], Settings(), known)
    assert second.result.reported == ()
    assert second.result.suppressed == len(first.problems)


def test_what_is_new_is_told(tmp_path: Path) -> None:
    """Findings of a new operation are reported, also those that would join a group of known ones."""
    first = lint([written(tmp_path, DOCUMENT)], Settings())
    known = read_baseline(baseline_of(first, tmp_path / "baseline.json"))
    text = DOCUMENT + OPERATION.format(name="groups")
    result = lint([written(tmp_path, text)], Settings(), known).result
    rules = {one.finding.rule for one in result.reported}
    assert {"operation-id-not-identifier", "path-malformed", "tag-undeclared"} <= rules
    assert all("groups" in one.finding.pointer for one in result.reported)
    assert all(one.count == 1 for one in result.reported)


def test_another_content_is_new(tmp_path: Path) -> None:
    """The same rule at the same place is another finding when what stands there has changed."""
    first = lint([written(tmp_path, DOCUMENT)], Settings())
    known = read_baseline(baseline_of(first, tmp_path / "baseline.json"))
    text = DOCUMENT.replace("list users", "all users")
    rules = [one.finding.rule for one in lint([written(tmp_path, text)], Settings(), known).result.reported]
    assert rules == ["operation-id-not-identifier"]


def test_items_of_lists_may_move(tmp_path: Path) -> None:
    """A parameter that another one is put before keeps its fingerprint."""
    parameter = "        - {{name: {0}, in: query, schema: {{type: string}}}}\n"
    text = DOCUMENT + "      parameters:\n" + parameter.format("old")
    first = lint([written(tmp_path, text)], Settings())
    known = read_baseline(baseline_of(first, tmp_path / "baseline.json"))
    text = DOCUMENT + "      parameters:\n" + parameter.format("new") + parameter.format("old")
    result = lint([written(tmp_path, text)], Settings(), known).result
    assert [one.finding.pointer for one in result.reported] == ["/paths/~1users~1/get/parameters/0"]


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"version": 2, "findings": []}', '{"version": 1}', "[" * 9000]
)
def test_what_is_no_baseline_is_told(text: str, tmp_path: Path) -> None:
    """A file of another kind is an error with its place; so is a missing one."""
    path = tmp_path / "baseline.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DocumentError, match="not a baseline"):
        read_baseline(path)
    with pytest.raises(DocumentError, match="does not exist"):
        read_baseline(tmp_path / "none.json")


def git(folder: Path, *arguments: str) -> None:
    """Run git in a folder, as nobody in particular."""
    who = ["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


def test_only_what_a_revision_did_not_have(tmp_path: Path) -> None:
    """Findings of the document as of a revision are left out, in whatever file they are."""
    folder = tmp_path / "spec"
    folder.mkdir()
    text = DOCUMENT + "  /old: {$ref: part.yaml#/old}\n"
    part = "old: {get: {operationId: old one, responses: {'204': {description: A}}}}\n"
    (folder / "part.yaml").write_text(part, encoding="utf-8")
    one = written(folder, text)
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "first")
    (folder / "part.yaml").write_text(part.replace("old one", "new one"), encoding="utf-8")
    known = known_since("HEAD", [one], Settings())
    result = lint([one], Settings(), known).result
    assert [one.finding.rule for one in result.reported] == ["operation-id-not-identifier"]
    assert result.reported[0].finding.location.file.endswith("part.yaml")


def test_a_document_that_is_new_has_all_its_findings(tmp_path: Path) -> None:
    """A revision without the document knows nothing."""
    git(tmp_path, "init", "-q")
    git(tmp_path, "commit", "-q", "-m", "first", "--allow-empty")
    assert not known_since("HEAD", [written(tmp_path, DOCUMENT)], Settings())


def test_a_wrong_revision_is_a_usage_error(tmp_path: Path) -> None:
    """No repository, or no such revision: one clear line."""
    one = written(tmp_path, DOCUMENT)
    with pytest.raises(UsageError, match="git"):
        known_since("HEAD", [one], Settings())
    git(tmp_path, "init", "-q")
    with pytest.raises(UsageError, match="git rev-parse"):
        known_since("--no-such", [one], Settings())
