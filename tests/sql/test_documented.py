"""The statements and tables of the documents of the SQL view, against the scripted API and the emulator."""

from __future__ import annotations

import json

import pytest

from realtimekit import sql
from tests.realtimekit.operations import document

from . import documented
from .conftest import MEETINGS, Fake

PLACE = {"account_id": "acc", "app_id": "app", "meeting_id": MEETINGS[1]["id"], "participant_id": "p1"}


@pytest.mark.parametrize("resource", documented.METHODS)
def test_show_methods_gives_the_documented_table(connection: sql.Connection, resource: str) -> None:
    """SHOW METHODS lists the documented methods with verbs and parameters in the documented order."""
    cursor = connection.execute(f"SHOW METHODS IN cloudflare.realtime_kit.{resource}")
    assert [c[0] for c in cursor.description or ()] == [
        *("name", "accessible_by", "required_params", "optional_params", "description")
    ]
    rows = cursor.fetchall()
    assert [row[:4] for row in rows] == documented.METHODS[resource]
    assert all(row[4] for row in rows)


def test_describe_gives_the_documented_fields(connection: sql.Connection) -> None:
    """DESCRIBE lists the documented fields with their types, by method."""
    rows = connection.execute("DESCRIBE cloudflare.realtime_kit.kit_meetings").fetchall()
    assert [(method, name, type_) for name, type_, method in rows] == documented.FIELDS


def test_get_by_account(connection: sql.Connection, fake: Fake) -> None:
    """The first SELECT makes one call and gives the whole answer as `data` and `success`."""
    text = documented.filled(documented.GET_BY_ACCOUNT, **PLACE, name="x y")
    [(data, success)] = connection.execute(text).fetchall()
    assert (json.loads(data), success) == (MEETINGS[1], True)
    assert fake.calls == [f"GET app/meetings/{PLACE['meeting_id']}?name=x%20y"]


def test_list_by_account(connection: sql.Connection, fake: Fake) -> None:
    """The second SELECT sends all its parameters in one call, for the page that it names."""
    text = documented.filled(
        documented.LIST_BY_ACCOUNT,
        account_id="acc",
        app_id="app",
        page_no=2,
        per_page=5,
        start_time="2025-01-01T00:00:00Z",
        end_time="2026-01-01T00:00:00Z",
        search="Meeting",
    )
    rows = connection.execute(text).fetchall()
    assert [row[0] for row in rows] == [m["id"] for m in MEETINGS[5:10]]
    assert [row[8] for row in rows] == [m["title"] for m in MEETINGS[5:10]]
    assert dict(fake.requests[0].url.params) == {
        "page_no": "2",
        "per_page": "5",
        "start_time": "2025-01-01T00:00:00Z",
        "end_time": "2026-01-01T00:00:00Z",
        "search": "Meeting",
    }
    assert len(fake.requests) == 1


def test_insert(connection: sql.Connection, fake: Fake) -> None:
    """INSERT with four parameters makes a new token: one POST without a body."""
    [(data, success)] = connection.execute(documented.filled(documented.INSERT, **PLACE)).fetchall()
    assert fake.calls == [f"POST app/meetings/{PLACE['meeting_id']}/participants/p1/token"]
    assert fake.bodies == [None]
    assert (json.loads(data)["place"], success) == (
        f"meetings/{PLACE['meeting_id']}/participants/p1/token",
        True,
    )


def test_update(connection: sql.Connection, fake: Fake) -> None:
    """UPDATE changes a participant with what SET says."""
    values = {"name": "Mary", "picture": "https://x.example/p.png", "preset_name": "host"}
    cursor = connection.execute(documented.filled(documented.UPDATE, **PLACE, **values))
    assert fake.calls == [f"PATCH app/meetings/{PLACE['meeting_id']}/participants/p1"]
    assert fake.bodies == [values]
    assert [c[0] for c in cursor.description or ()] == ["data", "success"]


