"""Formatting gives the same text on one process as on several."""

from __future__ import annotations

import subprocess
from typing import Any

import pytest

from specloom.render import formatting


def modules() -> dict[str, str]:
    body = "def f( a,b ):\n  return {'k':a ,\n 'l':[ b]}\n"
    return {f"m{n}.py": f'"""Module {n}: größe."""\n' + body * (n + 1) for n in range(12)}


def test_shares_have_no_influence_on_the_result(monkeypatch: pytest.MonkeyPatch) -> None:
    """Several processes give what one gives, in the same order of files."""
    alone = formatting.format_modules(modules())
    monkeypatch.setattr(formatting, "_WORTH_SPLITTING", 0)
    monkeypatch.setattr(formatting.os, "cpu_count", lambda: 3)
    together = formatting.format_modules(modules())
    assert together == alone
    assert list(together) == list(modules())
    assert '{"k": a, "l": [b]}' in alone["m0.py"]


def test_a_process_that_fails_does_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    """What another process could not do is done by this one."""
    alone = formatting.format_modules(modules())
    monkeypatch.setattr(formatting, "_WORTH_SPLITTING", 0)
    monkeypatch.setattr(formatting.os, "cpu_count", lambda: 3)

    def broken(share: Any) -> subprocess.Popen[bytes]:
        return subprocess.Popen(["false"], stdout=subprocess.PIPE)

    monkeypatch.setattr(formatting, "_start", broken)
    assert formatting.format_modules(modules()) == alone
