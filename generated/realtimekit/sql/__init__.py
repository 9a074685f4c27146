"""The API in SQL: `connect(client)` gives a connection after PEP 249, `python -m PACKAGE.sql` a shell.

Resources are tables, parameters stand in WHERE, DuckDB does the rest.
"""

# Like all modules here not strict: duckdb, sqlglot and pyarrow are typed in part.
# pyright: basic

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload

try:
    from .asynchronous import AsyncConnection, AsyncCursor
    from .dbapi import (
        BINARY,
        DATETIME,
        NUMBER,
        ROWID,
        STRING,
        Binary,
        Connection,
        Cursor,
        Date,
        DateFromTicks,
        Time,
        TimeFromTicks,
        Timestamp,
        TimestampFromTicks,
        apilevel,
        paramstyle,
        threadsafety,
    )
    from .errors import (
        DatabaseError,
        DataError,
        Error,
        IntegrityError,
        InterfaceError,
        InternalError,
        NotSupportedError,
        OperationalError,
        ProgrammingError,
        Warning,
    )
    from .export import export
except ModuleNotFoundError as error:
    if error.name in ("duckdb", "sqlglot", "pytz"):
        package = (__package__ or "").split(".")[-2]
        raise ModuleNotFoundError(
            f"SQL needs {error.name}: pip install '{package}[sql]'", name=error.name
        ) from None
    raise

if TYPE_CHECKING:
    from .._runtime.client import AsyncClient, Client


@overload
def connect(
    client: Client, *, concurrency: int = ..., all: bool = ..., progress: Any = ...
) -> Connection: ...
@overload
def connect(
    client: AsyncClient, *, concurrency: int = ..., all: bool = ..., progress: Any = ...
) -> AsyncConnection: ...
def connect(client: Any, **options: Any) -> Any:
    """A connection that sends with a client; an async one for an async client.

    Args:
        client: What the statements are sent with. It stays open when the connection is closed.
        concurrency: How many calls may be under way at the same time, 8 by default.
        all: Allow UPDATE, REPLACE and DELETE to touch a whole collection.
        progress: Called with the name of a resource and the rows of it so far, after every answer.
    """
    from .._runtime.client import AsyncClient

    kind: Any = AsyncConnection if isinstance(client, AsyncClient) else Connection
    return kind(client, **options)


__all__ = [
    "BINARY",
    "DATETIME",
    "NUMBER",
    "ROWID",
    "STRING",
    "AsyncConnection",
    "AsyncCursor",
    "Binary",
    "Connection",
    "Cursor",
    "DataError",
    "DatabaseError",
    "Date",
    "DateFromTicks",
    "Error",
    "IntegrityError",
    "InterfaceError",
    "InternalError",
    "NotSupportedError",
    "OperationalError",
    "ProgrammingError",
    "Time",
    "TimeFromTicks",
    "Timestamp",
    "TimestampFromTicks",
    "Warning",
    "apilevel",
    "connect",
    "export",
    "paramstyle",
    "threadsafety",
]
