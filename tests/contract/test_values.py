"""Values on their way through the client: unknown, null, absent, and moments in all their spellings."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from realtimekit import UNSET, ResponseValidationError

from .conftest import MEETING, OK, Driver, call
from .wire import RawServer, answering, message

RECORDING = {
    "id": "r1",
    "audio_download_url": None,
    "download_url": None,
    "download_url_expiry": None,
    "file_size": 1.5,
    "invoked_time": "2026-01-02T03:04:05Z",
    "output_file_name": "r.mp4",
    "session_id": "s",
    "started_time": "2026-01-02T03:04:05Z",
    "status": "UPLOADED",
    "stopped_time": None,
}


def _recording(drive: Driver, form: str = "plain", strict: bool = False, **changes: Any) -> Any:
    """One recording as the server sends it, with `changes`; UNSET leaves a field out."""
    data = {name: value for name, value in {**RECORDING, **changes}.items() if value is not UNSET}
    server = drive.serve(answering(message(200, {"success": True, "data": data})))
    response = drive(
        server,
        lambda client: call(client, "recordings.get_one_recording", "r1", form),
        validate_responses=strict,
    )
    assert response.to_dict() == {"success": True, "data": data}
    return response.data


@pytest.mark.parametrize(
    ("state", "name", "sent", "read", "sound"),
    [
        ("required", "session_id", "s", "s", True),
        ("required, null", "session_id", None, None, False),
        ("required, absent", "session_id", UNSET, UNSET, False),
        ("required nullable", "download_url", "https://h/x", "https://h/x", True),
        ("required nullable, null", "download_url", None, None, True),
        ("required nullable, absent", "download_url", UNSET, UNSET, False),
        ("optional", "recording_duration", 7, 7, True),
        ("optional, null", "recording_duration", None, None, False),
        ("optional, absent", "recording_duration", UNSET, UNSET, True),
        ("unknown enum", "status", "EXPLODED", "EXPLODED", False),
        ("another type", "file_size", "big", "big", False),
        ("another type", "session_id", {"deep": [1]}, {"deep": [1]}, False),
        ("null for an object", "storage_config", None, None, False),
        ("text for an object", "storage_config", "none", "none", False),
        ("date-time, empty", "invoked_time", "", "", False),
        ("date-time, sentinel", "invoked_time", "0001-01-01T00:00:00", "0001-01-01T00:00:00", False),
        ("date-time, number", "invoked_time", 1767323045, 1767323045, False),
        ("date-time, impossible", "invoked_time", "2026-02-30T00:00:00Z", "2026-02-30T00:00:00Z", False),
    ],
)
def test_states_of_a_field(drive: Driver, state: str, name: str, sent: Any, read: Any, sound: bool) -> None:
    """Every state is kept apart and goes back out; strict mode names what the document forbids."""
    assert getattr(_recording(drive, **{name: sent}), name) == read, state
    if sound:
        _recording(drive, strict=True, **{name: sent})
        return
    with pytest.raises(ResponseValidationError) as caught:
        _recording(drive, strict=True, **{name: sent})
    assert [violation.path for violation in caught.value.violations] == [f"$.data.{name}"]
    assert f"$.data.{name}" in str(caught.value)


def test_the_fourth_state(drive: Driver) -> None:
    """Optional and nullable: a value, null and nothing are three different things, all of them sound."""
    known = {
        "id": "l1",
        "created_at": "2026-01-02T03:04:05Z",
        "updated_at": "2026-01-02T03:04:05Z",
        "name": "n",
    }
    for sent in ("m", None, UNSET):
        data = known if sent is UNSET else {**known, "meeting_id": sent}
        server = drive.serve(answering(message(200, {"success": True, "data": [data]})))
        response = drive(server, lambda client: client.livestreams.get_all_livestreams())
        assert response.to_dict() == {"success": True, "data": [data]}


def test_strict_mode_lists_everything(drive: Driver, form: str) -> None:
    """All places that break the document are listed, each with its path; unknown fields break nothing."""
    bad = {
        "status": "EXPLODED",
        "file_size": "big",
        "session_id": None,
        "invoked_time": "soon",
        "news": {"x": 1},
    }
    with pytest.raises(ResponseValidationError) as caught:
        _recording(drive, form, strict=True, **bad)
    paths = {violation.path for violation in caught.value.violations}
    assert paths == {"$.data.status", "$.data.file_size", "$.data.session_id", "$.data.invoked_time"}
    assert caught.value.body["data"]["news"] == {"x": 1} and caught.value.status_code == 200


def test_what_came_can_be_sent_back(drive: Driver) -> None:
    """An object that was read goes into a request as it is: unknown fields, enums and nulls included."""
    ai = {
        "summarization": {"summary_type": "poem", "new": [1, {"a": None}]},
        "transcription": None,
        "extra": {"é": "😀"},
    }
    server = drive.serve(answering(message(200, {"success": True, "data": {**MEETING, "ai_config": ai}})))

    def act(client: Any) -> Any:
        async def asynchronous() -> None:
            meeting = (await client.meetings.get_meeting_by_id("m")).data
            await client.meetings.create(ai_config=meeting.ai_config)

        if drive.is_async:
            return asynchronous()
        return client.meetings.create(ai_config=client.meetings.get_meeting_by_id("m").data.ai_config)

    drive(server, act)
    assert server.seen[1].json == {"ai_config": ai}


TEXTS = ["", "\u0000", "\U0001f600", "\u2028", "a\r\nb", "\\u0041", "<script>", "\uffff", "é" * 1000]


@pytest.mark.parametrize("text", TEXTS, ids=ascii)
def test_texts_arrive_as_they_are(drive: Driver, text: str) -> None:
    """Text of any kind is the same on both sides of the wire."""
    server = drive.serve(
        answering(lambda seen: message(200, {"success": True, "data": {**MEETING, **seen.json}}))
    )
    assert drive(server, lambda client: client.meetings.create(title=text)).data.title == text
    assert server.seen[0].json == {"title": text}


def test_half_a_surrogate(drive: Driver) -> None:
    """Half a character, which JSON can escape and UTF-8 cannot hold, is read and goes back out escaped."""
    body = '{"success": true, "data": {"id": "\\ud800"}}'
    server = drive.serve(answering(message(200, body)))
    response = drive.get(server)
    assert json.loads(json.dumps(response.to_dict())) == json.loads(body)


@pytest.mark.parametrize("digits", range(10))
@pytest.mark.parametrize(
    ("zone", "offset"),
    [
        ("Z", timedelta(0)),
        ("z", timedelta(0)),
        ("+00:00", timedelta(0)),
        ("-00:00", timedelta(0)),
        ("+05:30", timedelta(hours=5, minutes=30)),
        ("-11:00", timedelta(hours=-11)),
    ],
)
def test_moments_with_fractions_of_any_length(digits: int, zone: str, offset: timedelta) -> None:
    """No to nine digits of a second, with any offset, become an aware datetime, exact to the microsecond."""
    from realtimekit.models import Meeting

    fraction = "123456789"[:digits]
    text = f"2026-01-02T03:04:05{'.' * bool(fraction)}{fraction}{zone}"
    meeting = Meeting.from_dict({**MEETING, "created_at": text})
    micro = int(fraction[:6].ljust(6, "0"))
    expected = datetime(2026, 1, 2, 3, 4, 5, micro, timezone(offset))
    assert meeting.created_at == expected and meeting.created_at.utcoffset() == offset
    again = Meeting.from_dict(meeting.to_dict())
    assert again.created_at == expected and again == meeting


@pytest.mark.parametrize(
    ("given", "arrives"),
    [
        (datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), "2026-01-02T03:04:05Z"),
        (datetime(2026, 1, 2, 3, 4, 5, 600_000, UTC), "2026-01-02T03:04:05.600Z"),
        (datetime(2026, 1, 2, 3, 4, 5, 7, timezone(timedelta(hours=-3))), "2026-01-02T03:04:05.000007-03:00"),
        ("2026-01-02T03:04:05.123456789Z", "2026-01-02T03:04:05.123456789Z"),
        ("yesterday", "yesterday"),
    ],
)
def test_moments_in_requests(drive: Driver, given: Any, arrives: str) -> None:
    """An aware datetime is sent in the shortest exact form, a string as it is."""
    from urllib.parse import parse_qs, urlsplit

    server: RawServer = drive.serve(answering(message(200, {"success": True, "data": []})))
    drive(server, lambda client: client.meetings.get(start_time=given))
    assert parse_qs(urlsplit(server.seen[0].target).query) == {"start_time": [arrives]}


def test_naive_moments_are_refused(drive: Driver, form: str) -> None:
    """A datetime without a zone names no moment: ValueError with the argument's name, and nothing is sent."""
    server = drive.serve(answering(message(200, OK)))
    naive = datetime(2026, 1, 2, 3, 4, 5)
    with pytest.raises(ValueError, match="start_time"):
        drive(server, lambda client: call(client, "meetings.get", None, form, start_time=naive))
    assert not server.connections
