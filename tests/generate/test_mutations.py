"""Documents with something wrong in them: a package, findings or one line, and never a traceback."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from specloom.api import build_api
from specloom.document import load_document
from specloom.errors import DocumentError, SpecloomError
from specloom.findings import errors_in
from specloom.naming import plan_names
from specloom.render import PackageOptions, render_package
from tests.generate.harness import CASES

#: What may stand where something else was meant.
ODD: list[Any] = [
    *(None, True, False, 0, -1, 1.5, 10**30, "", "x", "{", "a/b", "class", "1", "日本", "\u202e"),
    *("#/components/schemas/A", ["x", "x"], [], {}, [None], [{}], {"a": 1}, {"type": "object"}),
    *({"$ref": "#/info"}, {"$ref": "#/components"}, {"type": ["null"]}, {"allOf": []}, {"oneOf": [{}]}),
    {"enum": []},
]
DOCUMENTS = sorted(CASES.glob("*/openapi.yaml"))


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The paths of all nodes of a tree."""
    yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in inner:
        yield from places(child, (*path, key))


def at(tree: Any, path: tuple[Any, ...]) -> Any:
    for key in path:
        tree = tree[key]
    return tree


def mutated(tree: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """The tree with one node replaced, removed, renamed, or put in the place of another."""
    paths = [path for path in places(tree) if path and path != ("openapi",)]
    path = chance.choice(paths)
    parent, key = at(tree, path[:-1]), path[-1]
    match chance.choices(["replace", "remove", "rename", "graft"], [6, 2, 1, 1])[0]:
        case "remove":
            del parent[key]
        case "rename" if isinstance(parent, dict):
            parent[chance.choice([odd for odd in ODD if isinstance(odd, str)])] = parent.pop(key)
        case "graft":
            parent[key] = copy.deepcopy(at(tree, chance.choice(paths)))
        case _:
            parent[key] = copy.deepcopy(chance.choice(ODD))
    return tree


@pytest.mark.parametrize("source", DOCUMENTS, ids=lambda path: path.parent.name)
def test_a_mistake_never_ends_in_a_traceback(source: Path, tmp_path: Path) -> None:
    """Whatever node of a document is changed, what comes out is Python, or findings, or one clear error."""
    original = yaml.safe_load(source.read_text(encoding="utf-8"))
    spec = tmp_path / "openapi.json"
    for seed in range(8):
        tree = mutated(copy.deepcopy(original), random.Random(f"{source.parent.name} {seed}"))
        spec.write_text(json.dumps(tree), encoding="utf-8")
        try:
            document = load_document(str(spec))
            api, findings = build_api(document)
            names, collisions = plan_names(document, api)
            if errors_in([*document.findings, *findings, *collisions]):
                continue
            files = render_package(api, names, PackageOptions("sdk"))
        except SpecloomError as error:
            assert error.location or "openapi.json" in str(error), f"seed {seed}: {error}"
            continue
        for path, text in files.items():
            if path.endswith(".py") and "/_runtime/" not in path:
                compile(text, f"{path} (seed {seed})", "exec")


@pytest.mark.parametrize(
    "wrap",
    [
        lambda inner: {"type": "array", "items": inner},
        lambda inner: {"type": "object", "additionalProperties": inner},
        lambda inner: {"anyOf": [inner, {"type": "array", "items": inner}]},
    ],
    ids=["lists", "dictionaries", "choices"],
)
def test_types_without_end(wrap: Any, tmp_path: Path) -> None:
    """A type too deep for Python is refused at its place."""
    schema: dict[str, Any] = {"type": "string"}
    for _ in range(12):
        schema = wrap(schema)
    levels, components = 8, {"S0": schema}
    for level in range(1, levels):
        inner: dict[str, Any] = {"$ref": f"#/components/schemas/S{level - 1}"}
        for _ in range(8):
            inner = {"type": "array", "items": inner}
        components[f"S{level}"] = inner
    response = {
        "description": "ok",
        "content": {"application/json": {"schema": {"$ref": f"#/components/schemas/S{levels - 1}"}}},
    }
    tree = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {"/a": {"get": {"responses": {"200": response}}}},
        "components": {"schemas": components},
    }
    spec = tmp_path / "openapi.json"
    spec.write_text(json.dumps(tree), encoding="utf-8")
    with pytest.raises(DocumentError, match="a type of more than 50 levels") as caught:
        build_api(load_document(str(spec)))
    assert caught.value.location
