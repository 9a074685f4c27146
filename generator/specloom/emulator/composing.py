"""Response bodies put together from a sample and what this request makes known; always valid in the end."""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping
from typing import Any

from attrs import define, field

from .discovery import Slot, normal
from .listing import Page, counters
from .message import Answer
from .problems import explain, refuse
from .responses import Reply, ReplySampler, success_reply
from .routing import Operation
from .sampling import Misfit, Sampler
from .schemas import Schema, Schemas, walk_objects


@define(eq=False)
class Content:
    """What an answer has to show besides its sample."""

    #: Path parameters by name; properties of the same name take their values.
    path: Mapping[str, Any] = field(factory=dict)
    #: The item, or the list of items, and its place; None where the response has no place for it.
    slot: Slot | None = None
    value: Any = None
    page: Page | None = None
    #: Values of a request body that is no item: shown by the object that has most of its properties.
    sent: Mapping[str, Any] = field(factory=dict)


#: As the value of a slot: there is no item to show.
NO_ITEM = object()


class Composer:
    def __init__(self, schemas: Schemas, sampler: Sampler, replies: ReplySampler) -> None:
        self._schemas = schemas
        self._sampler = sampler
        self._replies = replies
        self._prepared: dict[int, tuple[Reply | None, Any]] = {}

    def answer(
        self, operation: Operation, content: Content, headers: Mapping[str, str] | None = None
    ) -> Answer:
        """The success answer of an operation; `headers` count only where the response documents them.

        Raises Refusal: 501 when the document has no success response, 500 when no valid body can be found.
        """
        reply, sample = self._prepare(operation)
        if reply is None:
            raise refuse(501, f"the document gives {operation} no response for success")
        given = {name.lower(): value for name, value in (headers or {}).items()}
        sent = self._replies.headers(reply)
        sent |= {name: given[name.lower()] for name in reply.headers if name.lower() in given}
        if reply.media_type is None:
            return Answer(reply.status, headers=sent)
        body = sample if reply.schema is None else self._fill(operation, reply.schema, sample, content)
        if reply.is_json:
            data = json.dumps(body).encode()
        else:
            data = body.encode() if isinstance(body, str) else json.dumps(body).encode()
        media_type = "application/octet-stream" if "*" in reply.media_type else reply.media_type
        return Answer(reply.status, data, {**sent, "Content-Type": media_type})

    def sample_at(self, operation: Operation, slot: Slot) -> Any:
        """A copy of what the operation's sample has in `slot`; None when it has nothing there."""
        value = self._prepare(operation)[1]
        for step in slot.path:
            value = value.get(step) if isinstance(value, dict) else None
        return copy.deepcopy(value)

    def _prepare(self, operation: Operation) -> tuple[Reply | None, Any]:
        if id(operation) not in self._prepared:
            reply = success_reply(operation, self._schemas)
            sample = self._replies.body(reply) if reply and reply.media_type else None
            self._prepared[id(operation)] = (reply, sample)
        return self._prepared[id(operation)]

    def _fill(self, operation: Operation, schema: Schema, sample: Any, content: Content) -> Any:
        body = copy.deepcopy(sample)
        named = {normal(name): value for name, value in content.path.items() if len(name) > 2}
        self._set_named(body, schema, {name: value for name, value in named.items() if name.endswith("id")})
        if isinstance(body, dict):
            self._set(body, schema, {name: True for name in body if normal(name) in {"success", "ok"}})
        if content.sent:
            self._set_sent(body, schema, content.sent)
        if content.slot is not None:
            body = _placed(body, content.slot.path, content.value)
        if content.page is not None:
            self._set_counters(body, schema, counters(content.page))
        for candidate in (body, sample):
            try:
                fitted = self._sampler.conform(candidate, schema)
            except Misfit:
                continue
            if self._schemas.accepts(schema, fitted, "response"):
                return fitted
        problems = explain(self._schemas.violations(schema, sample, "response"), "response")
        raise refuse(
            500, f"no valid answer for {operation} can be derived: {problems[0] if problems else schema}"
        )

    def _set(self, target: dict[str, Any], schema: Schema, values: Mapping[str, Any]) -> None:
        """Set properties to the values their schemas accept; a refused null takes a property away."""
        properties = self._schemas.shape(schema).properties
        for name, value in values.items():
            if name in properties and self._schemas.accepts(properties[name], value, "response"):
                target[name] = copy.deepcopy(value)
            elif value is None:
                target.pop(name, None)

    def _set_named(self, value: Any, schema: Schema, named: Mapping[str, Any]) -> None:
        shape = self._schemas.shape(schema)
        if isinstance(value, dict):
            self._set(value, schema, {name: named[normal(name)] for name in value if normal(name) in named})
            for name, child in value.items():
                self._set_named(child, shape.properties.get(name, True), named)
        elif isinstance(value, list) and shape.items is not None:
            for child in value:
                self._set_named(child, shape.items, named)

    def _set_sent(self, body: Any, schema: Schema, sent: Mapping[str, Any]) -> None:
        places = [
            (len(shape.properties.keys() & sent.keys()), path, node)
            for path, node, shape in self._walk(schema)
        ]
        most, path, node = max(places, key=lambda place: place[0], default=(0, (), schema))
        target = _at(body, path)
        if most and isinstance(target, dict):
            self._set(target, node, sent)

    def _set_counters(self, body: Any, schema: Schema, values: Mapping[str, Any]) -> None:
        for path, node, shape in self._walk(schema):
            target = _at(body, path)
            if isinstance(target, dict):
                named = {name: values[normal(name)] for name in shape.properties if normal(name) in values}
                # A lone "count" is the number of all; beside a total it is the number on this page.
                if "count" in named and not any(normal(name).startswith("total") for name in named):
                    named["count"] = values["total"]
                self._set(target, node, named)

    def _walk(self, schema: Schema) -> list[tuple[tuple[str, ...], Schema, Any]]:
        return list(walk_objects(self._schemas, schema))


def _at(body: Any, path: tuple[str, ...]) -> Any:
    for step in path:
        body = body.get(step) if isinstance(body, dict) else None
    return body


def _placed(body: Any, path: tuple[str, ...], value: Any) -> Any:
    """`body` with `value` at `path`, objects made where they are missing; NO_ITEM removes the last."""
    if not path:
        return value
    inner = _placed(body.get(path[0]) if isinstance(body, dict) else None, path[1:], value)
    if inner is NO_ITEM:
        return {name: other for name, other in (body or {}).items() if name != path[0]}
    return {**(body if isinstance(body, dict) else {}), path[0]: inner}
