"""The extra `fast`: results are those of the usual way, or the body is left to it."""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, ClassVar

import pytest
from attrs import define, fields
from sample_sdk._runtime import fast
from sample_sdk._runtime.model import ApiResponse, Model
from sample_sdk._runtime.unset import UNSET, Unset
from sample_sdk.models import Meeting, MeetingListResponse, MeetingResponse, Storage

pytest.importorskip("msgspec")

MEETING = {
    "id": "m1",
    "created_at": "2026-01-02T03:04:05.678Z",
    "title": None,
    "status": "BRAND_NEW",
    "storage": {"bucket": "b", "secret": "s"},
    "tags": ["a", 1],
    "600": "x",
}


@define(eq=False, repr=False)
class Night(Model):
    """A member of a union."""

    dark: bool


@define(eq=False, repr=False)
class Shelf(Model):
    """Members of kinds that msgspec cannot tell apart, and a class within itself."""

    when: datetime | str
    either: Storage | Night | Unset = UNSET
    below: dict[str, Shelf] | Unset = UNSET


@define(eq=False, repr=False)
class Clash(Model):
    """A member whose wire name is another attribute of the class."""

    to_dict_: str | Unset = UNSET

    _wire: ClassVar[Mapping[str, str]] = {"to_dict_": "to_dict"}


def read(model: Any, value: object, flag: str | None = None) -> Any:
    return fast.fast_decoded(model.from_dict, json.dumps(value).encode(), flag)


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"created_at": "2026-01-02T03:04:05+02:00"},
        {"storage": None, "tags": None, "created_at": None},
        {"title": 12345678901234567890123, "status": 1.5},
        {"id": {"any": ["thing"]}},
    ],
)
def test_equals_the_usual_way(change: dict[str, Any]) -> None:
    """Unknown words, nulls and values of other types come out as `from_dict` gives them."""
    value = {"success": True, "data": [MEETING | change, {"id": "only"}]}
    found = read(MeetingListResponse, value, "success")
    assert found == MeetingListResponse.from_dict(value)
    assert found.to_dict() == value


def test_renamed_and_absent_members() -> None:
    """A member is set by its wire name, and what is absent is UNSET, required or not."""
    found = read(Meeting, {"600": "x"})
    assert (found._600, found.id, found.title, found.additional_properties) == ("x", UNSET, UNSET, {})


def test_drops_unknown_members() -> None:
    """What the document does not name is not kept, and `_extra` on the wire cannot get in."""
    assert read(Storage, {"bucket": "b", "other": 1, "_extra": {"a": 1}}) == Storage(bucket="b")


def test_unions_and_recursion() -> None:
    """Members of several kinds are read as the usual way reads them, at any depth."""
    value = {
        "when": "2026-01-02T03:04:05Z",
        "either": {"dark": True},
        "below": {"x": {"when": "soon", "either": {"bucket": "b"}}},
    }
    found = read(Shelf, value)
    assert found == Shelf.from_dict(value)
    assert found.when == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert isinstance(found.either, Night) and isinstance(found.below["x"].either, Storage)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"not JSON",
        b'{"created_at": "2026-01-02T03:04:05"}',
        b'{"created_at": ""}',
        b'{"storage": "text"}',
        b'{"id": NaN}',
        b'{"id": "\\ud800"}',
        b"\xef\xbb\xbf{}",
        b'{"tags": ' + b"[" * 9000 + b"]" * 9000 + b"}",
    ],
)
def test_refuses_what_needs_the_usual_way(body: bytes) -> None:
    """What msgspec would read otherwise, or not at all, is left alone."""
    assert fast.fast_decoded(Meeting.from_dict, body) is UNSET


@pytest.mark.parametrize(
    ("body", "taken"), [({"success": True}, True), ({"success": False}, False), ({}, True)]
)
def test_leaves_failures_to_the_usual_way(body: dict[str, Any], taken: bool) -> None:
    """A body that reports a failure is not taken for a result."""
    assert (read(MeetingResponse, body, "success") is not UNSET) is taken


@pytest.mark.parametrize(
    ("decode", "flag"),
    [
        (Meeting.from_dict, "success"),
        (ApiResponse.from_dict, None),
        (Clash.from_dict, None),
        (json.loads, None),
        (lambda body: body, None),
    ],
)
def test_knows_what_it_cannot_do(decode: Any, flag: str | None) -> None:
    """No member for the flag, a `from_dict` of its own, a wire name that is taken, and other decoders."""
    assert fast.fast_decoded(decode, b"{}", flag) is UNSET


def test_classes_stay_as_they_were() -> None:
    """Introspection sees the classes unchanged afterwards."""
    before = (dict(Shelf.__annotations__), [each.name for each in fields(Shelf)])
    read(Shelf, {"when": "soon"})
    assert (dict(Shelf.__annotations__), [each.name for each in fields(Shelf)]) == before
    assert not hasattr(Shelf, "__attrs_pre_init__")
    assert Shelf("soon").to_dict() == {"when": "soon"}


def test_threads_may_start_together() -> None:
    """The first use from many threads at once gives each of them its model."""

    @define(eq=False, repr=False)
    class Fresh(Model):
        name: str | Unset = UNSET

    fast._reader.cache_clear()
    found: list[Any] = []
    start = threading.Barrier(8)

    def work() -> None:
        start.wait()
        found.append(read(Fresh, {"name": "x"}).name)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == ["x"] * 8


def test_missing_msgspec(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error tells what to install."""
    monkeypatch.setitem(__import__("sys").modules, "msgspec", None)
    with pytest.raises(ImportError, match=r"of sample-sdk needs msgspec: pip install msgspec"):
        fast.require_msgspec("sample-sdk")
