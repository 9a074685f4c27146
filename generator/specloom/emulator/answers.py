"""What each kind of operation does: collections keep state, the rest is answered from samples."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from .composing import NO_ITEM, Composer, Content
from .discovery import Collection, Discovery, unnamed
from .items import ItemMaker
from .listing import Query
from .message import Answer
from .parameters import ABSENT
from .problems import refuse
from .responses import ReplySampler
from .routing import Router
from .sampling import Sampler
from .schemas import Schemas
from .store import Address, Item, Scope, Store
from .validation import CheckedRequest


@frozen(eq=False)
class _Held:
    """The item a path leads through or to; `item` is None in a collection that cannot know its items."""

    collection: Collection
    address: Address
    item: Item | None


class Answers:
    def __init__(self, schemas: Schemas, router: Router, sampler: Sampler, store: Store) -> None:
        replies = ReplySampler(schemas, sampler)
        self._schemas = schemas
        self._store = store
        self._discovery = Discovery(router.routes, schemas, replies)
        self._composer = Composer(schemas, sampler, replies)
        self._items = ItemMaker(schemas)

    def answer(self, request: CheckedRequest) -> Answer:
        """Carry out a valid request; raises Refusal with 404 for unknown items and 409 for taken ids."""
        operation = request.operation
        held = self._held(request)
        collection = self._discovery.collections.get(unnamed(operation.path))
        if collection is not None and operation is collection.listing:
            return self._list(request, collection)
        if collection is not None and operation is collection.create and _is_object(request.body):
            return self._create(request, collection)
        if held is not None and operation is held.collection.items.get(operation.method):
            if operation.method == "DELETE":
                self._store.delete(held.address)
                return self._show(request, held, held.item)
            if operation.method in {"PATCH", "PUT"} and self._items.describes(held.collection, request.body):
                return self._change(request, held)
        return self._act(request, held)

    def _held(self, request: CheckedRequest) -> _Held | None:
        """The innermost item on the path, after all of them are found to exist."""
        values = tuple(_path_text(value) for value in request.path.values())
        held: _Held | None = None
        for collection, position in self._discovery.parents(request.operation):
            address = Address(collection.key, values[:position], values[position])
            item = self._store.get(address)
            if item is None and collection.is_stateful:
                name = list(request.path)[position]
                raise refuse(
                    404, f"nothing in {collection.name} has the id {address.id!r}", where=f"path.{name}"
                )
            held = _Held(collection, address, item)
        return held

    def _create(self, request: CheckedRequest, collection: Collection) -> Answer:
        body = request.body if request.body is not ABSENT else {}
        if body.get(collection.id_field, "") is None:
            body = {name: value for name, value in body.items() if name != collection.id_field}
        scope: Scope = tuple(_path_text(value) for value in request.path.values())
        item: Item = {}
        # A generated id that is taken is made anew; one the caller chose is a conflict at once.
        for _ in range(1 if collection.id_field in body else 100):
            item = self._items.new(collection, body, request.path, self._store.next_number())
            address = Address(collection.key, scope, _path_text(item[collection.id_field]))
            if self._store.insert(address, item):
                break
        else:
            taken = item[collection.id_field]
            raise refuse(
                409, f"{taken!r} is already in {collection.name}", where=f"body.{collection.id_field}"
            )
        slot = self._discovery.item_slot(request.operation, collection)
        location = f"{request.raw_path.rstrip('/')}/{address.id}"
        content = Content(request.path, slot, item)
        return self._composer.answer(request.operation, content, {"Location": location})

    def _list(self, request: CheckedRequest, collection: Collection) -> Answer:
        operation = request.operation
        query = Query(operation, request.query, self._schemas)
        slot = self._discovery.list_slot(operation, collection)
        scope: Scope = tuple(_path_text(value) for value in request.path.values())
        items = query.select(
            self._store.all(collection.key, scope), collection, self._items.created_field(collection)
        )
        if slot is not None and not items and not collection.is_stateful:
            # What nobody can add to is what the example shows, on its first page.
            sampled = self._composer.sample_at(operation, slot)
            items = sampled if isinstance(sampled, list) else []
        page = query.page(items)
        if slot is not None:
            return self._composer.answer(operation, Content(request.path, slot, page.items, page))
        # Some documents give a list operation a single object; it shows the newest item.
        single = self._discovery.item_slot(operation, collection)
        if not page.items and collection.is_stateful and single is not None and single.path:
            return self._composer.answer(operation, Content(request.path, single, NO_ITEM, page))
        if single is None or not page.items:
            counted = page if collection.is_stateful else None
            return self._composer.answer(operation, Content(request.path, page=counted))
        return self._composer.answer(operation, Content(request.path, single, page.items[-1], page))

    def _change(self, request: CheckedRequest, held: _Held) -> Answer:
        collection, body = held.collection, request.body
        if held.item is None and request.operation.method == "PUT":
            fresh = self._items.new(collection, body, request.path, self._store.next_number())
            fresh[collection.id_field] = body.get(collection.id_field, request.path[list(request.path)[-1]])
            if self._store.insert(held.address, fresh):
                return self._show(request, held, fresh)
        change = self._items.patched if request.operation.method == "PATCH" else self._items.replaced
        changed = self._store.update(held.address, lambda item: change(collection, item, body))
        return self._show(request, held, changed if changed is not None else body)

    def _act(self, request: CheckedRequest, held: _Held | None) -> Answer:
        """Fetching an item, and everything that is no collection: actions, reports, single resources."""
        sent = request.body if isinstance(request.body, dict) else {}
        if held is None:
            return self._composer.answer(request.operation, Content(request.path, sent=sent))
        slot = self._discovery.item_slot(request.operation, held.collection)
        is_item_path = held.collection.key + "/{}" == unnamed(request.operation.path)
        if slot is None or not (is_item_path or self._discovery.shows_item(slot, held.collection)):
            return self._composer.answer(request.operation, Content(request.path, sent=sent))
        item = held.item
        known = {name: value for name, value in sent.items() if name in held.collection.fields}
        if known:
            item = self._store.update(
                held.address, lambda old: self._items.patched(held.collection, old, known)
            )
        return self._show(request, held, item, sent)

    def _show(
        self, request: CheckedRequest, held: _Held, item: Item | None, sent: dict[str, Any] | None = None
    ) -> Answer:
        """The answer with `item` in its place, over the sample where only a part of it is known."""
        operation = request.operation
        slot = self._discovery.item_slot(operation, held.collection)
        if slot is None:
            return self._composer.answer(operation, Content(request.path, sent=sent or {}))
        value = item if item is not None else {}
        if held.item is None:
            value = {**(self._composer.sample_at(operation, slot) or {}), **value}
            if held.collection.id_is_in_path:
                value[held.collection.id_field] = list(request.path.values())[len(held.address.scope)]
        return self._composer.answer(operation, Content(request.path, slot, value, sent=sent or {}))


def _is_object(body: Any) -> bool:
    return body is ABSENT or isinstance(body, dict)


def _path_text(value: Any) -> str:
    """A value as it stands in a path, so that an id finds its item whatever its type."""
    if isinstance(value, bool):
        return str(value).lower()
    return str(value)
