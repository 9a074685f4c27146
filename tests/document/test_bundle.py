"""Many files -> one tree."""

from __future__ import annotations

from typing import Any

import pytest
from openapi_spec_validator import validate

from specloom.document.bundle import dump_json, dump_yaml

from .conftest import Load, entry, references

SPLIT = {
    "openapi.yaml": entry("""
        tags: [{name: Meetings}]
        paths:
          /meetings:
            $ref: paths/meetings.yaml#/list
          /meetings/{id}:
            $ref: ./paths/meetings.yaml#/item
        components:
          securitySchemes:
            token: {type: http, scheme: bearer}
          schemas:
            Shared: {type: string}
        """),
    "paths/meetings.yaml": """
        list:
          post:
            parameters:
              - $ref: ../common/parameters.yaml#/Page
            requestBody: {$ref: '../common/bodies.yaml#/NewMeeting'}
            responses:
              200: {$ref: ../common/responses.yaml#/Meeting}
              400: {$ref: '#/errors/Bad'}
            callbacks:
              done: {$ref: ../common/callbacks.yaml#/Done}
        item:
          parameters:
            - {name: id, in: path, required: true, schema: {type: string}}
          get:
            responses:
              "200": {$ref: ../common/responses.yaml#/Meeting}
        errors:
          Bad:
            description: Bad
            headers:
              X-Trace: {$ref: ../common/headers.yaml#/Trace}
        """,
    "common/parameters.yaml": """
        Page: {name: page, in: query, schema: {$ref: ../schemas/meetings.yaml#/Count}}
        """,
    "common/bodies.yaml": """
        NewMeeting:
          content:
            application/json:
              schema: {$ref: ../schemas/meetings.yaml#/Meeting}
              examples:
                one: {$ref: examples.yaml#/one}
        """,
    "common/examples.yaml": "one: {value: {title: x, children: []}}\n",
    "common/responses.yaml": """
        Meeting:
          description: A meeting
          content:
            application/json:
              schema: {$ref: ../schemas/meetings.yaml#/Meeting}
          links:
            self: {$ref: 'links.yaml#/Self'}
        """,
    "common/links.yaml": "Self: {operationId: getMeeting}\n",
    "common/headers.yaml": "Trace: {schema: {type: string}}\n",
    "common/callbacks.yaml": """
        Done:
          '{$request.body#/url}':
            $ref: ../paths/hooks.yaml
        """,
    "paths/hooks.yaml": "post: {responses: {'204': {description: Heard}}}\n",
    "schemas/meetings.yaml": """
        Meeting:
          type: object
          required: [title, children]
          properties:
            title: {$ref: '../openapi.yaml#/components/schemas/Shared'}
            children: {type: array, items: {$ref: '#/Meeting'}}
            room: {$ref: Room.yaml}
        Count: {type: integer}
        Unused: {type: string}
        """,
    "schemas/Room.yaml": """
        type: object
        properties:
          meeting: {$ref: './meetings.yaml#/Meeting'}
          parent: {$ref: '#'}
        """,
}


def test_split_document_becomes_one_tree(load: Load) -> None:
    """Path items are put in place, everything else becomes a component of its kind, named as in its file."""
    tree = load(SPLIT).tree
    post = tree["paths"]["/meetings"]["post"]
    assert post["parameters"] == [{"$ref": "#/components/parameters/Page"}]
    assert post["requestBody"] == {"$ref": "#/components/requestBodies/NewMeeting"}
    assert post["responses"]["200"] == {"$ref": "#/components/responses/Meeting"}
    assert post["responses"]["400"] == {"$ref": "#/components/responses/Bad"}
    assert post["callbacks"]["done"] == {"$ref": "#/components/callbacks/Done"}
    components = tree["components"]
    names = {section: list(entries) for section, entries in components.items()}
    assert names == {
        "securitySchemes": ["token"],
        "schemas": ["Shared", "Count", "Meeting", "Room"],
        "responses": ["Bad", "Meeting"],
        "parameters": ["Page"],
        "examples": ["one"],
        "requestBodies": ["NewMeeting"],
        "headers": ["Trace"],
        "links": ["Self"],
        "callbacks": ["Done"],
    }
    hook = components["callbacks"]["Done"]["{$request.body#/url}"]
    assert hook == {"post": {"responses": {"204": {"description": "Heard"}}}}


