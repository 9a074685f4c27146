"""Whatever is linted, the answer is findings: never a traceback, never a rule that fails, and soon."""

from __future__ import annotations

import copy
import json
import random
import time
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from specloom.lint.run import Input, lint
from specloom.lint.settings import Settings

ROOT = Path(__file__).parents[2]
CASES = sorted((ROOT / "tests" / "lint" / "cases").glob("*/bad*.yaml"))
#: What stands for anything that does not belong where it is put.
JUNK: list[Any] = [
    None, 0, 1.5, -1, True, "", "x", "#/x", [], {}, [1], [None], [{}], [[]], {"a": None}, 10**400, "\n`é",
    {"$ref": "#/components/schemas/User"}, {"$ref": 3}, {"$ref": "#"}, {"$ref": ""}, {"$ref": "#/%zz"},
    {"$ref": "other.yaml#/a"}, {"$ref": "#/paths"}, {"x-specloom-ignore": [{"rule": "x"}]},
]  # fmt: skip
KEYS = ["$ref", "type", "nullable", "", "a/b~", "items", "properties", "enum", "x-specloom-ignore", "default"]
FEW = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def check(path: Path) -> None:
    """Lint a file; every finding can be shown, and no rule failed."""
    started = time.perf_counter()
    result = lint([Input(path)], Settings()).result
    assert time.perf_counter() - started < 10
    for one in result.reported:
        finding = one.finding
        assert finding.location.line >= 1 and finding.location.column >= 1
        assert finding.location.file.endswith(path.name)
        assert len(one.fingerprint) == 32
        assert "fault of specloom" not in finding.hint, finding.message


@cache
def documents() -> list[Any]:
    """Those of the cases, and this repository's own in one file."""
    from specloom.document import load_document

    own = load_document(ROOT / "spec" / "openapi.yaml", [ROOT / "spec" / "overlays" / "python.yaml"])
    cases = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in CASES]
    return [own.tree, *(case for case in cases if isinstance(case, dict))]


def places(node: Any) -> list[tuple[Any, Any]]:
    """Every (container, key) below a node."""
    found: list[tuple[Any, Any]] = []
    pending = [node]
    while pending:
        node = pending.pop()
        items = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
        for key, child in items:
            found.append((node, key))
            pending.append(child)
    return found


def mutate(document: Any, chance: random.Random) -> None:
    """Put junk somewhere, copy one part over another, take one away, or add a key."""
    spots = places(document)
    for _ in range(chance.choice([1, 1, 2, 4])):
        (holder, key), (other, part) = chance.choice(spots), chance.choice(spots)
        way = chance.random()
        try:
            if way < 0.55:
                holder[key] = copy.deepcopy(chance.choice(JUNK))
            elif way < 0.7:
                holder[key] = copy.deepcopy(other[part])
            elif way < 0.85:
                del holder[key]
            elif isinstance(holder, dict):
                holder[chance.choice(KEYS)] = copy.deepcopy(chance.choice(JUNK))
        except (KeyError, IndexError):
            continue  # an earlier mutation took the place away


@given(seed=st.integers(0, 2**32))
@FEW
def test_mutated_documents(seed: int, tmp_path: Path) -> None:
    """Real documents with parts that do not belong where they are."""
    chance = random.Random(seed)
    document = copy.deepcopy(chance.choice(documents()))
    mutate(document, chance)
    path = tmp_path / "openapi.json"
    path.write_text(json.dumps(document, default=str), encoding="utf-8")
    check(path)


@given(seed=st.integers(0, 2**32))
@FEW
def test_mutated_texts(seed: int, tmp_path: Path) -> None:
    """Files with lines that are missing, doubled, cut or changed in one character."""
    chance = random.Random(seed)
    lines = chance.choice(CASES).read_text(encoding="utf-8").splitlines()
    for _ in range(chance.choice([1, 2, 3])):
        index = chance.randrange(len(lines))
        line = lines[index]
        at = chance.randrange(len(line) + 1)
        lines[index] = chance.choice(
            [
                "",
                f"{line}\n{line}",
                line[:at],
                line[:at] + chance.choice("{}[]:#&*!|>'\"%@`,\t\0é- ") + line[at:],
            ]
        )
    path = tmp_path / "openapi.yaml"
    path.write_text("\n".join(lines), encoding="utf-8")
    check(path)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@given(
    tree=st.fixed_dictionaries(
        {},
        optional={
            key: VALUES for key in ("openapi", "info", "servers", "paths", "components", "tags", "security")
        },
    )
)
@FEW
def test_arbitrary_values(tree: dict[str, Any], tmp_path: Path) -> None:
    """The keys of a document with any values below them."""
    path = tmp_path / "openapi.json"
    path.write_text(json.dumps({"openapi": "3.1.0", "paths": {}, **tree}), encoding="utf-8")
    check(path)


@given(data=st.binary(max_size=200))
@FEW
def test_arbitrary_bytes(data: bytes, tmp_path: Path) -> None:
    """A file of anything at all."""
    path = tmp_path / "openapi.yaml"
    path.write_bytes(data)
    check(path)


@pytest.mark.parametrize("levels", [100, 5000])
def test_deep_nesting(levels: int, tmp_path: Path) -> None:
    """Schemas in schemas in schemas."""
    schema: str = '{"type": "array", "items": ' * levels + "{}" + "}" * levels
    path = tmp_path / "openapi.json"
    text = json.dumps({"openapi": "3.1.0", "info": {}, "paths": {}, "components": {"schemas": {"A": "here"}}})
    path.write_text(text.replace('"here"', schema), encoding="utf-8")
    check(path)


def test_references_in_circles(tmp_path: Path) -> None:
    """Every kind of object that refers to itself, or to one that refers back."""
    text = """\
openapi: 3.1.0
info: {title: A, version: '1'}
paths:
  /a: {$ref: '#/paths/~1b'}
  /b: {$ref: '#/paths/~1a'}
  /c:
    get:
      parameters: [{$ref: '#/components/parameters/A'}]
      requestBody: {$ref: '#/components/requestBodies/A'}
      responses: {'200': {$ref: '#/components/responses/A'}}
components:
  parameters: {A: {$ref: '#/components/parameters/A'}}
  requestBodies: {A: {$ref: '#/components/requestBodies/B'}, B: {$ref: '#/components/requestBodies/A'}}
  responses: {A: {$ref: '#/components/responses/A'}}
  schemas:
    A: {allOf: [{$ref: '#/components/schemas/B'}]}
    B: {allOf: [{$ref: '#/components/schemas/A'}]}
    C: {$ref: '#/components/schemas/C/properties/d', properties: {d: {$ref: '#/components/schemas/C'}}}
    D: {anyOf: [{$ref: '#/components/schemas/D'}, {type: 'null'}]}
"""
    path = tmp_path / "openapi.yaml"
    path.write_text(text, encoding="utf-8")
    check(path)
    found = lint([Input(path)], Settings()).result.reported
    assert sum(one.finding.rule == "ref-cycle-unresolvable" for one in found) >= 4
