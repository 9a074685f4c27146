"""Packages whose names are loaded when they are first used (PEP 562), so that importing them costs nothing."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import cached_property
from importlib import import_module
from os.path import commonprefix
from types import ModuleType
from typing import Any


def lazy(
    package: str, exports: Mapping[str, str], modules: Iterable[str] = ()
) -> tuple[Callable[[str], Any], Callable[[], list[str]], list[str]]:
    """`__getattr__`, `__dir__` and `__all__` of a package: modules with names (`A B`) in them, and whole modules."""
    namespace = vars(sys.modules[package])
    home = {name: module for module in exports for name in exports[module].split()}
    names = sorted([*home, *modules])

    def load(name: str) -> Any:
        if name not in names:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        module = import_module(home.get(name, f".{name}"), package)
        value = namespace[name] = getattr(module, name) if name in home else module
        return value

    return load, lambda: sorted({*namespace, *names}), names


def searched(package: str) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """`__getattr__` and `__dir__` of a package that has the public names of its modules.

    Modules are loaded one by one until the name is found, those whose names are most like it first.
    """
    namespace = vars(sys.modules[package])

    def load(name: str) -> Any:
        if name == "__all__":
            return names()
        words = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()
        if not name.startswith("_"):
            # Without a capital: `from .models import meetings` asks here first.
            if name == words:
                with suppress(ModuleNotFoundError):
                    return import_module(f".{name}", package)
            for each in sorted(modules(), key=lambda m: -len(commonprefix([m, words]))):
                found = _defined(import_module(f".{each}", package))
                if name in found:
                    value = namespace[name] = found[name]
                    return value
        raise AttributeError(f"module {package!r} has no attribute {name!r}")

    def modules() -> list[str]:
        from pkgutil import iter_modules

        return [module.name for module in iter_modules(namespace["__path__"])]

    def names() -> list[str]:
        loaded = [import_module(f".{each}", package) for each in modules()]
        return sorted(name for module in loaded for name in _defined(module))

    return load, names


def _defined(module: ModuleType) -> dict[str, Any]:
    """The classes and type aliases that a module defines."""
    own = {*module.__annotations__}
    content = vars(module).items()
    own |= {n for n, v in content if getattr(v, "__module__", "") == module.__name__}
    return {n: value for n, value in content if n in own and not n.startswith("_")}


class Module(ModuleType):
    """A module that is imported when a name in it is looked up: `typing.get_type_hints` does."""

    def __init__(self, name: str, package: str) -> None:
        super().__init__(name)
        self._package = package

    def __getattr__(self, name: str) -> Any:
        return getattr(import_module(self.__name__, self._package), name)


class Lazy(cached_property[Any]):
    """A resource of a client: of class `name`, in `module` or that of the attribute's name; imported at the first use."""

    def __init__(self, name: str, module: str = "") -> None:
        self._name, self._module = name, module
        super().__init__(self._make)

    def __set_name__(self, owner: type[Any], name: str) -> None:
        super().__set_name__(owner, name)
        package = owner.__module__.rpartition(".")[0]
        self._module = f"{package}.resources.{self._module or name}"

    def _make(self, client: Any) -> Any:
        return getattr(import_module(self._module), self._name)(client)
