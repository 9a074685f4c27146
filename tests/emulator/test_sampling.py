"""Values made from schemas and fitted into them."""

from __future__ import annotations

import random
import re
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from specloom.emulator.formats import FORMATS, parse_date_time
from specloom.emulator.patterns import text_for
from specloom.emulator.sampling import Misfit, Sampler
from specloom.emulator.schemas import Schemas


def sampler(schema: Any, direction: Any = "response", **components: Any) -> tuple[Sampler, Any]:
    schemas = Schemas({"openapi": "3.1.0", "x": schema, "components": {"schemas": components}})
    return Sampler(schemas, direction), schemas.tree["x"]


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "integer", "minimum": 150, "maximum": 1000},
        {"type": "integer", "exclusiveMinimum": 7, "exclusiveMaximum": 9},
        {"type": "integer", "minimum": 10, "multipleOf": 7},
        {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 0.5},
        {"type": "number", "maximum": -3.5},
        {"type": "string", "minLength": 40, "maxLength": 41},
        {"type": "string", "maxLength": 2},
        {"type": "string", "pattern": "^[0-9a-f]{32}$"},
        {"type": "string", "pattern": "^[a-z-]+$", "minLength": 20},
        {"type": "string", "pattern": r"^(\d{3}|[A-Z]\w)(-\1)?$"},
        {"type": "array", "items": {"enum": ["a", "b", "c"]}, "minItems": 3, "uniqueItems": True},
        {"type": "array", "items": {"type": "string"}, "minItems": 2, "uniqueItems": True},
        {
            "type": "array",
            "prefixItems": [{"type": "string"}, {"type": "integer"}],
            "items": False,
            "minItems": 2,
        },
        {"type": ["string", "null"], "enum": [None, "x"]},
        {"const": {"a": 1}},
        {"type": "object", "required": ["a", "b"], "properties": {"a": {"type": "boolean"}}},
        {"type": "object", "additionalProperties": {"type": "integer"}, "minProperties": 1},
        {"anyOf": [{"type": "integer", "minimum": 5}, {"type": "string"}]},
        {"oneOf": [{"required": ["a"], "properties": {"a": {"const": 1}}}, {"type": "null"}]},
        {
            "allOf": [
                {"required": ["a"], "properties": {"a": {"minimum": 3}}},
                {"properties": {"a": {"type": "number"}}},
            ]
        },
        {},
        True,
        *[{"type": "string", "format": name} for name in FORMATS.checkers if not name.startswith("int")],
    ],
    ids=str,
)
def test_sample_is_valid(schema: Any) -> None:
    """A sample fits its schema, formats included, judged by plain JSON Schema."""
    maker, node = sampler(schema)
    value = maker.sample(node)
    Draft202012Validator(schema, format_checker=FORMATS).validate(value)
    assert maker.sample(node) == value


def test_examples_come_first_when_valid() -> None:
    """The schema's example is taken, then its default; an invalid example is passed over."""
    maker, node = sampler({"type": "integer", "examples": ["no", 7], "default": 3})
    assert maker.sample(node) == 7
    maker, node = sampler({"type": "integer", "examples": ["no"], "default": 3})
    assert maker.sample(node) == 3


def test_example_of_a_part_is_not_taken_for_the_whole() -> None:
    """An example inside allOf lacks the other parts' properties and is not used."""
    base = {"type": "object", "properties": {"a": {"type": "integer"}}, "example": {"a": 5}}
    maker, node = sampler({"allOf": [base, {"properties": {"b": {"type": "boolean"}}}]})
    assert maker.sample(node) == {"a": 1, "b": True}


def test_recursion_ends() -> None:
    """A schema that contains itself is cut where the document allows it: optional, in a list, or null."""
    tree = {
        "type": "object",
        "required": ["next", "kids"],
        "properties": {
            "next": {"anyOf": [{"$ref": "#/components/schemas/T"}, {"type": "null"}]},
            "kids": {"type": "array", "items": {"$ref": "#/components/schemas/T"}},
            "twin": {"$ref": "#/components/schemas/T"},
        },
    }
    maker, node = sampler({"$ref": "#/components/schemas/T"}, T=tree)
    assert maker.sample(node) == {"next": None, "kids": []}


def test_densely_linked_schemas_stay_small() -> None:
    """Schemas that all refer to each other do not grow beyond use."""
    names = [f"S{number}" for number in range(12)]
    links = {name: {"$ref": f"#/components/schemas/{name}"} for name in names}
    schemas = {name: {"type": "object", "properties": links} for name in names}
    maker, node = sampler({"$ref": "#/components/schemas/S0"}, **schemas)
    assert len(str(maker.sample(node))) < 200_000


