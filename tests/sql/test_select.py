"""SELECT: which calls it makes, and what comes of their answers."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from realtimekit import sql

from .conftest import MEETINGS, SESSIONS, Fake, participants

LIVE = [s["id"] for s in SESSIONS if s["status"] == "LIVE"]


def ids(*numbers: int) -> list[str]:
    return [str(MEETINGS[number]["id"]) for number in numbers]


def rows(connection: sql.Connection, statement: str, values: Any = None) -> list[tuple[Any, ...]]:
    return connection.execute(statement, values).fetchall()


def test_all_pages_are_fetched_once(connection: sql.Connection, fake: Fake) -> None:
    """An aggregate over a list fetches each page once."""
    found = rows(
        connection, "SELECT status, count(*), max(created_at) FROM kit_meetings GROUP BY status ORDER BY 1"
    )
    assert [(status, count) for status, count, _ in found] == [("ACTIVE", 16), ("INACTIVE", 9)]
    assert found[1][2] == datetime(2025, 1, 25, 10, tzinfo=UTC)
    assert fake.calls == ["GET app/meetings", "GET app/meetings?page_no=2", "GET app/meetings?page_no=3"]


@pytest.mark.parametrize(
    ("clause", "count", "calls"),
    [
        ("LIMIT 3", 3, 1),
        ("LIMIT 10", 10, 1),
        ("LIMIT 11", 11, 2),
        ("LIMIT 5 OFFSET 10", 5, 2),
        ("WHERE status = 'INACTIVE' LIMIT 5", 5, 2),
        ("LIMIT 0", 0, 0),
        ("ORDER BY id LIMIT 3", 3, 3),
        ("WHERE title = 'nobody' LIMIT 1", 0, 3),
    ],
)
def test_limit_stops_paging(
    connection: sql.Connection, fake: Fake, clause: str, count: int, calls: int
) -> None:
    """LIMIT without ORDER BY fetches no page more than it needs; with ORDER BY it fetches all."""
    assert len(rows(connection, f"SELECT id FROM kit_meetings {clause}")) == count
    assert len(fake.calls) == calls


@pytest.mark.parametrize(
    "select",
    ["DISTINCT status", "count(*)", "row_number() OVER ()", "unnest([1, 2])", "max(title)"],
)
def test_limit_is_no_reason_to_stop_where_rows_are_folded(
    connection: sql.Connection, fake: Fake, select: str
) -> None:
    """Where rows of the API are no rows of the result, LIMIT stops nothing."""
    rows(connection, f"SELECT {select} FROM kit_meetings LIMIT 1")
    assert len(fake.calls) == 3


def test_in_makes_one_call_for_each_value(connection: sql.Connection, fake: Fake) -> None:
    """IN asks once for each different value; values that come twice are asked for once."""
    one, two = ids(1, 2)
    found = rows(
        connection,
        "SELECT meeting_id, json_extract(data, '$.title') FROM kit_meetings WHERE meeting_id IN (?, ?, ?) "
        "ORDER BY 1",
        [one, two, one],
    )
    assert found == [(one, "Meeting 1"), (two, "Meeting 2")]
    assert sorted(fake.calls) == [f"GET app/meetings/{one}", f"GET app/meetings/{two}"]


def test_or_of_one_column_is_in(connection: sql.Connection, fake: Fake) -> None:
    """Equalities of one column tied by OR are as good as IN."""
    one, two = ids(1, 2)
    where = f"meeting_id = '{one}' OR meeting_id = '{two}'"
    assert len(rows(connection, f"SELECT success FROM kit_meetings WHERE {where}")) == 2
    assert len(fake.calls) == 2


def test_calls_are_concurrent_and_bounded(client: Any, fake: Fake) -> None:
    """Calls for the values of IN go on at the same time, never more than `concurrency`."""
    fake.before = lambda: time.sleep(0.02)
    values = ids(*range(12))
    with sql.connect(client, concurrency=3) as connection:
        marks = ", ".join("?" * len(values))
        statement = f"SELECT count(*) FROM kit_meetings WHERE meeting_id IN ({marks})"
        assert rows(connection, statement, values) == [(12,)]
    assert fake.most == 3


def test_a_join_drives_dependent_calls(connection: sql.Connection, fake: Fake) -> None:
    """sessions x participants: participants are asked for with the sessions that the rest of WHERE leaves."""
    found = rows(
        connection,
        "SELECT s.id, p.display_name, p.duration FROM sessions s "
        "JOIN session_participants p ON p.session_id = s.id "
        "WHERE s.status = 'LIVE' AND s.minutes_consumed > 1 ORDER BY 1, 2",
    )
    assert found == [(s, p["display_name"], p["duration"]) for s in LIVE[1:] for p in participants(str(s))]
    asked = sorted(call for call in fake.calls if "participants" in call)
    assert asked == [f"GET app/sessions/{s}/participants" for s in LIVE[1:]]


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT p.id FROM session_participants p JOIN sessions s "
        "ON s.id = p.session_id AND s.status = 'LIVE'",
        "SELECT p.id FROM sessions s, session_participants p "
        "WHERE s.id = p.session_id AND s.status = 'LIVE'",
        "SELECT id FROM session_participants WHERE session_id IN "
        "(SELECT id FROM sessions WHERE status = 'LIVE')",
        "SELECT id FROM session_participants WHERE session_id = ANY "
        "(SELECT id FROM sessions WHERE status = 'LIVE')",
        "WITH live AS (SELECT id AS session_id FROM sessions WHERE status = 'LIVE') "
        "SELECT p.id FROM live JOIN session_participants p USING (session_id)",
        "WITH live AS (SELECT * FROM sessions WHERE status = 'LIVE'), few AS (SELECT id FROM live) "
        "SELECT p.id FROM session_participants p WHERE p.session_id IN (SELECT id FROM few)",
        "SELECT p.id FROM (SELECT id FROM sessions WHERE status = 'LIVE') s "
        "JOIN session_participants p ON p.session_id = s.id",
        "SELECT p.id FROM sessions s LEFT JOIN session_participants p "
        "ON p.session_id = s.id AND s.status = 'LIVE' WHERE p.id IS NOT NULL",
        "SELECT p.id FROM sessions s CROSS JOIN LATERAL "
        "(SELECT q.id FROM session_participants q WHERE q.session_id = s.id) p WHERE s.status = 'LIVE'",
    ],
)
def test_dependent_calls_in_any_form(connection: sql.Connection, fake: Fake, statement: str) -> None:
    """However SQL ties two resources, the same calls are made and the same rows come back."""
    expected = {p["id"] for s in LIVE for p in participants(str(s))}
    assert {row[0] for row in rows(connection, statement)} == expected
    asked = sorted(call for call in fake.calls if "participants" in call)
    assert asked == [f"GET app/sessions/{s}/participants" for s in LIVE]


def test_left_join_keeps_all_rows_of_the_left(connection: sql.Connection) -> None:
    """A condition in ON restricts what is joined, not what it is joined to."""
    found = rows(
        connection,
        "SELECT s.id, count(p.id) FROM sessions s LEFT JOIN session_participants p "
        "ON p.session_id = s.id AND s.status = 'LIVE' GROUP BY 1 ORDER BY 1",
    )
    assert found == [(s["id"], 2 if s["status"] == "LIVE" else 0) for s in SESSIONS]


def test_exists_drives_dependent_calls(connection: sql.Connection) -> None:
    """A correlated subquery asks for its rows with the values of the outer query."""
    found = rows(
        connection,
        "SELECT id FROM sessions s WHERE EXISTS "
        "(SELECT 1 FROM session_participants p WHERE p.session_id = s.id AND p.duration > 5)",
    )
    assert sorted(row[0] for row in found) == ["session5", "session6"]


def test_a_resource_joined_with_itself(connection: sql.Connection, fake: Fake) -> None:
    """Each mention of a resource has its own method: the list, and single meetings found with it."""
    found = rows(
        connection,
        "SELECT m.title, k.data.recording_config.max_seconds FROM kit_meetings m "
        "JOIN kit_meetings k ON k.meeting_id = m.id WHERE m.title IN ('Meeting 3', 'Meeting 4') ORDER BY 1",
    )
    assert found == [("Meeting 3", 180.0), ("Meeting 4", 240.0)]
    assert len(fake.calls) == 5


def test_what_is_missing_is_no_row_where_another_table_asks(connection: sql.Connection) -> None:
    """404 is an error for a value that stands in the statement, and no row for one that a join brings."""
    joined = "SELECT * FROM sessions s JOIN session_chats c ON c.session_id = s.id"
    assert rows(connection, joined) == []
    with pytest.raises(sql.OperationalError, match="404"):
        rows(connection, "SELECT * FROM session_chats WHERE session_id = 'session1'")


def test_the_same_calls_are_made_once(connection: sql.Connection, fake: Fake) -> None:
    """A resource that stands twice in a statement is fetched once where the calls would be the same."""
    both = "SELECT count(*) FROM kit_meetings m JOIN kit_meetings n ON m.status = n.status AND m.id < n.id"
    assert rows(connection, both) == [(16 * 15 // 2 + 9 * 8 // 2,)]
    assert len(fake.calls) == 3


def test_star_is_the_documented_columns(connection: sql.Connection) -> None:
    """`*` gives the documented columns in order, and not the parameters that were given."""
    cursor = connection.execute("SELECT * FROM kit_meetings WHERE search = 'x' LIMIT 1")
    assert [c[0] for c in cursor.description or ()] == [
        *("id", "created_at", "live_stream_on_start", "persist_chat", "record_on_start"),
        *("session_keep_alive_time_in_secs", "status", "summarize_on_end", "title", "updated_at"),
    ]
    cursor = connection.execute(
        "SELECT s.*, p.* EXCLUDE (display_name), p.session_id FROM sessions s "
        "JOIN session_participants p ON p.session_id = s.id LIMIT 1"
    )
    names = [c[0] for c in cursor.description or ()]
    assert names.count("session_id") == 1 and "display_name" not in names


def test_json_paths_have_the_documented_type(connection: sql.Connection) -> None:
    """json_extract gives text without quotes, numbers as numbers, and objects as JSON; so do dots."""
    one = ids(1)[0]
    [row] = rows(
        connection,
        "SELECT json_extract(data, '$.title'), json_extract(data, '$.session_keep_alive_time_in_secs') + 1, "
        "data.recording_config.max_seconds, json_extract(data, '$.recording_config'), data.persist_chat, "
        "data->>'$.status', data->'$.status', data.created_at "
        f"FROM kit_meetings WHERE meeting_id = '{one}' AND json_extract(data, '$.status') = 'ACTIVE'",
    )
    assert row == (
        "Meeting 1",
        62.0,
        60.0,
        '{"max_seconds":60,"audio_config":{"codec":"AAC"}}',
        True,
        "ACTIVE",
        '"ACTIVE"',
        datetime(2025, 1, 2, 10, tzinfo=UTC),
    )


def test_real_sql(connection: sql.Connection) -> None:
    """Common table expressions, window functions, set operations and subqueries are DuckDB's business."""
    found = rows(
        connection,
        """
        WITH ranked AS (
            SELECT title, status, row_number() OVER (PARTITION BY status ORDER BY id DESC) AS place
            FROM kit_meetings
        )
        SELECT status, title FROM ranked WHERE place = 1
        UNION ALL SELECT 'all', count(*)::VARCHAR FROM kit_meetings
        ORDER BY 1
        """,
    )
    assert found == [("ACTIVE", "Meeting 23"), ("INACTIVE", "Meeting 24"), ("all", "25")]


