"""Answers that are broken, odd or hostile: what becomes of them, and of the connection they came on."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable
from typing import Any

import pytest

from realtimekit import (
    APIConnectionError,
    APIError,
    APIResponseDecodeError,
    APIStatusError,
    InternalServerError,
    NotFoundError,
)

from .conftest import MEETING, OK, Driver, call
from .wire import RawServer, Wire, answering, message

JSON = json.dumps(OK).encode()


def _zipped(data: bytes) -> bytes:
    return gzip.compress(data)


GOOD = {
    "gzip": message(200, _zipped(JSON), content_encoding="gzip"),
    "deflate": message(200, zlib.compress(JSON), content_encoding="deflate"),
    "raw deflate": message(200, zlib.compress(JSON)[2:-4], content_encoding="deflate"),
    "twice": message(200, _zipped(_zipped(JSON)), content_encoding="gzip, gzip"),
    "identity": message(200, JSON, content_encoding="identity"),
    "unknown coding": message(200, JSON, content_encoding="made-up"),
    "chunked": (
        b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n"
        + b"".join(f"{len(part):x};ext=1\r\n".encode() + part + b"\r\n" for part in (JSON[:1], JSON[1:]))
        + b"0\r\ntrailer: x\r\n\r\n"
    ),
    "early hints": b"HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n" * 3 + message(200, JSON),
    "continue": b"HTTP/1.1 100 Continue\r\n\r\n" + message(200, JSON),
    "byte order mark": message(200, b"\xef\xbb\xbf" + JSON),
    "utf-16": message(200, json.dumps(OK).encode("utf-16"), content_type="application/json; charset=utf-16"),
    "no type": message(200, JSON, content_type=""),
    "wrong type": message(200, JSON, content_type="text/html"),
    "problem type": message(200, JSON, content_type="application/vnd.cloudflare+json;v=1"),
    "no reason": message("200", JSON),
    "odd status": message(299, JSON),
    "many headers": message(200, JSON, **{f"x_header_{n}": "v" * 100 for n in range(90)}),
    "lower case": b"HTTP/1.1 200 ok\r\nCONTENT-LENGTH: %d\r\n\r\n" % len(JSON) + JSON,
}


@pytest.mark.parametrize("name", GOOD)
def test_odd_answers_that_are_sound(drive: Driver, form: str, name: str) -> None:
    """Codings, chunks, interim answers and odd types change nothing: the typed result is there."""
    server = drive.serve(answering(GOOD[name]))
    result = drive.get(server, form, max_retries=0)
    assert result.data.id == MEETING["id"] and result.to_dict() == OK


UNREADABLE = {
    "gzip garbage": message(200, b"this is not gzip", content_encoding="gzip"),
    "deflate garbage": message(200, b"\xff\xfe\xfd", content_encoding="deflate"),
    "huge header": message(200, JSON, x_huge="v" * 300_000),
    "endless headers": b"HTTP/1.1 200 OK\r\n" + b"x: y\r\n" * 50_000,
    "bad chunk size": b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
    "negative length": b"HTTP/1.1 200 OK\r\ncontent-length: -5\r\n\r\n" + JSON,
    "two lengths": b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\ncontent-length: 7\r\n\r\n" + JSON,
    "no status": b"HTTP/1.1 OK\r\n\r\n",
    "status of four digits": b"HTTP/1.1 2000 OK\r\n\r\n",
    "http/0.9": JSON,
    "nul in header": b"HTTP/1.1 200 OK\r\nx: a\x00b\r\ncontent-length: 0\r\n\r\n",
    "folded header": b"HTTP/1.1 200 OK\r\n folded: x\r\ncontent-length: 0\r\n\r\n",
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_answers_that_cannot_be_read(drive: Driver, form: str, name: str) -> None:
    """What is no HTTP raises APIConnectionError, what cannot be decompressed APIResponseDecodeError."""

    def behave(wire: Wire) -> None:
        wire.request()
        wire.send(UNREADABLE[name])

    server = drive.serve(behave)
    undecoded = "garbage" in name and form != "streaming"
    with pytest.raises(APIResponseDecodeError if undecoded else APIConnectionError) as caught:
        drive.get(server, form)
    assert "\n" not in str(caught.value) and "meetings.get_meeting_by_id" in str(caught.value)
    assert len(server.seen) <= 3


@pytest.mark.parametrize("status", [101, 199])
def test_interim_answers_that_are_final(drive: Driver, form: str, status: int) -> None:
    """A switch of protocols that nobody asked for, or an end after an interim answer, is an APIError."""

    def behave(wire: Wire) -> None:
        wire.request()
        wire.send(f"HTTP/1.1 {status} Said\r\n\r\n".encode())

    with pytest.raises(APIError):
        drive.get(drive.serve(behave), form, max_retries=0)


BROKEN_JSON = {
    "half": (JSON[:-10], "$"),
    "html": (b"<!doctype html><html><body>We are down</body></html>", "$"),
    "text": (b"OK", "$"),
    "two values": (JSON + JSON, "$"),
    "deep": (b"[" * 100_000, "$"),
    "deep closed": (b"[" * 20_000 + b"]" * 20_000, "$"),
    "long number": (b'{"success": true, "data": ' + b"9" * 6000 + b"}", "$"),
    "bad utf-8": (b'{"success": true, "data": "\xff\xfe"}', "$"),
    "nul": (b"\x00" * 10, "$"),
    "blank": (b"   ", "$"),
    "list": (b"[]", "$"),
    "string": (b'"success"', "$"),
    "number": (b"1", "$"),
    "null": (b"null", "$"),
    "data is text": (b'{"success": true, "data": "text"}', None),
    "data is a list": (b'{"success": true, "data": [1]}', None),
}


@pytest.mark.parametrize("name", BROKEN_JSON)
def test_successes_that_are_no_documented_body(drive: Driver, form: str, name: str) -> None:
    """A success that is no JSON object raises with status, excerpt and path; odd data is kept as it is."""
    body, path = BROKEN_JSON[name]
    server = drive.serve(answering(message(200, body)))
    if path is None:
        assert drive.get(server, form).to_dict() == json.loads(body)
        return
    with pytest.raises(APIResponseDecodeError) as caught:
        drive.get(server, form)
    error = caught.value
    assert (error.status_code, error.path, len(server.seen)) == (200, path, 1)
    assert "HTTP 200" in str(error) and len(str(error)) < 1000 and "\n" not in str(error)
    assert error.excerpt == "" or error.excerpt[:5].strip("\x00… ") in body.decode("utf-8", "replace")


CHARSETS = [
    "hex",
    "zip",
    "base64",
    "rot13",
    "undefined",
    "idna",
    "punycode",
    "utf-7",
    "no-such",
    "'",
    "utf-8;",
    "\xff",
]


@pytest.mark.parametrize("charset", CHARSETS, ids=ascii)
@pytest.mark.parametrize("status", [200, 404, 502])
def test_hostile_charsets_change_no_error(drive: Driver, form: str, status: int, charset: str) -> None:
    """A page with a charset that is none, or is no text encoding, keeps its status and its class of error."""
    page = message(status, b"<html>gr\xfc\xdfe</html>", content_type=f"text/html; charset={charset}")
    server = drive.serve(answering(page))
    expected = {200: APIResponseDecodeError, 404: NotFoundError, 502: InternalServerError}[status]
    with pytest.raises(expected) as caught:
        drive.get(server, form, max_retries=0)
    assert caught.value.status_code == status
    assert isinstance(caught.value.body, str) and isinstance(getattr(caught.value, "excerpt", ""), str)


@pytest.mark.parametrize("status", [400, 404, 422, 500])
@pytest.mark.parametrize(
    "answer",
    [
        {"body": b"\xff\x00", "content_type": "application/octet-stream"},
        {"body": b"<html><title>502</title></html>", "content_type": "text/html"},
        {"body": b"[" * 50_000},
        {"body": b'{"errors": [[[]]], "success": "maybe"}'},
        {"body": b'{"errors": {"code": {"deep": 1}, "message": ["a"]}}'},
        {"body": b'{"success": false, "errors": null, "messages": 7}'},
        {"body": b""},
        {"body": "line\u2028line\r\nline".encode()},
    ],
)
def test_error_pages_keep_their_status(drive: Driver, form: str, status: int, answer: dict[str, Any]) -> None:
    """Whatever comes with an error, its status decides the class, and the message is one line."""
    server = drive.serve(answering(message(status, **answer)))
    with pytest.raises(APIStatusError) as caught:
        drive.get(server, form, max_retries=0)
    assert caught.value.status_code == status and len(str(caught.value).splitlines()) == 1
    assert f"HTTP {status}" in str(caught.value) and len(str(caught.value)) < 1000


def test_an_error_whose_body_cannot_be_decompressed(drive: Driver, form: str) -> None:
    """An error page with a broken coding is one of the API's errors and no exception of the HTTP library."""
    server = drive.serve(answering(message(404, b"no gzip", content_encoding="gzip")))
    with pytest.raises(APIError):
        drive.get(server, form, max_retries=0)


