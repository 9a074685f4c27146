import httpx
import pytest


def run(sdk):
    sdk.answers(httpx.Response(204))
    expected = {
        "api_token": ("authorization", "Bearer s3cret"),
        "api_key": ("x-key", "s3cret"),
        "cookie_key": ("cookie", "c=s3cret"),
    }
    for argument, (header, value) in expected.items():
        client = sdk.client(**{argument: "s3cret"})
        client.default.private()
        assert sdk.server.last.headers[header] == value
        assert "s3cret" not in repr(client)
        client.default.public()
        assert header not in sdk.server.last.headers
    sdk.client(query_key="s3cret").default.private()
    assert sdk.server.last.url.query == b"k=s3cret"
    sdk.client(username="ada", password="s3cret").default.private()
    assert sdk.server.last.headers["authorization"] == "Basic YWRhOnMzY3JldA=="

    count = len(sdk.server.requests)
    with pytest.raises(sdk.package.MissingCredentialsError, match="api_token"):
        sdk.client().default.private()
    assert len(sdk.server.requests) == count
    sdk.client().default.public()
    sdk.client().default.either()
    assert sdk.module("client").PROFILE.base_url == "https://eu.api.test/v1"
