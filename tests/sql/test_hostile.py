"""Values that look like SQL, paths or terminal commands stay values."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from realtimekit import RealtimeKit, sql

from .conftest import Fake

NASTY = [
    "'; DROP TABLE x; --",
    "' OR '1'='1",
    "*/ SELECT 1 /*",
    "a/../../b",
    "%2e%2e/x?y=z#w",
    '"quoted" \\ back',
    "$1 ? :x @y {{ z }}",
    "line\nbreak\ttab",
    "é 中 \U0001f600",
]


def literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


@pytest.mark.parametrize("value", NASTY)
@pytest.mark.parametrize("bound", [True, False], ids=["bound", "literal"])
def test_values_reach_the_api_as_they_are(
    connection: sql.Connection, fake: Fake, value: str, bound: bool
) -> None:
    """In the query, in the path and in the body a hostile value is nothing but a value."""
    written, values = ("?", [value]) if bound else (literal(value), None)
    found = connection.execute(f"SELECT DISTINCT search FROM kit_meetings WHERE search = {written}", values)
    assert found.fetchall() == [(value,)]
    assert fake.requests[0].url.params["search"] == value
    connection.execute(f"INSERT INTO meetings (title) SELECT {written}", values)
    assert fake.bodies[-1] == {"title": value}
    connection.execute(f"DELETE FROM webhooks WHERE webhook_id = {written}", values)
    assert fake.requests[-1].url.path.endswith(f"/app/webhooks/{value}")
    assert fake.requests[-1].url.raw_path.count(b"/") == fake.requests[-2].url.raw_path.count(b"/") + 1


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1))
def test_any_text_is_a_value(connection: sql.Connection, fake: Fake, value: str) -> None:
    """Whatever the text, as a literal or bound, the API gets it and DuckDB compares with it."""
    both = connection.execute(
        f"SELECT DISTINCT search = ? FROM kit_meetings WHERE search = {literal(value)}", [value]
    )
    assert both.fetchall() == [(True,)]
    assert fake.requests[-1].url.params["search"] == value


@pytest.mark.parametrize("value", ["", ".", ".."])
def test_paths_without_a_place_are_refused(connection: sql.Connection, fake: Fake, value: str) -> None:
    """A path value that would change the path is an error before anything is sent."""
    with pytest.raises(sql.DataError, match="meeting_id"):
        connection.execute("SELECT data FROM kit_meetings WHERE meeting_id = ?", [value])
    assert not fake.calls


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT * FROM kit_meetings, read_text('/etc/passwd')",
        "SELECT (SELECT content FROM read_text('/etc/passwd'))",
        "SELECT * FROM query('SELECT 1')",
        "SELECT * FROM duckdb_settings()",
        "WITH x AS (DELETE FROM kit_meetings RETURNING 1) SELECT * FROM x",
        "SELECT * FROM pragma_version()",
        'SELECT * FROM "/etc/passwd"',
        "EXPLAIN COPY (SELECT 1) TO '/tmp/x'",
        "SELECT 1; DELETE FROM webhooks WHERE webhook_id = 'x'",
    ],
)
def test_statements_reach_nothing_but_the_api(connection: sql.Connection, fake: Fake, statement: str) -> None:
    """Files, settings and other databases are out of reach."""
    with pytest.raises(sql.DatabaseError):
        connection.execute(statement)
    assert not fake.calls


def test_variables_of_python_are_no_tables(client: RealtimeKit) -> None:
    """A name in FROM never means a variable of the program."""
    secret = [1, 2, 3]
    with sql.connect(client) as connection, pytest.raises(sql.DatabaseError, match="no resource"):
        connection.execute("SELECT * FROM secret")
    assert secret


def test_the_token_is_in_no_message(connection: sql.Connection, fake: Fake) -> None:
    """EXPLAIN and errors tell addresses and bodies, and no credentials."""
    from .conftest import TOKEN

    told = connection.execute("EXPLAIN SELECT id FROM kit_meetings").fetchall()
    assert TOKEN not in str(told)
    with pytest.raises(sql.OperationalError) as caught:
        connection.execute("SELECT * FROM session_chats WHERE session_id = 'x'")
    assert TOKEN not in str(caught.value)