TRACK: dict[str, Any] = {"meeting_id": "m", "layers": {}}


@pytest.mark.parametrize("answer", [message(204, content_length=""), message(200, b""), message(205, b"")])
def test_nothing_where_nothing_is_documented(drive: Driver, form: str, answer: bytes) -> None:
    """An operation that documents no body gives an empty result for none."""
    server = drive.serve(answering(answer))
    result = drive(
        server, lambda client: call(client, "recordings.start_track_recording", None, form, **TRACK)
    )
    assert result.to_dict() == {} and len(server.seen) == 1


@pytest.mark.parametrize("codes", [[1003], [], [{"odd": True}], None])
def test_failures_under_200(drive: Driver, form: str, codes: Any) -> None:
    """`success: false` under HTTP 200 raises with the codes, whatever the list of errors looks like."""
    from realtimekit import APIEnvelopeError

    errors = [{"code": code, "message": "no"} if isinstance(code, int) else code for code in codes or []]
    body = {"success": False, "errors": errors if codes is not None else None, "data": MEETING}
    server = drive.serve(answering(message(200, body)))
    with pytest.raises(APIEnvelopeError) as caught:
        drive.get(server, form)
    assert [each.code for each in caught.value.errors] == [
        code for code in codes or [] if isinstance(code, int)
    ]
    assert caught.value.status_code == 200 and len(server.seen) == 1


REUSED: list[Callable[[], bytes]] = [
    lambda: message(404, {"success": False}),
    lambda: message(200, {"success": False}),
    lambda: message(200, b"not json"),
    lambda: message(302, b"x" * 5000, location="ftp://nowhere/"),
    lambda: message(422, b"y" * 200_000, content_type="text/html"),
]


@pytest.mark.parametrize("make", REUSED)
def test_a_connection_survives_an_error(drive: Driver, make: Callable[[], bytes]) -> None:
    """The body of an error is read: the next call uses the same connection and gets its own answer."""
    server: RawServer = drive.serve(answering(make(), message(200, OK)))

    def act(client: Any) -> Any:
        async def asynchronous() -> Any:
            with pytest.raises(APIError):
                await client.meetings.get_meeting_by_id("m")
            return await client.meetings.get_meeting_by_id("m")

        if drive.is_async:
            return asynchronous()
        with pytest.raises(APIError):
            client.meetings.get_meeting_by_id("m")
        return client.meetings.get_meeting_by_id("m")

    assert drive(server, act).data.id == MEETING["id"]
    assert (server.connections, len(server.seen)) == (1, 2)
