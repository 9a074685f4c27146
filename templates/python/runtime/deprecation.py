"""Warnings about what the API deprecates. Each points at the caller's own line, so Python shows it once per line."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

from .unset import UNSET

__all__ = ["deprecated", "deprecated_arguments", "deprecated_fields"]

if TYPE_CHECKING:
    # Type checkers bring it along, and editors strike the method through.
    from typing_extensions import deprecated
else:

    def deprecated(message):
        """A decorator: calling the method warns."""

        def decorate(method):
            @wraps(method)
            def call(*args, **kwargs):
                _warn(message)
                return method(*args, **kwargs)

            return call

        return decorate


C = TypeVar("C", bound=type[Any])

#: The generated package, wherever it has been put.
_PACKAGE = __name__.rpartition("_runtime.")[0]


def deprecated_arguments(method: str, **given: object) -> None:
    """Warn about each deprecated argument of a method that the caller has given."""
    for name, value in given.items():
        if value is not None and value is not UNSET:
            _warn(f"the argument `{name}` of `{method}` is deprecated by the API")


def deprecated_fields(*names: str) -> Callable[[C], C]:
    """A class decorator: reading one of the fields warns, except from this package, which copies them."""

    def decorate(cls: C) -> C:
        for name in names:
            setattr(cls, name, _warning(f"{cls.__name__}.{name}", vars(cls)[name]))
        return cls

    return decorate


def _warning(label: str, slot: Any) -> property:
    def read(instance: object) -> Any:
        if not _is_own(2):
            _warn(f"the field `{label}` is deprecated by the API")
        return slot.__get__(instance)

    return property(read, slot.__set__)


def _warn(message: str) -> None:
    """Warn about the nearest frame that is not of this package: awaiting, raw and other forms add some."""
    level = 1
    while _is_own(level):
        level += 1
    warnings.warn(message, DeprecationWarning, stacklevel=level)


def _is_own(level: int) -> bool:
    """Whether the frame `level` calls above this one is of this package; not when there is none."""
    try:
        name = sys._getframe(level).f_globals.get("__name__", "")
    except ValueError:
        return False
    return f"{name}.".startswith(_PACKAGE)
