import io
from datetime import UTC, datetime

import httpx
import pytest


def run(sdk):
    client = sdk.client()
    sdk.answers(httpx.Response(200, text="fine", headers={"content-type": "text/plain"}))
    assert client.bodies.send_form(grant="a b", scope=["x", "y"]) == "fine"
    sent = sdk.server.last
    assert sent.headers["content-type"] == "application/x-www-form-urlencoded"
    assert sent.headers["accept"] == "text/plain"
    assert sent.read() == b"grant=a+b&scope=x&scope=y"

    sdk.answers(httpx.Response(204))
    named = ("notes.txt", io.BytesIO(b"two"), "text/plain")
    assert client.bodies.upload(file=b"\x00one", more=[named, b"three"], text="t") is None
    sent = sdk.server.last
    assert sent.headers["content-type"].startswith("multipart/form-data; boundary=")
    body = sent.read()
    for part in (
        b'name="text"\r\n\r\nt\r\n',
        b'name="file"; filename="file"\r\nContent-Type: application/octet-stream\r\n\r\n\x00one\r\n',
        b'name="more"; filename="notes.txt"\r\nContent-Type: text/plain\r\n\r\ntwo\r\n',
        b'name="more"; filename="more"\r\nContent-Type: application/octet-stream\r\n\r\nthree\r\n',
    ):
        assert part in body, body
    with pytest.raises(TypeError, match="`file`: a file is bytes"):
        client.bodies.upload(file="text")

    sdk.answers(httpx.Response(200, content=b"\x01\x02", headers={"content-type": "application/octet-stream"}))
    assert client.bodies.put_raw("a", body=b"\x00\xff") == b"\x01\x02"
    assert sdk.server.last.read() == b"\x00\xff"
    assert sdk.server.last.headers["content-type"] == "application/octet-stream"
    client.bodies.put_raw("a", body=iter([b"ab", b"c"]))
    assert sdk.server.last.read() == b"abc"

    sdk.answers({"a": 1})
    assert client.bodies.put_note(body="# Hi") == {"a": 1}
    assert sdk.server.last.headers["content-type"] == "text/markdown"
    client.bodies.put_note()
    assert sdk.server.last.read() == b""
    assert "content-type" not in sdk.server.last.headers

    sdk.answers({"a": 2})
    moment = datetime(2026, 1, 2, tzinfo=UTC)
    assert client.bodies.send_list(body=[{"at": moment}]) == {"a": 2}
    assert sdk.server.last.read() == b'[{"at":"2026-01-02T00:00:00Z"}]'
    assert sdk.server.last.headers["content-type"] == "application/vnd.api+json"

    sdk.answers(httpx.Response(204))
    assert client.bodies.delete_all() is None
    assert sdk.server.last.read() == b""
