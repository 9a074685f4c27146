"""All pages of a list operation, and all their items, one request per page and none in advance."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any, Generic, TypeVar

from attrs import define, evolve, frozen

from .errors import PaginationError
from .jsonvalues import is_list, is_object
from .request import Request
from .unset import UNSET

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
    """Where an iteration stands."""

    pagination: PageNumber[Any]
    #: For the next page.
    request: Request[Any]
    number: int
    #: Items per page that the caller asked for.
    asked: int | None
    more: bool = True
    #: Pages received.
    count: int = 0
    #: Items up to and including the last page seen.
    seen: int | None = None
    last: list[Any] | None = None
    #: The first page, and the last 1st, 2nd, 4th, 8th … one: one of them comes again in any cycle.
    first: list[Any] | None = None
    mark: list[Any] | None = None

    @classmethod
    def start(cls, pagination: PageNumber[Any], request: Request[Any]) -> PageCursor:
        """Begin with the page that the caller asked for, or with the request as it is."""
        number = _integer(request.query.get(pagination.page))
        asked = _integer(request.query.get(pagination.size or ""))
        number = pagination.first if number is None else number
        return cls(pagination, request, number, asked)

    def accept(self, response: Any) -> list[Any]:
        """The items of the page just received; PaginationError for a page that comes again."""
        items = items_of(response, self.pagination.items)
        before, self.last = self.last, _marks(items)
        self.count += 1
        if not items:
            self.more = False
            return items
        repeated = self.last in (before, self.first, self.mark)
        if self.count & (self.count - 1) == 0:
            self.first, self.mark = self.first or self.last, self.last
        total = _total(response, self.pagination.total, len(items))
        if self.seen is None:
            skipped = max(0, self.number - self.pagination.first)
            size = self.asked or len(items)
            # Pages of the size asked for would end before this one: the server makes smaller ones.
            capped = total is not None and skipped * size >= total
            self.seen = skipped * (len(items) if capped else size)
        self.seen += len(items)
        # Not by the size asked for: the server may allow shorter pages only.
        short = before is not None and len(items) < len(before)
        self.more = not short if total is None else self.seen < total
        if repeated:
            if total is None:  # nothing new, and nothing more is promised
                self.more = False
                return []
            raise PaginationError(
                f"{self.request.name}: page {self.number} is the same as a page before it, although the "
                f"response speaks of {total} items; the server seems to ignore `{self.pagination.page}`"
            )
        if self.more:
            self.number += 1
            query = {**self.request.query, self.pagination.page: self.number}
            self.request = evolve(self.request, query=query)
        return items


class _Pages(Generic[Item, Response]):
    def __init__(
        self, client: Any, request: Request[Response], pagination: PageNumber[Item]
    ) -> None:
        self._client = client
        self._pagination = pagination
        # `extra_query` may set the first page, but must not set every page.
        options = request.options.copy()
        query = {**request.query, **(options.pop("extra_query", None) or {})}
        self._request = evolve(request, query=query, options=options)

    def _start(self) -> PageCursor:
        return PageCursor.start(self._pagination, self._request)


class Pages(_Pages[Item, Response]):
    """An iterable of all items; `pages()` gives the responses instead. Each iteration starts anew."""

    def __iter__(self) -> Iterator[Item]:
        for _, items in self._walk():
            yield from items

    def pages(self) -> Iterator[Response]:
        """The responses, one per page; an empty one only if it is the first."""
        return (response for response, _ in self._walk())

    def _walk(self) -> Iterator[tuple[Response, list[Item]]]:
        cursor = self._start()
        while cursor.more:
            response: Response = self._client.send(cursor.request)
            items = cursor.accept(response)
            if items or cursor.count == 1:
                yield response, items


class AsyncPages(_Pages[Item, Response]):
    """An async iterable of all items; `pages()` gives the responses instead. Each iteration starts anew."""

    async def __aiter__(self) -> AsyncIterator[Item]:
        async for _, items in self._walk():
            for item in items:
                yield item

    def pages(self) -> AsyncIterator[Response]:
        """The responses, one per page; an empty one only if it is the first."""
        return (response async for response, _ in self._walk())

    async def _walk(self) -> AsyncIterator[tuple[Response, list[Item]]]:
        cursor = self._start()
        while cursor.more:
            response: Response = await self._client.send(cursor.request)
            items = cursor.accept(response)
            if items or cursor.count == 1:
                yield response, items


def items_of(response: Any, path: str) -> list[Any]:
    """The items of a page; a missing or null list has none, a single object is one item."""
    value = _at(response, path)
    if value is UNSET or value is None:
        return []
    return value if is_list(value) else [value]


def _marks(items: list[Any]) -> list[Any]:
    """What tells pages apart: the identifiers of the items if they have some, since the rest may change."""
    found = [_at(item, "id") for item in items]
    return found if all(isinstance(each, str) for each in found) else items


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
