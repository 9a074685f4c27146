"""Formatting of generated modules: black, so that nobody has to ask which style."""

from __future__ import annotations

import os
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor

import black
from black.mode import TargetVersion
from black.report import NothingChanged

#: The default of black and ruff, so that a repository that vendors the package need not make an exception.
LINE_LENGTH = 88
_MODE = black.Mode(line_length=LINE_LENGTH, target_versions={TargetVersion.PY311})
#: Below this many characters a second process costs more than it saves.
_WORTH_SPLITTING = 200_000


def format_python(text: str) -> str:
    """One module in black's style; the text must be valid Python."""
    try:
        return black.format_file_contents(text, fast=True, mode=_MODE)
    except NothingChanged:
        return text


def format_modules(modules: Mapping[str, str]) -> dict[str, str]:
    """Format many modules, on several processes where that is worth it; the result does not depend on how."""
    size = sum(map(len, modules.values()))
    workers = min(os.cpu_count() or 1, 8)
    if workers == 1 or size < _WORTH_SPLITTING:
        return {path: format_python(text) for path, text in modules.items()}
    # Largest first, so that no process is left alone with a big one at the end.
    order = sorted(modules, key=lambda path: -len(modules[path]))
    with ProcessPoolExecutor(workers) as pool:
        formatted = dict(zip(order, pool.map(format_python, [modules[path] for path in order]), strict=True))
    return {path: formatted[path] for path in modules}
