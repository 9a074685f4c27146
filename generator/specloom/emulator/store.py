"""Items of the emulator: in memory, or in a SQLite file that outlives the process."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from threading import RLock
from typing import Any

from attrs import frozen

from ..errors import UsageError

Item = dict[str, Any]
#: The path parameter values above an item, outermost first.
Scope = tuple[str, ...]

_SCHEMA = """
CREATE TABLE IF NOT EXISTS items (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    collection TEXT NOT NULL,
    scope TEXT NOT NULL,
    id TEXT NOT NULL,
    item TEXT NOT NULL,
    UNIQUE (collection, scope, id)
)
"""


@frozen
class Address:
    """Where an item lives: key of the collection, values above it, and its id as it stands in a path."""

    collection: str
    scope: Scope
    id: str


class Store:
    """One connection behind one lock: safe for threads, and every method is atomic."""

    def __init__(self, path: str | None = None) -> None:
        self._lock = RLock()
        try:
            self._connection = sqlite3.connect(
                path or ":memory:", check_same_thread=False, isolation_level=None
            )
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("PRAGMA synchronous = NORMAL")
            self._connection.execute(_SCHEMA)
        except sqlite3.Error as error:
            raise UsageError(
                f"cannot keep state in {path}: {error}", hint="give a new file or one an emulator made"
            ) from None

    def close(self) -> None:
        with self._lock:
            self._connection.close()

    def insert(self, address: Address, item: Item) -> bool:
        """Add an item; False when its address is taken."""
        with self._lock:
            done = self._connection.execute(
                "INSERT OR IGNORE INTO items (collection, scope, id, item) VALUES (?, ?, ?, ?)",
                (*_key(address), json.dumps(item)),
            )
            return done.rowcount == 1

    def get(self, address: Address) -> Item | None:
        with self._lock:
            row = self._connection.execute(
                "SELECT item FROM items WHERE collection = ? AND scope = ? AND id = ?", _key(address)
            ).fetchone()
        return _load(row[0]) if row else None

    def update(self, address: Address, change: Callable[[Item], Item]) -> Item | None:
        """Replace an item by what `change` makes of it, no writer in between; None if there is none."""
        with self._lock:
            item = self.get(address)
            if item is None:
                return None
            changed = change(item)
            self._connection.execute(
                "UPDATE items SET item = ? WHERE collection = ? AND scope = ? AND id = ?",
                (json.dumps(changed), *_key(address)),
            )
            return changed

    def delete(self, address: Address) -> Item | None:
        """Take an item away, with all that lives under it; None when there is none."""
        with self._lock:
            item = self.get(address)
            if item is None:
                return None
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.execute(
                "DELETE FROM items WHERE collection = ? AND scope = ? AND id = ?", _key(address)
            )
            nested, inside = f"{address.collection}/{{}}/", [*address.scope, address.id]
            rows = self._connection.execute(
                "SELECT sequence, scope FROM items WHERE substr(collection, 1, ?) = ?", (len(nested), nested)
            ).fetchall()
            below = [(row[0],) for row in rows if json.loads(row[1])[: len(inside)] == inside]
            self._connection.executemany("DELETE FROM items WHERE sequence = ?", below)
            self._connection.execute("COMMIT")
            return item

    def all(self, collection: str, scope: Scope) -> list[Item]:
        """The items of one collection under one parent, in the order they were added."""
        with self._lock:
            rows = self._connection.execute(
                "SELECT item FROM items WHERE collection = ? AND scope = ? ORDER BY sequence",
                (collection, json.dumps(scope)),
            ).fetchall()
        return [_load(row[0]) for row in rows]

    def next_number(self) -> int:
        """A number that no item added so far was given, for integer ids."""
        with self._lock:
            row = self._connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'items'").fetchone()
        return (row[0] if row else 0) + 1


def _key(address: Address) -> tuple[str, str, str]:
    return address.collection, json.dumps(address.scope), address.id


def _load(text: str) -> Item:
    item: Item = json.loads(text)
    return item
