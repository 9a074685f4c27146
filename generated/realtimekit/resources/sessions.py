"""Past and running gatherings in meetings: who was there, chat, transcripts, summaries
and call statistics.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Unpack

from .._runtime import forms
from .._runtime.model import ApiResponse
from .._runtime.pagination import PageNumber
from .._runtime.parameters import form
from .._runtime.request import RequestOptions
from ..models import peer_reports, peer_stats, sessions, shared


class Sessions(forms.Resource):
    """`client.sessions`: the methods of the synchronous client."""

    with_raw_response = forms.View(lambda: SessionsWithRawResponse)
    with_streaming_response = forms.View(lambda: SessionsWithStreamingResponse)

    def get_sessions(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        page_no: float | None = None,
        per_page: float | None = None,
        associated_id: str | None = None,
        end_time: datetime | str | None = None,
        participants: str | None = None,
        search: str | None = None,
        sort_by: sessions.SessionSortBy | None = None,
        sort_order: shared.SortOrder | None = None,
        start_time: datetime | str | None = None,
        status: sessions.SessionStatus | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> sessions.SessionListResponse:
        """List sessions.

        Lists the sessions of an app, page by page, also those that still run.

        Args:
            app_id: Identifier of the app within the account. Default: the client's.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            page_no: Number of the page to return. The first page is 1. At least 0.
            per_page: Number of items on a page. At least 0.
            associated_id: Identifier of the meeting whose sessions are wanted.
            end_time: Leaves out what lies after this moment.
            participants: Participants that a session must have had. No document
                explains the form.
            search: Text to look for in the identifier of the session, the identifier
                of the meeting and its title.
            sort_by: What to sort by.
            sort_order: Direction of sorting.
            start_time: Leaves out what lies before this moment.
            status: State that a session must have.

        Returns:
            One page of sessions.

        Raises:
            APIError: `GET /accounts/{account_id}/realtime/kit/{app_id}/sessions`
        """
        return self._send(
            "GET /accounts/{account_id}/realtime/kit/{app_id}/sessions",
            sessions.SessionListResponse.from_dict,
            name="sessions.get_sessions",
            path_params=(account_id, app_id),
            query={
                "page_no": page_no,
                "per_page": per_page,
                "associated_id": associated_id,
                "end_time": end_time,
                "participants": participants,
                "search": search,
                "sort_by": sort_by,
                "sort_order": sort_order,
                "start_time": start_time,
                "status": status,
            },
            options=request_options,
        )

    iter_sessions = forms.pages_of(
        get_sessions,
        PageNumber[sessions.Session](
            page="page_no", size="per_page", items="data.sessions"
        ),
    )
    """All items of `get_sessions`, page by page as they are needed; it has the same arguments."""

    def get_session_details(
        self,
        session_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        include_breakout_rooms: bool | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> sessions.SessionResponse:
        """Get a session.

        Returns one session.

        Args:
            session_id: Identifier of the session.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.
            include_breakout_rooms: Whether to list the breakout rooms of the session
                as well.

        Returns:
            The session.

        Raises:
            APIError: `GET /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}`
        """
        return self._send(
            "GET /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}",
            sessions.SessionResponse.from_dict,
            name="sessions.get_session_details",
            path_params=(account_id, app_id, session_id),
            query={"include_breakout_rooms": include_breakout_rooms},
            options=request_options,
        )

    def get_session_participants(
        self,
        session_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        page_no: float | None = None,
        per_page: float | None = None,
        include_peer_events: bool | None = None,
        search: str | None = None,
        sort_by: sessions.SessionParticipantSortBy | None = None,
        sort_order: shared.SortOrder | None = None,
        view: sessions.SessionParticipantView | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> sessions.SessionParticipantListResponse:
        """List session participants.

        Lists who took part in a session, page by page.

        Args:
            session_id: Identifier of the session.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.
            page_no: Number of the page to return. The first page is 1. At least 0.
            per_page: Number of items on a page. At least 0.
            include_peer_events: Whether to return the connection events of the
                participants as well.
            search: Text to look for in the participants. No document says in which
                of their details.
            sort_by: What to sort by.
            sort_order: Direction of sorting.
            view: How time in breakout rooms counts.

        Returns:
            One page of participants.

        Raises:
            APIError: `GET /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/participants`
        """
        return self._send(
            "GET /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/participants",
            sessions.SessionParticipantListResponse.from_dict,
            name="sessions.get_session_participants",
            path_params=(account_id, app_id, session_id),
            query={
                "page_no": page_no,
                "per_page": per_page,
                "include_peer_events": include_peer_events,
                "search": search,
                "sort_by": sort_by,
                "sort_order": sort_order,
                "view": view,
            },
            options=request_options,
        )

    iter_session_participants = forms.pages_of(
        get_session_participants,
        PageNumber[sessions.SessionParticipant](
            page="page_no",
            size="per_page",
            items="data.participants",
            total="data.paging.total_count",
        ),
    )
    """All items of `get_session_participants`, page by page as they are needed; it has the same arguments."""

    def get_session_participant_details(
        self,
        participant_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        session_id: str,
        filters: (
            peer_stats.PeerStatsFilter | Sequence[peer_stats.PeerStatsFilter] | None
        ) = None,
        include_peer_events: bool | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> sessions.SessionParticipantDetailsResponse:
        """Get a session participant.

        Returns one participant of a session together with statistics of the call.

        Args:
            participant_id: Identifier of the participant, as returned when the
                participant was added.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.
            session_id: Identifier of the session.
            filters: Parts of the statistics to return, all if left out. Several
                parts are joined by commas without spaces.
            include_peer_events: Whether to return the connection events of the
                participant as well.

        Returns:
            The participant with statistics.

        Raises:
            APIError: `GET /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/participants/{participant_id}`
        """
        return self._send(
            "GET /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/participants/{participant_id}",
            sessions.SessionParticipantDetailsResponse.from_dict,
            name="sessions.get_session_participant_details",
            path_params=(account_id, app_id, session_id, participant_id),
            query={
                "filters": form("filters", filters, explode=False),
                "include_peer_events": include_peer_events,
            },
            options=request_options,
        )

    def get_session_chat(
        self,
        session_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> sessions.SessionChatResponse:
        """Get the chat of a session.

        Returns an address to download the chat messages of a session from, as CSV.

        Args:
            session_id: Identifier of the session.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.

        Returns:
            The download address.

        Raises:
            APIError: `GET /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/chat`
        """
        return self._send(
            "GET /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/chat",
            sessions.SessionChatResponse.from_dict,
            name="sessions.get_session_chat",
            path_params=(account_id, app_id, session_id),
            options=request_options,
        )

    def get_session_transcripts(
        self,
        session_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> sessions.SessionTranscriptResponse:
        """Get the transcript of a session.

        Returns an address to download the transcript of a session from, as CSV.

        Args:
            session_id: Identifier of the session.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.

        Returns:
            The download address.

        Raises:
            APIError: `GET /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/transcript`
        """
        return self._send(
            "GET /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/transcript",
            sessions.SessionTranscriptResponse.from_dict,
            name="sessions.get_session_transcripts",
            path_params=(account_id, app_id, session_id),
            options=request_options,
        )

    def get_session_summary(
        self,
        session_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> sessions.SessionSummaryResponse:
        """Get the summary of a session.

        Returns an address to download the summary of a session from, as text.

        Args:
            session_id: Identifier of the session.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.

        Returns:
            The download address.

        Raises:
            APIError: `GET /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/summary`
        """
        return self._send(
            "GET /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/summary",
            sessions.SessionSummaryResponse.from_dict,
            name="sessions.get_session_summary",
            path_params=(account_id, app_id, session_id),
            options=request_options,
        )

    def generate_summary_of_transcripts(
        self,
        session_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> ApiResponse:
        """Generate a summary.

        Has a summary written from the transcript of a session. It can be fetched
        later or comes by webhook.

        Args:
            session_id: Identifier of the session.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.

        Returns:
            The request was accepted. No document describes a body, so none should be
                relied on.

        Raises:
            APIError: `POST /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/summary`
        """
        return self._send(
            "POST /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/summary",
            ApiResponse.from_dict,
            name="sessions.generate_summary_of_transcripts",
            path_params=(account_id, app_id, session_id),
            options=request_options,
        )

    def get_participant_data_from_peer_id(
        self,
        peer_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        filters: (
            peer_stats.PeerStatsFilter | Sequence[peer_stats.PeerStatsFilter] | None
        ) = None,
        **request_options: Unpack[RequestOptions],
    ) -> peer_reports.PeerDetailsResponse:
        """Get a peer.

        Returns the participant behind a peer together with the report of the
        connection.

        Args:
            peer_id: Identifier of the peer, the same as the identifier of a session
                participant.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.
            filters: Parts of the statistics to return, all if left out. Several
                parts are joined by commas without spaces.

        Returns:
            The participant with the report.

        Raises:
            APIError: `GET /accounts/{account_id}/realtime/kit/{app_id}/sessions/peer-report/{peer_id}`
        """
        return self._send(
            "GET /accounts/{account_id}/realtime/kit/{app_id}/sessions/peer-report/{peer_id}",
            peer_reports.PeerDetailsResponse.from_dict,
            name="sessions.get_participant_data_from_peer_id",
            path_params=(account_id, app_id, peer_id),
            query={"filters": form("filters", filters, explode=False)},
            options=request_options,
        )


class SessionsWithRawResponse(forms.RawResource):
    get_sessions = forms.raw(Sessions.get_sessions)
    get_session_details = forms.raw(Sessions.get_session_details)
    get_session_participants = forms.raw(Sessions.get_session_participants)
    get_session_participant_details = forms.raw(
        Sessions.get_session_participant_details
    )
    get_session_chat = forms.raw(Sessions.get_session_chat)
    get_session_transcripts = forms.raw(Sessions.get_session_transcripts)
    get_session_summary = forms.raw(Sessions.get_session_summary)
    generate_summary_of_transcripts = forms.raw(
        Sessions.generate_summary_of_transcripts
    )
    get_participant_data_from_peer_id = forms.raw(
        Sessions.get_participant_data_from_peer_id
    )


class SessionsWithStreamingResponse(forms.StreamingResource):
    get_sessions = forms.stream(Sessions.get_sessions)
    get_session_details = forms.stream(Sessions.get_session_details)
    get_session_participants = forms.stream(Sessions.get_session_participants)
    get_session_participant_details = forms.stream(
        Sessions.get_session_participant_details
    )
    get_session_chat = forms.stream(Sessions.get_session_chat)
    get_session_transcripts = forms.stream(Sessions.get_session_transcripts)
    get_session_summary = forms.stream(Sessions.get_session_summary)
    generate_summary_of_transcripts = forms.stream(
        Sessions.generate_summary_of_transcripts
    )
    get_participant_data_from_peer_id = forms.stream(
        Sessions.get_participant_data_from_peer_id
    )


class AsyncSessions(forms.AsyncResource):
    """`client.sessions`: the same methods, to await."""

    with_raw_response = forms.View(lambda: AsyncSessionsWithRawResponse)
    with_streaming_response = forms.View(lambda: AsyncSessionsWithStreamingResponse)

    get_sessions = forms.awaited(Sessions.get_sessions)
    iter_sessions = forms.apages(Sessions.iter_sessions)
    get_session_details = forms.awaited(Sessions.get_session_details)
    get_session_participants = forms.awaited(Sessions.get_session_participants)
    iter_session_participants = forms.apages(Sessions.iter_session_participants)
    get_session_participant_details = forms.awaited(
        Sessions.get_session_participant_details
    )
    get_session_chat = forms.awaited(Sessions.get_session_chat)
    get_session_transcripts = forms.awaited(Sessions.get_session_transcripts)
    get_session_summary = forms.awaited(Sessions.get_session_summary)
    generate_summary_of_transcripts = forms.awaited(
        Sessions.generate_summary_of_transcripts
    )
    get_participant_data_from_peer_id = forms.awaited(
        Sessions.get_participant_data_from_peer_id
    )


class AsyncSessionsWithRawResponse(forms.AsyncRawResource):
    get_sessions = forms.araw(Sessions.get_sessions)
    get_session_details = forms.araw(Sessions.get_session_details)
    get_session_participants = forms.araw(Sessions.get_session_participants)
    get_session_participant_details = forms.araw(
        Sessions.get_session_participant_details
    )
    get_session_chat = forms.araw(Sessions.get_session_chat)
    get_session_transcripts = forms.araw(Sessions.get_session_transcripts)
    get_session_summary = forms.araw(Sessions.get_session_summary)
    generate_summary_of_transcripts = forms.araw(
        Sessions.generate_summary_of_transcripts
    )
    get_participant_data_from_peer_id = forms.araw(
        Sessions.get_participant_data_from_peer_id
    )


class AsyncSessionsWithStreamingResponse(forms.AsyncStreamingResource):
    get_sessions = forms.astream(Sessions.get_sessions)
    get_session_details = forms.astream(Sessions.get_session_details)
    get_session_participants = forms.astream(Sessions.get_session_participants)
    get_session_participant_details = forms.astream(
        Sessions.get_session_participant_details
    )
    get_session_chat = forms.astream(Sessions.get_session_chat)
    get_session_transcripts = forms.astream(Sessions.get_session_transcripts)
    get_session_summary = forms.astream(Sessions.get_session_summary)
    generate_summary_of_transcripts = forms.astream(
        Sessions.generate_summary_of_transcripts
    )
    get_participant_data_from_peer_id = forms.astream(
        Sessions.get_participant_data_from_peer_id
    )
