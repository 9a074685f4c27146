"""The choice of a method, by resources made up for it."""

from __future__ import annotations

import pytest

from realtimekit import sql
from realtimekit.sql.catalog import Column, Method, Resource
from realtimekit.sql.selection import choose_reader, choose_writer


def method(name: str, required: str, columns: str = "id", verb: str = "select", body: str = "") -> Method:
    parameters = {n: Column(n, "VARCHAR", "string", location="path") for n in required.split()}
    parameters |= {n: Column(n, "VARCHAR", "string", location="body") for n in body.split()}
    held = {n: Column(n, "VARCHAR", "string") for n in columns.split()}
    return Method(
        *(name, "things", verb, ("things", name), "GET", (), tuple(required.split()), ()),
        *("", parameters, held, tuple(held)),
    )


LIST = method("list", "app")
GET = method("get", "app thing", "data")
THINGS = Resource("things", "", (LIST, GET, method("by_owner", "app owner", "id owner_name")))


@pytest.mark.parametrize(
    ("fixed", "joined", "asked", "chosen"),
    [
        ("app", "", "", "list"),
        ("app thing", "", "data", "get"),
        ("app owner", "", "owner_name", "by_owner"),
        # The most specific one that has the columns; constants before what other tables bring.
        ("app thing", "", "id", "list"),
        ("app", "thing", "id", "list"),
        ("app", "thing", "data", "get"),
        ("app", "owner", "id owner", "by_owner"),
    ],
)
def test_the_most_specific_method(fixed: str, joined: str, asked: str, chosen: str) -> None:
    """Of the methods whose parameters are given, and that have the columns, the one that needs most wins."""
    assert choose_reader(THINGS, fixed.split(), joined.split(), asked.split()).name == chosen


def test_ambiguity_lists_the_candidates() -> None:
    """Two methods that fit equally well are an error with both and what they need."""
    both = Resource("things", "", (GET, method("by_owner", "app owner", "data")))
    with pytest.raises(sql.ProgrammingError, match="`get` needs app, thing; `by_owner` needs app, owner"):
        choose_reader(both, ["app", "thing", "owner"], [], ["data"])


def test_missing_parameters_list_the_candidates() -> None:
    """If no method fits, each is listed with what it needs and what is missing."""
    message = r"`list` needs app .missing: app.; `get` needs app, thing .missing: app, thing."
    with pytest.raises(sql.ProgrammingError, match=message):
        choose_reader(THINGS, [], [], [])


def test_a_writer_accepts_everything_given() -> None:
    """A method that would leave something out is not chosen, however well it fits otherwise."""
    create = method("create", "app", verb="insert", body="title")
    resource = Resource("things", "", (create, method("add", "app thing name", verb="insert")))
    assert choose_writer(resource, "insert", ["title"], ["app"]).name == "create"
    assert choose_writer(resource, "insert", ["thing", "name"], ["app"]).name == "add"
    message = r"`create` needs app .does not take thing.; `add` needs app, thing, name .missing: name."
    with pytest.raises(sql.ProgrammingError, match=message):
        choose_writer(resource, "insert", ["thing"], ["app"])
    with pytest.raises(sql.ProgrammingError, match="no method for DELETE"):
        choose_writer(resource, "delete", ["thing"], ["app"])
