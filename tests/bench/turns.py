"""Contestants that take turns: each waits in a process of its own and gives one sample when it is asked.

The speed of a shared machine changes from second to second. A sample takes some hundredths of one, and a
ratio is taken between samples that follow each other, so that such a change meets both.
"""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self


class Turns:
    """The processes of one run; `ask` starts them as they are needed."""

    def __init__(self, python: Path, folder: Path, root: Path, env: Mapping[str, str]) -> None:
        self._command = [str(python), "-m", "tests.bench.measure"]
        self._folder, self._root, self._env = folder, root, env
        self._workers: dict[str, subprocess.Popen[str]] = {}

    def ask(self, name: str, figure: str) -> float:
        """One sample of a figure by a contestant; SystemExit with what it printed if it fails."""
        worker = self._workers.get(name) or self._start(name)
        assert worker.stdin and worker.stdout
        worker.stdin.write(f"{figure}\n")
        worker.stdin.flush()
        answer = worker.stdout.readline()
        if not answer:
            raise SystemExit(f"bench: {name} failed at {figure}, see above")
        return float(answer)

    def _start(self, name: str) -> subprocess.Popen[str]:
        command = [*self._command, name, str(self._folder)]
        worker = subprocess.Popen(
            command, cwd=self._root, env=self._env, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self._workers[name] = worker
        return worker

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        for worker in self._workers.values():
            worker.kill()
            worker.communicate()
