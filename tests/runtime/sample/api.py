"""A hand-written package in the shape of generated ones, to run the runtime under."""

from __future__ import annotations

from ._runtime.forms import described
from .resources import Meetings

get_by_id = described(Meetings.get_by_id)
create = described(Meetings.create)
get = described(Meetings.get)
delete = described(Meetings.delete)
export = described(Meetings.export)
download = described(Meetings.download)
upload = described(Meetings.upload)
