"""The other ways to make a call: raw and streaming forms, endpoint functions, the longer path."""

from __future__ import annotations

import json
from typing import Any

import pytest

import realtimekit
from realtimekit import ApiResponse, NotFoundError

from .conftest import Api, drive
from .operations import required_arguments
from .surface import ROWS, SURFACE, Row
from .test_calls import EVERY_METHOD, check_request, check_result

NOBODY = "00000000-0000-4000-8000-000000000000"


def described(row: Row, keywords: dict[str, Any]) -> Any:
    """The request of a method, by its endpoint function."""
    return getattr(getattr(realtimekit.api, row.resource), row.method)(**keywords)


@EVERY_METHOD
def test_raw_response(row: Row, api: Api) -> None:
    """The raw form gives status, headers, both sides of HTTP and, on demand, the same typed result."""
    arguments = required_arguments(row, **api.place(row))
    with api.sync() as client:
        resource = getattr(client, row.resource).with_raw_response
        response = getattr(resource, row.method)(**arguments.keywords)
    exchange = api.exchange
    check_request(row, exchange, arguments, api.path_prefix)
    assert response.status_code == 200
    assert response.headers == exchange.response.headers
    assert response.http_response is exchange.response
    assert response.http_request.method == row.http_method
    assert response.is_closed is True
    assert response.retries_taken == 0
    assert response.content == exchange.response.content
    check_result(row, response.parse(), exchange)
    assert response.parse() is response.parse()


@EVERY_METHOD
def test_async_raw_response(row: Row, api: Api) -> None:
    """The async raw form is awaited, and so is its `parse`."""
    arguments = required_arguments(row, **api.place(row))

    async def call() -> tuple[Any, Any]:
        async with api.asynchronous() as client:
            resource = getattr(client, row.resource).with_raw_response
            response = await getattr(resource, row.method)(**arguments.keywords)
            return response, await response.parse()

    response, result = drive(call)
    check_request(row, api.exchange, arguments, api.path_prefix)
    assert response.status_code == 200
    assert response.http_response is api.exchange.response
    assert response.is_closed is True
    assert response.retries_taken == 0
    check_result(row, result, api.exchange)


@EVERY_METHOD
def test_streaming_response(row: Row, api: Api) -> None:
    """The streaming form sends on entering, is open inside its block, and closed after it."""
    arguments = required_arguments(row, **api.place(row))
    with api.sync() as client:
        resource = getattr(client, row.resource).with_streaming_response
        context = getattr(resource, row.method)(**arguments.keywords)
        assert api.requests == []
        with context as response:
            assert not response.is_closed
            assert not response.http_response.is_stream_consumed
            assert response.status_code == 200
            result = response.parse()
        assert response.is_closed is True
        assert response.http_response.is_closed
    check_request(row, api.exchange, arguments, api.path_prefix)
    check_result(row, result, api.exchange)


@EVERY_METHOD
def test_async_streaming_response(row: Row, api: Api) -> None:
    """The async streaming form is not awaited itself, only entered; `parse` is awaited."""
    arguments = required_arguments(row, **api.place(row))

    async def call() -> tuple[Any, Any]:
        async with api.asynchronous() as client:
            resource = getattr(client, row.resource).with_streaming_response
            async with getattr(resource, row.method)(**arguments.keywords) as response:
                assert not response.is_closed
                assert not response.http_response.is_stream_consumed
                result = await response.parse()
        return response, result

    response, result = drive(call)
    assert response.is_closed is True
    assert response.http_response.is_closed
    check_request(row, api.exchange, arguments, api.path_prefix)
    check_result(row, result, api.exchange)


@EVERY_METHOD
def test_described_request_is_what_the_method_sends(row: Row, api: Api) -> None:
    """An endpoint function describes the request without a client; `build` makes it, `send` sends it."""
    arguments = required_arguments(row, **api.place(row))
    request = described(row, arguments.keywords)
    with api.sync() as client:
        built = client.build(request)
        assert api.requests == []
        result = client.send(request)
        sent = api.exchange.response.request
    assert (built.method, built.url, built.read()) == (sent.method, sent.url, sent.read())
    assert built.headers == sent.headers
    check_request(row, api.exchange, arguments, api.path_prefix)
    check_result(row, result, api.exchange)


