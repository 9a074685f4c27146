"""Random queries: the engine's answers against those of a DuckDB table that holds the same rows."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import duckdb
import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from realtimekit import RealtimeKit, sql

from .conftest import MEETINGS, SESSIONS, Fake, participants

#: Column -> values worth comparing with.
MEETING = {
    "id": [f"'{m['id']}'" for m in MEETINGS[:4]],
    "status": ["'ACTIVE'", "'INACTIVE'", "'NONE'"],
    "title": ["'Meeting 3'", "'Meeting 12'", "''''"],
    "persist_chat": ["true", "false"],
    "session_keep_alive_time_in_secs": ["60", "70.0", "-1"],
    "created_at": ["'2025-01-10T10:00:00Z'::TIMESTAMPTZ"],
    "summarize_on_end": ["NULL", "true"],
}


@st.composite
def conditions(draw: st.DrawFn, alias: str, depth: int = 2) -> str:
    """A condition on meetings, which is no parameter of any method."""
    kind = draw(st.sampled_from(["compare", "in", "null", "like", *(["and", "or", "not"] if depth else [])]))
    column = draw(st.sampled_from(sorted(MEETING)))
    name = f"{alias}.{column}"
    if kind == "compare":
        return (
            f"{name} {draw(st.sampled_from(['=', '<>', '<', '>=']))} {draw(st.sampled_from(MEETING[column]))}"
        )
    if kind == "in":
        values = draw(st.lists(st.sampled_from(MEETING[column]), min_size=1, max_size=3))
        return f"{name} {draw(st.sampled_from(['IN', 'NOT IN']))} ({', '.join(values)})"
    if kind == "null":
        return f"{name} IS {draw(st.sampled_from(['', 'NOT ']))}NULL"
    if kind == "like":
        return f"{alias}.title LIKE {draw(st.sampled_from(['%1%', 'Meeting _', '%']))!r}"
    if kind == "not":
        return f"NOT ({draw(conditions(alias, depth - 1))})"
    left, right = draw(conditions(alias, depth - 1)), draw(conditions(alias, depth - 1))
    return f"({left}) {kind.upper()} ({right})"


@st.composite
def queries(draw: st.DrawFn) -> str:
    """A query of meetings, alone or joined with sessions and their participants."""
    where = draw(conditions("m"))
    shape = draw(
        st.sampled_from(
            [
                *("rows", "groups", "distinct", "join", "left", "three", "cte", "limit", "in", "union"),
                *("exists", "right", "anti", "scalar", "semi", "full", "derived", "lateral"),
            ]
        )
    )
    columns = ", ".join(
        f"m.{c}"
        for c in draw(st.lists(st.sampled_from(sorted(MEETING)), min_size=1, max_size=4, unique=True))
    )
    if shape == "rows":
        return f"SELECT {columns} FROM kit_meetings m WHERE {where}"
    if shape == "groups":
        return (
            "SELECT m.status, count(*), sum(m.session_keep_alive_time_in_secs), "
            f"count(DISTINCT m.persist_chat) FROM kit_meetings m WHERE {where} GROUP BY ALL"
        )
    if shape == "distinct":
        return f"SELECT DISTINCT {columns} FROM kit_meetings m WHERE {where}"
    if shape == "limit":
        few = f"SELECT m.id FROM kit_meetings m WHERE {where} LIMIT {draw(st.integers(0, 9))}"
        return f"SELECT count(*) FROM ({few})"
    if shape == "cte":
        return f"WITH m AS (SELECT * FROM kit_meetings m WHERE {where}) SELECT {columns} FROM m"
    joined = "sessions s ON s.associated_id = m.id"
    state = draw(st.sampled_from(["s.status = 'LIVE'", "s.minutes_consumed > 2", "true"]))
    if shape == "in":
        return (
            "SELECT m.id FROM kit_meetings m WHERE m.id IN "
            f"(SELECT s.associated_id FROM sessions s WHERE {state}) AND {where}"
        )
    if shape == "union":
        return (
            f"SELECT m.id FROM kit_meetings m WHERE {where} "
            f"UNION SELECT s.associated_id FROM sessions s WHERE {state}"
        )
    length = f"p.duration > {draw(st.integers(0, 7))}"
    tied = "session_participants p ON p.session_id = s.id"
    if shape == "exists":
        word = draw(st.sampled_from(["EXISTS", "NOT EXISTS"]))
        inner = f"SELECT 1 FROM session_participants p WHERE p.session_id = s.id AND {length}"
        return f"SELECT s.id FROM sessions s WHERE {word} ({inner}) AND {state}"
    if shape == "right":
        return (
            "SELECT s.id, p.id FROM session_participants p RIGHT JOIN sessions s "
            f"ON p.session_id = s.id AND {length} AND {state}"
        )
    if shape in ("anti", "semi"):
        return f"SELECT s.id FROM sessions s {shape.upper()} JOIN {tied} AND {length} WHERE {state}"
    if shape == "scalar":
        inner = f"SELECT max(p.duration) FROM session_participants p WHERE p.session_id = s.id AND {length}"
        return f"SELECT s.id, ({inner}) FROM sessions s WHERE {state}"
    if shape == "full":
        return f"SELECT m.title, s.id FROM kit_meetings m FULL JOIN {joined} AND {state} AND {where}"
    if shape == "derived":
        return (
            f"SELECT x.id, p.id FROM (SELECT s.id, m.title FROM sessions s JOIN kit_meetings m "
            f"ON m.id = s.associated_id WHERE {where}) x JOIN session_participants p "
            f"ON p.session_id = x.id WHERE {length}"
        )
    if shape == "lateral":
        inner = "SELECT p.id FROM session_participants p WHERE p.session_id = s.id ORDER BY p.id LIMIT 1"
        return f"SELECT s.id, f.id FROM sessions s, LATERAL ({inner}) f WHERE {state}"
    if shape == "join":
        return f"SELECT m.title, s.id FROM kit_meetings m JOIN {joined} WHERE {where} AND {state}"
    if shape == "left":
        return f"SELECT m.title, s.id FROM kit_meetings m LEFT JOIN {joined} AND {state} WHERE {where}"
    kind = draw(st.sampled_from(["JOIN", "LEFT JOIN"]))
    return (
        f"SELECT m.title, s.id, p.display_name, p.duration FROM kit_meetings m JOIN {joined} "
        f"{kind} session_participants p ON p.session_id = s.id AND {state} WHERE {where}"
    )


@pytest.fixture(scope="module")
def reference() -> Iterator[duckdb.DuckDBPyConnection]:
    """DuckDB alone, with the rows of the scripted API in tables of the same names."""
    people = [{**p, "session_id": s["id"]} for s in SESSIONS for p in participants(str(s["id"]))]
    with duckdb.connect() as duck:
        duck.execute("SET TimeZone = 'UTC'")
        made: list[tuple[str, list[dict[str, Any]], str]] = [
            (
                "kit_meetings",
                MEETINGS,
                '{"id": "VARCHAR", "created_at": "TIMESTAMPTZ", "status": "VARCHAR", "title": "VARCHAR", '
                '"persist_chat": "BOOLEAN", "session_keep_alive_time_in_secs": "DOUBLE", '
                '"summarize_on_end": "BOOLEAN"}',
            ),
            (
                "sessions",
                SESSIONS,
                '{"id": "VARCHAR", "associated_id": "VARCHAR", "status": "VARCHAR", '
                '"minutes_consumed": "DOUBLE"}',
            ),
            (
                "session_participants",
                people,
                '{"id": "VARCHAR", "display_name": "VARCHAR", "duration": "DOUBLE", "session_id": "VARCHAR"}',
            ),
        ]
        for name, rows, shape in made:
            duck.execute(
                f"CREATE TABLE {name} AS SELECT unnest(from_json(?, '[{shape}]'), max_depth := 2)",
                [json.dumps(rows)],
            )
        yield duck


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=queries())
def test_answers_are_those_of_a_table(reference: duckdb.DuckDBPyConnection, query: str) -> None:
    """A query of the API gives the rows that DuckDB gives for a table with the same rows."""
    http = httpx.Client(transport=httpx.MockTransport(Fake()))
    client = RealtimeKit(
        api_token="t", account_id="a", app_id="b", base_url="http://api.example", http_client=http
    )
    with sql.connect(client) as connection:
        found = connection.execute(query).fetchall()
    assert Counter(found) == Counter(reference.execute(query).fetchall())
