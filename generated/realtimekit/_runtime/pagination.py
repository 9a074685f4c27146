"""All pages of a list operation, and all their items, one request per page and none in advance."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from attrs import define, evolve, frozen

from .errors import PaginationError
from .jsonvalues import is_list, is_object
from .request import Request
from .unset import UNSET

if TYPE_CHECKING:
    from .client import AsyncClient, Client

Item = TypeVar("Item")
Response = TypeVar("Response")


@frozen
class PageNumber(Generic[Item]):
    """Pages that are asked for by number.

    A page is the last one if, counted from the first page, as many items have come as the response says
    there are (`total`). Where it does not say: if it is empty, or has fewer items than the caller asked for
    or than the page before it. A page that comes again ends the iteration with PaginationError if the
    response speaks of more items, and quietly if it does not.
    """

    #: Wire name of the query parameter with the page number.
    page: str
    #: Wire name of the query parameter with the number of items per page.
    size: str | None = None
    #: Number of the first page.
    first: int = 1
    #: Where a response has its items, as a dotted path; one object instead of a list counts as one item.
    items: str = "data"
    #: Where a response says how many items there are on all pages; None where it does not.
    total: str | None = None


@define(eq=False)
class PageCursor:
    """Where an iteration stands: which request comes next, and whether any does."""

    pagination: PageNumber[Any]
    request: Request[Any]
    number: int
    #: Items per page that the caller asked for.
    asked: int | None
    #: Items up to and including the last page seen.
    seen: int | None = None
    last: list[Any] | None = None
    #: Pages received, and the first of them and the last 1st, 2nd, 4th, 8th …: one of them comes again in any cycle.
    count: int = 0
    first: list[Any] | None = None
    mark: list[Any] | None = None

    @classmethod
    def start(cls, pagination: PageNumber[Any], request: Request[Any]) -> PageCursor:
        """Begin with the page that the caller asked for, or with the request as it is."""
        query = request.query
        number = _integer(query.get(pagination.page))
        asked = _integer(query.get(pagination.size)) if pagination.size else None
        return cls(
            pagination, request, pagination.first if number is None else number, asked
        )

    def accept(self, response: Any) -> tuple[list[Any], bool]:
        """The items of the page just received, and whether another one follows."""
        items = items_of(response, self.pagination.items)
        before, self.last = self.last, items
        if not items:
            return items, False
        repeated = items in (before, self.first, self.mark)
        self.count += 1
        if self.count & (self.count - 1) == 0:
            self.first, self.mark = self.first or items, items
        total = _total(response, self.pagination.total, len(items))
        if self.seen is None:
            self.seen = (self.number - self.pagination.first) * (
                self.asked or len(items)
            )
        self.seen += len(items)
        more = self.seen < total if total is not None else self._full(items, before)
        if repeated:
            if total is None:  # nothing new, and nothing more is promised
                return [], False
            raise PaginationError(
                f"{self.request.name}: page {self.number} is the same as a page before it, although the "
                f"response speaks of {total} items; the server seems to ignore `{self.pagination.page}`"
            )
        if more:
            self._advance()
        return items, more

    def _full(self, items: list[Any], before: list[Any] | None) -> bool:
        if self.asked is not None:
            return len(items) >= self.asked
        return before is None or len(items) >= len(before)

    def _advance(self) -> None:
        self.number += 1
        query = {**self.request.query, self.pagination.page: self.number}
        self.request = evolve(self.request, query=query)


class Pages(Generic[Item, Response]):
    """An iterable of all items; `pages()` gives the responses instead. Each iteration starts anew."""

    def __init__(
        self,
        client: Client,
        request: Request[Response],
        pagination: PageNumber[Item],
    ) -> None:
        self._client = client
        self._pagination = pagination
        self._request = _absorb_query(request)

    def __iter__(self) -> Iterator[Item]:
        for _, items in self._walk():
            yield from items

    def pages(self) -> Iterator[Response]:
        """The responses, one per page; an empty one only if it is the first."""
        for response, _ in self._walk():
            yield response

    def _walk(self) -> Iterator[tuple[Response, list[Item]]]:
        cursor = PageCursor.start(self._pagination, self._request)
        more, first = True, True
        while more:
            response: Response = self._client.send(cursor.request)
            items, more = cursor.accept(response)
            if items or first:
                yield response, items
            first = False


class AsyncPages(Generic[Item, Response]):
    """An async iterable of all items; `pages()` gives the responses instead. Each iteration starts anew."""

    def __init__(
        self,
        client: AsyncClient,
        request: Request[Response],
        pagination: PageNumber[Item],
    ) -> None:
        self._client = client
        self._pagination = pagination
        self._request = _absorb_query(request)

    async def __aiter__(self) -> AsyncIterator[Item]:
        async for _, items in self._walk():
            for item in items:
                yield item

    async def pages(self) -> AsyncIterator[Response]:
        """The responses, one per page; an empty one only if it is the first."""
        async for response, _ in self._walk():
            yield response

    async def _walk(self) -> AsyncIterator[tuple[Response, list[Item]]]:
        cursor = PageCursor.start(self._pagination, self._request)
        more, first = True, True
        while more:
            response: Response = await self._client.send(cursor.request)
            items, more = cursor.accept(response)
            if items or first:
                yield response, items
            first = False


def items_of(response: Any, path: str) -> list[Any]:
    """The items of a page; a missing or null list has none, a single object is one item."""
    value = _at(response, path)
    if value is UNSET or value is None:
        return []
    return value if is_list(value) else [value]


def _total(response: Any, path: str | None, on_page: int) -> int | None:
    """How many items there are on all pages; None where the response does not say or cannot be right."""
    value = _integer(_at(response, path)) if path else None
    return value if value is not None and value >= on_page else None


def _at(value: Any, path: str) -> Any:
    for step in path.split("."):
        value = (
            value.get(step, UNSET) if is_object(value) else getattr(value, step, UNSET)
        )
    return value


def _integer(value: Any) -> int | None:
    if isinstance(value, str):
        return int(value) if value.isascii() and value.isdigit() else None
    if isinstance(value, float):
        return int(value) if value.is_integer() else None
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _absorb_query(request: Request[Response]) -> Request[Response]:
    """Move `extra_query` into the query, so that it can set the first page without setting every page."""
    options = request.options.copy()
    extra = options.pop("extra_query", None)
    query = {**request.query, **extra} if extra else request.query
    return evolve(request, query=query, options=options)
