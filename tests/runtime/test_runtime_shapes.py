"""What annotations make of parsed JSON."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Annotated, Any, ClassVar, Literal

import pytest
from attrs import define
from sample_sdk._runtime import shapes
from sample_sdk._runtime.decoding import identity, typed
from sample_sdk._runtime.model import Model
from sample_sdk._runtime.shapes import Tagged, converter, shape_of
from sample_sdk._runtime.unset import UNSET, Unset

MOMENT = datetime(2026, 1, 2, tzinfo=UTC)


@define(eq=False, repr=False)
class A(Model):
    x: str | Unset = UNSET


@define(eq=False, repr=False)
class B(Model):
    y: str
    x: str | Unset = UNSET


@define(eq=False, repr=False)
class L(Model):
    side: Literal["l"]


@define(eq=False, repr=False)
class R(Model):
    side: Literal["r"]


@define(eq=False, repr=False)
class Node(Model):
    """A model that contains itself, directly and in containers, and renames a member."""

    next: Node | Unset | None = UNSET
    all_: list[Node] | Unset = UNSET
    by_name: dict[str, Node] | Unset = UNSET
    date: date | Unset = UNSET

    _wire: ClassVar[Mapping[str, str]] = {"all_": "all"}


TAGGED = Annotated[A | B, Tagged("t", {"a": A, "b": B})]


@pytest.mark.parametrize(
    ("hint", "value", "expected"),
    [
        (datetime, "2026-01-02T00:00:00Z", MOMENT),
        (datetime | None, None, None),
        (datetime | str, "soon", "soon"),
        (date, "2026-01-02", date(2026, 1, 2)),
        (A, {"x": "1"}, A("1")),
        (A, ["x"], ["x"]),
        (A | Unset, UNSET, UNSET),
        (list[A], [{"x": "1"}, None, 5], [A("1"), None, 5]),
        (list[A], {"x": "1"}, {"x": "1"}),
        (list[list[date]], [["2026-01-02", "?"], 1], [[date(2026, 1, 2), "?"], 1]),
        (dict[str, A], {"k": {"x": "1"}}, {"k": A("1")}),
        (dict[str, A], [1], [1]),
        (A | list[A] | date, [{"x": "1"}], [A("1")]),
        (A | list[A] | date, "2026-01-02", date(2026, 1, 2)),
        (A | list[A] | date, {"x": "1"}, A("1")),
        (L | R, {"side": "r"}, R("r")),
        (L | R, {"side": "?"}, {"side": "?"}),
        (L | R, {"side": ["l"]}, {"side": ["l"]}),
        (L | R, "side", "side"),
        (A | B, {"y": "1"}, B("1")),
        (A | B, {"x": "1"}, A("1")),
        (B | R, {"z": 1}, {"z": 1}),
        (A | B, 5, 5),
        (TAGGED, {"t": "a", "y": "1"}, A.from_dict({"t": "a", "y": "1"})),
        (TAGGED | Unset, {"t": "b", "y": "1"}, B.from_dict({"t": "b", "y": "1"})),
        (TAGGED, {"t": "c", "y": "1"}, {"t": "c", "y": "1"}),
        (list[TAGGED], [{"t": "a"}], [A.from_dict({"t": "a"})]),
    ],
    ids=str,
)
def test_conversions(hint: Any, value: Any, expected: Any) -> None:
    """A value of the documented JSON type is converted at any depth; every other one stays as it is."""
    convert = converter(hint)
    assert convert is not None
    result = convert(value)
    assert result == expected and type(result) is type(expected)
    assert typed(hint) is typed(hint)  # worked out once


@pytest.mark.parametrize("hint", [Any, str, int | float, list[str], dict[str, Any], Literal["a"] | None])
def test_what_json_has_already_is_not_touched(hint: Any) -> None:
    """Scalars and containers of scalars need no conversion."""
    assert converter(hint) is None and typed(hint) is identity


def test_models_that_contain_themselves() -> None:
    """Recursion ends with the data, and a member called like a type does not hide it."""
    data = {
        "next": {"next": None},
        "all": [{"date": "2026-01-02"}],
        "by_name": {"k": {"all": []}},
        "date": "2026-01-02",
        "more": 1,
    }
    node = Node.from_dict(data)
    assert isinstance(node.next, Node) and node.next.next is None
    assert isinstance(node.all_, list) and node.all_[0].date == date(2026, 1, 2) == node.date
    assert isinstance(node.by_name, dict) and isinstance(node.by_name["k"], Node)
    assert node.additional_properties == {"more": 1}
    assert node.to_dict() == data


@pytest.mark.parametrize(
    ("data", "extra"),
    [
        ({"y": "1", "x": "2"}, {}),
        ({"y": "1"}, {}),
        ({"y": "1", "z": 3}, {"z": 3}),
        ({"q": 1, "z": 3}, {"q": 1, "z": 3}),
    ],
)
def test_missing_and_unknown_members(data: dict[str, Any], extra: dict[str, Any]) -> None:
    """Whatever the number of keys, missing ones are UNSET and unknown ones are kept."""
    model = B.from_dict(data)
    assert model.additional_properties == extra
    assert model.y == data.get("y", UNSET) and model.x == data.get("x", UNSET)
    assert model.to_dict() == data


def test_shapes_are_complete_when_other_threads_see_them() -> None:
    """Many threads that decode a class for the first time all get converted members."""
    for _ in range(20):
        shapes._shapes.clear()
        found: list[Any] = []
        start = threading.Barrier(8)

        def decode(start: threading.Barrier = start, found: list[Any] = found) -> None:
            start.wait()
            found.append(Node.from_dict({"next": {"all": [{"date": "2026-01-02"}]}}))

        threads = [threading.Thread(target=decode) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(found) == 8 and all(node.next.all_[0].date == date(2026, 1, 2) for node in found)
    assert shape_of(Node).wire["all_"] == "all"
