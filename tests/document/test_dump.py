"""The text of a bundled document."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from specloom.document import Document
from specloom.document.bundle import dump_json, dump_yaml
from specloom.document.json_text import JsonPositions, parse_json
from specloom.document.load import Source
from specloom.document.origins import Origins
from specloom.document.yaml12 import parse_yaml

#: Texts that one of the YAML versions takes for something else.
TRICKY = [
    "no",
    "on",
    "null",
    "~",
    "",
    "1e3",
    "0o17",
    "017",
    "1_000",
    "12:30",
    "2024-01-01",
    ".5",
    "<<",
    "=",
    "- a",
]
TRICKY += [
    "a: b",
    "#x",
    "*a",
    "&a",
    "!x",
    "|",
    ">",
    "%",
    "@",
    "`",
    "'",
    '"',
    "true",
    "0x1F",
    "+1",
    "-",
    "--- a",
    "...",
]

SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(),
    st.text(alphabet=" \n\t\r#:-'\"ab\x85\u2028\u2029\x7f\x00\ufeff"),
    st.sampled_from(TRICKY),
)
KEYS = st.text() | st.sampled_from(TRICKY)
TREES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4)
)


def document_of(extra: Any) -> Document:
    tree = {"openapi": "3.1.0", "x-data": extra}
    source = Source("a.json", "a.json", tree, JsonPositions("{}"), "")
    return Document(tree=tree, entry="a.json", origins=Origins(source), files=[], findings=[])


def same(one: Any, other: Any) -> bool:
    """Equality that tells 1 from 1.0 and from True, and the order of keys."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return list(one) == list(other) and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(same, one, other))
    return bool(one == other)


@given(TREES)
def test_yaml_text_means_the_same_tree(extra: Any) -> None:
    """Whatever a document holds, its YAML text is read back equal, with types and order."""
    document = document_of(extra)
    text = dump_yaml(document)
    assert same(parse_yaml(text, "a.yaml")[0], document.tree)
    assert "&id" not in text


@given(TREES)
def test_json_text_means_the_same_tree(extra: Any) -> None:
    """The same for JSON."""
    document = document_of(extra)
    assert same(parse_json(dump_json(document), "a.json"), document.tree)


def test_yaml_text_is_pleasant_to_read() -> None:
    """Block style, keys in document order, long texts as literal blocks, no aliases for shared nodes."""
    shared = {"type": "string"}
    document = document_of({"b": shared, "a": [shared], "text": "One line.\nÄnother.\n", "off": "on"})
    assert dump_yaml(document) == (
        "openapi: 3.1.0\n"
        "x-data:\n"
        "  b:\n"
        "    type: string\n"
        "  a:\n"
        "  - type: string\n"
        "  text: |\n"
        "    One line.\n"
        "    Änother.\n"
        "  'off': 'on'\n"
    )
