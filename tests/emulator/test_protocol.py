"""Routing, credentials, faults on request, and the process around it."""

from __future__ import annotations

import base64
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from specloom.emulator import Running, create_app, serve
from specloom.errors import UsageError

from .documents import LEGACY, PETS, TEAMS, load


def test_base_path_and_root(teams: httpx.Client) -> None:
    """The document is served under the path of its server and at the root; the URL names the former."""
    assert str(teams.base_url).endswith("/api/v2/")
    root = f"http://{teams.base_url.netloc.decode()}"
    for url in (f"{root}/api/v2/orgs/acme/teams", f"{root}/orgs/acme/teams"):
        assert httpx.get(url, headers={"Authorization": "Bearer x"}).status_code == 200
    assert httpx.get(f"{root}/api/v3/orgs/acme/teams").status_code == 404


def test_unknown_paths_and_methods(teams: httpx.Client) -> None:
    """Unknown paths are 404 and unknown methods 405 with Allow, in the document's error body."""
    unknown = teams.get("/nowhere")
    assert (unknown.status_code, unknown.json()["success"], unknown.json()["messages"]) == (404, False, [])
    assert unknown.json()["errors"][0]["code"] == 404
    wrong = teams.put("/orgs/acme/teams")
    assert (wrong.status_code, wrong.headers["Allow"]) == (405, "GET, POST")
    assert wrong.json()["errors"][0]["message"] == "/orgs/{org_id}/teams takes GET, POST, not PUT"
    assert teams.get("/orgs/acme/teams/").status_code == 404


def test_literal_paths_win(pets: httpx.Client) -> None:
    """A path without parameters is preferred to one whose parameter would take its last segment."""
    assert pets.get("/pets/random").status_code == 200


def test_bearer_token() -> None:
    """Without a token every bearer is welcome but none is not; with one, only that."""
    path = "/orgs/acme/teams"
    with Running(load(TEAMS)) as server:
        missing = httpx.get(server.url + path)
        assert (missing.status_code, missing.headers["WWW-Authenticate"]) == (401, "Bearer")
        assert missing.json()["errors"][0]["message"].startswith("a bearer token is required")
        assert httpx.get(server.url + path, headers={"Authorization": "Basic eDp5"}).status_code == 401
        assert httpx.get(server.url + path, headers={"Authorization": "bearer any"}).status_code == 200
    with Running(load(TEAMS), token="right") as server:
        assert httpx.get(server.url + path, headers={"Authorization": "Bearer wrong"}).status_code == 401
        assert httpx.get(server.url + path, headers={"Authorization": "Bearer right"}).status_code == 200


def test_other_credentials() -> None:
    """API keys and basic credentials are alternatives, and an operation may need none."""
    with Running(load(LEGACY), token="right") as server:
        assert httpx.get(f"{server.url}/ping").status_code == 200
        refused = httpx.get(f"{server.url}/users")
        assert refused.status_code == 401
        assert "API key is required in the query 'api_key' or user name" in refused.json()["error"]["message"]
        assert httpx.get(f"{server.url}/users?api_key=right").status_code == 200
        assert httpx.get(f"{server.url}/users?api_key=wrong").status_code == 401
        basic = base64.b64encode(b"ann:secret").decode()
        assert (
            httpx.get(f"{server.url}/users", headers={"Authorization": f"Basic {basic}"}).status_code == 200
        )
        assert httpx.get(f"{server.url}/users", headers={"Authorization": "Basic ???"}).status_code == 401


def test_credentials_come_before_validation(teams: httpx.Client) -> None:
    """A request without credentials learns nothing about its other faults."""
    response = httpx.post(f"{teams.base_url}orgs/acme/teams", json={})
    assert response.status_code == 401


def test_faults_on_request(teams: httpx.Client) -> None:
    """X-Emulator-Status answers that status and does nothing else; X-Emulator-Delay waits first."""
    down = teams.post("/orgs/acme/teams", json={"name": "a"}, headers={"X-Emulator-Status": "503"})
    assert (down.status_code, down.json()["errors"][0]["code"]) == (503, 503)
    assert teams.get("/orgs/acme/teams").json()["data"] == []
    assert teams.get("/orgs/acme/teams", headers={"X-Emulator-Status": "200"}).status_code == 400
    start = time.monotonic()
    assert teams.get("/orgs/acme/teams", headers={"X-Emulator-Delay": "0.2"}).status_code == 200
    assert time.monotonic() - start >= 0.2


def test_plain_error_body_without_any_in_the_document() -> None:
    """A document that describes no errors gets a plain envelope."""
    tree = {"openapi": "3.1.0", "paths": {"/a": {"get": {"responses": {"200": {"description": "fine"}}}}}}
    with Running(tree) as server:
        assert httpx.get(f"{server.url}/b").json() == {
            "success": False,
            "errors": [{"code": 404, "message": "the document has no path for /b"}],
        }
        fine = httpx.get(f"{server.url}/a")
        assert (fine.status_code, fine.content) == (200, b"")


