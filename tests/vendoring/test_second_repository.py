"""Vendoring for real: another repository takes the SDK, edits it, updates it, and runs its own tests."""

from __future__ import annotations

import ast
import importlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.vendoring.conftest import DOCUMENT, GROWN, Host


def test_the_whole_story(host: Host, capsys: pytest.CaptureFixture[str]) -> None:
    """Vendored, edited, updated with the edit kept, checked at every step; its tests pass at both ends."""
    assert host.vendor() == 0
    assert host.verify() == 0
    host.own_tests()
    assert host.status() == []

    host.edit(
        "resources/animals.py", "class Animals(forms.Resource):", "class Animals(forms.Resource):  # ours"
    )
    assert host.verify() == 1
    host.spec.write_text(GROWN, encoding="utf-8")
    capsys.readouterr()
    assert host.update() == 1
    out, err = capsys.readouterr()
    assert "acme.clients.zoo 0.1.0 -> 0.2.0" in out
    assert "resources/animals.py was edited; nothing was written (keep the edits with --keep-edits" in err
    assert host.status() == ["src/acme/clients/zoo/resources/animals.py"]

    assert host.update("--keep-edits", "ours") == 0
    assert "version 0.2.0 with 1 patch" in capsys.readouterr().out
    assert "# ours" in (host.package / "resources/animals.py").read_text()
    assert "legs" in (host.package / "models/animals.py").read_text()
    assert host.verify() == 0
    assert host.verify_inside().returncode == 0
    host.own_tests()
    host.commit("Update the zoo")

    assert host.update() == 0
    assert "up to date, version 0.2.0" in capsys.readouterr().out
    assert host.status() == []
    changelog = (host.package / "CHANGELOG.md").read_text()
    assert changelog.index("## 0.2.0") < changelog.index("## 0.1.0")


def test_what_is_written(host: Host) -> None:
    """The package with licence, README and one manifest, folders above it as packages, and nothing stray."""
    before = set(host.tree())
    assert host.vendor() == 0
    written = sorted(set(host.tree()) - before)
    inside = [path.removeprefix("src/acme/clients/zoo/") for path in written]
    above = [path for path in inside if path.startswith("src/")]
    assert above == ["src/acme/__init__.py", "src/acme/clients/__init__.py"]
    assert {"LICENSE", "README.md", "CHANGELOG.md", "py.typed", "verify.py", "_manifest.json"} <= set(inside)
    assert "pyproject.toml" not in inside
    manifest = json.loads((host.package / "_manifest.json").read_text())
    assert set(manifest["files"]) == set(inside) - {*above, "_manifest.json", "CHANGELOG.md"}
    assert manifest["options"]["package"] == "acme.clients.zoo"
    assert manifest["generator"].startswith("specloom ")
    assert list(manifest["document"]["files"]) == ["zoo.yaml"]
    assert "from acme.clients.zoo import Zoo" in (host.package / "README.md").read_text()
    licence = Path(__file__).resolve().parents[2] / "LICENSE"
    assert (host.package / "LICENSE").read_text() == licence.read_text()
    assert sorted(p.name for p in host.root.iterdir()) == [".git", "pyproject.toml", "src", "tests"]
    for text in host.tree().values():
        assert str(host.root).encode() not in text


def test_imports_are_relative(host: Host) -> None:
    """No module of the package names the package, so it works wherever it is moved."""
    assert host.vendor() == 0
    for path in host.package.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
            assert not [name for name in names if name.split(".")[0] in ("acme", "zoo", "specloom")], path


def test_an_existing_namespace_stays_one(host: Host) -> None:
    """A folder of the repository's own gets no `__init__.py`: it may be a namespace package."""
    (host.root / "src/acme").mkdir()
    assert host.vendor() == 0
    assert not (host.root / "src/acme/__init__.py").exists()
    assert (host.root / "src/acme/clients/__init__.py").read_bytes() == b""
    host.own_tests()


