"""The session that runs in a meeting now: look at it, remove participants, ask
questions.

Each function describes one request and sends nothing; `client.send(...)` sends it.
"""

from __future__ import annotations

from collections.abc import Sequence

from .._runtime.codec import json_object, segment
from .._runtime.request import Request
from .._runtime.unset import UNSET, Unset
from ..models.active_session import (
    ActiveSessionResponse,
    KickAllParticipantsResponse,
    KickParticipantsResponse,
    PollResponse,
)


def get_active_session(
    meeting_id: str,
    *,
    account_id: str,
    app_id: str,
) -> Request[ActiveSessionResponse]:
    """Describe `GET
    /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session`.
    """
    return Request(
        "GET",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/meetings/{segment('meeting_id', meeting_id)}"
        "/active-session",
        ActiveSessionResponse.from_dict,
        name="active_session.get_active_session",
    )


def kick_participants(
    meeting_id: str,
    *,
    account_id: str,
    app_id: str,
    custom_participant_ids: Sequence[str],
    participant_ids: Sequence[str],
) -> Request[KickParticipantsResponse]:
    """Describe `POST
    /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session/kick`.
    """
    return Request(
        "POST",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/meetings/{segment('meeting_id', meeting_id)}"
        "/active-session/kick",
        KickParticipantsResponse.from_dict,
        name="active_session.kick_participants",
        json=json_object(
            {
                "custom_participant_ids": custom_participant_ids,
                "participant_ids": participant_ids,
            }
        ),
    )


def kick_all_participants(
    meeting_id: str,
    *,
    account_id: str,
    app_id: str,
) -> Request[KickAllParticipantsResponse]:
    """Describe `POST
    /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session/kick-all`.
    """
    return Request(
        "POST",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/meetings/{segment('meeting_id', meeting_id)}"
        "/active-session/kick-all",
        KickAllParticipantsResponse.from_dict,
        name="active_session.kick_all_participants",
    )


def create_poll(
    meeting_id: str,
    *,
    account_id: str,
    app_id: str,
    options: Sequence[str],
    question: str,
    anonymous: bool | Unset = UNSET,
    hide_votes: bool | Unset = UNSET,
) -> Request[PollResponse]:
    """Describe `POST
    /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session/poll`.
    """
    return Request(
        "POST",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/meetings/{segment('meeting_id', meeting_id)}"
        "/active-session/poll",
        PollResponse.from_dict,
        name="active_session.create_poll",
        json=json_object(
            {
                "options": options,
                "question": question,
                "anonymous": anonymous,
                "hide_votes": hide_votes,
            }
        ),
    )
