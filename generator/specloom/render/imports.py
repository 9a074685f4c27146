"""The import block of one generated module."""

from __future__ import annotations

from collections import defaultdict

from attrs import define, field

_STDLIB = {"__future__", "collections.abc", "datetime", "functools", "typing", "warnings", "importlib"}


@define
class Imports:
    """Collects what a module uses while its text is made; sorted, so the order of use does not matter."""

    _names: defaultdict[str, set[str]] = field(factory=lambda: defaultdict(set))
    _typing_only: defaultdict[str, set[str]] = field(factory=lambda: defaultdict(set))

    def add(self, module: str, name: str) -> str:
        """Import a name; returns it, to be written down. `name` may be `original as local`."""
        self._names[module].add(name)
        return name.rpartition(" as ")[2]

    def add_typing_only(self, module: str, name: str) -> str:
        """Import a name for annotations alone."""
        self._typing_only[module].add(name)
        return name.rpartition(" as ")[2]

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
        while lines and not lines[-1]:
            lines.pop()
        return lines


def _grouped(modules: dict[str, set[str]]) -> list[str]:
    groups: list[list[str]] = [[], [], []]
    for module in sorted(modules, key=_order):
        names = sorted(modules[module], key=lambda n: (not n.split(" ")[0].isupper(), not n[0].isupper(), n))
        groups[_group(module)].append(f"from {module} import {', '.join(names)}")
    lines: list[str] = []
    for group in filter(None, groups):
        lines += [*([""] if lines else []), *group]
    return lines


def _group(module: str) -> int:
    if module.startswith("."):
        return 2
    return 0 if module in _STDLIB else 1


def _order(module: str) -> tuple[int, str]:
    # isort puts the farther relative imports (`..a`) before the nearer ones (`.a`).
    dots = len(module) - len(module.lstrip("."))
    return (-dots, module)
