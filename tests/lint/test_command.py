"""`specloom lint` on the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from specloom.cli import main

DOCUMENT = """\
openapi: 3.1.0
info: {title: Users, version: '1', description: Who may come in.}
servers: [{url: https://api.example.com}]
security: []
paths:
  /users:
    get:
      summary: All
      operationId: list users
      responses: {'204': {description: None}}
"""
ERROR = DOCUMENT.replace("      responses: {'204': {description: None}}\n", "")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory of its own."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def lint(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, Any]:
    """Exit code and JSON report."""
    code = main(["lint", "--format", "json", *arguments])
    return code, json.loads(capsys.readouterr().out)


def rules(report: Any) -> set[str]:
    """The rules with findings."""
    return {finding["rule"] for finding in report["findings"]}


def test_the_configured_document_is_linted(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a FILE: the document, overlays and settings of the configuration."""
    (folder / "api.yaml").write_text(DOCUMENT, encoding="utf-8")
    overlay = "overlay: 1.0.0\ninfo: {title: A, version: '1'}\nactions:\n"
    overlay += "  - {target: $.paths.*.get, update: {operationId: listUsers}}\n"
    (folder / "overlay.yaml").write_text(overlay, encoding="utf-8")
    (folder / "specloom.toml").write_text('spec = "api.yaml"\n', encoding="utf-8")
    code, report = lint(capsys)
    assert (code, rules(report) & {"operation-id-not-identifier"}) == (0, {"operation-id-not-identifier"})
    (folder / "specloom.toml").write_text(
        'spec = "api.yaml"\noverlays = ["overlay.yaml"]\n[lint.rules]\nsecurity-unspecified = "off"\n',
        encoding="utf-8",
    )
    for arguments in ([], ["api.yaml"]):
        code, report = lint(capsys, *arguments)
        assert code == 0
        assert not rules(report) & {"operation-id-not-identifier", "security-unspecified"}
    # The overlays of the configured document are not those of another one.
    (folder / "other.yaml").write_text(DOCUMENT, encoding="utf-8")
    code, report = lint(capsys, "other.yaml")
    assert "operation-id-not-identifier" in rules(report)


def test_findings_have_all_keys(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One JSON document for all files, with the keys every consumer can rely on."""
    (folder / "a.yaml").write_text(DOCUMENT, encoding="utf-8")
    (folder / "b.json").write_text(
        json.dumps({"openapi": "3.0.3", "info": {}, "paths": {}}), encoding="utf-8"
    )
    _, report = lint(capsys, "a.yaml", "b.json")
    finding = next(one for one in report["findings"] if one["rule"] == "operation-id-not-identifier")
    expected = {"severity": "warning", "file": "a.yaml", "line": 9, "column": 7}
    assert {key: finding[key] for key in expected} == expected
    assert finding["pointer"] == "/paths/~1users/get/operationId"
    assert finding["message"] and finding["hint"]
    assert {one["file"] for one in report["findings"]} == {"a.yaml", "b.json"}
    assert report["summary"]["files"] == 2


@pytest.mark.parametrize(
    ("text", "fail_on", "code"),
    [
        (DOCUMENT, None, 0),
        (DOCUMENT, "warning", 1),
        (ERROR, None, 1),
        (ERROR, "error", 1),
        (ERROR, "never", 0),
        (DOCUMENT.replace("list users", "listUsers"), "warning", 0),
    ],
)
def test_exit_codes(
    text: str, fail_on: str | None, code: int, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """1 when a finding is as severe as `--fail-on` says, which is error by default."""
    (folder / "a.yaml").write_text(text, encoding="utf-8")
    assert lint(capsys, "a.yaml", *(["--fail-on", fail_on] if fail_on else []))[0] == code


def test_unusable_input_has_its_own_exit_code(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A missing file is reported like everything else and gives 2; a file with a syntax error gives 1."""
    (folder / "a.yaml").write_text("a: [", encoding="utf-8")
    code, report = lint(capsys, "a.yaml")
    assert (code, rules(report)) == (1, {"document-unreadable"})
    code, report = lint(capsys, "a.yaml", "none.yaml")
    assert (code, len(report["findings"])) == (2, 2)
    assert main(["lint"]) == 2
    assert "no document" in capsys.readouterr().err
    (folder / "specloom.toml").write_text('spec = "a.yaml"\n[lint]\nfail = 1\n', encoding="utf-8")
    assert main(["lint"]) == 2
    assert "specloom.toml:3:1: unknown key `fail`" in capsys.readouterr().err


def test_a_baseline_is_written_and_used(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--write-baseline` lists what there is; with `--baseline`, or configured, only what is new is told."""
    (folder / "a.yaml").write_text(ERROR, encoding="utf-8")
    assert main(["lint", "a.yaml", "--write-baseline", "known.json"]) == 0
    assert "known.json" in capsys.readouterr().err
    code, report = lint(capsys, "a.yaml", "--baseline", "known.json")
    assert (code, report["findings"]) == (0, [])
    assert report["summary"]["suppressed"] > 0
    (folder / "specloom.toml").write_text(
        'spec = "a.yaml"\n[lint]\nbaseline = "known.json"\n', encoding="utf-8"
    )
    assert lint(capsys) == (0, report)
    assert main(["lint", "a.yaml", "--baseline", "none.json"]) == 2
    assert "none.json does not exist" in capsys.readouterr().err


def test_the_mends_take_the_findings_away(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--fix-overlay` writes an overlay for one document; a document without mends gets none."""
    (folder / "a.yaml").write_text(DOCUMENT, encoding="utf-8")
    _, before = lint(capsys, "a.yaml", "--fix-overlay", "mends.yaml")
    _, after = lint(capsys, "a.yaml", "--overlay", "mends.yaml", "--fix-overlay", "again.yaml")
    assert "operation-id-not-identifier" in rules(before) - rules(after)
    assert not (folder / "again.yaml").exists()
    assert main(["lint", "a.yaml", "b.yaml", "--fix-overlay", "mends.yaml"]) == 2
    assert "--fix-overlay mends one document" in capsys.readouterr().err
