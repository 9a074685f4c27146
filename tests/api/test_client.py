"""What the document says about the client."""

from __future__ import annotations

from typing import Any

import pytest

from specloom.api.build_client import client_settings
from specloom.api.operations import Credential

from .conftest import Load

SCHEMES: dict[str, Any] = {
    "token": {"type": "http", "scheme": "Bearer"},
    "login": {"type": "http", "scheme": "basic"},
    "digest": {"type": "http", "scheme": "digest"},
    "oauth": {"type": "oauth2", "flows": {}},
    "header": {"type": "apiKey", "in": "header", "name": "X-Key"},
    "query": {"type": "apiKey", "in": "query", "name": "key"},
    "api_key": {"type": "apiKey", "in": "cookie", "name": "c"},
    "tls": {"type": "mutualTLS"},
}


def credentials(load: Load, *required: str, **asked: Any) -> list[tuple[str, str, str | None]]:
    """Scheme, kind and argument of the credentials of a document that requires the schemes."""
    document = load(
        security=[{name: []} for name in required],
        components={"securitySchemes": SCHEMES},
        **{"x-specloom-client": {"credentials": asked}},
    )
    return [(c.scheme, c.kind, c.argument) for c in client_settings(document).credentials]


@pytest.mark.parametrize(
    ("required", "expected"),
    [
        ((), []),
        (("token",), [("token", "bearer", "api_token")]),
        (("login",), [("login", "basic", None)]),
        (("header",), [("header", "header", "api_key")]),
        (("digest", "tls", "unknown"), []),
        (("token", "oauth"), [("token", "bearer", "api_token"), ("oauth", "bearer", None)]),
        (("header", "query"), [("header", "header", "api_key"), ("query", "query", None)]),
        (("header", "api_key"), [("header", "header", None), ("api_key", "cookie", "api_key")]),
    ],
)
def test_credentials(load: Load, required: tuple[str, ...], expected: Any) -> None:
    """Each scheme that is required somewhere is one credential; one of a kind has the usual argument."""
    assert credentials(load, *required) == expected


def test_argument_of_a_credential_can_be_named(load: Load) -> None:
    """The extension names the argument of a scheme, and the environment variable behind it."""
    asked = {"secret": {"scheme": "token", "environment": "SECRET"}}
    assert credentials(load, "token", **asked) == [("token", "bearer", "secret")]


def test_security_of_a_single_operation_counts(load: Load) -> None:
    """A scheme that one operation alone requires is a credential of the client."""
    document = load(
        paths={"/a": {"get": {"security": [{"query": []}], "responses": {"204": {"description": ""}}}}},
        components={"securitySchemes": SCHEMES},
    )
    assert client_settings(document).credentials == (
        Credential("query", "query", name="key", argument="api_key"),
    )


@pytest.mark.parametrize(
    ("servers", "expected"),
    [
        ([], ""),
        ([{"url": "https://a.test/v1/"}, {"url": "https://b.test"}], "https://a.test/v1"),
        ([{"url": "/v1"}], "/v1"),
        (
            [
                {
                    "url": "https://{host}/{v}",
                    "variables": {"host": {"default": "a.test"}, "v": {"default": 2}},
                }
            ],
            "https://a.test/2",
        ),
        ("broken", ""),
    ],
)
def test_server(load: Load, servers: Any, expected: str) -> None:
    """The base URL is the first server with its variables at their defaults."""
    assert client_settings(load(servers=servers)).base_url == expected


def test_extension(load: Load) -> None:
    """The extension names the client, its namespace, defaults, environment and envelope."""
    told = {
        "name": "Library",
        "namespace": "books",
        "base_url": {"environment": "URL"},
        "defaults": {"shelf": {"environment": "SHELF"}, "room": {}},
        "envelope": {"success": "ok", "errors": "problems"},
    }
    found = client_settings(load(**{"x-specloom-client": told}))
    assert (found.name, found.namespace, found.base_url_environment) == ("Library", "books", "URL")
    assert found.defaults == (("shelf", "SHELF"), ("room", None))
    assert found.envelope == ("ok", "problems")
