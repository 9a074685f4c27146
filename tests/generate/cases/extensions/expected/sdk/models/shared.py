"""Models: shared."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .._runtime.codec import LIST, OBJECT
from .._runtime.model import Model, plain, unknown_fields
from .._runtime.unset import UNSET, Unset


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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("id", UNSET),
            get("title", UNSET),
            get("pin", UNSET),
            get("password", UNSET),
            get("old", UNSET),
        )
        if not _BOOK_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _BOOK_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "id": self.id,
                "title": self.title,
                "pin": self.pin,
                "password": self.password,
                "old": self.old,
            },
            self._extra,
        )


_BOOK_KEYS = frozenset({"id", "title", "pin", "password", "old"})


@define(eq=False, repr=False)
class Books(Model):
    """`Books`."""

    ok: bool
    found: Findings

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        found = get("found", UNSET)
        if type(found) is OBJECT:
            found = Findings.from_dict(found)
        self = cls(
            get("ok", UNSET),
            found,
        )
        if not _BOOKS_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _BOOKS_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "ok": self.ok,
                "found": self.found,
            },
            self._extra,
        )


_BOOKS_KEYS = frozenset({"ok", "found"})


@define(eq=False, repr=False)
class Findings(Model):
    """`Findings`."""

    books: list[Book] | Unset = UNSET
    total: int | Unset = UNSET

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        books = get("books", UNSET)
        if type(books) is LIST:
            books = [
                Book.from_dict(item) if type(item) is OBJECT else item for item in books
            ]
        self = cls(
            books,
            get("total", UNSET),
        )
        if not _FINDINGS_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _FINDINGS_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "books": self.books,
                "total": self.total,
            },
            self._extra,
        )


_FINDINGS_KEYS = frozenset({"books", "total"})
