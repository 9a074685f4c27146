"""The document of this repository against edited copies: every edit is told once, and nothing else."""

from __future__ import annotations

import json
import random
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from specloom.diff.run import compare
from specloom.diff.side import Side, understand
from specloom.document import load_document
from specloom.document.kept import read_kept

SPEC = Path(__file__).resolve().parents[2] / "spec"


@cache
def ours() -> tuple[Side, str]:
    document = load_document(SPEC / "openapi.yaml", overlays=[SPEC / "overlays/python.yaml"])
    return understand(document), json.dumps(document.tree)


def edited(tree: dict[str, Any]) -> Side:
    return understand(read_kept(json.dumps(tree).encode(), "new.json"))


@pytest.mark.parametrize("seed", range(6))
def test_each_edit_is_told_once(seed: int) -> None:
    """Forty members added or removed and ten operations added are that many changes, at these places."""
    old, text = ours()
    tree, chance = json.loads(text), random.Random(seed)
    schemas = tree["components"]["schemas"]
    places: dict[str, str] = {}
    # What is removed may not hold what is edited elsewhere, so it is a plain value.
    for key in chance.sample(
        [k for k, v in schemas.items() if f"/components/schemas/{k}" in old.api.named], 40
    ):
        members = schemas[key].get("properties")
        if not members:
            continue
        plain = [n for n, v in members.items() if v.get("type") in ("string", "integer", "boolean")]
        where = f"/components/schemas/{key}/properties/"
        if len(plain) > 1 and chance.random() < 0.5:
            name = chance.choice(plain)
            del members[name]
            required = schemas[key].get("required", [])
            schemas[key]["required"] = [n for n in required if n != name]
            places[where + name] = "property-removed"
        else:
            members["brand_new"] = {"type": "string"}
            places[where + "brand_new"] = "property-added"
    for number in range(10):
        answers = {"200": {"description": "Done."}}
        added = {"operationId": f"ping{number}", "tags": ["meetings"], "responses": answers}
        tree["paths"][f"/ping/{number}"] = {"get": added}
        places[f"/paths/~1ping~1{number}/get"] = "operation-added"
    report = compare(old, edited(tree))
    told = {change.pointer: change.id for change in report.changes}
    assert len(told) == len(report.changes)
    assert told.keys() == places.keys()
    assert all(told[pointer].endswith(id_) for pointer, id_ in places.items())


def test_another_order_is_no_change() -> None:
    """Paths, operations, schemas and members in another order are the same document."""
    old, text = ours()

    def turned(node: Any) -> Any:
        if isinstance(node, dict):
            return {key: turned(value) for key, value in reversed(node.items())}
        return [turned(value) for value in node] if isinstance(node, list) else node

    tree = turned(json.loads(text))
    # Of several media types and answers the first one counts.
    report = compare(old, edited(tree))
    assert [change.message for change in report.changes] == []
    assert report.bump == "none"
