"""What callers of the SDK rely on: methods, positional parameters, routes, responses, iterators."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

#: What every path begins with; the table leaves it out.
PREFIX = "/accounts/{account_id}/realtime/kit"


class Row(NamedTuple):
    """One method of a resource."""

    resource: str
    method: str
    #: The parameter that may be given by position.
    positional: str | None
    http_method: str
    #: Below `PREFIX`.
    route: str
    #: Name in `realtimekit.types`; None where no response is documented.
    response: str | None

    @property
    def path(self) -> str:
        return PREFIX + self.route

    @property
    def path_parameters(self) -> list[str]:
        return re.findall(r"{(\w+)}", self.path)

    def __str__(self) -> str:
        return f"{self.resource}.{self.method}"


def _read() -> list[Row]:
    table = (Path(__file__).parent / "surface.txt").read_text(encoding="utf-8")
    lines = [line.split() for line in table.splitlines() if not line.startswith("#")]
    return [Row(*(None if cell == "-" else cell for cell in line)) for line in lines]  # type: ignore[arg-type]


SURFACE = _read()
ROWS = {str(row): row for row in SURFACE}


class Listing(NamedTuple):
    """A method with pages and the iterator over them."""

    method: str
    iterator: str
    #: Where a response has its items, as a dotted path.
    items: str
    #: Where it says how many items there are on all pages.
    total: str | None


LISTINGS = [
    Listing("meetings.get", "iter", "data", "paging.total_count"),
    Listing("meetings.get_meeting_participants", "iter_meeting_participants", "data", "paging.total_count"),
    Listing("presets.get", "iter", "data", "paging.total_count"),
    Listing("sessions.get_sessions", "iter_sessions", "data.sessions", None),
    Listing(
        "sessions.get_session_participants",
        "iter_session_participants",
        "data.participants",
        "data.paging.total_count",
    ),
    Listing("recordings.get_recordings", "iter_recordings", "data", "paging.total_count"),
    Listing("livestreams.get_all_livestreams", "iter_livestreams", "data", "data.paging.total_count"),
]
