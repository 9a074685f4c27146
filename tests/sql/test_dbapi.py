"""The points of PEP 249, and what is beyond it: arrow, pandas, polars, async."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import httpx
import pytest

from realtimekit import AsyncRealtimeKit, RealtimeKit, sql

from .conftest import MEETINGS, SESSIONS, Fake

TITLES = "SELECT title FROM kit_meetings ORDER BY id"


def test_module_globals() -> None:
    """The module says what it conforms to."""
    assert (sql.apilevel, sql.threadsafety, sql.paramstyle) == ("2.0", 2, "qmark")


def test_exceptions_form_the_tree_of_the_pep() -> None:
    """Every exception stands where PEP 249 puts it, and on the connection, too."""
    assert issubclass(sql.Warning, Exception) and issubclass(sql.Error, Exception)
    assert issubclass(sql.InterfaceError, sql.Error) and issubclass(sql.DatabaseError, sql.Error)
    names = "DataError OperationalError IntegrityError InternalError ProgrammingError NotSupportedError"
    for name in names.split():
        assert issubclass(getattr(sql, name), sql.DatabaseError)
        assert getattr(sql.Connection, name) is getattr(sql, name)
    assert not issubclass(sql.InterfaceError, sql.DatabaseError)


def test_type_objects_and_constructors() -> None:
    """Type objects equal the codes of description; constructors make what Python has."""
    assert sql.Date(2025, 1, 2).isoformat() == "2025-01-02"
    assert sql.Time(3, 4, 5).isoformat() == "03:04:05"
    assert sql.Timestamp(2025, 1, 2, 3, 4, 5).isoformat() == "2025-01-02T03:04:05"
    assert sql.DateFromTicks(0).isoformat() == "1970-01-01"
    assert sql.TimeFromTicks(3661).isoformat() == "01:01:01"
    assert sql.TimestampFromTicks(0).isoformat() == "1970-01-01T00:00:00+00:00"
    assert sql.Binary(b"x") == b"x"
    assert sql.STRING != sql.NUMBER and sql.STRING == sql.STRING


def test_description_tells_names_and_types(connection: sql.Connection) -> None:
    """description has seven items per column; the second equals a type object."""
    cursor = connection.cursor()
    assert cursor.description is None
    cursor.execute(
        "SELECT title, session_keep_alive_time_in_secs AS n, persist_chat, created_at, recording_config, "
        "count(*) OVER () AS c, 1.5 AS d FROM kit_meetings"
    )
    description = cursor.description or []
    assert [d[0] for d in description] == [
        *("title", "n", "persist_chat", "created_at", "recording_config", "c", "d")
    ]
    assert all(len(d) == 7 for d in description)
    kinds = [sql.STRING, sql.NUMBER, sql.NUMBER, sql.DATETIME, sql.STRING, sql.NUMBER, sql.NUMBER]
    assert [d[1] for d in description] == kinds


def test_fetching(connection: sql.Connection) -> None:
    """fetchone, fetchmany, fetchall and iteration go on where the one before stopped."""
    titles = [(m["title"],) for m in MEETINGS]
    cursor = connection.cursor()
    cursor.execute(TITLES)
    assert cursor.fetchone() == titles[0]
    assert cursor.fetchmany() == titles[1:2]
    cursor.arraysize = 3
    assert cursor.fetchmany() == titles[2:5]
    assert cursor.fetchmany(2) == titles[5:7]
    assert list(cursor) == titles[7:]
    assert (cursor.fetchone(), cursor.fetchmany(), cursor.fetchall()) == (None, [], [])
    assert cursor.rowcount == -1


@pytest.mark.parametrize(
    ("statement", "values"),
    [
        ("SELECT id FROM kit_meetings WHERE title = ? AND status = ?", ("Meeting 1", "ACTIVE")),
        ("SELECT id FROM kit_meetings WHERE title = $t AND status = :s", {"t": "Meeting 1", "s": "ACTIVE"}),
        ("SELECT id FROM kit_meetings WHERE '?' <> ? AND title = ? -- ?", ["x", "Meeting 1"]),
    ],
)
def test_parameters_are_bound(connection: sql.Connection, statement: str, values: Any) -> None:
    """`?` takes a sequence, names take a mapping; those in text and comments are none."""
    assert connection.execute(statement, values).fetchall() == [(MEETINGS[1]["id"],)]


def test_parameters_keep_their_order(connection: sql.Connection) -> None:
    """Values go to `?` in the order of the text, whatever the order of the clauses."""
    statement = "WITH x AS (SELECT ? AS a) SELECT a, ? AS b FROM x WHERE ? = 3 LIMIT ?"
    assert connection.execute(statement, [1, 2, 3, 4]).fetchall() == [(1, 2)]


@pytest.mark.parametrize(
    ("statement", "values"),
    [("SELECT ?", []), ("SELECT 1", [1]), ("SELECT $a", {"b": 1}), ("SELECT $a", None)],
)
def test_wrong_parameters(connection: sql.Connection, statement: str, values: Any) -> None:
    """Too few, too many or misnamed values are a ProgrammingError."""
    with pytest.raises(sql.ProgrammingError):
        connection.execute(statement, values)


def test_executemany_counts_the_calls(connection: sql.Connection, fake: Fake) -> None:
    """executemany carries out a write once per set of values; rows are not for it."""
    cursor = connection.cursor()
    cursor.executemany("DELETE FROM webhooks WHERE webhook_id = ?", [["a"], ["b"], ["c"]])
    assert cursor.rowcount == 3
    assert fake.calls == [f"DELETE app/webhooks/{name}" for name in "abc"]
    with pytest.raises(sql.ProgrammingError):
        cursor.executemany("SELECT ?", [[1]])


def test_transactions(connection: sql.Connection) -> None:
    """commit does nothing, rollback says that it cannot."""
    connection.commit()
    with pytest.raises(sql.NotSupportedError):
        connection.rollback()


def test_closed_things_refuse(connection: sql.Connection) -> None:
    """A closed cursor or connection raises an Error, and so does fetching without rows."""
    cursor = connection.cursor()
    with pytest.raises(sql.Error):
        cursor.fetchone()
    cursor.setinputsizes([1])
    cursor.setoutputsize(1, 2)
    cursor.close()
    with pytest.raises(sql.Error):
        cursor.execute("SELECT 1")
    with pytest.raises(sql.Error):
        cursor.fetchone()
    open_one = connection.cursor()
    connection.close()
    for use in (connection.cursor, connection.commit, lambda: open_one.execute("SELECT 1")):
        with pytest.raises(sql.Error):
            use()


def test_failures_of_the_api_are_operational(connection: sql.Connection, fake: Fake) -> None:
    """What the API refuses is an OperationalError whose cause is the client's exception."""
    body = {"success": False, "errors": [{"code": 10000, "message": "Authentication error"}]}
    fake.answer = lambda request: httpx.Response(401, json=body)  # type: ignore[method-assign]
    with pytest.raises(sql.OperationalError, match="Authentication error") as caught:
        connection.execute("SELECT id FROM kit_meetings")
    assert type(caught.value.__cause__).__name__ == "AuthenticationError"


