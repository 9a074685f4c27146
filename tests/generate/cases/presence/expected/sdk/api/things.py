"""Things.

Each function describes one request and sends nothing; `client.send(...)` sends it.
"""

from __future__ import annotations

from datetime import datetime

from .._runtime.codec import json_object, nothing
from .._runtime.request import Request
from .._runtime.unset import UNSET, Unset
from ..models.things import Thing


def create_thing(
    *,
    name: str,
    parent: str | None,
    note: str | Unset = UNSET,
    color: str | None | Unset = UNSET,
    size: int | Unset = UNSET,
    made: datetime | str | Unset = UNSET,
) -> Request[Thing]:
    """Describe `POST /things`."""
    return Request(
        "POST",
        "/things",
        Thing.from_dict,
        name="things.create_thing",
        json=json_object(
            {
                "name": name,
                "parent": parent,
                "note": note,
                "color": color,
                "size": size,
                "made": made,
            },
            nullable=(
                "parent",
                "color",
            ),
        ),
    )


def change_settings(
    *,
    dark: bool | Unset = UNSET,
) -> Request[None]:
    """Describe `PATCH /settings`."""
    return Request(
        "PATCH",
        "/settings",
        nothing,
        name="things.change_settings",
        json=json_object({"dark": dark}),
    )
