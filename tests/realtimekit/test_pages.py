"""Iterators over all pages, against scripted pages and against the emulator."""

from __future__ import annotations

import copy
from typing import Any

import httpx
import pytest

from realtimekit import AsyncRealtimeKit, PaginationError, RealtimeKit

from .conftest import Api, drive
from .fidelity import differences
from .operations import examples, path_values, required_arguments, response_media
from .surface import LISTINGS, ROWS, Listing

EVERY_LISTING = pytest.mark.parametrize("listing", LISTINGS, ids=lambda listing: listing.method)
#: Listings of collections that the API lets callers fill.
FILLED = [
    ("meetings.get", "meetings.create", "title"),
    ("meetings.get_meeting_participants", "meetings.add_participant", "name"),
    ("presets.get", "presets.create", "name"),
]


class Pager:
    """Serves a list in pages, as `page_no` (from 1) and `per_page` of each request ask."""

    def __init__(self, listing: Listing, count: int, *, ignores_page: bool = False) -> None:
        self.row = ROWS[listing.method]
        self.listing = listing
        media = response_media(self.row)
        assert media is not None
        self.template = examples(media)[0]
        self.requests: list[httpx.QueryParams] = []
        self.ignores_page = ignores_page
        found = at(self.template, listing.items)
        #: `get_all_livestreams` documents a page as one object.
        self.single = isinstance(found, dict)
        sample = found if self.single else found[0]
        self.items = [{**sample, "id": f"00000000-0000-4000-8000-{number:012d}"} for number in range(count)]

    def __call__(self, request: httpx.Request) -> httpx.Response:
        query = request.url.params
        self.requests.append(query)
        size = 1 if self.single else int(query.get("per_page", 2))
        begin = 0 if self.ignores_page else (int(query.get("page_no", 1)) - 1) * size
        page = copy.deepcopy(self.template)
        items = copy.deepcopy(self.items[begin : begin + size])
        if self.single:
            page["data"] = {**items[0], "paging": page["data"]["paging"]} if items else None
        else:
            put(page, self.listing.items, items)
        if self.listing.total and page["data"] is not None:
            put(page, self.listing.total, len(self.items))
        return httpx.Response(200, json=page)

    def sync(self, **keywords: Any) -> Any:
        client = RealtimeKit(api_token="t", http_client=httpx.Client(transport=httpx.MockTransport(self)))
        method = getattr(getattr(client, self.row.resource), self.listing.iterator)
        return method(**{**path_values(self.row), **keywords})

    def asynchronous(self, **keywords: Any) -> Any:
        http = httpx.AsyncClient(transport=httpx.MockTransport(self))
        client = AsyncRealtimeKit(api_token="t", http_client=http)
        method = getattr(getattr(client, self.row.resource), self.listing.iterator)
        return method(**{**path_values(self.row), **keywords})

    @property
    def pages(self) -> list[str | None]:
        """The page that each request asked for."""
        return [query.get("page_no") for query in self.requests]


def at(value: Any, path: str) -> Any:
    for step in path.split("."):
        value = value[step]
    return value


def put(value: Any, path: str, new: Any) -> None:
    *way, last = path.split(".")
    (at(value, ".".join(way)) if way else value)[last] = new


def ids(items: Any) -> list[str]:
    return [item.id for item in items]


@EVERY_LISTING
def test_iterator_gives_every_item_of_every_page(listing: Listing) -> None:
    """Items come in order, typed, and the pages are asked for one after the other."""
    pager = Pager(listing, 5)
    items = list(pager.sync())
    assert [item.id for item in items] == [each["id"] for each in pager.items]
    assert len(pager.requests) == (5 if pager.single else 3)
    assert pager.pages == [None, *map(str, range(2, len(pager.requests) + 1))]
    if not pager.single:
        for item, source in zip(items, pager.items, strict=True):
            assert list(differences(item, source, type(item))) == []


@EVERY_LISTING
def test_async_iterator_gives_the_same(listing: Listing) -> None:
    """`async for` over the async iterator gives the same items by the same requests."""
    pager, other = Pager(listing, 5), Pager(listing, 5)

    async def collect() -> list[Any]:
        return [item async for item in pager.asynchronous()]

    assert drive(collect) == list(other.sync())
    assert pager.pages == other.pages


@EVERY_LISTING
def test_stopping_early_sends_no_further_request(listing: Listing) -> None:
    """Pages are fetched when their first item is wanted, none in advance."""
    pager = Pager(listing, 9)
    iterator = iter(pager.sync())
    assert pager.requests == []
    first = 1 if pager.single else 2
    for _ in range(first):
        next(iterator)
    assert len(pager.requests) == 1
    next(iterator)
    assert len(pager.requests) == 2

    asynchronous = Pager(listing, 9)

    async def take_one() -> None:
        async for _ in asynchronous.asynchronous():
            break

    drive(take_one)
    assert len(asynchronous.requests) == 1


