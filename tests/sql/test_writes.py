"""INSERT, UPDATE, REPLACE, DELETE and EXEC: what is sent, and what is refused."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from realtimekit import sql

from .conftest import MEETINGS, Fake


def test_insert_sends_one_request_per_row(connection: sql.Connection, fake: Fake) -> None:
    """Rows of VALUES may differ in types; NULL is not sent; text becomes what the field is."""
    cursor = connection.execute(
        "INSERT INTO meetings (title, persist_chat, recording_config, session_keep_alive_time_in_secs) "
        """VALUES ('a', 'true', '{"max_seconds": 60}', '70'), ('b', false, NULL, 80)"""
    )
    assert fake.bodies == [
        {
            "title": "a",
            "persist_chat": True,
            "recording_config": {"max_seconds": 60},
            "session_keep_alive_time_in_secs": 70,
        },
        {"title": "b", "persist_chat": False, "session_keep_alive_time_in_secs": 80},
    ]
    assert cursor.rowcount == 2


def test_insert_from_a_query_of_the_api(connection: sql.Connection, fake: Fake) -> None:
    """INSERT … SELECT reads resources and writes what it found, row by row."""
    cursor = connection.execute(
        "INSERT INTO meetings (title) SELECT title || ' again' FROM kit_meetings "
        "WHERE status = 'INACTIVE' ORDER BY id LIMIT 2 RETURNING json_extract(data, '$.body.title') AS title"
    )
    assert cursor.fetchall() == [("Meeting 0 again",), ("Meeting 3 again",)]
    assert [call.split()[0] for call in fake.calls] == ["GET", "GET", "GET", "POST", "POST"]


def test_insert_is_never_sent_twice(connection: sql.Connection, fake: Fake) -> None:
    """An INSERT that the server fails is not tried again, nor are the rows behind it."""
    fake.answer = lambda request: httpx.Response(503)  # type: ignore[method-assign]
    with pytest.raises(sql.OperationalError, match=r"503.*after 0 of 2 calls"):
        connection.execute("INSERT INTO meetings (title) VALUES ('a'), ('b')")
    assert len(fake.calls) == 1


def test_nothing_is_sent_if_one_row_cannot_be(connection: sql.Connection, fake: Fake) -> None:
    """All rows are checked before the first is sent."""
    with pytest.raises(sql.DataError, match="recording_config"):
        connection.execute("INSERT INTO meetings (title, recording_config) VALUES ('a', '{}'), ('b', 'no')")
    with pytest.raises(sql.DataError, match="meeting_id"):
        connection.execute("UPDATE meetings SET title = 'x' WHERE meeting_id IN ('a', '..')")
    assert not fake.calls


def test_insert_with_common_table_expressions(connection: sql.Connection, fake: Fake) -> None:
    """WITH may stand before INSERT or behind it."""
    connection.execute("WITH x AS (SELECT 'a' AS t) INSERT INTO meetings (title) SELECT t FROM x")
    connection.execute("INSERT INTO meetings (title) WITH x AS (SELECT 'b' AS t) SELECT t FROM x")
    assert fake.bodies == [{"title": "a"}, {"title": "b"}]


def test_in_writes_once_for_each_value(connection: sql.Connection, fake: Fake) -> None:
    """UPDATE with IN makes one call per value, in order."""
    cursor = connection.execute(
        "UPDATE meetings SET status = 'INACTIVE' WHERE meeting_id IN ('a', 'b') "
        "RETURNING json_extract(data, '$.place') AS place"
    )
    assert cursor.fetchall() == [("meetings/a",), ("meetings/b",)]
    assert fake.bodies == [{"status": "INACTIVE"}] * 2


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        ("UPDATE meetings SET status = 'INACTIVE'", "would touch every one of `meetings`.*--all"),
        ("UPDATE meetings SET status = 'INACTIVE' WHERE title = 'x'", "would touch every one"),
        ("DELETE FROM webhooks", "would touch every one of `webhooks`"),
        ("DELETE FROM meetings", "`delete_meeting_participant` needs .*missing: meeting_id, participant_id"),
        ("INSERT INTO meetings (meeting_id, preset_name) SELECT 'm', 'p'", "missing: custom_participant_id"),
        ("INSERT INTO meetings SELECT 'm'", "names of its columns"),
        ("INSERT INTO meetings (title, title) SELECT 'a', 'b'", "`title` is given twice"),
        ("UPDATE meetings SET title = 'a', title = 'b' WHERE meeting_id = 'm'", "`title` is given twice"),
        ("INSERT INTO meetings (title) SELECT 'a', 'b'", "names 1 columns and gives 2"),
        ("INSERT INTO meetings (titel) SELECT 'a'", "no column `titel`.*did you mean `title`"),
        ("UPDATE meetings SET title = other WHERE meeting_id = 'a'", "single quotes"),
        ("UPDATE presets SET nam = 'x' WHERE preset_id = 'a'", "did you mean `name`"),
        ("UPDATE kit_meetings SET title = 'x' WHERE meeting_id = 'a'", "no method for UPDATE"),
        ("REPLACE webhooks SET name = 'x' WHERE webhook_id = 'a'", "missing: events, url"),
        ("DELETE FROM webhooks WHERE webhook_id = 'a' AND name = 'x'", "`name = 'x'` is none"),
        ("DELETE FROM webhooks WHERE webhook_id = 'a' RETURNING dat", "did you mean `data`"),
        ("EXEC active_sessions.kik @meeting_id = 'a'", "did you mean `kick`"),
        ("EXEC active_sessions.kick @meeting_id = 'a'", "missing: custom_participant_ids, participant_ids"),
        ("EXEC active_sessions.kick @meting_id = 'a'", "did you mean `meeting_id`"),
        ("EXEC active_sessions.kick meeting_id = 'a'", "EXEC is written"),
    ],
)
def test_refused_before_anything_is_sent(
    connection: sql.Connection, fake: Fake, statement: str, message: str
) -> None:
    """A write that is not clear gives one line with what is missing, and makes no call."""
    with pytest.raises(sql.DatabaseError, match=message):
        connection.execute(statement)
    assert not fake.calls


def test_all_of_a_collection_when_allowed(client: Any, fake: Fake) -> None:
    """With `all`, what fits the WHERE is looked up first, then written one by one."""
    with sql.connect(client, all=True) as connection:
        cursor = connection.execute(
            "UPDATE meetings SET status = 'INACTIVE' WHERE status = 'ACTIVE' AND title LIKE '% 2_'"
        )
    fitting = [
        m for m in MEETINGS if m["status"] == "ACTIVE" and str(m["title"])[-2:].strip().startswith("2")
    ]
    fitting = [m for m in fitting if len(str(m["title"]).split()[1]) == 2]
    written = [call for call in fake.calls if call.startswith("PATCH")]
    assert sorted(written) == [f"PATCH app/meetings/{m['id']}" for m in fitting]
    assert cursor.rowcount == len(fitting)


def test_exec_calls_the_named_method(connection: sql.Connection, fake: Fake) -> None:
    """EXEC takes parameters with @, JSON as text or as lists, and gives the answer."""
    cursor = connection.execute(
        "EXEC cloudflare.realtime_kit.active_sessions.kick @meeting_id = ?, "
        """@participant_ids = '["a"]', @custom_participant_ids = []""",
        ["m1"],
    )
    assert fake.calls == ["POST app/meetings/m1/active-session/kick"]
    assert fake.bodies == [{"participant_ids": ["a"], "custom_participant_ids": []}]
    assert cursor.fetchall()[0][1] is True


def test_explain_shows_writes_with_their_bodies(connection: sql.Connection, fake: Fake) -> None:
    """EXPLAIN of a write gives each call with its body and sends nothing."""
    found = connection.execute(
        "EXPLAIN UPDATE meetings SET title = 'x' WHERE meeting_id IN ('a', 'b')"
    ).fetchall()
    assert [(row[3].split("/kit/")[1], row[4]) for row in found] == [
        ("app/meetings/a", '{"title":"x"}'),
        ("app/meetings/b", '{"title":"x"}'),
    ]
    assert not fake.calls


def test_explain_of_a_write_that_reads(connection: sql.Connection, fake: Fake) -> None:
    """EXPLAIN of INSERT … SELECT gives what it reads, and that it writes once for each row."""
    found = connection.execute(
        "EXPLAIN INSERT INTO meetings (title) SELECT title FROM kit_meetings"
    ).fetchall()
    assert [(row[2], row[3].split()[0], row[5]) for row in found] == [
        ("list_by_account", "GET", "1, and one for each further page"),
        ("create", "POST", "one for each row that is read"),
    ]
    assert not fake.calls
