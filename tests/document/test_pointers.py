"""JSON pointers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.document.pointers import escape, from_tokens, join, split, unescape, walk


@given(st.lists(st.text()))
def test_split_undoes_joining(tokens: list[str]) -> None:
    """Any keys, with slashes and tildes or empty, survive the way into a pointer and back."""
    assert split(from_tokens(tokens)) == tokens
    assert split(join("", *tokens)) == tokens


def test_escapes_follow_rfc_6901() -> None:
    """A slash is ~1 and a tilde ~0, and ~01 means the two characters ~1."""
    assert join("/paths", "/apps/{id}", "get", 0) == "/paths/~1apps~1{id}/get/0"
    assert escape("a~b/c") == "a~0b~1c"
    assert unescape("~01") == "~1"


def test_pointer_without_slash_is_refused() -> None:
    """A text that is no pointer is a ValueError, not a guess."""
    with pytest.raises(ValueError, match="begins with '/'"):
        split("paths")


def test_walk_steps_through_mappings_and_lists() -> None:
    """Tokens are keys of mappings and indices of lists."""
    tree = {"a": [{"b": 1}], "0": "zero"}
    assert walk(tree, ["a", "0", "b"]) == 1
    assert walk(tree, ["0"]) == "zero"


@pytest.mark.parametrize("token", ["-1", "+1", "01", "1", "x", "", "\u0660", "9" * 5000])
def test_bad_index_is_a_key_error(token: str) -> None:
    """Only the plain decimal index of an item leads to it."""
    with pytest.raises(KeyError):
        walk([["only"]], [token])
