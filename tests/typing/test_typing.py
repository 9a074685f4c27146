"""A type checker reads typical usage: the types it reveals are right, and mistakes are found."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
USAGE = Path(__file__).with_name("usage.py")


def test_mypy_sees_the_types_of_typical_usage() -> None:
    """mypy --strict finds the marked mistakes in the usage file, each with its code, and nothing else."""
    lines = USAGE.read_text(encoding="utf-8").splitlines()
    marked = {
        (number, found.group(1))
        for number, line in enumerate(lines, 1)
        if (found := re.search(r"# error: ([a-z-]+)$", line))
    }
    assert len(marked) >= 12
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--hide-error-context"]
    done = subprocess.run([*command, str(USAGE)], cwd=ROOT, capture_output=True, text=True)
    found = {
        (int(line), code)
        for line, code in re.findall(r"usage\.py:(\d+): error: .*\[([a-z-]+)\]$", done.stdout, re.M)
    }
    assert found == marked, done.stdout
