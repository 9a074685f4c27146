"""Calling an operation: what goes over the wire, and what comes back."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime

import httpx
import pytest
from sample_sdk import api
from sample_sdk._runtime.errors import MissingArgumentError, MissingCredentialsError
from sample_sdk._runtime.model import ApiResponse
from sample_sdk.client import AsyncSample, Sample
from sample_sdk.models import Meeting, MeetingResponse, Storage

TOKEN = "tok-0123456789-very-secret"


def test_get_sends_path_query_and_headers(server, drive):
    """A GET carries the encoded path, the query, the token and the package's User-Agent, and no body."""
    result = drive(lambda client: client.meetings.get_by_id("a/b ü", name="x&y=1"))
    seen = server.seen[0]
    assert seen.method == "GET"
    assert seen.target == "/accounts/acc/kit/app/meetings/a%2Fb%20%C3%BC?name=x%26y%3D1"
    assert seen.headers["authorization"] == f"Bearer {TOKEN}"
    assert seen.headers["accept"] == "application/json"
    assert seen.headers["user-agent"].startswith("sample_sdk/1.2.3 ")
    assert "content-length" not in seen.headers and "content-type" not in seen.headers
    assert isinstance(result, MeetingResponse)
    assert result.data.created_at == datetime(2026, 1, 2, 3, 4, 5, 678000, UTC)


def test_post_sends_json_with_nested_models_and_dicts(server, drive):
    """Models and dicts give the same JSON body; what is not given is not sent, None is null."""
    bodies = []
    for storage in (Storage(bucket="b"), {"bucket": "b"}):
        drive(lambda client, storage=storage: client.meetings.create(title=None, storage=storage))
        bodies.append(server.seen[-1].json)
    assert bodies == [{"title": None, "storage": {"bucket": "b"}}] * 2
    assert server.seen[-1].headers["content-type"] == "application/json"
    drive(lambda client: client.meetings.create())
    assert server.seen[-1].body == b"{}"


def test_delete_sends_no_body_and_tolerates_an_empty_answer(server, drive, answer):
    """An operation without a documented response takes 204 and an empty body as an empty ApiResponse."""
    server.answer(answer(204))
    result = drive(lambda client: client.meetings.delete("m1"))
    assert isinstance(result, ApiResponse) and result.to_dict() == {}
    assert server.seen[0].method == "DELETE" and server.seen[0].body == b""


@pytest.mark.parametrize("value", ["", ".", ".."])
def test_hostile_path_values_are_refused_before_sending(server, drive, value):
    """Empty values and dot segments raise ValueError in every form, and nothing is sent."""
    forms = [
        lambda client: client.meetings.get_by_id(value),
        lambda client: client.meetings.with_raw_response.get_by_id(value),
        lambda client: client.meetings.with_streaming_response.get_by_id(value),
    ]
    for form in forms:
        with pytest.raises(ValueError, match=r"^Expected a .*`meeting_id`.*received '\.?\.?'$"):
            drive(form)
    assert server.arrivals == 0


@pytest.mark.parametrize(
    "value", ["%2e%2e", "%2E%2E/x", "?x=1", "#frag", "..;/", "a\\b", "a\r\nX: y", "é/../ü"]
)
def test_other_hostile_path_values_stay_one_segment(server, drive, value):
    """Whatever else a path value holds, the server finds it in one segment, unchanged."""
    from urllib.parse import unquote

    drive(lambda client: client.meetings.get_by_id(value))
    target = server.seen[0].target
    assert target.startswith("/accounts/acc/kit/app/meetings/") and "?" not in target
    assert unquote(target.rsplit("/", 1)[1]) == value and target.count("/") == 6


def test_client_defaults_fill_path_parameters(server, drive):
    """account_id and app_id come from the call, else from the client, else from the environment."""
    drive(lambda client: client.meetings.get_by_id("m", account_id="call"))
    assert "/accounts/call/kit/app/" in server.seen[0].target


def test_client_defaults_come_from_the_environment(server, drive, monkeypatch):
    """Arguments of the client that are not given are read from their environment variables."""
    monkeypatch.setenv("SAMPLE_ACCOUNT_ID", "env-acc")
    monkeypatch.setenv("SAMPLE_API_TOKEN", "env-token")
    monkeypatch.setenv("SAMPLE_BASE_URL", server.origin + "/base/")
    drive(lambda client: client.meetings.get_by_id("m"), account_id=None, api_token=None, base_url=None)
    assert server.seen[0].target == "/base/accounts/env-acc/kit/app/meetings/m"
    assert server.seen[0].headers["authorization"] == "Bearer env-token"


