"""Shapes.

Each function describes one request and sends nothing; `client.send(...)` sends it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from .._runtime.codec import OBJECT, json_object, json_value
from .._runtime.request import Request
from .._runtime.unions import from_tagged
from .._runtime.unset import UNSET, Unset
from ..models.shapes import (
    Circle,
    Envelope,
    EnvelopeWrittenLeft,
    EnvelopeWrittenRight,
    Square,
)

if TYPE_CHECKING:
    from ..types import (
        CircleDict,
        EnvelopeWrittenLeftDict,
        EnvelopeWrittenRightDict,
        SquareDict,
    )


def replace(
    *,
    body: Circle | CircleDict | Square | SquareDict,
) -> Request[Circle | Square]:
    """Describe `PUT /shapes`."""
    return Request(
        "PUT",
        "/shapes",
        lambda value: (
            from_tagged(value, "type", {"circle": Circle, "square": Square})
            if type(value) is OBJECT
            else value
        ),
        name="shapes.replace",
        json=json_value(body),
    )


def echo(
    *,
    tagged: Circle | CircleDict | Square | SquareDict | Unset = UNSET,
    closest: Circle | CircleDict | Square | SquareDict | str | Unset = UNSET,
    mixed: str | int | Sequence[Circle | CircleDict] | None | Unset = UNSET,
    written: (
        EnvelopeWrittenLeft
        | EnvelopeWrittenLeftDict
        | EnvelopeWrittenRight
        | EnvelopeWrittenRightDict
        | Unset
    ) = UNSET,
    nested: (
        Sequence[Sequence[Circle | CircleDict | Square | SquareDict]] | Unset
    ) = UNSET,
    by_name: Mapping[str, Circle | CircleDict | Square | SquareDict] | Unset = UNSET,
) -> Request[Envelope]:
    """Describe `POST /shapes`."""
    return Request(
        "POST",
        "/shapes",
        Envelope.from_dict,
        name="shapes.echo",
        json=json_object(
            {
                "tagged": tagged,
                "closest": closest,
                "mixed": mixed,
                "written": written,
                "nested": nested,
                "by_name": by_name,
            },
            nullable=("mixed",),
        ),
    )
