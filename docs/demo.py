"""`make demo`: from the API document to meetings with participants, over real HTTP on loopback.

Each step is a command or a few lines that a user would write; the emulator stands in for Cloudflare.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from realtimekit import NotFoundError, RealtimeKit
from specloom.document import load_document
from specloom.emulator import Running

ROOT = Path(__file__).resolve().parent.parent
SPEC = ROOT / "spec" / "openapi.yaml"
OVERLAY = ROOT / "spec" / "overlays" / "python.yaml"
ACCOUNT = "023e105f4ecef8ad9ca31a8372d0c353"

MEETINGS = {
    "Weekly sync": ["Ada", "Grace"],
    "Design review": ["Alan"],
    "All hands": ["Barbara", "Donald", "Edsger"],
}


def main() -> None:
    """Run the steps; any failure ends the demo with its own message."""
    step("lint", "the document, as the SDK will see it")
    print(f"    {run('-m', 'specloom', 'lint').splitlines()[-1]}")

    step("generate", "the SDK from spec/ and templates/")
    print(f"    {run('-m', 'specloom', 'generate').strip()}")

    step("emulate", "the API on loopback, from the same document")
    document = load_document(str(SPEC), overlays=[str(OVERLAY)])
    with Running(document.tree, token="demo-token") as server:
        print(f"    {server.url}")
        drive(server.url)
        print(f"\n{len(server.requests)} HTTP requests answered, each checked against the document.")


def drive(url: str) -> None:
    """Use the SDK as any program would."""
    with RealtimeKit(api_token="demo-token", account_id=ACCOUNT, base_url=url) as client:
        step("create", "an app, three meetings and their participants")
        app = client.apps.post(name="demo").data.app
        kit = client.with_options(app_id=app.id)
        for title, names in MEETINGS.items():
            meeting = kit.meetings.create(title=title, persist_chat=True).data
            for name in names:
                kit.meetings.add_participant(
                    meeting.id,
                    name=name,
                    preset_name="group_call_host",
                    custom_participant_id=name.lower(),
                )

        step("change", "one meeting, and ask for one that is not there")
        first = next(iter(kit.meetings.iter()))
        kit.meetings.update_meeting_by_id(first.id, status="INACTIVE")
        try:
            kit.meetings.get_meeting_by_id("00000000-0000-4000-8000-000000000000")
        except NotFoundError as error:
            print(f"    {type(error).__name__}: {error.errors[0].message}")

        step("list", "all meetings with their participants, page by page")
        rows = [
            (
                meeting.title,
                meeting.status or "ACTIVE",
                f"{meeting.created_at:%H:%M:%S}",
                ", ".join(str(p.name) for p in kit.meetings.iter_meeting_participants(meeting.id)),
            )
            for meeting in kit.meetings.iter(per_page=2)
        ]
        print()
        table(("meeting", "status", "created", "participants"), rows)


def step(name: str, what: str) -> None:
    print(f"==> {name}: {what}", flush=True)


def run(*arguments: str, text: str | None = None) -> str:
    """The output of a Python command; its own words and exit code if it fails."""
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, input=text, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{done.stdout}{done.stderr}")
    return done.stdout


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    lines = [list(head), *map(list, rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    lines.insert(1, ["-" * width for width in widths])
    for line in lines:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())


if __name__ == "__main__":
    main()
