"""pyright reads the generated package, and typical usage of it, as strictly as it can."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
USAGE = Path(__file__).with_name("usage.py")


def _complaints(folder: Path, *included: Path) -> list[dict[str, Any]]:
    """What a strict check of files or folders says; `folder` is for the configuration."""
    settings = {
        "include": [str(path) for path in included],
        "extraPaths": [str(ROOT / "generated")],
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
    }
    configuration = folder / "pyrightconfig.json"
    configuration.write_text(json.dumps(settings), encoding="utf-8")
    command = [sys.executable, "-m", "basedpyright", "--outputjson", "--pythonpath", sys.executable]
    done = subprocess.run([*command, "-p", str(configuration)], capture_output=True, text=True)
    report = json.loads(done.stdout)
    assert report["summary"]["filesAnalyzed"] > 0, done.stdout + done.stderr
    found: list[dict[str, Any]] = report["generalDiagnostics"]
    return found


def test_the_generated_package_is_clean(tmp_path: Path) -> None:
    """No error and no warning in any module of the package."""
    found = _complaints(tmp_path, ROOT / "generated" / "realtimekit")
    assert [f"{each['file']}:{each['range']['start']['line'] + 1}: {each['message']}" for each in found] == []


def test_mistakes_in_typical_usage_are_found(tmp_path: Path) -> None:
    """Each line that mypy complains about is one for pyright, and no other line is."""
    lines = USAGE.read_text(encoding="utf-8").splitlines()
    marked = {number for number, line in enumerate(lines, 1) if re.search(r"# error: [a-z-]+$", line)}
    found = {
        each["range"]["start"]["line"] + 1
        for each in _complaints(tmp_path, USAGE)
        if each["severity"] == "error"
    }
    assert found == marked
