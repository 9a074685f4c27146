"""Many files -> one tree."""

from __future__ import annotations

from typing import Any

import pytest
from openapi_spec_validator import validate

from specloom.document.bundle import dump_json, dump_yaml
from specloom.errors import DocumentError

from .conftest import Load, entry

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


def references(node: Any) -> list[str]:
    if isinstance(node, dict):
        own = [node["$ref"]] if isinstance(node.get("$ref"), str) else []
        return own + [ref for child in node.values() for ref in references(child)]
    return [ref for child in node for ref in references(child)] if isinstance(node, list) else []


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


class TestNames:
    """How components get their names."""

    def test_entry_that_is_only_a_reference_names_the_component(self, load: Load) -> None:
        """`components.schemas.X: {$ref: file}` is that schema, and others that refer to the file mean X."""
        tree = load(
            {
                "openapi.yaml": entry("""
                    components:
                      schemas:
                        Renamed: {$ref: 'a.yaml#/A'}
                        User: {type: array, items: {$ref: 'a.yaml#/A'}}
                        Other: {$ref: 'a.yaml#/B'}
                    """),
                "a.yaml": "A: {type: object}\nB: {type: object, properties: {a: {$ref: '#/A'}}}\n",
            }
        ).tree
        schemas = tree["components"]["schemas"]
        assert list(schemas) == ["Renamed", "User", "Other"]
        assert schemas["Renamed"]["type"] == "object"
        assert schemas["User"]["items"] == {"$ref": "#/components/schemas/Renamed"}
        assert schemas["Other"]["properties"]["a"] == {"$ref": "#/components/schemas/Renamed"}

    def test_second_name_of_a_definition_is_an_alias(self, load: Load) -> None:
        """Of two entries that refer to one definition, the one with its name is the definition."""
        schemas = load(
            {
                "openapi.yaml": entry(
                    "components: {schemas: {Z: {$ref: 'a.yaml#/A'}, A: {$ref: 'a.yaml#/A'}}}"
                ),
                "a.yaml": "A: {type: object}\n",
            }
        ).tree["components"]["schemas"]
        assert schemas["Z"] == {"$ref": "#/components/schemas/A"}
        assert schemas["A"] == {"type": "object", "x-specloom-module": "a"}

    def test_sections_may_be_files_of_their_own(self, load: Load) -> None:
        """`components.schemas` may be a reference to an index that refers on to one file for each schema."""
        document = load(
            {
                "openapi.yaml": entry("""
                    paths: {/a: {get: {responses: {'200': {$ref: 'r.yaml#/Ok'}}}}}
                    components:
                      schemas: {$ref: schemas/index.yaml}
                    """),
                "r.yaml": "Ok: {description: d, content: {a/b: {schema: {$ref: schemas/Pet.yaml}}}}\n",
                "schemas/index.yaml": """
                    Pet: {$ref: Pet.yaml}
                    Tag: {type: string}
                    Tags: {items: {$ref: '#/Tag'}}
                    """,
                "schemas/Pet.yaml": "properties: {tag: {$ref: 'index.yaml#/Tag'}}\n",
            }
        )
        schemas = document.tree["components"]["schemas"]
        assert list(schemas) == ["Pet", "Tag", "Tags"]
        assert schemas["Pet"]["properties"]["tag"] == {"$ref": "#/components/schemas/Tag"}
        assert schemas["Tags"]["items"] == {"$ref": "#/components/schemas/Tag"}
        assert str(document.locate("/components/schemas/Pet/properties")) == "schemas/Pet.yaml:1:1"
        assert str(document.locate("/components/schemas/Tag")) == "schemas/index.yaml:2:1"

    def test_clash_with_the_entry_document_is_told_apart_by_the_file(self, load: Load) -> None:
        """The entry document keeps its name; the other gets the stem of its file, and a finding says so."""
        document = load(
            {
                "openapi.yaml": entry("""
                    components:
                      schemas:
                        Meeting: {type: string}
                        Both:
                          properties:
                            own: {$ref: '#/components/schemas/Meeting'}
                            other: {$ref: 'm.yaml#/Meeting'}
                    """),
                "m.yaml": "Meeting: {type: integer}\n",
            }
        )
        schemas = document.tree["components"]["schemas"]
        assert list(schemas) == ["Meeting", "Both", "m_Meeting"]
        assert schemas["Both"]["properties"]["other"] == {"$ref": "#/components/schemas/m_Meeting"}
        assert schemas["Both"]["properties"]["own"] == {"$ref": "#/components/schemas/Meeting"}
        assert [(f.rule, str(f.location), f.pointer) for f in document.findings] == [
            ("component-renamed", "m.yaml:1:1", "/components/schemas/m_Meeting")
        ]

    def test_clash_between_two_files_is_symmetric(self, load: Load) -> None:
        """Neither of two files owns a name, so both get their stems, whichever comes first."""

        def names(first: str, second: str) -> list[str]:
            files = {
                "openapi.yaml": entry(f"components: {{schemas: {{X: {{oneOf: [{first}, {second}]}}}}}}"),
                "a.yaml": "M: {type: string}\n",
                "b.yaml": "M: {type: integer}\n",
            }
            return list(load(files).tree["components"]["schemas"])

        one, two = "{$ref: 'a.yaml#/M'}", "{$ref: 'b.yaml#/M'}"
        assert names(one, two) == names(two, one) == ["X", "a_M", "b_M"]

    def test_clash_that_stems_do_not_resolve_is_refused(self, load: Load) -> None:
        """No counter is ever put behind a name; the author has to choose."""
        with pytest.raises(DocumentError) as caught:
            load(
                {
                    "openapi.yaml": entry(
                        "components: {schemas: {X: {oneOf: [{$ref: 'p/a.yaml#/M'}, {$ref: 'q/a.yaml#/M'}]}}}"
                    ),
                    "p/a.yaml": "M: {type: string}\n",
                    "q/a.yaml": "\nM: {type: integer}\n",
                }
            )
        assert str(caught.value) == (
            "q/a.yaml:1:1: q/a.yaml#/M cannot become components.schemas.a_M:"
            " the name clashes with p/a.yaml#/M"
            " (to choose its name, refer to it from components.schemas of the entry document)"
        )

    def test_one_definition_may_be_two_kinds(self, load: Load) -> None:
        """The same node used as a header and as a parameter becomes a component of each kind."""
        components = load(
            {
                "openapi.yaml": entry("""
                    paths:
                      /a:
                        get:
                          parameters: [{$ref: 'x.yaml#/Id'}]
                          responses: {'200': {description: d, headers: {X-Id: {$ref: 'x.yaml#/Id'}}}}
                    """),
                "x.yaml": "Id: {name: id, in: query, schema: {type: string}}\n",
            }
        ).tree["components"]
        assert list(components) == ["parameters", "headers"]

    def test_names_have_only_allowed_characters(self, load: Load) -> None:
        """A pointer into a file may end in a key that cannot name a component."""
        schemas = load(
            {
                "openapi.yaml": entry("components: {schemas: {X: {items: {$ref: 'a.yaml#/of~1b~0 c'}}}}"),
                "a.yaml": "of/b~ c: {type: string}\n",
            }
        ).tree["components"]["schemas"]
        assert schemas["X"]["items"] == {"$ref": "#/components/schemas/of_b__c"}


