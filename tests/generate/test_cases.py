"""One small document per feature: the expected code beside it, and a run of what was generated.

`expected/` holds the files that show the feature; the golden text proves that nothing moved, `run.py` that it
works.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.generate.harness import CASES, Sdk, generated_case, import_package, load_run

FOLDERS = sorted(path for path in CASES.iterdir() if path.is_dir() and path.name != "__pycache__")


def golden(folder: Path) -> dict[str, str]:
    """The generated files that a case shows: those of the package that say something about its document."""
    files = generated_case(folder).files
    shown = ("sdk/api/", "sdk/models/", "sdk/types.py", "sdk/client.py", "sdk/webhooks.py", "api.md")
    index = ("sdk/api/__init__.py", "sdk/models/__init__.py")
    return {path: text for path, text in files.items() if path.startswith(shown) and path not in index}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_generated_code_is_as_expected(folder: Path, request: pytest.FixtureRequest) -> None:
    """The generated files are those in `expected/`, byte by byte."""
    expected = folder / "expected"
    files = golden(folder)
    if request.config.getoption("--update-golden"):
        for path in [p for p in expected.rglob("*") if p.is_file()]:
            path.unlink()
        for name, text in files.items():
            (expected / name).parent.mkdir(parents=True, exist_ok=True)
            (expected / name).write_text(text, encoding="utf-8")
    on_disk = {
        path.relative_to(expected).as_posix(): path.read_text(encoding="utf-8")
        for path in expected.rglob("*")
        if path.is_file() and path.suffix in (".py", ".md")
    }
    assert on_disk.keys() == files.keys()
    for name, text in files.items():
        assert text == on_disk[name], f"{name} differs; `make golden` writes it anew"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_generated_code_works(folder: Path, tmp_path: Path) -> None:
    """What the case's `run.py` does with the freshly generated package succeeds."""
    generated = generated_case(folder)
    package = import_package(generated, tmp_path, f"sdk_{folder.name}")
    try:
        load_run(folder)(Sdk(package, generated.names.client))
    finally:
        for name in [name for name in sys.modules if name.split(".")[0] == package.__name__]:
            del sys.modules[name]


def test_generated_code_passes_strict_tools(tmp_path: Path) -> None:
    """mypy --strict, ruff's default rules and black find nothing in any of the generated packages."""
    for folder in FOLDERS:
        for path, text in generated_case(folder).files.items():
            if path.startswith("sdk/"):
                target = tmp_path / folder.name / path[4:]
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(text, encoding="utf-8")
        (tmp_path / folder.name / "__init__.py").touch()
    names = [folder.name for folder in FOLDERS]
    for command in (
        ["-m", "ruff", "check", "--isolated", "--quiet", *names],
        ["-m", "black", "--check", "--quiet", *names],
        ["-m", "mypy", "--strict", "--no-incremental", *names],
    ):
        done = subprocess.run([sys.executable, *command], cwd=tmp_path, capture_output=True, text=True)
        assert done.returncode == 0, f"{' '.join(command[:3])}\n{done.stdout}{done.stderr}"
