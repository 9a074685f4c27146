"""The wheel carries all it needs: installed in an empty environment, it generates a package that works."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.test_cli import SPEC

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of specloom, built without an environment of its own (hatchling is installed)."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return next(folder.glob("specloom-*.whl"))


def test_wheel_carries_templates(wheel: Path) -> None:
    """Every template and runtime module is inside, and nothing of spec/, generated/ or tests/."""
    names = zipfile.ZipFile(wheel).namelist()
    templates = ROOT / "templates"
    wanted = {
        f"specloom/_templates/{path.relative_to(templates).as_posix()}"
        for path in templates.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert wanted <= set(names)
    assert {name.split("/")[0] for name in names} == {
        "specloom",
        wheel.name.removesuffix("-py3-none-any.whl") + ".dist-info",
    }


def test_installed_wheel_generates(wheel: Path, tmp_path: Path) -> None:
    """Installed away from the checkout, specloom generates from any document, and the result imports."""
    site = tmp_path / "site"
    install = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--target",
        str(site),
        str(wheel),
    ]
    subprocess.run(install, check=True, capture_output=True)
    (tmp_path / "zoo.yaml").write_text(SPEC, encoding="utf-8")
    # The installed copy comes first on the path, before the checkout that the environment links to.
    environment = {**os.environ, "PYTHONPATH": str(site)}
    code = "import specloom, sys; sys.exit(not specloom.__file__.startswith(sys.argv[1]))"
    subprocess.run([sys.executable, "-c", code, str(site)], check=True, env=environment)
    command = [
        sys.executable,
        "-m",
        "specloom",
        "generate",
        "--spec",
        "zoo.yaml",
        "--output",
        "out",
        "--package",
        "zoo",
    ]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    subprocess.run([sys.executable, "-c", "import zoo; zoo.Zoo"], cwd=tmp_path / "out", check=True)
