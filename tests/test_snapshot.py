"""`generated/` is exactly what `spec/` and `templates/` give."""

from __future__ import annotations

import json
from pathlib import Path

from specloom.api import build_api
from specloom.config import load_config
from specloom.history import FolderTree, read_past
from specloom.naming import plan_names
from specloom.output import plan_output
from specloom.pipeline import generate, load
from specloom.render import PackageOptions

ROOT = Path(__file__).resolve().parent.parent


def test_generated_folder_equals_a_fresh_generation() -> None:
    """A fresh generation differs from the committed folder in no byte, and no stale file is left in it."""
    config = load_config(ROOT)
    assert config.spec and config.output and config.package
    generated = generate(
        load(ROOT / config.spec, [ROOT / o for o in config.overlays]),
        PackageOptions(config.package),
        read_past(FolderTree(ROOT / config.output), f"{config.package}/"),
    )
    assert generated.errors == []
    plan = plan_output(generated.files, ROOT / config.output, config.package)
    assert "".join(change.diff() for change in plan.changes) == ""


def test_every_operation_of_the_document_has_a_method() -> None:
    """Nothing is dropped: 53 operations, one of them under two names."""
    document = load(ROOT / "spec/openapi.yaml", [ROOT / "spec/overlays/python.yaml"])
    api, findings = build_api(document)
    names, collisions = plan_names(document, api)
    assert [*document.findings, *findings, *collisions] == []
    methods = [method for resource in names.resources for method in resource.methods]
    assert len(api.operations) == 53
    assert {m.operation.pointer for m in methods} == {o.pointer for o in api.operations}
    assert len(methods) == 54


def test_manifest_names_sources_and_files() -> None:
    """The manifest holds the digest of every source file and of every generated file."""
    manifest = json.loads((ROOT / "generated/realtimekit/_manifest.json").read_text())
    assert "openapi.yaml" in manifest["document"]["files"]
    assert any("python.yaml" in path for path in manifest["document"]["files"])
    assert manifest["editable"] == ["CHANGELOG.md"]
    on_disk = {
        path.relative_to(ROOT / "generated").as_posix()
        for path in (ROOT / "generated").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path.name != "_manifest.json"
    }
    assert set(manifest["files"]) == on_disk - {"CHANGELOG.md"}
