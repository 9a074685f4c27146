"""Every method, sync and async, with all arguments and with the required ones only."""

from __future__ import annotations

from typing import Any

import pytest

import realtimekit
from realtimekit import ApiResponse

from .conftest import TOKEN, Api, Exchange, drive
from .fidelity import differences, same_json
from .operations import (
    Arguments,
    all_arguments,
    as_python,
    body_media,
    document,
    operation,
    parameters,
    query_text,
    required_arguments,
)
from .surface import SURFACE, Row

EVERY_METHOD = pytest.mark.parametrize("row", SURFACE, ids=str)


def check(row: Row, result: Any, exchange: Exchange, arguments: Arguments, prefix: str) -> None:
    check_request(row, exchange, arguments, prefix)
    check_result(row, result, exchange)


def check_request(row: Row, exchange: Exchange, arguments: Arguments, prefix: str) -> None:
    """What arrived is what was given, each value in its place, and nothing else."""
    request = exchange.request
    assert request.method == row.http_method
    assert request.path == prefix + row.path.format(**arguments.path)
    assert sorted(request.query) == sorted(query_text(row, arguments.query))
    assert request.headers["authorization"] == f"Bearer {TOKEN}"
    if arguments.body is None:
        assert request.body == b""
        assert "content-type" not in request.headers
    else:
        assert request.headers["content-type"] == "application/json"
        assert request.json == arguments.body
    assert exchange.response.status_code == 200


def check_result(row: Row, result: Any, exchange: Exchange) -> None:
    """The result has the documented type and every value of the answer, and gives the answer back."""
    expected = ApiResponse if row.response is None else getattr(realtimekit.types, row.response)
    assert isinstance(result, expected)
    if exchange.json is None:
        assert row.response is None and result == ApiResponse()
    else:
        assert list(differences(result, exchange.json, expected)) == []
        assert same_json(result.to_dict(), exchange.json)
        assert type(result).from_dict(result.to_dict()) == result


@EVERY_METHOD
def test_sync_method_with_all_arguments(row: Row, api: Api) -> None:
    """Every argument arrives under its wire name, and every value of the answer is in the typed result."""
    arguments = all_arguments(row, **api.place(row))
    with api.sync() as client:
        method = getattr(getattr(client, row.resource), row.method)
        result = method(**as_python(row, arguments))
    check(row, result, api.exchange, arguments, api.path_prefix)


@EVERY_METHOD
def test_async_method_with_all_arguments(row: Row, api: Api) -> None:
    """The async method sends and returns the same; date-times may be given as text."""
    arguments = all_arguments(row, **api.place(row))

    async def call() -> Any:
        async with api.asynchronous() as client:
            return await getattr(getattr(client, row.resource), row.method)(**arguments.keywords)

    check(row, drive(call), api.exchange, arguments, api.path_prefix)


@EVERY_METHOD
def test_sync_method_with_required_arguments(row: Row, api: Api) -> None:
    """No default of the document is sent; a body that has only optional fields is `{}`."""
    arguments = required_arguments(row, **api.place(row))
    keywords = arguments.keywords
    position = [keywords.pop(row.positional)] if row.positional else []
    with api.sync() as client:
        result = getattr(getattr(client, row.resource), row.method)(*position, **keywords)
    check(row, result, api.exchange, arguments, api.path_prefix)


@EVERY_METHOD
def test_async_method_with_required_arguments(row: Row, api: Api) -> None:
    """The same through the async client, its account and app known to the client."""
    arguments = required_arguments(row, **api.place(row))
    keywords = arguments.keywords
    known = {name: keywords.pop(name) for name in ("account_id", "app_id") if name in keywords}
    position = [keywords.pop(row.positional)] if row.positional in keywords else []

    async def call() -> Any:
        async with api.asynchronous(**known) as client:
            return await getattr(getattr(client, row.resource), row.method)(*position, **keywords)

    check(row, drive(call), api.exchange, arguments, api.path_prefix)


def test_table_and_document_have_the_same_operations() -> None:
    """The table has every operation of the document, and no other."""
    documented = {
        (method.upper(), path)
        for path, item in document().tree["paths"].items()
        for method in document().resolve(item)
        if method in ("get", "put", "post", "delete", "patch")
    }
    assert {(row.http_method, row.path) for row in SURFACE} == documented


@EVERY_METHOD
def test_arguments_cover_the_operation(row: Row) -> None:
    """The calls above with all arguments leave out no parameter and no field of the body."""
    arguments = all_arguments(row)
    media = body_media(row)
    assert arguments.path.keys() == parameters(row, "path").keys() == set(row.path_parameters)
    assert arguments.query.keys() == parameters(row, "query").keys()
    assert (arguments.body is None) == ("requestBody" not in operation(row))
    if media is not None and arguments.body is not None:
        assert arguments.body.keys() == document().resolve(media["schema"])["properties"].keys()
