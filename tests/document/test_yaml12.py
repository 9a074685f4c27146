"""YAML text -> tree."""

from __future__ import annotations

from textwrap import dedent
from typing import Any

import pytest

from specloom.document.positions import YamlPositions
from specloom.document.yaml12 import MAX_DEPTH, parse_yaml
from specloom.errors import DocumentError


def parse(text: str) -> Any:
    return parse_yaml(dedent(text).lstrip("\n"), "f.yaml")[0]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *((word, word) for word in ("no", "No", "yes", "on", "off", "y", "n", "ON", "tRue")),
        *((word, True) for word in ("true", "True", "TRUE")),
        *((word, False) for word in ("false", "False", "FALSE")),
        *((word, None) for word in ("null", "Null", "NULL", "~", "")),
        ("2024-01-31", "2024-01-31"),
        ("2024-01-31T10:00:00Z", "2024-01-31T10:00:00Z"),
        ("12:30:45", "12:30:45"),
        ("1_000", "1_000"),
        ("=", "="),
        ("-", ["x"]),
        ("42", 42),
        ("-42", -42),
        ("010", 10),
        ("0o17", 15),
        ("0x1F", 31),
        ("1e3", 1000.0),
        ("1.5E-2", 0.015),
        (".5", 0.5),
        ("-1.", -1.0),
        ("1.2.3", "1.2.3"),
        ("+", "+"),
        (".", "."),
        ("'42'", "42"),
        ('"true"', "true"),
        ("!!str 42", "42"),
        ("! 42", "42"),
        ("!!int 42", 42),
        ("!!float 42", 42),
        ("|\n  42", "42"),
    ],
)
def test_scalars_follow_yaml_1_2(text: str, value: object) -> None:
    """Only what YAML 1.2 calls a number, a boolean or null is one; everything else stays the text it was."""
    if text == "-":
        assert parse("- x") == value
        return
    found = parse(f"key: {text}")["key"]
    assert found == value
    assert type(found) is type(value) or text == "!!float 42"


def test_keys_are_strings_as_written() -> None:
    """Numbers, booleans and null as keys are taken as the text that stands there."""
    tree = parse("{200: a, 1.50: b, true: c, null: d, 0x1F: e, no: f}")
    assert list(tree) == ["200", "1.50", "true", "null", "0x1F", "no"]


def test_aliases_give_equal_copies() -> None:
    """An alias means the anchored node, but no container stands at two places."""
    tree = parse("a: &x {k: [1]}\nb: *x\nc: &n name\n*n : d\n")
    assert tree == {"a": {"k": [1]}, "b": {"k": [1]}, "c": "name", "name": "d"}
    assert tree["a"] is not tree["b"] and tree["a"]["k"] is not tree["b"]["k"]


def test_merge_keys_give_way_to_explicit_keys() -> None:
    """`<<` brings in keys; those written in the mapping win, then those of the earlier source."""
    tree = parse("""
        a: &a {x: 1, y: 1}
        b: &b {y: 2, z: 2}
        c:
          z: 3
          <<: [*a, *b]
        d: {<<: *a}
        e: {"<<": text}
        """)
    assert tree["c"] == {"x": 1, "y": 1, "z": 3}
    assert tree["d"] == {"x": 1, "y": 1}
    assert tree["e"] == {"<<": "text"}


