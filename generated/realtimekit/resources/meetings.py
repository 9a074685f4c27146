"""Rooms of an app and the participants who may join them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Unpack

from .._runtime import forms
from .._runtime.lazy import Module
from .._runtime.pagination import PageNumber
from .._runtime.request import RequestOptions
from .._runtime.unset import UNSET, Unset
from ..models import meetings, participants
from ..models import recording_config as _recording_config

if TYPE_CHECKING:
    from .. import types
else:
    types = Module("..types", __package__)


class Meetings(forms.Resource):
    """`client.meetings`: the methods of the synchronous client."""

    with_raw_response = forms.View(lambda: MeetingsWithRawResponse)
    with_streaming_response = forms.View(lambda: MeetingsWithStreamingResponse)

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
        status: meetings.MeetingStatus | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> meetings.MeetingListResponse:
        """List meetings.

        Lists the meetings of an app, page by page. Filters combine; a meeting must
        fit all that are given.

        Args:
            app_id: Identifier of the app within the account. Default: the client's.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            page_no: Number of the page to return. The first page is 1. At least 0.
            per_page: Number of items on a page. At least 0.
            end_time: Leaves out what lies after this moment.
            search: Text to look for in the identifier and the title of meetings.
            start_time: Leaves out what lies before this moment.
            status: State that a meeting must have.

        Returns:
            One page of meetings.

        Raises:
            APIError: `GET /accounts/{account_id}/realtime/kit/{app_id}/meetings`
        """
        return self._send(
            "GET /accounts/{account_id}/realtime/kit/{app_id}/meetings",
            meetings.MeetingListResponse.from_dict,
            name="meetings.get",
            path_params=(account_id, app_id),
            query={
                "page_no": page_no,
                "per_page": per_page,
                "end_time": end_time,
                "search": search,
                "start_time": start_time,
                "status": status,
            },
            options=request_options,
        )

    iter = forms.pages_of(
        get,
        PageNumber[meetings.Meeting](
            page="page_no", size="per_page", total="paging.total_count"
        ),
    )
    """All items of `get`, page by page as they are needed; it has the same arguments."""

    def create(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        ai_config: meetings.AIConfig | types.AIConfigDict | Unset = UNSET,
        live_stream_on_start: bool | Unset = UNSET,
        persist_chat: bool | Unset = UNSET,
        record_on_start: bool | Unset = UNSET,
        recording_config: (
            _recording_config.RecordingConfig | types.RecordingConfigDict | Unset
        ) = UNSET,
        session_keep_alive_time_in_secs: float | Unset = UNSET,
        summarize_on_end: bool | Unset = UNSET,
        title: str | Unset = UNSET,
        **request_options: Unpack[RequestOptions],
    ) -> meetings.MeetingResponse:
        """Create a meeting.

        Creates a meeting. Those who may join it are added afterwards, as
        participants.

        Args:
            app_id: Identifier of the app within the account. Default: the client's.
            account_id: Identifier of the Cloudflare account. Default: the client's.
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

        Raises:
            APIError: `POST /accounts/{account_id}/realtime/kit/{app_id}/meetings`
        """
        return self._send(
            "POST /accounts/{account_id}/realtime/kit/{app_id}/meetings",
            meetings.MeetingResponse.from_dict,
            name="meetings.create",
            path_params=(account_id, app_id),
            body={
                "ai_config": ai_config,
                "live_stream_on_start": live_stream_on_start,
                "persist_chat": persist_chat,
                "record_on_start": record_on_start,
                "recording_config": recording_config,
                "session_keep_alive_time_in_secs": session_keep_alive_time_in_secs,
                "summarize_on_end": summarize_on_end,
                "title": title,
            },
            options=request_options,
        )

    def get_meeting_by_id(
        self,
        meeting_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        name: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> meetings.MeetingResponse:
        """Get a meeting.

        Returns one meeting with all its settings.

        Args:
            meeting_id: Identifier of the meeting. Format uuid.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.
            name: Name to look for. No document explains it further.

        Returns:
            The meeting.

        Raises:
            APIError: `GET /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}`
        """
        return self._send(
            "GET /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}",
            meetings.MeetingResponse.from_dict,
            name="meetings.get_meeting_by_id",
            path_params=(account_id, app_id, meeting_id),
            query={"name": name},
            options=request_options,
        )

    def replace_meeting_by_id(
        self,
        meeting_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        ai_config: meetings.AIConfig | types.AIConfigDict | Unset = UNSET,
        live_stream_on_start: bool | Unset = UNSET,
        persist_chat: bool | Unset = UNSET,
        record_on_start: bool | Unset = UNSET,
        recording_config: (
            _recording_config.RecordingConfig | types.RecordingConfigDict | Unset
        ) = UNSET,
        session_keep_alive_time_in_secs: float | Unset = UNSET,
        summarize_on_end: bool | Unset = UNSET,
        title: str | Unset = UNSET,
        **request_options: Unpack[RequestOptions],
    ) -> meetings.MeetingResponse:
        """Replace a meeting.

        Puts new settings in place of all old ones; what is left out does not keep
        its value.

        Args:
            meeting_id: Identifier of the meeting. Format uuid.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.
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

        Raises:
            APIError: `PUT /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}`
        """
        return self._send(
            "PUT /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}",
            meetings.MeetingResponse.from_dict,
            name="meetings.replace_meeting_by_id",
            path_params=(account_id, app_id, meeting_id),
            body={
                "ai_config": ai_config,
                "live_stream_on_start": live_stream_on_start,
                "persist_chat": persist_chat,
                "record_on_start": record_on_start,
                "recording_config": recording_config,
                "session_keep_alive_time_in_secs": session_keep_alive_time_in_secs,
                "summarize_on_end": summarize_on_end,
                "title": title,
            },
            options=request_options,
        )

    def update_meeting_by_id(
        self,
        meeting_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        ai_config: meetings.AIConfig | types.AIConfigDict | Unset = UNSET,
        live_stream_on_start: bool | Unset = UNSET,
        persist_chat: bool | Unset = UNSET,
        record_on_start: bool | Unset = UNSET,
        session_keep_alive_time_in_secs: float | Unset = UNSET,
        status: meetings.MeetingStatus | Unset = UNSET,
        summarize_on_end: bool | Unset = UNSET,
        title: str | Unset = UNSET,
        **request_options: Unpack[RequestOptions],
    ) -> meetings.MeetingResponse:
        """Update a meeting.

        Changes single settings of a meeting and leaves the others alone.

        Args:
            meeting_id: Identifier of the meeting. Format uuid.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.
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

        Raises:
            APIError: `PATCH /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}`
        """
        return self._send(
            "PATCH /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}",
            meetings.MeetingResponse.from_dict,
            name="meetings.update_meeting_by_id",
            path_params=(account_id, app_id, meeting_id),
            body={
                "ai_config": ai_config,
                "live_stream_on_start": live_stream_on_start,
                "persist_chat": persist_chat,
                "record_on_start": record_on_start,
                "session_keep_alive_time_in_secs": session_keep_alive_time_in_secs,
                "status": status,
                "summarize_on_end": summarize_on_end,
                "title": title,
            },
            options=request_options,
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
    ) -> participants.ParticipantListResponse:
        """List participants.

        Lists the participants of a meeting, page by page.

        Args:
            meeting_id: Identifier of the meeting. Format uuid.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.
            page_no: Number of the page to return. The first page is 1. At least 0.
            per_page: Number of items on a page. At least 0.

        Returns:
            One page of participants.

        Raises:
            APIError: `GET /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants`
        """
        return self._send(
            "GET /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants",
            participants.ParticipantListResponse.from_dict,
            name="meetings.get_meeting_participants",
            path_params=(account_id, app_id, meeting_id),
            query={"page_no": page_no, "per_page": per_page},
            options=request_options,
        )

    iter_meeting_participants = forms.pages_of(
        get_meeting_participants,
        PageNumber[participants.Participant](
            page="page_no", size="per_page", total="paging.total_count"
        ),
    )
    """All items of `get_meeting_participants`, page by page as they are needed; it has the same arguments."""

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
    ) -> participants.ParticipantWithTokenResponse:
        """Add a participant.

        Adds a participant to a meeting and returns the token that the participant's
        client joins with.

        Args:
            meeting_id: Identifier of the meeting. Format uuid.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.
            custom_participant_id: Own identifier of the person, which no other
                participant of the meeting has: a customer number, a UUID or the
                like.
            preset_name: Preset that says what the participant may do.
            name: Name to show in the meeting.
            picture: Address of a portrait image. Format uri.

        Returns:
            The new participant with a token.

        Raises:
            APIError: `POST /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants`
        """
        return self._send(
            "POST /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants",
            participants.ParticipantWithTokenResponse.from_dict,
            name="meetings.add_participant",
            path_params=(account_id, app_id, meeting_id),
            body={
                "custom_participant_id": custom_participant_id,
                "preset_name": preset_name,
                "name": name,
                "picture": picture,
            },
            options=request_options,
        )

    def get_meeting_participant(
        self,
        participant_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        meeting_id: str,
        **request_options: Unpack[RequestOptions],
    ) -> participants.ParticipantResponse:
        """Get a participant.

        Returns one participant of a meeting.

        Args:
            participant_id: Identifier of the participant, as returned when the
                participant was added.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.
            meeting_id: Identifier of the meeting. Format uuid.

        Returns:
            The participant.

        Raises:
            APIError: `GET /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}`
        """
        return self._send(
            "GET /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}",
            participants.ParticipantResponse.from_dict,
            name="meetings.get_meeting_participant",
            path_params=(account_id, app_id, meeting_id, participant_id),
            options=request_options,
        )

    def delete_meeting_participant(
        self,
        participant_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        meeting_id: str,
        **request_options: Unpack[RequestOptions],
    ) -> participants.DeletedParticipantResponse:
        """Delete a participant.

        Removes a participant from a meeting.

        Args:
            participant_id: Identifier of the participant, as returned when the
                participant was added.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.
            meeting_id: Identifier of the meeting. Format uuid.

        Returns:
            The removed participant.

        Raises:
            APIError: `DELETE /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}`
        """
        return self._send(
            "DELETE /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}",
            participants.DeletedParticipantResponse.from_dict,
            name="meetings.delete_meeting_participant",
            path_params=(account_id, app_id, meeting_id, participant_id),
            options=request_options,
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
    ) -> participants.ParticipantWithTokenResponse:
        """Update a participant.

        Changes the name, picture or preset of a participant, and returns a token as
        well.

        Args:
            participant_id: Identifier of the participant, as returned when the
                participant was added.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.
            meeting_id: Identifier of the meeting. Format uuid.
            name: Name to show in the meeting.
            picture: Address of a portrait image. Format uri.
            preset_name: Preset to apply from now on.

        Returns:
            The participant as they are now, with a token.

        Raises:
            APIError: `PATCH /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}`
        """
        return self._send(
            "PATCH /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}",
            participants.ParticipantWithTokenResponse.from_dict,
            name="meetings.edit_participant",
            path_params=(account_id, app_id, meeting_id, participant_id),
            body={
                "name": name,
                "picture": picture,
                "preset_name": preset_name,
            },
            options=request_options,
        )

    def refresh_participant_token(
        self,
        participant_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        meeting_id: str,
        **request_options: Unpack[RequestOptions],
    ) -> participants.ParticipantTokenResponse:
        """Refresh a token.

        Makes a new token for a participant of a meeting.

        Args:
            participant_id: Identifier of the participant, as returned when the
                participant was added.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.
            meeting_id: Identifier of the meeting. Format uuid.

        Returns:
            The new token.

        Raises:
            APIError: `POST /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}/token`
        """
        return self._send(
            "POST /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants/{participant_id}/token",
            participants.ParticipantTokenResponse.from_dict,
            name="meetings.refresh_participant_token",
            path_params=(account_id, app_id, meeting_id, participant_id),
            options=request_options,
        )


class MeetingsWithRawResponse(forms.RawResource):
    get = forms.raw(Meetings.get)
    create = forms.raw(Meetings.create)
    get_meeting_by_id = forms.raw(Meetings.get_meeting_by_id)
    replace_meeting_by_id = forms.raw(Meetings.replace_meeting_by_id)
    update_meeting_by_id = forms.raw(Meetings.update_meeting_by_id)
    get_meeting_participants = forms.raw(Meetings.get_meeting_participants)
    add_participant = forms.raw(Meetings.add_participant)
    get_meeting_participant = forms.raw(Meetings.get_meeting_participant)
    delete_meeting_participant = forms.raw(Meetings.delete_meeting_participant)
    edit_participant = forms.raw(Meetings.edit_participant)
    refresh_participant_token = forms.raw(Meetings.refresh_participant_token)


class MeetingsWithStreamingResponse(forms.StreamingResource):
    get = forms.stream(Meetings.get)
    create = forms.stream(Meetings.create)
    get_meeting_by_id = forms.stream(Meetings.get_meeting_by_id)
    replace_meeting_by_id = forms.stream(Meetings.replace_meeting_by_id)
    update_meeting_by_id = forms.stream(Meetings.update_meeting_by_id)
    get_meeting_participants = forms.stream(Meetings.get_meeting_participants)
    add_participant = forms.stream(Meetings.add_participant)
    get_meeting_participant = forms.stream(Meetings.get_meeting_participant)
    delete_meeting_participant = forms.stream(Meetings.delete_meeting_participant)
    edit_participant = forms.stream(Meetings.edit_participant)
    refresh_participant_token = forms.stream(Meetings.refresh_participant_token)


class AsyncMeetings(forms.AsyncResource):
    """`client.meetings`: the same methods, to await."""

    with_raw_response = forms.View(lambda: AsyncMeetingsWithRawResponse)
    with_streaming_response = forms.View(lambda: AsyncMeetingsWithStreamingResponse)

    get = forms.awaited(Meetings.get)
    iter = forms.apages(Meetings.iter)
    create = forms.awaited(Meetings.create)
    get_meeting_by_id = forms.awaited(Meetings.get_meeting_by_id)
    replace_meeting_by_id = forms.awaited(Meetings.replace_meeting_by_id)
    update_meeting_by_id = forms.awaited(Meetings.update_meeting_by_id)
    get_meeting_participants = forms.awaited(Meetings.get_meeting_participants)
    iter_meeting_participants = forms.apages(Meetings.iter_meeting_participants)
    add_participant = forms.awaited(Meetings.add_participant)
    get_meeting_participant = forms.awaited(Meetings.get_meeting_participant)
    delete_meeting_participant = forms.awaited(Meetings.delete_meeting_participant)
    edit_participant = forms.awaited(Meetings.edit_participant)
    refresh_participant_token = forms.awaited(Meetings.refresh_participant_token)


class AsyncMeetingsWithRawResponse(forms.AsyncRawResource):
    get = forms.araw(Meetings.get)
    create = forms.araw(Meetings.create)
    get_meeting_by_id = forms.araw(Meetings.get_meeting_by_id)
    replace_meeting_by_id = forms.araw(Meetings.replace_meeting_by_id)
    update_meeting_by_id = forms.araw(Meetings.update_meeting_by_id)
    get_meeting_participants = forms.araw(Meetings.get_meeting_participants)
    add_participant = forms.araw(Meetings.add_participant)
    get_meeting_participant = forms.araw(Meetings.get_meeting_participant)
    delete_meeting_participant = forms.araw(Meetings.delete_meeting_participant)
    edit_participant = forms.araw(Meetings.edit_participant)
    refresh_participant_token = forms.araw(Meetings.refresh_participant_token)


class AsyncMeetingsWithStreamingResponse(forms.AsyncStreamingResource):
    get = forms.astream(Meetings.get)
    create = forms.astream(Meetings.create)
    get_meeting_by_id = forms.astream(Meetings.get_meeting_by_id)
    replace_meeting_by_id = forms.astream(Meetings.replace_meeting_by_id)
    update_meeting_by_id = forms.astream(Meetings.update_meeting_by_id)
    get_meeting_participants = forms.astream(Meetings.get_meeting_participants)
    add_participant = forms.astream(Meetings.add_participant)
    get_meeting_participant = forms.astream(Meetings.get_meeting_participant)
    delete_meeting_participant = forms.astream(Meetings.delete_meeting_participant)
    edit_participant = forms.astream(Meetings.edit_participant)
    refresh_participant_token = forms.astream(Meetings.refresh_participant_token)
