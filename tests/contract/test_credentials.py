"""Credentials go to the API and nowhere else: not to other origins, not into logs, errors or pickles."""

from __future__ import annotations

import logging
import pickle
import traceback
from typing import Any

import pytest

from realtimekit import APIConnectionError, APIError, APIStatusError
from realtimekit._runtime.transport import httpx

from .conftest import OK, TOKEN, Driver, call
from .wire import Wire, answering, message

#: In two pieces, since a traceback shows the lines of this file.
SIGNATURE = "signature-" + "0123456789abcdef"
STREAM_KEY = "stream-key-" + "0123456789abcdef"
PRESIGNED = f"https://files.example/rec.mp4?X-Amz-Credential=AKIA%2Fx&X-Amz-Signature={SIGNATURE}&part=1"


def shown(error: BaseException) -> str:
    """Everything that a log, a crash reporter or a queue of failed jobs would keep of an error."""
    texts = [str(error), repr(error), "".join(traceback.format_exception(error))]
    texts += [repr(vars(error)), str(pickle.dumps(error)), str(vars(pickle.loads(pickle.dumps(error))))]
    response = getattr(error, "response", None)
    if response is not None:
        texts += [repr(vars(response)), response.text, str(response.headers.raw), str(error.body)]
    return "\n".join(texts)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_injected_auth_stays_with_its_origin(drive: Driver, status: int) -> None:
    """`auth=` of an injected HTTP client signs requests to the API, and no redirect to another port."""
    other = drive.serve(answering(message(200, OK)))
    server = drive.serve(answering(message(status, b"", location=f"{other.origin}/elsewhere")))
    kind = httpx.AsyncClient if drive.is_async else httpx.Client
    http = kind(auth=("user", "password-0123456789"))
    drive.get(server, api_token=None, http_client=http)
    assert server.seen[0].headers["authorization"].startswith("Basic ")
    assert [seen.headers.get("authorization") for seen in other.seen] == [None]


def test_redirects_through_another_origin_do_not_regain_credentials(drive: Driver, form: str) -> None:
    """A redirect to another port and back arrives without the token: what was taken off stays off."""
    server = drive.serve(answering(message(200, OK)))
    other = drive.serve(answering(message(302, b"", location=f"{server.origin}/back")))
    server.behave = answering(message(302, b"", location=f"{other.origin}/away"), message(200, OK))
    drive.get(server, form)
    assert [seen.target for seen in server.seen[1:]] == ["/back"]
    assert "authorization" in server.seen[0].headers
    assert not [seen for seen in (*server.seen[1:], *other.seen) if "authorization" in seen.headers]


@pytest.mark.parametrize(
    "location",
    [
        "//127.0.0.1:{port}/x",
        "http://localhost:{own}/x",
        "HTTP://LOCALHOST:{own}/x",
        "http://127.0.0.1.:{own}/x",
        "http://token:secret@localhost:{own}/x",
    ],
)
def test_lookalike_locations_get_no_token(drive: Driver, location: str) -> None:
    """However another host or port is written, no Authorization header goes there."""
    other = drive.serve(answering(message(200, OK)))
    server = drive.serve(answering(message(200, OK)))
    target = location.format(port=other.port, own=server.port)
    server.behave = answering(message(302, b"", location=target), message(200, OK))
    try:
        drive.get(server, max_retries=0)
    except APIError:
        assert len(server.seen) == 1
    assert "authorization" in server.seen[0].headers
    assert not [seen for seen in (*server.seen[1:], *other.seen) if "authorization" in seen.headers]


def test_redirects_that_are_refused_leave_no_trace_of_the_token(drive: Driver, form: str) -> None:
    """The error of a redirect that is not followed holds no prepared request, and no signed address."""
    location = f"/elsewhere?X-Amz-Signature={SIGNATURE}"
    server = drive.serve(answering(message(302, b"", location=location)))
    with pytest.raises(APIStatusError) as caught:
        drive(server, lambda client: call(client, "meetings.create", None, form, title="t"))
    text = shown(caught.value)
    assert TOKEN not in text and SIGNATURE not in text
    assert caught.value.response.next_request is None


