"""What a type looks like in an annotation."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from specloom.api import Api, build_api
from specloom.api.build_types import Place, TypeBuilder
from specloom.api.types import TypeExpr
from specloom.document import load_document
from specloom.naming import NamePlan, plan_names
from specloom.render.annotations import Annotator
from specloom.render.imports import Imports

REF = {key: {"$ref": f"#/components/schemas/{key}"} for key in ("A", "B", "L", "R", "Color")}
SCHEMAS = {
    "A": {"type": "object", "properties": {"x": {"type": "string"}}},
    "B": {"type": "object", "properties": {"y": {"type": "string"}}},
    "L": {"type": "object", "properties": {"side": {"const": "l"}}},
    "R": {"type": "object", "properties": {"side": {"const": "r"}}},
    "Color": {"type": "string", "enum": ["red"]},
}

#: Schema, annotation of what comes out, of what goes in, and of what comes out in a model if that differs.
TABLE: list[tuple[Any, str, str, str | None]] = [
    ({}, "Any", "Any", None),
    ({"type": "string"}, "str", "str", None),
    ({"type": "integer"}, "int", "int", None),
    ({"type": "number"}, "int | float", "float", None),
    ({"type": "boolean"}, "bool", "bool", None),
    ({"type": "null"}, "None", "None", None),
    ({"type": "string", "format": "date-time"}, "datetime", "datetime | str", None),
    ({"type": "string", "format": "date"}, "date", "date | str", None),
    ({"type": "string", "format": "binary"}, "bytes", "File", None),
    ({"type": "string", "format": "byte"}, "str", "str", None),
    ({"enum": ["a", 'b"']}, 'Literal["a", \'b"\']', 'Literal["a", \'b"\']', None),
    ({"const": 1}, "Literal[1]", "Literal[1]", None),
    ({"type": ["string", "null"]}, "str | None", "str | None", None),
    (REF["Color"], "Color", "Color", None),
    (REF["A"], "A", "A | ADict", None),
    ({"anyOf": [REF["A"], {"type": "null"}]}, "A | None", "A | ADict | None", None),
    ({"type": "array", "items": {"type": "string"}}, "list[str]", "Sequence[str]", None),
    ({"type": "array", "items": REF["A"]}, "list[A]", "Sequence[A | ADict]", None),
    (
        {"type": "array", "items": {"type": "array", "items": {"type": "string", "format": "date"}}},
        "list[list[date]]",
        "Sequence[Sequence[date | str]]",
        None,
    ),
    ({"type": "object", "additionalProperties": REF["A"]}, "dict[str, A]", "Mapping[str, A | ADict]", None),
    ({"type": "object"}, "dict[str, Any]", "Mapping[str, Any]", None),
    ({"oneOf": [REF["A"], REF["B"]]}, "A | B", "A | ADict | B | BDict", None),
    ({"oneOf": [REF["L"], REF["R"]]}, "L | R", "L | LDict | R | RDict", None),
    (
        {
            "oneOf": [REF["A"], REF["B"]],
            "discriminator": {"propertyName": "t", "mapping": {"a": "A", "b": "B", "c": "A"}},
        },
        "A | B",
        "A | ADict | B | BDict",
        'Annotated[A | B, Tagged("t", {"a": A, "b": B, "c": A})]',
    ),
    (
        {"oneOf": [{"const": "a"}, {"type": "integer"}, {"const": "b"}]},
        'Literal["a", "b"] | int',
        'Literal["a", "b"] | int',
        None,
    ),
    (
        {"oneOf": [REF["A"], {"type": "array", "items": REF["A"]}, {"type": "string", "format": "date"}]},
        "A | list[A] | date",
        "A | ADict | Sequence[A | ADict] | date | str",
        None,
    ),
    (
        {
            "oneOf": [REF["L"], REF["R"]],
            "discriminator": {"propertyName": "side", "mapping": {"l": "L", "r": "R"}},
        },
        "L | R",
        "L | LDict | R | RDict",
        None,
    ),
]


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> tuple[Api, NamePlan, list[TypeExpr]]:
    """One document with all schemas of the table, each the answer of an operation."""
    paths = {
        f"/p{index}": {
            "get": {
                "operationId": f"get{'x' * index}",
                "responses": {
                    "200": {"description": "", "content": {"application/json": {"schema": schema}}}
                },
            }
        }
        for index, (schema, *_) in enumerate(TABLE)
    }
    tree = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": paths}
    path: Path = tmp_path_factory.mktemp("doc") / "openapi.yaml"
    text = yaml.safe_dump({**tree, "components": {"schemas": SCHEMAS}}, sort_keys=False)
    path.write_text(text, encoding="utf-8")
    document = load_document(str(path))
    api, findings = build_api(document)
    names, collisions = plan_names(document, api)
    assert [*findings, *collisions] == []
    builder = TypeBuilder(document)
    return api, names, [builder.type_of(schema, "/x", Place()) for schema, *_ in TABLE]


@pytest.mark.parametrize("index", range(len(TABLE)), ids=[str(schema)[:60] for schema, *_ in TABLE])
def test_annotations(known: tuple[Api, NamePlan, list[TypeExpr]], index: int) -> None:
    """What comes out is exact; what goes in is as wide as is safe; models say what tells classes apart."""
    api, names, types = known
    _, response, request, tagged = TABLE[index]
    given = Annotator(api, names, Imports(), "request", "..")
    got = Annotator(api, names, Imports(), "response", "..")
    assert got.annotate(types[index]) == response
    assert given.annotate(types[index]) == request
    got.tagged = True
    assert got.annotate(types[index]) == (tagged or response)


def test_names_the_module_has_already(known: tuple[Api, NamePlan, list[TypeExpr]]) -> None:
    """A class called like something in the module is imported under another name."""
    api, names, types = known
    imports = Imports()
    annotator = Annotator(api, names, imports, "response", "..", taken=frozenset({"A"}))
    index = next(i for i, (schema, *_) in enumerate(TABLE) if schema == REF["A"])
    assert annotator.annotate(types[index]) == "AModel"
    assert any("import A as AModel" in line for line in imports.lines())


def test_modules_that_have_the_name_of_something_else(known: tuple[Api, NamePlan, list[TypeExpr]]) -> None:
    """A module of models steps aside for what the module imports, and for arguments and methods."""
    api, names, types = known
    index = next(i for i, (schema, *_) in enumerate(TABLE) if schema == REF["A"])
    module = names.classes["/components/schemas/A"].module

    def written(imported: set[str], defined: set[str]) -> str:
        imports = Imports(taken=frozenset(defined))
        taken = frozenset(imported)
        annotator = Annotator(api, names, imports, "request", "..", taken=taken, qualified="module")
        return annotator.annotate(types[index])

    assert written(set(), set()) == f"{module}.A | types.ADict"
    assert written({module}, set()) == f"{module}_models.A | types.ADict"
    assert written(set(), {module, "types"}) == f"_{module}.A | _types.ADict"