@EVERY_LISTING
def test_pages_are_whole_responses(listing: Listing) -> None:
    """`pages()` gives the responses themselves, of the type that the method returns."""
    pager = Pager(listing, 4)
    responses = list(pager.sync().pages())
    assert len(responses) == (4 if pager.single else 2)
    names = {type(response).__name__ for response in responses}
    assert len(names) == 1
    assert all(response.success is True for response in responses)

    async def collect() -> list[Any]:
        return [response async for response in Pager(listing, 4).asynchronous().pages()]

    assert drive(collect) == responses


@EVERY_LISTING
def test_first_page_and_size_are_the_callers(listing: Listing) -> None:
    """`page_no` says where to begin, `per_page` goes along with every request, filters too."""
    pager = Pager(listing, 7)
    size = 1 if pager.single else 3
    found = ids(pager.sync(page_no=2, per_page=size, extra_query={"x": "y"}))
    assert found == [each["id"] for each in pager.items[size:]]
    assert {query["per_page"] for query in pager.requests} == {str(size)}
    assert {query["x"] for query in pager.requests} == {"y"}
    assert pager.pages == [str(number) for number in range(2, 2 + len(pager.requests))]


@EVERY_LISTING
def test_empty_list(listing: Listing) -> None:
    """No items are no items, after one request; iterating again asks again."""
    pager = Pager(listing, 0)
    pages = pager.sync()
    assert list(pages) == []
    assert list(pages) == []
    assert len(pager.requests) == 2


@EVERY_LISTING
def test_server_that_repeats_a_page(listing: Listing) -> None:
    """A server that ignores the page number does not keep a caller for ever."""
    pager = Pager(listing, 6, ignores_page=True)
    if listing.total is None:
        assert ids(pager.sync()) == [each["id"] for each in pager.items[:2]]
    else:
        with pytest.raises(PaginationError, match="page_no"):
            list(pager.sync())
    assert len(pager.requests) == 2


@pytest.mark.parametrize(("name", "creator", "label"), FILLED)
def test_pages_of_the_emulator(name: str, creator: str, label: str, api: Api) -> None:
    """Five items that were created come back in three pages of two, each as it is when listed at once."""
    listing = next(each for each in LISTINGS if each.method == name)
    row = ROWS[name]
    place = api.place(row)
    given = [f"item {number}" for number in range(5)]
    for text in given:
        api.create(ROWS[creator], place, **{label: text})
    api.forget()
    with api.sync() as client:
        resource = getattr(client, row.resource)
        at_once = getattr(resource, row.method)(**place)
        api.forget()
        items = list(getattr(resource, listing.iterator)(**place, per_page=2))
    assert [dict(each.query)["page_no"] for each in api.requests[1:]] == ["2", "3"]
    assert sorted(getattr(item, label) for item in items) == given
    assert items == at_once.data


def test_livestreams_of_the_emulator(api: Api) -> None:
    """A listing whose page is one object is iterated too, one livestream a page; without any, one request."""
    row = ROWS["livestreams.get_all_livestreams"]
    place = api.place(row)
    with api.sync() as client:
        assert list(client.livestreams.iter_livestreams(**place)) == []
    assert len(api.requests) == 1
    made = [api.create(ROWS["livestreams.create_independent_livestream"], place)["id"] for _ in range(3)]
    with api.sync() as client:
        api.forget()
        assert sorted(ids(client.livestreams.iter_livestreams(**place, per_page=1))) == sorted(made)
    assert len(api.requests) == 3


@pytest.mark.parametrize("name", ["sessions.get_sessions", "sessions.get_session_participants"])
def test_collections_that_only_the_api_fills(name: str, api: Api) -> None:
    """Sessions, which nobody can create, come from the emulator's examples, once each."""
    listing = next(each for each in LISTINGS if each.method == name)
    row = ROWS[name]
    arguments = required_arguments(row, **api.place(row))
    with api.sync() as client:
        found = ids(getattr(getattr(client, row.resource), listing.iterator)(**arguments.keywords))
    assert found and len(set(found)) == len(found)


@EVERY_LISTING
def test_iterator_takes_what_its_method_takes(listing: Listing) -> None:
    """An iterator refuses unknown arguments and bad path values when it is made."""
    with pytest.raises(TypeError, match="no_such_argument"):
        Pager(listing, 1).sync(no_such_argument=1)
    with pytest.raises(ValueError, match="Expected a non-empty value for `app_id` but received ''"):
        Pager(listing, 1).sync(app_id="")
