"""Documents written in place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest
import yaml

from specloom.api import Api, build_api
from specloom.document import Document, load_document
from specloom.findings import Finding

#: Parts of a document -> the document.
Load: TypeAlias = Callable[..., Document]
#: Parts of a document -> the IR and its findings.
Build: TypeAlias = Callable[..., tuple[Api, list[Finding]]]


@pytest.fixture
def load(tmp_path: Path) -> Load:
    """Loads a document of which only the interesting parts are given."""

    def loaded(version: str = "3.1.0", **parts: Any) -> Document:
        tree = {"openapi": version, "info": {"title": "T", "version": "1"}, "paths": {}, **parts}
        path = tmp_path / "openapi.yaml"
        path.write_text(yaml.safe_dump(tree, sort_keys=False), encoding="utf-8")
        return load_document(str(path))

    return loaded


@pytest.fixture
def build(load: Load) -> Build:
    """The IR of such a document."""
    return lambda **parts: build_api(load(**parts))
