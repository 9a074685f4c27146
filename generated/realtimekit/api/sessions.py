"""`Sessions` as functions: each describes a request, which `client.send` sends."""

from __future__ import annotations

from .._runtime.forms import described
from ..resources.sessions import Sessions

get_sessions = described(Sessions.get_sessions)
get_session_details = described(Sessions.get_session_details)
get_session_participants = described(Sessions.get_session_participants)
get_session_participant_details = described(Sessions.get_session_participant_details)
get_session_chat = described(Sessions.get_session_chat)
get_session_transcripts = described(Sessions.get_session_transcripts)
get_session_summary = described(Sessions.get_session_summary)
generate_summary_of_transcripts = described(Sessions.generate_summary_of_transcripts)
get_participant_data_from_peer_id = described(
    Sessions.get_participant_data_from_peer_id
)
