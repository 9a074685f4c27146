"""Forms.

Each function describes one request and sends nothing; `client.send(...)` sends it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from .._runtime.codec import (
    File,
    deep_object,
    field_parts,
    file_parts,
    form,
    json_parameter,
    nothing,
)
from .._runtime.request import Request
from .._runtime.unset import UNSET, Unset
from ..models.forms import Card

if TYPE_CHECKING:
    from ..types import CardDict


def charge(
    *,
    amount: int,
    live: bool | Unset = UNSET,
    metadata: Mapping[str, str] | Unset = UNSET,
    card: Card | CardDict | Unset = UNSET,
    expand: Sequence[str] | Unset = UNSET,
    options: Mapping[str, Any] | Unset = UNSET,
    at: datetime | str | Unset = UNSET,
) -> Request[None]:
    """Describe `POST /charges`."""
    return Request(
        "POST",
        "/charges",
        nothing,
        name="forms.charge",
        form=[
            *form("amount", amount),
            *form("live", live),
            *deep_object("metadata", metadata),
            *deep_object("card", card),
            *form("expand", expand, explode=False),
            *json_parameter("options", options),
            *form("at", at),
        ],
    )


def import_(
    *,
    card: Card | CardDict,
    file: File,
    labels: Sequence[str] | Unset = UNSET,
    when: date | str | Unset = UNSET,
    anything: Any = UNSET,
) -> Request[None]:
    """Describe `POST /import`."""
    return Request(
        "POST",
        "/import",
        nothing,
        name="forms.import_",
        files=[
            *field_parts("card", card),
            *field_parts("labels", labels),
            *field_parts("when", when),
            *field_parts("anything", anything),
            *file_parts("file", file),
        ],
    )


def free_fields(
    *,
    body: Any = UNSET,
) -> Request[None]:
    """Describe `PUT /free`."""
    return Request(
        "PUT",
        "/free",
        nothing,
        name="forms.free_fields",
        form=[
            pair
            for key, value in ({} if body is UNSET else body).items()
            for pair in form(key, value)
        ],
    )


def free(
    *,
    body: Mapping[str, Any] | Unset = UNSET,
) -> Request[None]:
    """Describe `POST /free`."""
    return Request(
        "POST",
        "/free",
        nothing,
        name="forms.free",
        files=[
            part
            for key, value in ({} if body is UNSET else body).items()
            for part in field_parts(key, value)
        ],
    )


def sum(
    *,
    a: int | None = None,
) -> Request[None]:
    """Describe `GET /rpc?action=sum&v=2#now`."""
    return Request(
        "GET",
        "/rpc?action=sum&v=2%23now",
        nothing,
        name="forms.sum",
        query=[*form("a", a)],
    )
