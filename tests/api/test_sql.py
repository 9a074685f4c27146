"""`x-stackQL-resources`: what is read from it, and what is reported instead of dropped."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from .conftest import Build

PATHS = {
    "/zoos/{zoo}/animals": {
        "get": {
            "parameters": [
                {"name": "zoo", "in": "path", "required": True, "schema": {"type": "string"}},
                {"name": "kind", "in": "query", "schema": {"type": "string"}},
            ],
            "responses": {
                "200": {
                    "description": "All.",
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Animals"}}},
                }
            },
        }
    }
}
SCHEMAS = {
    "Animals": {
        "type": "object",
        "properties": {"items": {"type": "array", "items": {"$ref": "#/components/schemas/Animal"}}},
    },
    "Animal": {"type": "object", "properties": {"name": {"type": "string"}, "age": {"type": "integer"}}},
}
RESOURCES: dict[str, Any] = {
    "animals": {
        "id": "zoo.park.animals",
        "name": "animals",
        "title": "Animals",
        "methods": {
            "list": {
                "operation": {"$ref": "#/paths/~1zoos~1{zoo}~1animals/get"},
                "response": {"mediaType": "application/json", "openAPIDocKey": "200", "objectKey": "$.items"},
                "x-specloom-columns": ["age"],
            }
        },
        "sqlVerbs": {"select": [{"$ref": "#/components/x-stackQL-resources/animals/methods/list"}]},
    }
}


def built(build: Build, resources: dict[str, Any]) -> Any:
    return build(
        paths=copy.deepcopy(PATHS),
        components={"schemas": SCHEMAS, "x-stackQL-resources": resources},
    )


def test_resources_are_read(build: Build) -> None:
    """A resource has its place, and methods with verb, operation and path to the rows."""
    api, findings = built(build, RESOURCES)
    assert not findings
    [resource] = api.sql
    assert (resource.provider, resource.service, resource.name) == ("zoo", "park", "animals")
    [method] = resource.methods
    assert (method.name, method.verb, method.object_key, method.columns) == (
        *("list", "select", ("items",)),
        ("age",),
    )
    assert method.operation is api.operations[0]


def test_methods_without_a_verb_are_for_exec(build: Build) -> None:
    """A method that no verb leads to can be called by its name."""
    resources = copy.deepcopy(RESOURCES)
    resources["animals"]["sqlVerbs"] = {}
    api, findings = built(build, resources)
    assert not findings and api.sql[0].methods[0].verb == "exec"


@pytest.mark.parametrize(
    ("path", "value", "message", "hint"),
    [
        (["id"], "animals", "not provider.service.resource", ""),
        (["methods", "list", "operation", "$ref"], "#/paths/~1zoo/get", "is no operation", ""),
        (
            ["methods", "list", "response", "objectKey"],
            "$..items",
            "`objectKey` is `$..items`",
            "$.data.items",
        ),
        (["methods", "list", "x-specloom-columns"], ["aeg"], "its rows have no `aeg`", "did you mean `age`"),
        (
            ["methods", "list", "x-specloom-parameters"],
            {"required": ["zo"]},
            "the operation has no parameter `zo`",
            "",
        ),
        (["sqlVerbs", "selct"], [], "`selct` is no SQL verb", "there are select"),
        (
            ["sqlVerbs", "select"],
            [{"$ref": "#/components/x-stackQL-resources/animals/methods/lst"}],
            "is no method of `animals`",
            "methods/list",
        ),
        (
            ["x-specloom-items"],
            {"zoo": {"resource": "zoos", "column": "id"}},
            "held by no resource `zoos`",
            "",
        ),
    ],
)
def test_mistakes_are_findings(build: Build, path: list[str], value: Any, message: str, hint: str) -> None:
    """What nobody can read is an error with its place and, where something is near, a proposal."""
    resources = copy.deepcopy(RESOURCES)
    node = resources["animals"]
    for step in path[:-1]:
        node = node[step]
    node[path[-1]] = value
    # References that lead nowhere are refused by the loader, except below extensions.
    _, findings = built(build, resources)
    assert [f.rule for f in findings] == ["extension-invalid"]
    assert message in findings[0].message and hint in findings[0].hint
    assert findings[0].location.line >= 1


def test_one_service_for_each_document(build: Build) -> None:
    """Resources of two services are refused: a package has one."""
    other = {**copy.deepcopy(RESOURCES["animals"]), "id": "zoo.other.plants", "sqlVerbs": {}}
    _, findings = built(build, {**RESOURCES, "plants": other})
    assert ["more than one service" in f.message for f in findings] == [True]
