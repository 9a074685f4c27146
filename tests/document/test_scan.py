"""What is a reference and what only looks like one."""

from __future__ import annotations

from .conftest import Load, entry, references


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
