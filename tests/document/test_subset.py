"""A part of a document: which operations are taken, and what goes with the others."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from specloom.document import Document, load_document
from specloom.document.subset import Selection, subset
from specloom.errors import DocumentError, UsageError
from specloom.pipeline import generate
from specloom.render import PackageOptions

ROOT = Path(__file__).resolve().parents[2]


def ref(name: str, section: str = "schemas") -> dict[str, str]:
    return {"$ref": f"#/components/{section}/{name}"}


def answer(schema: Any) -> dict[str, Any]:
    return {"200": {"description": "Fine.", "content": {"application/json": {"schema": schema}}}}


ZOO: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Zoo", "version": "1"},
    "paths": {
        "/animals": {
            "parameters": [ref("Page", "parameters")],
            "get": {"operationId": "listAnimals", "tags": ["animals"], "responses": answer(ref("Animals"))},
            "post": {"operationId": "addAnimal", "tags": ["keepers"], "responses": answer(ref("Animal"))},
        },
        "/keepers/{id}": {
            "get": {
                "operationId": "getKeeper",
                "tags": ["keepers", "staff"],
                "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
                "responses": answer(ref("Keeper")),
            }
        },
    },
    "webhooks": {
        "born": {
            "post": {
                "tags": ["animals"],
                "requestBody": {"content": {"application/json": {"schema": ref("Born")}}},
                "responses": {"204": {"description": "Taken."}},
            }
        }
    },
    "components": {
        "parameters": {"Page": {"name": "page", "in": "query", "schema": {"type": "integer"}}},
        "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
        "schemas": {
            "Animals": {"type": "array", "items": ref("Animal")},
            "Animal": {"type": "object", "properties": {"name": {"type": "string"}, "kind": ref("Kind")}},
            "Kind": {"type": "object", "discriminator": {"propertyName": "k"}, "properties": {"k": {}}},
            "Cat": {"allOf": [ref("Kind"), {"type": "object"}]},
            "Keeper": {"type": "object", "properties": {"name": {"type": "string"}}},
            "Born": {"type": "object", "properties": {"animal": ref("Animal")}},
            "Nobody": {"type": "object", "properties": {"used": {"type": "string"}}},
        },
    },
}

Load = Callable[[dict[str, Any]], Document]


@pytest.fixture
def load(tmp_path: Path) -> Load:
    def load(tree: dict[str, Any]) -> Document:
        path = tmp_path / "zoo.yaml"
        path.write_text(yaml.safe_dump(tree, sort_keys=False), encoding="utf-8")
        return load_document(str(path))

    return load


def operations(document: Document) -> set[str]:
    tree = document.tree
    return {
        f"{method} {key}"
        for section in ("paths", "webhooks")
        for key, item in tree.get(section, {}).items()
        for method in item
        if method != "parameters"
    }


@pytest.mark.parametrize(
    ("selection", "left", "schemas"),
    [
        ({"include_tag": ["staff"]}, {"get /keepers/{id}"}, {"Keeper"}),
        (
            {"include_tag": ["animals"]},
            {"get /animals", "post born"},
            {"Animals", "Animal", "Kind", "Cat", "Born"},
        ),
        (
            {"exclude_tag": ["keepers"]},
            {"get /animals", "post born"},
            {"Animals", "Animal", "Kind", "Cat", "Born"},
        ),
        ({"include_operation": ["addAnimal"]}, {"post /animals"}, {"Animal", "Kind", "Cat"}),
        ({"include_operation": ["born"]}, {"post born"}, {"Born", "Animal", "Kind", "Cat"}),
        (
            {"include_path": ["/anim*"]},
            {"get /animals", "post /animals"},
            {"Animals", "Animal", "Kind", "Cat"},
        ),
        ({"include_path": ["/animals"], "exclude_tag": ["animals"]}, {"post /animals"}, None),
        (
            {"include_operation": ["addAnimal"], "include_tag": ["staff"]},
            {"post /animals", "get /keepers/{id}"},
            {"Animal", "Kind", "Cat", "Keeper"},
        ),
    ],
)
def test_what_is_left(
    load: Load, selection: dict[str, list[str]], left: set[str], schemas: set[str] | None
) -> None:
    """The operations that some include names and no exclude does, and the components that they lead to."""
    document = subset(load(ZOO), Selection(**selection)).document
    assert operations(document) == left
    components = document.tree["components"]
    if schemas is not None:
        assert set(components["schemas"]) == schemas
    assert "key" in components["securitySchemes"]
    assert ("Page" in components.get("parameters", {})) == any("/animals" in label for label in left)


def test_places_stay(load: Load) -> None:
    """What is left has the pointer and the place it had; the original document is as it was."""
    document = load(ZOO)
    part = subset(document, Selection(include_tag=["staff"])).document
    pointer = "/components/schemas/Keeper/properties/name"
    assert part.get(pointer) == {"type": "string"}
    assert part.locate(pointer) == document.locate(pointer)
    assert document.tree == ZOO


@pytest.mark.parametrize(
    ("selection", "words"),
    [
        ({"include_tag": ["animal"]}, "no operation has the tag `animal` (did you mean `animals`?)"),
        ({"exclude_tag": ["x"]}, "no operation has the tag `x` (there are"),
        ({"include_operation": ["getKeper"]}, "did you mean `getKeeper`?"),
        ({"include_path": ["/plants*"]}, "no path matches `/plants*`"),
        ({"include_tag": ["staff"], "exclude_tag": ["keepers"]}, "no operation is left"),
    ],
)
def test_a_word_that_means_nothing_is_an_error(
    load: Load, selection: dict[str, list[str]], words: str
) -> None:
    """A tag, id or path that the document does not have is no empty selection but a mistake."""
    with pytest.raises(UsageError) as caught:
        subset(load(ZOO), Selection(**selection))
    assert words in str(caught.value)


def test_a_reference_into_what_was_left_out_has_a_place(load: Load) -> None:
    """A definition that stands in an operation which was not selected is named, with what to do."""
    there = "#/paths/~1keepers~1{id}/get/responses/200/content/application~1json/schema"
    tree = {**ZOO, "paths": {**ZOO["paths"], "/chief": {"get": {"responses": answer({"$ref": there})}}}}
    with pytest.raises(DocumentError, match=r"zoo\.yaml:\d+:\d+: what was selected refers to #/paths"):
        subset(load(tree), Selection(include_path=["/chief"]))


def test_a_part_of_our_document_is_a_package() -> None:
    """Every tag alone gives a package without errors, and all tags together the whole."""
    document = load_document(
        str(ROOT / "spec/openapi.yaml"), overlays=[str(ROOT / "spec/overlays/python.yaml")]
    )
    total = 0
    for tag in ("Meetings", "Presets", "Analytics"):
        part = subset(document, Selection(include_tag=[tag]))
        assert part.total == 53
        generated = generate(part.document, PackageOptions("part"))
        assert generated.errors == []
        assert len(generated.api.operations) == part.taken
        total += part.taken
    assert 0 < total < 53
