"""What is measured: each figure with the contestants that do the same work."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
from attrs import frozen

from realtimekit import RealtimeKit
from realtimekit.models import MeetingListResponse
from specloom.document import load_document
from specloom.document.bundle import dump_json

ROOT = Path(__file__).resolve().parent.parent.parent
SPEC = ROOT / "spec/openapi.yaml"
OVERLAY = ROOT / "spec/overlays/python.yaml"
URL = "https://api.example/v4"
MEETINGS = "/accounts/a/realtime/kit/b/meetings"


@frozen
class Figure:
    """One row group of the table; the first contestant is the measure of the others."""

    name: str
    unit: str
    #: From seconds to the unit.
    scale: float
    digits: int
    #: Name -> a run that gives its seconds.
    contestants: dict[str, Callable[[], float]]


def figures(folder: Path) -> Iterator[Figure]:
    """All figures; peers are generated into the folder."""
    document = load_document(str(SPEC), overlays=[str(OVERLAY)])
    bundle = folder / "bundle.json"
    bundle.write_text(dump_json(document), encoding="utf-8")
    pydantic = peer_models(bundle, folder)
    page = example_page(1000)
    yield Figure(
        "decode 1,000 meetings with recording_config",
        "µs a meeting",
        1e6 / 1000,
        1,
        {
            "json.loads alone": cpu(lambda: json.loads(page)),
            "realtimekit": cpu(lambda: MeetingListResponse.from_dict(json.loads(page))),
            "pydantic models by datamodel-code-generator": cpu(
                lambda: pydantic.MeetingListResponse.model_validate_json(page)
            ),
        },
    )
    yield call_figure()
    yield Figure(
        "import, client, first resource",
        "ms",
        1000,
        0,
        {
            "import httpx; httpx.Client()": process("import httpx; httpx.Client()"),
            "realtimekit": process("import realtimekit; realtimekit.RealtimeKit(api_token='x').meetings.get"),
        },
    )
    yield Figure(
        "generate from our document",
        "s",
        1,
        1,
        {
            "datamodel-code-generator, models only": command(codegen(bundle, folder / "peer.py")),
            "specloom generate, whole package": command(
                [
                    *("-m", "specloom", "generate", "--spec", str(SPEC), "--overlay", str(OVERLAY)),
                    *("--output", str(folder / "out"), "--package", "realtimekit"),
                ]
            ),
        },
    )


def call_figure() -> Figure:
    """One GET through a transport that answers at once: what is left is the client's own work."""
    answer = json.dumps({"success": True, "data": json.loads(example_page(1))["data"][0]}).encode()

    def handle(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=answer, headers={"content-type": "application/json"})

    plain = httpx.Client(
        base_url=URL, headers={"authorization": "Bearer x"}, transport=httpx.MockTransport(handle)
    )
    client = RealtimeKit(
        api_token="x",
        account_id="a",
        app_id="b",
        base_url=URL,
        http_client=httpx.Client(transport=httpx.MockTransport(handle)),
    )

    def many(call: Callable[[], Any]) -> Callable[[], None]:
        def run() -> None:
            for _ in range(200):
                call()

        return run

    return Figure(
        "one GET through a mock transport",
        "µs",
        1e6 / 200,
        0,
        {
            "httpx.Client.request and json.loads": cpu(
                many(lambda: json.loads(plain.request("GET", f"{MEETINGS}/m").content))
            ),
            "realtimekit": cpu(many(lambda: client.meetings.get_meeting_by_id("m"))),
        },
    )


def example_page(count: int) -> bytes:
    """A page of meetings as the document's own example shows one, each with an id of its own."""
    document = load_document(str(SPEC))
    item = "/paths/~1accounts~1{account_id}~1realtime~1kit~1{app_id}~1meetings~1{meeting_id}/get"
    media = document.get(f"{item}/responses/200/content/application~1json")
    examples = (
        document.resolve(next(iter(media["examples"].values())))
        if "examples" in media
        else {"value": media["example"]}
    )
    meeting = {k: v for k, v in examples["value"]["data"].items() if k != "ai_config"}
    assert "recording_config" in meeting
    data = [{**meeting, "title": f"Meeting {number}"} for number in range(count)]
    paging = {"total_count": count, "start_offset": 1, "end_offset": count}
    return json.dumps({"success": True, "data": data, "paging": paging}).encode()


def codegen(bundle: Path, output: Path) -> list[str]:
    """Arguments that make datamodel-code-generator write pydantic models."""
    return [
        *("-m", "datamodel_code_generator", "--input", str(bundle), "--input-file-type", "openapi"),
        *("--output", str(output), "--output-model-type", "pydantic_v2.BaseModel", "--disable-timestamp"),
    ]


def peer_models(bundle: Path, folder: Path) -> Any:
    """The module of pydantic models that datamodel-code-generator makes from the document."""
    subprocess.run(
        [sys.executable, *codegen(bundle, folder / "peer_models.py")], check=True, capture_output=True
    )
    sys.path.insert(0, str(folder))
    return importlib.import_module("peer_models")


def cpu(run: Callable[[], Any]) -> Callable[[], float]:
    """CPU seconds of a function."""

    def timed() -> float:
        start = time.process_time()
        run()
        return time.process_time() - start

    return timed


def process(code: str) -> Callable[[], float]:
    """Wall seconds of a Python process that runs the code."""
    return command(["-c", code])


def command(arguments: list[str]) -> Callable[[], float]:
    """Wall seconds of a Python process with these arguments."""

    def timed() -> float:
        start = time.perf_counter()
        subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
        return time.perf_counter() - start

    return timed