def test_expressions_are_values(connection: sql.Connection, fake: Fake) -> None:
    """A parameter may be any expression without columns; it is worked out once."""
    statement = "SELECT start_time, id FROM kit_meetings WHERE start_time = now() - INTERVAL 1 DAY LIMIT 1"
    [(moment, _)] = rows(connection, statement)
    sent = datetime.fromisoformat(dict(fake.requests[0].url.params)["start_time"])
    assert sent == moment


def test_values_of_other_types_fit_their_parameter(connection: sql.Connection, fake: Fake) -> None:
    """A number for a text, or text for a number, is sent and compared as what the parameter is."""
    for given in ("5", "5.0", "?"):
        values = [5] if given == "?" else None
        found = rows(connection, f"SELECT DISTINCT search FROM kit_meetings WHERE search = {given}", values)
        assert found == [("5",)]
        assert fake.requests[-1].url.params["search"] == "5"
    assert rows(connection, "SELECT count(*) FROM kit_meetings WHERE per_page = ?", ["7"]) == [(25,)]
    assert fake.requests[-1].url.params["per_page"] == "7"


def test_columns_function_and_natural_join(connection: sql.Connection) -> None:
    """COLUMNS sees all documented columns; NATURAL JOIN, which depends on what is fetched, is refused."""
    cursor = connection.execute("SELECT COLUMNS('.*_at') FROM kit_meetings LIMIT 1")
    assert [c[0] for c in cursor.description or ()] == ["created_at", "updated_at"]
    with pytest.raises(sql.NotSupportedError, match="USING"):
        connection.execute("SELECT * FROM sessions NATURAL JOIN kit_meetings")


