"""`http_library = "httpx2"`: the same package over the continuation of httpx."""

from __future__ import annotations

import asyncio
import importlib
import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from specloom.cli import main

from .conftest import FORMS, MEETING, OK, TOKEN, Driver, call
from .wire import Wire, answering, message

ROOT = Path(__file__).resolve().parents[2]
NAME = "realtimekit_over_httpx2"
SOURCE = ["--spec", str(ROOT / "spec/openapi.yaml"), "--overlay", str(ROOT / "spec/overlays/python.yaml")]


def _generate(folder: Path, *flags: str) -> None:
    assert main(["generate", *SOURCE, "--output", str(folder), "--package", NAME, *flags]) == 0


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package, generated for httpx2."""
    folder = tmp_path_factory.mktemp("httpx2")
    _generate(folder, "--http-library", "httpx2")
    return folder


@pytest.fixture(scope="module")
def package(site: Path) -> Iterator[ModuleType]:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(site))
        yield importlib.import_module(NAME)


@pytest.fixture
def drive2(drive: Driver, package: ModuleType) -> Driver:
    drive.clients = (package.RealtimeKit, package.AsyncRealtimeKit)
    return drive


def _runtime(package: ModuleType, name: str) -> Any:
    return importlib.import_module(f"{package.__name__}._runtime.{name}")


def test_httpx_is_not_imported(site: Path) -> None:
    """A call through the package for httpx2 imports httpx2 and nothing of httpx."""
    code = f"""
import sys
from {NAME} import APIConnectionError, RealtimeKit
try:
    client = RealtimeKit(api_token="t", account_id="a", app_id="b", base_url="http://127.0.0.1:1")
    client.meetings.create(max_retries=0)
except APIConnectionError:
    print(sorted({{"httpx", "httpx2", "httpcore", "httpcore2"}} & set(sys.modules)))
"""
    ran = subprocess.run([sys.executable, "-c", code], cwd=site, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "['httpcore2', 'httpx2']"


def test_what_the_package_says_about_itself(site: Path, tmp_path: Path) -> None:
    """Requirements, README and docstrings name httpx2; beside them only one import differs."""
    _generate(tmp_path)
    assert '"httpx2>=' in (site / "pyproject.toml").read_text()
    assert '"httpx>=' in (tmp_path / "pyproject.toml").read_text()
    names = sorted(
        path.relative_to(site)
        for path in site.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    )
    changed = [
        name.as_posix() for name in names if (site / name).read_bytes() != (tmp_path / name).read_bytes()
    ]
    assert changed == [
        "README.md",
        "pyproject.toml",
        f"{NAME}/_manifest.json",
        f"{NAME}/_runtime/transport.py",
        f"{NAME}/client.py",
    ]
    transport = (site / NAME / "_runtime/transport.py").read_text()
    assert transport.count("import httpx") == 1 and "\nimport httpx2 as httpx\n" in transport


def test_a_loop_of_calls(drive2: Driver) -> None:
    """A hundred calls in all three forms use one connection and get their own answers."""
    server = drive2.serve(
        answering(
            lambda seen: message(200, {"success": True, "data": {**MEETING, "title": seen.headers["x-own"]}})
        )
    )

    def each() -> Iterator[tuple[str, dict[str, Any]]]:
        for number in range(50):
            own = {"extra_headers": {"X-Own": str(number)}}
            yield "meetings.get_meeting_by_id", {"value": "m", "form": FORMS[number % 3], **own}
            yield "meetings.create", {"form": FORMS[number % 3], "title": "t", **own}

    def act(client: Any) -> Any:
        if not drive2.is_async:
            return [call(client, method, **arguments).data.title for method, arguments in each()]

        async def asynchronous() -> list[str]:
            return [(await call(client, method, **arguments)).data.title for method, arguments in each()]

        return asynchronous()

    assert drive2(server, act) == [str(number) for number in range(50) for _ in range(2)]
    assert (server.connections, len(server.seen)) == (1, 100)
    agents = {seen.headers["user-agent"] for seen in server.seen}
    assert len(agents) == 1 and " python-httpx2/2." in agents.pop()


def test_errors_and_retries(
    drive2: Driver, form: str, package: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What httpx2 raises becomes the package's own errors, and is tried again or not, as with httpx."""
    monkeypatch.setattr(_runtime(package, "retry"), "FIRST_DELAY", 0.01)

    def breaks(wire: Wire) -> None:
        wire.request()
        wire.reset()

    for behave, error in (
        (answering(message(503)), package.InternalServerError),
        (breaks, package.APIConnectionError),
        (answering(message(200, b"this is no gzip", content_encoding="gzip")), package.APIError),
        (answering(message(302, location="http://h:port/")), package.APIError),
        (answering(message(200, b"{")), package.APIResponseDecodeError),
    ):
        server = drive2.serve(behave)
        with pytest.raises(error) as caught:
            drive2.get(server, form)
        assert TOKEN not in str(vars(caught.value))
        assert len(server.seen) == caught.value.retries_taken + 1
    assert drive2.get(drive2.serve(answering(message(429), message(200, OK))), form).data.id == "m1"


