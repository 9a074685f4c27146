"""Values on their way out and in: parameters, JSON, date-times, models."""

from __future__ import annotations

import copy
import pickle
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum
from uuid import UUID

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_sdk._runtime.decoding import binary, list_of, nothing, text
from sample_sdk._runtime.jsonvalues import json_object, json_value, parse_date, parse_datetime
from sample_sdk._runtime.model import ApiResponse
from sample_sdk._runtime.parameters import form, header_value, segment
from sample_sdk._runtime.styles import (
    cookie,
    deep_object,
    json_parameter,
    pipe_delimited,
    space_delimited,
    styled_segment,
)
from sample_sdk._runtime.unset import UNSET, Unset
from sample_sdk.models import Meeting, MeetingListResponse, Paging, Storage

ID = UUID("497f6eca-6276-4993-bfeb-53cbbbba6f08")
MOMENT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


class Color(Enum):
    RED = "red"
    ONE = 1


def test_unset_is_one_falsy_value():
    """UNSET is falsy, shows as UNSET, and stays itself through pickle and copy."""
    assert not UNSET and repr(UNSET) == str(UNSET) == "UNSET" and isinstance(UNSET, Unset)
    assert copy.deepcopy(UNSET) is UNSET and pickle.loads(pickle.dumps(UNSET)) is UNSET


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a-b_c.d~e", "a-b_c.d~e"),
        ("a/b c?d#e%2e", "a%2Fb%20c%3Fd%23e%252e"),
        ("...", "..."),
        ("☃", "%E2%98%83"),
        (5, "5"),
        (True, "true"),
        (1.5, "1.5"),
        (Color.RED, "red"),
        (Color.ONE, "1"),
        (ID, str(ID)),
        (Decimal("1.10"), "1.10"),
        (MOMENT, "2026-01-02T03%3A04%3A05Z"),
        (date(2026, 1, 2), "2026-01-02"),
        (["a/", "b"], "a%2F,b"),
        ({"k": "v", "n": 1}, "k,v,n,1"),
    ],
)
def test_segment(value, expected):
    """A path value becomes one percent-encoded segment."""
    assert segment("p", value) == expected


@pytest.mark.parametrize(
    ("style", "explode", "value", "expected"),
    [
        ("simple", True, {"a": 1, "b": 2}, "a=1,b=2"),
        ("label", False, "x", ".x"),
        ("label", False, [1, 2], ".1,2"),
        ("label", True, [1, 2], ".1.2"),
        ("label", True, {"a": 1}, ".a=1"),
        ("matrix", False, "x/", ";p=x%2F"),
        ("matrix", True, "x", ";p=x"),
        ("matrix", False, [1, 2], ";p=1,2"),
        ("matrix", True, [1, 2], ";p=1;p=2"),
        ("matrix", True, {"a": 1, "b": 2}, ";a=1;b=2"),
        ("matrix", False, {"a": 1, "b": 2}, ";p=a,1,b,2"),
    ],
)
def test_segment_styles(style, explode, value, expected):
    """The label and matrix styles of OpenAPI, with and without explode."""
    assert styled_segment("p", value, style, explode=explode) == expected


@pytest.mark.parametrize("value", ["", None, UNSET, [], {}, [""]])
@pytest.mark.parametrize("style", ["simple", "label", "matrix"])
def test_empty_segments_are_refused(value, style):
    """Nothing, in whatever form, is no path value."""
    with pytest.raises(ValueError, match=r"^Expected a non-empty value for `p` but received "):
        styled_segment("p", value, style)


@pytest.mark.parametrize("value", [".", "..", ["."], [".."]])
def test_dot_segments_are_refused(value):
    """Dot segments, also as the only item of a list, are refused."""
    with pytest.raises(ValueError, match="dot segment for `p`"):
        segment("p", value)


