"""JSON text -> tree and places."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.document.json_text import JsonPositions, parse_json
from specloom.errors import DocumentError

TEXT = """
{
  "paths": {
    "/a~b": {"get" : {"tags": ["one", "two"], "empty": {}, "none": []}},
\t"\\u00e9\\/x": [ [1,2] , {"deep":\ttrue} ]
  },
  "last": "}]\\""
}
"""


def test_positions_of_keys_and_items() -> None:
    """Keys are found at their opening quote and items at their first character, tabs and escapes or not."""
    positions = JsonPositions(TEXT)
    assert positions.find([]) == (2, 1)
    assert positions.find(["paths"]) == (3, 3)
    assert positions.find(["paths", "/a~b"]) == (4, 5)
    assert positions.find(["paths", "/a~b", "get", "tags", "1"]) == (4, 39)
    assert positions.find(["paths", "/a~b", "get", "none"]) == (4, 60)
    assert positions.find(["paths", "é/x", "0", "1"]) == (5, 20)
    assert positions.find(["paths", "é/x", "1", "deep"]) == (5, 26)
    assert positions.find(["last"]) == (7, 3)


def test_missing_node_has_the_place_of_its_ancestor() -> None:
    """A pointer that leads nowhere still gives a useful place."""
    assert JsonPositions(TEXT).find(["paths", "/a~b", "put", "x"]) == (4, 5)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
)


@given(VALUES, st.sampled_from([None, 2]), st.booleans())
def test_every_node_is_found_at_its_own_text(value: Any, indent: int | None, ascii_only: bool) -> None:
    """The text at the place of a key is that key, and at the place of an item that item."""
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    positions = JsonPositions(text)
    # Only "\n" ends a line of JSON; str.splitlines() knows more.
    lines = text.split("\n")
    decoder = json.JSONDecoder()

    def check(node: Any, tokens: list[str]) -> None:
        items = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
        for key, child in items:
            line, column = positions.find([*tokens, str(key)])
            rest = "\n".join([lines[line - 1][column - 1 :], *lines[line:]])
            found, _ = decoder.raw_decode(rest)
            assert found == (key if isinstance(node, dict) else child)
            check(child, [*tokens, str(key)])

    check(value, [])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"a": 1,\n "b" 2}', "f.json:2:6: JSON syntax error: expecting ':' delimiter"),
        ('{"a": 1', "f.json:1:8: JSON syntax error: expecting ',' delimiter"),
        ('{"a": 1} x', "f.json:1:10: JSON syntax error: extra data"),
        ('{"a": "x\ny"}', "f.json:1:9: JSON syntax error: invalid control character at"),
        ('{"a": NaN}', "f.json:1:7: JSON syntax error: NaN is not a JSON value"),
        ('{"a": "NaN",\n "b": [1.5, -1e999]}', "f.json:2:13: JSON syntax error: -1e999 is too large"),
        ('{"a": ' + "9" * 5000 + "}", "f.json:1:7: JSON syntax error: a number has more than 4,300 digits"),
        (
            '{"a": 1,\n "b": [{"c": {}}, {"x": 1, "y": 2,\n  "x": 3}]}',
            "f.json:3:3: the key 'x' occurs twice in one object (first in line 2)",
        ),
        (
            '{"a":\n "\\ud800"}',
            "f.json:2:3: JSON syntax error: half of a surrogate pair (\\ud800 to \\udfff) is not a character",
        ),
        ("[" * 100_000, "f.json:1:1: the document is nested too deeply"),
    ],
)
def test_unusable_json_is_one_line_with_its_place(text: str, message: str) -> None:
    """Each mistake is reported once, at its line and column, and never as a traceback."""
    with pytest.raises(DocumentError) as caught:
        parse_json(text, "f.json")
    assert str(caught.value) == message


def test_surrogate_pairs_are_characters() -> None:
    """An emoji written as two escapes is one character."""
    assert parse_json('{"a": "\\ud83d\\ude00"}', "f.json") == {"a": "😀"}