def test_missing_path_parameter_names_all_ways_to_give_it(server, drive):
    """A path parameter that nobody set is a TypeError that names argument, client and variable."""
    with pytest.raises(MissingArgumentError) as caught:
        drive(lambda client: client.meetings.get_by_id("m"), app_id=None)
    assert isinstance(caught.value, TypeError)
    assert "`app_id`" in str(caught.value) and "SAMPLE_APP_ID" in str(caught.value)


def test_missing_credentials_are_told_before_sending(server, drive):
    """Without a token an authenticated call raises one clear line and sends nothing."""
    with pytest.raises(MissingCredentialsError, match="`api_token=` or set SAMPLE_API_TOKEN"):
        drive(lambda client: client.meetings.get_by_id("m"), api_token=None)
    assert server.arrivals == 0


def test_own_authorization_header_replaces_credentials(server, drive):
    """An Authorization header of the call or of the client is enough, and wins over the token."""
    drive(
        lambda client: client.meetings.get_by_id("m", extra_headers={"authorization": "Basic x"}),
        api_token=None,
    )
    drive(lambda client: client.meetings.get_by_id("m"), headers={"Authorization": "Custom y"})
    assert [seen.headers["authorization"] for seen in server.seen] == ["Basic x", "Custom y"]


def test_unauthenticated_operations_send_no_credentials(server, drive, answer):
    """An operation that the document frees from security carries no Authorization header."""
    server.answer(answer(200, b"\x00\x01", {"content-type": "application/octet-stream"}))
    result = drive(lambda client: client.send(api.download("app", account_id="acc")), api_token=None)
    assert result == b"\x00\x01" and "authorization" not in server.seen[0].headers


def test_request_options_change_headers_query_and_body(server, drive):
    """extra_headers, extra_query and extra_body add to what the operation sends, and replace it."""
    drive(
        lambda client: client.meetings.create(
            title="one",
            extra_headers={"X-One": "1", "Accept": None, "User-Agent": "me"},
            extra_query={"dry": True, "tag": ["a", "b"]},
            extra_body={"title": "two", "new": {"at": datetime(2026, 1, 1, tzinfo=UTC)}},
        )
    )
    seen = server.seen[0]
    assert (
        seen.headers["x-one"] == "1" and "accept" not in seen.headers and seen.headers["user-agent"] == "me"
    )
    assert seen.target.endswith("?dry=true&tag=a&tag=b")
    assert seen.json == {"title": "two", "new": {"at": "2026-01-01T00:00:00Z"}}
    drive(lambda client: client.meetings.get_by_id("m", name="a", extra_query={"name": "b"}))
    assert server.seen[1].target.endswith("/m?name=b")
    drive(lambda client: client.meetings.create(extra_body=[1, 2]))
    assert server.seen[2].json == [1, 2]


def test_options_may_be_none(server, drive):
    """None for an option means that it was not given."""
    drive(
        lambda client: client.meetings.create(
            extra_headers=None,
            extra_query=None,
            extra_body=None,
            timeout=None,
            max_retries=None,
            deadline=None,
        )
    )
    assert server.seen[0].body == b"{}"


@pytest.mark.parametrize("form", ["plain", "raw", "streaming", "pages"])
def test_unknown_keyword_is_a_type_error_like_pythons(server, drive, form):
    """A keyword that the operation does not have raises the TypeError that Python itself would raise."""
    actions = {
        "plain": lambda client: client.meetings.get(titel="x"),
        "raw": lambda client: client.meetings.with_raw_response.get(titel="x"),
        "streaming": lambda client: client.meetings.with_streaming_response.get(titel="x"),
        "pages": lambda client: client.meetings.iter(titel="x"),
    }
    with pytest.raises(TypeError, match=r"^meetings\.get\(\) got an unexpected keyword argument 'titel'$"):
        drive(actions[form])
    assert server.arrivals == 0


