"""`python -m realtimekit.sql`: output formats, files, exit codes, the conversation; and exports."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from realtimekit import RealtimeKit, sql
from realtimekit.sql import shell

from .conftest import MEETINGS, Fake

ONE = "SELECT title, persist_chat, recording_config, summarize_on_end FROM kit_meetings LIMIT 1"
Run = Callable[..., int]


@pytest.fixture
def run(client: RealtimeKit, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setattr(shell, "_client", lambda package, given: client)
    return lambda *arguments: shell.main(list(arguments))


def test_table(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    """A table is aligned, counts its rows, and shows no control characters."""
    assert (
        run("SELECT 'a' || chr(27) || chr(10) AS x, 12 AS number UNION ALL SELECT NULL, 3 ORDER BY 2 DESC")
        == 0
    )
    assert capsys.readouterr().out.splitlines() == [
        " x       | number",
        "---------+--------",
        " a\\x1b\\n |     12",
        " NULL    |      3",
        "(2 rows)",
    ]


def test_csv_json_and_jsonl(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    """CSV has text, JSON has values: objects as objects, NULL as null."""
    assert run(ONE, "--output", "csv") == 0
    [header, row] = csv.reader(io.StringIO(capsys.readouterr().out))
    assert header == ["title", "persist_chat", "recording_config", "summarize_on_end"]
    assert (row[0], row[1], json.loads(row[2]), row[3]) == (
        *("Meeting 0", "false", MEETINGS[0]["recording_config"]),
        "",
    )
    expected = {
        "title": "Meeting 0",
        "persist_chat": False,
        "recording_config": MEETINGS[0]["recording_config"],
        "summarize_on_end": None,
    }
    assert run(ONE, "-o", "json") == 0
    assert json.loads(capsys.readouterr().out) == [expected]
    assert run("SELECT 1 AS a, 2 AS b, 3 AS a", "-o", "jsonl") == 0
    assert json.loads(capsys.readouterr().out) == {"a": 1, "b": 2, "a_1": 3}
    assert run("SELECT created_at FROM kit_meetings LIMIT 2", "-o", "jsonl") == 0
    lines = capsys.readouterr().out.splitlines()
    assert json.loads(lines[1]) == {"created_at": "2025-01-02T10:00:00+00:00"}


def test_dry_run_sends_nothing(run: Run, fake: Fake, capsys: pytest.CaptureFixture[str]) -> None:
    """--dry-run prints the calls of all statements and makes none."""
    text = "-- all\nDELETE FROM webhooks WHERE webhook_id = 'x'; SELECT id FROM kit_meetings; SHOW SERVICES;"
    assert run(text, "--dry-run", "-o", "jsonl") == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row.get("request", "").partition(" ")[0] for row in rows] == ["DELETE", "GET", ""]
    assert not fake.calls


def test_files_and_exit_codes(
    run: Run, fake: Fake, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Statements come from files; 1 is for the API, 2 for a wrong statement, each with one line."""
    script = tmp_path / "script.sql"
    script.write_text("SELECT 1 AS a;\n-- nothing\nSELECT count(*) AS n FROM kit_meetings", encoding="utf-8")
    assert run("--file", str(script), "-o", "jsonl", "--to", str(tmp_path / "out")) == 0
    assert json.loads((tmp_path / "out").read_text()) == {"n": 25}
    assert run("SELECT x FROM nowhere") == 2
    assert capsys.readouterr().err.startswith("ProgrammingError: there is no resource `nowhere`")
    assert run("SELECT * FROM session_chats WHERE session_id = 'x'") == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert run("--file", str(tmp_path / "missing")) == 2
    assert run("SELECT 1", "-o", "parquet") == 2
    assert run("DELETE FROM webhooks WHERE webhook_id = 'x'") == 0
    assert capsys.readouterr().err.endswith("1 call\n")