@given(st.text(min_size=1))
def test_segment_never_leaves_its_place(value):
    """For any text the segment has only unreserved characters and escapes, and decodes to the text."""
    from urllib.parse import unquote

    try:
        encoded = segment("p", value)
    except ValueError:
        assert value in (".", "..") or any("\ud800" <= c <= "\udfff" for c in value)
        return
    assert unquote(encoded) == value and not set(encoded) & set("/?#;:@&=+$, \r\n\\")


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        (form("n", UNSET), []),
        (form("n", None), []),
        (form("n", "a,b"), [("n", "a,b")]),
        (form("n", False), [("n", "false")]),
        (form("n", [1, None, True]), [("n", "1"), ("n", "true")]),
        (form("n", []), []),
        (form("n", {"a": 1, "b": None}), [("a", "1")]),
        (form("n", [1, 2], explode=False), [("n", "1,2")]),
        (form("n", {"a": 1}, explode=False), [("n", "a,1")]),
        (form("n", Storage(bucket="b")), [("bucket", "b")]),
        (form("n", Color.RED), [("n", "red")]),
        (space_delimited("n", ["a", "b"]), [("n", "a b")]),
        (space_delimited("n", ["a", "b"], explode=True), [("n", "a"), ("n", "b")]),
        (pipe_delimited("n", ["a", "b"]), [("n", "a|b")]),
        (pipe_delimited("n", {"a": 1}), [("n", "a|1")]),
        (pipe_delimited("n", UNSET), []),
        (deep_object("n", {"a": {"b": 1}, "c": [1, 2]}), [("n[a][b]", "1"), ("n[c]", "1"), ("n[c]", "2")]),
        (deep_object("n", None), []),
        (json_parameter("n", {"a": [1]}), [("n", '{"a":[1]}')]),
        (json_parameter("n", UNSET), []),
        (header_value("X-A", ["a", 1]), [("X-A", "a,1")]),
        (header_value("X-A", {"a": 1}), [("X-A", "a,1")]),
        (header_value("X-A", {"a": 1}, explode=True), [("X-A", "a=1")]),
        (header_value("X-A", "  a "), [("X-A", "a")]),
        (header_value("X-A", UNSET), []),
        (cookie("c", "a;b"), [("Cookie", "c=a%3Bb")]),
    ],
)
def test_parameter_styles(pairs, expected):
    """Query, header and cookie parameters by OpenAPI style and explode; unset and None send nothing."""
    assert pairs == expected


@pytest.mark.parametrize("encode", [form, segment, deep_object, header_value, pipe_delimited])
def test_values_without_text_form_name_the_parameter(encode):
    """A naive datetime, an infinite number or an object of an unknown type is refused by name."""
    with pytest.raises(ValueError, match=r"`when`.*no time zone"):
        encode("when", datetime(2026, 1, 1))
    with pytest.raises(ValueError, match="`when`"):
        encode("when", float("inf"))
    with pytest.raises(TypeError, match="`when`"):
        encode("when", object())


def test_json_object_drops_unset_and_keeps_null_only_where_allowed():
    """UNSET is not sent, None is null for nullable fields and refused, by name, for the others."""
    assert json_object({"a": UNSET, "b": None, "c": 0}, nullable=("b",)) == {"b": None, "c": 0}
    with pytest.raises(ValueError, match="does not accept null for `a` here: leave the argument out"):
        json_object({"a": None})


def test_json_value_encodes_everything_with_a_json_form():
    """Models, enums, times, ids, bytes, decimals and collections become plain JSON at any depth."""
    value = {
        "model": Storage(bucket="b", secret=None),
        "list": (MOMENT, date(2026, 1, 2), ID, Color.RED),
        "set": {3},
        Color.RED: b"\x00\x01",
        7: [Decimal("1.5"), Decimal("2"), 2.5, True, None],
        "nothing": UNSET,
    }
    assert json_value(value) == {
        "model": {"bucket": "b", "secret": None},
        "list": ["2026-01-02T03:04:05Z", "2026-01-02", str(ID), "red"],
        "set": [3],
        "red": "AAE=",
        "7": [1.5, 2, 2.5, True, None],
    }


@pytest.mark.parametrize(
    ("value", "error", "message"),
    [
        ({"a": [{"b": datetime(2026, 1, 1)}]}, ValueError, r"^`body\.a\[0\]\.b`: .*no time zone"),
        ({"a": Meeting("1", datetime(2026, 1, 1), None)}, ValueError, r"^`body\.a\.created_at`: "),
        ([Meeting("1", object(), None)], TypeError, r"^`body\[0\]\.created_at`: .*type object"),
        ({"a": float("nan")}, ValueError, r"^`body\.a`: "),
        ({"a": Decimal("Infinity")}, ValueError, r"^`body\.a`: "),
        ({(1, 2): 1}, TypeError, r"^`body`: the keys"),
        ({"a": object()}, TypeError, r"^`body\.a`: a value of type object"),
        ([UNSET], TypeError, r"^`body\[0\]`: UNSET"),
    ],
)
def test_json_value_names_the_path_of_what_it_cannot_encode(value, error, message):
    """What has no JSON form is refused with the path to it."""
    with pytest.raises(error, match=message):
        json_value(value, "body")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2026-01-02T03:04:05Z", MOMENT),
        ("2026-01-02t03:04:05z", MOMENT),
        ("2026-01-02 03:04:05Z", MOMENT),
        ("2026-01-02T03:04:05.1Z", MOMENT.replace(microsecond=100_000)),
        ("2026-01-02T03:04:05.123456Z", MOMENT.replace(microsecond=123_456)),
        ("2026-01-02T03:04:05.123456789Z", MOMENT.replace(microsecond=123_456)),
        ("2026-01-02T08:34:05+05:30", MOMENT),
    ],
)
def test_parse_datetime(value, expected):
    """RFC 3339 text with 0 to 9 fraction digits and any offset becomes an aware datetime."""
    parsed = parse_datetime(value)
    assert parsed == expected and parsed.tzinfo is not None


