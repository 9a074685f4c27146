"""The command line: what it prints, which exit code it gives, and that bad input is one clear line."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from specloom.cli import main

SPEC = """\
openapi: 3.1.0
info: {title: Zoo, version: "1"}
servers: [{url: "https://zoo.example/v1"}]
paths:
  /animals:
    get:
      operationId: listAnimals
      tags: [animals]
      responses:
        "200":
          description: All animals.
          content:
            application/json:
              schema: {type: array, items: {$ref: "#/components/schemas/Animal"}}
components:
  schemas:
    Animal:
      type: object
      required: [name]
      properties:
        name: {type: string}
"""

Write = Callable[[str, str], Path]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Writes files into an empty working directory."""
    monkeypatch.chdir(tmp_path)

    def write(name: str, text: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write


def generate(*more: str, spec: str = "zoo.yaml") -> int:
    return main(["generate", "--spec", spec, "--output", "out", "--package", "zoo", *more])


def tree(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_generate_without_configuration(
    write: Write, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A document, a folder and a name are enough; the last line counts operations, models and files."""
    write("zoo.yaml", SPEC)
    assert generate() == 0
    out = capsys.readouterr().out
    files = len(tree(tmp_path / "out"))
    assert out.startswith(f"1 of 1 operations, 1 models, {files} files, ")
    code = "import zoo; print(zoo.Zoo.__name__, zoo.models.Animal.from_dict({'name': 'Kea'}).name)"
    done = subprocess.run([sys.executable, "-c", code], cwd="out", capture_output=True, text=True, check=True)
    assert done.stdout == "Zoo Kea\n"


def test_generate_twice_changes_nothing(write: Write, tmp_path: Path) -> None:
    """A second run leaves every file as it is."""
    write("zoo.yaml", SPEC)
    assert generate() == 0
    before = {p: p.stat().st_mtime_ns for p in (tmp_path / "out").rglob("*")}
    assert generate() == 0
    assert {p: p.stat().st_mtime_ns for p in (tmp_path / "out").rglob("*")} == before


def test_configuration_with_flags_over_it(write: Write, tmp_path: Path) -> None:
    """`[tool.specloom]` gives everything, from a subfolder too; a flag wins over its key."""
    write("api/zoo.yaml", SPEC)
    write("pyproject.toml", '[tool.specloom]\nspec = "api/zoo.yaml"\noutput = "sdk"\npackage = "zoo"\n')
    assert main(["generate"]) == 0
    assert (tmp_path / "sdk/zoo/client.py").is_file()
    assert main(["generate", "--output", "other"]) == 0
    assert (tmp_path / "other/zoo/client.py").is_file()


def test_check_prints_the_difference_and_writes_nothing(
    write: Write, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--check` exits 0 without drift; with drift it prints a unified diff, exits 1 and touches no file."""
    write("zoo.yaml", SPEC)
    assert generate("--check") == 1
    assert not (tmp_path / "out").exists()
    assert generate() == 0
    assert generate("--check") == 0
    capsys.readouterr()
    write(
        "zoo.yaml", SPEC.replace("name: {type: string}", "name: {type: string}\n        age: {type: integer}")
    )
    before = tree(tmp_path / "out")
    assert generate("--check") == 1
    out, err = capsys.readouterr()
    assert "--- a/zoo/models/animals.py\n+++ b/zoo/models/animals.py\n" in out
    assert "+    age: int | Unset = UNSET\n" in out
    assert "run `specloom generate`" in err
    assert tree(tmp_path / "out") == before


def test_diff_prints_while_writing(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    """`--diff` shows what is written and writes it."""
    write("zoo.yaml", SPEC)
    assert generate("--diff") == 0
    assert "+class Animal(Model):" in capsys.readouterr().out
    assert generate("--check") == 0


def test_stale_files_go_and_foreign_ones_stay(write: Write, tmp_path: Path) -> None:
    """A file that is no longer generated is removed; one that the generator never wrote survives."""
    write("zoo.yaml", SPEC)
    assert generate() == 0
    write("out/zoo/extras.py", "MINE = 1\n")
    write("zoo.yaml", SPEC.replace("tags: [animals]", "tags: [beasts]"))
    assert generate() == 0
    assert not (tmp_path / "out/zoo/resources/animals.py").exists()
    assert (tmp_path / "out/zoo/resources/beasts.py").is_file()
    assert (tmp_path / "out/zoo/extras.py").read_text() == "MINE = 1\n"


@pytest.mark.parametrize("name", ["zoo/client.py", "README.md"])
def test_edited_files_are_not_overwritten(
    write: Write, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """An edited file is named, nothing at all is written, exit 1; `--force` overwrites it."""
    write("zoo.yaml", SPEC)
    assert generate() == 0
    edited = tmp_path / "out" / name
    edited.write_text(edited.read_text() + "# mine\n")
    write("zoo.yaml", SPEC.replace("Zoo", "Menagerie"))
    before = tree(tmp_path / "out")
    capsys.readouterr()
    assert generate() == 1
    assert f"out/{name} was edited" in capsys.readouterr().err
    assert tree(tmp_path / "out") == before
    assert generate("--force") == 0
    assert "# mine" not in edited.read_text()


def test_foreign_files_are_not_overwritten(
    write: Write, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A README that was there before the first run is not lost."""
    write("zoo.yaml", SPEC)
    write("out/README.md", "my words\n")
    assert generate() == 1
    assert "out/README.md was edited or not written by specloom" in capsys.readouterr().err
    assert tree(tmp_path / "out") == {"README.md": b"my words\n"}


def test_findings_stop_the_generation(
    write: Write, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two operations with one id, one without responses: a line each with its place, exit 1, no file."""
    path = "  /plants:\n    get:\n      operationId: listAnimals\n      tags: [animals]\n"
    write("zoo.yaml", SPEC.replace("components:", f"{path}components:"))
    assert generate() == 1
    lines = capsys.readouterr().err.splitlines()
    assert any(line.startswith("zoo.yaml:16:5: error: GET /plants documents no responses") for line in lines)
    assert any(
        "zoo.yaml:17:7: error: GET /plants and GET /animals share the operationId" in line for line in lines
    )
    assert lines[-1].startswith("0 of 2 operations")
    assert not (tmp_path / "out").exists()


BAD_INPUT = {
    "missing.yaml": (None, "missing.yaml"),
    "empty.yaml": ("", "empty.yaml:1:1: "),
    "broken.yaml": ("openapi: 3.1.0\ninfo: {title: [\n", "broken.yaml:3:1: "),
    "broken.json": ('{"openapi": "3.1.0",}', "broken.json:1:2"),
    "list.yaml": ("- a\n", "list.yaml:1:1: "),
    "other.yaml": ("name: x\n", "other.yaml:1:1: "),
    "swagger.yaml": ("swagger: '2.0'\ninfo: {}\n", "swagger.yaml:1:1: "),
    "dangling.yaml": (SPEC.replace("schemas/Animal", "schemas/Animel"), "dangling.yaml:14:45: "),
    "outside.yaml": (SPEC.replace('"#/components/schemas/Animal"', "../secret.yaml"), "outside.yaml:14:45: "),
    "remote.yaml": (
        SPEC.replace("#/components/schemas/Animal", "https://zoo.example/a.yaml"),
        "remote.yaml:14:45: ",
    ),
    "circle.yaml": (
        f"{SPEC}    A: {{$ref: '#/components/schemas/B'}}\n    B: {{$ref: '#/components/schemas/A'}}\n",
        "circle.yaml:2",
    ),
}


@pytest.mark.parametrize("name", BAD_INPUT)
def test_bad_input_is_one_line(
    write: Write, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """What cannot be used is one line with the place, exit 2, no traceback, nothing written."""
    text, place = BAD_INPUT[name]
    if text is not None:
        write(name, text)
    assert generate(spec=name) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert err.startswith(f"specloom: {place}"), err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["generate"], "no package name"),
        (["generate", "--spec", "zoo.yaml", "--package", "zoo"], "no output folder"),
        (
            ["generate", "--spec", "zoo.yaml", "--package", "my-zoo", "--output", "out"],
            "for example `my_zoo`",
        ),
        (["generate", "--spec", "zoo.yaml", "--package", "zoo", "--output", "zoo.yaml"], "is a file"),
        (["bundle"], "no document"),
        (["mock", "zoo.yaml", "--host", "0.0.0.0"], "0.0.0.0"),
    ],
)
def test_unusable_usage_is_one_line(
    write: Write, capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    """What is asked for and cannot be done is one line that says how to mend it, exit 2."""
    write("zoo.yaml", SPEC)
    assert main(arguments) == 2
    err = capsys.readouterr().err
    assert words in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[tool.specloom]\nspek = 'a'\n", "pyproject.toml:2:1: unknown key `spek`"),
        ("[tool.specloom]\noverlays = 'a'\n", "pyproject.toml:2:1: `overlays` is not a list of strings"),
        ("[tool.specloom]\nallow-remote = 'a'\n", "pyproject.toml:2:1: `allow_remote` is not true or false"),
        ("[tool.specloom]\nspec = 1\n", "pyproject.toml:2:1: `spec` is not a string"),
        ("[tool]\nspecloom = 1\n", "is not a table"),
        ("[tool.specloom\n", "pyproject.toml:1:15: not valid TOML"),
    ],
)
def test_bad_configuration_is_one_line(
    write: Write, capsys: pytest.CaptureFixture[str], text: str, words: str
) -> None:
    """A mistake in the configuration is one line with its place, exit 2."""
    write("pyproject.toml", text)
    assert main(["generate"]) == 2
    err = capsys.readouterr().err
    assert words in err
    assert err.count("\n") == 1


def test_bundle_is_one_document(write: Write, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`bundle` prints YAML, or JSON by flag or file name, with overlays applied."""
    write("zoo.yaml", SPEC)
    overlay = {"overlay": "1.0.0", "info": {"title": "o", "version": "1"}}
    overlay["actions"] = [{"target": "$.info", "update": {"title": "Menagerie"}}]
    write("o.yaml", yaml.safe_dump(overlay))
    assert main(["bundle", "zoo.yaml", "--overlay", "o.yaml"]) == 0
    assert yaml.safe_load(capsys.readouterr().out)["info"]["title"] == "Menagerie"
    assert main(["bundle", "zoo.yaml", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["info"]["title"] == "Zoo"
    assert main(["bundle", "zoo.yaml", "--to", "all.json"]) == 0
    assert json.loads((tmp_path / "all.json").read_text())["paths"]


def test_module_runs_as_a_command() -> None:
    """`python -m specloom --version` works, and usage errors of the parser exit with 2."""
    done = subprocess.run([sys.executable, "-m", "specloom", "--version"], capture_output=True, text=True)
    assert (done.returncode, done.stdout[:9]) == (0, "specloom ")
    done = subprocess.run([sys.executable, "-m", "specloom", "genrate"], capture_output=True, text=True)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