def test_positions_of_keys_and_items() -> None:
    """Keys are found where they stand, items where they begin, aliased nodes where they were written."""
    text = dedent("""
        paths:
          /a~b:
            get:
              tags: [one, two]
              list:
                - name: x
                -   deep:
                      - 1
        base: &base
          first: 1
        copy: *base
        merged:
          <<: *base
          own: 2
        """).lstrip("\n")
    positions = YamlPositions(*parse_yaml(text, "f.yaml"))
    assert positions.find([]) == (1, 1)
    assert positions.find(["paths"]) == (1, 1)
    assert positions.find(["paths", "/a~b"]) == (2, 3)
    assert positions.find(["paths", "/a~b", "get", "tags", "1"]) == (4, 19)
    assert positions.find(["paths", "/a~b", "get", "list", "0"]) == (6, 11)
    assert positions.find(["paths", "/a~b", "get", "list", "0", "name"]) == (6, 11)
    assert positions.find(["paths", "/a~b", "get", "list", "1", "deep", "0"]) == (8, 17)
    assert positions.find(["copy"]) == (11, 1)
    assert positions.find(["copy", "first"]) == (10, 3)
    assert positions.find(["merged", "first"]) == (10, 3)
    assert positions.find(["merged", "own"]) == (14, 3)
    assert positions.find(["paths", "/a~b", "missing", "x"]) == (2, 3)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: 1\nb: 2\na: 3\n", "f.yaml:3:1: the key 'a' occurs twice in one mapping (first in line 1)"),
        ("x: {1: a, '1': b}", "f.yaml:1:11: the key '1' occurs twice in one mapping (first in line 1)"),
        (
            "a: &x\n  b: *x\n",
            "f.yaml:2:6: the alias *x stands inside the node it refers to (use a $ref instead)",
        ),
        ("a: *y\n", "f.yaml:1:4: the alias *y has no anchor &y before it"),
        ("a: 1\n---\nb: 2\n", "f.yaml:2:1: a second YAML document begins here, but a file holds one"),
        ("? [a, b]\n: c\n", "f.yaml:1:3: a key is a mapping or a list, but keys are strings"),
        ("a: &x {b: 1}\n*x : c\n", "f.yaml:2:1: the alias *x is a key, but keys are strings"),
        ("a: !!binary aGk=\n", "f.yaml:1:4: the YAML tag !!binary has no meaning in an OpenAPI document"),
        ("a: !include b.yaml\n", "f.yaml:1:4: the YAML tag !include has no meaning in an OpenAPI document"),
        ("a: !mine {b: 1}\n", "f.yaml:1:4: the YAML tag !mine has no meaning in an OpenAPI document"),
        (
            "a: !!int many\n",
            "f.yaml:1:4: 'many' is not of the type !!int (quote it to make it a string)",
        ),
        ("a: .inf\n", "f.yaml:1:4: .inf is not a number that JSON knows (quote it to make it a string)"),
        ("a: .NaN\n", "f.yaml:1:4: .NaN is not a number that JSON knows (quote it to make it a string)"),
        ("a: 1e999\n", "f.yaml:1:4: the number 1e999 is too large (quote it to make it a string)"),
        (
            "a: " + "9" * 5000,
            "f.yaml:1:4: the number has too many digits (quote it to make it a string)",
        ),
        ("a: {<<: text}", "f.yaml:1:9: the value of the merge key << is a mapping or a list of mappings"),
        ("a: 1\n\tb: 2\n", "f.yaml:2:1: YAML syntax error: found a tab character that violates indentation"),
        ("a: [1, 2\nb: 3\n", "f.yaml:2:2: YAML syntax error: did not find expected ',' or ']'"),
        ("a: b: c\n", "f.yaml:1:5: YAML syntax error: mapping values are not allowed in this context"),
        ("é: 1\nb: 'x\x07y'\n", "f.yaml:2:6: YAML syntax error: the character U+0007 is not allowed"),
    ],
)
def test_unusable_yaml_is_one_line_with_its_place(text: str, message: str) -> None:
    """Each mistake is reported once, at its line and column, and never as a traceback."""
    with pytest.raises(DocumentError) as caught:
        parse_yaml(text, "f.yaml")
    assert str(caught.value) == message


@pytest.mark.parametrize("text", ["[" * 100_000, "- " * 100_000 + "x", "a: " + "{a: " * 100_000])
def test_deep_nesting_ends_in_an_error(text: str) -> None:
    """A file made to overflow the stack is refused."""
    with pytest.raises(DocumentError, match=f"nested deeper than {MAX_DEPTH} levels"):
        parse_yaml(text, "f.yaml")


def test_exploding_aliases_end_in_an_error() -> None:
    """A few lines of aliases of aliases cannot fill the memory."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, 12)]
    with pytest.raises(DocumentError, match="expand to more than 1,000,000 nodes"):
        parse_yaml("\n".join(lines), "f.yaml")
