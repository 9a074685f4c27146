"""`python -m PACKAGE.sql`: statements from the command line, a file, a pipe, or a terminal."""

# pyright: basic

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, TextIO

from .._runtime.client import Client
from .catalog import load_catalog
from .dbapi import CONCURRENCY, Connection
from .errors import Error, InterfaceError, OperationalError
from .export import export
from .metadata import words
from .output import WRITERS
from .parsing import split_statements

_KEYWORDS = (
    *(
        "SELECT",
        "FROM",
        "WHERE",
        "GROUP BY",
        "ORDER BY",
        "LIMIT",
        "JOIN",
        "INSERT INTO",
    ),
    *(
        "UPDATE",
        "REPLACE",
        "SET",
        "DELETE FROM",
        "RETURNING",
        "EXEC",
        "EXPLAIN",
        "WITH",
    ),
    *(
        "SHOW SERVICES",
        "SHOW RESOURCES",
        "SHOW METHODS IN",
        "DESCRIBE",
        "DESCRIBE EXTENDED",
    ),
)

_HELP = """Statements end with `;`. Beside SQL there are SHOW RESOURCES, SHOW METHODS IN resource, DESCRIBE resource,
EXPLAIN statement, and .output table|csv|json|jsonl, .all on|off, .help, .quit"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit codes: 0 fine, 1 the API failed, 2 a statement or argument is wrong."""
    package = (__package__ or "").rpartition(".")[0]
    given = _parser(package).parse_args(arguments)
    if given.output == "parquet" and given.to is None:
        print("--output parquet wants --to PATH", file=sys.stderr)
        return 2
    try:
        text = _text(given)
    except OSError as error:
        print(f"{given.file}: {error.strerror}", file=sys.stderr)
        return 2
    quiet = given.no_progress or not sys.stderr.isatty()
    progress = None if quiet else _Progress()
    try:
        client = _client(package, given)
        connection = Connection(
            client, concurrency=given.concurrency, all=given.all, progress=progress
        )
    except (ValueError, Error) as error:
        print(error, file=sys.stderr)
        return 2
    with client, connection:
        shell = Shell(connection, given, progress)
        if text is None:
            return shell.interact(Path.home() / f".{package}_sql_history")
        return shell.run(text)


def _parser(package: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=f"python -m {package}.sql", description="The API in SQL."
    )
    parser.add_argument("statement", nargs="?", help="what to do; without it, a shell")
    parser.add_argument("--file", "-f", type=Path, help="read statements from a file")
    parser.add_argument(
        "--output", "-o", choices=[*WRITERS, "parquet"], default="table"
    )
    parser.add_argument("--to", type=Path, metavar="PATH", help="write the rows there")
    parser.add_argument(
        "--partition-by",
        action="append",
        default=[],
        metavar="COLUMN",
        help="with --output parquet: a folder for each value",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="print the calls and send nothing"
    )
    parser.add_argument(
        "--all", action="store_true", help="let writes touch a whole collection"
    )
    parser.add_argument("--concurrency", type=int, default=CONCURRENCY, metavar="N")
    parser.add_argument("--base-url", metavar="URL")
    parser.add_argument("--no-progress", action="store_true")
    return parser


def _text(given: argparse.Namespace) -> str | None:
    """The statements; None for a conversation."""
    if given.statement is not None:
        return str(given.statement)
    if given.file is not None:
        return str(given.file.read_text(encoding="utf-8"))
    return None if sys.stdin.isatty() else sys.stdin.read()


def _client(package: str, given: argparse.Namespace) -> Client:
    made: Client = getattr(import_module(package), load_catalog().client)(
        base_url=given.base_url
    )
    return made


class _Progress:
    """A line on the terminal that tells how far the fetching is."""

    def __init__(self) -> None:
        self._calls: dict[str, tuple[int, int]] = {}

    def __call__(self, resource: str, rows: int) -> None:
        calls, _ = self._calls.get(resource, (0, 0))
        self._calls[resource] = (calls + 1, rows)
        told = (
            f"{n}: {rows:,} rows, {calls:,} calls"
            for n, (calls, rows) in self._calls.items()
        )
        sys.stderr.write(f"\r\x1b[K{' · '.join(told)}"[:200])
        sys.stderr.flush()

    def clear(self) -> None:
        if self._calls:
            sys.stderr.write("\r\x1b[K")
            self._calls.clear()