def test_directions_hide_properties() -> None:
    """Write-only properties are absent from responses, read-only ones from requests, required or not."""
    schema = {
        "type": "object",
        "required": ["id", "secret"],
        "properties": {
            "id": {"type": "integer", "readOnly": True},
            "secret": {"type": "string", "writeOnly": True},
        },
    }
    assert [list(maker.sample(node)) for maker, node in (sampler(schema), sampler(schema, "request"))] == [
        ["id"],
        ["secret"],
    ]


def test_discriminator_names_the_branch() -> None:
    """A sample of alternatives carries the discriminator value of the branch it was made from."""
    pet = {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}}}
    reference = {"$ref": "#/components/schemas/Cat"}
    for mapping, expected in (({}, "Cat"), ({"mapping": {"cat": "#/components/schemas/Cat"}}, "cat")):
        maker, node = sampler(
            {"oneOf": [reference], "discriminator": {"propertyName": "kind", **mapping}}, Cat=pet
        )
        assert maker.sample(node) == {"kind": expected}


def test_conform_keeps_what_fits() -> None:
    """Fitting drops what is undeclared, hidden or wrong, and samples what is required and missing."""
    schema = {
        "type": "object",
        "required": ["id", "name"],
        "properties": {
            "id": {"type": "integer"},
            "name": {"type": "string", "default": "unnamed"},
            "size": {"type": "integer"},
            "secret": {"type": "string", "writeOnly": True},
            "labels": {"type": "object", "additionalProperties": {"type": "string"}},
            "free": {"type": "object"},
            "parts": {"type": "array", "items": {"type": "object", "properties": {"a": {"type": "integer"}}}},
            "either": {"oneOf": [{"type": "integer"}, {"type": "object", "properties": {"a": {"const": 1}}}]},
        },
    }
    value = {
        "id": 5,
        "size": "large",
        "secret": "x",
        "other": 1,
        "labels": {"a": "b", "c": 3},
        "free": {"x": [1]},
        "parts": [{"a": 1, "b": 2}, 7],
        "either": {"a": 1},
    }
    maker, node = sampler(schema)
    assert maker.conform(value, node) == {
        "id": 5,
        "labels": {"a": "b"},
        "free": {"x": [1]},
        "parts": [{"a": 1}],
        "either": {"a": 1},
        "name": "unnamed",
    }
    with pytest.raises(Misfit):
        maker.conform("text", node)


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [
        ("date-time", "2025-02-28T23:59:60.123456789+05:30", "2025-02-30T00:00:00Z"),
        ("date-time", "2025-01-01t00:00:00z", "2025-01-01 00:00:00Z"),
        ("date", "2024-02-29", "2025-02-29"),
        ("time", "23:59:59Z", "24:00:00Z"),
        ("uuid", "8C5FA1F2-7c0e-4d0a-9a52-3f6d1b0e4c77", "8c5fa1f27c0e4d0a9a523f6d1b0e4c77"),
        ("uri", "mailto:a@example.com", "https://"),
        ("uri", "https://example.com/a?b#c", "example.com"),
        ("uri", "s3://bucket/key", "https://example.com/a b"),
        ("email", "a@example.com", "a.example.com"),
        ("hostname", "a-b.example", "-a.example"),
        ("ipv4", "192.0.2.1", "192.0.2.256"),
        ("ipv6", "::1", "1::2::3"),
        ("byte", "YWI=", "YWI"),
        ("duration", "P1DT2H", "P"),
        ("int32", 2**31 - 1, 2**31),
        ("int64", -(2**63), 2**63),
        ("made-up", "anything", None),
    ],
)
def test_formats(name: str, good: Any, bad: Any) -> None:
    """Formats accept and refuse what their standards do; an unknown one accepts everything."""
    assert FORMATS.conforms(good, name)
    assert bad is None or not FORMATS.conforms(bad, name)


def test_parsed_date_times_are_aware() -> None:
    """Every accepted date-time has a moment, a leap second being the second before."""
    moment = parse_date_time("2016-12-31T23:59:60Z")
    assert moment is not None
    assert (moment.second, moment.utcoffset() is not None) == (59, True)
    assert parse_date_time("2016-12-31") is None


@pytest.mark.parametrize(
    "pattern",
    ["^a+b*c?$", "[^a-z]{3}", r"^\d+\.\d{2}$", "(?:x|yy){2,}", r"^\S\D\W.$", "^[\\w.-]+@(a|b)$", "(?i)abc"],
)
def test_texts_match_their_pattern(pattern: str) -> None:
    """A text made for a pattern matches it, and longer ones do too."""
    for extra in (0, 5):
        text = text_for(pattern, random.Random(1), extra=extra)
        assert text is not None
        assert re.search(pattern, text)


def test_pattern_beyond_python_is_not_checked() -> None:
    """A pattern that only ECMA 262 knows neither fails a request nor gives a text."""
    schemas = Schemas({"openapi": "3.1.0", "x": {"type": "string", "pattern": r"^\p{L}+$"}})
    assert schemas.accepts(schemas.tree["x"], "abc", "request")
    assert text_for(r"^\p{L}+$", random.Random(1)) is None
