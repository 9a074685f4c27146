"""Places of nodes after bundling."""

from __future__ import annotations

from openapi_spec_validator import validate

from .conftest import Load, entry, references


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