def test_replace(connection: sql.Connection, fake: Fake) -> None:
    """REPLACE puts all settings, objects given as JSON text and numbers and booleans as they are."""
    ai, recording = {"transcription": {"language": "en-US"}}, {"max_seconds": 60}
    text = documented.filled(
        documented.REPLACE,
        **PLACE,
        ai_config=json.dumps(ai),
        live_stream_on_start="true",
        persist_chat="false",
        record_on_start="true",
        recording_config=json.dumps(recording),
        session_keep_alive_time_in_secs=60,
        summarize_on_end="false",
        title="New",
    )
    assert connection.execute(text).fetchall()[0][1] is True
    assert fake.calls == [f"PUT app/meetings/{PLACE['meeting_id']}"]
    assert fake.bodies == [
        {
            "ai_config": ai,
            "live_stream_on_start": True,
            "persist_chat": False,
            "record_on_start": True,
            "recording_config": recording,
            "session_keep_alive_time_in_secs": 60,
            "summarize_on_end": False,
            "title": "New",
        }
    ]


def test_delete(connection: sql.Connection, fake: Fake) -> None:
    """DELETE removes a participant and gives no rows."""
    cursor = connection.execute(documented.filled(documented.DELETE, **PLACE))
    assert fake.calls == [f"DELETE app/meetings/{PLACE['meeting_id']}/participants/p1"]
    assert (cursor.rowcount, cursor.description) == (1, None)


def test_the_statements_against_the_emulator(served: sql.Connection) -> None:
    """All documented statements run over HTTP against a server that checks them and keeps what they write."""
    held = served.client._settings.defaults
    place = {"account_id": held["account_id"], "app_id": held["app_id"]}
    [(data,)] = served.execute(
        "INSERT INTO meetings (title, persist_chat) SELECT 'First', true RETURNING data"
    ).fetchall()
    place["meeting_id"] = json.loads(data)["id"]
    [(data,)] = served.execute(
        "INSERT INTO meetings (meeting_id, preset_name, custom_participant_id) VALUES (?, 'host', 'me') "
        "RETURNING data",
        [place["meeting_id"]],
    ).fetchall()
    someone = {**place, "participant_id": json.loads(data)["id"]}

    rows = served.execute(documented.filled(documented.GET_BY_ACCOUNT, **place, name="First")).fetchall()
    assert json.loads(rows[0][0])["title"] == "First"
    listed = documented.filled(
        documented.LIST_BY_ACCOUNT,
        account_id=place["account_id"],
        app_id=place["app_id"],
        page_no=1,
        per_page=10,
        start_time="2020-01-01T00:00:00Z",
        end_time="2099-01-01T00:00:00Z",
        search="First",
    )
    assert [(row[0], row[8]) for row in served.execute(listed)] == [(place["meeting_id"], "First")]
    assert served.execute(documented.filled(documented.INSERT, **someone)).fetchall()[0][1] is True
    served.execute(
        documented.filled(
            documented.UPDATE, **someone, name="Ann", picture="https://x.example/a.png", preset_name="guest"
        )
    )
    assert served.execute(
        "SELECT name, preset_name FROM participants WHERE meeting_id = ?", [place["meeting_id"]]
    ).fetchall() == [("Ann", "guest")]
    served.execute(
        documented.filled(
            documented.REPLACE,
            **place,
            ai_config="{}",
            live_stream_on_start="false",
            persist_chat="false",
            record_on_start="false",
            recording_config='{"max_seconds": 60}',
            session_keep_alive_time_in_secs=60,
            summarize_on_end="false",
            title="Second",
        )
    )
    assert served.execute(
        "SELECT title, persist_chat, recording_config.max_seconds FROM kit_meetings"
    ).fetchall() == [("Second", False, 60.0)]
    served.execute(documented.filled(documented.DELETE, **someone))
    count = "SELECT count(*) FROM participants WHERE meeting_id = ?"
    assert served.execute(count, [place["meeting_id"]]).fetchall() == [(0,)]


def test_every_operation_has_a_method() -> None:
    """All 53 operations of the document can be reached with SQL."""
    from specloom.api import build_api
    from specloom.document import load_document
    from tests.realtimekit.operations import ROOT

    spec = ROOT / "spec"
    overlays = [spec / "overlays/python.yaml", spec / "overlays/sql.yaml"]
    api, findings = build_api(load_document(spec / "openapi.yaml", overlays))
    assert not findings
    reached = {method.operation.pointer for resource in api.sql for method in resource.methods}
    assert reached == {operation.pointer for operation in api.operations}
    assert len(reached) == 53
    assert document().tree["paths"].keys() == {o.path for o in api.operations}
