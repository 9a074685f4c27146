"""Types for annotations: request bodies as dictionaries, and the documented names of
the responses.
"""

from __future__ import annotations

from typing import TypeAlias

from .models.shared import Books

__all__ = [
    "BooksFound",
    "SearchBooks",
]

BooksFound: TypeAlias = Books
SearchBooks: TypeAlias = Books
