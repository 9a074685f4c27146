"""From schemas to types: a table of what each spelling means."""

from __future__ import annotations

from typing import Any

import pytest

from specloom.api.build_types import Place, TypeBuilder
from specloom.api.models import Enumeration, Model
from specloom.api.types import (
    Anything,
    ArrayOf,
    Discriminator,
    Literals,
    MapOf,
    Nullable,
    Ref,
    Scalar,
    TypeExpr,
    UnionOf,
    references,
)

from .conftest import Load

STRING, INTEGER = Scalar("string"), Scalar("integer")
THING, OTHER, COLOR = (Ref(f"/components/schemas/{key}") for key in ("Thing", "Other", "Color"))
HERE = Ref("/x")

COMPONENTS: dict[str, Any] = {
    "Thing": {"type": "object", "properties": {"a": {"type": "string"}}},
    "Other": {"type": "object", "properties": {"b": {"type": "string"}}},
    "Color": {"type": "string", "enum": ["red", "green"]},
    "Alias": {"$ref": "#/components/schemas/Thing"},
    "Text": {"type": "string"},
    "MaybeThing": {"type": ["object", "null"], "properties": {"a": {"type": "string"}}},
    "Json": {
        "oneOf": [{"type": "string"}, {"type": "array", "items": {"$ref": "#/components/schemas/Json"}}]
    },
}


def ref(key: str, **beside: Any) -> dict[str, Any]:
    """A reference to a component, with keywords beside it."""
    return {"$ref": f"#/components/schemas/{key}", **beside}


def members(**named: str) -> dict[str, Any]:
    """An object with members of simple types."""
    return {"type": "object", "properties": {name: {"type": kind} for name, kind in named.items()}}


TABLE: list[tuple[str, Any, TypeExpr]] = [
    ("nothing", {}, Anything()),
    ("true", True, Anything()),
    (
        "every type",
        {"type": ["array", "boolean", "null", "number", "object", "string"], "items": {}, "title": "A"},
        Anything(),
    ),
    ("string", {"type": "string"}, STRING),
    ("format", {"type": "string", "format": "date-time"}, Scalar("string", "date-time")),
    ("bytes in JSON", {"type": "string", "contentEncoding": "base64"}, STRING),
    ("bytes", {"type": "string", "contentMediaType": "image/png"}, Scalar("string", "binary")),
    (
        "encoded bytes",
        {"type": "string", "contentMediaType": "image/png", "contentEncoding": "base64"},
        Scalar("string", "byte"),
    ),
    ("null", {"type": "null"}, Scalar("null")),
    ("only null in a list", {"type": ["null"]}, Scalar("null")),
    ("unknown type", {"type": "file"}, Anything()),
    # null
    ("nullable of 3.0", {"type": "string", "nullable": True}, Nullable(STRING)),
    ("nullable of 3.1", {"type": ["string", "null"]}, Nullable(STRING)),
    ("nullable anything", {"nullable": True}, Anything()),
    ("several types", {"type": ["string", "integer"]}, UnionOf((STRING, INTEGER))),
    ("several types and null", {"type": ["string", "integer", "null"]}, Nullable(UnionOf((STRING, INTEGER)))),
    ("variant null", {"anyOf": [{"type": "string"}, {"type": "null"}]}, Nullable(STRING)),
    ("nullable variant", {"oneOf": [ref("MaybeThing"), {"type": "string"}]}, ...),
    ("nullable reference", ref("Thing", nullable=True), Nullable(THING)),
    ("nullable component", ref("MaybeThing"), Nullable(Ref("/components/schemas/MaybeThing"))),
    (
        "nullable around a reference",
        {"nullable": True, "allOf": [ref("Thing")]},
        Nullable(THING),
    ),
    # values
    ("const", {"const": "a"}, Literals(("a",))),
    ("enum in place", {"type": "string", "enum": ["a", "b", "a"]}, Literals(("a", "b"))),
    ("enum with null", {"type": "string", "nullable": True, "enum": ["a", None]}, Nullable(Literals(("a",)))),
    ("enum of numbers", {"type": "integer", "enum": [1, 2]}, Literals((1, 2))),
    ("enum of booleans", {"type": "boolean", "enum": [True]}, Literals((True,))),
    ("enum of 1 and true", {"enum": [1, True, 1]}, Literals((1, True))),
    ("enum of fractions", {"type": "number", "enum": [0.5, 1]}, Scalar("number")),
    ("enum of objects", {"type": "object", "enum": [{"a": 1}]}, MapOf(Anything())),
    ("enum component", ref("Color"), COLOR),
    ("named enum in place", {"type": "string", "enum": ["a"], "x-specloom-name": "Letter"}, HERE),
    # arrays and maps
    ("array", {"type": "array", "items": {"type": "string"}}, ArrayOf(STRING)),
    ("array without type", {"items": ref("Thing")}, ArrayOf(THING)),
    ("array of anything", {"type": "array"}, ArrayOf(Anything())),
    (
        "nested arrays",
        {"type": "array", "items": {"type": "array", "items": ref("Color")}},
        ArrayOf(ArrayOf(COLOR)),
    ),
    ("free object", {"type": "object"}, MapOf(Anything())),
    ("closed empty object", {"type": "object", "additionalProperties": False}, MapOf(Anything())),
    ("map", {"type": "object", "additionalProperties": {"type": "integer"}}, MapOf(INTEGER)),
    ("map without type", {"additionalProperties": ref("Thing")}, MapOf(THING)),
    ("map by pattern", {"type": "object", "patternProperties": {"^x-": {"type": "string"}}}, MapOf(STRING)),
    # objects
    ("object in place", members(a="string"), HERE),
    ("object without type", {"properties": {"a": {}}}, HERE),
    ("reference", ref("Thing"), THING),
    ("reference to a reference", ref("Alias"), THING),
    ("reference to a scalar", ref("Text"), STRING),
    ("reference with a description", ref("Thing", description="x"), THING),
    ("reference with a default", ref("Color", default="red"), COLOR),
    ("reference with members beside it", ref("Thing", **members(c="string")), HERE),
    # composition
    ("one part", {"allOf": [ref("Thing")]}, THING),
    ("one part and words", {"allOf": [ref("Thing"), {"description": "x"}], "title": "y"}, THING),
    ("two parts", {"allOf": [ref("Thing"), members(c="string")]}, HERE),
    ("part and own members", {"allOf": [ref("Thing")], **members(c="string")}, HERE),
    ("parts of a scalar", {"allOf": [{"type": "string"}, {"minLength": 1}]}, STRING),
    ("parts that say nothing", {"allOf": [{"description": "x"}]}, Anything()),
    ("union", {"oneOf": [ref("Thing"), ref("Other")]}, UnionOf((THING, OTHER))),
    ("union of one", {"anyOf": [ref("Thing")]}, THING),
    ("equal variants", {"anyOf": [{"type": "string"}, {"type": "string", "format": None}]}, STRING),
    ("union with anything", {"anyOf": [{"type": "string"}, {}]}, Anything()),
    ("union with true", {"anyOf": [{"type": "string"}, True]}, Anything()),
    ("nested unions", {"anyOf": [{"oneOf": [{"type": "string"}, {"type": "integer"}]}, ref("Thing")]}, ...),
    (
        "variants that only narrow",
        {**members(a="string", b="string"), "anyOf": [{"required": ["a"]}, {"required": ["b"]}]},
        HERE,
    ),
    ("value that contains itself", ref("Json"), UnionOf((STRING, ArrayOf(Anything())))),
]
RESULTS = {
    "nullable variant": Nullable(UnionOf((Ref("/components/schemas/MaybeThing"), STRING))),
    "nested unions": UnionOf((STRING, INTEGER, THING)),
}


