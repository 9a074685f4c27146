"""PEP 249 (DB-API 2.0) over the API: `connect(client)`, connections and cursors."""

# pyright: basic

from __future__ import annotations

import threading
import warnings
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, time
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

import duckdb

from .._runtime.client import AsyncClient, Client
from . import errors
from .catalog import Catalog, load_catalog
from .errors import Error, InterfaceError, NotSupportedError, ProgrammingError
from .fetching import drive
from .parsing import Statement, parse
from .session import Session
from .statements import Outcome, carry_out, trees_of
from .values import named_values

apilevel: Final = "2.0"
#: Threads may share the module and connections, but not cursors.
threadsafety: Final = 2
#: `?`; mappings with `$name` or `:name` are understood, too.
paramstyle: Final = "qmark"

#: Calls under way at the same time, unless told otherwise.
CONCURRENCY: Final = 8

Progress = Callable[[str, int], None]


class TypeObject:
    """A kind of column; equal to the type codes of `description` that are of it."""

    def __init__(self, *names: str) -> None:
        self._names = frozenset(names)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, TypeObject):
            return self is other
        return isinstance(other, str) and other.partition("(")[0] in self._names

    def __hash__(self) -> int:
        return id(self)


STRING: Final = TypeObject("VARCHAR", "JSON", "UUID", "ENUM", '"JSON"')
BINARY: Final = TypeObject("BLOB")
NUMBER: Final = TypeObject(
    *("BOOLEAN", "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT"),
    *("USMALLINT", "UINTEGER", "UBIGINT", "UHUGEINT", "FLOAT", "DOUBLE", "DECIMAL"),
)
DATETIME: Final = TypeObject(
    *("DATE", "TIME", "TIMESTAMP", "TIMESTAMP WITH TIME ZONE", "INTERVAL"),
    *("TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS", "TIME WITH TIME ZONE"),
)
ROWID: Final = TypeObject()

Date = date
Time = time
Timestamp = datetime
Binary = bytes


def DateFromTicks(ticks: float) -> date:  # the name that PEP 249 gives
    """The day of a moment in seconds since 1970, in UTC."""
    return TimestampFromTicks(ticks).date()


def TimeFromTicks(ticks: float) -> time:  # the name that PEP 249 gives
    """The time of day of a moment in seconds since 1970, in UTC."""
    return TimestampFromTicks(ticks).time()


def TimestampFromTicks(
    ticks: float,
) -> datetime:  # the name that PEP 249 gives
    """The moment that is so many seconds after 1970 began, in UTC."""
    return datetime.fromtimestamp(ticks, UTC)


class BaseConnection:
    """What the sync and the async connection have in common."""

    Warning = errors.Warning
    Error = errors.Error
    InterfaceError = errors.InterfaceError
    DatabaseError = errors.DatabaseError
    DataError = errors.DataError
    OperationalError = errors.OperationalError
    IntegrityError = errors.IntegrityError
    InternalError = errors.InternalError
    ProgrammingError = errors.ProgrammingError
    NotSupportedError = errors.NotSupportedError

    client: Client | AsyncClient

    def __init__(
        self,
        *,
        concurrency: int = CONCURRENCY,
        all: bool = False,
        progress: Progress | None = None,
    ) -> None:
        if concurrency < 1:
            raise InterfaceError(f"`concurrency` must be 1 or more, not {concurrency}")
        self.concurrency = concurrency
        #: Whether UPDATE, REPLACE and DELETE may touch a whole collection.
        self.all = all
        self.progress = progress
        self.catalog: Catalog = load_catalog()
        self._lock = threading.Lock()
        self._duck: duckdb.DuckDBPyConnection | None = _open(None)

    def session(self, target: Path | None = None) -> Session:
        """A place for one statement, which may write to one file or folder: its tables are its own."""
        with self._lock:
            if self._duck is None:
                raise InterfaceError("the connection is closed")
            duck = _open(target) if target is not None else self._duck.cursor()
        held = self.client._settings.defaults
        known = {
            name: held[argument]
            for name, argument in self.catalog.defaults.items()
            if held.get(argument)
        }
        return Session(duck, self.catalog, {}, known, self.all, self.progress)

    def _close(self) -> None:
        with self._lock:
            if self._duck is not None:
                self._duck.close()
                self._duck = None


def _require(module: str) -> None:
    if find_spec(module) is None:
        raise InterfaceError(f"this needs {module}: pip install {module}")


def _open(target: Path | None) -> duckdb.DuckDBPyConnection:
    """A DuckDB in memory: files, variables of Python and other databases are no business of a statement's."""
    duck = duckdb.connect(config={"python_enable_replacements": False})
    duck.execute("SET TimeZone = 'UTC'")
    if target is not None:
        path = str(target).replace("'", "''")
        duck.execute(f"SET allowed_paths = ['{path}']")
        duck.execute(f"SET allowed_directories = ['{path}/']")
    duck.execute("SET enable_external_access = false")
    return duck


