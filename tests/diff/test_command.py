"""`specloom diff`: what it reads, in which form it answers, and its exit codes."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from specloom.cli import main

ENTRY = """\
openapi: 3.1.0
info: {title: Zoo, version: "1"}
tags: [{name: animals}]
paths:
  /animals:
    get:
      operationId: list_animals
      tags: [animals]
      responses:
        "200":
          description: All animals
          content: {application/json: {schema: {type: array, items: {$ref: schemas.yaml#/Animal}}}}
"""
SCHEMAS = """\
Animal:
  type: object
  required: [id]
  properties:
    id: {type: string}
    name: {type: string}
"""
OVERLAY = """\
overlay: 1.0.0
info: {title: Names, version: "1"}
actions:
  - target: $.paths['/animals'].get
    update: {x-specloom-sdk: {method: all}}
"""
CONFIG = """\
spec = "api/openapi.yaml"
overlays = ["names/overlay.yaml"]
"""


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(folder), *identity, *arguments], check=True, capture_output=True)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a split document and an overlay, committed; then a member is removed."""
    for name, text in (
        ("api/openapi.yaml", ENTRY),
        ("api/schemas.yaml", SCHEMAS),
        ("names/overlay.yaml", OVERLAY),
        ("specloom.toml", CONFIG),
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "first")
    schemas = tmp_path / "api/schemas.yaml"
    schemas.write_text(SCHEMAS.replace("    name: {type: string}\n", ""), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def diff(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["diff", *arguments])
    out, err = capsys.readouterr()
    return code, out, err


def diff_json(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    return json.loads(diff(capsys, *arguments, "--format", "json")[1])


def test_base_compares_with_a_commit(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A split document with its overlay is read as it was, and its places are shown with the commit."""
    report = diff_json(capsys, "--base", "main")
    assert report["bump"] == "major"
    (change,) = report["changes"]
    assert change["id"] == "response-property-removed"
    assert change["old_location"] == {"file": "main:api/schemas.yaml", "line": 6, "column": 5}
    assert change["new_location"] is None
    assert (change["wire"], change["python"], change["resource"]) == ("breaking", "breaking", "animals")
    assert report["forced_by"] == change


def test_files_and_commits_may_be_mixed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`REF:FILE` and a file are compared."""
    code, out, _ = diff(capsys, "HEAD:api/openapi.yaml", "api/openapi.yaml")
    assert code == 1
    assert out.splitlines()[0] == "animals:"
    assert out.endswith("1 change, 1 breaking: major, forced by response-property-removed\n")


def test_an_overlay_added_since_is_a_change(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """At a commit without the overlay the document is read without it."""
    git(project, "rm", "-q", "--cached", "names/overlay.yaml")
    git(project, "commit", "-q", "-m", "without overlay")
    report = diff_json(capsys, "--base", "main")
    renamed = [change["renamed"] for change in report["changes"] if change["renamed"]]
    assert renamed == [["client.animals.list_animals", "client.animals.all"]]


@pytest.mark.parametrize(
    ("fail_on", "code"), [("breaking", 1), ("wire", 1), ("python", 1), ("any", 1), ("never", 0)]
)
def test_fail_on(project: Path, capsys: pytest.CaptureFixture[str], fail_on: str, code: int) -> None:
    """The exit code follows what the run is to fail on."""
    assert diff(capsys, "--base", "main", "--fail-on", fail_on)[0] == code


def test_only_what_is_asked_for_fails(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A compatible change fails `any` alone."""
    git(project, "commit", "-q", "-a", "-m", "second")
    (project / "api/schemas.yaml").write_text(SCHEMAS.replace("name:", "age:"), encoding="utf-8")
    assert [diff(capsys, "--base", "main", "--fail-on", word)[0] for word in ("breaking", "any")] == [0, 1]


def test_nothing_changed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a change every format says so and the exit code is 0."""
    git(project, "commit", "-q", "-a", "-m", "second")
    for name in ("text", "markdown", "github", "html"):
        code, out, _ = diff(capsys, "--base", "main", "--format", name, "--fail-on", "any")
        assert code == 0
        assert "no change for callers" in out
    assert diff_json(capsys, "--base", "main") == {"bump": "none", "forced_by": None, "changes": []}


def test_sarif(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A result has its rule, a level and a place in the repository, without the commit."""
    _, out, _ = diff(capsys, "--base", "main", "--format", "sarif")
    (run,) = json.loads(out)["runs"]
    (result,) = run["results"]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "response-property-removed"
    assert result["level"] == "error"
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "api/schemas.yaml"
    assert place["region"] == {"startLine": 6, "startColumn": 5}


def test_reports_for_reviews(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Markdown is a table, GitHub's form a command per change, HTML a page that loads nothing."""
    assert (
        "| **breaking** | **breaking** | property `name`"
        in diff(capsys, "--base", "main", "--format", "markdown")[1]
    )
    github = diff(capsys, "--base", "main", "--format", "github")[1].splitlines()
    assert github[0].startswith("::error title=response-property-removed::property `name` of `Animal`")
    page = diff(capsys, "--base", "main", "--format", "html", "--output", "diff.html")[1]
    assert page == ""
    text = (project / "diff.html").read_text(encoding="utf-8")
    assert '<td class="breaking">' in text
    assert "<script" not in text and "http" not in text


def test_text_of_the_document_is_no_markup(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A name with markup in it stays text in Markdown and HTML."""
    schemas = project / "api/schemas.yaml"
    evil = '    "<img src=x onerror=alert(1)>|`[a](b)": {type: string}\n'
    schemas.write_text(SCHEMAS + evil, encoding="utf-8")
    page = diff(capsys, "--base", "main", "--format", "html")[1]
    assert "<img" not in page
    table = diff(capsys, "--base", "main", "--format", "markdown")[1]
    rows = [line for line in table.splitlines() if "img" in line and line.startswith("|")]
    assert rows
    for row in rows:
        assert len(row.replace("\\|", "").split("|")) == 5


def test_exceptions_and_severities(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An accepted change is told with its reason and counts no more; an id may weigh otherwise."""
    accepted = '[[diff.except]]\nid = "response-property-removed"\nwhere = "*/name"\nreason = "never sent"\n'
    (project / "specloom.toml").write_text(CONFIG + accepted, encoding="utf-8")
    code, out, err = diff(capsys, "--base", "main")
    assert (code, out) == (0, "no change for callers\n")
    assert "accepted: property `name`" in err and err.endswith("never sent\n")
    severity = '[diff]\nfail_on = "python"\n[diff.severity]\nresponse-property-removed = "compatible"\n'
    (project / "specloom.toml").write_text(CONFIG + severity, encoding="utf-8")
    code, out, _ = diff(capsys, "--base", "main")
    assert (code, out.splitlines()[-1]) == (
        0,
        "1 change, 0 breaking: minor, forced by response-property-removed",
    )


def test_an_exception_without_use_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What no longer excuses anything should go."""
    unused = '[[diff.except]]\nid = "operation-removed"\nreason = "nobody called it"\n'
    (project / "specloom.toml").write_text(CONFIG + unused, encoding="utf-8")
    assert diff(capsys, "--base", "main")[2] == (
        "specloom: the exception for `operation-removed` matches no change\n"
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "nothing to compare with (give OLD and NEW, or --base REF)"),
        (["a.yaml", "--base", "main"], "OLD and --base both say what to compare with (give one of them)"),
        (["--base", "nowhere"], "`nowhere:api/openapi.yaml` cannot be read: Not a valid object name nowhere"),
        (["main:api/none.yaml"], "there is no file `api/none.yaml` in `main`"),
        (["none.yaml"], "none.yaml:1:1: the document none.yaml does not exist"),
    ],
)
def test_what_cannot_be_compared(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    """Unusable input is one line on standard error and exit code 2."""
    code, out, err = diff(capsys, *arguments)
    assert (code, out) == (2, "")
    assert err == f"specloom: {message}\n"


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ('[diff]\nfial_on = "any"\n', "unknown key `fial_on`"),
        ('[diff]\nfail_on = "sometimes"\n', "unknown value of `fail_on` `sometimes`"),
        ('[diff.severity]\noperation-remove = "none"\n', "(did you mean `operation-removed`?)"),
        ('[[diff.except]]\nid = "operation-removed"\n', "has no reason (say why callers can live with it)"),
    ],
)
def test_a_policy_with_a_mistake(
    project: Path, capsys: pytest.CaptureFixture[str], table: str, message: str
) -> None:
    """A key, id or word that means nothing is refused with a proposal."""
    (project / "specloom.toml").write_text(CONFIG + table, encoding="utf-8")
    code, _, err = diff(capsys, "--base", "main")
    assert code == 2
    assert message in err and "Traceback" not in err


def test_a_broken_document_of_a_commit_is_shown_with_it(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The place of an error in an old file is `REF:FILE`, not a temporary one."""
    (project / "api/schemas.yaml").write_text("Animal: [", encoding="utf-8")
    git(project, "commit", "-q", "-a", "-m", "broken")
    (project / "api/schemas.yaml").write_text(SCHEMAS, encoding="utf-8")
    code, _, err = diff(capsys, "--base", "HEAD")
    assert code == 2
    assert err.startswith("specloom: HEAD:api/schemas.yaml:2:1: YAML syntax error")
    assert "specloom-" not in err
