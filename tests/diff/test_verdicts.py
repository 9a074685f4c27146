"""What a change of the document means for Python callers: the cases where one easily judges wrongly."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from specloom.diff.change import Report
from specloom.diff.run import compare
from specloom.diff.side import understand
from specloom.document import load_document

Tree = dict[str, Any]
Edit = Callable[[Tree], object]

DOCUMENT = """\
openapi: 3.1.0
info: {title: Zoo, version: "1"}
servers: [{url: "https://zoo.example/v1"}]
tags: [{name: animals, description: Animals.}, {name: keepers, description: Keepers.}]
paths:
  /animals/{animal_id}:
    get:
      operationId: getAnimal
      summary: Fetch an animal
      tags: [animals]
      parameters:
        - {name: animal_id, in: path, required: true, schema: {type: string}}
        - {name: page, in: query, schema: {type: integer}}
        - {name: sort, in: query, schema: {type: string}}
      responses:
        "200":
          description: The animal.
          content: {application/json: {schema: {$ref: "#/components/schemas/Animal"}}}
    put:
      operationId: putAnimal
      tags: [animals]
      parameters:
        - {name: animal_id, in: path, required: true, schema: {type: string}}
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/AnimalUpdate"}}}
      responses:
        "200":
          description: The animal.
          content: {application/json: {schema: {$ref: "#/components/schemas/Animal"}}}
  /keepers:
    get:
      operationId: listKeepers
      tags: [keepers]
      responses:
        "200":
          description: All keepers.
          content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Keeper"}}}}
components:
  schemas:
    Animal:
      type: object
      required: [id]
      properties:
        id: {type: string}
        born: {type: string}
        nick: {type: string, description: What friends call it.}
        kind: {type: string, enum: [cat, dog]}
    AnimalUpdate:
      type: object
      properties:
        nick: {type: string}
        legs: {type: integer}
        size: {type: string, enum: [small, large]}
    Keeper:
      type: object
      properties:
        name: {type: string}