def test_the_deadline_cuts_off_a_head_that_drips(drive2: Driver, form: str, package: ModuleType) -> None:
    """The deadline reaches into the network streams of httpcore2 too."""

    def behave(wire: Wire) -> None:
        wire.request()
        wire.drip(message(200, OK), 0.05)

    with pytest.raises(package.APITimeoutError):
        drive2.get(drive2.serve(behave), form, deadline=0.3)


def test_injected_clients_of_httpx2(drive2: Driver, package: ModuleType) -> None:
    """A client of httpx2 is taken, keeps its `auth` from other origins, and stays open."""
    httpx2 = _runtime(package, "transport").httpx
    assert httpx2.__name__ == "httpx2"
    other = drive2.serve(answering(message(200, OK)))
    server = drive2.serve(answering(message(302, b"", location=f"{other.origin}/x")))
    http = (httpx2.AsyncClient if drive2.is_async else httpx2.Client)(auth=("user", "password"))
    drive2.get(server, api_token=None, http_client=http)
    assert "authorization" in server.seen[0].headers and "authorization" not in other.seen[0].headers
    assert not http.is_closed


def test_logs_of_httpx2_are_masked(drive2: Driver, caplog: pytest.LogCaptureFixture) -> None:
    """The logger of httpx2 shows no credentials of queries either."""
    server = drive2.serve(answering(message(200, OK)))
    with caplog.at_level(logging.DEBUG):
        drive2.get(server, extra_query={"signature": "query-secret"})
    lines = [record.getMessage() for record in caplog.records if record.name == "httpx2"]
    assert [line for line in lines if "signature=***" in line]
    assert "query-secret" not in caplog.text and TOKEN not in caplog.text


def test_elapsed_is_known(drive2: Driver) -> None:
    """`elapsed` of the HTTP response is there, with a deadline and without."""
    server = drive2.serve(answering(message(200, OK)))
    for options in ({}, {"deadline": 5.0}):

        def act(client: Any, options: Any = options) -> Any:
            return client.meetings.with_raw_response.get_meeting_by_id("m", **options)

        assert drive2(server, act).http_response.elapsed.total_seconds() > 0


def test_a_hundred_tasks(package: ModuleType, serve: Any) -> None:
    """Tasks share an async client over httpx2 and get their own answers."""
    server = serve(
        answering(lambda seen: message(200, {"success": True, "data": {**MEETING, "id": seen.target[-3:]}}))
    )

    async def run() -> list[str]:
        async with package.AsyncRealtimeKit(
            api_token=TOKEN, account_id="a", app_id="b", base_url=server.origin
        ) as client:
            names = [str(number) for number in range(100, 200)]
            results = await asyncio.gather(*(client.meetings.get_meeting_by_id(name) for name in names))
            return [result.data.id for result in results]

    assert asyncio.run(run()) == [str(number) for number in range(100, 200)]


def test_the_key_of_the_configuration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`http_library` in a configuration is taken; a name that is none is one line with its place."""
    monkeypatch.chdir(tmp_path)
    document = '{"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}}'
    (tmp_path / "openapi.json").write_text(document)
    table = 'spec = "openapi.json"\noutput = "out"\npackage = "t"\nhttp_library = "{}"\n'
    (tmp_path / "specloom.toml").write_text(table.format("httpx2"))
    assert main(["generate"]) == 0
    assert '"httpx2>=' in (tmp_path / "out/pyproject.toml").read_text()
    assert main(["generate", "--http-library", "httpx"]) == 0
    assert '"httpx>=' in (tmp_path / "out/pyproject.toml").read_text()
    (tmp_path / "specloom.toml").write_text(table.format("requests"))
    capsys.readouterr()
    assert main(["generate"]) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1 and "specloom.toml:4:1" in told and "`httpx` or `httpx2`" in told