def test_pages_by_number_stand_alone(connection: sql.Connection, fake: Fake) -> None:
    """page_no asks for the pages that it names and no others."""
    statement = "SELECT page_no, count(*) FROM kit_meetings WHERE page_no IN (1, 3) GROUP BY 1 ORDER BY 1"
    assert rows(connection, statement) == [(1.0, 10), (3.0, 5)]
    assert sorted(fake.calls) == ["GET app/meetings?page_no=1", "GET app/meetings?page_no=3"]


def test_null_asks_for_nothing(connection: sql.Connection, fake: Fake) -> None:
    """A parameter that equals NULL makes no call, as it can have no rows."""
    assert rows(connection, "SELECT data FROM kit_meetings WHERE meeting_id = NULL") == []
    assert not fake.calls


def test_a_filter_that_is_a_column_brings_nothing_twice(connection: sql.Connection, fake: Fake) -> None:
    """A single value of such a filter goes to the API, several are left to DuckDB."""
    assert len(rows(connection, "SELECT id FROM sessions WHERE status = 'LIVE'")) == 3
    assert "status=LIVE" in fake.calls[0]
    fake.requests.clear()
    assert len(rows(connection, "SELECT id FROM sessions WHERE status IN ('LIVE', 'ENDED')")) == 7
    assert "status" not in fake.calls[0]


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        ("SELECT idd FROM kit_meetings", "no column `idd`.*did you mean `id`"),
        ("SELECT id FROM kit_meting", "did you mean `kit_meetings`"),
        ("SELECT id FROM aws.ec2.instances", "no `aws.ec2.instances`"),
        ("SELECT id FROM kit_meetings WHERE meeting_id = 'x'", "`list_by_account` has it"),
        ("SELECT id FROM kit_meetings WHERE page_no > 1", "`page_no` is a parameter"),
        ("SELECT * FROM session_chats", "`get` needs account_id, app_id, session_id .missing: session_id"),
        (
            "SELECT id FROM session_participants WHERE session_id = 'a' OR session_id IN (SELECT 'b')",
            "missing: session_id",
        ),
        ("SELECT * FROM meetings", "SHOW METHODS IN meetings"),
        ("SELECT * FROM read_csv('/etc/passwd')", "`read_csv` is not allowed"),
        ("SELECT * FROM '/etc/passwd'", "no resource"),
        ("SELECT id FROM sessions s, kit_meetings m", "`id` may be of several"),
        ("SELECT nothing FROM sessions s, kit_meetings m", "no column `nothing`"),
        ("SELECT * FROM sessions s JOIN session_chats c ON s.session_id = c.session_id", None),
        ("SELECT id FROM kit_meetings WHERE page_no = 'two'", "`page_no` cannot be 'two'"),
        ("SELECT id FROM kit_meetings WHERE start_time = 'soon'", "`start_time` cannot be 'soon'"),
        ("SELECT id FROM kit_meetings WHERE start_time = '2025-W01-1'", "2025-W01-1"),
        ("SELEC id FROM kit_meetings", "SELEC is nothing that an API can do"),
        ("SELECT id FROM", "line 1, column"),
        ("SELECT id FROM kit_meetings; SELECT 1", "more than one statement"),
        ("", "no statement"),
        ("CREATE TABLE x (a INTEGER)", "CREATE is nothing that an API can do"),
        ("COPY (SELECT 1) TO '/tmp/x'", "COPY is nothing that an API can do"),
        ("ATTACH '/tmp/x.db'", "ATTACH is nothing that an API can do"),
    ],
)
def test_mistakes_are_told_before_anything_is_sent(
    connection: sql.Connection, fake: Fake, statement: str, message: str | None
) -> None:
    """A statement that cannot be carried out gives one clear line and makes no call."""
    with pytest.raises(sql.DatabaseError, match=message) as caught:
        connection.execute(statement)
    assert "\n" not in str(caught.value)
    assert not fake.calls