def test_recursion_across_files_ends_at_the_component(load: Load) -> None:
    """Schemas of two files that need each other become two components that refer to each other."""
    schemas = load(SPLIT).tree["components"]["schemas"]
    properties = schemas["Meeting"]["properties"]
    assert properties["title"] == {"$ref": "#/components/schemas/Shared"}
    assert properties["children"]["items"] == {"$ref": "#/components/schemas/Meeting"}
    assert properties["room"] == {"$ref": "#/components/schemas/Room"}
    assert schemas["Room"]["properties"]["meeting"] == {"$ref": "#/components/schemas/Meeting"}
    assert schemas["Room"]["properties"]["parent"] == {"$ref": "#/components/schemas/Room"}


def test_bundled_document_is_valid_openapi(load: Load) -> None:
    """An independent validator accepts the result, and every reference in it leads somewhere."""
    document = load(SPLIT)
    validate(document.tree)
    for reference in references(document.tree):
        document.get(reference.removeprefix("#"))


def test_schemas_of_other_files_remember_their_file(load: Load) -> None:
    """The stem of the file stays on a schema, so that code generated from the bundle is grouped the same."""
    schemas = load(SPLIT).tree["components"]["schemas"]
    modules = {name: schema.get("x-specloom-module") for name, schema in schemas.items()}
    assert modules == {"Shared": None, "Count": "meetings", "Meeting": "meetings", "Room": "Room"}


def test_module_of_the_author_is_kept(load: Load) -> None:
    """A schema that says where it belongs is believed."""
    document = load(
        {
            "openapi.yaml": entry("components: {schemas: {A: {$ref: 'a.yaml#/A'}}}"),
            "a.yaml": "A: {type: object, x-specloom-module: mine}\n",
        }
    )
    assert document.tree["components"]["schemas"]["A"]["x-specloom-module"] == "mine"


@pytest.mark.parametrize(("dump", "name"), [(dump_yaml, "bundled.yaml"), (dump_json, "bundled.json")])
def test_dumped_bundle_loads_back_equal(load: Load, dump: Any, name: str) -> None:
    """The text of the bundle is one file that gives the same tree, and the same text again."""
    document = load(SPLIT)
    text = dump(document)
    again = load({name: text})
    assert again.tree == document.tree
    assert list(again.tree["components"]["schemas"]) == list(document.tree["components"]["schemas"])
    assert dump(again) == text


def test_source_trees_stay_as_they_were(load: Load) -> None:
    """Loading twice gives the same: bundling does not depend on what was bundled before."""
    assert load(SPLIT).tree == load(SPLIT).tree


def test_adding_a_path_does_not_reorder_components(load: Load) -> None:
    """What bundling brings in stands in the order of names, whatever refers to it first."""

    def names(*paths: str) -> list[str]:
        lines = [
            f"  /{name}: {{get: {{responses: {{'200': {{$ref: 'r.yaml#/{name}'}}}}}}}}" for name in paths
        ]
        bodies = "".join(
            f"{name}: {{description: d, content: {{a/b: {{schema: {{$ref: 's.yaml#/{name}'}}}}}}}}\n"
            for name in paths
        )
        schemas = "".join(f"{name}: {{type: string}}\n" for name in paths)
        tree = load(
            {"openapi.yaml": entry("paths:\n" + "\n".join(lines)), "r.yaml": bodies, "s.yaml": schemas}
        ).tree
        return list(tree["components"]["schemas"])

    assert names("b", "d") == ["b", "d"]
    assert names("c", "d", "a", "b") == ["a", "b", "c", "d"]
