"""Books on shelves.

Each function describes one request and sends nothing; `client.send(...)` sends it.
"""

from __future__ import annotations

from .._runtime.codec import ApiResponse, form, segment
from .._runtime.pagination import PageNumber
from .._runtime.request import Request
from ..models.shared import Books

FIND_PAGES = PageNumber(
    page="page", size="size", first=0, items="found.books", total="found.total"
)


def find(
    shelf: str,
    *,
    page: int | None = None,
    size: int | None = None,
    q: str | None = None,
) -> Request[Books]:
    """Describe `GET /shelves/{shelf}/books`."""
    return Request(
        "GET",
        f"/shelves/{segment('shelf', shelf)}/books",
        Books.from_dict,
        name="books.find",
        query=[*form("page", page), *form("size", size), *form("q", q)],
    )


def remove_book(
    id: str,
    *,
    shelf: str,
) -> Request[ApiResponse]:
    """Describe `DELETE /shelves/{shelf}/books/{id}`."""
    return Request(
        "DELETE",
        f"/shelves/{segment('shelf', shelf)}/books/{segment('id', id)}",
        ApiResponse.from_dict,
        name="books.remove_book",
    )