class TestWhatIsAReference:
    """A `$ref` counts only where OpenAPI has an object of its own."""

    def test_data_that_looks_like_a_reference_is_left_alone(self, load: Load) -> None:
        """Examples, defaults, enums, constants and extensions are data."""
        body = """
            x-top: {$ref: nowhere.yaml}
            paths:
              x-paths: {$ref: nowhere.yaml}
              /a:
                x-item: {$ref: nowhere.yaml}
                get:
                  responses:
                    x-responses: {$ref: nowhere.yaml}
                    '200':
                      description: d
                      content:
                        a/b:
                          example: {$ref: nowhere.yaml}
                          examples: {e: {value: {$ref: nowhere.yaml}}}
                          schema:
                            default: {$ref: nowhere.yaml}
                            example: {$ref: nowhere.yaml}
                            examples: [{$ref: nowhere.yaml}]
                            enum: [{$ref: nowhere.yaml}]
                            const: {$ref: nowhere.yaml}
                            x-schema: {$ref: nowhere.yaml}
            """
        tree = load({"openapi.yaml": entry(body)}).tree
        assert references(tree) == ["nowhere.yaml"] * 12

    def test_property_named_ref_is_a_property(self, load: Load) -> None:
        """An API may have a member called `$ref`, whose schema may well be a reference."""
        schemas = load(
            {
                "openapi.yaml": entry("""
                    components:
                      schemas:
                        A: {properties: {$ref: {$ref: 'a.yaml#/B'}, other: {type: string}}}
                    """),
                "a.yaml": "B: {type: string}\n",
            }
        ).tree["components"]["schemas"]
        assert schemas["A"]["properties"]["$ref"] == {"$ref": "#/components/schemas/B"}

    def test_every_schema_keyword_is_followed(self, load: Load) -> None:
        """References below all keywords of JSON Schema that hold schemas are bundled."""
        one = [
            "items",
            "additionalItems",
            "unevaluatedItems",
            "contains",
            "contentSchema",
            "additionalProperties",
        ]
        one += ["unevaluatedProperties", "propertyNames", "not", "if", "then", "else"]
        many = ["allOf", "anyOf", "oneOf", "prefixItems"]
        named = [
            "properties",
            "patternProperties",
            "$defs",
            "definitions",
            "dependentSchemas",
            "dependencies",
        ]
        reference = "{$ref: 's.yaml#/S'}"
        lines = [f"{word}: {reference}" for word in one] + [f"{word}: [{reference}]" for word in many]
        lines += [f"{word}: {{k: {reference}}}" for word in named]
        tree = load(
            {
                "openapi.yaml": entry(f"components: {{schemas: {{A: {{{', '.join(lines)}}}}}}}"),
                "s.yaml": "S: {type: string}\n",
            }
        ).tree
        assert references(tree) == ["#/components/schemas/S"] * len(lines)

    def test_discriminator_mapping_follows_its_schemas(self, load: Load) -> None:
        """Files in a mapping are rewritten; plain names stay, even one that looks like a file."""
        schemas = load(
            {
                "openapi.yaml": entry("""
                    components:
                      schemas:
                        Pet:
                          oneOf: [{$ref: 'pets.yaml#/Cat'}, {$ref: '#/components/schemas/Dog'}]
                          discriminator:
                            propertyName: kind
                            mapping:
                              cat: pets.yaml#/Cat
                              dog: '#/components/schemas/Dog'
                              plain: Dog
                              bird: bird.yaml
                              odd: odd.json
                        Dog: {type: object}
                        odd.json: {type: object}
                    """),
                "pets.yaml": "Cat: {type: object}\n",
                "bird.yaml": "type: object\n",
            }
        ).tree["components"]["schemas"]
        assert schemas["Pet"]["discriminator"]["mapping"] == {
            "cat": "#/components/schemas/Cat",
            "dog": "#/components/schemas/Dog",
            "plain": "Dog",
            "bird": "#/components/schemas/bird",
            "odd": "odd.json",
        }
        assert "bird" in schemas

    def test_target_among_data_is_followed_where_it_is(self, load: Load) -> None:
        """A reference into an extension shows that there is a schema; its own references are bundled, too."""
        document = load(
            {
                "openapi.yaml": entry("""
                    x-shared:
                      Page: {properties: {of: {$ref: 'a.yaml#/A'}}}
                    components: {schemas: {X: {$ref: '#/x-shared/Page'}}}
                    """),
                "a.yaml": "A: {type: string}\n",
            }
        )
        assert document.get("/x-shared/Page/properties/of") == {"$ref": "#/components/schemas/A"}
        assert document.resolve({"$ref": "#/components/schemas/X"})["properties"]


