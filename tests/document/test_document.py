"""What a loaded document answers."""

from __future__ import annotations

import hashlib
import json
import time
from pathlib import Path

import pytest

from specloom.document import SourceFile, load_document
from specloom.errors import DocumentError

from .conftest import Load, entry

FILES = {
    "api/openapi.yaml": entry("""
        paths:
          /apps:
            $ref: paths/apps.yaml#/list
            description: Beside
        components:
          schemas:
            App:
              $ref: schemas/apps.yaml#/App
            Own:
              type: string
        """),
    "api/paths/apps.yaml": """
        # Paths of apps
        list:
          get:
            tags:
              - Apps
            responses:
              200:
                $ref: ../responses.json#/Ok
        """,
    "api/responses.json": """
        {"Ok": {"description": "d",
          "content": {"a/b": {"schema":
            {"$ref": "schemas/apps.yaml#/Apps"}}}}}
        """,
    "api/schemas/apps.yaml": """
        App: {type: object}
        Apps:
          items: {$ref: '#/App'}
        """,
}


@pytest.mark.parametrize(
    ("pointer", "place"),
    [
        ("", "api/openapi.yaml:1:1"),
        ("/info/title", "api/openapi.yaml:2:8"),
        ("/paths/~1apps", "api/openapi.yaml:4:3"),
        ("/paths/~1apps/description", "api/openapi.yaml:6:5"),
        ("/paths/~1apps/get", "api/paths/apps.yaml:3:3"),
        ("/paths/~1apps/get/tags/0", "api/paths/apps.yaml:5:9"),
        ("/paths/~1apps/get/responses/200", "api/paths/apps.yaml:7:7"),
        ("/components/schemas/Own/type", "api/openapi.yaml:12:7"),
        ("/components/schemas/App", "api/schemas/apps.yaml:1:1"),
        ("/components/schemas/App/type", "api/schemas/apps.yaml:1:7"),
        ("/components/schemas/Apps/items/$ref", "api/schemas/apps.yaml:3:11"),
        ("/components/responses/Ok/content/a~1b", "api/responses.json:2:15"),
        ("/components/schemas/App/missing/deeper", "api/schemas/apps.yaml:1:1"),
        ("/nothing", "api/openapi.yaml:1:1"),
    ],
)
def test_every_node_is_found_where_it_was_written(load: Load, pointer: str, place: str) -> None:
    """A pointer into the bundled tree leads to the line and column in the file of the author."""
    assert str(load(FILES).locate(pointer)) == place


def test_source_file_is_that_of_the_content(load: Load) -> None:
    """The key of a path stands in the entry document, but the path item was written elsewhere."""
    document = load(FILES)
    assert document.source_file("/paths/~1apps") == "api/paths/apps.yaml"
    assert document.source_file("/components/schemas/Apps") == "api/schemas/apps.yaml"
    assert document.source_file("/components/schemas/Own") == "api/openapi.yaml"


def test_files_have_digests_and_paths_relative_to_the_entry(load: Load, folder: Path) -> None:
    """All files are listed once, in the order of their first use, overlays last."""
    files = FILES | {"more/o.yaml": "overlay: 1.0.0\ninfo: {}\nactions: [{target: $.paths, update: {}}]\n"}
    document = load(files, overlays=("more/o.yaml",))
    assert [file.path for file in document.files] == [
        "openapi.yaml",
        "schemas/apps.yaml",
        "paths/apps.yaml",
        "responses.json",
        "../more/o.yaml",
    ]
    text = (folder / "api" / "openapi.yaml").read_bytes()
    assert document.files[0] == SourceFile("openapi.yaml", hashlib.sha256(text).hexdigest())


def test_places_do_not_depend_on_how_the_entry_was_named(load: Load, folder: Path) -> None:
    """An absolute path below the working directory is shown relative to it."""
    load(FILES)
    document = load_document(folder / "api" / "openapi.yaml")
    assert document.locate("/components/schemas/App").file == "api/schemas/apps.yaml"
    assert document.entry == str(folder / "api" / "openapi.yaml")


def test_get_gives_a_node_or_a_key_error(load: Load) -> None:
    """A pointer that leads nowhere is a KeyError that names it."""
    document = load(FILES)
    assert document.get("") is document.tree
    assert document.get("/paths/~1apps/get/tags/0") == "Apps"
    for pointer in ("/paths/~1apps/put", "/paths/~1apps/get/tags/1", "/info/title/x", "paths"):
        with pytest.raises(KeyError, match=pointer):
            document.get(pointer)


CHAIN = """
    components:
      schemas:
        A: {$ref: '#/components/schemas/B', description: from A}
        B: {$ref: '#/components/schemas/C', title: from B, description: from B}
        C: {type: string, description: from C}
    """


def test_resolve_lays_siblings_over_the_target(load: Load) -> None:
    """From 3.1 on, keywords beside a `$ref` count, the outermost most."""
    document = load({"a.yaml": entry(CHAIN)})
    found, pointer = document.resolve_with_pointer({"$ref": "#/components/schemas/A", "x": 1}, "/here")
    assert found == {"type": "string", "title": "from B", "description": "from A", "x": 1}
    assert pointer == "/components/schemas/C"
    assert document.get("/components/schemas/C") == {"type": "string", "description": "from C"}


def test_resolve_ignores_siblings_in_3_0(load: Load) -> None:
    """OpenAPI 3.0 says that nothing beside a `$ref` counts."""
    document = load({"a.yaml": entry(CHAIN, version="3.0.3")})
    assert document.resolve({"$ref": "#/components/schemas/A", "x": 1}) == {
        "type": "string",
        "description": "from C",
    }


def test_resolve_leaves_other_nodes_alone(load: Load) -> None:
    """What is no reference comes back itself, with its own pointer."""
    document = load({"a.yaml": entry(CHAIN)})
    for node in ({"type": "string"}, {"$ref": {"type": "string"}}, True, [1]):
        found, pointer = document.resolve_with_pointer(node, "/there")
        assert found is node and pointer == "/there"


@pytest.mark.parametrize("reference", ["#/components/schemas/Missing", "other.yaml", "#components"])
def test_resolve_refuses_a_reference_that_leads_nowhere(load: Load, reference: str) -> None:
    """A reference made up by the caller is an error at the place the caller names."""
    document = load({"a.yaml": entry(CHAIN)})
    with pytest.raises(DocumentError) as caught:
        document.resolve_with_pointer({"$ref": reference}, "/components/schemas/C")
    assert str(caught.value) == f"a.yaml:7:5: $ref '{reference}' cannot be resolved"


def test_version_is_that_of_the_document(load: Load) -> None:
    """`version` is the text of `openapi`."""
    assert load({"a.yaml": entry("", version="3.2.0")}).version == "3.2.0"


def test_large_document_is_read_in_time(load: Load) -> None:
    """Ten thousand references to a thousand schemas need about as long as reading the JSON does."""
    schema = {"properties": {f"p{i}": {"$ref": f"#/components/schemas/S{i}"} for i in range(10)}}
    tree = {"openapi": "3.1.0", "components": {"schemas": {f"S{i}": schema for i in range(1000)}}}
    text = json.dumps(tree, indent=1)
    start = time.process_time()
    document = load({"a.json": text})
    document.locate("/components/schemas/S999/properties/p9")
    assert time.process_time() - start < 2
