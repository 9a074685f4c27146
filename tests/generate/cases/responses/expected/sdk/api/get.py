"""Get.

Each function describes one request and sends nothing; `client.send(...)` sends it.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from .._runtime.codec import LIST, OBJECT, binary, identity, nothing, parse_datetime
from .._runtime.codec import text as _text
from .._runtime.request import Request
from ..models.get import Item


def text() -> Request[str]:
    """Describe `GET /text`."""
    return Request(
        "GET",
        "/text",
        _text,
        name="get.text",
        accept="text/csv",
    )


def bytes_() -> Request[bytes]:
    """Describe `GET /bytes`."""
    return Request(
        "GET",
        "/bytes",
        binary,
        name="get.bytes_",
        accept="application/pdf",
    )


def anything() -> Request[Any]:
    """Describe `GET /anything`."""
    return Request(
        "GET",
        "/anything",
        identity,
        name="get.anything",
    )


def any_type() -> Request[dict[str, Any]]:
    """Describe `GET /any-type`."""
    return Request(
        "GET",
        "/any-type",
        identity,
        name="get.any_type",
        accept="*/*",
    )


def empty() -> Request[None]:
    """Describe `GET /empty`."""
    return Request(
        "GET",
        "/empty",
        nothing,
        name="get.empty",
    )


def several() -> Request[Item | None]:
    """Describe `GET /several`."""
    return Request(
        "GET",
        "/several",
        lambda value: Item.from_dict(value) if type(value) is OBJECT else value,
        name="get.several",
    )


def default() -> Request[Item]:
    """Describe `GET /default`."""
    return Request(
        "GET",
        "/default",
        Item.from_dict,
        name="get.default",
    )


def moved() -> Request[None]:
    """Describe `GET /moved`."""
    return Request(
        "GET",
        "/moved",
        nothing,
        name="get.moved",
    )


def maybe() -> Request[Item | None]:
    """Describe `GET /maybe`."""
    return Request(
        "GET",
        "/maybe",
        lambda value: Item.from_dict(value) if type(value) is OBJECT else value,
        name="get.maybe",
    )


def moment() -> Request[datetime]:
    """Describe `GET /moment`."""
    return Request(
        "GET",
        "/moment",
        parse_datetime,
        name="get.moment",
    )


def by_day() -> Request[dict[str, list[Item | datetime]]]:
    """Describe `GET /by-day`."""
    return Request(
        "GET",
        "/by-day",
        lambda value: (
            {
                key: (
                    [
                        (
                            Item.from_dict(item1)
                            if type(item1) is OBJECT
                            else parse_datetime(item1) if type(item1) is str else item1
                        )
                        for item1 in entry
                    ]
                    if type(entry) is LIST
                    else entry
                )
                for key, entry in value.items()
            }
            if type(value) is OBJECT
            else value
        ),
        name="get.by_day",
        accept="application/hal+json",
    )