def test_send_raw_and_stream_take_described_requests(api: Api) -> None:
    """`send_raw` and `stream` are to described requests what the raw and streaming forms are to methods."""
    row = ROWS["meetings.create"]
    request = described(row, api.place(row) | {"title": "T"})
    with api.sync() as client:
        raw = client.send_raw(request)
        assert raw.parse().data.title == "T"
        with client.stream(request) as response:
            assert response.parse().data.title == "T"
    assert len(api.requests) == 2


def test_async_client_takes_the_same_described_requests(api: Api) -> None:
    """One request can be sent by both clients, in all three ways."""
    row = ROWS["meetings.create"]
    request = described(row, api.place(row) | {"title": "T"})

    async def call() -> list[str]:
        async with api.asynchronous() as client:
            plain = await client.send(request)
            raw = await (await client.send_raw(request)).parse()
            async with client.stream(request) as response:
                streamed = await response.parse()
        return [result.data.title for result in (plain, raw, streamed)]

    assert drive(call) == ["T", "T", "T"]


def test_streamed_bytes_lines_and_text_are_the_body(api: Api) -> None:
    """`iter_bytes`, `iter_text`, `iter_lines` and `read` give the body as the server sent it."""
    place = api.place(ROWS["presets.create"])
    with api.sync() as client:
        form = client.presets.with_streaming_response
        with form.get(**place) as response:
            content = b"".join(response.iter_bytes(16))
        with form.get(**place) as response:
            assert "".join(response.iter_text()) == content.decode()
        with form.get(**place) as response:
            assert "\n".join(response.iter_lines()) == content.decode()
        with form.get(**place) as response:
            assert response.read() == content
    assert json.loads(content)["success"] is True


def test_async_streamed_bytes_and_lines_are_the_body(api: Api) -> None:
    """The async forms of the same are iterated with `async for`."""
    place = api.place(ROWS["presets.create"])

    async def call() -> tuple[bytes, str]:
        async with api.asynchronous() as client:
            form = client.presets.with_streaming_response
            async with form.get(**place) as response:
                content = b"".join([chunk async for chunk in response.iter_bytes()])
            async with form.get(**place) as response:
                lines = [line async for line in response.iter_lines()]
        return content, "\n".join(lines)

    content, lines = drive(call)
    assert content.decode() == lines
    assert json.loads(content)["success"] is True


def test_stream_left_early_is_closed(api: Api) -> None:
    """An exception inside the block closes the response and comes through."""
    place = api.place(ROWS["presets.create"])
    with api.sync() as client:
        with (
            pytest.raises(ZeroDivisionError),
            client.presets.with_streaming_response.get(**place) as response,
        ):
            raise ZeroDivisionError
        assert response.is_closed is True
        assert response.http_response.is_closed


def test_errors_come_from_raw_and_streaming_forms_too(api: Api) -> None:
    """A status that is no success raises in all forms; the streaming form raises on entering."""
    place = api.place(ROWS["meetings.create"])
    with api.sync() as client:
        with pytest.raises(NotFoundError) as plain:
            client.meetings.get_meeting_by_id(NOBODY, **place)
        with pytest.raises(NotFoundError) as raw:
            client.meetings.with_raw_response.get_meeting_by_id(NOBODY, **place)
        context = client.meetings.with_streaming_response.get_meeting_by_id(NOBODY, **place)
        with pytest.raises(NotFoundError) as streamed, context:
            pass
    for caught in (plain.value, raw.value, streamed.value):
        assert caught.status_code == 404
        assert caught.errors and caught.errors[0].message
    assert len(api.requests) == 3


@pytest.mark.parametrize("name", sorted({row.resource for row in SURFACE}))
def test_longer_resource_path_is_the_same_resource(name: str, api: Api) -> None:
    """`client.realtime_kit.X`, as the API reference writes it, is `client.X`."""
    client = api.sync()
    assert getattr(client.realtime_kit, name) is getattr(client, name)
    asynchronous = api.asynchronous()
    assert getattr(asynchronous.realtime_kit, name) is getattr(asynchronous, name)


def test_unknown_response_is_plain_json(api: Api) -> None:
    """An operation without a documented response gives `ApiResponse`, in raw form too."""
    row = ROWS["recordings.start_track_recording"]
    arguments = required_arguments(row, **api.place(row))
    with api.sync() as client:
        response = client.recordings.with_raw_response.start_track_recording(**arguments.keywords)
    assert type(response.parse()) is ApiResponse
