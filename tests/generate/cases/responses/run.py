import asyncio
from datetime import UTC, date, datetime

import httpx
import pytest


def run(sdk):
    item = sdk.package.models.Item
    client = sdk.client()

    def call(name, *answer, **headers):
        sdk.answers(*answer, **headers)
        return getattr(client.get, name)()

    assert call("text", httpx.Response(200, text="a,b", headers={"content-type": "text/csv"})) == "a,b"
    assert sdk.server.last.headers["accept"] == "text/csv"
    assert call("bytes_", httpx.Response(200, content=b"%PDF\xff")) == b"%PDF\xff"
    assert call("anything", [1, None]) == [1, None]
    assert call("any_type", {"a": 1}) == {"a": 1}
    assert sdk.server.last.headers["accept"] == "*/*"
    assert call("any_type", httpx.Response(200, text="hi", headers={"content-type": "text/plain"})) == "hi"
    assert call("empty", httpx.Response(202)) is None
    assert call("several", {"id": "i", "at": "2026-01-02"}) == item("i", date(2026, 1, 2))
    assert call("several", httpx.Response(204)) is None
    assert call("default", {"id": "i"}) == item("i")
    assert call("maybe", {"id": "i"}) == item("i")
    assert call("maybe", None) is None
    assert call("moment", "2026-01-02T03:04:05Z") == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    days = call("by_day", {"a": [{"id": "i"}, "2026-01-02T03:04:05Z", 7], "b": "odd"})
    assert days == {"a": [item("i"), datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), 7], "b": "odd"}

    with pytest.raises(sdk.package.NotFoundError) as missing:
        sdk.answers({"why": "gone"}, status=404)
        client.get.several()
    assert missing.value.body == {"why": "gone"}
    with pytest.raises(sdk.package.APIResponseDecodeError):
        call("anything", httpx.Response(200, text="{broken", headers={"content-type": "application/json"}))

    sdk.answers(httpx.Response(200, content=b"0123456789"))
    with client.get.with_streaming_response.bytes_() as response:
        assert b"".join(response.iter_bytes()) == b"0123456789"
    assert client.get.with_raw_response.bytes_().parse() == b"0123456789"

    async def asynchronous():
        async with sdk.async_client() as other:
            async with other.get.with_streaming_response.bytes_() as response:
                pieces = [piece async for piece in response.iter_bytes()]
            return b"".join(pieces), await other.get.bytes_()

    assert asyncio.run(asynchronous()) == (b"0123456789", b"0123456789")
