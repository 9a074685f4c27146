"""`Livestreams` as functions: each describes a request, which `client.send` sends."""

from __future__ import annotations

from .._runtime.forms import described
from ..resources.livestreams import Livestreams

get_all_livestreams = described(Livestreams.get_all_livestreams)
create_independent_livestream = described(Livestreams.create_independent_livestream)
stop_livestreaming_a_meeting = described(Livestreams.stop_livestreaming_a_meeting)
start_livestreaming_a_meeting = described(Livestreams.start_livestreaming_a_meeting)
get_livestream_analytics_complete = described(
    Livestreams.get_livestream_analytics_complete
)
get_meeting_active_livestreams = described(Livestreams.get_meeting_active_livestreams)
get_livestream_session_details_for_session_id = described(
    Livestreams.get_livestream_session_details_for_session_id
)
get_active_livestreams_for_livestream_id = described(
    Livestreams.get_active_livestreams_for_livestream_id
)
get_livestream_session_for_livestream_id = described(
    Livestreams.get_livestream_session_for_livestream_id
)
get_org_analytics = described(Livestreams.get_org_analytics)
