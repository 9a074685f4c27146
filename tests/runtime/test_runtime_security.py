"""Credentials stay where they belong: redirects, logs, representations."""

from __future__ import annotations

import logging
import pickle

import httpx
import pytest
from sample_sdk._runtime.auth import Bearer, carry, missing_credentials
from sample_sdk._runtime.auth_schemes import ApiKey, Basic
from sample_sdk._runtime.client import Client, Profile, Settings
from sample_sdk._runtime.decoding import identity
from sample_sdk._runtime.errors import APIError, APIStatusError
from sample_sdk._runtime.redaction import Redactor, is_sensitive_name
from sample_sdk._runtime.request import Request
from sample_sdk.client import AsyncSample, Sample
from sample_sdk.models import Storage

TOKEN = "tok-0123456789-very-secret"
OK = {"success": True, "data": {"id": "m1"}}


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_to_another_host_carry_no_credentials(server, other_server, drive, answer, status):
    """A GET follows a redirect to another origin without token, cookies, custom headers."""
    server.answer(answer(status, headers={"location": f"{other_server.origin}/elsewhere"}))
    other_server.answer(answer(200, OK))
    result = drive(
        lambda client: client.meetings.get_by_id("m", extra_headers={"X-Api-Key": "k", "X-Tenant": "t"})
    )
    assert result.data.id == "m1" and other_server.seen[0].target == "/elsewhere"
    headers = other_server.seen[0].headers
    assert set(headers) <= {"host", "accept", "accept-encoding", "user-agent", "connection"}
    assert headers["host"] == other_server.origin.removeprefix("http://")


def test_redirects_within_the_origin_keep_credentials(server, drive, answer):
    """Within one origin a redirected GET stays authenticated; 307 also carries a POST and its body."""
    moved = answer(307, headers={"location": "/moved?x=1"})
    server.answer(moved, answer(200, OK))
    drive(lambda client: client.meetings.get_by_id("m"))
    assert server.seen[1].target == "/moved?x=1"
    assert server.seen[1].headers["authorization"] == f"Bearer {TOKEN}"
    server.answer(moved, answer(200, OK))
    drive(lambda client: client.meetings.create(title="x"))
    assert (server.seen[3].method, server.seen[3].json) == ("POST", {"title": "x"})


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_body_never_goes_to_another_host(server, other_server, drive, answer, status):
    """A redirect that would hand a POST to another origin is not followed but raised."""
    server.answer(answer(status, headers={"location": f"{other_server.origin}/steal"}))
    with pytest.raises(APIStatusError) as caught:
        drive(lambda client: client.meetings.create(title="x"))
    assert caught.value.status_code == status and other_server.arrivals == 0


def test_see_other_turns_a_post_into_a_get_without_body(server, drive, answer):
    """303 is followed by a GET that has no body."""
    server.answer(answer(303, headers={"location": "/result"}), answer(200, OK))
    drive(lambda client: client.meetings.create(title="x"))
    assert (server.seen[1].method, server.seen[1].body) == ("GET", b"")
    assert "content-type" not in server.seen[1].headers


@pytest.mark.parametrize("location", ["", "file:///etc/passwd", "http://[bad", "mailto:a@b"])
def test_strange_locations_are_not_followed(server, drive, answer, location):
    """A redirect to nowhere or to another scheme is an APIError and sends nothing anywhere."""
    server.answer(answer(302, headers={"location": location}))
    with pytest.raises(APIError):
        drive(lambda client: client.meetings.get_by_id("m", max_retries=0))
    assert server.arrivals == 1


def test_redirect_loops_end(server, drive, answer):
    """After ten redirects the next one is raised."""
    server.answer(answer(302, headers={"location": "/again"}))
    with pytest.raises(APIStatusError):
        drive(lambda client: client.meetings.get_by_id("m"))
    assert server.arrivals == 11


def test_https_is_never_left_for_http():
    """A redirect from https to http is not followed."""
    seen: list[str] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(str(request.url))
        return httpx.Response(302, headers={"location": "http://api.example.com/plain"})

    http = httpx.Client(transport=httpx.MockTransport(handle))
    with pytest.raises(APIStatusError):
        Sample(api_token=TOKEN, account_id="a", app_id="b", http_client=http).meetings.get_by_id("m")
    assert len(seen) == 1