@pytest.mark.parametrize("value", ["a\r\nX-Evil: 1", "a\nb", "a\x00", "snow ☃"])
def test_header_values_that_break_http_are_refused(server, drive, value):
    """A header value with a line break or a character outside HTTP raises ValueError, unsent and unshown."""
    actions = [
        (lambda client: client.meetings.get_by_id("m", extra_headers={"X-A": value}), {}),
        (lambda client: client.meetings.get_by_id("m"), {"headers": {"X-A": value}}),
        (lambda client: client.meetings.get_by_id("m"), {"api_token": value}),
        (lambda client: client.send(api.export("app", account_id="acc", trace=value)), {}),
    ]
    for action, settings in actions:
        with pytest.raises(ValueError) as caught:
            drive(action, **settings)
        assert value not in str(caught.value)
    assert server.arrivals == 0


def test_text_binary_and_multipart_bodies(server, drive, answer):
    """Text and bytes come back as such, and files are sent as multipart."""
    server.answer(answer(200, "a,b\n1,2\n", {"content-type": "text/csv; charset=utf-8"}), answer(200, {}))
    assert drive(lambda client: client.send(api.export("app", account_id="acc", trace="t"))) == "a,b\n1,2\n"
    assert server.seen[0].headers["accept"] == "text/csv" and server.seen[0].headers["x-trace"] == "t"
    drive(lambda client: client.send(api.upload("app", account_id="acc", note="n", file=b"\x00data")))
    seen = server.seen[1]
    assert seen.headers["content-type"].startswith("multipart/form-data; boundary=")
    assert b'name="note"\r\n\r\nn\r\n' in seen.body and b"\x00data" in seen.body


def test_build_gives_the_httpx_request_without_sending(server, drive):
    """`build` is the bridge to httpx: method, URL, headers and body, nothing sent."""
    made = drive(lambda client: client.build(api.create("app", account_id="acc", title="é")))
    assert isinstance(made, httpx.Request) and made.method == "POST"
    assert str(made.url) == f"{server.origin}/accounts/acc/kit/app/meetings"
    assert made.url == httpx.URL(str(made.url)) and made.content == '{"title":"é"}'.encode()
    assert made.headers["content-length"] == str(len(made.content))
    assert server.arrivals == 0


def test_urls_built_without_parsing_equal_parsed_ones():
    """The quick way to a URL gives what httpx would give for the whole text."""
    client = Sample(api_token=TOKEN, base_url="http://example.com:8080/a%20b/v1/")
    for path, query in [("/x/%2E", {"a": "b c/d?é&=+"}), ("/x:y@z", {}), ("", {"n": ""})]:
        from sample_sdk._runtime.decoding import identity
        from sample_sdk._runtime.request import Request

        url = client.build(Request("GET", path, identity, name="n", query=query)).url
        assert url == httpx.URL(str(url)) and url.raw_path == httpx.URL(str(url)).raw_path
        assert url.host == "example.com" and url.raw_path.startswith(b"/a%20b/v1")
        assert dict(url.params) == query


def test_importing_and_making_a_client_does_not_import_httpx():
    """httpx is imported with the first request, not with the package or the client."""
    code = (
        "import sys; from sample_sdk.client import Sample, AsyncSample; import sample_sdk.resources;"
        "Sample(api_token='t').meetings; AsyncSample(api_token='t').meetings; repr(Sample(api_token='t'));"
        "sys.exit('httpx' in sys.modules or 'asyncio' in sys.modules)"
    )
    site = sys.modules["sample_sdk"].__file__
    assert site is not None
    assert subprocess.run([sys.executable, "-c", code], cwd=site.rsplit("/", 2)[0]).returncode == 0


@pytest.mark.parametrize(
    "settings",
    [
        {"base_url": "api.example.com"},
        {"base_url": "ftp://x"},
        {"base_url": "https://x/?a=1"},
        {"base_url": "https://u:p@x/"},
        {"max_retries": -1},
        {"deadline": 0},
        {"timeout": 0},
        {"timeout": float("nan")},
    ],
)
def test_settings_that_make_no_sense_are_told_at_once(settings):
    """A client refuses impossible settings where it is made, with a line that names the setting."""
    name = next(iter(settings))
    for kind in (Sample, AsyncSample):
        with pytest.raises(ValueError, match=f"`{name}`"):
            kind(api_token=TOKEN, **settings)


