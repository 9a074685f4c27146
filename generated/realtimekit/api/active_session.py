"""`ActiveSession` as functions: each describes a request, which `client.send` sends."""

from __future__ import annotations

from .._runtime.forms import described
from ..resources.active_session import ActiveSession

get_active_session = described(ActiveSession.get_active_session)
kick_participants = described(ActiveSession.kick_participants)
kick_all_participants = described(ActiveSession.kick_all_participants)
create_poll = described(ActiveSession.create_poll)
