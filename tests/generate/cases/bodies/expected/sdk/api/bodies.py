"""Bodies.

Each function describes one request and sends nothing; `client.send(...)` sends it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from .._runtime.codec import (
    File,
    binary,
    field_parts,
    file_parts,
    form,
    identity,
    json_value,
    nothing,
    segment,
)
from .._runtime.codec import text as _text
from .._runtime.request import Request
from .._runtime.unset import UNSET, Unset
from ..models.bodies import SendListBodyItem

if TYPE_CHECKING:
    from ..types import SendListBodyItemDict


def send_form(
    *,
    grant: str,
    scope: Sequence[str] | Unset = UNSET,
) -> Request[str]:
    """Describe `POST /form`."""
    return Request(
        "POST",
        "/form",
        _text,
        name="bodies.send_form",
        form=[*form("grant", grant), *form("scope", scope)],
        accept="text/plain",
    )


def upload(
    *,
    file: File,
    more: Sequence[File] | Unset = UNSET,
    text: str | Unset = UNSET,
) -> Request[None]:
    """Describe `POST /upload`."""
    return Request(
        "POST",
        "/upload",
        nothing,
        name="bodies.upload",
        files=[
            *file_parts("file", file),
            *file_parts("more", more),
            *field_parts("text", text),
        ],
    )


def put_raw(
    id: str,
    *,
    body: bytes | Iterable[bytes],
) -> Request[bytes]:
    """Describe `PUT /raw/{id}`."""
    return Request(
        "PUT",
        f"/raw/{segment('id', id)}",
        binary,
        name="bodies.put_raw",
        content=body,
        content_type="application/octet-stream",
        accept="application/octet-stream",
    )


def put_note(
    *,
    body: str | bytes | Unset = UNSET,
) -> Request[Any]:
    """Describe `PUT /note`."""
    return Request(
        "PUT",
        "/note",
        identity,
        name="bodies.put_note",
        content=body if body is not UNSET else None,
        content_type="text/markdown",
        accept="*/*",
    )


def send_list(
    *,
    body: Sequence[SendListBodyItem | SendListBodyItemDict] | Unset = UNSET,
) -> Request[dict[str, int]]:
    """Describe `POST /list`."""
    return Request(
        "POST",
        "/list",
        identity,
        name="bodies.send_list",
        json=json_value(body) if body is not UNSET else UNSET,
        content_type="application/vnd.api+json",
    )


def delete_all() -> Request[None]:
    """Describe `DELETE /nothing`."""
    return Request(
        "DELETE",
        "/nothing",
        nothing,
        name="bodies.delete_all",
    )
