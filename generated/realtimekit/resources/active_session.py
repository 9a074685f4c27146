"""The session that runs in a meeting now: look at it, remove participants, ask
questions.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from .._runtime import forms
from .._runtime.request import RequestOptions
from .._runtime.unset import UNSET, Unset
from ..models import active_session


class ActiveSession(forms.Resource):
    """`client.active_session`: the methods of the synchronous client."""

    with_raw_response = forms.View(lambda: ActiveSessionWithRawResponse)
    with_streaming_response = forms.View(lambda: ActiveSessionWithStreamingResponse)

    def get_active_session(
        self,
        meeting_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> active_session.ActiveSessionResponse:
        """Get the active session.

        Returns the session that runs in a meeting now.

        Args:
            meeting_id: Identifier of the meeting. Format uuid.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.

        Returns:
            The running session.

        Raises:
            APIError: `GET /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session`
        """
        return self._send(
            "GET /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session",
            active_session.ActiveSessionResponse.from_dict,
            name="active_session.get_active_session",
            path_params=(account_id, app_id, meeting_id),
            options=request_options,
        )

    def kick_participants(
        self,
        meeting_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        custom_participant_ids: Sequence[str],
        participant_ids: Sequence[str],
        **request_options: Unpack[RequestOptions],
    ) -> active_session.KickParticipantsResponse:
        """Kick participants.

        Removes participants from the running session.

        Args:
            meeting_id: Identifier of the meeting. Format uuid.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.
            custom_participant_ids: Identifiers that the caller gave the
                participants.
            participant_ids: Identifiers of the participants.

        Returns:
            The participants who were removed.

        Raises:
            APIError: `POST /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session/kick`
        """
        return self._send(
            "POST /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session/kick",
            active_session.KickParticipantsResponse.from_dict,
            name="active_session.kick_participants",
            path_params=(account_id, app_id, meeting_id),
            body={
                "custom_participant_ids": custom_participant_ids,
                "participant_ids": participant_ids,
            },
            options=request_options,
        )

    def kick_all_participants(
        self,
        meeting_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> active_session.KickAllParticipantsResponse:
        """Kick everybody.

        Removes everybody from the running session.

        Args:
            meeting_id: Identifier of the meeting. Format uuid.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.

        Returns:
            How many participants were removed.

        Raises:
            APIError: `POST /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session/kick-all`
        """
        return self._send(
            "POST /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session/kick-all",
            active_session.KickAllParticipantsResponse.from_dict,
            name="active_session.kick_all_participants",
            path_params=(account_id, app_id, meeting_id),
            options=request_options,
        )

    def create_poll(
        self,
        meeting_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        options: Sequence[str],
        question: str,
        anonymous: bool | Unset = UNSET,
        hide_votes: bool | Unset = UNSET,
        **request_options: Unpack[RequestOptions],
    ) -> active_session.PollResponse:
        """Create a poll.

        Asks the participants of the running session a question.

        Args:
            meeting_id: Identifier of the meeting. Format uuid.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.
            options: Answers to choose from.
            question: The question.
            anonymous: Whether it stays hidden who voted.
            hide_votes: Whether votes stay hidden from those who have not voted yet.

        Returns:
            The new poll.

        Raises:
            APIError: `POST /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session/poll`
        """
        return self._send(
            "POST /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session/poll",
            active_session.PollResponse.from_dict,
            name="active_session.create_poll",
            path_params=(account_id, app_id, meeting_id),
            body={
                "options": options,
                "question": question,
                "anonymous": anonymous,
                "hide_votes": hide_votes,
            },
            options=request_options,
        )


class ActiveSessionWithRawResponse(forms.RawResource):
    get_active_session = forms.raw(ActiveSession.get_active_session)
    kick_participants = forms.raw(ActiveSession.kick_participants)
    kick_all_participants = forms.raw(ActiveSession.kick_all_participants)
    create_poll = forms.raw(ActiveSession.create_poll)


class ActiveSessionWithStreamingResponse(forms.StreamingResource):
    get_active_session = forms.stream(ActiveSession.get_active_session)
    kick_participants = forms.stream(ActiveSession.kick_participants)
    kick_all_participants = forms.stream(ActiveSession.kick_all_participants)
    create_poll = forms.stream(ActiveSession.create_poll)


class AsyncActiveSession(forms.AsyncResource):
    """`client.active_session`: the same methods, to await."""

    with_raw_response = forms.View(lambda: AsyncActiveSessionWithRawResponse)
    with_streaming_response = forms.View(
        lambda: AsyncActiveSessionWithStreamingResponse
    )

    get_active_session = forms.awaited(ActiveSession.get_active_session)
    kick_participants = forms.awaited(ActiveSession.kick_participants)
    kick_all_participants = forms.awaited(ActiveSession.kick_all_participants)
    create_poll = forms.awaited(ActiveSession.create_poll)


class AsyncActiveSessionWithRawResponse(forms.AsyncRawResource):
    get_active_session = forms.araw(ActiveSession.get_active_session)
    kick_participants = forms.araw(ActiveSession.kick_participants)
    kick_all_participants = forms.araw(ActiveSession.kick_all_participants)
    create_poll = forms.araw(ActiveSession.create_poll)


class AsyncActiveSessionWithStreamingResponse(forms.AsyncStreamingResource):
    get_active_session = forms.astream(ActiveSession.get_active_session)
    kick_participants = forms.astream(ActiveSession.kick_participants)
    kick_all_participants = forms.astream(ActiveSession.kick_all_participants)
    create_poll = forms.astream(ActiveSession.create_poll)
