"""`Meetings` as functions: each describes a request, which `client.send` sends."""

from __future__ import annotations

from .._runtime.forms import described
from ..resources.meetings import Meetings

get = described(Meetings.get)
create = described(Meetings.create)
get_meeting_by_id = described(Meetings.get_meeting_by_id)
replace_meeting_by_id = described(Meetings.replace_meeting_by_id)
update_meeting_by_id = described(Meetings.update_meeting_by_id)
get_meeting_participants = described(Meetings.get_meeting_participants)
add_participant = described(Meetings.add_participant)
get_meeting_participant = described(Meetings.get_meeting_participant)
delete_meeting_participant = described(Meetings.delete_meeting_participant)
edit_participant = described(Meetings.edit_participant)
refresh_participant_token = described(Meetings.refresh_participant_token)
