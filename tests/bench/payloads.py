"""What is decoded and sent: made from the examples of the document, so that it fits everybody's models."""

from __future__ import annotations

import copy
import json
import uuid
from pathlib import Path
from typing import Any

from specloom.document import load_document
from specloom.document.bundle import dump_json

SPEC = Path("spec/openapi.yaml")
OVERLAY = Path("spec/overlays/python.yaml")
_APP = "/paths/~1accounts~1{account_id}~1realtime~1kit~1{app_id}"
#: Members of a storage that the examples leave out, so that every documented one is there.
_STORAGE = {"auth_method": "KEY", "host": "storage.example.com", "port": 443, "username": "recorder"}


def write_payloads(root: Path, folder: Path, meetings: int) -> None:
    """Write the bundled document and the bodies; `meetings` is the number of them in a page."""
    bundled = load_document(str(root / SPEC), overlays=[str(root / OVERLAY)])
    (folder / "document.json").write_text(dump_json(bundled), encoding="utf-8")
    before = copy.deepcopy(bundled.tree)  # as it was before its last operations came
    for path in [*before["paths"]][-5:]:
        del before["paths"][path]
    _write(folder / "document-before.json", before)
    document = load_document(str(root / SPEC))

    def example(pointer: str) -> Any:
        media = document.get(f"{_APP}{pointer}/content/application~1json")
        return copy.deepcopy(document.resolve(next(iter(media["examples"].values())))["value"])

    one = example("~1meetings~1{meeting_id}/get/responses/200")
    created = example("~1meetings/post/requestBody")
    for body in (one["data"], created):
        body["recording_config"]["storage_config"].update(_STORAGE)
    _write(folder / "meeting.json", one)
    _write(folder / "create.json", created)
    _write(folder / "preset.json", example("~1presets~1{preset_id}/get/responses/200"))
    _write(folder / "meetings.json", _page(one["data"], meetings))
    _write(folder / "many.json", _page(one["data"], 10 * meetings))


def _page(meeting: dict[str, Any], count: int) -> dict[str, Any]:
    """A page of meetings whose texts differ, as they would; lists leave `ai_config` out."""
    data = []
    for number in range(count):
        item = copy.deepcopy(meeting)
        del item["ai_config"]
        item["id"] = str(uuid.uuid5(uuid.NAMESPACE_URL, f"meeting-{number}"))
        item["title"] = f"Meeting {number}"
        item["created_at"] = f"2025-03-{1 + number % 28:02}T08:{number % 60:02}:00.{number % 1000:03}Z"
        item["recording_config"]["file_name_prefix"] = f"meeting-{number}"
        item["recording_config"]["storage_config"]["path"] = f"meetings/{number}"
        data.append(item)
    paging = {"total_count": count, "start_offset": 1, "end_offset": count}
    return {"success": True, "data": data, "paging": paging}


def _write(path: Path, value: Any) -> None:
    path.write_text(json.dumps(value), encoding="utf-8")
