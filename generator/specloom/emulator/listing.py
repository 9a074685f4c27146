"""Which items of a collection a GET answers: filters, order, page, and the counters beside them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from attrs import frozen

from .discovery import Collection, normal
from .formats import parse_date_time
from .routing import Operation
from .schemas import Schemas
from .store import Item

_PAGE = ("pageno", "page", "pagenumber", "pageindex")
_SIZE = ("perpage", "pagesize", "limit", "maxresults", "pagelimit", "top")
_OFFSET = ("offset", "skip", "startindex")
_CURSOR = ("cursor", "pagetoken", "nexttoken", "continuationtoken")
_SEARCH = ("search", "q", "query")
_SINCE = ("starttime", "startdate", "start", "since", "from", "createdafter")
_UNTIL = ("endtime", "enddate", "end", "until", "to", "createdbefore")
_SORT = ("sortby", "sort", "orderby")
_ORDER = ("sortorder", "order", "direction", "sortdirection")
_RESERVED = frozenset((*_PAGE, *_SIZE, *_OFFSET, *_CURSOR, *_SEARCH, *_SINCE, *_UNTIL, *_SORT, *_ORDER))


@frozen
class Page:
    items: list[Item]
    #: Number of all items that pass the filters.
    total: int
    #: How many of them come before this page.
    offset: int
    #: The size asked for; the number of all items when none was.
    size: int
    #: The number of this page as the caller counts.
    number: int

    @property
    def has_more(self) -> bool:
        return self.offset + len(self.items) < self.total


class Query:
    """The query parameters of one request, found by their usual names or by `x-specloom-pagination`."""

    def __init__(self, operation: Operation, values: Mapping[str, Any], schemas: Schemas) -> None:
        self._values = values
        self._pagination = operation.pagination
        self._defaults = {
            each.name: schemas.shape(each.schema).keywords.get("default")
            for each in operation.parameters
            if each.location == "query"
        }

    def select(self, items: list[Item], collection: Collection, created: str | None) -> list[Item]:
        """The items that pass every filter, in the order asked for.

        `created` names the property that `start_time` and its like compare with.
        """
        chosen = [item for item in items if self._passes(item, collection)]
        if created is not None:
            since, until = _moment(self._value(_SINCE)), _moment(self._value(_UNTIL), end_of_day=True)
            chosen = [item for item in chosen if _between(_moment(item.get(created)), since, until)]
        return self._sorted(chosen, collection)

    def page(self, items: list[Item]) -> Page:
        """The part of `items` that was asked for."""
        size = self._number(self._value(_SIZE, self._pagination.get("per_page")), len(items))
        first = self._number(self._pagination.get("first"), 1)
        number = max(self._number(self._value(_PAGE, self._pagination.get("page")), first), first)
        offset = (number - first) * size
        if self._value(_OFFSET) is not None:
            offset = self._number(self._value(_OFFSET), 0)
        elif str(self._value(_CURSOR) or "").isdecimal():
            offset = int(self._value(_CURSOR))
        return Page(items[offset : offset + size], len(items), offset, size, number)

    def _passes(self, item: Item, collection: Collection) -> bool:
        for name, wanted in self._values.items():
            key = normal(name)
            if key in _SEARCH:
                if not _contains(item, str(wanted)):
                    return False
            elif key not in _RESERVED and name in collection.fields | item:
                values = wanted if isinstance(wanted, list) else [wanted]
                held = item.get(name)
                if not any(value in held if isinstance(held, list) else value == held for value in values):
                    return False
        return True

    def _sorted(self, items: list[Item], collection: Collection) -> list[Item]:
        wanted = str(self._value(_SORT) or "")
        downwards = wanted.startswith("-") or str(self._value(_ORDER) or "").lower().startswith("desc")
        field = next(
            (name for name in collection.fields if normal(name) == normal(wanted.lstrip("-+"))), None
        )
        if field is not None:
            items = sorted(items, key=lambda item: _sort_key(item.get(field)))
        return items[::-1] if downwards else items

    def _value(self, names: tuple[str, ...], declared: str | None = None) -> Any:
        """What was sent under the declared name or else a usual one; if nothing, the document's default."""
        for source in (self._values, self._defaults):
            if declared is not None and source.get(declared) is not None:
                return source[declared]
            for name, value in source.items():
                if declared is None and normal(name) in names and value is not None:
                    return value
        return None

    def _number(self, value: Any, otherwise: int) -> int:
        return int(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else otherwise


def counters(page: Page) -> dict[str, Any]:
    """Values for the properties beside a list, by their normal names."""
    count, size = len(page.items), max(page.size, 1)
    pages = -(-page.total // size)
    cursor = str(page.offset + count) if page.has_more else None
    return {
        **dict.fromkeys(("total", "totalcount", "totalitems", "totalresults", "totalrecords"), page.total),
        **dict.fromkeys(("count", "resultcount", "pagecount"), count),
        **dict.fromkeys(("page", "pageno", "currentpage", "pagenumber"), page.number),
        **dict.fromkeys(("perpage", "pagesize", "limit"), page.size),
        **dict.fromkeys(("totalpages", "lastpage"), pages),
        **dict.fromkeys(("hasmore", "hasnext", "hasnextpage", "more"), page.has_more),
        **dict.fromkeys(("nextcursor", "nextpagetoken", "nexttoken", "cursor", "continuationtoken"), cursor),
        "offset": page.offset,
        "nextpage": page.number + 1 if page.has_more else None,
        # Offsets of the first and the last item shown, counted from one; zero when there are none.
        "startoffset": page.offset + 1 if count else 0,
        "endoffset": page.offset + count if count else 0,
    }


def _contains(item: Item, text: str) -> bool:
    return any(isinstance(value, str) and text.lower() in value.lower() for value in item.values())


def _between(moment: datetime | None, since: datetime | None, until: datetime | None) -> bool:
    if moment is None:
        return since is None and until is None
    return (since is None or since <= moment) and (until is None or moment <= until)


def _moment(value: Any, *, end_of_day: bool = False) -> datetime | None:
    """A date-time, a Unix time, or a date: its first moment or, with `end_of_day`, its last one."""
    if isinstance(value, (int, float)):
        return datetime.fromtimestamp(value, UTC)
    if not isinstance(value, str):
        return None
    if "T" in value.upper():
        return parse_date_time(value)
    try:
        return datetime.combine(date.fromisoformat(value), time.max if end_of_day else time.min, UTC)
    except ValueError:
        return None


def _sort_key(value: Any) -> tuple[bool, str, Any]:
    """Values of one type compare among themselves; absent ones come last."""
    comparable = isinstance(value, (int, float, str))
    kind = "number" if isinstance(value, (int, float)) else "text"
    return (not comparable, kind, value if comparable else "")
