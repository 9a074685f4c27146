"""Values on their way from a statement to the API: of the type that a parameter wants, never as text in a query."""

# pyright: basic

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any
from uuid import UUID

import duckdb
from sqlglot import exp

from .catalog import Column
from .errors import DataError, ProgrammingError
from .parsing import DIALECT

_TRUE, _FALSE = ("true", "t", "1", "yes"), ("false", "f", "0", "no")


def named_values(trees: Iterable[exp.Expr], marks: int, given: Any) -> dict[str, Any]:
    """The values of the placeholders of a statement, by name.

    `given` is a sequence for `?`, a mapping for `$name` and `:name`, or None.
    """
    named = dict(given) if isinstance(given, Mapping) else {}
    listed = () if isinstance(given, Mapping) else tuple(given or ())
    if len(listed) != marks:
        raise ProgrammingError(
            f"the statement has {marks} `?` and got {len(listed)} values"
        )
    named |= {f"_p{index}": value for index, value in enumerate(listed)}
    for tree in trees:
        for hole in tree.find_all(exp.Placeholder, exp.Parameter):
            if hole.name not in named:
                raise ProgrammingError(f"there is no value for `${hole.name}`")
    return named


def bound(tree: exp.Expr, named: Mapping[str, Any]) -> dict[str, Any]:
    """The values that a part of a statement needs: DuckDB takes no others."""
    holes = tree.find_all(exp.Placeholder, exp.Parameter)
    return {hole.name: named[hole.name] for hole in holes}


def evaluate(
    duck: duckdb.DuckDBPyConnection, node: exp.Expr, named: Mapping[str, Any]
) -> Any:
    """What an expression without columns is; its tables must be in DuckDB already."""
    match node:
        case exp.Literal() if node.is_string:
            return node.this
        case exp.Boolean():
            return node.this
        case exp.Null():
            return None
        case exp.Placeholder():
            return named[node.name]
        case exp.Paren():
            return evaluate(duck, node.this, named)
    query = exp.select(node.copy())
    return run(duck, query, named).fetchall()[0][0]


def run(
    duck: duckdb.DuckDBPyConnection, query: exp.Expr, named: Mapping[str, Any]
) -> duckdb.DuckDBPyConnection:
    """Let DuckDB carry out a query; its complaints become ours."""
    return run_text(
        duck, query.sql(dialect=DIALECT, comments=False), bound(query, named)
    )


def run_text(
    duck: duckdb.DuckDBPyConnection, text: str, values: Mapping[str, Any]
) -> duckdb.DuckDBPyConnection:
    try:
        return duck.execute(text, dict(values)) if values else duck.execute(text)
    except (duckdb.ConversionException, duckdb.OutOfRangeException) as error:
        raise DataError(_first_lines(error)) from error
    except duckdb.Error as error:
        raise ProgrammingError(_first_lines(error)) from error


def _first_lines(error: Exception) -> str:
    """What DuckDB says, without the picture of the statement: it is not the user's any more."""
    text = str(error).partition("\n\nLINE ")[0].partition("Candidate functions:")[0]
    return " ".join(line.strip() for line in text.splitlines() if line.strip())


def for_parameter(held: Column, value: Any) -> Any:
    """The value as the client takes it; DataError when it cannot be one.

    Text becomes a number, a boolean or JSON where the parameter is one; a list of one kind is left alone.
    """
    value = plain(value)
    try:
        match held.type:
            case "DOUBLE" | "BIGINT":
                return _number(value, whole=held.type == "BIGINT")
            case "BOOLEAN":
                return _boolean(value)
            case "TIMESTAMPTZ":
                return _moment(value)
            case "DATE":
                return _day(value)
            case "VARCHAR":
                return _text(value)
            case _:
                return _json(held, value)
    except (TypeError, ValueError) as error:
        wanted = f"; it is documented as {held.datatype}"
        raise DataError(f"`{held.name}` cannot be {value!r}: {error}{wanted}") from None


def plain(value: Any) -> Any:
    """JSON, or a date or time: what DuckDB and callers have beyond that in the nearest form."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, dict):
        return {str(name): plain(held) for name, held in value.items()}
    if isinstance(value, list | tuple):
        return [plain(held) for held in value]
    return value


def _number(value: Any, *, whole: bool) -> float | int:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise TypeError("it is no number")
    if isinstance(value, str):
        try:
            return int(value)
        except ValueError:
            value = float(value)
    if isinstance(value, int):
        return value
    number = float(value)
    if not math.isfinite(number):
        raise ValueError("it is no finite number")
    if number.is_integer():
        return int(number)
    if whole:
        raise ValueError("it is no whole number")
    return number


def _boolean(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    word = str(value).strip().lower()
    if word in _TRUE or word in _FALSE:
        return word in _TRUE
    raise ValueError("it is neither true nor false")


def _moment(value: Any) -> datetime | str:
    if isinstance(value, datetime):
        return value if value.tzinfo else value.replace(tzinfo=UTC)
    if isinstance(value, date):
        return datetime.combine(value, time(), UTC)
    if not isinstance(value, str):
        raise TypeError("it is no moment")
    datetime.fromisoformat(value.strip())
    return value  # as written: the server may know more than Python does


def _day(value: Any) -> date | str:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        raise TypeError("it is no date")
    date.fromisoformat(value.strip())
    return value


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, dict | list):
        raise TypeError("it is no text")
    return str(value)


def _json(held: Column, value: Any) -> Any:
    """An object or array, given as such or as JSON text; other text only where the document allows it."""
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            if held.datatype in ("object", "array") and held.location == "body":
                raise ValueError("it is no JSON") from None
    if isinstance(value, datetime | date):
        value = value.isoformat()
    if held.datatype == "object" and not isinstance(value, dict):
        raise ValueError("it is no JSON object")
    if held.datatype == "array" and not isinstance(value, list):
        if held.location == "body":
            raise ValueError("it is no JSON array")
        return [value]
    return value
