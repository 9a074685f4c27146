"""Styles.

Each function describes one request and sends nothing; `client.send(...)` sends it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Literal

from .._runtime.codec import (
    cookie,
    deep_object,
    form,
    header_value,
    identity,
    json_parameter,
    json_text,
    nothing,
    pipe_delimited,
    segment,
    space_delimited,
)
from .._runtime.request import Request
from ..models.styles import Point

if TYPE_CHECKING:
    from ..types import PointDict


def get_styles(
    point: Point | PointDict,
    *,
    id: int,
    color: Sequence[str],
    must: Literal["one", "two"],
    repeated: Sequence[str] | None = None,
    joined: Sequence[int] | None = None,
    spaced: Sequence[str] | None = None,
    piped: Sequence[str] | None = None,
    deep: Point | PointDict | None = None,
    flat: Mapping[str, str] | None = None,
    encoded: Point | PointDict | None = None,
    since: datetime | str | None = None,
    day: date | str | None = None,
    exact: bool | None = None,
    x_trace: str | None = None,
    x_numbers: Sequence[int] | None = None,
    session: str | None = None,
) -> Request[Any]:
    """Describe `GET /simple/{id}/label/{color}/matrix/{point}`."""
    return Request(
        "GET",
        f"/simple/{segment('id', id)}"
        f"/label/{segment('color', color, style='label')}"
        f"/matrix/{segment('point', point, style='matrix', explode=True)}",
        identity,
        name="styles.get_styles",
        query=[
            *form("repeated", repeated),
            *form("joined", joined, explode=False),
            *space_delimited("spaced", spaced),
            *pipe_delimited("piped", piped),
            *deep_object("deep", deep),
            *form("flat", flat),
            *json_parameter("encoded", encoded),
            *form("since", since),
            *form("day", day),
            *form("exact", exact),
            *form("must", must),
        ],
        headers=[
            *header_value("X-Trace", x_trace),
            *header_value("X-Numbers", x_numbers),
            *cookie("session", session),
        ],
    )


def get_described(
    by: Point | PointDict,
    *,
    x_point: Sequence[str] | None = None,
    crumb: Mapping[str, Any] | None = None,
) -> Request[None]:
    """Describe `GET /described/{by}`."""
    return Request(
        "GET",
        f"/described/{segment('by', json_text('by', by))}",
        nothing,
        name="styles.get_described",
        headers=[
            *header_value("X-Point", json_text("x_point", x_point)),
            *cookie("crumb", json_text("crumb", crumb)),
        ],
    )
