"""Overlays: actions on the bundled document."""

from __future__ import annotations

from typing import Any

import pytest

from specloom.document import Document
from specloom.errors import DocumentError

from .conftest import Load, entry

ENTRY = entry("""
    tags:
      - name: One
      - name: Two
      - name: Three
    paths:
      /a/{id}:
        $ref: a.yaml#/item
    x-list: [1, [2], {k: 3}]
    x-text: old
    """)
PATHS = """
    item:
      get:
        tags: [One]
        responses:
          '200': {description: Old}
    """


def overlaid(load: Load, *actions: str) -> Document:
    lines = ["overlay: 1.0.0", "info: {title: O, version: '1'}", "actions:"]
    lines += [f"  - {action}" for action in actions]
    return load(
        {"openapi.yaml": ENTRY, "a.yaml": PATHS, "o.yaml": "\n".join(lines)},
        overlays=("o.yaml",),
    )


def test_update_is_merged_into_the_target(load: Load) -> None:
    """Mappings merge at every depth, single values replace, lists are lengthened, new keys come last."""
    document = overlaid(
        load,
        "{target: \"$.paths['/a/{id}'].get\", update: {x-new: 1, tags: [Two],"
        " responses: {'200': {description: New, headers: {}}}}}",
    )
    assert document.get("/paths/~1a~1{id}/get") == {
        "tags": ["One", "Two"],
        "responses": {"200": {"description": "New", "headers": {}}},
        "x-new": 1,
    }


def test_update_of_a_list_appends(load: Load) -> None:
    """A mapping becomes one more item; a list gives all its items."""
    tree = overlaid(
        load,
        "{target: $.tags, update: {name: Four}}",
        "{target: $.tags, update: [{name: Five}, {name: Six}]}",
    ).tree
    assert [tag["name"] for tag in tree["tags"]] == ["One", "Two", "Three", "Four", "Five", "Six"]


def test_actions_apply_in_order(load: Load) -> None:
    """A later action sees what an earlier one did, so a value can be removed and made anew."""
    tree = overlaid(
        load,
        "{target: \"$['x-list']\", remove: true}",
        "{target: $, update: {x-list: {a: {}}}}",
        "{target: \"$['x-list'].a\", update: {b: 2}}",
    ).tree
    assert tree["x-list"] == {"a": {"b": 2}}


@pytest.mark.parametrize(
    ("target", "left"),
    [
        ("$.tags[0]", ["Two", "Three"]),
        ("$.tags[0,1]", ["Three"]),
        ("$.tags[1,0]", ["Three"]),
        ("$.tags[-1]", ["One", "Two"]),
        ("$.tags[*]", []),
        ("$.tags[?@.name=='Two']", ["One", "Three"]),
        ("$.tags[?@.name=='One' || @.name=='Three']", ["Two"]),
        ("$..tags[?@.name]", []),
    ],
)
def test_remove_takes_out_exactly_the_matches(load: Load, target: str, left: list[str]) -> None:
    """Removing several items of a list at once removes those that were selected, in whatever order."""
    document = overlaid(load, f'{{target: "{target}", remove: true}}')
    assert [tag["name"] for tag in document.tree["tags"]] == left
    for index, name in enumerate(left):
        assert (
            str(document.locate(f"/tags/{index}/name"))
            == f"openapi.yaml:{4 + ['One', 'Two', 'Three'].index(name)}:5"
        )


def test_remove_of_a_key(load: Load) -> None:
    """A key goes with all that is below it, also when a match lies below another match."""
    assert "x-list" not in overlaid(load, "{target: \"$['x-list']\", remove: true}").tree
    assert overlaid(load, "{target: '$.tags..*', remove: true}").tree["tags"] == []


def test_remove_wins_over_update(load: Load) -> None:
    """By the specification `update` has no effect beside `remove: true`."""
    assert "tags" not in overlaid(load, "{target: $.tags, remove: true, update: {name: x}}").tree


def test_single_values_are_replaced(load: Load) -> None:
    """A target may be a text or a number, too, at a key or in a list."""
    tree = overlaid(
        load, "{target: \"$['x-text']\", update: new}", "{target: \"$['x-list'][0]\", update: 9}"
    ).tree
    assert tree["x-text"] == "new"
    assert tree["x-list"][0] == 9


