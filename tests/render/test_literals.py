"""From the text of a document to Python source: the security boundary."""

from __future__ import annotations

import ast
import math
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.render.formatting import format_python
from specloom.render.literals import (
    comment,
    docstring,
    fstring_text,
    literal,
    literals,
    prose,
    url_text,
    wrap,
)

SCALARS = st.one_of(
    st.text(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.booleans(), st.none()
)


@given(SCALARS)
def test_literal_is_the_value(value: str | int | float | bool | None) -> None:
    """A literal evaluates to the value it stands for, on one line of printable characters."""
    text = literal(value)
    assert ast.literal_eval(text) == value and type(ast.literal_eval(text)) is type(value)
    assert text.isprintable()


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a", '"a"'),
        ('say "a"', "'say \"a\"'"),
        ("it's", '"it\'s"'),
        ("a\nb\\", '"a\\nb\\\\"'),
        ("\u202e", '"\\u202e"'),
        (True, "True"),
        (1.5, "1.5"),
        (None, "None"),
    ],
)
def test_literal_is_what_black_would_write(value: str | float | bool | None, text: str) -> None:
    """Quotes are black's choice, so that formatting changes nothing."""
    assert literal(value) == text
    assert format_python(f"x = {text}\n") == f"x = {text}\n"


def test_literals() -> None:
    """Several constants stand with commas between them."""
    assert literals(["a", 1, None]) == '"a", 1, None'
    assert literals([]) == ""


@given(st.text())
def test_fixed_text_of_an_f_string(text: str) -> None:
    """The fixed text of an f-string is data: braces and quotes in it open nothing."""
    assert eval(f'f"{fstring_text(text)}{{0}}"', {"__builtins__": {}}) == f"{text}0"


@given(st.text())
def test_docstring_is_one_string(text: str) -> None:
    """Whatever the text, the docstring is one string expression without control or bidi characters."""
    for indent in (0, 4, 8):
        source = docstring(text, indent)
        (statement,) = ast.parse(f"{source}\n").body
        assert isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
        value = statement.value.value
        assert isinstance(value, str)
        assert not any(unicodedata.category(c) in ("Cc", "Cf") and c != "\n" for c in value.expandtabs())


@given(st.text())
def test_prose_and_comment(text: str) -> None:
    """Prose has no characters that hide or reorder text; a comment is one line of it."""
    assert not any(unicodedata.category(c) in ("Cf", "Cs", "Co", "Cn") for c in prose(text))
    assert len(comment(text).splitlines()) <= 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", '"""."""'),
        ("Short.", '"""Short."""'),
        ('Ends with "quotes"', '"""Ends with "quotes\\""""'),
        ('Has """ in it', '"""Has \\"\\"\\" in it"""'),
        ("Back\\slash\\", '"""Back\\\\slash\\\\"""'),
        ("One.\n\nTwo.", '"""One.\n\n    Two.\n    """'),
    ],
)
def test_docstrings(text: str, expected: str) -> None:
    """One line stays one line; more stand at the indentation, with the quotes on a line of their own."""
    assert docstring(text, 4) == expected


def test_wrapping() -> None:
    """Paragraphs are filled, lists and tables keep their lines, long words stay whole."""
    text = "word " * 30 + "\n\n- one\n- two two two two two two two two two two two two two\n\n" + "x" * 90
    lines = wrap(text.strip(), 40)
    assert max(len(line) for line in lines if "x" not in line) <= 40
    assert "- one" in lines
    assert lines[lines.index("- one") + 2].startswith("  two")
    assert "x" * 90 in lines
    assert wrap("Args:\n    name: a very long explanation of the argument called name", 40) == [
        "Args:",
        "    name: a very long explanation of the",
        "        argument called name",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/a/b-c_d.e~f", "/a/b-c_d.e~f"),
        ("/a b", "/a%20b"),
        ("/rpc?x=1&y=2", "/rpc?x=1&y=2"),
        ("/a#b", "/a%23b"),
        ("/a\nb\\c\"d'", "/a%0Ab%5Cc%22d'"),
        ("/ä", "/%C3%A4"),
        ("/a%2Fb", "/a%2Fb"),
        ("/x:y(z)", "/x:y(z)"),
    ],
)
def test_fixed_text_of_a_path(text: str, expected: str) -> None:
    """The path of a document is sent as it is, but for what cannot stand in a URL."""
    assert url_text(text) == expected


def test_numbers_that_are_none() -> None:
    """The largest and smallest numbers of JSON survive."""
    for value in (1e308, 5e-324, -0.0, 10**30):
        assert ast.literal_eval(literal(value)) == value
    assert math.copysign(1, ast.literal_eval(literal(-0.0))) == -1