def test_cookies_of_the_server_are_kept(server, drive, answer):
    """A cookie that the server sets goes back to it, as httpx does."""
    server.answer(answer(200, {"success": True}, {"set-cookie": "a=1"}), answer(200, {"success": True}))

    def twice(client):
        client.meetings.delete("m")
        return client.meetings.delete("m")

    async def atwice(client):
        await client.meetings.delete("m")
        return await client.meetings.delete("m")

    drive(atwice if drive.is_async else twice)
    assert [seen.headers.get("cookie") for seen in server.seen] == [None, "a=1"]


def test_meeting_model_is_the_annotated_type(server, drive):
    """The typed result has values of the annotated types at any depth."""
    result = drive(lambda client: client.meetings.get_by_id("m"))
    assert isinstance(result.data, Meeting) and isinstance(result.data.created_at, datetime)


def test_urls_are_parsed_where_the_quick_way_is_closed():
    """Should httpx hide its parsed parts, or a path need normalizing, URLs are parsed, with equal result."""
    from types import SimpleNamespace

    from sample_sdk._runtime.building import _url_maker

    bare = SimpleNamespace(raw_path=b"/v1", scheme="https", netloc=b"h:8443")
    quick = _url_maker(httpx.URL("https://h:8443/v1"))
    assert quick.__name__ == "replace" and _url_maker(bare).__name__ == "parse"
    for path, query, normal in [
        ("/a%20b/c", "x=1", True),
        ("/a b/é", None, False),
        ("/./a", None, False),
        ("/x", "a=" + "b" * 30_000, True),
    ]:
        assert _url_maker(bare)(path, query, normal) == quick(path, query, normal)
    with pytest.raises(ValueError, match="not valid"):
        quick("/" + "a" * 70_000, None, True)


@pytest.mark.parametrize(
    ("path", "sent"),
    [
        ("/a b/{item}", "/v1/a%20b/x"),
        ("/é/{item}", "/v1/%C3%A9/x"),
        ("/a/../{item}", "/v1/x"),
        ("/a#b/{item}", "/v1/a"),
        ("/a.{item}", "/v1/a.x"),
    ],
)
def test_the_text_of_a_path_goes_out_as_a_url_has_it(path, sent):
    """Only a template whose text is a normal path is put together without parsing."""
    from sample_sdk._runtime.decoding import identity
    from sample_sdk._runtime.request import Request
    from sample_sdk.client import Sample

    with Sample(api_token="t", base_url="https://h/v1") as client:
        built = client.build(Request("GET", path, identity, name="t", path_params=("x",)))
    assert built.url.raw_path.decode() == sent
    assert built.url == httpx.URL(str(built.url))


@pytest.mark.parametrize("values", [(), ("a", "b")])
def test_as_many_path_values_as_places(values):
    """A request that somebody wrote by hand never goes out with the name of a parameter in its path."""
    from sample_sdk._runtime.decoding import identity
    from sample_sdk._runtime.request import Request
    from sample_sdk.client import Sample

    with Sample(api_token="t", base_url="https://h/v1") as client, pytest.raises(ValueError):
        client.build(Request("GET", "/a/{item}", identity, name="t", path_params=values))


def test_form_text_and_octet_bodies(server, drive):
    """Form fields are URL-encoded, text and bytes sent with the type that they have."""
    from sample_sdk._runtime.model import ApiResponse
    from sample_sdk._runtime.request import Request

    bodies = [
        ({"form": [("a", "1 2"), ("b", "é")]}, b"a=1+2&b=%C3%A9", "application/x-www-form-urlencoded"),
        ({"content": "é"}, "é".encode(), "text/plain; charset=utf-8"),
        ({"content": b"\x00"}, b"\x00", "application/octet-stream"),
        ({"content": b"<a/>", "content_type": "application/xml"}, b"<a/>", "application/xml"),
        ({"json": 5, "content_type": "application/merge-patch+json"}, b"5", "application/merge-patch+json"),
    ]
    for fields, body, content_type in bodies:
        request = Request("POST", "/x", ApiResponse.from_dict, name="x.post", **fields)
        drive(lambda client, request=request: client.send(request))
        assert (server.seen[-1].body, server.seen[-1].headers["content-type"]) == (body, content_type)
