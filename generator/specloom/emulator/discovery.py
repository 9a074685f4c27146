"""Collections of a document, found by the shape of its paths and responses.

A path `P` and `P/{id}` are a collection and its items; `P` alone is one when it has a POST and a GET that
answers a list of the same objects. No names of any API are known here, only the usual words of REST
documents.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import define, field, frozen

from .responses import ReplySampler, success_reply
from .routing import Operation, Route, is_parameter, segments
from .schemas import Schema, Schemas, walk_objects


@frozen(eq=False)
class Slot:
    """The place of an item, or of a list of items, in a response body."""

    #: Property names from the root; empty when the body itself is it.
    path: tuple[str, ...]
    #: The schema of one item.
    schema: Schema


@define(eq=False)
class Collection:
    #: The path with its parameters unnamed (`/pets/{}/toys`): equal however a document names them.
    key: str
    #: The last literal word of the path.
    name: str
    #: Name of the path parameter that holds the id; None when there is no path for single items.
    id_parameter: str | None = None
    #: The property of an item that holds the id.
    id_field: str = "id"
    create: Operation | None = None
    listing: Operation | None = None
    #: Operations on single items, by method.
    items: dict[str, Operation] = field(factory=dict)
    #: Schemas of the item's properties as responses show them; several responses may show different ones.
    fields: dict[str, Schema] = field(factory=dict)
    #: Properties that some response requires.
    required: set[str] = field(factory=set)
    #: Properties that request bodies may set, by method.
    settable: dict[str, set[str]] = field(factory=dict)
    #: What the examples of the responses show of an item.
    template: dict[str, Any] = field(factory=dict)
    #: What an id has to fit: the id property wherever it is shown, and the path parameter.
    id_schemas: list[Schema] = field(factory=list)

    @property
    def is_stateful(self) -> bool:
        """Items can come into being, so that unknown ids are really unknown."""
        return self.create is not None

    @property
    def words(self) -> frozenset[str]:
        return frozenset({normal(self.name), normal(singular(self.name))})

    @property
    def id_is_in_path(self) -> bool:
        """The path parameter is the item's own id: not so in `/recordings/active/{meeting_id}`."""
        parameter = normal(self.id_parameter or "")
        return parameter in {"id", normal(self.id_field)} or parameter.endswith(
            tuple(word + "id" for word in self.words)
        )

    def operations(self) -> Iterator[Operation]:
        yield from filter(None, (self.create, self.items.get("GET"), self.listing))
        yield from (operation for method, operation in self.items.items() if method != "GET")


def normal(name: str) -> str:
    """A name without case and separators: `created_at`, `createdAt` and `CREATED-AT` are one."""
    return name.replace("_", "").replace("-", "").lower()