def builder(load: Load, **components: Any) -> TypeBuilder:
    """A builder over the common components and some more."""
    return TypeBuilder(load(components={"schemas": {**COMPONENTS, **components}}))


@pytest.mark.parametrize(("name", "schema", "expected"), TABLE, ids=[name for name, _, _ in TABLE])
def test_type_of_schema(load: Load, name: str, schema: Any, expected: TypeExpr) -> None:
    """Each spelling of a schema has one meaning."""
    assert builder(load).type_of(schema, "/x", Place()) == RESULTS.get(name, expected)


def test_discriminator(load: Load) -> None:
    """Values come from the mapping, by reference or by component key, else from the keys of the variants."""
    variants = {"oneOf": [ref("Thing"), ref("Other")]}
    tag = {"propertyName": "kind", "mapping": {"t": "#/components/schemas/Thing", "o": "Other"}}
    types = builder(load)
    mapped = types.type_of({**variants, "discriminator": tag}, "/x", Place())
    assert mapped == UnionOf(
        (THING, OTHER), Discriminator("kind", (("t", THING.pointer), ("o", OTHER.pointer)))
    )
    unmapped = types.type_of({**variants, "discriminator": {"propertyName": "kind"}}, "/y", Place())
    assert unmapped == UnionOf(
        (THING, OTHER), Discriminator("kind", (("Thing", THING.pointer), ("Other", OTHER.pointer)))
    )
    assert types.type_of({**variants, "discriminator": "kind"}, "/z", Place()) == UnionOf((THING, OTHER))


def model(types: TypeBuilder, schema: Any, pointer: str = "/x") -> Model:
    """The model that a schema becomes."""
    result = types.type_of(schema, pointer, Place())
    assert isinstance(result, Ref)
    named = types.named[result.pointer]
    assert isinstance(named, Model)
    return named


def test_members_of_all_parts(load: Load) -> None:
    """allOf gathers members and required names at any depth; a later part refines an earlier one."""
    schema = {
        "description": "Whole.",
        "allOf": [
            ref("Thing"),
            {"allOf": [members(c="integer")], "required": ["c"]},
            {"properties": {"a": {"description": "said here"}}, "required": ["a"]},
        ],
        "properties": {"d": {"type": "string", "minLength": 2, "maxLength": 4}},
        "additionalProperties": {"type": "integer"},
    }
    found = model(builder(load), schema)
    assert [(f.name, f.type, f.required) for f in found.fields] == [
        ("a", STRING, True),
        ("c", INTEGER, True),
        ("d", STRING, False),
    ]
    assert found.additional == INTEGER
    assert found.description == "Whole."
    assert found.fields[0].description == "said here"
    assert found.fields[2].constraints == ("2 to 4 characters",)


