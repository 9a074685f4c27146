"""`specloom generate` knows what it generated before: version, changelog, old names."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from specloom.cli import main
from tests.test_cli import tree
from tests.vendoring.conftest import DOCUMENT, GROWN

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def spec(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "zoo.yaml"
    path.write_text(DOCUMENT, encoding="utf-8")
    return path


def generate(*more: str) -> int:
    return main(["generate", "--spec", "zoo.yaml", "--output", "out", "--package", "zoo", *more])


def version(folder: str = "out") -> str:
    manifest = json.loads(Path(folder, "zoo/_manifest.json").read_text())
    assert f'__version__ = "{manifest["options"]["version"]}"' in Path(folder, "zoo/__init__.py").read_text()
    assert f'version = "{manifest["options"]["version"]}"' in Path(folder, "pyproject.toml").read_text()
    return str(manifest["options"]["version"])


def entries() -> list[str]:
    return [line[3:] for line in Path("out/CHANGELOG.md").read_text().splitlines() if line[:3] == "## "]


def test_versions_follow_the_document(spec: Path, capsys: Capture) -> None:
    """An addition makes a minor version, a removal a major one, the same document none, a word none."""
    assert generate() == 0
    assert (version(), entries()) == ("0.1.0", ["0.1.0"])
    spec.write_text(GROWN, encoding="utf-8")
    capsys.readouterr()
    assert generate() == 0
    out = capsys.readouterr().out
    assert out.startswith("minor change: ")
    assert "version 0.2.0" in out
    assert (version(), entries()) == ("0.2.0", ["0.2.0", "0.1.0"])
    before = tree(Path("out"))
    assert generate() == 0
    assert tree(Path("out")) == before
    assert generate("--check") == 0
    spec.write_text(GROWN.replace("Animals of the zoo.", "All animals of the zoo."), encoding="utf-8")
    assert generate() == 0
    assert version() == "0.2.0"
    spec.write_text(DOCUMENT, encoding="utf-8")
    assert generate("--check") == 1
    assert generate() == 0
    assert (version(), entries()) == ("1.0.0", ["1.0.0", "0.2.0", "0.1.0"])
    text = Path("out/CHANGELOG.md").read_text()
    assert "### Breaking" in text.split("## 0.2.0")[0]
    assert "hire_keeper" in text.split("## 0.2.0")[0] or "POST /keepers" in text.split("## 0.2.0")[0]


def test_a_version_that_is_asked_for(spec: Path) -> None:
    """`--version` is taken whatever has changed, also when nothing has."""
    assert generate("--version", "4.0.0") == 0
    spec.write_text(GROWN, encoding="utf-8")
    assert generate("--version", "4.0.1") == 0
    assert (version(), entries()) == ("4.0.1", ["4.0.1", "4.0.0"])
    assert generate("--version", "4.0.2") == 0
    assert "## 4.0.2\n\nNothing changed for callers.\n" in Path("out/CHANGELOG.md").read_text()
    assert generate() == 0
    assert version() == "4.0.2"


def test_people_may_edit_the_changelog(spec: Path) -> None:
    """Better words in the changelog are no edit of a generated file, and stay."""
    assert generate() == 0
    path = Path("out/CHANGELOG.md")
    path.write_text(path.read_text().replace("First version", "The very first version"))
    assert generate("--check") == 0
    spec.write_text(GROWN, encoding="utf-8")
    assert generate() == 0
    assert "The very first version" in path.read_text()
    assert entries() == ["0.2.0", "0.1.0"]


def test_a_package_of_an_older_specloom(spec: Path) -> None:
    """A package without a document keeps its version, and gets what it lacks."""
    assert generate("--version", "2.3.4") == 0
    for name in ("out/CHANGELOG.md", "out/zoo/_document.json"):
        Path(name).unlink()
    spec.write_text(GROWN, encoding="utf-8")
    assert generate() == 0
    assert (version(), entries()) == ("2.3.4", ["2.3.4"])
    assert "hireKeeper" in Path("out/zoo/_document.json").read_text()


@pytest.mark.parametrize("text", ["{\n", "[]\n", '{"openapi": 3}\n', "\n"])
def test_a_broken_kept_document_is_one_line(spec: Path, capsys: Capture, text: str) -> None:
    """What somebody broke is named with its place, exit 2, and nothing is written."""
    assert generate() == 0
    Path("out/zoo/_document.json").write_text(text)
    before = tree(Path("out"))
    capsys.readouterr()
    assert generate() == 2
    err = capsys.readouterr().err
    assert err.startswith("specloom: out/zoo/_document.json:")
    assert "restore the file from version control" in err
    assert err.count("\n") == 1
    assert tree(Path("out")) == before


def test_since_a_commit(spec: Path) -> None:
    """With `--since` a branch has one new version, however often it is generated."""

    def git(*arguments: str) -> None:
        identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com"]
        subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)

    git("init", "--quiet")
    assert generate() == 0
    git("add", "--all")
    git("commit", "--quiet", "--message", "First")
    spec.write_text(GROWN, encoding="utf-8")
    assert generate("--since", "HEAD") == 0
    first = Path("out/CHANGELOG.md").read_text()
    spec.write_text(
        GROWN.replace("        legs:", "        arms: {type: integer}\n        legs:"), encoding="utf-8"
    )
    assert generate("--since", "HEAD") == 0
    assert (version(), entries()) == ("0.2.0", ["0.2.0", "0.1.0"])
    assert Path("out/CHANGELOG.md").read_text() != first
    assert generate("--since", "HEAD", "--check") == 0
    shutil.rmtree("out")
    assert generate("--since", "HEAD") == 0
    assert version() == "0.2.0"
    for ref in ("nowhere", "--output=x"):
        assert generate(f"--since={ref}") == 2


def test_parts_of_a_document(spec: Path, capsys: Capture) -> None:
    """A selection leaves operations out and says so; taking them back in is an addition."""
    assert generate("--include-tag", "animals") == 0
    assert "2 of 2 operations (1 left out as asked)" in capsys.readouterr().out
    assert not Path("out/zoo/resources/keepers.py").exists()
    assert generate() == 0
    assert version() == "0.2.0"
    assert Path("out/zoo/resources/keepers.py").exists()
    assert generate("--exclude-tag", "keepers") == 0
    assert version() == "1.0.0"


def test_the_selection_of_the_configuration(spec: Path, capsys: Capture) -> None:
    """The filters are keys of the configuration, too; what is no list is an error with its place."""
    config = Path("pyproject.toml")
    table = '[tool.specloom]\nspec = "zoo.yaml"\noutput = "out"\npackage = "zoo"\n'
    config.write_text(f'{table}exclude_tag = ["keepers"]\n')
    assert main(["generate"]) == 0
    assert "2 of 2 operations (1 left out as asked)" in capsys.readouterr().out
    assert json.loads(Path("out/zoo/_manifest.json").read_text())["selection"]["exclude_tag"] == ["keepers"]
    config.write_text(f'{table}include_tag = "keepers"\n')
    assert main(["generate"]) == 2
    assert "pyproject.toml:5:1: `include_tag` is not a list of strings" in capsys.readouterr().err


def test_old_names_are_kept(spec: Path) -> None:
    """With `keep_renamed` a renamed method works on for one major version, and the changelog tells it."""
    assert generate("--version", "1.0.0") == 0
    spec.write_text(DOCUMENT.replace("listAnimals", "fetchAnimals"), encoding="utf-8")
    assert generate("--keep-renamed") == 0
    assert version() == "2.0.0"
    module = Path("out/zoo/resources/animals.py")
    assert "list_animals = renamed_method(" in module.read_text()
    entry = Path("out/CHANGELOG.md").read_text().split("## 1.0.0")[0]
    assert "`client.animals.list_animals` is `client.animals.fetch_animals`" in entry
    spec.write_text(GROWN.replace("listAnimals", "fetchAnimals"), encoding="utf-8")
    assert generate("--keep-renamed") == 0
    assert version() == "2.1.0"
    assert "list_animals = renamed_method(" in module.read_text()
    spec.write_text(DOCUMENT.replace("listAnimals", "fetchAnimals"), encoding="utf-8")
    assert generate("--keep-renamed") == 0
    assert version() == "3.0.0"
    assert "renamed_method" not in module.read_text()
    assert not Path("out/zoo/_runtime/renamed.py").exists()
