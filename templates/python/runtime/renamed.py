"""Names that the package had before: they work on for one major version, and warn at the line of the caller."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, ParamSpec, TypeVar, cast

from .deprecation import _warn as warn  # pyright: ignore[reportPrivateUsage]
from .forms import BoundTo, Method

__all__ = [
    "renamed_arguments",
    "renamed_fields",
    "renamed_method",
    "renamed_names",
    "warn_renamed",
]

P = ParamSpec("P")
R = TypeVar("R")
C = TypeVar("C", bound=type[Any])
F = TypeVar("F", bound=Callable[..., Any])


def warn_renamed(old: str, new: str) -> None:
    """Warn that a name is another one now."""
    warn(f"`{old}` is now `{new}`")


def renamed_method(
    find: Callable[[], Method[P, R]], old: str, new: str
) -> BoundTo[P, R]:
    """The old name of a method; `find` gives the method when it is called, as its class may come later."""

    def call(self: Any, *args: P.args, **kwargs: P.kwargs) -> R:
        warn_renamed(old, new)
        return find()(self, *args, **kwargs)

    call.__name__ = old.rpartition(".")[2]
    call.__doc__ = f"The old name of `{new}`."
    return BoundTo(call)


def renamed_names(
    where: str, load: Callable[[str], Any], names: Mapping[str, str]
) -> Callable[[str], Any]:
    """`__getattr__` of a package that finds its names by their old ones, too (old name -> new name)."""

    def find(name: str) -> Any:
        if name not in names:
            return load(name)
        warn_renamed(f"{where}.{name}", f"{where}.{names[name]}")
        return load(names[name])

    return find


def renamed_arguments(method: str, **names: str) -> Callable[[F], F]:
    """A decorator: the method takes its arguments by their old names, too (old name = new name)."""

    def decorate(function: F) -> F:
        @wraps(function)
        def call(*args: Any, **kwargs: Any) -> Any:
            return function(*args, **_renamed(method, names, kwargs))

        return cast(F, call)

    return decorate


def renamed_fields(**names: str) -> Callable[[C], C]:
    """A class decorator: fields can be given, read and set by their old names, too (old name = new name)."""

    def decorate(cls: C) -> C:
        for old, new in names.items():
            setattr(cls, old, _field(cls.__name__, old, new))
        init = cls.__init__

        @wraps(init)
        def __init__(self: Any, *args: Any, **kwargs: Any) -> None:
            init(self, *args, **_renamed(cls.__name__, names, kwargs))

        cls.__init__ = __init__
        return cls

    return decorate


def _renamed(
    label: str, names: Mapping[str, str], given: dict[str, Any]
) -> dict[str, Any]:
    for old in names.keys() & given.keys():
        # Of both names one is too many; the method itself says so.
        if names[old] not in given:
            warn_renamed(f"{label}({old})", f"{label}({names[old]})")
            given[names[old]] = given.pop(old)
    return given


def _field(label: str, old: str, new: str) -> property:
    def get(self: Any) -> Any:
        warn_renamed(f"{label}.{old}", f"{label}.{new}")
        return getattr(self, new)

    def put(self: Any, value: Any) -> None:
        warn_renamed(f"{label}.{old}", f"{label}.{new}")
        setattr(self, new, value)

    return property(get, put, doc=f"The old name of `{new}`.")