def test_choice_inside_an_intersection(load: Load) -> None:
    """Members of variants beside allOf may be there and need not be."""
    needed = {**members(c="string"), "required": ["c"]}
    found = model(
        builder(load), {"allOf": [ref("Thing")], "oneOf": [needed, ref("Other"), {"required": ["a"]}]}
    )
    assert [(f.name, f.required) for f in found.fields] == [("a", False), ("c", False), ("b", False)]


def test_members_beside_variants_belong_to_each(load: Load) -> None:
    """Properties next to oneOf are members of every variant written in place."""
    schema = {
        **{"properties": {"id": {"type": "string"}}, "required": ["id"]},
        "oneOf": [
            {"type": "object", "properties": {"kind": {"const": "a"}, "x": {"type": "string"}}},
            {"type": "object", "properties": {"kind": {"const": "b"}, "y": {"type": "string"}}},
        ],
    }
    types = builder(load)
    union = types.type_of(schema, "/x", Place(role=("value",)))
    found = [types.named[pointer] for pointer in references(union)]
    assert [[f.name for f in m.fields] for m in found if isinstance(m, Model)] == [
        ["id", "kind", "x"],
        ["id", "kind", "y"],
    ]
    assert [m.origin.role for m in found] == [("value", "a"), ("value", "b")]


@pytest.mark.parametrize(
    ("variants", "roles"),
    [
        ([members(a="string"), members(b="string")], [("with", "a"), ("with", "b")]),
        ([members(a="string"), members(a="string", b="string")], [("with", "a"), ("with", "b")]),
        (
            [
                {"properties": {"mode": {"enum": ["x", "y"]}}},
                {"properties": {"mode": {"enum": ["z"]}}},
            ],
            [("x", "y"), ("z",)],
        ),
        # Nothing tells these two apart, so no name can: they stay dictionaries.
        ([members(a="string"), members(a="integer")], None),
    ],
)
def test_variants_are_named_by_what_they_say(load: Load, variants: list[Any], roles: Any) -> None:
    """A variant without a name has the words of what only it says, never those of its place."""
    types = builder(load)
    union = types.type_of({"oneOf": variants}, "/x", Place())
    if roles is None:
        assert union == MapOf(Anything())
    else:
        assert [types.named[p].origin.role for p in references(union)] == roles


def test_recursive_models(load: Load) -> None:
    """A model may contain itself, directly and through others."""
    types = builder(
        load,
        Tree={
            "type": "object",
            "properties": {"parent": ref("Tree"), "children": {"type": "array", "items": ref("Node")}},
        },
        Node={"type": "object", "properties": {"tree": ref("Tree")}},
    )
    tree = model(types, ref("Tree"))
    assert [f.type for f in tree.fields] == [Ref(tree.pointer), ArrayOf(Ref("/components/schemas/Node"))]
    node = types.named["/components/schemas/Node"]
    assert isinstance(node, Model) and node.fields[0].type == Ref(tree.pointer)


def test_deep_nesting(load: Load) -> None:
    """Objects nested hundreds deep are built without deep recursion."""
    schema: Any = {"type": "string"}
    for _ in range(300):
        schema = {"type": "object", "properties": {"in": schema}}
    types = builder(load)
    types.type_of(schema, "/x", Place())
    assert len(types.named) == 300


def test_marks_of_members(load: Load) -> None:
    """Secrets, directions, deprecation and requested names are read from the member or from its type."""
    schema = {
        "type": "object",
        "properties": {
            "pin": {"type": "string", "format": "password", "writeOnly": True},
            "key": {"type": "string", "x-sensitive": True, "x-specloom-property": "the_key"},
            "id": {"type": "string", "readOnly": True, "deprecated": True},
            "thing": ref("Thing", description="the thing"),
            "plain": {"type": "string"},
        },
    }
    pin, key, id_, thing, plain = model(builder(load), schema).fields
    assert (pin.sensitive, pin.write_only, key.sensitive, plain.sensitive) == (True, True, True, False)
    assert (key.requested_name, plain.requested_name) == ("the_key", None)
    assert (id_.read_only, id_.deprecated, plain.read_only, plain.deprecated) == (True, True, False, False)
    assert (thing.description, thing.type) == ("the thing", THING)


def test_enumeration_component(load: Load) -> None:
    """A component that lists values is a named thing; one without usable values is its plain type."""
    types = builder(load, Empty={"type": "string", "enum": []})
    types.type_of(ref("Color"), "/x", Place())
    color = types.named[COLOR.pointer]
    assert isinstance(color, Enumeration) and color.values == ("red", "green")
    assert types.type_of(ref("Empty"), "/x", Place()) == STRING
