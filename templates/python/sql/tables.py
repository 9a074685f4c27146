"""Answers become rows: temporary tables of DuckDB, with types from the document, filled page by page.

DuckDB reads the text of an answer itself; Python sees it only to follow the pages.
"""

# pyright: basic

from __future__ import annotations

import json
import math
import warnings
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import duckdb

from .catalog import Column, Method
from .errors import DataError, Warning
from .fetching import Page
from .values import run_text

#: Characters, and answers, that wait at most until they are handed over to DuckDB.
_BATCH = 4_000_000
_PAGES = 200


def quoted(name: str) -> str:
    """A name as an identifier of SQL."""
    return '"' + name.replace('"', '""') + '"'


class Table:
    """A temporary table for the rows of one method."""

    def __init__(
        self,
        duck: duckdb.DuckDBPyConnection,
        name: str,
        method: Method,
        fields: Sequence[Column],
        parameters: Sequence[Column],
    ) -> None:
        self.duck = duck
        self.name = name
        self.method = method
        #: A row has at least one value, were it only to be counted.
        self.fields = list(fields) or list(method.columns.values())[:1]
        self.parameters = list(parameters)
        self.rows = 0
        #: Answers not yet handed over, those with a list apart from those with one object.
        self._waiting: dict[bool, list[dict[str, Any]]] = {True: [], False: []}
        self._size = 0
        types = [(c.name, c.type) for c in self.fields]
        types += [(c.name, _parameter_type(c)) for c in self.parameters]
        columns = ", ".join(f"{quoted(n)} {type_}" for n, type_ in types)
        run_text(duck, f"CREATE OR REPLACE TEMP TABLE {quoted(name)} ({columns})", {})

    def add(self, page: Page, values: Mapping[str, Any]) -> None:
        """Append the rows of an answer. `values` are those of the parameters among the columns."""
        rows = _at(page.body, self.method.key)
        if rows is None:
            return
        if not isinstance(rows, list | dict):
            raise DataError(
                f"{self.method.resource}.{self.method.name}: the answer has no rows at "
                f"`{'.'.join(('$', *self.method.key))}`"
            )
        listed = isinstance(rows, list)
        self.rows += len(rows) if listed else 1
        given = {
            f"v{i}": as_column(values.get(c.name))
            for i, c in enumerate(self.parameters)
        }
        given |= {
            f"f{i}": values.get(c.name)
            for i, c in enumerate(self.fields)
            if self._filled(c)
        }
        self._waiting[listed].append({"body": page.text, **given, "rows": rows})
        self._size += len(page.text)
        if self._size > _BATCH or len(self._waiting[listed]) >= _PAGES:
            self.flush()

    def flush(self) -> None:
        """Hand over what waits: many answers at a time, since each statement has its price."""
        for listed, waiting in self._waiting.items():
            if not waiting:
                continue
            try:
                self._insert(listed, waiting, self.method.key)
            except duckdb.InvalidInputException:
                # JSON that Python reads and DuckDB does not: NaN, or half of a character.
                cleaned = [
                    {**w, "body": json.dumps(_clean(w["rows"]))} for w in waiting
                ]
                self._insert(listed, cleaned, ())
            waiting.clear()
        self._size = 0

    def _insert(
        self, listed: bool, waiting: list[dict[str, Any]], key: Iterable[str]
    ) -> None:
        names = [name for name in waiting[0] if name != "rows"]
        bound = {name: [w[name] for w in waiting] for name in names}
        try:
            self.duck.execute(self._statement(listed, names, key, "CAST"), bound)
        except (duckdb.ConversionException, duckdb.OutOfRangeException) as error:
            self.duck.execute(self._statement(listed, names, key, "TRY_CAST"), bound)
            columns = ", ".join(c.name for c in self.fields)
            where = f"{self.method.resource}.{self.method.name}"
            warnings.warn(
                Warning(
                    f"{where}: a value among {columns} is not of its documented type and became NULL: "
                    f"{str(error).splitlines()[0]}"
                ),
                stacklevel=2,
            )

    def _statement(
        self, listed: bool, names: list[str], key: Iterable[str], cast: str
    ) -> str:
        types = {c.name: "JSON" if c.type == "JSON" else "VARCHAR" for c in self.fields}
        shape = _text(json.dumps([types] if listed else types))
        read = f"from_json(json_extract(body, '{'.'.join(('$', *key))}'), {shape})"
        kinds = {f"v{i}": _parameter_type(c) for i, c in enumerate(self.parameters)}
        kinds |= {f"f{i}": c.type for i, c in enumerate(self.fields)}
        given = ", ".join(
            f"unnest(${name}::{kinds.get(name, 'VARCHAR')}[]) AS {name}"
            for name in names
        )
        picked = [self._picked(i, c, cast) for i, c in enumerate(self.fields)]
        picked += [f"v{i}" for i in range(len(self.parameters))]
        rest = "".join(f", {name}" for name in names if name != "body")
        return (
            f"INSERT INTO {quoted(self.name)} SELECT {', '.join(picked)} FROM "
            f"(SELECT unnest({read if listed else f'[{read}]'}) AS r{rest} FROM (SELECT {given}))"
        )

    def _picked(self, index: int, column: Column, cast: str) -> str:
        value = f"r.{quoted(column.name)}"
        if column.type not in ("JSON", "VARCHAR"):
            value = f"{cast}({value} AS {column.type})"
        return f"coalesce({value}, f{index})" if self._filled(column) else value

    def _filled(self, column: Column) -> bool:
        """Whether a row belongs to a path that tells the value, even if the answer does not repeat it."""
        held = self.method.parameters.get(column.name)
        return held is not None and held.location == "path"


def _parameter_type(column: Column) -> str:
    return "VARCHAR" if column.type == "JSON" else column.type


def as_column(value: Any) -> Any:
    """The value of a parameter as the column of that name has it."""
    if isinstance(value, dict):
        return json.dumps(value)
    if isinstance(value, list):
        return value[0] if len(value) == 1 else json.dumps(value)
    return value


def _text(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _at(body: Any, key: Iterable[str]) -> Any:
    for step in key:
        body = body.get(step) if isinstance(body, dict) else None
    return body


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, list):
        return [_clean(inner) for inner in value]
    if isinstance(value, dict):
        return {_clean(name): _clean(inner) for name, inner in value.items()}
    return value
