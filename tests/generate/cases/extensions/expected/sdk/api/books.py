"""Books on shelves.

The methods of `Books` as functions that describe a request; `client.send(...)` sends
it.
"""

from __future__ import annotations

from .._runtime.forms import described
from ..resources.books import Books

find = described(Books.find)
remove_book = described(Books.remove_book)
