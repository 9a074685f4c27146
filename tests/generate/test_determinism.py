"""The same document gives the same bytes, whatever surrounds the run; names depend on identity alone."""

from __future__ import annotations

import copy
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from specloom.api import build_api
from specloom.document import Document, load_document
from specloom.document.dump import dump_json, dump_yaml
from specloom.naming import NamePlan, plan_names
from specloom.render import PackageOptions, render_package
from tests.generate.harness import CASES

ROOT = Path(__file__).resolve().parents[2]


def tree(folder: Path) -> dict[str, bytes]:
    """All files below a folder."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_bytes_do_not_depend_on_hash_seed_or_folder(tmp_path: Path) -> None:
    """Runs with other hash seeds, working directories and spellings of the path write the same bytes."""
    spec = CASES / "unions" / "openapi.yaml"
    written = []
    for seed, folder, shown in [
        ("0", ROOT, spec),
        ("1", tmp_path, spec),
        ("77", spec.parent, Path(spec.name)),
    ]:
        output = tmp_path / f"out{seed}"
        command = [sys.executable, "-m", "specloom", "generate", "--spec", str(shown)]
        subprocess.run(
            [*command, "--output", str(output), "--package", "sdk"],
            cwd=folder,
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        )
        written.append(tree(output))
    assert written[0] == written[1] == written[2]


@pytest.mark.parametrize("dump", [dump_yaml, dump_json], ids=["yaml", "json"])
def test_bundled_document_gives_the_same_package(tmp_path: Path, dump: Any) -> None:
    """Split files and their bundle give the same text; formatting sees nothing else, and is left out."""
    split = load_document(str(ROOT / "spec/openapi.yaml"), overlays=[str(ROOT / "spec/overlays/python.yaml")])
    bundled = tmp_path / "bundled.yaml"
    bundled.write_text(dump(split), encoding="utf-8")
    one, two = rendered(split), rendered(load_document(str(bundled)))
    assert len(one) > 60
    assert {path for path in one.keys() | two.keys() if one.get(path) != two.get(path)} == set()


def rendered(document: Document) -> dict[str, str]:
    """The files of a document's package as the templates give them."""
    api, findings = build_api(document)
    names, collisions = plan_names(document, api)
    assert [*findings, *collisions] == []
    return render_package(api, names, PackageOptions("realtimekit"))


def names_of(document: Document) -> NamePlan:
    """The name plan of a document without findings."""
    api, findings = build_api(document)
    names, collisions = plan_names(document, api)
    assert [*findings, *collisions] == []
    return names


def spoken(names: NamePlan) -> set[tuple[str, ...]]:
    """Every name of a plan with the place it belongs to."""
    methods = [(r, m) for r in names.resources for m in r.methods]
    return {
        *(("class", plan.module, plan.name) for plan in names.classes.values()),
        *(("field", *key, name) for key, name in names.fields.items()),
        *(("method", r.name, m.operation.pointer, m.name) for r, m in methods),
        *(("argument", m.operation.pointer, *k, n) for _, m in methods for k, n in m.arguments.items()),
    }


def load_tree(tree_: dict[str, Any], folder: Path) -> Document:
    """The document of a tree."""
    path = folder / "openapi.yaml"
    path.write_text(yaml.safe_dump(tree_, sort_keys=False), encoding="utf-8")
    return load_document(str(path))


def reordered(value: Any, chance: random.Random) -> Any:
    """The same tree with the keys of every mapping in another order."""
    if isinstance(value, dict):
        keys = list(value)
        chance.shuffle(keys)
        return {key: reordered(value[key], chance) for key in keys}
    return [reordered(item, chance) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize("case", ["unions", "naming", "presence", "bodies"])
def test_names_do_not_depend_on_order(tmp_path: Path, case: str) -> None:
    """Paths, components and properties in another order have the names they had."""
    original = yaml.safe_load((CASES / case / "openapi.yaml").read_text(encoding="utf-8"))
    expected = spoken(names_of(load_tree(original, tmp_path)))
    for seed in range(5):
        shuffled = reordered(original, random.Random(seed))
        assert spoken(names_of(load_tree(shuffled, tmp_path))) == expected


def inline(members: dict[str, Any]) -> dict[str, Any]:
    """A response written in place."""
    schema = {"type": "object", "properties": members}
    return {"200": {"description": "ok", "content": {"application/json": {"schema": schema}}}}


def test_an_insertion_only_adds_names(tmp_path: Path) -> None:
    """New paths, members and variants before the old ones leave every old name as it is: no counters."""
    thing = {
        "type": "object",
        "properties": {"a": {"type": "object", "properties": {"x": {"type": "string"}}}},
    }
    choice = {"oneOf": [{"type": "object", "properties": {"left": {"type": "string"}}}]}
    before = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {
            "/b": {"get": {"operationId": "getB", "responses": inline({"data": thing})}},
            "/c": {"get": {"operationId": "getC", "responses": inline({"data": thing, "pick": choice})}},
        },
    }
    after: dict[str, Any] = copy.deepcopy(before)
    new = {
        "type": "object",
        "properties": {"b": {"type": "object", "properties": {"y": {"type": "integer"}}}},
    }
    get_b = {"operationId": "getA", "responses": inline({"data": new, "pick": choice})}
    after["paths"] = {"/a": {"get": get_b}, **after["paths"]}
    members = after["paths"]["/c"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    members["properties"] = {"more": new, **members["properties"]}
    members["properties"]["pick"]["oneOf"].insert(
        0, {"type": "object", "properties": {"right": {"type": "string"}}}
    )
    old = names_of(load_tree(before, tmp_path))
    later = names_of(load_tree(after, tmp_path))

    def listed(names: NamePlan) -> set[tuple[str, str]]:
        methods = {("method", m.name) for r in names.resources for m in r.methods}
        return {("class", plan.name) for plan in names.classes.values()} | methods

    assert listed(old) <= listed(later)
    assert not any(name[-1].isdigit() for _, name in listed(later))