def test_logs_show_the_attempts_and_no_secret(server, drive, answer, caplog):
    """DEBUG shows method, URL, status, time and attempt; never the token, the body or query credentials."""
    server.answer(answer(500), answer(200, OK))
    with caplog.at_level(logging.DEBUG, logger="sample_sdk"):
        drive(
            lambda client: client.meetings.create(
                storage={"secret": "storage-secret"},
                extra_query={"signature": "query-secret", "page": 2},
                retry_unsafe=True,
            )
        )
    lines = [record.getMessage() for record in caplog.records if record.name == "sample_sdk"]
    assert len(lines) == 3
    assert "POST" in lines[0] and "HTTP 500" in lines[0] and "ms (attempt 1)" in lines[0]
    assert "next attempt in" in lines[1] and "HTTP 200" in lines[2] and "(attempt 2)" in lines[2]
    assert "signature=***" in lines[0] and "page=2" in lines[0]
    assert not [line for line in lines if TOKEN in line or "query-secret" in line or "storage-secret" in line]


def test_representations_hide_secrets():
    """repr of clients, requests, settings and models shows no token and no sensitive field."""
    from sample_sdk import api

    shown = []
    for kind in (Sample, AsyncSample):
        client = kind(api_token=TOKEN, headers={"X-Key": "header-secret"}, base_url="https://h/v1")
        shown += [repr(client), repr(vars(client)), repr(client.meetings)]
    shown.append(repr(api.create("a", account_id="b", storage={"secret": "body-secret"})))
    shown.append(repr(Storage(bucket="b", secret="field-secret")))
    assert not [text for text in shown if TOKEN in text or "-secret" in text.replace("very-secret", "")]
    assert shown[-1] == "Storage(bucket='b', secret='***')"
    assert shown[0] == "<Sample https://h/v1>"


def test_clients_cannot_be_pickled():
    """Pickling a client is refused, since it would write the token down."""
    with pytest.raises(TypeError, match="cannot be pickled"):
        pickle.dumps(Sample(api_token=TOKEN))


def test_api_keys_and_basic_credentials(server, answer):
    """Keys go into header, query or cookie, Basic into Authorization; all known credentials are sent."""
    profile = Profile(
        package="keys",
        version="1",
        base_url=server.origin,
        credentials=(
            ApiKey("header_key", name="X-Key"),
            ApiKey("query_key", name="key", location="query"),
            ApiKey("cookie_key", name="sid", location="cookie"),
            Basic("user", "password"),
        ),
    )
    client = _client(
        profile, header_key="hhhhhh", query_key="q q q q", cookie_key="cccccc", user="me", password="pä"
    )
    client.send(Request("GET", "/x", identity, name="x", query={"key": "guess", "a": "1"}))
    seen = server.seen[0]
    assert seen.target == "/x?a=1&key=q%20q%20q%20q"
    assert seen.headers["x-key"] == "hhhhhh" and seen.headers["cookie"] == "sid=cccccc"
    assert seen.headers["authorization"] == "Basic bWU6cMOk"
    server.answer(answer(400))
    with pytest.raises(APIStatusError) as caught:
        client.send(Request("GET", "/x", identity, name="x"))
    shown = str(caught.value) + str(caught.value.request.headers.raw) + str(caught.value.request.url)
    assert not [secret for secret in ("hhhhhh", "q%20q", "cccccc", "bWU6cMOk") if secret in shown]


def _client(profile: Profile, **credentials: str) -> Client:
    settings = Settings(
        credentials=credentials,
        defaults={},
        base_url=None,
        timeout=5,
        max_retries=0,
        deadline=None,
        validate_responses=False,
        fast_decoding=False,
        http_client=None,
        headers=None,
    )
    return Client(profile, settings)


def test_missing_credentials_names_every_way():
    """The message lists each way to authenticate with its arguments and variables."""
    ways = (Bearer("token", "TOKEN"), Basic("user", "password", "USER_", "PASS_"))
    assert missing_credentials(ways) == (
        "No credentials: give the client `token=` or set TOKEN; or give the client `user=` and `password=` "
        "or set USER_ and PASS_"
    )
    assert carry(ways, {"token": "", "user": "u", "password": None}).headers == {}


def test_redactor_masks_urls_texts_and_names():
    """Sensitive query parameters, user information and known secrets are masked wherever they stand."""
    redactor = Redactor.of(["s3cret/value"], ["X-Own"])
    url = redactor.text("https://me:pw@h.example/a/s3cret%2Fvalue?x-own=1&X-Amz-Signature=2&page=3&token=4")
    assert url == "https://***@h.example/a/***?x-own=***&X-Amz-Signature=***&page=3&token=***"
    assert redactor.text("a s3cret/value b") == "a *** b"
    assert redactor.text("https://h/a?b") == "https://h/a?b" and "s3cret" not in repr(redactor)
    assert all(
        map(is_sensitive_name, ["Authorization", "X-Auth-Key", "api_key", "sig", "password", "Cookie"])
    )
    assert not any(map(is_sensitive_name, ["page", "name", "keyword", "sort", "monkey", "design"]))