class TestPlaces:
    """Where references may lead."""

    def test_any_object_without_components_is_put_in_place(self, load: Load) -> None:
        """`info`, `paths`, operations, parameter lists and media types may be files; members beside stay."""
        tree = load(
            {
                "openapi.yaml": """
                    openapi: 3.1.0
                    info: {$ref: parts.yaml#/info}
                    paths: {$ref: parts.yaml#/paths}
                    """,
                "parts.yaml": """
                    info: {title: T, version: "1"}
                    paths:
                      /a:
                        summary: Mine
                        $ref: '#/item'
                    item:
                      summary: Theirs
                      get: {$ref: '#/operation'}
                    operation:
                      parameters: {$ref: '#/parameters'}
                      responses: {'200': {description: d, content: {a/b: {$ref: '#/media'}}}}
                    parameters:
                      - {name: p, in: query, schema: {$ref: '#/P'}}
                    media: {schema: {$ref: '#/P'}}
                    P: {type: string}
                    """,
            }
        ).tree
        assert tree["info"]["title"] == "T"
        item = tree["paths"]["/a"]
        assert item["summary"] == "Mine"
        assert item["get"]["parameters"][0]["schema"] == {"$ref": "#/components/schemas/P"}
        assert item["get"]["responses"]["200"]["content"]["a/b"] == {
            "schema": {"$ref": "#/components/schemas/P"}
        }
        validate(tree)

    def test_reference_replaced_by_one_that_is_replaced(self, load: Load) -> None:
        """A path item that is a reference with more beside it is put in place with what it refers to."""
        document = load(
            {
                "openapi.yaml": entry("paths: {/a: {$ref: 'p.yaml#/outer'}}"),
                "p.yaml": """
                    outer: {$ref: '#/inner', summary: Outer}
                    inner: {description: Inner, summary: Inner}
                    """,
            }
        )
        assert document.tree["paths"]["/a"] == {"description": "Inner", "summary": "Outer"}
        assert str(document.locate("/paths/~1a")) == "openapi.yaml:3:9"
        assert str(document.locate("/paths/~1a/summary")) == "p.yaml:1:26"
        assert str(document.locate("/paths/~1a/description")) == "p.yaml:2:9"

    def test_components_may_be_one_file(self, load: Load) -> None:
        """`components` as a whole may be written elsewhere, with extensions beside its sections."""
        document = load(
            {
                "openapi.yaml": entry("""
                    paths: {/a: {get: {responses: {'200': {$ref: '#/components/responses/Ok'}}}}}
                    components: {$ref: components.yaml}
                    """),
                "components.yaml": """
                    x-more: 1
                    schemas: {A: {type: string}}
                    responses:
                      Ok: {description: d, content: {a/b: {schema: {$ref: '#/schemas/A'}}}}
                    """,
            }
        )
        assert list(document.tree["components"]) == ["x-more", "schemas", "responses"]
        schema = document.get("/components/responses/Ok/content/a~1b/schema")
        assert schema == {"$ref": "#/components/schemas/A"}
        assert str(document.locate("/components")) == "openapi.yaml:4:1"
        assert str(document.locate("/components/schemas")) == "components.yaml:2:1"
        assert str(document.locate("/components/x-more")) == "components.yaml:1:1"
        validate(document.tree)

    def test_reference_from_data_is_put_in_place(self, load: Load) -> None:
        """A path item that only a reference shows to be one (in an extension) is bundled where it stands."""
        document = load(
            {
                "openapi.yaml": entry("""
                    components: {callbacks: {C: {$ref: '#/x-shared/c'}}}
                    x-shared: {c: {'{$url}': {$ref: p.yaml}}}
                    """),
                "p.yaml": "post: {responses: {'200': {description: d}}}\n",
            }
        )
        assert document.get("/x-shared/c/{$url}/post/responses/200") == {"description": "d"}
        assert str(document.locate("/x-shared/c/{$url}/post")) == "p.yaml:1:1"

    def test_path_items_of_components_are_put_in_place(self, load: Load) -> None:
        """A reference to `components.pathItems` gives the path item itself, in paths and in webhooks."""
        tree = load({"openapi.yaml": entry("""
                    paths: {/a: {$ref: '#/components/pathItems/P'}}
                    webhooks: {hook: {$ref: '#/components/pathItems/P'}}
                    components: {pathItems: {P: {get: {responses: {'200': {description: d}}}}}}
                    """)}).tree
        assert tree["paths"]["/a"] == tree["webhooks"]["hook"] == tree["components"]["pathItems"]["P"]

    def test_references_through_references(self, load: Load) -> None:
        """A pointer may pass a node that is a reference itself; the target is the node beyond."""
        document = load(
            {
                "openapi.yaml": entry("""
                    components:
                      schemas:
                        Far: {$ref: 'a.yaml#/A'}
                        Near: {$ref: '#/components/schemas/Local'}
                        Local: {properties: {x: {type: integer}}}
                        One: {$ref: '#/components/schemas/Far/properties/id'}
                        Two: {$ref: '#/components/schemas/Near/properties/x'}
                    """),
                "a.yaml": "A: {properties: {id: {type: string}}}\n",
            }
        )
        for reference in references(document.tree):
            document.get(reference.removeprefix("#"))
        assert document.resolve({"$ref": "#/components/schemas/One"})["type"] == "string"
        assert document.resolve({"$ref": "#/components/schemas/Two"}) == {"type": "integer"}

    def test_pointers_into_the_entry_document_stay(self, load: Load) -> None:
        """References within the entry document are left as they are written, percent signs and all."""
        written = "#/paths/~1a~1%7Bid%7D/get/responses/200/content/a~1b/schema"
        document = load({"openapi.yaml": entry(f"""
                    paths:
                      /a/{{id}}:
                        get:
                          responses:
                            200: {{description: d, content: {{a/b: {{schema: {{type: string}}}}}}}}
                    components: {{schemas: {{X: {{$ref: '{written}'}}}}}}
                    """)})
        assert document.tree["components"]["schemas"]["X"] == {"$ref": written}
        assert document.resolve({"$ref": written}) == {"type": "string"}

    def test_other_files_may_point_at_any_place_of_the_entry_document(self, load: Load) -> None:
        """A reference back into the entry document becomes one within the tree."""
        document = load(
            {
                "openapi.yaml": entry("""
                    paths: {'/a b/{id}': {get: {responses: {200: {description: d}}}}}
                    components:
                      schemas:
                        A: {$ref: 'a.yaml#/A'}
                        D: {$defs: {In: {type: integer}}}
                      responses:
                        R: {$ref: 'a.yaml#/R'}
                    """),
                "a.yaml": """
                    A: {properties: {x: {$ref: 'openapi.yaml#/components/schemas/D/$defs/In'}}}
                    R: {$ref: 'openapi.yaml#/paths/~1a%20b~1%7Bid%7D/get/responses/200'}
                    """,
            }
        )
        x = document.get("/components/schemas/A/properties/x")
        assert x == {"$ref": "#/components/schemas/D/$defs/In"}
        r = document.get("/components/responses/R")
        assert r == {"$ref": "#/paths/~1a%20b~1%7Bid%7D/get/responses/200"}
        assert document.resolve(r) == {"description": "d"}

    def test_anchors_are_found(self, load: Load) -> None:
        """`#name` means the schema with that `$anchor` in the same file."""
        document = load(
            {
                "openapi.yaml": entry("""
                    components:
                      schemas:
                        A: {$anchor: here, type: string}
                        B: {$ref: '#here'}
                        C: {$ref: 'a.yaml#there'}
                    """),
                "a.yaml": "deep: [{$anchor: there, type: integer}]\n",
            }
        )
        assert document.get("/components/schemas/B") == {"$ref": "#/components/schemas/A"}
        assert document.get("/components/schemas/C")["type"] == "integer"

    def test_3_1_keywords_beside_a_reference_are_bundled(self, load: Load) -> None:
        """A schema with a `$ref` and more has references in both."""
        schemas = load(
            {
                "openapi.yaml": entry("""
                    components:
                      schemas:
                        X: {$ref: 'a.yaml#/A', properties: {b: {$ref: 'a.yaml#/B'}}}
                    """),
                "a.yaml": "A: {type: object}\nB: {type: string}\n",
            }
        ).tree["components"]["schemas"]
        assert schemas["X"] == {
            "$ref": "#/components/schemas/A",
            "properties": {"b": {"$ref": "#/components/schemas/B"}},
        }

    def test_file_names_may_be_percent_encoded(self, load: Load) -> None:
        """A `$ref` is a URI reference, so a space in a file name is %20."""
        document = load(
            {
                "openapi.yaml": entry("components: {schemas: {X: {$ref: 'my%20file.yaml#/A'}}}"),
                "my file.yaml": "A: {}\n",
            }
        )
        assert document.files[1].path == "my file.yaml"

    def test_json_and_yaml_may_be_mixed(self, load: Load) -> None:
        """Each file is read by its own ending or content."""
        document = load(
            {
                "openapi.json": """
                    {"openapi": "3.0.3", "components": {"schemas": {"X": {"$ref": "a.yaml#/A"}}}}
                    """,
                "a.yaml": "A: {properties: {b: {$ref: 'b#/B'}, c: {$ref: 'c.yml#/C'}}}\n",
                "b": '{"B": {"type": "string"}}',
                "c.yml": '{"C": {"type": "string",}}',
            }
        )
        assert list(document.tree["components"]["schemas"]) == ["X", "B", "C"]

    def test_3_2_places_are_known(self, load: Load) -> None:
        """`query`, `additionalOperations` and `itemSchema` of OpenAPI 3.2 hold references, too."""
        tree = load(
            {
                "openapi.yaml": entry(
                    """
                    paths:
                      /a:
                        query: {responses: {'200': {$ref: 'a.yaml#/R'}}}
                        additionalOperations:
                          COPY: {responses: {'200': {$ref: 'a.yaml#/R'}}}
                    """,
                    version="3.2.0",
                ),
                "a.yaml": """
                    R: {description: d, content: {a/b: {itemSchema: {$ref: '#/S'}}}}
                    S: {type: string}
                    """,
            }
        ).tree
        assert references(tree) == [
            "#/components/responses/R",
            "#/components/responses/R",
            "#/components/schemas/S",
        ]
