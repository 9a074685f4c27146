"""Search.

Each function describes one request and sends nothing; `client.send(...)` sends it.
"""

from __future__ import annotations

from .._runtime.codec import form, segment
from .._runtime.pagination import PageNumber
from .._runtime.request import Request
from ..models.shared import Books

BOOKS_PAGES = PageNumber(
    page="page", size="size", first=0, items="found.books", total="found.total"
)


def books(
    q: str | None = None,
    *,
    shelf: str,
    page: int | None = None,
    size: int | None = None,
) -> Request[Books]:
    """Describe `GET /shelves/{shelf}/books`."""
    return Request(
        "GET",
        f"/shelves/{segment('shelf', shelf)}/books",
        Books.from_dict,
        name="search.books",
        query=[*form("page", page), *form("size", size), *form("q", q)],
    )
