"""What belongs together: operations, their parameters and answers, and the schemas behind them."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Mapping
from typing import Any, Literal

from attrs import Factory, define, field, frozen

from ..api.operations import Operation, Parameter, Response
from .facts import NESTED, Facts, FactsOf, Written
from .side import Side

#: Which way a value goes; `error` is an answer that the SDK raises and does not type.
Direction = Literal["request", "response", "error"]


@frozen(eq=False)
class OperationPair:
    """An operation before and after."""

    old: Operation
    new: Operation
    #: The nodes as written.
    old_node: Mapping[str, Any]
    new_node: Mapping[str, Any]

    def parameters(self) -> Iterator[tuple[Parameter | None, Parameter | None]]:
        """The parameters by name and location; path parameters by their place in the path.

        What is left over on both sides under one name has moved to another location.
        """
        places = {side: _places(operation) for side, operation in (("old", self.old), ("new", self.new))}
        same_path = blanked(self.old.path) == blanked(self.new.path)

        def key(parameter: Parameter, side: str) -> tuple[str, object]:
            if same_path and parameter.location == "path" and parameter.name in places[side]:
                return ("path", places[side][parameter.name])
            name = parameter.name.lower() if parameter.location == "header" else parameter.name
            return (parameter.location, name)

        after = {key(p, "new"): p for p in self.new.parameters}
        before = {key(p, "old"): p for p in self.old.parameters}
        yield from ((p, after[k]) for k, p in before.items() if k in after)
        gone = [p for k, p in before.items() if k not in after]
        come = {p.name: p for k, p in after.items() if k not in before}
        yield from ((p, come.pop(p.name, None)) for p in gone)
        yield from ((None, p) for p in come.values())

    def responses(self) -> Iterator[tuple[Response | None, Response | None]]:
        """The answers by status."""
        after = {r.status.upper(): r for r in self.new.responses}
        before = {r.status.upper(): r for r in self.old.responses}
        yield from ((before.get(s), after.get(s)) for s in dict.fromkeys([*before, *after]))


def blanked(path: str) -> str:
    """A path without the names of its parameters: `/pets/{}`."""
    return re.sub(r"\{[^{}]*\}", "{}", path)


def _places(operation: Operation) -> dict[str, int]:
    return {name: number for number, name in enumerate(re.findall(r"\{([^{}]*)\}", operation.path))}


@frozen
class Operations:
    """The operations of both documents, paired."""

    pairs: tuple[OperationPair, ...]
    removed: tuple[Operation, ...]
    added: tuple[Operation, ...]


def pair_operations(old: Side, new: Side) -> Operations:
    """By method and path, parameter names left out; what is left by `operationId`: it has moved."""
    before = {(o.method, blanked(o.path)): o for o in old.api.operations}
    after = {(o.method, blanked(o.path)): o for o in new.api.operations}
    matched = [(o, after[k]) for k, o in before.items() if k in after]
    gone = [o for k, o in before.items() if k not in after]
    come = {o.operation_id or o.pointer: o for k, o in after.items() if k not in before}
    moved = [(o, come.pop(o.operation_id)) for o in gone if o.operation_id and o.operation_id in come]
    left = {id(o) for o, _ in moved}
    pairs = [
        OperationPair(a, b, old.document.get(a.pointer), new.document.get(b.pointer)) for a, b in matched
    ]
    pairs += [OperationPair(a, b, old.document.get(a.pointer), new.document.get(b.pointer)) for a, b in moved]
    return Operations(tuple(pairs), tuple(o for o in gone if id(o) not in left), tuple(come.values()))


@define(eq=False)
class SchemaPair:
    """A schema before and after, as one direction uses it."""

    old: Facts
    new: Facts
    direction: Direction
    #: How messages call it: a class, a member of one, or a place of an operation.
    label: str
    #: What uses it: other pairs, and `GET /path` of operations.
    users: list[SchemaPair | str] = field(factory=list)
    #: Pointers of what says the notes: the schema, or a reference to it with words of its own.
    old_place: str = field(default=Factory(lambda self: self.old.pointer, takes_self=True))
    new_place: str = field(default=Factory(lambda self: self.new.pointer, takes_self=True))
    inner: list[SchemaPair] = field(factory=list)
    #: Variants that have no partner.
    removed: tuple[Written, ...] = ()
    added: tuple[Written, ...] = ()

    @property
    def narrowing(self) -> Literal["breaking", "compatible"]:
        """The verdict on a type that takes fewer values than before."""
        return "breaking" if self.direction == "request" else "compatible"

    @property
    def widening(self) -> Literal["breaking", "compatible"]:
        """The verdict on a type that takes more values than before."""
        return "compatible" if self.direction == "request" else "breaking"


class Schemas:
    """Every pair of schemas once per direction, however many places use it."""

    def __init__(self, old: Side, new: Side) -> None:
        self.old, self.new = old, new
        self.pairs: dict[tuple[str, str, Direction], SchemaPair] = {}
        self._queue: deque[SchemaPair] = deque()
        self.old_facts, self.new_facts = FactsOf(old.document), FactsOf(new.document)

    def add(
        self, old: Written, new: Written, direction: Direction, label: str, user: SchemaPair | str
    ) -> None:
        """Pair two schemas, unless they are the same at a glance; `finish` walks on from them."""
        if _same_leaf(old[0], new[0]):
            return
        before, after = self.old_facts(old), self.new_facts(new)
        key = (before.pointer, after.pointer, direction)
        # A reference may be nullable, deprecated and so on where its target is not: a pair of its own.
        beside = before.notes != after.notes and (before.pointer, after.pointer) != (old[1], new[1])
        if beside:
            key = (f"{old[1]}#", f"{new[1]}#", direction)
        pair = self.pairs.get(key)
        if pair is None:
            plan = None if beside else self.new.names.classes.get(after.pointer)
            pair = SchemaPair(before, after, direction, f"`{plan.name}`" if plan else label)
            if beside:
                pair.old_place, pair.new_place = old[1], new[1]
            self.pairs[key] = pair
            self._queue.append(pair)
        if user not in pair.users:
            pair.users.append(user)
        if isinstance(user, SchemaPair):
            user.inner.append(pair)

    def finish(self) -> None:
        """Pair what the pairs are made of, to the end."""
        while self._queue:
            self._walk(self._queue.popleft())

    def _walk(self, pair: SchemaPair) -> None:
        old, new, way = pair.old, pair.new, pair.direction
        bare = pair.label.strip("`") if pair.label.startswith("`") else ""
        for name, written in old.properties.items():
            if name in new.properties:
                label = f"`{bare}.{name}`" if bare else f"`{name}` in {pair.label}"
                self.add(written, new.properties[name], way, label, pair)
        for before, after, what in (
            (old.items, new.items, "items of"),
            (old.additional, new.additional, "values of"),
        ):
            if before is not None and after is not None:
                self.add(before, after, way, f"the {what} {pair.label}", pair)
        if old.variants or new.variants:
            self._variants(pair)

    def _variants(self, pair: SchemaPair) -> None:
        before = _keyed(self.old_facts, pair.old)
        after = _keyed(self.new_facts, pair.new)
        matched = [(w, after[k]) for k, w in before.items() if k in after]
        gone = [w for k, w in before.items() if k not in after]
        come = [w for k, w in after.items() if k not in before]
        if len(gone) == len(come) and pair.old.variants and pair.new.variants:
            matched += zip(gone, come, strict=True)
            gone, come = [], []
        for old, new in matched:
            if not (old[1] == pair.old.pointer and new[1] == pair.new.pointer):
                self.add(old, new, pair.direction, f"a variant of {pair.label}", pair)
        pair.removed, pair.added = tuple(gone), tuple(come)


def _keyed(facts_of: FactsOf, facts: Facts) -> dict[object, Written]:
    """Variants by what tells them apart; a schema that is no union is its own only variant."""
    if not facts.variants:
        return {_variant_key(facts): ({"$ref": f"#{facts.pointer}"}, facts.pointer)}
    found: dict[object, Written] = {}
    for node, pointer in facts.variants:
        key = _variant_key(facts_of((node, pointer)))
        if key in found:
            key = (key, pointer.rpartition("/")[2])
        found[key] = (node, pointer)
    return found


def _same_leaf(old: Any, new: Any) -> bool:
    """Whether two schemas are equal and hold no others, which may differ behind a reference."""
    return isinstance(old, Mapping) and old == new and not old.keys() & NESTED


def _variant_key(facts: Facts) -> object:
    if facts.pointer.startswith("/components/schemas/") and facts.pointer.count("/") == 3:
        return facts.pointer
    return (tuple(sorted(facts.kinds)), facts.format, tuple(sorted(facts.properties)))
