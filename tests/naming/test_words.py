"""Splitting names into words, and names that Python can bear."""

from __future__ import annotations

import keyword
import string
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from specloom.naming.identifiers import (
    CLASS_RESERVED,
    FIELD_RESERVED,
    PARAMETER_RESERVED,
    class_name,
    is_identifier,
    variable,
)
from specloom.naming.words import pascal, snake, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("meetingId", ["meeting", "Id"]),
        ("meeting-id", ["meeting", "id"]),
        ("Meeting ID", ["Meeting", "ID"]),
        ("HTTPServer", ["HTTP", "Server"]),
        ("getHTTPServerURL2", ["get", "HTTP", "Server", "URL2"]),
        ("sha256Sum", ["sha256", "Sum"]),
        ("2fa", ["2fa"]),
        ("v1.2_beta", ["v1", "2", "beta"]),
        ("user's name", ["users", "name"]),
        ("größe Maß", ["größe", "Maß"]),
        ("日本語", ["日本語"]),
        ("ﬁne \uff12", ["fine", "2"]),
        ("👍 yes", ["yes"]),
        ("🅐 b", ["b"]),
        ("a\u202eb", ["a", "b"]),
        ("{{ x }}", ["x"]),
        ("", []),
        ("***", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    """Case, punctuation and digits part words; compatibility forms are read as the plain ones."""
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "variable_name", "a_class"),
    [
        ("petId", "pet_id", "PetId"),
        ("AIConfig", "ai_config", "AIConfig"),
        ("filter[x]", "filter_x", "FilterX"),
        ("class", "class_", "Class"),
        ("None", "none", "None_"),
        ("async", "async_", "Async"),
        ("300", "_300", "_300"),
        ("2fa", "_2fa", "_2fa"),
        ("@id", "id", "Id"),
        ("$", "dollar", "Dollar"),
        ("+1", "plus_1", "_1"),
        ("-1", "minus_1", "_1"),
        ("*", "star", "Star"),
        ("", "empty", "Empty"),
        ("...", "u2e_u2e_u2e", "U2EU2EU2E"),
        ("__proto__", "proto", "Proto"),
        ("x-y z", "x_y_z", "XYZ"),
        ("größe", "größe", "Größe"),
        ("\u0301x", "_\u0301x", "_\u0301x"),
        ("model", "model", "Model_"),
    ],
)
def test_names(text: str, variable_name: str, a_class: str) -> None:
    """A name keeps the words of its text and is one that Python takes."""
    assert (variable(text), class_name(text)) == (variable_name, a_class)


@given(st.text())
@example("İ")
@example("ﬀ\u0345")
@example("\u0301")
@example("²x")
@example("·")
@example("℘")
def test_every_text_has_a_name(text: str) -> None:
    """Whatever a document calls something, the names made from it are names that Python reads unchanged."""
    for name in (variable(text), class_name(text)):
        assert name.isidentifier() and not keyword.iskeyword(name), name
        assert unicodedata.is_normalized("NFKC", name), name
        assert is_identifier(name)


@given(st.text(alphabet=string.printable))
def test_snake_and_pascal_keep_the_words(text: str) -> None:
    """Both spellings have the same letters, and no word is lost."""
    letters = "".join(char for char in text if char.isalnum()).lower()
    assert snake(text).replace("_", "") == pascal(text).lower() == letters


@pytest.mark.parametrize("name", sorted(FIELD_RESERVED))
def test_reserved_words_make_room(name: str) -> None:
    """A name that the generated code needs itself gets an underscore behind it."""
    assert variable(name, FIELD_RESERVED) == f"{name}_"


def test_each_scope_has_its_own_reserved_words() -> None:
    """What only a method reserves is free for a model's member, and the other way round."""
    assert variable("timeout", PARAMETER_RESERVED) == "timeout_"
    assert variable("timeout", FIELD_RESERVED) == "timeout"
    assert variable("toDict", PARAMETER_RESERVED) == "to_dict"
    assert {class_name(name) for name in CLASS_RESERVED} == {f"{name}_" for name in CLASS_RESERVED}


@pytest.mark.parametrize("text", ["class", "a b", "1a", "", "ﬁ", "a-b", 'x"):\n import os'])
def test_what_is_no_identifier(text: str) -> None:
    """Keywords, and what Python would read otherwise than written, are no identifiers."""
    assert not is_identifier(text)