"""


def operation(tree: Tree, method: str = "get") -> Tree:
    found: Tree = tree["paths"]["/animals/{animal_id}"][method]
    return found


def schema(tree: Tree, name: str = "Animal") -> Tree:
    found: Tree = tree["components"]["schemas"][name]
    return found


def rename_schema(tree: Tree) -> None:
    schemas = tree["components"]["schemas"]
    schemas["Beast"] = schemas.pop("Animal")
    for method in ("get", "put"):
        content = operation(tree, method)["responses"]["200"]["content"]
        content["application/json"]["schema"] = {"$ref": "#/components/schemas/Beast"}


def rename_path_parameter(tree: Tree) -> None:
    item = tree["paths"]["/animals/{beast_id}"] = tree["paths"].pop("/animals/{animal_id}")
    for method in ("get", "put"):
        item[method]["parameters"][0]["name"] = "beast_id"


def inline(tree: Tree) -> None:
    """The schema of keepers stays a component, and is written again in its place nowhere: only moved."""
    tree["components"]["responses"] = {"Keepers": tree["paths"]["/keepers"]["get"]["responses"]["200"]}
    tree["paths"]["/keepers"]["get"]["responses"]["200"] = {"$ref": "#/components/responses/Keepers"}


#: Name -> (edit, Python verdict of the worst change, bump).
CASES: dict[str, tuple[Edit, str, str]] = {
    "operationId renamed": (lambda t: operation(t).update(operationId="fetchAnimal"), "breaking", "major"),
    "schema renamed": (rename_schema, "breaking", "major"),
    "path parameter renamed": (rename_path_parameter, "breaking", "major"),
    "request property removed": (
        lambda t: schema(t, "AnimalUpdate")["properties"].pop("legs"),
        "breaking",
        "major",
    ),
    "date-time in an answer": (
        lambda t: schema(t)["properties"]["born"].update(format="date-time"),
        "breaking",
        "major",
    ),
    "answer property removed": (lambda t: schema(t)["properties"].pop("nick"), "breaking", "major"),
    "required in an answer": (lambda t: schema(t)["required"].append("nick"), "compatible", "minor"),
    "order of parameters": (lambda t: operation(t)["parameters"].reverse(), "none", "none"),
    "tag changed": (lambda t: operation(t).update(tags=["keepers"]), "breaking", "major"),
    "server changed": (lambda t: t["servers"][0].update(url="https://zoo.example/v2"), "compatible", "minor"),
    "enum value in an answer": (
        lambda t: schema(t)["properties"]["kind"]["enum"].append("owl"),
        "compatible",
        "minor",
    ),
    "description": (
        lambda t: [
            schema(t)["properties"]["nick"].update(description="Another."),
            operation(t).update(summary="Fetch it", description="At length."),
            t["info"].update(description="New words."),
        ],
        "none",
        "none",
    ),
    "nothing": (lambda t: None, "none", "none"),
    "order of everything": (
        lambda t: t.update(
            paths=dict(reversed(t["paths"].items())),
            components={"schemas": dict(reversed(t["components"]["schemas"].items()))},
        ),
        "none",
        "none",
    ),
    "moved to a component": (inline, "none", "none"),
    "operation added": (
        lambda t: t["paths"].update(
            {"/pets": {"get": {**t["paths"]["/keepers"]["get"], "operationId": "pets"}}}
        ),
        "compatible",
        "minor",
    ),
    "operation removed": (lambda t: t["paths"]["/animals/{animal_id}"].pop("put"), "breaking", "major"),
    "optional parameter added": (
        lambda t: operation(t)["parameters"].append(
            {"name": "q", "in": "query", "schema": {"type": "string"}}
        ),
        "compatible",
        "minor",
    ),
    "required parameter added": (
        lambda t: operation(t)["parameters"].append(
            {"name": "q", "in": "query", "required": True, "schema": {"type": "string"}}
        ),
        "breaking",
        "major",
    ),
    "parameter removed": (lambda t: operation(t)["parameters"].pop(), "breaking", "major"),
    "required request property added": (
        lambda t: [
            schema(t, "AnimalUpdate")["properties"].update(tail={"type": "string"}),
            schema(t, "AnimalUpdate").update(required=["tail"]),
        ],
        "breaking",
        "major",
    ),
    "answer property added": (
        lambda t: schema(t)["properties"].update(tail={"type": "string"}),
        "compatible",
        "minor",
    ),
    "enum value taken from a request": (
        lambda t: schema(t, "AnimalUpdate")["properties"]["size"]["enum"].pop(),
        "breaking",
        "major",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_the_verdict_for_callers(name: str, tmp_path: Path) -> None:
    """The worst Python verdict and the bump are those of the table, and the bump names its change."""
    edit, python, bump = CASES[name]
    before = yaml.safe_load(DOCUMENT)
    after = copy.deepcopy(before)
    edit(after)
    report = compared(before, after, tmp_path)
    told = "\n".join(f"{c.id} {c.wire}/{c.python}: {c.message}" for c in report.changes)
    order = ("none", "compatible", "breaking")
    worst = max((c.python for c in report.changes), key=order.index, default="none")
    assert (worst, report.bump) == (python, bump), told
    assert (report.forced_by is None) == (bump == "none")
    assert report.forced_by is None or report.forced_by in report.changes
    assert len({(c.id, c.pointer) for c in report.changes}) == len(report.changes), told


@pytest.mark.parametrize(
    "name", ["operationId renamed", "schema renamed", "path parameter renamed", "tag changed"]
)
def test_renamed_names_are_told(name: str, tmp_path: Path) -> None:
    """What only has another name in Python says both names, so that the old one can be kept."""
    before = yaml.safe_load(DOCUMENT)
    after = copy.deepcopy(before)
    CASES[name][0](after)
    renamed = {c.renamed for c in compared(before, after, tmp_path).changes if c.renamed}
    wanted = {
        "operationId renamed": {("client.animals.get_animal", "client.animals.fetch_animal")},
        "schema renamed": {("models.Animal", "models.Beast")},
        "path parameter renamed": {
            ("client.animals.get_animal(animal_id)", "client.animals.get_animal(beast_id)"),
            ("client.animals.put_animal(animal_id)", "client.animals.put_animal(beast_id)"),
        },
        "tag changed": {("client.animals.get_animal", "client.keepers.get_animal")},
    }[name]
    assert wanted <= renamed


def compared(before: Tree, after: Tree, folder: Path) -> Report:
    sides = []
    for name, tree in (("before", before), ("after", after)):
        path = folder / f"{name}.yaml"
        path.write_text(yaml.safe_dump(tree, sort_keys=False), encoding="utf-8")
        sides.append(understand(load_document(str(path))))
    return compare(*sides)
