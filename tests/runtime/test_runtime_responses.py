"""Raw and streamed responses: the same arguments as the plain method, and the HTTP side of the answer."""

from __future__ import annotations

import pytest
from sample_sdk._runtime.errors import APIConnectionError, APIResponseDecodeError, NotFoundError
from sample_sdk.models import MeetingResponse

OK = {"success": True, "data": {"id": "m1"}}


def test_raw_response_has_the_http_side(server, drive, answer):
    """A raw response is closed and has status, headers, request, retries and the body in every form."""
    server.answer(answer(500), answer(200, OK, {"x-own": "1"}))
    response = drive(lambda client: client.meetings.with_raw_response.get_by_id("m", name="n"))
    assert response.is_closed is True and response.status_code == 200 and response.retries_taken == 1
    assert response.headers["X-Own"] == "1" and response.http_response.status_code == 200
    assert response.http_request.method == "GET" and response.http_request.url.params["name"] == "n"
    assert response.json() == OK and response.content == response.text.encode()
    assert response.url.endswith("/m?name=n") and "200" in repr(response)


def test_raw_response_parses_once(server, drive):
    """`parse` gives the typed result, and the same one again."""

    def parse(client):
        response = client.meetings.with_raw_response.get_by_id("m")
        return response.parse(), response.parse()

    async def aparse(client):
        response = await client.meetings.with_raw_response.get_by_id("m")
        return await response.parse(), await response.parse()

    one, two = drive(aparse if drive.is_async else parse)
    assert isinstance(one, MeetingResponse) and one is two


def test_raw_response_raises_status_errors_at_once(server, drive, answer):
    """An error status raises from the raw and the streaming form as from the plain one."""
    server.answer(answer(404, {"errors": [{"code": 7, "message": "gone"}]}))
    with pytest.raises(NotFoundError):
        drive(lambda client: client.meetings.with_raw_response.get_by_id("m"))

    def stream(client):
        with client.meetings.with_streaming_response.get_by_id("m"):
            raise AssertionError("entered")

    async def astream(client):
        async with client.meetings.with_streaming_response.get_by_id("m"):
            raise AssertionError("entered")

    with pytest.raises(NotFoundError) as caught:
        drive(astream if drive.is_async else stream)
    assert caught.value.errors[0].code == 7


@pytest.mark.parametrize("way", ["iter_bytes", "iter_text", "iter_lines", "read", "parse"])
def test_streamed_response(server, drive, answer, way):
    """Inside the block the response is open and can be read in every way; afterwards it is closed."""
    body = b'{"success": true,\n"data": {"id": "m1"}}'
    server.answer(answer(200, body))

    def stream(client):
        with client.meetings.with_streaming_response.get_by_id("m") as response:
            assert (
                not response.is_closed
                and response.status_code == 200
                and not response.http_response.is_closed
            )
            result = getattr(response, way)()
            return response, result if way in ("read", "parse") else list(result)

    async def astream(client):
        async with client.meetings.with_streaming_response.get_by_id("m") as response:
            assert (
                not response.is_closed
                and response.status_code == 200
                and not response.http_response.is_closed
            )
            result = getattr(response, way)()
            return response, await result if way in ("read", "parse") else [part async for part in result]

    response, result = drive(astream if drive.is_async else stream)
    assert response.is_closed is True and response.http_response.is_closed
    if way == "parse":
        assert isinstance(result, MeetingResponse) and result.data.id == "m1"
    else:
        expected = {
            "iter_bytes": [body],
            "iter_text": [body.decode()],
            "iter_lines": body.decode().split("\n"),
            "read": body,
        }
        assert result == expected[way]


def test_streaming_sends_on_entering(server, drive):
    """Making the context manager checks the arguments and sends nothing."""
    drive(lambda client: client.meetings.with_streaming_response.get_by_id("m") and None)
    assert server.arrivals == 0


def test_streamed_body_that_breaks_off_raises_the_clients_error(server, drive, answer):
    """A connection that breaks while the body is read raises APIConnectionError, not an httpx error."""
    server.answer(answer(200, OK, close="inside"))

    def stream(client):
        with client.meetings.with_streaming_response.get_by_id("m") as response:
            list(response.iter_bytes())

    async def astream(client):
        async with client.meetings.with_streaming_response.get_by_id("m") as response:
            [part async for part in response.iter_bytes()]

    with pytest.raises(APIConnectionError):
        drive(astream if drive.is_async else stream)


def test_streamed_response_left_unread_frees_its_connection(server, drive, answer):
    """Leaving the block early closes the response; the client goes on working, also after an exception."""
    server.answer(answer(200, "x" * 5_000_000), answer(200, OK))

    def stream(client):
        with pytest.raises(KeyError), client.meetings.with_streaming_response.get_by_id("m") as response:
            raise KeyError
        return response, client.meetings.get_by_id("m")

    async def astream(client):
        with pytest.raises(KeyError):
            async with client.meetings.with_streaming_response.get_by_id("m") as response:
                raise KeyError
        return response, await client.meetings.get_by_id("m")

    response, result = drive(astream if drive.is_async else stream)
    assert response.is_closed and result.data.id == "m1"


def test_streamed_parse_of_broken_json(server, drive, answer):
    """Parsing a streamed body raises like the plain method."""
    server.answer(answer(200, "{"))

    def stream(client):
        with client.meetings.with_streaming_response.get_by_id("m") as response:
            response.parse()

    async def astream(client):
        async with client.meetings.with_streaming_response.get_by_id("m") as response:
            await response.parse()

    with pytest.raises(APIResponseDecodeError):
        drive(astream if drive.is_async else stream)
