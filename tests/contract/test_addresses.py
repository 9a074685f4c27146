"""Hostile values in paths, queries and headers: refused before anything is sent, or encoded."""

from __future__ import annotations

import enum
from typing import Any
from urllib.parse import unquote_to_bytes

import pytest

from .conftest import OK, TOKEN, Driver, call
from .wire import RawServer, answering, message

PREFIX = "/accounts/acc/realtime/kit/app/meetings/"
HOSTILE = [
    "a/b",
    "../../apps",
    "..%2fapps",
    "%2e%2e",
    "%2E%2E%2Fx",
    "%00",
    "?x=1",
    "#fragment",
    "m;v=1",
    "m\r\nX-Injected: 1",
    "m\nX-Injected: 1",
    "m\x00",
    "\t",
    " ",
    "...",
    ".\\..",
    "//evil.example",
    "http://evil.example/",
    "@evil.example",
    ":80",
    "{account_id}",
    "%s%n",
    "\u202e",
    "\uff0e\uff0e",
    "\u2025",
    "\u0065\u0301",
    "\U0001f600",
    "x" * 3000,
]


@pytest.mark.parametrize("value", HOSTILE, ids=ascii)
def test_path_values_are_sent_as_one_segment(drive: Driver, form: str, value: str) -> None:
    """The server finds the value in its segment, byte for byte, in one request to the same endpoint."""
    server = drive.serve(answering(message(200, OK)))
    drive(server, lambda client: call(client, "meetings.get_meeting_by_id", value, form))
    (seen,) = server.seen
    assert seen.method == "GET" and seen.target.startswith(PREFIX)
    segment = seen.target.removeprefix(PREFIX)
    assert not set(segment) & set("/?#;\\@: \r\n") and segment.isascii()
    assert unquote_to_bytes(segment) == value.encode()
    assert not [line for line in seen.lines if line.lower().startswith("x-injected")]


class Fake(enum.Enum):
    DOTS = ".."


class Texty:

    def __repr__(self) -> str:
        return "Texty()"

    def __str__(self) -> str:
        return "../apps"


class Dots(str):
    """A string that tells `str` something else."""

    def __str__(self) -> str:
        return ".."


@pytest.mark.parametrize(
    "value",
    ["", ".", "..", "\ud800", b"..", "..".encode("utf-16"), Fake.DOTS, Texty(), [".."], [], {}],
    ids=ascii,
)
def test_path_values_that_are_refused(drive: Driver, form: str, value: Any) -> None:
    """What would lead to another endpoint, or has no text, raises one line with the name of the argument."""
    server = drive.serve(answering(message(200, OK)))
    with pytest.raises((ValueError, TypeError), match="meeting_id") as caught:
        drive(server, lambda client: call(client, "meetings.get_meeting_by_id", value, form))
    assert "\n" not in str(caught.value) and not server.connections


@pytest.mark.parametrize("where", ["client", "call"])
@pytest.mark.parametrize("value", ["", ".", "..", "a/b", "%2e%2e", "x\r\nHost: evil"], ids=ascii)
def test_accounts_are_as_guarded_as_ids(drive: Driver, where: str, value: str) -> None:
    """An account known to the client is guarded like one of the call."""
    server = drive.serve(answering(message(200, OK)))
    given = {"account_id": value}
    settings, arguments = (given, {}) if where == "client" else ({}, given)

    def act(client: Any) -> Any:
        return call(client, "meetings.get_meeting_by_id", "m", **arguments)

    if value in ("", ".", ".."):
        with pytest.raises((ValueError, TypeError), match="account_id"):
            drive(server, act, **settings)
        assert not server.connections
    else:
        drive(server, act, **settings)
        account = server.seen[0].target.split("/")[2]
        assert unquote_to_bytes(account) == value.encode()
        assert server.seen[0].target == f"/accounts/{account}/realtime/kit/app/meetings/m"


