from datetime import UTC, date, datetime
from urllib.parse import parse_qsl

import httpx


def run(sdk):
    sdk.answers(httpx.Response(204))
    client, card = sdk.client(), {"number": "4242", "exp": {"year": 2030}}
    client.forms.charge(
        amount=5,
        live=True,
        metadata={"a b": "c&d"},
        card=sdk.package.models.Card.from_dict(card),
        expand=["x", "y"],
        options={"deep": [1, {"z": None}]},
        at=datetime(2026, 1, 2, tzinfo=UTC),
    )
    sent = sdk.server.last
    assert sent.headers["content-type"] == "application/x-www-form-urlencoded"
    assert parse_qsl(sent.read().decode()) == [
        *(("amount", "5"), ("live", "true"), ("metadata[a b]", "c&d"), ("card[number]", "4242")),
        *(("card[exp][year]", "2030"), ("expand", "x,y"), ("options", '{"deep":[1,{"z":null}]}')),
        ("at", "2026-01-02T00:00:00Z"),
    ]
    client.forms.charge(amount=1)
    assert sdk.server.last.read() == b"amount=1"

    def parts():
        sent = sdk.server.last
        kind, _, boundary = sent.headers["content-type"].partition("; boundary=")
        assert kind == "multipart/form-data"
        pieces = sent.read().split(b"--" + boundary.encode())
        return [piece.strip(b"\r\n").removeprefix(b"Content-Disposition: form-data; ") for piece in pieces[1:-1]]

    client.forms.import_(card=card, labels=["a", "b"], when=date(2026, 1, 2), anything=1.5, file=b"bytes")
    assert parts() == [
        b'name="card"\r\nContent-Type: application/json\r\n\r\n{"number":"4242","exp":{"year":2030}}',
        b'name="labels"\r\n\r\na',
        b'name="labels"\r\n\r\nb',
        b'name="when"\r\n\r\n2026-01-02',
        b'name="anything"\r\n\r\n1.5',
        b'name="file"; filename="file"\r\nContent-Type: application/octet-stream\r\n\r\nbytes',
    ]
    client.forms.free(body={"text": "t", "file": ("a.txt", b"1"), "none": None, "list": [1, {"b": 2}]})
    assert parts() == [
        b'name="text"\r\n\r\nt',
        b'name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n1',
        b'name="list"\r\n\r\n1',
        b'name="list"\r\nContent-Type: application/json\r\n\r\n{"b":2}',
    ]
    client.forms.free_fields(body={"a": [1, 2], "b": None})
    assert sdk.server.last.read() == b"a=1&a=2"

    client.forms.sum(a=1)
    assert sdk.server.last.url.raw_path == b"/v1/rpc?action=sum&v=2%23now&a=1"
