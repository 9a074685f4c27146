"""Rows for people and programs: table, CSV, JSON, JSON Lines."""

# pyright: basic

from __future__ import annotations

import csv
import json
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from typing import Any, TextIO

from .dbapi import Cursor

_BATCH = 1000


def write_table(cursor: Cursor, stream: TextIO) -> int:
    """An aligned table; numbers to the right. The number of rows."""
    names = [column[0] for column in cursor.description or ()]
    values = cursor.fetchall()
    rows = [[_cell(value) for value in row] for row in values]
    widths = [max(map(_width, column)) for column in zip(names, *rows, strict=True)]
    right = [
        any(isinstance(v, int | float) and not isinstance(v, bool) for v in column)
        for column in (zip(*values, strict=True) if values else [()] * len(names))
    ]
    line = "+".join("-" * (width + 2) for width in widths)
    print(_row(names, widths, [False] * len(names)), line, sep="\n", file=stream)
    for row in rows:
        print(_row(row, widths, right), file=stream)
    print(f"({len(rows)} row{'' if len(rows) == 1 else 's'})", file=stream)
    return len(rows)


def write_csv(cursor: Cursor, stream: TextIO) -> int:
    """Comma separated values with a header; NULL is empty."""
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(column[0] for column in cursor.description or ())
    count = 0
    for row in _rows(cursor):
        writer.writerow("" if value is None else _text(value) for value in row)
        count += 1
    return count


def write_json(cursor: Cursor, stream: TextIO) -> int:
    """One array of objects."""
    count = 0
    stream.write("[")
    for row in _objects(cursor):
        stream.write((",\n " if count else "\n ") + _dumped(row))
        count += 1
    stream.write("\n]\n" if count else "]\n")
    return count


def write_jsonl(cursor: Cursor, stream: TextIO) -> int:
    """One object per line."""
    count = 0
    for row in _objects(cursor):
        stream.write(_dumped(row) + "\n")
        count += 1
    return count


WRITERS: dict[str, Callable[[Cursor, TextIO], int]] = {
    "table": write_table,
    "csv": write_csv,
    "json": write_json,
    "jsonl": write_jsonl,
}


def _rows(cursor: Cursor) -> Iterator[tuple[Any, ...]]:
    while batch := cursor.fetchmany(_BATCH):
        yield from batch


def _objects(cursor: Cursor) -> Iterator[dict[str, Any]]:
    described = cursor.description or ()
    parsed = [str(column[1]).strip('"') == "JSON" for column in described]
    names: list[str] = []
    for name, *_ in described:  # an object has each name once
        again = sum(name == known for known, *_ in described[: len(names)])
        names.append(f"{name}_{again}" if again else name)
    for row in _rows(cursor):
        yield {
            name: json.loads(value) if is_json and value is not None else value
            for name, value, is_json in zip(names, row, parsed, strict=True)
        }


def _dumped(row: dict[str, Any]) -> str:
    return json.dumps(row, ensure_ascii=False, default=_text)


def _text(value: Any) -> str:
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False, default=_text)
    return (
        str(value) if not isinstance(value, timedelta) else f"{value.total_seconds()} s"
    )


def _cell(value: Any) -> str:
    """One line without control characters: a terminal must not be told anything by data."""
    text = "NULL" if value is None else _text(value)
    return "".join(
        c if c.isprintable() else c.encode("unicode_escape").decode() for c in text
    )


def _width(text: str) -> int:
    return sum(1 + (unicodedata.east_asian_width(c) in "WF") for c in text)


def _row(cells: list[str], widths: list[int], right: list[bool]) -> str:
    padded = [
        (
            " " * (width - _width(cell)) + cell
            if to_right
            else cell + " " * (width - _width(cell))
        )
        for cell, width, to_right in zip(cells, widths, right, strict=True)
    ]
    return " " + " | ".join(padded).rstrip()