def test_new_nodes_are_located_in_the_overlay(load: Load) -> None:
    """What an overlay wrote is found there, down to its members; what it did not touch stays where it was."""
    document = overlaid(
        load,
        "{target: $, update: {x-specloom-client: {name: X, list: [1, 2]}}}",
        "{target: \"$.tags[?@.name=='Two']\", update: {x-specloom-resource: two}}",
        "{target: \"$.paths['/a/{id}'].get\", update: {tags: [New], responses: {'200': {description: New}}}}",
        "{target: $.tags, update: {name: Four}}",
        "{target: '$.tags[0]', remove: true}",
    )
    places = {
        "/x-specloom-client": "o.yaml:4:26",
        "/x-specloom-client/list/1": "o.yaml:4:65",
        "/tags/0/name": "openapi.yaml:5:5",
        "/tags/0/x-specloom-resource": "o.yaml:5:49",
        "/tags/1/name": "openapi.yaml:6:5",
        "/tags/2": "o.yaml:7:22",
        "/tags/2/name": "o.yaml:7:31",
        "/paths/~1a~1{id}": "openapi.yaml:8:3",
        "/paths/~1a~1{id}/get/tags/0": "a.yaml:3:12",
        "/paths/~1a~1{id}/get/tags/1": "o.yaml:6:56",
        "/paths/~1a~1{id}/get/responses/200": "a.yaml:5:7",
        "/paths/~1a~1{id}/get/responses/200/description": "o.yaml:6:82",
    }
    assert {pointer: str(document.locate(pointer)) for pointer in places} == places
    assert document.source_file("/x-specloom-client") == "o.yaml"
    assert document.source_file("/paths/~1a~1{id}/get/responses") == "a.yaml"


def test_one_update_at_many_places_is_not_shared(load: Load) -> None:
    """An action for one of several places that got the same update changes that place only."""
    document = overlaid(
        load,
        "{target: '$.tags[*]', update: {x: {list: []}}}",
        "{target: '$.tags[1].x.list', update: 5}",
        "{target: '$.tags[2].x', update: {more: 1}}",
    )
    assert [tag["x"] for tag in document.tree["tags"]] == [
        {"list": []},
        {"list": [5]},
        {"list": [], "more": 1},
    ]


def test_target_without_match_is_a_warning(load: Load) -> None:
    """An action that has no effect is reported at its place in the overlay; the others are applied."""
    document = overlaid(
        load,
        "{target: $.nope.deeper, update: {}}",
        "{target: \"$.tags[?@.name=='None']\", remove: true}",
        "{target: '$.tags[7]', remove: true}",
        "{target: $.tags.name, remove: true}",
        "{target: $, update: {x-done: true}}",
    )
    assert [(str(f.location), f.rule, f.severity) for f in document.findings] == [
        (f"o.yaml:{line}:5", "overlay-target-unmatched", "warning") for line in (4, 5, 6, 7)
    ]
    assert document.findings[0].message == (
        "the overlay action for $.nope.deeper matches nothing and has no effect"
    )
    assert document.tree["x-done"] is True