def test_a_string_that_lies_about_itself_stays_in_its_segment(drive: Driver) -> None:
    """A subclass of `str` with a `__str__` of its own cannot reach another endpoint."""
    server = drive.serve(answering(message(200, OK)))
    try:
        drive.get(server)
        drive(server, lambda client: call(client, "meetings.get_meeting_by_id", Dots("m")))
    except (ValueError, TypeError):
        pass
    assert {seen.target for seen in server.seen} == {PREFIX + "m"}


@pytest.mark.parametrize("text", ["a&admin=1", "a#b", "a\r\nHost: evil", "a+b c", "ü/?", "%26x=1"], ids=ascii)
def test_query_values_stay_in_their_parameter(drive: Driver, text: str) -> None:
    """Whatever a filter holds, it arrives in its own parameter, and no other appears."""
    server = drive.serve(answering(message(200, {"success": True, "data": []})))
    drive(server, lambda client: client.meetings.get(search=text, extra_query={"own": text}))
    query = server.seen[0].target.partition("?")[2]
    pairs = dict(pair.split("=") for pair in query.split("&"))
    assert set(pairs) == {"search", "own"}
    assert {unquote_to_bytes(value) for value in pairs.values()} == {text.encode()}


def test_a_query_value_without_utf8_form_is_refused(drive: Driver) -> None:
    """Half a surrogate pair is refused with the name of its parameter, before anything is sent."""
    server = drive.serve(answering(message(200, OK)))
    with pytest.raises(ValueError, match=r"^`search`: .*UTF-8"):
        drive(server, lambda client: client.meetings.get(search="\ud800"))
    assert not server.connections


@pytest.mark.parametrize(
    "name", ["X-Own", "Authorization", "X-A: 1\r\nX-B", "", "X Y", "X-\u00fc", "Host\n"], ids=ascii
)
@pytest.mark.parametrize("place", ["call", "client"])
def test_header_lines_cannot_be_broken(drive: Driver, form: str, place: str, name: str) -> None:
    """A line break in the name or value of a header is refused with one line that does not show the value."""
    server = drive.serve(answering(message(200, OK)))
    value = "secret-value" if name not in ("X-Own", "Authorization") else "secret-value\r\nX-Injected: 1"
    given = {name: value}
    with pytest.raises(ValueError) as caught:
        if place == "client":
            drive.get(server, form, headers=given)
        else:
            drive.get(server, form, extra_headers=given)
    assert "secret-value" not in str(caught.value) and len(str(caught.value).splitlines()) == 1
    assert not server.connections


@pytest.mark.parametrize("end", ["\r", "\n", "\r\nX-Injected: 1", "\x00", "\u2028", "\x7f"], ids=ascii)
def test_tokens_cannot_break_a_header(drive: Driver, end: str) -> None:
    """A token with a line break is refused where the client is made, by the name of its argument."""
    server = drive.serve(answering(message(200, OK)))
    with pytest.raises(ValueError, match="api_token") as caught:
        drive.get(server, api_token=TOKEN + end)
    assert TOKEN not in str(caught.value) and not server.connections


@pytest.mark.parametrize(
    "base_url",
    [
        "http://127.0.0.1:{port}/v1?key=1",
        "http://127.0.0.1:{port}#x",
        "http://user@127.0.0.1:{port}",
        "ftp://127.0.0.1:{port}",
        "file:///etc/passwd",
        "127.0.0.1:{port}",
        "//127.0.0.1:{port}",
        "http://",
        "http://127.0.0.1:{port}\r\nX-Injected: 1",
        "http://127.0.0.1:{port}/a b\nc",
        "http://127.0.0.1:port",
        "http://127.0.0.1:99999",
    ],
)
def test_base_urls_that_are_refused(drive: Driver, base_url: str) -> None:
    """A base URL that is none, or is more than an address, raises ValueError where the client is made."""
    server: RawServer = drive.serve(answering(message(200, OK)))
    with pytest.raises(ValueError, match="base_url"):
        drive.get(server, base_url=base_url.format(port=server.port))
    assert not server.connections
