"""How items of a collection come into being and change."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from .discovery import Collection, normal
from .patterns import text_for
from .schemas import Schema, Schemas
from .store import Item

_CREATED = frozenset(
    ("created", "createdat", "createdon", "createdtime", "createtime", "creationtime", "datecreated")
)
_UPDATED = frozenset(
    (
        "updated",
        "updatedat",
        "updatedon",
        "updatetime",
        "modified",
        "modifiedat",
        "modifiedon",
        "lastmodified",
    )
)


class ItemMaker:
    """New items and changed ones; nothing is stored here."""

    def __init__(self, schemas: Schemas) -> None:
        self._schemas = schemas

    def new(
        self, collection: Collection, body: Mapping[str, Any], path: Mapping[str, Any], number: int
    ) -> Item:
        """An item with what the caller sent, the id and times, and what responses require besides.

        `path` holds the path parameters by name; `number` is the id where ids are integers.
        """
        item = {**copy.deepcopy(collection.template), **self._server_values(collection)}
        item |= {
            field: path[name] for name in path for field in collection.fields if normal(field) == normal(name)
        }
        for name in collection.settable.get("POST", ()):
            # What the caller may say and did not is unknown, unless the document gives a default or needs a
            # value.
            keywords = self._schemas.shape(collection.fields.get(name, True)).keywords
            if "default" in keywords:
                item[name] = copy.deepcopy(keywords["default"])
            elif name not in collection.required:
                item.pop(name, None)
        item[collection.id_field] = self._new_id(collection, number)
        return {**item, **body}

    def patched(self, collection: Collection, item: Item, body: Mapping[str, Any]) -> Item:
        """The item after a PATCH: objects are merged at every depth, other values replaced."""
        return self._touched(collection, item, _merged(item, body))

    def replaced(self, collection: Collection, item: Item, body: Mapping[str, Any]) -> Item:
        """The item after a PUT: what callers may set is gone unless sent again; the server's values stay."""
        settable = collection.settable.get("PUT", set())
        kept = {
            name: value
            for name, value in item.items()
            if name not in settable or name in {collection.id_field, *collection.required}
        }
        return self._touched(collection, item, {**kept, **body})

    def describes(self, collection: Collection, body: Any) -> bool:
        """The body of a PUT is (part of) an item, not an instruction such as `{"action": "stop"}`."""
        return isinstance(body, dict) and (not body or bool(body.keys() & collection.fields.keys()))

    def created_field(self, collection: Collection) -> str | None:
        """The property that says when an item was made."""
        return next((name for name in collection.fields if normal(name) in _CREATED), None)

    def _touched(self, collection: Collection, before: Item, after: Item) -> Item:
        after[collection.id_field] = before.get(collection.id_field)
        times = self._server_values(collection)
        return after | {name: value for name, value in times.items() if normal(name) in _UPDATED}

    def _server_values(self, collection: Collection) -> dict[str, Any]:
        """The present time for every property that says when the item was made or changed."""
        now = datetime.now(UTC)
        texts = (now.isoformat(timespec="milliseconds").replace("+00:00", "Z"), now.date().isoformat())
        values: dict[str, Any] = {}
        for name, schema in collection.fields.items():
            if normal(name) in _CREATED | _UPDATED:
                candidates = (*texts, int(now.timestamp()))
                fitting = (each for each in candidates if self._schemas.accepts(schema, each, "response"))
                value = next(fitting, None)
                if value is not None:
                    values[name] = value
        return values

    def _new_id(self, collection: Collection, number: int) -> Any:
        for candidate in self._ids(collection.id_schemas, number):
            if all(self._schemas.accepts(schema, candidate, "response") for schema in collection.id_schemas):
                return candidate
        return str(uuid4())

    def _ids(self, schemas: list[Schema], number: int) -> Iterator[Any]:
        shapes = [self._schemas.shape(schema) for schema in schemas]
        if any(shape.types & {"integer", "number"} for shape in shapes):
            lowest = max((shape.keywords.get("minimum", 1) for shape in shapes), default=1)
            yield from (number, int(lowest) + number)
        unique = uuid4()
        yield str(unique)
        yield unique.hex
        longest = min((shape.keywords.get("maxLength", 32) for shape in shapes), default=32)
        yield unique.hex[: int(longest)]
        yield str(number)
        for pattern in {shape.keywords["pattern"] for shape in shapes if "pattern" in shape.keywords}:
            for extra in (0, 3, 7, 15, 31):
                text = text_for(pattern, random.Random(unique.int), extra=extra)
                if text is not None:
                    yield text


def _merged(before: Any, change: Any) -> Any:
    if not isinstance(before, dict) or not isinstance(change, Mapping):
        return copy.deepcopy(change)
    result = dict(before)
    for name, value in change.items():
        result[name] = _merged(before.get(name), value)
    return result
