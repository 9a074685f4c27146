"""What one statement works with, and how DuckDB answers it in the end."""

# pyright: basic

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from typing import Any

import duckdb
from attrs import define, field
from sqlglot import exp

from .catalog import Catalog
from .tables import quoted
from .values import run, run_text


@define(eq=False)
class Session:
    """What one statement works with."""

    duck: duckdb.DuckDBPyConnection
    catalog: Catalog
    #: Values of the placeholders, by name; the engine adds its own.
    named: dict[str, Any]
    #: Parameters that the client knows.
    known: Mapping[str, Any]
    #: Whether a write may touch a whole collection.
    all: bool = False
    #: Told about every answer: resource, and rows of it so far.
    progress: Callable[[str, int], None] | None = None
    _names: itertools.count[int] = field(factory=itertools.count)

    def hold(self, value: Any) -> exp.Expr:
        """A placeholder for a value that came up on the way."""
        name = f"_v{next(self._names)}"
        self.named[name] = value
        return exp.Placeholder(this=name)


def finish(session: Session, tree: exp.Expr) -> duckdb.DuckDBPyConnection:
    """Let DuckDB give the answer of a query whose tables are there."""
    return run(session.duck, tree, session.named)


def make_rows(
    session: Session, columns: list[str], rows: list[tuple[Any, ...]]
) -> duckdb.DuckDBPyConnection:
    """Rows that no API gave, as a result like any other: all of them text."""
    values = {
        f"c{index}": [row[index] for row in rows] for index in range(len(columns))
    }
    picked = ", ".join(
        f"unnest($c{index}::VARCHAR[]) AS {quoted(name)}"
        for index, name in enumerate(columns)
    )
    return run_text(session.duck, f"SELECT {picked}", values)
