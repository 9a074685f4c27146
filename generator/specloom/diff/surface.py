"""The public surfaces of both packages: what differs there is told, whether a check foresaw it or not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import evolve, field, frozen

from ..api.models import Enumeration, Model
from ..api.operations import Parameter
from ..naming.methods import MethodPlan
from ..render.annotations import Annotator, Direction
from ..render.imports import Imports
from ..render.literals import literals
from ..render.signatures import Signatures
from .change import Verdict
from .comparison import Comparison
from .facts import FactsOf
from .found import Found
from .pairing import SchemaPair
from .side import Side


@frozen
class Entry:
    """One public name: what its annotation is, and where it comes from."""

    annotation: str
    #: Pointers of the nodes that decide about it.
    pointers: tuple[str, ...]
    direction: Direction = "response"
    required: bool = False
    #: `GET /path`, for what belongs to a method.
    operations: tuple[str, ...] = ()
    #: Pointer of what brings it as a whole: the request body of an argument.
    holder: str = ""


def surface_of(side: Side) -> dict[str, Entry]:
    """Dotted name -> entry: `client.pets.get`, `client.pets.get(pet_id)`, `models.Pet`, `models.Pet.name`."""
    writers = {way: _annotator(side, way) for way in ("response", "request")}
    found: dict[str, Entry] = {}
    known = frozenset(name for name, _ in side.api.client.defaults)
    signatures = Signatures(writers["request"], known)
    for resource in side.names.resources:
        for plan in resource.methods:
            found.update(
                _method(f"client.{resource.name}.{plan.name}", plan, writers["response"], signatures)
            )
    for pointer, given in side.names.classes.items():
        named = side.api.named[pointer]
        name = f"models.{given.name}"
        if isinstance(named, Enumeration):
            found[name] = Entry(f"Literal[{literals(named.values)}]", (pointer,))
            continue
        found.setdefault(name, Entry("class", (pointer,)))
        if pointer == given.pointer and isinstance(named, Model):
            for member in named.fields:
                text = writers["response"].annotate(member.type)
                text = text if member.required or text == "Any" else f"{text} | Unset"
                attribute = side.names.fields[pointer, member.name]
                found[f"{name}.{attribute}"] = Entry(text, (member.pointer,))
    return found


def _annotator(side: Side, way: Direction) -> Annotator:
    return Annotator(side.api, side.names, Imports(), way, "..", taken=frozenset())


def _method(
    name: str, plan: MethodPlan, answers: Annotator, signatures: Signatures
) -> Iterator[tuple[str, Entry]]:
    operation = plan.operation
    users = (f"{operation.method} {operation.path}",)
    success = operation.success
    returned = "ApiResponse"
    if success is not None and success.kind == "json" and success.type is not None:
        returned = answers.annotate(success.type)
    elif success is not None and success.kind != "json":
        returned = {"text": "str", "binary": "bytes", "empty": "None"}[success.kind]
    places = (f"{operation.pointer}/responses", success.pointer if success else operation.pointer)
    yield name, Entry(returned, places, operations=users)
    for argument in signatures.arguments(plan):
        source = argument.source
        pointer = source.pointer if source else f"{operation.pointer}/requestBody"
        body = operation.body.pointer if operation.body is not None and source is None else pointer
        holder = "" if isinstance(source, Parameter) else f"{operation.pointer}/requestBody"
        required = argument.required and not argument.known
        yield (
            f"{name}({argument.name})",
            Entry(argument.annotation, (pointer, body), "request", required, users, holder),
        )
    if plan.iterator:
        yield f"{name.rpartition('.')[0]}.{plan.iterator}", Entry(
            "pages", (operation.pointer,), operations=users
        )


def surface_changes(made: Comparison, found: Iterable[Found]) -> Iterator[Found]:
    """What differs between the surfaces and is not accounted for by what was found."""
    before = _renamed(made, surface_of(made.old))
    after = surface_of(made.new)
    told = _Told(made, [entry for entry in found if entry.python != "none"])
    for name in dict.fromkeys([*before, *after]):
        was, now = before.get(name), after.get(name)
        if was == now or (was and now and _same(was, now)):
            continue
        holder = re.split(r"\(|\.\w+$", name)[0] if name.startswith("models.") else name.partition("(")[0]
        # What belongs to a name that comes or goes comes and goes with it.
        if holder != name and (holder in before) != (holder in after):
            continue
        if told.accounts(name, was, now):
            continue
        yield _found(name, was, now)


def _same(was: Entry, now: Entry) -> bool:
    same = _parts(was.annotation) == _parts(now.annotation)
    return same and was.required == now.required


def _renamed(made: Comparison, surface: dict[str, Entry]) -> dict[str, Entry]:
    """The old surface with the new names of what was renamed; those changes are told already."""
    names = {pair.old_name: pair.new_name for pair in made.methods if pair.old_name != pair.new_name}
    arguments: dict[tuple[str, str], str] = {}
    for pair in made.methods:
        for was, now in pair.operations.parameters():
            if was is not None and now is not None:
                old = pair.old.arguments[was.location, was.name]
                arguments[pair.new_name, old] = pair.new.arguments[now.location, now.name]
    fields: dict[str, str] = {}
    for schema in made.schemas.pairs.values():
        plan = made.new.names.classes.get(schema.new.pointer)
        for name in schema.new.properties if plan is not None else ():
            old_name = made.old.names.fields.get((schema.old.pointer, name))
            new_name = made.new.names.fields.get((schema.new.pointer, name))
            if plan is not None and old_name and new_name and old_name != new_name:
                fields[f"models.{plan.name}.{old_name}"] = f"models.{plan.name}.{new_name}"
    words = re.compile(rf"\b({'|'.join(map(re.escape, made.classes)) or '(?!)'})(Dict)?\b")

    def replaced(text: str) -> str:
        return words.sub(lambda m: made.classes[m[1]] + (m[2] or ""), text) if made.classes else text

    renamed: dict[str, Entry] = {}
    for name, entry in surface.items():
        if name.startswith("models."):
            _, class_, *rest = name.split(".")
            name = ".".join(["models", made.classes.get(class_, class_), *rest])
            name = fields.get(name, name)
        else:
            method, _, argument = name.partition("(")
            method = names.get(method, method)
            argument = argument.rstrip(")")
            argument = arguments.get((method, argument), argument)
            name = f"{method}({argument})" if argument else method
        renamed[name] = evolve(entry, annotation=replaced(entry.annotation))
    return renamed


@frozen
class _Told:
    """What the checks have found, by place."""

    made: Comparison
    found: list[Found]
    _old: set[str] = field(init=False)
    _new: set[str] = field(init=False)
    _old_pairs: dict[str, list[SchemaPair]] = field(init=False)
    _new_pairs: dict[str, list[SchemaPair]] = field(init=False)
    _names: set[str] = field(init=False)
    _whole: set[str] = field(init=False)

    def __attrs_post_init__(self) -> None:
        pairs = self.made.schemas.pairs.values()
        by_old: dict[str, list[SchemaPair]] = {}
        by_new: dict[str, list[SchemaPair]] = {}
        for pair in pairs:
            by_old.setdefault(pair.old.pointer, []).append(pair)
            by_new.setdefault(pair.new.pointer, []).append(pair)
        for name, value in (
            ("_old", _with_parents(f.old for f in self.found if f.old is not None)),
            ("_new", _with_parents(f.new for f in self.found if f.new is not None)),
            ("_old_pairs", by_old),
            ("_new_pairs", by_new),
            ("_whole", {p for f in self.found if _of_whole(f) for p in (f.old, f.new) if p is not None}),
            ("_names", {name for f in self.found for name in (f.renamed or ())}),
        ):
            object.__setattr__(self, name, value)

    def accounts(self, name: str, was: Entry | None, now: Entry | None) -> bool:
        """Whether a difference at a name follows from something that was found."""
        if name in self._names:
            return True
        for entry, places, pairs, side, facts_of in (
            (was, self._old, self._old_pairs, self.made.old, self.made.schemas.old_facts),
            (now, self._new, self._new_pairs, self.made.new, self.made.schemas.new_facts),
        ):
            if entry is None:
                continue
            if entry.holder and self._within(entry.holder):
                return True
            for pointer in entry.pointers:
                if pointer in places or self._within(pointer):
                    return True
                if self._below(side, facts_of, pointer, pairs):
                    return True
        if name.startswith("models.") and name.count(".") == 1 and (was is None or now is None):
            # A class comes and goes with what uses it.
            entry, pairs = (was, self._old_pairs) if was else (now, self._new_pairs)
            return entry is not None and not any(pointer in pairs for pointer in entry.pointers)
        return False

    def _within(self, pointer: str) -> bool:
        """Whether the place or something above it is gone or new as a whole, or of another type."""
        while pointer:
            if pointer in self._whole:
                return True
            pointer = pointer.rpartition("/")[0]
        return False

    def _below(self, side: Side, facts_of: FactsOf, pointer: str, pairs: dict[str, list[SchemaPair]]) -> bool:
        """Whether something was found in the schema there, down to the next class that kept its name."""
        try:
            start = facts_of((side.document.get(pointer), pointer)).pointer
        except KeyError:
            return False
        queue = [*pairs.get(pointer, ()), *pairs.get(start, ())]
        seen: set[int] = set()
        while queue:
            pair = queue.pop()
            if id(pair) in seen:
                continue
            seen.add(id(pair))
            if pair.old.pointer in self._old or pair.new.pointer in self._new:
                return True
            queue += pair.inner
        return False


def _of_whole(found: Found) -> bool:
    return found.old is None or found.new is None or "type" in found.id


def _with_parents(pointers: Iterable[str]) -> set[str]:
    """The pointers, and those of what they stand in down to the third level."""
    found: set[str] = set()
    for pointer in pointers:
        while pointer.count("/") >= 3 and pointer not in found:
            found.add(pointer)
            pointer = pointer.rpartition("/")[0]
    return found


def _parts(annotation: str) -> frozenset[str]:
    """The members of a union; brackets keep theirs together."""
    parts, depth, start = [], 0, 0
    for index, char in enumerate(annotation):
        if char in "[(":
            depth += 1
        elif char in "])":
            depth -= 1
        elif char == "|" and depth == 0:
            parts.append(annotation[start:index].strip())
            start = index + 1
    return frozenset([*parts, annotation[start:].strip()])


def _found(name: str, was: Entry | None, now: Entry | None) -> Found:
    verdict: Verdict = "breaking"
    if was is None:
        assert now is not None
        verdict = "breaking" if now.required else "compatible"
        message = f"`{name}` is new in the SDK"
    elif now is None:
        message = f"`{name}` is gone from the SDK"
    elif was.annotation != now.annotation:
        wider, narrower = _parts(now.annotation) > _parts(was.annotation), _parts(now.annotation) < _parts(
            was.annotation
        )
        if (wider and now.direction == "request") or (narrower and now.direction == "response"):
            verdict = "compatible"
        message = f"the type of `{name}` changed from `{was.annotation}` to `{now.annotation}`"
    else:
        verdict = "breaking" if now.required else "compatible"
        message = f"`{name}` became {'required' if now.required else 'optional'}"
    operations = now.operations if now else was.operations if was else ()
    return Found(
        "python-surface-changed",
        "none",
        verdict,
        message,
        old=was.pointers[-1] if was else None,
        new=now.pointers[-1] if now else None,
        operations=operations,
    )
