"""Formatting of generated modules: black, so that nobody has to ask which style."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping

#: The default of black and ruff, so that a repository that vendors the package need not make an exception.
LINE_LENGTH = 88
#: Below this many characters a second process costs more than it saves.
_WORTH_SPLITTING = 200_000


def format_python(text: str) -> str:
    """One module in black's style; the text must be valid Python."""
    # Here, because most commands format nothing, and black takes longer to import than they run.
    import black
    from black.mode import TargetVersion
    from black.report import NothingChanged

    mode = black.Mode(line_length=LINE_LENGTH, target_versions={TargetVersion.PY311})
    try:
        return black.format_file_contents(text, fast=True, mode=mode)
    except NothingChanged:
        return text


def format_modules(modules: Mapping[str, str]) -> dict[str, str]:
    """Format many modules, on several processes where that is worth it; the result does not depend on how."""
    workers = min(os.cpu_count() or 1, 8, len(modules))
    if workers < 2 or sum(map(len, modules.values())) < _WORTH_SPLITTING:
        return {path: format_python(text) for path, text in modules.items()}
    own, *others = _shares(modules, workers)
    # Commands of their own rather than forks or a pool: whoever calls may have threads, or no main module.
    processes = [_start(share) for share in others]
    formatted = {path: format_python(text) for path, text in own.items()}
    for process, share in zip(processes, others, strict=True):
        output, _ = process.communicate()
        # A process that failed costs time, not the result.
        formatted.update(json.loads(output) if process.returncode == 0 else map(_formatted, share.items()))
    return {path: formatted[path] for path in modules}


def _shares(modules: Mapping[str, str], count: int) -> list[dict[str, str]]:
    """The modules in shares of about equal size: the largest first, each to the smallest share so far."""
    shares: list[dict[str, str]] = [{} for _ in range(count)]
    sizes = [0] * count
    for path in sorted(modules, key=lambda path: (-len(modules[path]), path)):
        smallest = sizes.index(min(sizes))
        shares[smallest][path] = modules[path]
        sizes[smallest] += len(modules[path])
    return shares


def _start(share: Mapping[str, str]) -> subprocess.Popen[bytes]:
    # From a file, not a pipe: nobody has to wait until the other process is ready to read.
    with tempfile.TemporaryFile() as given:
        given.write(json.dumps(share).encode())
        given.seek(0)
        return subprocess.Popen(
            [sys.executable, "-m", __name__], stdin=given, stdout=subprocess.PIPE, env=_environment()
        )


def _environment() -> dict[str, str]:
    """This process's environment, with its import path: specloom may not be installed."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}


def _formatted(item: tuple[str, str]) -> tuple[str, str]:
    return item[0], format_python(item[1])


if __name__ == "__main__":
    received: dict[str, str] = json.load(sys.stdin)
    json.dump(dict(map(_formatted, received.items())), sys.stdout)
