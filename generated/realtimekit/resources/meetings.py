"""Rooms of an app and the participants who may join them."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from .._runtime.pagination import AsyncPages, Pages
from .._runtime.request import RequestOptions
from .._runtime.resource import (
    AsyncRawResource,
    AsyncResource,
    AsyncStreamingResource,
    RawResource,
    Resource,
    StreamingResource,
    async_raw,
    async_streaming,
    raw,
    streaming,
)
from .._runtime.unset import UNSET, Unset
from ..api import meetings as api
from ..models.meetings import (
    AIConfig,
    Meeting,
    MeetingListResponse,
    MeetingResponse,
    MeetingStatus,
)
from ..models.participants import (
    DeletedParticipantResponse,
    Participant,
    ParticipantListResponse,
    ParticipantResponse,
    ParticipantTokenResponse,
    ParticipantWithTokenResponse,
)
from ..models.recording_config import RecordingConfig

if TYPE_CHECKING:
    from ..types import AIConfigDict, RecordingConfigDict


class Meetings(Resource):
    """Rooms of an app and the participants who may join them.

    Reached as `client.meetings`.
    """

    @cached_property
    def with_raw_response(self) -> MeetingsWithRawResponse:
        """The same methods, giving the whole HTTP response."""
        return MeetingsWithRawResponse(self._client)

    @cached_property
    def with_streaming_response(self) -> MeetingsWithStreamingResponse:
        """The same methods as context managers whose body is not read yet."""
        return MeetingsWithStreamingResponse(self._client)

    def get(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        page_no: float | None = None,
        per_page: float | None = None,
        end_time: datetime | str | None = None,
        search: str | None = None,
        start_time: datetime | str | None = None,
        status: MeetingStatus | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> MeetingListResponse:
        """List meetings.

        Lists the meetings of an app, page by page. Filters combine; a meeting must
        fit all that are given.

        Args:
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            page_no: Number of the page to return. The first page is 1. At least 0.
            per_page: Number of items on a page. At least 0.
            end_time: Leaves out what lies after this moment.
            search: Text to look for in the identifier and the title of meetings.
            start_time: Leaves out what lies before this moment.
            status: State that a meeting must have.

        Returns:
            One page of meetings.

        `GET /accounts/{account_id}/realtime/kit/{app_id}/meetings`
        """
        return self._send(
            api.get(
                app_id=self._known("app_id", app_id),
                account_id=self._known("account_id", account_id),
                page_no=page_no,
                per_page=per_page,
                end_time=end_time,
                search=search,
                start_time=start_time,
                status=status,
            ),
            request_options,
        )

    def iter(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        page_no: float | None = None,
        per_page: float | None = None,
        end_time: datetime | str | None = None,
        search: str | None = None,
        start_time: datetime | str | None = None,
        status: MeetingStatus | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> Pages[Meeting, MeetingListResponse]:
        """Iterate over all pages of `get`, which has the arguments; pages are fetched
        as needed.
        """
        return self._pages(
            api.get(
                app_id=self._known("app_id", app_id),
                account_id=self._known("account_id", account_id),
                page_no=page_no,
                per_page=per_page,
                end_time=end_time,
                search=search,
                start_time=start_time,
                status=status,
            ),
            api.GET_PAGES,
            request_options,
        )

    def create(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        ai_config: AIConfig | AIConfigDict | Unset = UNSET,
        live_stream_on_start: bool | Unset = UNSET,
        persist_chat: bool | Unset = UNSET,
        record_on_start: bool | Unset = UNSET,
        recording_config: RecordingConfig | RecordingConfigDict | Unset = UNSET,
        session_keep_alive_time_in_secs: float | Unset = UNSET,
        summarize_on_end: bool | Unset = UNSET,
        title: str | Unset = UNSET,
        **request_options: Unpack[RequestOptions],
    ) -> MeetingResponse:
        """Create a meeting.

        Creates a meeting. Those who may join it are added afterwards, as
        participants.

        Args:
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            ai_config: Transcription and summary settings.
            live_stream_on_start: Begin a livestream together with the meeting.
            persist_chat: Keep chat messages for a week instead of dropping them
                after the session.
            record_on_start: Begin recording with the first participant who joins.
            recording_config: Recording settings of this meeting, which win over
                those of the app.
            session_keep_alive_time_in_secs: Seconds to keep a session open once
                nobody is left in it. 60 to 600.
            summarize_on_end: Write a summary from the transcript when the session
                ends. Needs transcription; the result comes by webhook or from the
                summary endpoint.
            title: Title shown to participants.

        Returns:
            The new meeting.

        `POST /accounts/{account_id}/realtime/kit/{app_id}/meetings`
        """
        return self._send(
            api.create(
                app_id=self._known("app_id", app_id),
                account_id=self._known("account_id", account_id),
                ai_config=ai_config,
                live_stream_on_start=live_stream_on_start,
                persist_chat=persist_chat,
                record_on_start=record_on_start,
                recording_config=recording_config,
                session_keep_alive_time_in_secs=session_keep_alive_time_in_secs,
                summarize_on_end=summarize_on_end,
                title=title,
            ),
            request_options,
        )

    def get_meeting_by_id(
        self,
        meeting_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        name: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> MeetingResponse:
        """Get a meeting.

        Returns one meeting with all its settings.

        Args:
            meeting_id: Identifier of the meeting. Format uuid.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            name: Name to look for. No document explains it further.

        Returns:
            The meeting.

        `GET /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}`
        """
        return self._send(
            api.get_meeting_by_id(
                meeting_id=meeting_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
                name=name,
            ),
            request_options,
        )

    def replace_meeting_by_id(
        self,
        meeting_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        ai_config: AIConfig | AIConfigDict | Unset = UNSET,
        live_stream_on_start: bool | Unset = UNSET,
        persist_chat: bool | Unset = UNSET,
        record_on_start: bool | Unset = UNSET,
        recording_config: RecordingConfig | RecordingConfigDict | Unset = UNSET,
        session_keep_alive_time_in_secs: float | Unset = UNSET,
        summarize_on_end: bool | Unset = UNSET,
        title: str | Unset = UNSET,
        **request_options: Unpack[RequestOptions],
    ) -> MeetingResponse:
        """Replace a meeting.

        Puts new settings in place of all old ones; what is left out does not keep
        its value.

        Args:
            meeting_id: Identifier of the meeting. Format uuid.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            ai_config: Transcription and summary settings.
            live_stream_on_start: Begin a livestream together with the meeting.
            persist_chat: Keep chat messages for a week instead of dropping them
                after the session.
            record_on_start: Begin recording with the first participant who joins.
            recording_config: Recording settings of this meeting, which win over
                those of the app.
            session_keep_alive_time_in_secs: Seconds to keep a session open once
                nobody is left in it. 60 to 600.
            summarize_on_end: Write a summary from the transcript when the session
                ends. Needs transcription; the result comes by webhook or from the
                summary endpoint.
            title: Title shown to participants.

        Returns:
            The meeting as it is now.

        `PUT /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}`
        """
        return self._send(
            api.replace_meeting_by_id(
                meeting_id=meeting_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
                ai_config=ai_config,
                live_stream_on_start=live_stream_on_start,
                persist_chat=persist_chat,
                record_on_start=record_on_start,
                recording_config=recording_config,
                session_keep_alive_time_in_secs=session_keep_alive_time_in_secs,
                summarize_on_end=summarize_on_end,
                title=title,
            ),
            request_options,
        )

    def update_meeting_by_id(
        self,
        meeting_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        ai_config: AIConfig | AIConfigDict | Unset = UNSET,
        live_stream_on_start: bool | Unset = UNSET,
        persist_chat: bool | Unset = UNSET,
        record_on_start: bool | Unset = UNSET,
        session_keep_alive_time_in_secs: float | Unset = UNSET,
        status: MeetingStatus | Unset = UNSET,
        summarize_on_end: bool | Unset = UNSET,
        title: str | Unset = UNSET,
        **request_options: Unpack[RequestOptions],
    ) -> MeetingResponse:
        """Update a meeting.

        Changes single settings of a meeting and leaves the others alone.

        Args:
            meeting_id: Identifier of the meeting. Format uuid.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            ai_config: Transcription and summary settings.
            live_stream_on_start: Begin a livestream together with the meeting.
            persist_chat: Keep chat messages for a week instead of dropping them
                after the session.
            record_on_start: Begin recording with the first participant who joins.
            session_keep_alive_time_in_secs: Seconds to keep a session open once
                nobody is left in it. 60 to 600.
            status: Set to `INACTIVE` to close the meeting for joining, to `ACTIVE`
                to open it again.
            summarize_on_end: Write a summary from the transcript when the session
                ends. Needs transcription; the result comes by webhook or from the
                summary endpoint.
            title: Title shown to participants.

        Returns:
            The meeting as it is now.

        `PATCH /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}`
        """
        return self._send(
            api.update_meeting_by_id(
                meeting_id=meeting_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
                ai_config=ai_config,
                live_stream_on_start=live_stream_on_start,
                persist_chat=persist_chat,
                record_on_start=record_on_start,
                session_keep_alive_time_in_secs=session_keep_alive_time_in_secs,
                status=status,
                summarize_on_end=summarize_on_end,
                title=title,
            ),
            request_options,
        )

    def get_meeting_participants(
        self,
        meeting_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        page_no: float | None = None,
        per_page: float | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> ParticipantListResponse:
        """List participants.

        Lists the participants of a meeting, page by page.

        Args:
            meeting_id: Identifier of the meeting. Format uuid.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            page_no: Number of the page to return. The first page is 1. At least 0.
            per_page: Number of items on a page. At least 0.

        Returns:
            One page of participants.

        `GET
        /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants`
        """
        return self._send(
            api.get_meeting_participants(
                meeting_id=meeting_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
                page_no=page_no,
                per_page=per_page,
            ),
            request_options,
        )

    def iter_meeting_participants(
        self,
        meeting_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        page_no: float | None = None,
        per_page: float | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> Pages[Participant, ParticipantListResponse]:
        """Iterate over all pages of `get_meeting_participants`, which has the
        arguments; pages are fetched as needed.
        """
        return self._pages(
            api.get_meeting_participants(
                meeting_id=meeting_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
                page_no=page_no,
                per_page=per_page,
            ),
            api.GET_MEETING_PARTICIPANTS_PAGES,
            request_options,
        )

    def add_participant(
        self,
        meeting_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        custom_participant_id: str,
        preset_name: str,
        name: str | Unset = UNSET,
        picture: str | Unset = UNSET,
        **request_options: Unpack[RequestOptions],
    ) -> ParticipantWithTokenResponse:
        """Add a participant.

        Adds a participant to a meeting and returns the token that the participant's
        client joins with.

        Args:
            meeting_id: Identifier of the meeting. Format uuid.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            custom_participant_id: Own identifier of the person, which no other
                participant of the meeting has: a customer number, a UUID or the
                like.
            preset_name: Preset that says what the participant may do.
            name: Name to show in the meeting.
            picture: Address of a portrait image. Format uri.

        Returns:
            The new participant with a token.

        `POST
        /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants`
        """
        return self._send(
            api.add_participant(
                meeting_id=meeting_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
                custom_participant_id=custom_participant_id,
                preset_name=preset_name,
                name=name,
                picture=picture,
            ),
            request_options,
        )

    def get_meeting_participant(
        self,
        participant_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        meeting_id: str,
        **request_options: Unpack[RequestOptions],
    ) -> ParticipantResponse:
        """Get a participant.

        Returns one participant of a meeting.

        Args:
            participant_id: Identifier of the participant, as returned when the
                participant was added.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            meeting_id: Identifier of the meeting. Format uuid.

        Returns:
            The participant.

        `GET
        /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}`
        """
        return self._send(
            api.get_meeting_participant(
                participant_id=participant_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
                meeting_id=meeting_id,
            ),
            request_options,
        )

    def delete_meeting_participant(
        self,
        participant_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        meeting_id: str,
        **request_options: Unpack[RequestOptions],
    ) -> DeletedParticipantResponse:
        """Delete a participant.

        Removes a participant from a meeting.

        Args:
            participant_id: Identifier of the participant, as returned when the
                participant was added.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            meeting_id: Identifier of the meeting. Format uuid.

        Returns:
            The removed participant.

        `DELETE
        /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}`
        """
        return self._send(
            api.delete_meeting_participant(
                participant_id=participant_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
                meeting_id=meeting_id,
            ),
            request_options,
        )

    def edit_participant(
        self,
        participant_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        meeting_id: str,
        name: str | Unset = UNSET,
        picture: str | Unset = UNSET,
        preset_name: str | Unset = UNSET,
        **request_options: Unpack[RequestOptions],
    ) -> ParticipantWithTokenResponse:
        """Update a participant.

        Changes the name, picture or preset of a participant, and returns a token as
        well.

        Args:
            participant_id: Identifier of the participant, as returned when the
                participant was added.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            meeting_id: Identifier of the meeting. Format uuid.
            name: Name to show in the meeting.
            picture: Address of a portrait image. Format uri.
            preset_name: Preset to apply from now on.

        Returns:
            The participant as they are now, with a token.

        `PATCH
        /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}`
        """
        return self._send(
            api.edit_participant(
                participant_id=participant_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
                meeting_id=meeting_id,
                name=name,
                picture=picture,
                preset_name=preset_name,
            ),
            request_options,
        )

    def refresh_participant_token(
        self,
        participant_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        meeting_id: str,
        **request_options: Unpack[RequestOptions],
    ) -> ParticipantTokenResponse:
        """Refresh a token.

        Makes a new token for a participant of a meeting.

        Args:
            participant_id: Identifier of the participant, as returned when the
                participant was added.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            meeting_id: Identifier of the meeting. Format uuid.

        Returns:
            The new token.

        `POST
        /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}/token`
        """
        return self._send(
            api.refresh_participant_token(
                participant_id=participant_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
                meeting_id=meeting_id,
            ),
            request_options,
        )


class MeetingsWithRawResponse(RawResource):
    """`Meetings` with the whole HTTP response as the result."""

    get = raw(Meetings.get)
    create = raw(Meetings.create)
    get_meeting_by_id = raw(Meetings.get_meeting_by_id)
    replace_meeting_by_id = raw(Meetings.replace_meeting_by_id)
    update_meeting_by_id = raw(Meetings.update_meeting_by_id)
    get_meeting_participants = raw(Meetings.get_meeting_participants)
    add_participant = raw(Meetings.add_participant)
    get_meeting_participant = raw(Meetings.get_meeting_participant)
    delete_meeting_participant = raw(Meetings.delete_meeting_participant)
    edit_participant = raw(Meetings.edit_participant)
    refresh_participant_token = raw(Meetings.refresh_participant_token)


class MeetingsWithStreamingResponse(StreamingResource):
    """`Meetings` with responses whose body is read piece by piece."""

    get = streaming(Meetings.get)
    create = streaming(Meetings.create)
    get_meeting_by_id = streaming(Meetings.get_meeting_by_id)
    replace_meeting_by_id = streaming(Meetings.replace_meeting_by_id)
    update_meeting_by_id = streaming(Meetings.update_meeting_by_id)
    get_meeting_participants = streaming(Meetings.get_meeting_participants)
    add_participant = streaming(Meetings.add_participant)
    get_meeting_participant = streaming(Meetings.get_meeting_participant)
    delete_meeting_participant = streaming(Meetings.delete_meeting_participant)
    edit_participant = streaming(Meetings.edit_participant)
    refresh_participant_token = streaming(Meetings.refresh_participant_token)


class AsyncMeetings(AsyncResource):
    """Rooms of an app and the participants who may join them.

    Reached as `client.meetings` of the asynchronous client.
    """

    @cached_property
    def with_raw_response(self) -> AsyncMeetingsWithRawResponse:
        """The same methods, giving the whole HTTP response."""
        return AsyncMeetingsWithRawResponse(self._client)

    @cached_property
    def with_streaming_response(self) -> AsyncMeetingsWithStreamingResponse:
        """The same methods as asynchronous context managers whose body is not read yet."""
        return AsyncMeetingsWithStreamingResponse(self._client)

    async def get(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        page_no: float | None = None,
        per_page: float | None = None,
        end_time: datetime | str | None = None,
        search: str | None = None,
        start_time: datetime | str | None = None,
        status: MeetingStatus | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> MeetingListResponse:
        """List meetings.

        Lists the meetings of an app, page by page. Filters combine; a meeting must
        fit all that are given.

        Args:
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            page_no: Number of the page to return. The first page is 1. At least 0.
            per_page: Number of items on a page. At least 0.
            end_time: Leaves out what lies after this moment.
            search: Text to look for in the identifier and the title of meetings.
            start_time: Leaves out what lies before this moment.
            status: State that a meeting must have.

        Returns:
            One page of meetings.

        `GET /accounts/{account_id}/realtime/kit/{app_id}/meetings`
        """
        return await self._send(
            api.get(
                app_id=self._known("app_id", app_id),
                account_id=self._known("account_id", account_id),
                page_no=page_no,
                per_page=per_page,
                end_time=end_time,
                search=search,
                start_time=start_time,
                status=status,
            ),
            request_options,
        )

    def iter(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        page_no: float | None = None,
        per_page: float | None = None,
        end_time: datetime | str | None = None,
        search: str | None = None,
        start_time: datetime | str | None = None,
        status: MeetingStatus | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> AsyncPages[Meeting, MeetingListResponse]:
        """Iterate over all pages of `get`, which has the arguments; pages are fetched
        as needed.
        """
        return self._pages(
            api.get(
                app_id=self._known("app_id", app_id),
                account_id=self._known("account_id", account_id),
                page_no=page_no,
                per_page=per_page,
                end_time=end_time,
                search=search,
                start_time=start_time,
                status=status,
            ),
            api.GET_PAGES,
            request_options,
        )

    async def create(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        ai_config: AIConfig | AIConfigDict | Unset = UNSET,
        live_stream_on_start: bool | Unset = UNSET,
        persist_chat: bool | Unset = UNSET,
        record_on_start: bool | Unset = UNSET,
        recording_config: RecordingConfig | RecordingConfigDict | Unset = UNSET,
        session_keep_alive_time_in_secs: float | Unset = UNSET,
        summarize_on_end: bool | Unset = UNSET,
        title: str | Unset = UNSET,
        **request_options: Unpack[RequestOptions],
    ) -> MeetingResponse:
        """Create a meeting.

        Creates a meeting. Those who may join it are added afterwards, as
        participants.

        Args:
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            ai_config: Transcription and summary settings.
            live_stream_on_start: Begin a livestream together with the meeting.
            persist_chat: Keep chat messages for a week instead of dropping them
                after the session.
            record_on_start: Begin recording with the first participant who joins.
            recording_config: Recording settings of this meeting, which win over
                those of the app.
            session_keep_alive_time_in_secs: Seconds to keep a session open once
                nobody is left in it. 60 to 600.
            summarize_on_end: Write a summary from the transcript when the session
                ends. Needs transcription; the result comes by webhook or from the
                summary endpoint.
            title: Title shown to participants.

        Returns:
            The new meeting.

        `POST /accounts/{account_id}/realtime/kit/{app_id}/meetings`
        """
        return await self._send(
            api.create(
                app_id=self._known("app_id", app_id),
                account_id=self._known("account_id", account_id),
                ai_config=ai_config,
                live_stream_on_start=live_stream_on_start,
                persist_chat=persist_chat,
                record_on_start=record_on_start,
                recording_config=recording_config,
                session_keep_alive_time_in_secs=session_keep_alive_time_in_secs,
                summarize_on_end=summarize_on_end,
                title=title,
            ),
            request_options,
        )

    async def get_meeting_by_id(
        self,
        meeting_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        name: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> MeetingResponse:
        """Get a meeting.

        Returns one meeting with all its settings.

        Args:
            meeting_id: Identifier of the meeting. Format uuid.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            name: Name to look for. No document explains it further.

        Returns:
            The meeting.

        `GET /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}`
        """
        return await self._send(
            api.get_meeting_by_id(
                meeting_id=meeting_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
                name=name,
            ),
            request_options,
        )

    async def replace_meeting_by_id(
        self,
        meeting_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        ai_config: AIConfig | AIConfigDict | Unset = UNSET,
        live_stream_on_start: bool | Unset = UNSET,
        persist_chat: bool | Unset = UNSET,
        record_on_start: bool | Unset = UNSET,
        recording_config: RecordingConfig | RecordingConfigDict | Unset = UNSET,
        session_keep_alive_time_in_secs: float | Unset = UNSET,
        summarize_on_end: bool | Unset = UNSET,
        title: str | Unset = UNSET,
        **request_options: Unpack[RequestOptions],
    ) -> MeetingResponse:
        """Replace a meeting.

        Puts new settings in place of all old ones; what is left out does not keep
        its value.

        Args:
            meeting_id: Identifier of the meeting. Format uuid.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            ai_config: Transcription and summary settings.
            live_stream_on_start: Begin a livestream together with the meeting.
            persist_chat: Keep chat messages for a week instead of dropping them
                after the session.
            record_on_start: Begin recording with the first participant who joins.
            recording_config: Recording settings of this meeting, which win over
                those of the app.
            session_keep_alive_time_in_secs: Seconds to keep a session open once
                nobody is left in it. 60 to 600.
            summarize_on_end: Write a summary from the transcript when the session
                ends. Needs transcription; the result comes by webhook or from the
                summary endpoint.
            title: Title shown to participants.

        Returns:
            The meeting as it is now.

        `PUT /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}`
        """
        return await self._send(
            api.replace_meeting_by_id(
                meeting_id=meeting_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
                ai_config=ai_config,
                live_stream_on_start=live_stream_on_start,
                persist_chat=persist_chat,
                record_on_start=record_on_start,
                recording_config=recording_config,
                session_keep_alive_time_in_secs=session_keep_alive_time_in_secs,
                summarize_on_end=summarize_on_end,
                title=title,
            ),
            request_options,
        )

    async def update_meeting_by_id(
        self,
        meeting_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        ai_config: AIConfig | AIConfigDict | Unset = UNSET,
        live_stream_on_start: bool | Unset = UNSET,
        persist_chat: bool | Unset = UNSET,
        record_on_start: bool | Unset = UNSET,
        session_keep_alive_time_in_secs: float | Unset = UNSET,
        status: MeetingStatus | Unset = UNSET,
        summarize_on_end: bool | Unset = UNSET,
        title: str | Unset = UNSET,
        **request_options: Unpack[RequestOptions],
    ) -> MeetingResponse:
        """Update a meeting.

        Changes single settings of a meeting and leaves the others alone.

        Args:
            meeting_id: Identifier of the meeting. Format uuid.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            ai_config: Transcription and summary settings.
            live_stream_on_start: Begin a livestream together with the meeting.
            persist_chat: Keep chat messages for a week instead of dropping them
                after the session.
            record_on_start: Begin recording with the first participant who joins.
            session_keep_alive_time_in_secs: Seconds to keep a session open once
                nobody is left in it. 60 to 600.
            status: Set to `INACTIVE` to close the meeting for joining, to `ACTIVE`
                to open it again.
            summarize_on_end: Write a summary from the transcript when the session
                ends. Needs transcription; the result comes by webhook or from the
                summary endpoint.
            title: Title shown to participants.

        Returns:
            The meeting as it is now.

        `PATCH /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}`
        """
        return await self._send(
            api.update_meeting_by_id(
                meeting_id=meeting_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
                ai_config=ai_config,
                live_stream_on_start=live_stream_on_start,
                persist_chat=persist_chat,
                record_on_start=record_on_start,
                session_keep_alive_time_in_secs=session_keep_alive_time_in_secs,
                status=status,
                summarize_on_end=summarize_on_end,
                title=title,
            ),
            request_options,
        )

    async def get_meeting_participants(
        self,
        meeting_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        page_no: float | None = None,
        per_page: float | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> ParticipantListResponse:
        """List participants.

        Lists the participants of a meeting, page by page.

        Args:
            meeting_id: Identifier of the meeting. Format uuid.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            page_no: Number of the page to return. The first page is 1. At least 0.
            per_page: Number of items on a page. At least 0.

        Returns:
            One page of participants.

        `GET
        /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants`
        """
        return await self._send(
            api.get_meeting_participants(
                meeting_id=meeting_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
                page_no=page_no,
                per_page=per_page,
            ),
            request_options,
        )

    def iter_meeting_participants(
        self,
        meeting_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        page_no: float | None = None,
        per_page: float | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> AsyncPages[Participant, ParticipantListResponse]:
        """Iterate over all pages of `get_meeting_participants`, which has the
        arguments; pages are fetched as needed.
        """
        return self._pages(
            api.get_meeting_participants(
                meeting_id=meeting_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
                page_no=page_no,
                per_page=per_page,
            ),
            api.GET_MEETING_PARTICIPANTS_PAGES,
            request_options,
        )

    async def add_participant(
        self,
        meeting_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        custom_participant_id: str,
        preset_name: str,
        name: str | Unset = UNSET,
        picture: str | Unset = UNSET,
        **request_options: Unpack[RequestOptions],
    ) -> ParticipantWithTokenResponse:
        """Add a participant.

        Adds a participant to a meeting and returns the token that the participant's
        client joins with.

        Args:
            meeting_id: Identifier of the meeting. Format uuid.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            custom_participant_id: Own identifier of the person, which no other
                participant of the meeting has: a customer number, a UUID or the
                like.
            preset_name: Preset that says what the participant may do.
            name: Name to show in the meeting.
            picture: Address of a portrait image. Format uri.

        Returns:
            The new participant with a token.

        `POST
        /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants`
        """
        return await self._send(
            api.add_participant(
                meeting_id=meeting_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
                custom_participant_id=custom_participant_id,
                preset_name=preset_name,
                name=name,
                picture=picture,
            ),
            request_options,
        )

    async def get_meeting_participant(
        self,
        participant_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        meeting_id: str,
        **request_options: Unpack[RequestOptions],
    ) -> ParticipantResponse:
        """Get a participant.

        Returns one participant of a meeting.

        Args:
            participant_id: Identifier of the participant, as returned when the
                participant was added.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            meeting_id: Identifier of the meeting. Format uuid.

        Returns:
            The participant.

        `GET
        /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}`
        """
        return await self._send(
            api.get_meeting_participant(
                participant_id=participant_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
                meeting_id=meeting_id,
            ),
            request_options,
        )

    async def delete_meeting_participant(
        self,
        participant_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        meeting_id: str,
        **request_options: Unpack[RequestOptions],
    ) -> DeletedParticipantResponse:
        """Delete a participant.

        Removes a participant from a meeting.

        Args:
            participant_id: Identifier of the participant, as returned when the
                participant was added.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            meeting_id: Identifier of the meeting. Format uuid.

        Returns:
            The removed participant.

        `DELETE
        /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}`
        """
        return await self._send(
            api.delete_meeting_participant(
                participant_id=participant_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
                meeting_id=meeting_id,
            ),
            request_options,
        )

    async def edit_participant(
        self,
        participant_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        meeting_id: str,
        name: str | Unset = UNSET,
        picture: str | Unset = UNSET,
        preset_name: str | Unset = UNSET,
        **request_options: Unpack[RequestOptions],
    ) -> ParticipantWithTokenResponse:
        """Update a participant.

        Changes the name, picture or preset of a participant, and returns a token as
        well.

        Args:
            participant_id: Identifier of the participant, as returned when the
                participant was added.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            meeting_id: Identifier of the meeting. Format uuid.
            name: Name to show in the meeting.
            picture: Address of a portrait image. Format uri.
            preset_name: Preset to apply from now on.

        Returns:
            The participant as they are now, with a token.

        `PATCH
        /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}`
        """
        return await self._send(
            api.edit_participant(
                participant_id=participant_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
                meeting_id=meeting_id,
                name=name,
                picture=picture,
                preset_name=preset_name,
            ),
            request_options,
        )

    async def refresh_participant_token(
        self,
        participant_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        meeting_id: str,
        **request_options: Unpack[RequestOptions],
    ) -> ParticipantTokenResponse:
        """Refresh a token.

        Makes a new token for a participant of a meeting.

        Args:
            participant_id: Identifier of the participant, as returned when the
                participant was added.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            meeting_id: Identifier of the meeting. Format uuid.

        Returns:
            The new token.

        `POST
        /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}/token`
        """
        return await self._send(
            api.refresh_participant_token(
                participant_id=participant_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
                meeting_id=meeting_id,
            ),
            request_options,
        )


class AsyncMeetingsWithRawResponse(AsyncRawResource):
    """`AsyncMeetings` with the whole HTTP response as the result."""

    get = async_raw(AsyncMeetings.get)
    create = async_raw(AsyncMeetings.create)
    get_meeting_by_id = async_raw(AsyncMeetings.get_meeting_by_id)
    replace_meeting_by_id = async_raw(AsyncMeetings.replace_meeting_by_id)
    update_meeting_by_id = async_raw(AsyncMeetings.update_meeting_by_id)
    get_meeting_participants = async_raw(AsyncMeetings.get_meeting_participants)
    add_participant = async_raw(AsyncMeetings.add_participant)
    get_meeting_participant = async_raw(AsyncMeetings.get_meeting_participant)
    delete_meeting_participant = async_raw(AsyncMeetings.delete_meeting_participant)
    edit_participant = async_raw(AsyncMeetings.edit_participant)
    refresh_participant_token = async_raw(AsyncMeetings.refresh_participant_token)


class AsyncMeetingsWithStreamingResponse(AsyncStreamingResource):
    """`AsyncMeetings` with responses whose body is read piece by piece."""

    get = async_streaming(AsyncMeetings.get)
    create = async_streaming(AsyncMeetings.create)
    get_meeting_by_id = async_streaming(AsyncMeetings.get_meeting_by_id)
    replace_meeting_by_id = async_streaming(AsyncMeetings.replace_meeting_by_id)
    update_meeting_by_id = async_streaming(AsyncMeetings.update_meeting_by_id)
    get_meeting_participants = async_streaming(AsyncMeetings.get_meeting_participants)
    add_participant = async_streaming(AsyncMeetings.add_participant)
    get_meeting_participant = async_streaming(AsyncMeetings.get_meeting_participant)
    delete_meeting_participant = async_streaming(
        AsyncMeetings.delete_meeting_participant
    )
    edit_participant = async_streaming(AsyncMeetings.edit_participant)
    refresh_participant_token = async_streaming(AsyncMeetings.refresh_participant_token)