def test_tools_of_the_host_find_nothing(host: Host) -> None:
    """black, ruff's default rules and mypy --strict pass over the whole source, pyright if it is there."""
    assert host.vendor() == 0
    user = "from acme.clients.zoo import Zoo\n\n\ndef names(client: Zoo) -> list[str]:\n"
    user += "    return [animal.name for animal in client.animals.list_animals()]\n"
    (host.root / "src/user.py").write_text(user)
    source = host.root / "src"
    commands = [
        [sys.executable, "-m", "ruff", "check", "--isolated", "."],
        [sys.executable, "-m", "black", "--check", "--quiet", "."],
        [sys.executable, "-m", "mypy", "--strict", "--no-incremental", "."],
    ]
    if shutil.which("pyright"):
        commands.append(["pyright", "."])
    for command in commands:
        done = subprocess.run(command, cwd=source, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr


def test_two_versions_live_in_one_process(host: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    """An old and a new copy under two names have classes of their own, and neither disturbs the other."""
    source = str(host.root / "src")
    for name, text in (("old_zoo", DOCUMENT), ("new.zoo", GROWN)):
        host.spec.write_text(text, encoding="utf-8")
        arguments = ["--spec", str(host.spec), "--version", f"{len(text)}.0.0"]
        assert host.specloom("vendor", source, "--package", name, *arguments) == 0
    monkeypatch.syspath_prepend(source)
    old, new = importlib.import_module("old_zoo"), importlib.import_module("new.zoo")
    try:
        assert old.__version__ != new.__version__
        assert old.models.Animal is not new.models.Animal
        one, other = (package.testing.FakeAPI() for package in (old, new))
        with one.client() as first, other.client() as second:
            assert not hasattr(first.keepers, "hire_keeper")
            assert type(second.keepers.hire_keeper()) is new.models.Keeper
            assert type(first.animals.add_animal(name="Ada")) is old.models.Animal
        assert not issubclass(new.NotFoundError, old.APIError)
    finally:
        for name in [name for name in sys.modules if name.split(".")[0] in ("old_zoo", "new")]:
            del sys.modules[name]


def test_a_part_of_the_api(host: Host, capsys: pytest.CaptureFixture[str]) -> None:
    """A subset stays one when it is updated, and is not disturbed by what it does not have."""
    assert host.vendor("--include-tag", "animals") == 0
    assert "2 of 2 operations (1 left out as asked)" in capsys.readouterr().out
    assert sorted(p.stem for p in (host.package / "resources").glob("*.py")) == ["__init__", "animals"]
    assert "Keeper" not in (host.package / "_document.json").read_text()
    host.own_tests()
    host.spec.write_text(GROWN.replace("        legs:", "        arms:"), encoding="utf-8")
    assert host.update() == 0
    assert "arms" in (host.package / "models/animals.py").read_text()
    assert not (host.package / "resources/keepers.py").exists()
    assert host.update("--include-tag", "keepers") == 0
    assert sorted(p.stem for p in (host.package / "resources").glob("*.py")) == ["__init__", "keepers"]
    assert host.verify() == 0


def test_own_files_survive(host: Host, capsys: pytest.CaptureFixture[str]) -> None:
    """Code of the repository's own inside the package is told by `verify`, and stays when it is updated."""
    assert host.vendor() == 0
    (host.package / "extras.py").write_text("MINE = 1\n")
    assert host.verify() == 1
    assert f"extra: {host.package / 'extras.py'}" in capsys.readouterr().out
    host.spec.write_text(GROWN, encoding="utf-8")
    assert host.update() == 0
    assert (host.package / "extras.py").read_text() == "MINE = 1\n"


def test_a_file_in_the_way_is_not_overwritten(host: Host, capsys: pytest.CaptureFixture[str]) -> None:
    """A file of the repository's own where the new version has one is named, and nothing is written."""
    assert host.vendor("--include-tag", "animals") == 0
    (host.package / "resources/keepers.py").write_text("MINE = 1\n")
    before = host.tree()
    assert host.update("--include-tag", "keepers") == 1
    assert "resources/keepers.py is not from specloom" in capsys.readouterr().err
    assert host.tree() == before


def test_check_writes_nothing(host: Host, capsys: pytest.CaptureFixture[str]) -> None:
    """`--check` shows the verdict and what would change, exit 1; without a change it is exit 0."""
    assert host.vendor() == 0
    assert host.update("--check") == 0
    host.spec.write_text(GROWN, encoding="utf-8")
    before = host.tree()
    capsys.readouterr()
    assert host.update("--check") == 1
    assert "0.1.0 -> 0.2.0" in capsys.readouterr().out
    assert host.tree() == before


def test_a_failure_leaves_the_old_package(host: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error in the middle of writing changes nothing: neither on the first day nor at an update."""
    real, calls = os.replace, 0

    def replace(source: str, target: str) -> None:
        nonlocal calls
        calls += 1
        if calls % 10 == 0:
            raise OSError(28, "No space left on device")
        real(source, target)

    before = host.tree()
    with monkeypatch.context() as broken:
        broken.setattr("specloom.swap.os.replace", replace)
        assert host.vendor() == 2
        assert host.tree() == before
        assert list((host.root / "src").iterdir()) == []
    assert host.vendor() == 0
    before = host.tree()
    host.spec.write_text(GROWN.replace("Zoo", "Menagerie"), encoding="utf-8")
    with monkeypatch.context() as broken:
        broken.setattr("specloom.swap.os.replace", replace)
        assert host.update() == 2
    assert host.tree() == before


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["src"], "no package name (give --package A.B.C"),
        (["src", "--package", "acme.my-zoo"], "`my-zoo` cannot be the name of a Python package"),
        (["nowhere", "--package", "zoo"], "`nowhere` is not a folder"),
        (["src", "--package", "zoo", "--keep-edits"], "--keep-edits goes with --update"),
        (["src", "--update"], "no generated package is in `src`"),
        (["src", "--package", "zoo", "--include-tag", "animls"], "did you mean `animals`?"),
    ],
)
def test_unusable_usage_is_one_line(
    host: Host,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    words: str,
) -> None:
    """What cannot be done is one line on standard error that says how to mend it, exit 2, nothing written."""
    monkeypatch.chdir(host.root)
    assert host.specloom("vendor", *arguments, "--spec", str(host.spec)) == 2
    err = capsys.readouterr().err
    assert words in err
    assert err.count("\n") == 1
    assert host.status() == []


def test_vendored_twice_is_an_update(host: Host, capsys: pytest.CaptureFixture[str]) -> None:
    """A package that is there already is not replaced by accident; another name in the update is told."""
    assert host.vendor() == 0
    assert host.vendor() == 2
    assert "is in" in (err := capsys.readouterr().err) and "give --update" in err
    assert host.update("--package", "acme.zoo") == 2
    assert "there is `acme.clients.zoo`" in capsys.readouterr().err


def test_the_version_is_that_of_the_sdk(host: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy has the version of the configured SDK, whatever part of it the copy is."""
    home = host.spec.parent
    config = '[tool.specloom]\nspec = "zoo.yaml"\noutput = "sdk"\npackage = "zoo"\nversion = "3.4.5"\n'
    (home / "pyproject.toml").write_text(config)
    monkeypatch.chdir(home)
    assert host.specloom("generate") == 0
    (home / "pyproject.toml").write_text(config.replace('version = "3.4.5"\n', ""))
    dest = str(host.root / "src")
    assert host.specloom("vendor", dest, "--package", "acme.zoo", "--include-tag", "keepers") == 0
    manifest = host.root / "src/acme/zoo/_manifest.json"
    assert json.loads(manifest.read_text())["options"]["version"] == "3.4.5"
    host.spec.write_text(GROWN, encoding="utf-8")
    assert host.specloom("vendor", "--update", dest) == 0
    assert json.loads(manifest.read_text())["options"]["version"] == "3.5.0"


def test_a_folder_of_the_package_will_do(host: Host) -> None:
    """DEST may be the folder of the package itself."""
    assert host.vendor() == 0
    assert host.specloom("verify", str(host.package)) == 0
    host.spec.write_text(GROWN, encoding="utf-8")
    assert host.specloom("vendor", "--update", str(host.package), "--spec", str(host.spec)) == 0
    assert "legs" in (host.package / "models/animals.py").read_text()
    assert Path(host.package, "__init__.py").is_file()
