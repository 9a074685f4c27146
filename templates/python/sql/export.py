"""The rows of a SELECT as Parquet files, partitioned if wished."""

# pyright: basic

from __future__ import annotations

from collections.abc import Sequence
from os import PathLike, fspath
from pathlib import Path
from typing import Any

from .dbapi import Connection
from .engine import select
from .errors import InterfaceError, NotSupportedError, ProgrammingError
from .fetching import drive
from .parsing import DIALECT, parse
from .session import Session
from .tables import quoted
from .values import bound, named_values, run_text


def export(
    connection: Connection,
    query: str,
    to: str | PathLike[str],
    *,
    partition_by: Sequence[str] = (),
    parameters: Any = None,
) -> int:
    """Write the rows of a SELECT to Parquet; the number of rows.

    Args:
        to: A file; with `partition_by` a folder, which must be empty or not there.
        partition_by: Columns of the result; each combination of their values gets a folder `column=value`.
    """
    statement = parse(query)
    if statement.kind != "select" or statement.explain or statement.tree is None:
        raise NotSupportedError("only the rows of a SELECT can be exported")
    target = Path(fspath(to)).absolute()
    empty = not target.exists() or (target.is_dir() and not any(target.iterdir()))
    if partition_by and not empty:
        raise InterfaceError(f"`{to}` is no empty folder")
    session = connection.session(target)
    with session.duck:
        session.named = named_values([statement.tree], statement.marks, parameters)
        rounds = select(session, statement.tree)
        tree = drive(rounds, connection.client, connection.concurrency)
        values = bound(tree, session.named)
        made = (
            f"CREATE TEMP TABLE _result AS {tree.sql(dialect=DIALECT, comments=False)}"
        )
        run_text(session.duck, made, values)
        return _copy(session, target, partition_by)


def _copy(session: Session, target: Path, partition_by: Sequence[str]) -> int:
    described = run_text(session.duck, "FROM _result LIMIT 0", {}).description or ()
    names = [column[0] for column in described]
    for name in partition_by:
        if name not in names:
            raise ProgrammingError(
                f"the result has no column `{name}` to partition by; it has {', '.join(names)}"
            )
    options = "FORMAT parquet"
    if partition_by:
        options += f", PARTITION_BY ({', '.join(map(quoted, partition_by))})"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InterfaceError(f"{target.parent}: {error.strerror}") from error
    path = str(target).replace("'", "''")
    written = run_text(session.duck, f"COPY _result TO '{path}' ({options})", {})
    count: int = written.fetchall()[0][0]
    return count
