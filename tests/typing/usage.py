"""What a caller's code looks like to a type checker; never run. Lines with an error say which one."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import Literal, assert_type

import realtimekit
from realtimekit import (
    AsyncRawResponse,
    AsyncRealtimeKit,
    RawResponse,
    RealtimeKit,
    Request,
    StreamedResponse,
    Unset,
)
from realtimekit.models import Meeting, MeetingListResponse, MeetingResponse, RecordingConfig


def sync(client: RealtimeKit) -> None:
    """The synchronous client."""
    page = client.meetings.get(status="ACTIVE", per_page=10)
    assert_type(page, MeetingListResponse)
    for meeting in client.meetings.iter(search="daily"):
        assert_type(meeting, Meeting)
        assert_type(meeting.created_at, datetime)
        assert_type(meeting.status, Literal["ACTIVE", "INACTIVE"] | Unset)
    for response in client.meetings.iter().pages():
        assert_type(response, MeetingListResponse)
    made = client.meetings.create(title="x", recording_config={"max_seconds": 60})
    assert_type(made, MeetingResponse)
    if made.data:
        assert_type(made.data, Meeting)
        assert_type(made.data.title or "", str)
    client.meetings.create(
        title="x", recording_config=RecordingConfig(max_seconds=60), timeout=5, max_retries=0
    )
    raw = client.meetings.with_raw_response.get_meeting_by_id("m")
    assert_type(raw, RawResponse[MeetingResponse])
    assert_type(raw.parse(), MeetingResponse)
    with client.meetings.with_streaming_response.get_meeting_by_id("m") as streamed:
        assert_type(streamed, StreamedResponse[MeetingResponse])
    request = realtimekit.api.meetings.get_meeting_by_id("m")
    assert_type(request, Request[MeetingResponse])
    assert_type(client.send(request), MeetingResponse)
    assert_type(client.with_options(max_retries=0), RealtimeKit)


async def asynchronous(client: AsyncRealtimeKit) -> None:
    """The asynchronous client."""
    assert_type(await client.meetings.get(status="ACTIVE"), MeetingListResponse)
    async for meeting in client.meetings.iter():
        assert_type(meeting, Meeting)
    raw = await client.meetings.with_raw_response.get_meeting_by_id("m")
    assert_type(raw, AsyncRawResponse[MeetingResponse])
    assert_type(await raw.parse(), MeetingResponse)
    async with client.meetings.with_streaming_response.get_meeting_by_id("m") as streamed:
        assert_type(await streamed.parse(), MeetingResponse)
    both = await asyncio.gather(client.meetings.get(), client.meetings.get_meeting_by_id("m"))
    assert_type(both, tuple[MeetingListResponse, MeetingResponse])


async def mistakes(client: RealtimeKit, other: AsyncRealtimeKit) -> None:
    """What a type checker must refuse."""
    client.meetings.create(titel="x")  # error: call-arg
    client.meetings.get(status="RUNNING")  # error: arg-type
    client.meetings.get_meeting_by_id()  # error: call-arg
    client.meetings.get_meeting_by_id(5)  # error: arg-type
    client.meetings.create(recording_config={"max_secs": 60})  # error: arg-type
    client.meetings.with_raw_response.create(titel="x")  # error: call-arg
    client.meetings.iter(status="RUNNING")  # error: arg-type
    await other.meetings.get(status="RUNNING")  # error: arg-type
    await other.meetings.create(titel="x")  # error: call-arg
    realtimekit.api.meetings.get(status="RUNNING")  # error: arg-type
    client.with_options(retries=3)  # error: call-arg
    client.meetings.get(max_retrys=3)  # error: call-arg
