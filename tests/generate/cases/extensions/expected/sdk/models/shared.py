"""Models: shared."""

from __future__ import annotations

from typing import ClassVar

from attrs import define

from .._runtime.deprecation import deprecated_fields
from .._runtime.model import Model
from .._runtime.unset import UNSET, Unset


@deprecated_fields("old")
@define(eq=False, repr=False)
class Book(Model):
    """A book."""

    id: str
    """Set by the server."""
    title: str | Unset = UNSET
    """At most 80 characters."""
    pin: str | Unset = UNSET
    password: str | Unset = UNSET
    """Never sent back by the server."""
    old: str | Unset = UNSET
    """Deprecated."""

    _sensitive: ClassVar[frozenset[str]] = frozenset({"pin", "password"})


@define(eq=False, repr=False)
class Books(Model):
    """`Books`."""

    ok: bool
    found: Findings


@define(eq=False, repr=False)
class Findings(Model):
    """`Findings`."""

    books: list[Book] | Unset = UNSET
    total: int | Unset = UNSET
