"""Strict mode on its own: which value fits which annotation."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Annotated, Any, Literal

import pytest
from attrs import define
from sample_sdk._runtime.model import Model
from sample_sdk._runtime.unset import UNSET, Unset
from sample_sdk._runtime.validation import violations
from sample_sdk.models import Paging, Storage


@define(eq=False, repr=False)
class Everything(Model):
    integer: int | Unset = UNSET
    number: float | Unset = UNSET
    flag: bool | Unset = UNSET
    day: date | Unset = UNSET
    moment: datetime | Unset | None = UNSET
    one: Literal["only"] | Unset = UNSET
    numbers: Literal[1, 2] | Unset = UNSET
    anything: Any = UNSET
    marked: Annotated[str, "note"] | Unset = UNSET
    by_key: dict[str, list[int]] | Unset = UNSET
    free: dict[str, Any] | Unset = UNSET
    either: Storage | list[Paging] | Unset = UNSET
    text_or_number: str | int | Unset = UNSET


@pytest.mark.parametrize(
    ("name", "fitting", "breaking"),
    [
        ("integer", [0, 1.0], [True, 1.5, "1", [], None]),
        ("number", [1, 1.5], [False, "1"]),
        ("flag", [True], [0, "true"]),
        ("day", [date(2026, 1, 1)], ["2026-01-01", datetime(2026, 1, 1, tzinfo=UTC)]),
        ("moment", [None, datetime(2026, 1, 1, tzinfo=UTC)], ["2026-01-01"]),
        ("one", ["only"], ["other", None]),
        ("numbers", [1, 2], [True, 3, "1"]),
        ("anything", [None, {}, [1], "x"], []),
        ("marked", ["x"], [1]),
        ("by_key", [{}, {"a": []}, {"a": [1]}], [[], {"a": [1, "x"]}, {"a b": 5}]),
        ("free", [{"a": object()}], ["x"]),
        ("either", [Storage(bucket="b"), [], [Paging(1)]], [Storage(bucket=1), [Paging("1")], "x", {}]),
        ("text_or_number", ["x", 1], [[], {}, 1.5]),
    ],
)
def test_values_and_annotations(name, fitting, breaking):
    """A value is a violation exactly where its annotation does not allow it, as JSON sees types."""
    for value in [*fitting, UNSET]:
        assert violations(Everything(**{name: value})) == []
    for value in breaking:
        found = violations(Everything(**{name: value}))
        assert len(found) == 1 and found[0].path.startswith(f"$.{name}")


def test_messages_say_what_is_there_and_what_is_documented():
    """Each message tells the value, if it is short, and everything that the document allows."""
    broken = Everything(
        text_or_number=[1],
        either="x" * 99,
        numbers=3,
        by_key={"a b": [1, 2.5]},
        moment=7,
        one="other",
    )
    assert {violation.path: violation.message for violation in violations([broken], "$.list")} == {
        "$.list[0].text_or_number": "is a list where a string or an integer is documented",
        "$.list[0].either": "is a string where an object (Storage) or a list is documented",
        "$.list[0].numbers": "is 3 where one of 1, 2 is documented",
        "$.list[0].by_key['a b'][1]": "is 2.5 where an integer is documented",
        "$.list[0].moment": "is 7 where a date-time with an offset (RFC 3339) is documented",
        "$.list[0].one": "is 'other' where 'only' is documented",
    }


def test_results_that_are_no_models_are_searched_for_them():
    """Lists and maps of models are checked item by item; plain JSON has nothing to break."""
    found = violations({"a": [Paging(1), Paging("x")], "b": {"c": None}, "d": 5})
    assert [violation.path for violation in found] == ["$.a[1].total_count"]
