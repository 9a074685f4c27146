"""One adapter per contestant; it runs in the environment of the clients.

`decode(kind)` gives a function from bytes to the objects that the client really returns, for `meetings` (a
page) and `preset`. `caller(http)` and `async_caller(http)` give functions that fetch and create a meeting
through an HTTP client of `lib`, which is made with `options`; `identifier` is the type of identifiers if it
is not str. What a contestant cannot do it does not have.
"""

from __future__ import annotations

import importlib
import json
from collections import Counter
from collections.abc import Callable
from typing import Any, ClassVar

Decode = Callable[[bytes], Any]
#: To fetch a meeting by its identifier, and to create one of the values of its body.
Calls = tuple[Callable[[str], Any], Callable[[Any], Any]]

BASE_URL = "https://api.example/v4"
TOKEN = "example-token"
IDS = {"account_id": "a1", "app_id": "b2"}
PATH = "/accounts/a1/realtime/kit/b2/meetings"


class Json:
    """The standard library's parser alone."""

    def decode(self, kind: str) -> Decode:
        return json.loads


class Httpx:
    """`httpx.Client.request` and `json.loads`, as one would write it without an SDK."""

    lib = importlib.import_module("httpx")
    options: ClassVar[dict[str, Any]] = {
        "base_url": BASE_URL,
        "headers": {"authorization": f"Bearer {TOKEN}"},
    }

    def caller(self, http: Any) -> Calls:
        return (
            lambda id: json.loads(http.request("GET", f"{PATH}/{id}").content),
            lambda body: json.loads(http.request("POST", PATH, json=body).content),
        )

    def async_caller(self, http: Any) -> Calls:
        async def get(id: str) -> Any:
            return json.loads((await http.request("GET", f"{PATH}/{id}")).content)

        async def create(body: Any) -> Any:
            return json.loads((await http.request("POST", PATH, json=body)).content)

        return get, create


class Msgspec:
    """msgspec's own structs for the same classes: what a typed decoder in C reaches."""

    def decode(self, kind: str) -> Decode:
        from .limit import struct_of

        msgspec = importlib.import_module("msgspec")
        return msgspec.json.Decoder(struct_of(_our_model(kind))).decode


def _our_model(kind: str) -> Any:
    models = importlib.import_module("realtimekit.models")
    return models.PresetResponse if kind == "preset" else models.MeetingListResponse


class Ours:
    """The generated package."""

    lib = importlib.import_module("httpx")
    options: ClassVar[dict[str, Any]] = {}
    arguments: ClassVar[dict[str, Any]] = {"api_token": TOKEN, "base_url": BASE_URL, **IDS}

    def decode(self, kind: str) -> Decode:
        model = _our_model(kind)
        return lambda raw: model.from_dict(json.loads(raw))

    def caller(self, http: Any) -> Calls:
        client = importlib.import_module("realtimekit").RealtimeKit(http_client=http, **self.arguments)
        return client.meetings.get_meeting_by_id, lambda body: client.meetings.create(**body)

    def async_caller(self, http: Any) -> Calls:
        client = importlib.import_module("realtimekit").AsyncRealtimeKit(http_client=http, **self.arguments)
        return client.meetings.get_meeting_by_id, lambda body: client.meetings.create(**body)

    def counter(self, http: Any, size: int) -> Callable[[], dict[str, int]]:
        client = importlib.import_module("realtimekit").RealtimeKit(http_client=http, **self.arguments)
        return lambda: Counter(meeting.status for meeting in client.meetings.iter(per_page=size))


class OursSql(Ours):
    """The generated package with its extra `sql`."""

    def counter(self, http: Any, size: int) -> Callable[[], dict[str, int]]:
        client = importlib.import_module("realtimekit").RealtimeKit(http_client=http, **self.arguments)
        connection = importlib.import_module("realtimekit.sql").connect(client)
        query = "SELECT status, count(*) FROM kit_meetings WHERE per_page = ? GROUP BY status"
        return lambda: dict(connection.execute(query, [size]).fetchall())


class OursFast(Ours):
    """The generated package with its extra `fast`."""

    arguments: ClassVar[dict[str, Any]] = {**Ours.arguments, "fast_decoding": True}

    def decode(self, kind: str) -> Decode:
        decoded = importlib.import_module("realtimekit._runtime.fast").fast_decoded
        from_dict = _our_model(kind).from_dict
        return lambda raw: decoded(from_dict, raw, "success")
