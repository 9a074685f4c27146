"""Past and running gatherings in meetings: who was there, chat, transcripts, summaries
and call statistics.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Unpack

from .._runtime.model import ApiResponse
from .._runtime.pagination import PageNumber
from .._runtime.parameters import form
from .._runtime.request import Request, RequestOptions
from .._runtime.resource import (
    AsyncRawResource,
    AsyncResource,
    AsyncStreamingResource,
    RawResource,
    Resource,
    StreamingResource,
    View,
    async_pages,
    async_raw,
    async_streaming,
    awaited,
    pages_of,
    raw,
    streaming,
)
from ..models.peer_reports import PeerDetailsResponse
from ..models.peer_stats import PeerStatsFilter
from ..models.sessions import (
    Session,
    SessionChatResponse,
    SessionListResponse,
    SessionParticipant,
    SessionParticipantDetailsResponse,
    SessionParticipantListResponse,
    SessionParticipantSortBy,
    SessionParticipantView,
    SessionResponse,
    SessionSortBy,
    SessionStatus,
    SessionSummaryResponse,
    SessionTranscriptResponse,
)
from ..models.shared import SortOrder


class Sessions(Resource):
    """`client.sessions`: the methods of the synchronous client."""

    with_raw_response = View(lambda: SessionsWithRawResponse)
    """The same methods, giving the whole HTTP response."""
    with_streaming_response = View(lambda: SessionsWithStreamingResponse)
    """The same methods as context managers whose body is not read yet."""

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
        sort_by: SessionSortBy | None = None,
        sort_order: SortOrder | None = None,
        start_time: datetime | str | None = None,
        status: SessionStatus | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> SessionListResponse:
        """List sessions.

        Lists the sessions of an app, page by page, also those that still run.

        Args:
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
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

        `GET /accounts/{account_id}/realtime/kit/{app_id}/sessions`
        """
        return self._send(
            Request(
                "GET",
                "/accounts/{account_id}/realtime/kit/{app_id}/sessions",
                SessionListResponse.from_dict,
                name="sessions.get_sessions",
                path_params={"account_id": account_id, "app_id": app_id},
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
            ),
            request_options,
        )

    iter_sessions = pages_of(
        get_sessions,
        PageNumber[Session](
            page="page_no", size="per_page", first=1, items="data.sessions"
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
    ) -> SessionResponse:
        """Get a session.

        Returns one session.

        Args:
            session_id: Identifier of the session.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            include_breakout_rooms: Whether to list the breakout rooms of the session
                as well.

        Returns:
            The session.

        `GET /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}`
        """
        return self._send(
            Request(
                "GET",
                "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}",
                SessionResponse.from_dict,
                name="sessions.get_session_details",
                path_params={
                    "account_id": account_id,
                    "app_id": app_id,
                    "session_id": session_id,
                },
                query={
                    "include_breakout_rooms": include_breakout_rooms,
                },
            ),
            request_options,
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
        sort_by: SessionParticipantSortBy | None = None,
        sort_order: SortOrder | None = None,
        view: SessionParticipantView | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> SessionParticipantListResponse:
        """List session participants.

        Lists who took part in a session, page by page.

        Args:
            session_id: Identifier of the session.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
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

        `GET
        /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/participants`
        """
        return self._send(
            Request(
                "GET",
                "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/participants",
                SessionParticipantListResponse.from_dict,
                name="sessions.get_session_participants",
                path_params={
                    "account_id": account_id,
                    "app_id": app_id,
                    "session_id": session_id,
                },
                query={
                    "page_no": page_no,
                    "per_page": per_page,
                    "include_peer_events": include_peer_events,
                    "search": search,
                    "sort_by": sort_by,
                    "sort_order": sort_order,
                    "view": view,
                },
            ),
            request_options,
        )

    iter_session_participants = pages_of(
        get_session_participants,
        PageNumber[SessionParticipant](
            page="page_no",
            size="per_page",
            first=1,
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
        filters: PeerStatsFilter | Sequence[PeerStatsFilter] | None = None,
        include_peer_events: bool | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> SessionParticipantDetailsResponse:
        """Get a session participant.

        Returns one participant of a session together with statistics of the call.

        Args:
            participant_id: Identifier of the participant, as returned when the
                participant was added.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            session_id: Identifier of the session.
            filters: Parts of the statistics to return, all if left out. Several
                parts are joined by commas without spaces.
            include_peer_events: Whether to return the connection events of the
                participant as well.

        Returns:
            The participant with statistics.

        `GET
        /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/participants/{participant_id}`
        """
        return self._send(
            Request(
                "GET",
                "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/participants/{participant_id}",
                SessionParticipantDetailsResponse.from_dict,
                name="sessions.get_session_participant_details",
                path_params={
                    "account_id": account_id,
                    "app_id": app_id,
                    "session_id": session_id,
                    "participant_id": participant_id,
                },
                query={
                    "filters": form("filters", filters, explode=False),
                    "include_peer_events": include_peer_events,
                },
            ),
            request_options,
        )

    def get_session_chat(
        self,
        session_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> SessionChatResponse:
        """Get the chat of a session.

        Returns an address to download the chat messages of a session from, as CSV.

        Args:
            session_id: Identifier of the session.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.

        Returns:
            The download address.

        `GET /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/chat`
        """
        return self._send(
            Request(
                "GET",
                "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/chat",
                SessionChatResponse.from_dict,
                name="sessions.get_session_chat",
                path_params={
                    "account_id": account_id,
                    "app_id": app_id,
                    "session_id": session_id,
                },
            ),
            request_options,
        )

    def get_session_transcripts(
        self,
        session_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> SessionTranscriptResponse:
        """Get the transcript of a session.

        Returns an address to download the transcript of a session from, as CSV.

        Args:
            session_id: Identifier of the session.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.

        Returns:
            The download address.

        `GET
        /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/transcript`
        """
        return self._send(
            Request(
                "GET",
                "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/transcript",
                SessionTranscriptResponse.from_dict,
                name="sessions.get_session_transcripts",
                path_params={
                    "account_id": account_id,
                    "app_id": app_id,
                    "session_id": session_id,
                },
            ),
            request_options,
        )

    def get_session_summary(
        self,
        session_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> SessionSummaryResponse:
        """Get the summary of a session.

        Returns an address to download the summary of a session from, as text.

        Args:
            session_id: Identifier of the session.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.

        Returns:
            The download address.

        `GET
        /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/summary`
        """
        return self._send(
            Request(
                "GET",
                "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/summary",
                SessionSummaryResponse.from_dict,
                name="sessions.get_session_summary",
                path_params={
                    "account_id": account_id,
                    "app_id": app_id,
                    "session_id": session_id,
                },
            ),
            request_options,
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
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.

        Returns:
            The request was accepted. No document describes a body, so none should be
                relied on.

        `POST
        /accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/summary`
        """
        return self._send(
            Request(
                "POST",
                "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/summary",
                ApiResponse.from_dict,
                name="sessions.generate_summary_of_transcripts",
                path_params={
                    "account_id": account_id,
                    "app_id": app_id,
                    "session_id": session_id,
                },
            ),
            request_options,
        )

    def get_participant_data_from_peer_id(
        self,
        peer_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        filters: PeerStatsFilter | Sequence[PeerStatsFilter] | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> PeerDetailsResponse:
        """Get a peer.

        Returns the participant behind a peer together with the report of the
        connection.

        Args:
            peer_id: Identifier of the peer, the same as the identifier of a session
                participant.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            filters: Parts of the statistics to return, all if left out. Several
                parts are joined by commas without spaces.

        Returns:
            The participant with the report.

        `GET
        /accounts/{account_id}/realtime/kit/{app_id}/sessions/peer-report/{peer_id}`
        """
        return self._send(
            Request(
                "GET",
                "/accounts/{account_id}/realtime/kit/{app_id}/sessions/peer-report/{peer_id}",
                PeerDetailsResponse.from_dict,
                name="sessions.get_participant_data_from_peer_id",
                path_params={
                    "account_id": account_id,
                    "app_id": app_id,
                    "peer_id": peer_id,
                },
                query={
                    "filters": form("filters", filters, explode=False),
                },
            ),
            request_options,
        )


class SessionsWithRawResponse(RawResource):
    """`Sessions` with the whole HTTP response as the result."""

    get_sessions = raw(Sessions.get_sessions)
    get_session_details = raw(Sessions.get_session_details)
    get_session_participants = raw(Sessions.get_session_participants)
    get_session_participant_details = raw(Sessions.get_session_participant_details)
    get_session_chat = raw(Sessions.get_session_chat)
    get_session_transcripts = raw(Sessions.get_session_transcripts)
    get_session_summary = raw(Sessions.get_session_summary)
    generate_summary_of_transcripts = raw(Sessions.generate_summary_of_transcripts)
    get_participant_data_from_peer_id = raw(Sessions.get_participant_data_from_peer_id)


class SessionsWithStreamingResponse(StreamingResource):
    """`Sessions` with responses whose body is read piece by piece."""

    get_sessions = streaming(Sessions.get_sessions)
    get_session_details = streaming(Sessions.get_session_details)
    get_session_participants = streaming(Sessions.get_session_participants)
    get_session_participant_details = streaming(
        Sessions.get_session_participant_details
    )
    get_session_chat = streaming(Sessions.get_session_chat)
    get_session_transcripts = streaming(Sessions.get_session_transcripts)
    get_session_summary = streaming(Sessions.get_session_summary)
    generate_summary_of_transcripts = streaming(
        Sessions.generate_summary_of_transcripts
    )
    get_participant_data_from_peer_id = streaming(
        Sessions.get_participant_data_from_peer_id
    )


class AsyncSessions(AsyncResource):
    """`client.sessions`: the same methods, to await."""

    with_raw_response = View(lambda: AsyncSessionsWithRawResponse)
    """The same methods, giving the whole HTTP response."""
    with_streaming_response = View(lambda: AsyncSessionsWithStreamingResponse)
    """The same methods as asynchronous context managers whose body is not read yet."""

    get_sessions = awaited(Sessions.get_sessions)
    iter_sessions = async_pages(Sessions.iter_sessions)
    get_session_details = awaited(Sessions.get_session_details)
    get_session_participants = awaited(Sessions.get_session_participants)
    iter_session_participants = async_pages(Sessions.iter_session_participants)
    get_session_participant_details = awaited(Sessions.get_session_participant_details)
    get_session_chat = awaited(Sessions.get_session_chat)
    get_session_transcripts = awaited(Sessions.get_session_transcripts)
    get_session_summary = awaited(Sessions.get_session_summary)
    generate_summary_of_transcripts = awaited(Sessions.generate_summary_of_transcripts)
    get_participant_data_from_peer_id = awaited(
        Sessions.get_participant_data_from_peer_id
    )


class AsyncSessionsWithRawResponse(AsyncRawResource):
    """`AsyncSessions` with the whole HTTP response as the result."""

    get_sessions = async_raw(Sessions.get_sessions)
    get_session_details = async_raw(Sessions.get_session_details)
    get_session_participants = async_raw(Sessions.get_session_participants)
    get_session_participant_details = async_raw(
        Sessions.get_session_participant_details
    )
    get_session_chat = async_raw(Sessions.get_session_chat)
    get_session_transcripts = async_raw(Sessions.get_session_transcripts)
    get_session_summary = async_raw(Sessions.get_session_summary)
    generate_summary_of_transcripts = async_raw(
        Sessions.generate_summary_of_transcripts
    )
    get_participant_data_from_peer_id = async_raw(
        Sessions.get_participant_data_from_peer_id
    )


class AsyncSessionsWithStreamingResponse(AsyncStreamingResource):
    """`AsyncSessions` with responses whose body is read piece by piece."""

    get_sessions = async_streaming(Sessions.get_sessions)
    get_session_details = async_streaming(Sessions.get_session_details)
    get_session_participants = async_streaming(Sessions.get_session_participants)
    get_session_participant_details = async_streaming(
        Sessions.get_session_participant_details
    )
    get_session_chat = async_streaming(Sessions.get_session_chat)
    get_session_transcripts = async_streaming(Sessions.get_session_transcripts)
    get_session_summary = async_streaming(Sessions.get_session_summary)
    generate_summary_of_transcripts = async_streaming(
        Sessions.generate_summary_of_transcripts
    )
    get_participant_data_from_peer_id = async_streaming(
        Sessions.get_participant_data_from_peer_id
    )