class BaseCursor:
    """The result of the last statement, whoever carries it out."""

    def __init__(self, connection: BaseConnection) -> None:
        self._connection = connection
        self._session: Session | None = None
        self._rows: duckdb.DuckDBPyConnection | None = None
        self._closed = False
        #: How many rows `fetchmany` gives.
        self.arraysize = 1
        #: Calls that the last write made; -1 after a statement that reads.
        self.rowcount = -1
        #: Seven values per column of the result: its name, its type, and five that are None.
        self.description: list[tuple[Any, ...]] | None = None

    def _prepare(self, operation: str, parameters: Any) -> tuple[Session, Statement]:
        if self._closed:
            raise InterfaceError("the cursor is closed")
        self._forget()
        statement = parse(operation)
        session = self._session = self._connection.session()
        session.named = named_values(trees_of(statement), statement.marks, parameters)
        return session, statement

    def _keep(self, outcome: Outcome) -> None:
        self._rows, self.rowcount = outcome.rows, outcome.count
        described = outcome.rows.description if outcome.rows is not None else None
        if described is not None:
            self.description = [
                (column[0], str(column[1]), None, None, None, None, None)
                for column in described
            ]

    def _forget(self) -> None:
        self._rows, self.description, self.rowcount = None, None, -1
        if self._session is not None:
            self._session.duck.close()
            self._session = None

    def _result(self) -> duckdb.DuckDBPyConnection:
        if self._closed:
            raise InterfaceError("the cursor is closed")
        if self._rows is None:
            raise ProgrammingError("the last statement gave no rows, or there was none")
        return self._rows

    def _arrow(self) -> Any:
        _require("pyarrow")
        rows: Any = self._result()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # that it copies the rows
            newer = hasattr(rows, "to_arrow_table")
            return rows.to_arrow_table() if newer else rows.fetch_arrow_table()

    def _df(self) -> Any:
        _require("pandas")
        return self._result().df()

    def _pl(self) -> Any:
        _require("polars")
        return import_module("polars").from_arrow(self._arrow())

    def setinputsizes(self, sizes: object) -> None:
        """Does nothing: sizes are of no use here."""

    def setoutputsize(self, size: int, column: int | None = None) -> None:
        """Does nothing: sizes are of no use here."""


class Cursor(BaseCursor):
    """Carries out statements, one at a time, and gives their rows."""

    connection: Connection

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self.connection = connection

    def execute(self, operation: str, parameters: Any = None) -> Self:
        """Carry out one statement. Raises a subclass of `Error`: OperationalError where the API failed."""
        session, statement = self._prepare(operation, parameters)
        held = self.connection
        rounds = carry_out(session, statement, held.client)
        self._keep(drive(rounds, held.client, held.concurrency))
        return self

    def executemany(self, operation: str, parameters: Iterable[Any]) -> Self:
        """Carry out a statement once for each set of values; `rowcount` counts all calls."""
        count = 0
        for values in parameters:
            self.execute(operation, values)
            if self._rows is not None:
                raise ProgrammingError(
                    "executemany is not for statements that give rows"
                )
            count += self.rowcount
        self.rowcount = count
        return self

    def fetchone(self) -> tuple[Any, ...] | None:
        row: tuple[Any, ...] | None = self._result().fetchone()
        return row

    def fetchmany(self, size: int | None = None) -> list[tuple[Any, ...]]:
        return self._result().fetchmany(self.arraysize if size is None else size)

    def fetchall(self) -> list[tuple[Any, ...]]:
        return self._result().fetchall()

    def arrow(self) -> Any:
        """The rest of the rows as a `pyarrow.Table`."""
        return self._arrow()

    def df(self) -> Any:
        """The rest of the rows as a `pandas.DataFrame`."""
        return self._df()

    def pl(self) -> Any:
        """The rest of the rows as a `polars.DataFrame`."""
        return self._pl()

    def close(self) -> None:
        self._forget()
        self._closed = True

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        while (row := self.fetchone()) is not None:
            yield row

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class Connection(BaseConnection):
    """The API as a database. The client stays open when the connection is closed."""

    client: Client

    def __init__(self, client: Client, **options: Any) -> None:
        super().__init__(**options)
        self.client = client

    def cursor(self) -> Cursor:
        if self._duck is None:
            raise InterfaceError("the connection is closed")
        return Cursor(self)

    def execute(self, operation: str, parameters: Any = None) -> Cursor:
        """A new cursor that has carried out the statement."""
        return self.cursor().execute(operation, parameters)

    def commit(self) -> None:
        """Does nothing: every call of an API counts at once."""
        if self._duck is None:
            raise InterfaceError("the connection is closed")

    def rollback(self) -> None:
        """NotSupportedError: what an API did stays done."""
        raise NotSupportedError("what an API did stays done")

    def close(self) -> None:
        self._close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


__all__ = [
    "BINARY",
    "DATETIME",
    "NUMBER",
    "ROWID",
    "STRING",
    "Binary",
    "Connection",
    "Cursor",
    "Date",
    "DateFromTicks",
    "Error",
    "Time",
    "TimeFromTicks",
    "Timestamp",
    "TimestampFromTicks",
    "apilevel",
    "paramstyle",
    "threadsafety",
]
