"""The judge: pydantic models made by datamodel-code-generator from the bundled document, once per session."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from types import ModuleType

import pytest

from specloom.document.dump import dump_json

from ..realtimekit.operations import document


@pytest.fixture(scope="session")
def judge(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """A module with one pydantic class (or enum) per component schema, of the same name."""
    folder = tmp_path_factory.mktemp("oracle")
    (folder / "bundle.json").write_text(dump_json(document()), encoding="utf-8")
    options = [
        *("--input", "bundle.json", "--input-file-type", "openapi", "--output", "oracle_models.py"),
        *("--output-model-type", "pydantic_v2.BaseModel", "--target-python-version", "3.11"),
        *("--use-annotated", "--extra-fields", "allow", "--disable-timestamp", "--formatters", "builtin"),
    ]
    made = subprocess.run(
        [sys.executable, "-m", "datamodel_code_generator", *options],
        cwd=folder,
        capture_output=True,
        text=True,
    )
    assert made.returncode == 0, made.stderr
    spec = importlib.util.spec_from_file_location("oracle_models", folder / "oracle_models.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["oracle_models"] = module  # pydantic resolves annotations through it
    spec.loader.exec_module(module)
    return module
