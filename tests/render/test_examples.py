"""The file with the examples of a package: one line per operation."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from specloom.pipeline import generate, load
from specloom.render.package import PackageOptions


def ok(**media: Any) -> dict[str, Any]:
    return {"200": {"description": "d", "content": {"application/json": media}}}


PATHS: dict[str, Any] = {
    "/pets/{pet-id}": {
        "parameters": [{"name": "pet-id", "in": "path", "required": True, "schema": {"type": "string"}}],
        "get": {
            "tags": ["pets"],
            "operationId": "getPet",
            "responses": ok(schema={}, example={"name": "Ünal"}),
        },
        "delete": {
            "tags": ["pets"],
            "operationId": "deletePet",
            "responses": {"204": {"description": "gone"}},
        },
    },
    "/pets": {"get": {"tags": ["pets"], "operationId": "listPets", "responses": ok(schema={})}},
}


@pytest.fixture
def files(tmp_path: Path) -> Any:
    def made(paths: dict[str, Any], **components: Any) -> dict[str, str]:
        tree = {
            "openapi": "3.1.0",
            "info": {"title": "Pet Store", "version": "1"},
            "paths": paths,
            "components": components,
        }
        path = tmp_path / "openapi.yaml"
        path.write_text(yaml.safe_dump(tree, sort_keys=False), encoding="utf-8")
        return generate(load(path), PackageOptions("shop")).files

    return made


def test_lines(files: Any) -> None:
    """A line has what tells the request, by Python's argument names, and the answer if there is one."""
    lines = [json.loads(line) for line in files(PATHS)["shop/_examples.jsonl"].splitlines()]
    methods = [
        (line["names"][0].split(".")[0], line["method"], line["path"], line["status"]) for line in lines
    ]
    assert methods == [
        ("pets", "GET", "/pets/{pet_id}", 200),
        ("pets", "DELETE", "/pets/{pet_id}", 204),
        ("pets", "GET", "/pets", 200),
    ]
    assert lines[0]["example"] == {"name": "Ünal"} and lines[0]["type"] == "application/json"
    assert "type" not in lines[1] and "example" not in lines[1]
    assert "type" in lines[2] and "example" not in lines[2]


def test_an_operation_adds_a_line(files: Any) -> None:
    """A new operation in the middle of a document adds its line and changes no other."""
    before = files(PATHS)["shop/_examples.jsonl"].splitlines()
    first, last = PATHS.items()
    added = {
        "/new": {"get": {"tags": ["new"], "operationId": "x", "responses": ok(schema={"type": "integer"})}}
    }
    after = files(dict([first, *added.items(), last]))["shop/_examples.jsonl"].splitlines()
    assert len(after) == len(before) + 1
    assert [line for line in after if line in before] == before
    assert [json.loads(line)["example"] for line in after if line not in before] == [1]


def test_names_of_the_module(files: Any) -> None:
    """Fixtures and clients are called after the package and the API; secrets of the document are listed."""
    card = {
        "type": "object",
        "properties": {"pin": {"type": "string", "format": "password"}, "id": {"type": "string"}},
    }
    paths = {"/card": {"get": {"responses": ok(schema={"$ref": "#/components/schemas/Card"})}}}
    made = files(paths, schemas={"Card": card})
    plugin, testing = made["shop/pytest_plugin.py"], made["shop/testing.py"]
    assert "def shop_api(" in plugin and "def shop_client(" in plugin
    assert "client.PetStore, client.AsyncPetStore" in testing and '_SECRETS = ("pin",)' in testing


def test_hostile_examples(files: Any) -> None:
    """Whatever an example holds, it stays on its line, as data."""
    text = files({"/x": {"get": {"responses": ok(schema={}, example={"a": 'q"\n\u2028\x85{{ x }}'})}}})
    assert len(text["shop/_examples.jsonl"].split("\n")) == 2
    assert json.loads(text["shop/_examples.jsonl"])["example"] == {"a": 'q"\n\u2028\x85{{ x }}'}
