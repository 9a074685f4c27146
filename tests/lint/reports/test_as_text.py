"""The report for people."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import evolve

from specloom.findings import Location
from specloom.lint.reports.terminal import colour_wanted
from specloom.lint.result import Related, Result

from .conftest import Render

EXPECTED = """\
error[operation-id-duplicate]: `getUser` names two operations
 --> api.yaml:7:11
  |
7 |     get: {operationId: getUser, tags: [people]}
  |           ^^^^^^^^^^^
  |
  = at: /paths/~1people~1{id}/get/operationId
  = help: give one of them another name
  = see: api.yaml:5:7: GET /users/{id}

info[tag-undeclared]: the tag `people` is not declared (2 operations)
 --> api.yaml:7:33
  |
7 |     get: {operationId: getUser, tags: [people]}
  |                                 ^^^^
  |
  = at: /paths/~1people~1{id}/get/tags
  = see: api.yaml:4:5: GET /users/{id} tags

warning[server-invalid]: no servers
 --> other.json:1:1

1 error, 1 warning, 1 info in 3 files (4 suppressed), 0.12 s
"""


def test_every_finding_has_its_line(render: Render, result: Result) -> None:
    """A finding shows its line with a mark under the key, where the file can be read."""
    assert render("text", result) == EXPECTED


def test_colours_add_escape_sequences_only(render: Render, result: Result) -> None:
    """Without its escape sequences the coloured report is the plain one."""
    coloured = render("text", result, colour=True)
    assert "\x1b[1;31merror[operation-id-duplicate]\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == EXPECTED


def test_no_findings(render: Render, empty: Result) -> None:
    """A clean document gets the summary and nothing else."""
    assert render("text", empty) == "No findings in 1 file, 0.00 s\n"


def test_names_cannot_write_to_the_terminal(render: Render, hostile: Result) -> None:
    """No control character of a document reaches the report."""
    text = render("text", hostile)
    assert all(char.isprintable() or char == "\n" for char in text)
    assert len([line for line in text.splitlines() if line.startswith(("error", "warning"))]) == 3


class Terminal(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "environ", "wanted"),
    [
        (Terminal(), {}, True),
        (Terminal(), {"NO_COLOR": ""}, True),
        (Terminal(), {"NO_COLOR": "1"}, False),
        (Terminal(), {"TERM": "dumb"}, False),
        (io.StringIO(), {}, False),
    ],
)
def test_colours_are_for_terminals(stream: io.StringIO, environ: dict[str, str], wanted: bool) -> None:
    """Colours need a terminal that can show them and no NO_COLOR; an empty NO_COLOR does not count."""
    assert colour_wanted(stream, environ) is wanted


@pytest.mark.parametrize(
    ("count", "shown", "more"), [(1, 6, None), (3, 2, None), (5, 3, "1 more place"), (9, 3, "5 more places")]
)
def test_many_places_are_counted(
    render: Render, result: Result, count: int, shown: int, more: str | None
) -> None:
    """A chain is shown whole; of a grouped finding the first places, and how many there are besides."""
    places = tuple(Related(Location("api.yaml", line, 1), "", "x") for line in range(1, 7))
    one = evolve(result.reported[1], count=count, related=places[: shown if count == 3 else 6])
    text = render("text", evolve(result, reported=(one,)))
    seen = re.findall(r"= see: (.*)", text)
    assert [line for line in seen if line.startswith("api.yaml")] == [
        f"api.yaml:{n}:1: x" for n in range(1, shown + 1)
    ]
    assert seen[shown:] == ([more] if more else [])


def test_any_standard_output_will_do(tmp_path: Path) -> None:
    """A terminal that knows ASCII only gets the rest escaped, not a traceback."""
    document = tmp_path / "openapi.yaml"
    document.write_text("openapi: 3.1.0\npaths: {/ünï/: {}}\n", encoding="utf-8")
    environ = {**os.environ, "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "specloom", "lint", str(document)]
    done = subprocess.run(command, env=environ, capture_output=True, timeout=60, check=False)
    assert done.returncode in (0, 1)
    assert b"\\xfcn\\xef" in done.stdout
    assert done.stderr == b""