def test_values_of_other_types_become_null_with_a_warning(connection: sql.Connection, fake: Fake) -> None:
    """An answer that breaks its documented types is read as far as it fits, and the rest is told."""
    odd = {**MEETINGS[0], "session_keep_alive_time_in_secs": "long", "title": 5}
    fake.answer = lambda request: httpx.Response(  # type: ignore[method-assign]
        200, json={"success": True, "data": [odd, "none"], "paging": {"total_count": 2}}
    )
    with pytest.warns(sql.Warning, match="session_keep_alive_time_in_secs"):
        found = rows(connection, "SELECT session_keep_alive_time_in_secs, title FROM kit_meetings")
    assert found == [(None, "5"), (None, None)]


def test_explain_tells_the_calls_and_makes_none(connection: sql.Connection, fake: Fake) -> None:
    """EXPLAIN shows each call with its values, and where values come from that are not known yet."""
    found = rows(
        connection,
        "EXPLAIN SELECT * FROM sessions s JOIN session_participants p ON p.session_id = s.id "
        "WHERE s.search IN ('a', 'b')",
    )
    assert [row[:3] for row in found] == [
        ("1", "sessions", "list"),
        ("2", "session_participants", "list"),
    ]
    assert found[0][5] == "one for each search in a, b, and one for each further page"
    assert found[1][3].endswith("/accounts/acc/realtime/kit/app/sessions/{session_id}/participants")
    assert found[1][5].startswith("one for each session_id = s.id")
    assert not fake.calls