def test_interruption(run: Run, fake: Fake, capsys: pytest.CaptureFixture[str]) -> None:
    """Ctrl-C ends the statement with one word and the usual exit code."""

    def interrupt() -> None:
        raise KeyboardInterrupt

    fake.before = interrupt
    assert run("SELECT id FROM kit_meetings LIMIT 1") == 130
    assert capsys.readouterr().err == "interrupted\n"


@pytest.mark.parametrize("arguments", [("--base-url", "nowhere"), ("--concurrency", "0")])
def test_wrong_arguments_are_one_line(arguments: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    """What the client or the connection refuses is one line and exit code 2."""
    assert shell.main(["SELECT 1", *arguments]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_dry_run_needs_no_credentials(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a token there is still something to tell; with a statement to send there is one line."""
    monkeypatch.delenv("CLOUDFLARE_API_TOKEN", raising=False)
    statement = "SELECT id FROM kit_meetings WHERE account_id = 'a/b' AND app_id = 'c'"
    assert shell.main([statement, "--dry-run"]) == 0
    assert "GET /accounts/a%2Fb/realtime/kit/c/meetings" in capsys.readouterr().out
    assert shell.main([statement]) == 1
    assert "CLOUDFLARE_API_TOKEN" in capsys.readouterr().err


def test_conversation(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The shell reads until `;`, goes on after a mistake, and obeys commands with a dot."""
    lines = iter(
        [
            ".output jsonl",
            "SELECT 1",
            " AS a;",
            "SELECT (;",
            ".help",
            "",
            "SHOW METHODS IN polls;",
            ".all on",
            ".quit",
        ]
    )
    monkeypatch.setattr("builtins.input", lambda prompt: next(lines))
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert run() == 0
    told = capsys.readouterr()
    assert '{"a": 1}' in told.out and '"name": "create"' in told.out
    assert "ProgrammingError" in told.err


def test_parquet(run: Run, tmp_path: Path) -> None:
    """Parquet keeps the types, and partitions by columns of the result."""
    target = tmp_path / "it's"
    query = "SELECT status, title, created_at FROM kit_meetings"
    assert run(query, "-o", "parquet", "--to", str(target), "--partition-by", "status") == 0
    assert sorted(p.name for p in target.iterdir()) == ["status=ACTIVE", "status=INACTIVE"]
    found = duckdb.execute(
        "SELECT status, count(*), typeof(any_value(created_at)) FROM read_parquet(?) GROUP BY 1 ORDER BY 1",
        [f"{target}/**/*.parquet"],
    ).fetchall()
    assert found == [
        ("ACTIVE", 16, "TIMESTAMP WITH TIME ZONE"),
        ("INACTIVE", 9, "TIMESTAMP WITH TIME ZONE"),
    ]


def test_export(connection: sql.Connection, tmp_path: Path) -> None:
    """export() writes any SELECT, tells the rows, and refuses what it cannot do."""
    target = tmp_path / "new" / "meetings.parquet"
    statement = "SELECT id, recording_config FROM kit_meetings WHERE title <> ?"
    assert sql.export(connection, statement, target, parameters=["Meeting 1"]) == 24
    assert duckdb.execute("SELECT count(*) FROM read_parquet(?)", [str(target)]).fetchall() == [(24,)]
    with pytest.raises(sql.ProgrammingError, match="no column `x`"):
        sql.export(connection, "SELECT 1 AS a", tmp_path / "p", partition_by=["x"])
    with pytest.raises(sql.NotSupportedError):
        sql.export(connection, "DELETE FROM webhooks WHERE webhook_id = 'x'", tmp_path / "p")
    with pytest.raises(sql.InterfaceError, match="no empty folder"):
        sql.export(connection, "SELECT 1 AS a", tmp_path, partition_by=["a"])


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where sqlglot or DuckDB is missing, the error says what to install; the package itself works."""
    import subprocess
    import sys

    program = (
        "import sys; sys.modules['duckdb'] = None\n"
        "import realtimekit\n"
        "try:\n import realtimekit.sql\nexcept ModuleNotFoundError as error:\n print(error)\n"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert told.stdout == "SQL needs duckdb: pip install 'realtimekit[sql]'\n"
