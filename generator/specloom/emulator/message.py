"""A request and its answer as plain values, apart from any HTTP library."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote, unquote_plus

from attrs import field, frozen


@frozen
class RawRequest:
    #: Upper case.
    method: str
    #: Still percent-encoded, so that an encoded slash stays inside its segment.
    raw_path: str
    raw_query: str
    #: Names in lower case, in the order sent.
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str | None:
        """The value of a header, several ones joined by commas; None when it was not sent."""
        values = [value for key, value in self.headers if key == name.lower()]
        return ", ".join(values) if values else None

    @property
    def query(self) -> list[tuple[str, str]]:
        """Pairs in the order sent: names decoded, values still percent-encoded."""
        pairs = [pair.partition("=") for pair in self.raw_query.split("&") if pair]
        return [(unquote_plus(name), value) for name, _, value in pairs]

    @property
    def cookies(self) -> dict[str, str]:
        pairs = [pair.partition("=") for pair in (self.header("cookie") or "").split(";")]
        return {name.strip(): value.strip() for name, _, value in pairs if name.strip()}


@frozen
class Answer:
    status: int
    body: bytes = b""
    headers: Mapping[str, str] = field(factory=dict)


@frozen
class RecordedRequest:
    """What a test may want to know about a request that arrived; everything is decoded."""

    method: str
    path: str
    query: list[tuple[str, str]]
    #: Names in lower case.
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The body as JSON; None when there is none."""
        return json.loads(self.body) if self.body else None


def record(request: RawRequest) -> RecordedRequest:
    return RecordedRequest(
        method=request.method,
        path=unquote(request.raw_path),
        query=[(name, unquote_plus(value)) for name, value in request.query],
        headers={name: request.header(name) or "" for name, _ in request.headers},
        body=request.body,
    )