@pytest.mark.parametrize(
    "value",
    ["", "never", "2026-01-02T03:04:05", "2026-01-02", "0000-00-00T00:00:00Z", "z", None, UNSET, 5, {}],
)
def test_parse_datetime_keeps_what_it_cannot_understand(value):
    """Text without an offset, sentinels, empty strings and other types come back as they were."""
    assert parse_datetime(value) is value


def test_parse_date():
    """YYYY-MM-DD becomes a date; everything else stays."""
    assert parse_date("2026-01-02") == date(2026, 1, 2)
    for value in ("", "20260102", "2026-W01-1", "2026-13-01", None, UNSET):
        assert parse_date(value) is value


@given(st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=30))])))
def test_datetimes_round_trip(moment):
    """What goes out as text comes back as the same moment."""
    assert parse_datetime(json_value(moment)) == moment


def test_model_keeps_unknown_fields_enum_values_and_nulls():
    """What the document does not allow survives and goes back out unchanged."""
    data = {
        "id": "1",
        "created_at": "",
        "title": None,
        "status": "NEW",
        "storage": None,
        "600": "x",
        "more": {"a": [1]},
    }
    meeting = Meeting.from_dict(data)
    assert meeting.to_dict() == data and meeting.additional_properties == {"more": {"a": [1]}}
    assert (
        meeting.status == "NEW" and meeting.storage is None and meeting._600 == "x" and meeting.tags is UNSET
    )
    assert Meeting("1", MOMENT, None).additional_properties == {}


def test_unknown_fields_are_an_argument_and_stay_in_copies():
    """Fields that the document does not name can be given; `attrs.evolve`, `copy` and `pickle` keep them."""
    made = Storage(bucket="b", additional_properties={"tier": "cold"})
    assert made.to_dict() == {"bucket": "b", "tier": "cold"}
    assert made == Storage.from_dict({"bucket": "b", "tier": "cold"})
    assert attrs.evolve(made, bucket="c").to_dict() == {"bucket": "c", "tier": "cold"}
    again = pickle.loads(pickle.dumps(copy.deepcopy(made)))
    assert again == made and again.additional_properties == {"tier": "cold"}
    with pytest.raises(TypeError):
        Storage("b", "s", {"tier": "cold"})


@pytest.mark.parametrize("duplicate", [copy.copy, copy.deepcopy, lambda m: pickle.loads(pickle.dumps(m))])
def test_models_compare_copy_and_pickle(duplicate):
    """Equality is class and fields; copies and pickles are equal, models are not hashable."""
    meeting = Meeting.from_dict(
        {"id": "1", "created_at": "2026-01-02T03:04:05Z", "x": 1, "storage": {"bucket": "b"}}
    )
    clone = duplicate(meeting)
    assert clone == meeting and clone.to_dict() == meeting.to_dict()
    clone.title = "other"
    assert clone != meeting and meeting != meeting.to_dict() and Storage() != Paging()
    with pytest.raises(TypeError):
        hash(meeting)


def test_repr_shows_set_fields_and_only_names_of_unknown_ones():
    """repr leaves unset fields out and does not show the values of unknown fields."""
    storage = Storage.from_dict({"bucket": "b", "secret": None, "key": "k"})
    assert repr(storage) == "Storage(bucket='b', secret=None, additional_properties=<key>)"


def test_models_have_no_dictionary_per_object():
    """Models are slotted, and unknown fields cost only those objects that have some."""
    meeting = Meeting.from_dict({"id": "1"})
    assert not hasattr(meeting, "__dict__") and meeting._extra is None


def test_default_from_dict_and_to_dict_use_wire_names():
    """A model without generated code decodes and encodes flat objects by itself."""
    paging = Paging.from_dict({"total_count": 3, "new": 1})
    assert paging.total_count == 3 and paging.to_dict() == {"total_count": 3, "new": 1}
    assert MeetingListResponse(True).to_dict() == {"success": True}


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (None, {}),
        ({"success": True, "data": [1], "x": 2}, {"success": True, "data": [1], "x": 2}),
        ([1], {"data": [1]}),
        ("text", {"data": "text"}),
    ],
)
def test_api_response_takes_any_body(data, expected):
    """The response of an undocumented operation takes any JSON, and nothing."""
    assert ApiResponse.from_dict(data).to_dict() == expected


def test_decoders_of_other_bodies():
    """Lists, maps, text, bytes and nothing; another shape raises ValueError."""
    assert list_of(Paging.from_dict)([{"total_count": 1}, None])[0].total_count == 1
    assert (text("a"), text(b"a"), text(None)) == ("a", "a", "")
    assert (binary(b"a"), binary("a"), binary(None)) == (b"a", b"a", b"")
    assert nothing({"a": 1}) is None
    for decode in (list_of(parse_date), text, binary):
        with pytest.raises(ValueError, match="expected"):
            decode(5)
