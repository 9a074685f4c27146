"""The document inside a package: read again it is the same, and a change of it is a change of few lines."""

from __future__ import annotations

import copy
import json
from pathlib import Path

import pytest

from specloom.document import Document, load_document
from specloom.document.kept import dump_kept, read_kept
from specloom.errors import DocumentError

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def document() -> Document:
    return load_document(str(ROOT / "spec/openapi.yaml"), overlays=[str(ROOT / "spec/overlays/python.yaml")])


def test_round_trip(document: Document) -> None:
    """Reading gives the tree, in its order, with places in the file; writing that gives the same text."""
    text = dump_kept(document)
    again = read_kept(text.encode(), "sdk/_document.json")
    assert json.dumps(again.tree) == json.dumps(document.tree)
    assert dump_kept(again) == text
    place = again.locate("/components/schemas/Meeting")
    assert '"Meeting":{' in text.splitlines()[place.line - 1]
    assert place.file == "sdk/_document.json"


def test_a_change_is_a_change_of_its_line(document: Document) -> None:
    """A description that changes changes one line; the file has lines enough for a merge to work."""
    tree = copy.deepcopy(document.tree)
    tree["components"]["schemas"]["Meeting"]["description"] = "Another."
    before, after = dump_kept(document).splitlines(), dump_kept(document.with_tree(tree)).splitlines()
    assert len(before) == len(after) > 400
    assert sum(old != new for old, new in zip(before, after, strict=True)) == 1


def test_nothing_in_it_is_invisible(document: Document) -> None:
    """Characters that reorder or hide text stand as escapes."""
    tree = {**document.tree, "info": {"title": "a\u202eb\u200b\U0001f600", "version": "1"}}
    text = dump_kept(document.with_tree(tree))
    assert text.isascii()
    assert read_kept(text.encode(), "x").tree["info"] == tree["info"]


def test_a_broken_one_has_a_place() -> None:
    """What somebody broke is an error with its place."""
    with pytest.raises(DocumentError, match=r"sdk/_document\.json:2:"):
        read_kept(b'{\n"openapi" "3.1.0"}', "sdk/_document.json")
