"""What components brought in from other files are called."""

from __future__ import annotations

import pytest

from specloom.errors import DocumentError

from .conftest import Load, entry


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