class Shell:
    """Carries out statements and prints what they give."""

    def __init__(
        self,
        connection: Connection,
        given: argparse.Namespace,
        progress: _Progress | None = None,
    ) -> None:
        self.connection = connection
        self.given = given
        self.progress = progress

    def run(self, text: str) -> int:
        """All statements of a text; the first one that fails ends it."""
        try:
            for statement in split_statements(text):
                self.one(statement)
        except Error as error:
            self._clear()
            print(f"{type(error).__name__}: {error}", file=sys.stderr)
            return 1 if isinstance(error, OperationalError) else 2
        except KeyboardInterrupt:
            self._clear()
            print("interrupted", file=sys.stderr)
            return 130
        except BrokenPipeError:  # the reader has seen enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0

    def one(self, statement: str) -> None:
        """One statement; what it gives goes to the terminal or to a file."""
        given = self.given
        if given.dry_run:
            statement = f"EXPLAIN {statement}" if _acts(statement) else statement
        elif given.output == "parquet":
            rows = export(
                self.connection, statement, given.to, partition_by=given.partition_by
            )
            self._clear()
            print(f"{rows} rows", file=sys.stderr)
            return
        with self.connection.execute(statement) as cursor:
            self._clear()
            if cursor.description is None:
                calls = cursor.rowcount
                print(f"{calls} call{'' if calls == 1 else 's'}", file=sys.stderr)
                return
            writer = WRITERS["table" if given.output == "parquet" else given.output]
            if given.to is None:
                writer(cursor, sys.stdout)
                sys.stdout.flush()
            else:
                self._to_file(lambda stream: writer(cursor, stream))

    def _to_file(self, write: Callable[[TextIO], Any]) -> None:
        try:
            with open(self.given.to, "w", encoding="utf-8", newline="") as stream:
                write(stream)
        except OSError as error:
            raise InterfaceError(f"{self.given.to}: {error.strerror}") from error

    def _clear(self) -> None:
        if self.progress is not None:
            self.progress.clear()

    def interact(self, history: Path) -> int:
        """Read statements from a terminal until the end of input."""
        _remember(history, [*_KEYWORDS, *words(self.connection.catalog)])
        print(f"{self.connection.catalog.title}. .help tells what there is.")
        text = ""
        while True:
            try:
                line = input("   ...> " if text else "sql> ")
            except EOFError:
                print()
                return 0
            except KeyboardInterrupt:
                print()
                text = ""
                continue
            if not text and line.strip().startswith("."):
                if not self._command(line.split()):
                    return 0
                continue
            text += line + "\n"
            if line.rstrip().endswith(";"):
                self.run(text)
                text = ""
            elif not text.strip():
                text = ""

    def _command(self, parts: list[str]) -> bool:
        """A command with a dot; False to end."""
        match parts:
            case [".quit" | ".exit"]:
                return False
            case [".output", name] if name in WRITERS:
                self.given.output = name
            case [".all", ("on" | "off") as switch]:
                self.connection.all = switch == "on"
            case _:
                print(_HELP)
        return True


def _acts(statement: str) -> bool:
    """Whether a statement asks the API at all, and is not explained already."""
    lines = (line.strip() for line in statement.splitlines())
    first = next((line for line in lines if line and not line.startswith("--")), "")
    return first.split(" ")[0].upper() not in ("EXPLAIN", "SHOW", "DESCRIBE", "DESC")


def _remember(history: Path, known: Sequence[str]) -> None:
    """History and completion, where Python has readline."""
    try:
        import atexit
        import readline
    except ImportError:
        return

    def complete(text: str, state: int) -> str | None:
        found = [w for w in known if w.lower().startswith(text.lower())]
        return found[state] if state < len(found) else None

    readline.set_completer(complete)
    readline.set_completer_delims(" \t\n,()=.;'")
    readline.parse_and_bind("tab: complete")
    try:
        readline.read_history_file(history)
    except OSError:
        pass  # there is none yet

    def save() -> None:
        try:
            readline.write_history_file(history)
        except OSError:
            pass  # a home that cannot be written to is no reason to fail

    atexit.register(save)
