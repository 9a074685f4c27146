"""A folder of small documents for each test; it is the working directory, so places read `a.yaml:1:1`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from specloom.document import Document, load_document

#: Files by name -> the document of `openapi.yaml` (or the file named by `entry`).
Load = Callable[..., Document]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the documents, and the working directory."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def write(folder: Path) -> Callable[[dict[str, str]], Path]:
    """Writes files; texts are dedented, so that tests can indent them."""

    def write(files: dict[str, str]) -> Path:
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
        return folder

    return write


@pytest.fixture
def load(write: Callable[[dict[str, str]], Path]) -> Load:
    """Writes files and loads the first of them as the entry document."""

    def load(files: dict[str, str], overlays: tuple[str, ...] = (), allow_remote: bool = False) -> Document:
        write(files)
        return load_document(next(iter(files)), overlays=overlays, allow_remote=allow_remote)

    return load


HEAD = """\
openapi: 3.1.0
info: {title: T, version: "1"}
"""


def entry(body: str, version: str = "3.1.0") -> str:
    """An entry document with two lines of head; line 3 is the first line of `body`."""
    return HEAD.replace("3.1.0", version) + dedent(body).lstrip("\n")


def references(node: Any) -> list[str]:
    """The texts of all `$ref`s of a tree, in order."""
    if isinstance(node, dict):
        own = [node["$ref"]] if isinstance(node.get("$ref"), str) else []
        return own + [ref for child in node.values() for ref in references(child)]
    return [ref for child in node for ref in references(child)] if isinstance(node, list) else []
