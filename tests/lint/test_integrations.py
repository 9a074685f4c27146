"""What other programs start: pre-commit's hooks, GitHub's action, and the commands of the documentation."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from specloom.cli import _parser, main
from specloom.lint.rules import ALL_RULES
from specloom.lint.settings import read_settings

ROOT = Path(__file__).parents[2]
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: dict[str, Any] = {step.get("name", step.get("uses")): step for step in ACTION["runs"]["steps"]}

GOOD = """\
openapi: 3.1.0
info: {title: Users, version: '1', description: All users}
servers: [{url: 'https://api.example.com'}]
security: []
paths:
  /users:
    get:
      operationId: listUsers
      responses: {'204': {description: Nothing}}
"""
BAD = GOOD + "    delete:\n      operationId: listUsers\n      responses: {'204': {description: Nothing}}\n"
#: What the report in docs/linting.md is about.
DOCUMENTED = """\
openapi: 3.1.0
info: {title: Users, version: '1', description: People who sign in}
servers: [{url: https://api.example.com}]
security: []
tags: [{name: users, description: People who sign in}]
paths:
  /users:
    get:
      operationId: listUsers
      description: All users
      tags: [users]
      parameters:
        - {name: 'filter[team]', in: query, schema: {type: string}, description: One team}
        - {name: filter_team, in: query, schema: {type: string}, description: One team}
      responses:
        '200':
          description: Users
          content:
            application/json:
              schema: {type: array, items: {type: string}}
        default:
          description: A problem
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Problem'}
components:
  schemas:
    Problem:
      description: What went wrong
      type: object
      properties: {detail: {type: string, description: For people}}
"""
CONFIGURATION = '[tool.specloom]\nspec = "api.yaml"\noutput = "sdk"\npackage = "users"\n'


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A configured project with a document that has nothing wrong with it."""
    (tmp_path / "pyproject.toml").write_text(CONFIGURATION, encoding="utf-8")
    (tmp_path / "api.yaml").write_text(GOOD, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def hook(name: str) -> Callable[[], int]:
    """Run a hook as pre-commit does, without file names."""
    (entry,) = [hook["entry"] for hook in HOOKS if hook["id"] == name]
    program, *arguments = shlex.split(entry)
    assert program == "specloom"
    return lambda: main(arguments)


def test_the_lint_hook_fails_for_errors(project: Path) -> None:
    """It passes for a clean document and fails for one with an error."""
    lint = hook("specloom-lint")
    assert lint() == 0
    (project / "api.yaml").write_text(BAD, encoding="utf-8")
    assert lint() == 1


def test_the_check_hook_fails_for_drift(project: Path) -> None:
    """It passes when the package is what the document gives."""
    check = hook("specloom-check")
    assert check() == 1
    assert main(["generate"]) == 0
    assert check() == 0


@pytest.mark.parametrize(
    ("file", "hooks"),
    [
        ("spec/schemas/user.yaml", {"specloom-lint", "specloom-check"}),
        ("openapi.json", {"specloom-lint", "specloom-check"}),
        ("pyproject.toml", {"specloom-lint", "specloom-check"}),
        ("generated/users/client.py", {"specloom-check"}),
        ("Makefile", set()),
        ("other.toml", set()),
    ],
)
def test_hooks_run_for_their_files(file: str, hooks: set[str]) -> None:
    """pre-commit searches for the pattern in the path of each changed file."""
    assert {hook["id"] for hook in HOOKS if re.search(hook["files"], file)} == hooks


def run_lint_step(folder: Path, **variables: str) -> tuple[subprocess.CompletedProcess[str], dict[str, str]]:
    """The lint step as a runner starts it, and the outputs it sets; empty inputs are empty variables."""
    step = STEPS["Lint"]
    programs = folder / "bin"
    programs.mkdir()
    # What the step before installs.
    command = f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m specloom "$@"\n'
    (programs / "specloom").write_text(command, encoding="utf-8")
    (programs / "specloom").chmod(0o755)
    outputs = folder / "outputs"
    outputs.touch()
    environ = {
        **os.environ,
        **dict.fromkeys(step["env"], ""),
        **variables,
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "GITHUB_OUTPUT": str(outputs),
        "RUNNER_TEMP": str(folder),
    }
    command_line = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    done = subprocess.run(
        command_line, cwd=folder, env=environ, capture_output=True, text=True, timeout=60, check=False
    )
    pairs = (line.partition("=") for line in outputs.read_text(encoding="utf-8").splitlines())
    return done, {name: value for name, _, value in pairs}


def test_the_action_lints_the_configured_document(project: Path) -> None:
    """Findings are in the log and in the SARIF file; the step passes, the last one tells the result."""
    (project / "api.yaml").write_text(BAD, encoding="utf-8")
    done, outputs = run_lint_step(project)
    assert (done.returncode, outputs["status"]) == (0, "1"), done.stderr
    assert "error[operation-id-duplicate]" in done.stdout
    log = json.loads(Path(outputs["sarif"]).read_text(encoding="utf-8"))
    assert "operation-id-duplicate" in {one["ruleId"] for one in log["runs"][0]["results"]}
    assert STEPS["Result"]["run"] == 'exit "$STATUS"'


def test_the_action_passes_its_inputs_on(project: Path) -> None:
    """Files are one per line, with any characters; the severity is that of the input."""
    hostile = "$(touch owned) -x.yaml"
    (project / hostile).write_text(BAD, encoding="utf-8")
    done, outputs = run_lint_step(project, FILES=f"{hostile}\napi.yaml\n", FAIL_ON="never")
    assert (done.returncode, outputs["status"]) == (0, "0"), done.stderr
    assert f"--> {hostile}:" in done.stdout
    assert not (project / "owned").exists()


def test_the_action_uploads_nothing_without_a_result(project: Path) -> None:
    """When the inputs cannot be used there is no SARIF file, and the status says so."""
    done, outputs = run_lint_step(project, BASELINE="gone.json")
    assert done.returncode == 0, done.stderr
    assert outputs == {"status": "2"}
    assert "gone.json" in done.stderr


def test_the_action_is_put_together_right() -> None:
    """Actions are pinned to a major version, scripts take inputs as variables only, inputs exist."""
    assert ACTION["runs"]["using"] == "composite"
    for step in STEPS.values():
        assert re.fullmatch(r"[\w-]+/[\w/-]+@v\d+", step.get("uses", "a/b@v1"))
        assert "${{" not in step.get("run", "")
        assert "uses" in step or step["shell"] == "bash"
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    assert set(re.findall(r"inputs\.([\w-]+)", text)) == set(ACTION["inputs"])
    assert set(re.findall(r"steps\.lint\.outputs\.([\w-]+)", text)) == {"sarif", "status"}


def test_documented_commands_exist() -> None:
    """Every command line of docs/linting.md is one that the parser takes."""
    text = (ROOT / "docs" / "linting.md").read_text(encoding="utf-8")
    lines = re.findall(r"^(?: *- )?(specloom \w+.*)$", text, re.MULTILINE)
    assert len(lines) >= 10
    for line in lines:
        words = shlex.split(line, comments=True)
        arguments = words[1 : words.index(">")] if ">" in words else words[1:]
        assert _parser().parse_args(arguments).run, line


def test_documented_yaml_is_yaml() -> None:
    """The examples for other programs can be read."""
    text = (ROOT / "docs" / "linting.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```yaml\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    assert len(blocks) >= 4
    for block in blocks:
        assert isinstance(yaml.safe_load(block), dict)


def test_documented_configuration_is_accepted() -> None:
    """The example of docs/linting.md uses keys and rules that exist."""
    text = (ROOT / "docs" / "linting.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"^```toml\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    table = tomllib.loads(block)["tool"]["specloom"]["lint"]
    settings = read_settings(table, ROOT / "pyproject.toml", {rule.id for rule in ALL_RULES})
    assert settings.fail_on == "warning"
    assert settings.level("path-malformed", "warning", "spec/legacy/a.yaml", "/paths/~1v1~1users") == "off"


def test_documented_report_is_real(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The report that docs/linting.md shows is what the command prints, but for the time."""
    text = (ROOT / "docs" / "linting.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"^```\n(error.*?)^```", text, re.MULTILINE | re.DOTALL)
    monkeypatch.chdir(tmp_path)
    Path("openapi.yaml").write_text(DOCUMENTED, encoding="utf-8")
    assert main(["lint", "openapi.yaml"]) == 1
    assert without_time(capsys.readouterr().out) == without_time(shown)


def without_time(report: str) -> str:
    """A report without the seconds it took."""
    return re.sub(r", \d+\.\d+ s$", "", report.rstrip())
