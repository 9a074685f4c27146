"""Going through all pages of a list."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from sample_sdk import api
from sample_sdk._runtime.errors import PaginationError
from sample_sdk._runtime.pagination import AsyncPages, PageCursor, PageNumber, Pages, items_of
from sample_sdk.models import Meeting, MeetingListResponse, Paging
from sample_sdk.resources import PAGING


def pager(server, answer, items: int, *, total: bool = True, size: int = 2, cap: int = 100, odd=None) -> None:
    """Let the server page through `items` meetings, `size` by default and at most `cap` on a page."""

    def decide(seen):
        query = parse_qs(urlsplit(seen.target).query)
        page = int(query.get("page_no", ["1"])[0])
        per_page = min(int(query.get("per_page", [str(size)])[0]), cap)
        data = [{"id": f"m{n}"} for n in range((page - 1) * per_page, min(page * per_page, items))]
        body = {"success": True, "data": data}
        if total:
            body["paging"] = {"total_count": items}
        return answer(200, odd(body, page) if odd else body)

    server.decide = decide


def ids(found) -> list[str]:
    return [item.id for item in found]


def test_iterates_over_all_items(server, drive, answer):
    """Iterating gives every item once, in order, with one request per page and none beyond the total."""
    pager(server, answer, 5)
    found = drive.collect(lambda client: client.meetings.iter())
    assert ids(found) == ["m0", "m1", "m2", "m3", "m4"] and isinstance(found[0], Meeting)
    assert [seen.target.partition("?")[2] for seen in server.seen] == ["", "page_no=2", "page_no=3"]


def test_a_total_that_is_reached_with_a_full_page_ends_without_another_request(server, drive, answer):
    """Four items in pages of two are two requests."""
    pager(server, answer, 4)
    assert len(drive.collect(lambda client: client.meetings.iter())) == 4
    assert server.arrivals == 2


def test_pages_gives_the_responses(server, drive, answer):
    """`pages()` gives one typed response per page."""
    pager(server, answer, 3)
    found = drive.collect(lambda client: client.meetings.iter().pages())
    assert [len(page.data) for page in found] == [2, 1] and isinstance(found[0], MeetingListResponse)


def test_stopping_early_sends_nothing_more(server, drive, answer):
    """Whoever stops after two items has asked for one page."""
    pager(server, answer, 100)
    assert ids(drive.collect(lambda client: client.meetings.iter(), limit=2)) == ["m0", "m1"]
    assert server.arrivals == 1


def test_making_the_iterator_sends_nothing_and_iterating_twice_starts_anew(server, drive, answer):
    """Nothing is sent before the first item is wanted; each iteration begins at the first page."""
    pager(server, answer, 3)
    pages = drive(lambda client: (client.meetings.iter(),))[0]
    assert isinstance(pages, Pages | AsyncPages) and server.arrivals == 0
    if isinstance(pages, Pages):
        from sample_sdk.client import Sample

        with Sample(api_token="t", account_id="a", app_id="b", base_url=server.origin) as client:
            again = client.meetings.iter()
            assert ids(again) == ids(again) == ["m0", "m1", "m2"]


@pytest.mark.parametrize("total", [True, False])
def test_per_page_and_first_page_of_the_caller_are_respected(server, drive, answer, total):
    """per_page goes with every request, page_no says where to begin, extra_query does the same."""
    pager(server, answer, 8, total=total)
    found = drive.collect(lambda client: client.meetings.iter(per_page=3, page_no=2))
    assert ids(found) == ["m3", "m4", "m5", "m6", "m7"]
    assert [sorted(seen.target.partition("?")[2].split("&")) for seen in server.seen] == [
        ["page_no=2", "per_page=3"],
        ["page_no=3", "per_page=3"],
    ]
    found = drive.collect(lambda client: client.meetings.iter(extra_query={"per_page": 3, "page_no": 3}))
    assert ids(found) == ["m6", "m7"]


@pytest.mark.parametrize(("items", "requests"), [(0, 1), (1, 2), (3, 2), (4, 3)])
def test_without_a_total_a_short_or_empty_page_is_the_last(server, drive, answer, items, requests):
    """Without a total the end is a page shorter than the one before, or an empty one."""
    pager(server, answer, items, total=False)
    assert len(drive.collect(lambda client: client.meetings.iter(per_page=2))) == items
    assert server.arrivals == requests


def test_without_total_and_size_a_page_shorter_than_the_one_before_is_the_last(server, drive, answer):
    """Nobody knows the size of a page, so pages are compared with each other."""
    pager(server, answer, 5, total=False)
    assert len(drive.collect(lambda client: client.meetings.iter())) == 5
    assert server.arrivals == 3


def test_a_server_that_gives_fewer_than_asked_is_followed_to_its_total(server, drive, answer):
    """With a total, a page size that the server caps does not end the iteration."""
    pager(server, answer, 5, cap=2)
    assert len(drive.collect(lambda client: client.meetings.iter(per_page=50))) == 5


def test_an_empty_page_ends_the_iteration_whatever_the_total_says(server, drive, answer):
    """A server that promises more and gives nothing is not asked for ever."""
    pager(server, answer, 3, odd=lambda body, page: body | {"paging": {"total_count": 99}})
    assert len(drive.collect(lambda client: client.meetings.iter())) == 3
    assert server.arrivals == 3


def test_a_repeated_page_raises_if_more_was_promised(server, drive, answer):
    """A server that ignores the page number, with a total, raises PaginationError after the repetition."""
    body = {"success": True, "data": [{"id": "m0"}, {"id": "m1"}], "paging": {"total_count": 9}}
    server.answer(answer(200, body))
    with pytest.raises(PaginationError, match="page 2 is the same as a page before it"):
        drive.collect(lambda client: client.meetings.iter())
    assert server.arrivals == 2


def test_a_repeated_page_ends_the_iteration_if_nothing_was_promised(server, drive, answer):
    """A server that knows no pages and sends all items each time gives each item once."""
    server.answer(answer(200, {"success": True, "data": [{"id": "m0"}, {"id": "m1"}]}))
    assert ids(drive.collect(lambda client: client.meetings.iter())) == ["m0", "m1"]
    assert server.arrivals == 2


@pytest.mark.parametrize("data", [None, "missing", {"id": "one"}])
def test_odd_data(server, drive, answer, data):
    """No list, or null, is no item; one object instead of a list is one item."""
    body = {"success": True} if data == "missing" else {"success": True, "data": data}
    server.answer(answer(200, body | {"paging": None}))
    found = drive.collect(lambda client: client.meetings.iter())
    assert len(found) == (1 if isinstance(data, dict) else 0)


@pytest.mark.parametrize("total", [0, -1, "many", 1.5, None, True, float("nan"), float("inf")])
def test_a_total_that_cannot_be_right_is_ignored(total):
    """A total below what is on the page, or no number, counts as no total."""
    cursor = PageCursor.start(PAGING, api.get("a", account_id="b"))
    response = MeetingListResponse(True, [Meeting("1", "", None), Meeting("2", "", None)], Paging(total))
    assert len(cursor.accept(response)) == 2 and cursor.more


def test_items_may_lie_deep_and_in_plain_json():
    """The paths to items and total lead through models and dicts and may end anywhere."""
    assert items_of({"result": {"list": [1, 2]}}, "result.list") == [1, 2]
    assert items_of({"result": None}, "result.list") == []
    request = api.get("a", account_id="b", page_no=0)
    cursor = PageCursor.start(PageNumber(page="page_no", first=0, items="r.l", total="r.n"), request)
    assert cursor.accept({"r": {"l": [1], "n": 2}}) == [1] and cursor.more
    assert cursor.request.query["page_no"] == 1 and request.query["page_no"] == 0
    assert cursor.accept({"r": {"l": [2], "n": 2}}) == [2] and not cursor.more