def test_overlays_apply_one_after_the_other(load: Load) -> None:
    """The second overlay sees the document as the first left it."""
    head = "overlay: 1.0.0\ninfo: {title: O, version: '1'}\n"
    document = load(
        {
            "openapi.yaml": ENTRY,
            "a.yaml": PATHS,
            "one.yaml": head + "actions: [{target: $, update: {x-one: {}}}]\n",
            "two.json": '{"overlay": "1.0.0", "info": {}, "actions": '
            '[{"target": "$[\'x-one\']", "update": {"x-two": 2}}]}',
        },
        overlays=("one.yaml", "two.json"),
    )
    assert document.tree["x-one"] == {"x-two": 2}
    assert str(document.locate("/x-one/x-two")) == "two.json:1:82"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: 1", "o.yaml:1:1: not a valid overlay: the key `overlay` with the version is missing"),
        ("[1]", "o.yaml:1:1: not a valid overlay: the key `overlay` with the version is missing"),
        ("overlay: 2.0.0", "o.yaml:1:1: not a valid overlay: version 2.0.0 is not supported"),
        ("overlay: 1.0.0", "o.yaml:1:1: not a valid overlay: `info` with a title and a version is missing"),
        (
            "overlay: 1.0.0\ninfo: {}\nactions: []",
            "o.yaml:3:1: not a valid overlay: `actions` is not a list of at least one action",
        ),
        (
            "overlay: 1.0.0\ninfo: {}\nactions:\n  - update: {}",
            "o.yaml:4:5: not a valid overlay: an action needs a `target`, a JSONPath",
        ),
        (
            "overlay: 1.0.0\ninfo: {}\nactions:\n  - target: $",
            "o.yaml:4:5: not a valid overlay: an action needs `update` or `remove: true`",
        ),
        (
            "overlay: 1.0.0\ninfo: {}\nactions:\n  - target: $\n    remove: 'yes'",
            "o.yaml:5:5: not a valid overlay: `remove` is not true or false",
        ),
        (
            "overlay: 1.1.0\ninfo: {}\nactions:\n  - target: $\n    copy: $.a",
            "o.yaml:5:5: not a valid overlay: `copy` of Overlay 1.1 is not supported",
        ),
        (
            "overlay: 1.0.0\ninfo: {}\nactions:\n  - target: $.tags[\n    remove: true",
            "o.yaml:4:5: '$.tags[' is not a JSONPath",
        ),
        (
            "overlay: 1.0.0\ninfo: {}\nactions:\n  - {remove: true, target: tags}",
            "o.yaml:4:20: 'tags' is not a JSONPath",
        ),
        (
            "overlay: 1.0.0\ninfo: {}\nactions:\n  - {target: $, remove: true}",
            "o.yaml:4:6: the overlay removes the whole document",
        ),
        (
            "overlay: 1.0.0\ninfo: {}\nactions:\n  - {target: $, update: {tags: {a: 1}}}",
            "o.yaml:4:26: the overlay puts a mapping over a list at /tags",
        ),
        (
            "overlay: 1.0.0\ninfo: {}\nactions:\n  - {target: $, update: {tags: }}",
            "o.yaml:4:26: the overlay puts a single value over a list at /tags",
        ),
        (
            "overlay: 1.0.0\ninfo: {}\nactions:\n  - {target: $, update: [1]}",
            "o.yaml:4:17: the overlay puts a list over a mapping at the root",
        ),
        (
            "overlay: 1.0.0\ninfo: {}\nactions:\n  - {target: $.openapi, remove: true}",
            "openapi.yaml:1:1: not an OpenAPI document: the key `openapi` is missing",
        ),
        (
            "overlay: 1.0.0\ninfo: {}\nactions:\n  - {target: $, update: {openapi: '4.0'}}",
            "o.yaml:4:26: OpenAPI version '4.0' is not supported",
        ),
        (
            "overlay: 1.0.0\ninfo: {}\nactions:\n"
            "  - {target: $, update: {components: {schemas: {A: {$ref: '#/components/schemas/B'}}}}}",
            "o.yaml:4:53: $ref '#/components/schemas/B' cannot be resolved",
        ),
        (
            "overlay: 1.0.0\ninfo: {}\nactions:\n"
            "  - {target: $, update: {components: {schemas: {A: {$ref: '#/components/schemas/A'}}}}}",
            "o.yaml:4:53: circular $ref: #/components/schemas/A -> #/components/schemas/A",
        ),
        (
            "overlay: 1.0.0\ninfo: {}\nactions:\n"
            "  - {target: $, update: {components: {schemas: {A: {$ref: a.yaml}}}}}",
            "o.yaml:4:53: $ref 'a.yaml' leads out of the document",
        ),
        (
            "overlay: 1.0.0\ninfo: {}\nactions:\n"
            "  - {target: $, update: {components: {schemas: {A: {$ref: 1}}}}}",
            "o.yaml:4:53: the value of $ref is not a string",
        ),
    ],
)
def test_bad_overlay_is_one_line_with_its_place(load: Load, text: str, message: str) -> None:
    """Each mistake in an overlay is reported at the key that is wrong."""
    with pytest.raises(DocumentError) as caught:
        load({"openapi.yaml": ENTRY, "a.yaml": PATHS, "o.yaml": text}, overlays=("o.yaml",))
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


def test_removing_what_is_referred_to_is_an_error_at_the_reference(load: Load) -> None:
    """No reference may be left without its target."""
    files = {
        "openapi.yaml": entry("""
            components:
              schemas:
                A: {type: string}
                B: {items: {$ref: '#/components/schemas/A'}}
            """),
        "o.yaml": "overlay: 1.0.0\ninfo: {}\nactions: [{target: $.components.schemas.A, remove: true}]\n",
    }
    with pytest.raises(DocumentError) as caught:
        load(files, overlays=("o.yaml",))
    assert str(caught.value).startswith("openapi.yaml:6:17: $ref '#/components/schemas/A' cannot be resolved")


def test_missing_overlay(load: Load) -> None:
    """An overlay that does not exist is named, and the nearest name proposed."""
    with pytest.raises(DocumentError) as caught:
        load({"openapi.yaml": entry(""), "python.yaml": "x"}, overlays=("pyton.yaml",))
    assert (
        str(caught.value)
        == "pyton.yaml:1:1: the overlay pyton.yaml does not exist (did you mean python.yaml?)"
    )


def test_simple_targets_and_the_library_agree(load: Load) -> None:
    """Paths of plain steps are followed directly; the answer is that of the JSONPath library."""
    from jsonpath_rfc9535 import find

    from specloom.document.overlay import _simple_path

    tree: Any = load({"openapi.yaml": ENTRY, "a.yaml": PATHS}).tree
    for target in (
        "$",
        "$.tags",
        "$['tags'][1]",
        '$.paths["/a/{id}"].get',
        "$.tags[0].name",
        "$.tags[9]",
        "$.x",
    ):
        found = [tuple(map(str, node.location)) for node in find(target, tree)]
        assert _simple_path(target) is not None
        assert found in ([_simple_path(target)], [])
