"""Calls that cannot be right are refused before anything is sent, in every form of a method."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

import httpx
import pytest

import realtimekit
from realtimekit import AsyncRealtimeKit, MissingArgumentError, MissingCredentialsError, RealtimeKit

from .conftest import drive
from .operations import all_arguments, body_media, document, required_arguments
from .surface import ROWS, SURFACE, Row
from .test_calls import EVERY_METHOD

FORMS = ["plain", "raw", "streaming"]


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (
        "CLOUDFLARE_API_TOKEN",
        "CLOUDFLARE_ACCOUNT_ID",
        "REALTIMEKIT_APP_ID",
        "CLOUDFLARE_BASE_URL",
    ):
        monkeypatch.delenv(name, raising=False)


def never(request: httpx.Request) -> httpx.Response:
    raise AssertionError(f"sent {request.method} {request.url}")


def in_form(client: Any, row: Row, form: str) -> Callable[..., Any]:
    resource = getattr(client, row.resource)
    if form != "plain":
        resource = getattr(
            resource, {"raw": "with_raw_response", "streaming": "with_streaming_response"}[form]
        )
    method: Callable[..., Any] = getattr(resource, row.method)
    return method


def call_sync(row: Row, form: str, keywords: dict[str, Any], **options: Any) -> Any:
    http = httpx.Client(transport=httpx.MockTransport(never))
    client = RealtimeKit(**{"api_token": "t", "http_client": http, **options})
    result = in_form(client, row, form)(**keywords)
    if form == "streaming":
        with result:
            pass
    return result


def call_async(row: Row, form: str, keywords: dict[str, Any], **options: Any) -> Any:
    async def call() -> None:
        http = httpx.AsyncClient(transport=httpx.MockTransport(never))
        client = AsyncRealtimeKit(**{"api_token": "t", "http_client": http, **options})
        result = in_form(client, row, form)(**keywords)
        if form == "streaming":
            async with result:
                pass
        else:
            await result

    return drive(call)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("call", [call_sync, call_async])
@EVERY_METHOD
def test_empty_and_dot_path_values_are_refused(row: Row, call: Callable[..., Any], form: str) -> None:
    """`""`, `"."` and `".."` would address another endpoint: ValueError, and nothing is sent."""
    for name in row.path_parameters:
        for value in ("", ".", ".."):
            keywords = required_arguments(row, **{name: value}).keywords
            with pytest.raises(ValueError) as refused:
                call(row, form, keywords)
            expected = "a non-empty value" if not value else "a value other than a dot segment"
            assert str(refused.value) == f"Expected {expected} for `{name}` but received {value!r}"


@EVERY_METHOD
def test_empty_client_level_value_is_refused(row: Row) -> None:
    """An empty account or app of the client is no way around it."""
    for name in {"account_id", "app_id"} & set(row.path_parameters):
        keywords = required_arguments(row).keywords
        del keywords[name]
        with pytest.raises(ValueError, match=f"Expected a non-empty value for `{name}` but received ''"):
            call_sync(row, "plain", keywords, **{name: ""})


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("call", [call_sync, call_async])
def test_account_and_app_that_nobody_gave(call: Callable[..., Any], form: str) -> None:
    """A path parameter that nobody gave is a TypeError that says how to mend it."""
    keywords = required_arguments(ROWS["meetings.get"]).keywords
    for name, variable in (("account_id", "CLOUDFLARE_ACCOUNT_ID"), ("app_id", "REALTIMEKIT_APP_ID")):
        rest = {key: value for key, value in keywords.items() if key != name}
        with pytest.raises(MissingArgumentError) as refused:
            call(ROWS["meetings.get"], form, rest)
        assert isinstance(refused.value, TypeError)
        assert name in str(refused.value) and variable in str(refused.value)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("call", [call_sync, call_async])
@EVERY_METHOD
def test_unknown_keyword_is_a_type_error(row: Row, call: Callable[..., Any], form: str) -> None:
    """A misspelt argument is not dropped: TypeError names it and the method."""
    keywords = required_arguments(row).keywords | {"no_such_argument": 1}
    with pytest.raises(TypeError, match="no_such_argument") as refused:
        call(row, form, keywords)
    assert row.method in str(refused.value)


@EVERY_METHOD
def test_required_arguments_have_no_default(row: Row) -> None:
    """Leaving out a required parameter or field of the body is a TypeError that names it."""
    given = required_arguments(row)
    required = [*given.query, *(given.body or ())]
    required += [name for name in given.path if name not in ("account_id", "app_id")]
    for name in required:
        keywords = {key: value for key, value in given.keywords.items() if key != name}
        with pytest.raises(TypeError, match=f"'{name}'"):
            call_sync(row, "plain", keywords)


@EVERY_METHOD
def test_signatures_of_both_clients(row: Row) -> None:
    """Sync and async methods take the same: the positional parameter, and the rest by keyword."""
    plain, asynchronous = (
        inspect.signature(getattr(getattr(client(api_token="t"), row.resource), row.method))
        for client in (RealtimeKit, AsyncRealtimeKit)
    )
    assert plain.parameters.keys() == asynchronous.parameters.keys()
    kinds = {name: each.kind for name, each in plain.parameters.items()}
    options = [name for name, kind in kinds.items() if kind is inspect.Parameter.VAR_KEYWORD]
    assert len(options) == 1
    assert kinds.keys() - options == all_arguments(row).keywords.keys()
    by_position = [name for name, kind in kinds.items() if kind is inspect.Parameter.POSITIONAL_OR_KEYWORD]
    assert by_position == ([row.positional] if row.positional else [])
    for each in plain.parameters.values():
        assert each.default in (inspect.Parameter.empty, None, realtimekit.UNSET), each


def test_missing_credentials() -> None:
    """A client without a token sends nothing and names argument and environment variable."""
    with pytest.raises(MissingCredentialsError) as refused:
        call_sync(ROWS["apps.get"], "plain", {"account_id": "a"}, api_token=None)
    assert "api_token" in str(refused.value) and "CLOUDFLARE_API_TOKEN" in str(refused.value)


@pytest.mark.parametrize(
    ("name", "keywords", "error", "words"),
    [
        ("meetings.create", {"title": None}, ValueError, "`title`"),
        ("meetings.create", {"title": object()}, TypeError, "title"),
        (
            "meetings.create",
            {"ai_config": {"summarization": {"word_limit": float("nan")}}},
            ValueError,
            "word_limit",
        ),
        ("meetings.get", {"search": object()}, TypeError, "search"),
        ("meetings.get", {"page_no": float("inf")}, ValueError, "page_no"),
        ("meetings.get", {"timeout": -1}, ValueError, "timeout"),
        ("meetings.get", {"max_retries": -1}, ValueError, "max_retries"),
        ("meetings.get", {"extra_headers": {"X-A": "a\r\nX-B: b"}}, ValueError, "X-A"),
    ],
)
def test_values_that_cannot_be_sent(
    name: str, keywords: dict[str, Any], error: type[Exception], words: str
) -> None:
    """A value without a form on the wire is refused with its name."""
    with pytest.raises(error, match=words):
        call_sync(ROWS[name], "plain", {"app_id": "a", "account_id": "b", **keywords})


def test_naive_datetime_is_refused() -> None:
    """A date-time without a time zone names no moment."""
    from datetime import datetime

    with pytest.raises(ValueError, match=r"start_time.*time zone"):
        call_sync(
            ROWS["meetings.get"],
            "plain",
            {"app_id": "a", "account_id": "b", "start_time": datetime(2025, 1, 1)},
        )


def test_nullable_fields_of_bodies_take_none() -> None:
    """Every body field that refuses None is one whose schema does not allow null."""
    for row in SURFACE:
        media = body_media(row)
        if media is None:
            continue
        for name, schema in document().resolve(media["schema"])["properties"].items():
            kind = document().resolve(schema).get("type", ())
            keywords = required_arguments(row).keywords | {name: None}
            raised = AssertionError if "null" in kind else ValueError
            with pytest.raises(raised):
                call_sync(row, "plain", keywords)