def test_one_connection_for_many_threads(connection: sql.Connection) -> None:
    """Threads share a connection; each has its own cursor and rows."""
    found: dict[int, Any] = {}

    def work(number: int) -> None:
        statement = f"SELECT title FROM kit_meetings WHERE title = 'Meeting {number}'"
        found[number] = connection.execute(statement).fetchall()

    threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {number: [(f"Meeting {number}",)] for number in range(6)}


def test_arrow(connection: sql.Connection) -> None:
    """arrow() gives a table with the types of the document."""
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    table = connection.execute("SELECT title, created_at FROM kit_meetings").arrow()
    assert (table.num_rows, table.column_names) == (25, ["title", "created_at"])


def test_pandas(connection: sql.Connection) -> None:
    """df() gives a data frame."""
    pytest.importorskip("pandas", reason="pandas is not installed")
    assert list(connection.execute(TITLES).df()["title"]) == [m["title"] for m in MEETINGS]


def test_polars(connection: sql.Connection) -> None:
    """pl() gives a data frame."""
    pytest.importorskip("polars", reason="polars is not installed")
    assert connection.execute(TITLES).pl()["title"].to_list() == [m["title"] for m in MEETINGS]


def test_frames_say_what_they_need(connection: sql.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the library, the error names it."""
    monkeypatch.setattr("realtimekit.sql.dbapi.find_spec", lambda name: None)
    with pytest.raises(sql.InterfaceError, match="pip install pandas"):
        connection.execute(TITLES).df()


def test_async(aclient: AsyncRealtimeKit, fake: Fake) -> None:
    """An async client gives an async connection with the same answers."""

    async def work() -> None:
        async with sql.connect(aclient, concurrency=2) as connection:
            cursor = await connection.execute(
                "SELECT s.id, count(*) FROM sessions s JOIN session_participants p ON p.session_id = s.id "
                "GROUP BY 1 ORDER BY 1"
            )
            assert await cursor.fetchall() == [(s["id"], 2) for s in SESSIONS]
            async with await connection.execute(TITLES) as cursor:
                assert [row async for row in cursor] == [(m["title"],) for m in MEETINGS]
            calls = len(fake.calls)
            limited = await connection.execute("SELECT id FROM kit_meetings LIMIT 11")
            assert len(await limited.fetchmany(20)) == 11
            assert len(fake.calls) == calls + 2
            written = await connection.execute(
                "UPDATE meetings SET title = 'x' WHERE meeting_id IN ('a', 'b')"
            )
            assert written.rowcount == 2
            with pytest.raises(sql.OperationalError):
                await connection.execute("SELECT * FROM session_chats WHERE session_id IN ('a', 'b', 'c')")
            with pytest.raises(sql.NotSupportedError):
                await connection.rollback()
            await connection.commit()
        assert fake.most <= 2

    asyncio.run(work())


def test_progress_is_told(client: RealtimeKit) -> None:
    """progress is called after every page with the rows so far."""
    seen: list[tuple[str, int]] = []
    with sql.connect(client, progress=lambda *told: seen.append(told)) as connection:
        connection.execute("SELECT count(*) FROM kit_meetings")
    assert seen == [("kit_meetings", 10), ("kit_meetings", 20), ("kit_meetings", 25)]