def singular(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def unnamed(path: str) -> str:
    return "/" + "/".join("{}" if is_parameter(segment) else segment for segment in segments(path))


class Discovery:
    """The collections of a document by key, and where responses keep their items."""

    def __init__(self, routes: Iterable[Route], schemas: Schemas, replies: ReplySampler) -> None:
        self._schemas = schemas
        self._replies = replies
        self._slots: dict[tuple[int, str, bool], Slot | None] = {}
        self.collections: dict[str, Collection] = {}
        by_key = {unnamed(route.path): route for route in routes}
        for key, route in by_key.items():
            self._consider(key, route, by_key)
        for collection in self.collections.values():
            self._learn(collection)

    def item_slot(self, operation: Operation, collection: Collection) -> Slot | None:
        """Where the operation's response has an item of the collection; None when it has none."""
        return self._slot(operation, collection, many=False)

    def list_slot(self, operation: Operation, collection: Collection) -> Slot | None:
        """Where the operation's response has the list of items; None when it has none."""
        return self._slot(operation, collection, many=True)

    def shows_item(self, slot: Slot, collection: Collection) -> bool:
        """The object at `slot` is the item or a part of it, not something else with a few equal names."""
        if slot.path and normal(slot.path[-1]) in collection.words:
            return True
        properties = self._schemas.shape(slot.schema).properties.keys()
        return len(properties & collection.fields.keys()) >= 0.6 * len(properties)

    def parents(self, operation: Operation) -> Iterator[tuple[Collection, int]]:
        """Collections with an item on the path, outermost first, each with the place of its id."""
        parts, count = segments(operation.path), 0
        for end, part in enumerate(parts, start=1):
            count += part.count("{")
            if is_parameter(part):
                collection = self.collections.get(
                    "/" + "/".join(segments(unnamed(operation.path))[: end - 1])
                )
                if collection is not None and collection.id_parameter is not None:
                    yield collection, count - 1

    def _consider(self, key: str, route: Route, by_key: dict[str, Route]) -> None:
        parts = segments(route.path)
        item_route = by_key.get(key + "/{}")
        if item_route is None and {"GET", "POST"} <= route.operations.keys():
            # A list that nobody can fetch single items of, such as an audit log with its entries.
            collection = self.collections.setdefault(key, Collection(key, parts[-1]))
            collection.create, collection.listing = route.operations["POST"], route.operations["GET"]
            if self._slot(collection.listing, collection, many=True) is None:
                del self.collections[key]
        if len(parts) > 1 and is_parameter(parts[-1]):
            above = key.rpartition("/")[0]
            name = parts[-1].strip("{}") if is_parameter(parts[-2]) else parts[-2]
            collection = self.collections.setdefault(above, Collection(above, name))
            collection.id_parameter = parts[-1].strip("{}")
            collection.items = {method: each for method, each in route.operations.items() if method != "POST"}
            if above in by_key:
                collection.create = by_key[above].operations.get("POST")
                collection.listing = by_key[above].operations.get("GET")

    def _learn(self, collection: Collection) -> None:
        for operation in collection.operations():
            names = collection.settable.setdefault(operation.method, set())
            for schema in _body_schemas(operation, self._schemas):
                names.update(self._schemas.shape(schema).properties)
        # The first look knows only what may be sent; the second knows all properties and finds partial items
        # too.
        self._gather(collection)
        self._slots.clear()
        self._gather(collection)
        collection.id_field = self._id_field(collection)
        for operation in collection.operations():
            slot = self._any_slot(operation, collection)
            properties = self._schemas.shape(slot.schema).properties if slot else {}
            if collection.id_field in properties:
                collection.id_schemas.append(properties[collection.id_field])
        for operation in collection.items.values():
            collection.id_schemas += [
                each.schema for each in operation.parameters if each.name == collection.id_parameter
            ]

    def _gather(self, collection: Collection) -> None:
        for operation in collection.operations():
            slot = self._any_slot(operation, collection)
            if slot is None:
                continue
            shape = self._schemas.shape(slot.schema)
            collection.required |= shape.required
            for name, schema in shape.properties.items():
                collection.fields.setdefault(name, schema)
            for name, value in self._shown(operation, slot).items():
                collection.template.setdefault(name, value)

    def _any_slot(self, operation: Operation, collection: Collection) -> Slot | None:
        many = operation is collection.listing
        return self._slot(operation, collection, many=many) or self._slot(operation, collection, many=False)

    def _shown(self, operation: Operation, slot: Slot) -> dict[str, Any]:
        reply = success_reply(operation, self._schemas)
        value = self._replies.body(reply) if reply else None
        for step in slot.path:
            value = value.get(step) if isinstance(value, dict) else None
        if isinstance(value, list):
            value = value[0] if value else None
        return value if isinstance(value, dict) else {}

    def _id_field(self, collection: Collection) -> str:
        parameter = normal(collection.id_parameter or "id")
        bare = {parameter.removeprefix(word) for word in collection.words}
        wanted = ["id", parameter, *(word + "id" for word in collection.words), *sorted(bare - {""}), "uuid"]
        names = {normal(name): name for name in collection.fields}
        return next((names[each] for each in wanted if each in names), "id")

    def _slot(self, operation: Operation, collection: Collection, *, many: bool) -> Slot | None:
        key = (id(operation), collection.key, many)
        if key not in self._slots:
            reply = success_reply(operation, self._schemas)
            schema = reply.schema if reply and reply.is_json else None
            if schema is None:
                self._slots[key] = None
            else:
                candidates = self._lists(operation, schema) if many else self._objects(schema)
                self._slots[key] = self._best(candidates, collection)
        return self._slots[key]

    def _objects(self, schema: Schema) -> Iterator[Slot]:
        for path, node, _ in walk_objects(self._schemas, schema):
            yield Slot(path, node)

    def _lists(self, operation: Operation, schema: Schema) -> Iterator[Slot]:
        """Arrays of objects; the one that the pagination of the operation names is the only candidate."""
        named = operation.pagination.get("items")
        shape = self._schemas.shape(schema)
        if "array" in shape.types:
            yield Slot((), shape.items)
            return
        for path, _, owner in walk_objects(self._schemas, schema):
            for name, child in owner.properties.items():
                inner = self._schemas.shape(child)
                where = (*path, name)
                if "array" in inner.types and inner.items is not None and named in (None, ".".join(where)):
                    yield Slot(where, inner.items)

    def _best(self, candidates: Iterable[Slot], collection: Collection) -> Slot | None:
        known = collection.fields.keys() | set().union(*collection.settable.values())
        best, best_score = None, 0.0
        for slot in candidates:
            shape = self._schemas.shape(slot.schema)
            if not shape.is_object and not shape.alternatives:
                continue
            names = {normal(name) for name in shape.properties}
            # Envelopes and nested objects lose against the object that looks most like an item.
            score = min(len(shape.properties.keys() & known), 8) / 2 - len(slot.path) / 4
            score += 3.0 if "id" in names else 0.0
            score += 4.0 if slot.path and normal(slot.path[-1]) in collection.words else 0.0
            if score > best_score:
                best, best_score = slot, score
        return best


def _body_schemas(operation: Operation, schemas: Schemas) -> Iterator[Schema]:
    for media in ((operation.body or {}).get("content") or {}).values():
        schema = schemas.resolve(media).get("schema")
        if schema is not None:
            yield schema