def test_operation_without_success_response() -> None:
    """An operation that documents only errors is 501 with the reason."""
    tree = {"openapi": "3.1.0", "paths": {"/a": {"get": {"responses": {"404": {"description": "never"}}}}}}
    with Running(tree) as server:
        response = httpx.get(f"{server.url}/a")
    assert response.status_code == 501
    assert "no response for success" in response.json()["errors"][0]["message"]


def test_unanswerable_operation_is_500_with_a_line(capfd: pytest.CaptureFixture[str]) -> None:
    """Where no valid answer exists the client gets an error body and standard error one line."""
    never = {
        "type": "object",
        "required": ["a"],
        "properties": {"a": {"type": "integer", "minimum": 2, "maximum": 1}},
    }
    response = {"description": "x", "content": {"application/json": {"schema": never}}}
    tree = {"openapi": "3.1.0", "paths": {"/a": {"get": {"responses": {"200": response}}}}}
    with Running(tree) as server:
        answer = httpx.get(f"{server.url}/a")
    assert answer.status_code == 500
    assert "no valid answer for GET /a can be derived: response.a:" in answer.json()["errors"][0]["message"]
    assert len(capfd.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": "strng"}, "a schema of the document has the unknown type 'strng'"),
        ({"$ref": "#/components/schemas/A~1B"}, "refers to '#/components/schemas/A~1B', which leads nowhere"),
    ],
)
def test_unusable_schema_is_told(schema: dict[str, object], expected: str) -> None:
    """A schema of an unknown type or with a dangling reference is 500 and the message says which."""
    parameter = {"name": "q", "in": "query", "schema": schema}
    operation = {"parameters": [parameter], "responses": {"200": {"description": "x"}}}
    with Running({"openapi": "3.1.0", "paths": {"/a": {"get": operation}}}) as server:
        response = httpx.get(f"{server.url}/a?q=1")
    assert response.status_code == 500
    assert expected in response.json()["errors"][0]["message"]


def test_requests_are_recorded() -> None:
    """A test can look at every request: method, path, query, headers and body, decoded."""
    with Running(load(PETS)) as server:
        httpx.post(f"{server.url}/pets", json={"name": "a b"}, headers={"X-One": "1"})
        httpx.get(f"{server.url}/pets/a%20b", params={"q": "c d"})
        first, second = server.requests
    assert (first.method, first.path, first.json, first.headers["x-one"]) == (
        "POST",
        "/pets",
        {"name": "a b"},
        "1",
    )
    assert (second.path, second.query, second.json) == ("/pets/a b", [("q", "c d")], None)


def test_only_loopback_unless_told() -> None:
    """A host that other machines can reach is refused without leave, and an unusable port with a reason."""
    with pytest.raises(UsageError, match="can be reached from other machines"):
        serve(load(PETS), host="0.0.0.0")
    with pytest.raises(UsageError, match="can be reached from other machines"):
        Running(load(PETS), host="example.com")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(UsageError, match=r"cannot listen on 127\.0\.0\.1"):
            serve(load(PETS), port=taken.getsockname()[1])
    with pytest.raises(UsageError, match="cannot listen"):
        serve(load(PETS), port=70_000)


def test_state_file_must_be_one(tmp_path: Path) -> None:
    """A state file that is something else, or cannot be made, is one clear error."""
    other = tmp_path / "notes.txt"
    other.write_text("no database at all, but long enough to be told from an empty one" * 20)
    with pytest.raises(UsageError, match=r"cannot keep state in .*notes\.txt: file is not a database"):
        create_app(load(PETS), state=str(other))
    with pytest.raises(UsageError, match="unable to open"):
        create_app(load(PETS), state=str(tmp_path / "no-folder" / "state"))


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_foreground_server_starts_and_stops(number: signal.Signals) -> None:
    """`serve` prints one line with its URL, answers, and ends quietly with exit code 0 on a signal."""
    program = (
        "from specloom.emulator import serve\n"
        "serve({'openapi': '3.1.0', 'servers': [{'url': '/v1'}],"
        " 'paths': {'/a': {'get': {'responses': {'200': {'description': 'x'}}}}}})"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    process = subprocess.Popen(
        [sys.executable, "-c", program],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    )
    assert process.stdout is not None
    line = process.stdout.readline()
    assert line.startswith("specloom mock: serving at http://127.0.0.1:")
    assert line.endswith("/v1\n")
    with httpx.Client(base_url=line.split()[-1]) as client:
        assert client.get("/a").status_code == 200
        process.send_signal(number)
        output, errors = process.communicate(timeout=10)
    assert (process.returncode, output, errors) == (0, "", "")
