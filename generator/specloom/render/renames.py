"""Old names that the package keeps for one major version, sorted by where they are written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from attrs import field, frozen

from ..api.models import Model
from ..api.operations import Api
from ..naming.plan import NamePlan
from .literals import literal

#: How the names of each kind of thing are spelt.
_KINDS = {
    "resource": re.compile(r"client\.(\w+)"),
    "method": re.compile(r"client\.(\w+)\.(\w+)"),
    "argument": re.compile(r"client\.(\w+)\.(\w+)\((\w+)\)"),
    "class": re.compile(r"models\.(\w+)"),
    "field": re.compile(r"models\.(\w+)\.(\w+)"),
    "response": re.compile(r"types\.(\w+)"),
}


@frozen
class OldMethod:
    """The old name of a method: a declaration in the class of a resource."""

    name: str
    #: Arguments of `renamed_method`, as Python text.
    arguments: str
    #: Whether calling it gives an iterator over pages.
    iterator: bool


@frozen
class Renames:
    """Old name -> new name, by kind; what cannot be kept is not in it."""

    resources: dict[str, str] = field(factory=dict)
    #: Resource -> old method -> (resource, method).
    methods: dict[str, dict[str, tuple[str, str]]] = field(factory=dict)
    #: (Resource, method) -> old argument -> new one.
    arguments: dict[tuple[str, str], dict[str, str]] = field(factory=dict)
    classes: dict[str, str] = field(factory=dict)
    #: Class -> old field -> new one.
    fields: dict[str, dict[str, str]] = field(factory=dict)
    responses: dict[str, str] = field(factory=dict)

    def old_methods(self, names: NamePlan, resource: str) -> list[OldMethod]:
        """The old names of methods in a resource; what is in another one is looked up there when called."""
        classes = {r.name: r for r in names.resources}
        found = []
        for old, (home, new) in sorted(self.methods.get(resource, {}).items()):
            other = classes[home]
            where = other.class_name if home == resource else f"{other.module}.{other.class_name}"
            labels = f"{literal(f'{resource}.{old}')}, {literal(f'{home}.{new}')}"
            iterates = any(plan.iterator == new for plan in other.methods)
            found.append(OldMethod(old, f"lambda: {where}.{new}, {labels}", iterates))
        return found

    def modules(self, names: NamePlan, resource: str) -> list[str]:
        """The modules of other resources that the old methods of one are in now."""
        modules = {r.name: r.module for r in names.resources}
        homes = {home for home, _ in self.methods.get(resource, {}).values() if home != resource}
        return sorted(modules[home] for home in homes)


def plan_renames(api: Api, names: NamePlan, pairs: Iterable[tuple[str, str]]) -> Renames:
    """Sort the pairs; one whose new name is not there, or whose old name is in use, is left out."""
    there = _Names(api, names)
    made = Renames()
    moved: dict[str, dict[str, tuple[str, str]]] = {}
    for was, now, kind in _told(pairs):
        match kind:
            case "resource" if now[0] in there.methods and was[0] not in there.methods:
                made.resources[was[0]] = now[0]
            case "method" if there.has_method(*now) and not there.has_method(*was):
                moved.setdefault(was[0], {})[was[1]] = (now[0], now[1])
            case "argument" if there.has_argument(*now) and not there.has_argument(now[0], now[1], was[2]):
                made.arguments.setdefault((now[0], now[1]), {})[was[2]] = now[2]
            case "class" if now[0] in there.fields and was[0] not in there.fields:
                made.classes[was[0]] = now[0]
            case "field" if there.has_field(*now) and not there.has_field(now[0], was[1]):
                made.fields.setdefault(now[0], {})[was[1]] = now[1]
            case "response" if now[0] in there.responses and was[0] not in there.responses:
                made.responses[was[0]] = now[0]
    _move(there, made, moved)
    return made


def _told(pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...], str]]:
    """The parts of the old and the new name, and what they name."""
    for old, new in pairs:
        for kind, pattern in _KINDS.items():
            if (was := pattern.fullmatch(old)) and (now := pattern.fullmatch(new)):
                yield was.groups(), now.groups(), kind


def _move(there: _Names, made: Renames, moved: Mapping[str, dict[str, tuple[str, str]]]) -> None:
    """Old methods go where their resource is; if that is gone, it is another name of where they all went."""
    for resource, methods in moved.items():
        homes = {home for home, _ in methods.values()}
        if resource not in there.methods and len(homes) == 1:
            made.resources.setdefault(resource, homes.pop())
        home = made.resources.get(resource, resource)
        for old, target in methods.items():
            if home in there.methods and old not in there.methods[home]:
                made.methods.setdefault(home, {})[old] = target


class _Names:
    """The names that are in use."""

    def __init__(self, api: Api, names: NamePlan) -> None:
        plans = [(resource.name, plan) for resource in names.resources for plan in resource.methods]
        self.methods: dict[str, set[str]] = {}
        for resource, plan in plans:
            self.methods.setdefault(resource, set()).update(filter(None, (plan.name, plan.iterator)))
        self.arguments = {
            (resource, plan.name): {*plan.arguments.values(), plan.body_argument} for resource, plan in plans
        }
        classes = {p.pointer: p for p in names.classes.values() if not p.dictionary}
        #: Class or enumeration -> attributes.
        self.fields = {
            plan.name: {
                names.fields[pointer, f.name] for f in (named.fields if isinstance(named, Model) else ())
            }
            for pointer, plan in classes.items()
            for named in [api.named[pointer]]
        }
        self.responses = set(names.response_names)

    def has_method(self, resource: str, method: str) -> bool:
        return method in self.methods.get(resource, ())

    def has_argument(self, resource: str, method: str, argument: str) -> bool:
        return argument in self.arguments.get((resource, method), ())

    def has_field(self, class_: str, name: str) -> bool:
        return name in self.fields.get(class_, ())
