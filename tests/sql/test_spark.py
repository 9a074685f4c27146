"""The data source of Spark, with a local Spark of two workers and a real HTTP server."""

from __future__ import annotations

import json
import shutil
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx
import pytest

from .conftest import MEETINGS, SESSIONS, TOKEN, Fake, participants

pytest.importorskip("pyspark", reason="the extra `spark` is not installed")
pytest.importorskip("pyarrow", reason="the extra `spark` is not installed")
if shutil.which("java") is None:
    pytest.skip("Spark needs Java 17, and there is no `java` here", allow_module_level=True)


@pytest.fixture(scope="module")
def api() -> Iterator[tuple[str, Fake]]:
    """The scripted API behind a port, for the processes of Spark."""
    fake = Fake()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1

        def do_GET(self) -> None:  # the name that http.server wants
            answer = fake(httpx.Request("GET", f"http://{self.headers['Host']}{self.path}"))
            self.send_response(answer.status_code)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(answer.content)))
            self.end_headers()
            self.wfile.write(answer.content)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/client/v4", fake
    server.shutdown()


@pytest.fixture(scope="module")
def spark(api: tuple[str, Fake]) -> Iterator[Any]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CLOUDFLARE_API_TOKEN", TOKEN)
        patch.setenv("CLOUDFLARE_ACCOUNT_ID", "acc")
        patch.setenv("REALTIMEKIT_APP_ID", "app")
        patch.setenv("CLOUDFLARE_BASE_URL", api[0])
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        from pyspark.sql import SparkSession

        from realtimekit.spark import register

        session = (
            SparkSession.builder.master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.python.filterPushdown.enabled", "true")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .getOrCreate()
        )
        register(session)
        yield session
        session.stop()


def test_pages_are_partitions(spark: Any, api: tuple[str, Fake]) -> None:
    """The pages of a list are spread over partitions, each fetched once."""
    api[1].requests.clear()
    frame = spark.read.format("realtimekit").option("resource", "kit_meetings").load()
    assert dict(frame.dtypes)["created_at"] == "timestamp"
    counts = {row["status"]: row["count"] for row in frame.groupBy("status").count().collect()}
    assert counts == {"ACTIVE": 16, "INACTIVE": 9}
    pages = sorted(request.url.params["page_no"] for request in api[1].requests)
    assert pages == ["1", "2", "3"]
    assert frame.rdd.getNumPartitions() == 3
    titles = {row["title"] for row in frame.select("title").collect()}
    assert titles == {m["title"] for m in MEETINGS}


def test_values_are_partitions(spark: Any, api: tuple[str, Fake]) -> None:
    """Several values of a parameter are so many calls, spread over partitions; the value is a column."""
    api[1].requests.clear()
    wanted = [s["id"] for s in SESSIONS[:4]]
    reader = spark.read.format("realtimekit").option("resource", "session_participants")
    frame = reader.option("session_id", json.dumps(wanted)).option("partitions", 2).load()
    found = {(row["session_id"], row["id"], row["duration"]) for row in frame.collect()}
    assert found == {(s, p["id"], p["duration"]) for s in wanted for p in participants(str(s))}
    assert len(api[1].requests) == 4
    assert frame.rdd.getNumPartitions() == 2


def test_values_from_where(spark: Any, api: tuple[str, Fake]) -> None:
    """A condition on a parameter gives its values."""
    spark.read.format("realtimekit").option(
        "resource", "session_participants"
    ).load().createOrReplaceTempView("p")
    rows = spark.sql("SELECT id FROM p WHERE session_id IN ('session1', 'session2')").collect()
    assert {row["id"] for row in rows} == {p["id"] for n in (1, 2) for p in participants(f"session{n}")}


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({}, "give the resource"),
        ({"resource": "kit_meting"}, "did you mean `kit_meetings`"),
        ({"resource": "kit_meetings", "serch": "x"}, "did you mean `search`"),
        ({"resource": "session_participants"}, "missing: session_id"),
    ],
)
def test_mistakes(spark: Any, options: dict[str, str], message: str) -> None:
    """A wrong option is told with what was meant."""
    with pytest.raises(Exception, match=message):
        spark.read.format("realtimekit").options(**options).load().collect()
