"""The import block of one generated module."""

from __future__ import annotations

import re
from collections import defaultdict

from attrs import define, field

_STDLIB = {"__future__", "collections.abc", "datetime", "functools", "typing", "warnings", "importlib"}


@define
class Imports:
    """Collects what a module uses while its text is made; sorted, so the order of use does not matter."""

    #: Names that the module defines itself; what it imports under one of them gets an underscore in front.
    taken: frozenset[str] = frozenset()
    _names: defaultdict[str, set[str]] = field(factory=lambda: defaultdict(set))
    _typing_only: defaultdict[str, set[str]] = field(factory=lambda: defaultdict(set))
    #: What stands in for a module at run time, as assignments.
    _deferred: set[str] = field(factory=set)

    def add(self, module: str, name: str) -> str:
        """Import a name; returns what to write down for it. `name` may be `original as local`."""
        if name in self.taken:
            name = f"{name} as _{name}"
        self._names[module].add(name)
        return name.rpartition(" as ")[2]

    def add_typing_only(self, module: str, name: str) -> str:
        """Import a name for annotations alone; returns what to write down for it."""
        if name in self.taken:
            name = f"{name} as _{name}"
        self._typing_only[module].add(name)
        return name.rpartition(" as ")[2]

    def add_deferred(self, package: str, name: str) -> str:
        """Import a module of the own package for annotations: at run time when somebody resolves them."""
        local = self.add_typing_only(package, name)
        stand_in = self.add(f"{package}_runtime.lazy", "Module")
        self._deferred.add(f'{local} = {stand_in}("{package}{name}", __package__)')
        return local

    def add_module(self, name: str) -> str:
        """Import a whole module of the standard library."""
        self._names[""].add(name)
        return name

    def lines(self) -> list[str]:
        """The block, grouped as isort does: future, standard library, third parties, own modules."""
        typing_only = {m: names - self._names.get(m, set()) for m, names in self._typing_only.items()}
        typing_only = {m: names for m, names in typing_only.items() if names}
        runtime = {m: set(names) for m, names in self._names.items()}
        if typing_only:
            runtime.setdefault("typing", set()).add("TYPE_CHECKING")
        lines = ["from __future__ import annotations", ""]
        lines += _grouped(runtime)
        if typing_only:
            block = [f"    {line}" if line else "" for line in _grouped(typing_only)]
            lines += ["", "if TYPE_CHECKING:", *block]
        if self._deferred:
            lines += ["else:", *(f"    {line}" for line in sorted(self._deferred))]
        while lines and not lines[-1]:
            lines.pop()
        return lines


def member_order(name: str) -> tuple[object, ...]:
    """Sorts the members of an import as isort does: constants, classes, the rest; whatever their case."""
    return (_kind(name), _natural(name.lower()), _natural(name))


def export_order(name: str) -> tuple[object, ...]:
    """Sorts the entries of `__all__` as ruff does: as members of an import, but by case."""
    return (_kind(name), _natural(name))


def _kind(name: str) -> int:
    original = name.split(" ")[0]
    if original.isupper() and len(original) > 1:
        return 0
    return 1 if original[0].isupper() else 2


def _natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """Digits compare as numbers: `a2` stands before `a10`."""
    parts = re.findall(r"\d+|\D", text)
    return tuple((0, int(part), part) if part.isdecimal() else (1, 0, part) for part in parts)


def _grouped(modules: dict[str, set[str]]) -> list[str]:
    groups: list[list[str]] = [[], [], []]
    for module in sorted(modules, key=module_order):
        plain = sorted((n for n in modules[module] if " as " not in n), key=member_order)
        # isort gives every renamed import a line of its own.
        renamed = sorted((n for n in modules[module] if " as " in n), key=member_order)
        if not module:
            groups[0] += [f"import {name}" for name in plain]
            continue
        lines = [f"from {module} import {', '.join(plain)}"] if plain else []
        lines += [f"from {module} import {name}" for name in renamed]
        groups[_group(module)] += sorted(lines, key=lambda line: member_order(line.split(" import ")[1]))
    lines = []
    for group in filter(None, groups):
        lines += [*([""] if lines else []), *group]
    return lines


def _group(module: str) -> int:
    if module.startswith("."):
        return 2
    return 0 if module in _STDLIB else 1


def module_order(module: str) -> tuple[int, str]:
    """Sorts modules as isort does."""
    # isort puts the farther relative imports (`..a`) before the nearer ones (`.a`).
    dots = len(module) - len(module.lstrip("."))
    return (-dots, module)