@pytest.mark.parametrize(
    "echo",
    [
        f"HTTP/1.1 Bearer {TOKEN}\r\n\r\n".encode(),
        f"HTTP/1.1 200 OK\r\nBearer {TOKEN}\r\n\r\n".encode(),
        f"HTTP/1.1 200 OK\r\nx: a\r\ncontent-length: {TOKEN}\r\n\r\n".encode(),
        message(f"500 {TOKEN}", b""),
        message(404, f"<html>{TOKEN}</html>", content_type="text/html"),
        message(302, b"", location=f"ftp://h/{TOKEN}"),
        message(302, b"", location=f"http://h:{TOKEN}/"),
        message(200, f'{{"data": "{TOKEN}"', content_type="application/json"),
    ],
)
def test_servers_that_echo_the_token(drive: Driver, form: str, echo: bytes) -> None:
    """A server that puts the token in status line, headers or body does not get it into an error."""
    server = drive.serve(answering(echo))
    with pytest.raises(APIError) as caught:
        drive.get(server, form, max_retries=0)
    assert TOKEN not in shown(caught.value)


@pytest.mark.parametrize("header", ["Authorization", "X-Auth-Key"])
def test_a_bad_header_of_an_injected_client_is_not_shown(drive: Driver, header: str) -> None:
    """A secret with a line break, in a header of the injected client, is refused without showing it."""
    server = drive.serve(answering(message(200, OK)))
    kind = httpx.AsyncClient if drive.is_async else httpx.Client
    http = kind(headers={header: SIGNATURE + "\n"})
    token = None if header == "Authorization" else TOKEN
    with pytest.raises(ValueError, match=header.lower()) as caught:
        drive.get(server, api_token=token, http_client=http, max_retries=0)
    assert SIGNATURE not in "".join(traceback.format_exception(caught.value))
    assert not server.seen


BROKEN = (
    f'{{"success": true, "data": {{"id": "x", "stream_key": "{STREAM_KEY}", "download_url": "{PRESIGNED}"'
)
PARTS = [{"id": 1, "stream_key": STREAM_KEY, "download_url": PRESIGNED}]


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize("body", [BROKEN, PARTS, {"success": False, "data": PARTS}])
def test_errors_hide_secrets_of_the_body(drive: Driver, form: str, strict: bool, body: Any) -> None:
    """Stream keys, tokens, secrets and signed addresses of a response are in no error and no pickle of it."""
    server = drive.serve(answering(message(200, body)))
    with pytest.raises(APIError) as caught:
        drive.get(server, form, validate_responses=strict)
    text = shown(caught.value)
    assert STREAM_KEY not in text and SIGNATURE not in text
    assert "part=1" in text and "stream_key" in text


def test_httpx_logs_no_credentials_of_queries(drive: Driver, caplog: pytest.LogCaptureFixture) -> None:
    """The INFO lines of the HTTP library show addresses with the values of signatures and tokens masked."""
    server = drive.serve(answering(message(200, OK)))
    with caplog.at_level(logging.DEBUG):
        drive.get(server, extra_query={"X-Amz-Signature": SIGNATURE, "page": 2})
    lines = [record.getMessage() for record in caplog.records]
    assert [line for line in lines if line.startswith("HTTP Request: GET") and "page=2" in line]
    assert not [line for line in lines if SIGNATURE in line or TOKEN in line]
    assert SIGNATURE in server.seen[0].target


def test_a_connection_that_breaks_shows_no_signature(drive: Driver, form: str) -> None:
    """An address with a signature is masked in the error of a connection that broke, its causes included."""

    def behave(wire: Wire) -> None:
        wire.request()
        wire.reset()

    server = drive.serve(behave)
    with pytest.raises(APIConnectionError) as caught:
        drive.get(server, form, max_retries=0, extra_query={"sig": SIGNATURE, "token": SIGNATURE})
    assert SIGNATURE not in shown(caught.value) and TOKEN not in shown(caught.value)
    assert SIGNATURE not in repr(vars(caught.value.__cause__))


def test_raw_answers_are_not_pickled_with_the_token(drive: Driver) -> None:
    """A raw response holds the request with its token, so it cannot be pickled; its repr hides it."""
    server = drive.serve(answering(message(200, OK)))
    raw = drive(server, lambda client: client.meetings.with_raw_response.get_meeting_by_id("m"))
    assert raw.http_request.headers["authorization"] == f"Bearer {TOKEN}"
    assert TOKEN not in repr(raw)
    with pytest.raises(TypeError):
        pickle.dumps(raw)
