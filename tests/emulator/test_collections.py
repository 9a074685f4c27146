"""State: what is created is found again, changed, listed and deleted."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
import pytest

from specloom.emulator import Running

from .documents import PETS, load


def make_team(teams: httpx.Client, org: str = "acme", **fields: Any) -> dict[str, Any]:
    response = teams.post(f"/orgs/{org}/teams", json={"name": "red", **fields})
    assert response.status_code == 201, response.text
    team: dict[str, Any] = response.json()["data"]
    return team


def test_created_item_has_id_times_and_every_field_sent(teams: httpx.Client) -> None:
    """POST answers with a generated id, the present time and each value of the body at its place."""
    sent = {
        "name": "red",
        "site": "https://example.com/red",
        "config": {"limits": {"words": 200, "style": "short"}},
        "labels": {"colour": "red"},
        "state": "CLOSED",
    }
    before = datetime.now(UTC) - timedelta(seconds=1)
    response = teams.post("/orgs/acme/teams", json=sent)
    team = response.json()["data"]
    assert response.json()["success"] is True
    assert {name: team[name] for name in sent} == sent
    assert str(UUID(team["id"])) == team["id"]
    assert team["org_id"] == "acme"
    assert before <= datetime.fromisoformat(team["created_at"]) <= datetime.now(UTC) + timedelta(seconds=1)


def test_fields_nobody_sent_are_left_out_when_optional(teams: httpx.Client) -> None:
    """An optional field that callers own is absent when it was not sent; nothing is invented for it."""
    assert make_team(teams).keys() == {"id", "org_id", "name", "created_at", "updated_at"}


def test_defaults_and_server_values_are_filled(pets: httpx.Client) -> None:
    """Defaults of the document and required fields of the server appear though nobody sent them."""
    pet = pets.post("/pets", json={"name": "Tom", "passcode": "12345"}).json()
    assert pet["age"] == 1
    assert datetime.fromisoformat(pet["createdAt"]).tzinfo is not None
    assert "passcode" not in pet


def test_item_is_found_merged_replaced_and_deleted(teams: httpx.Client) -> None:
    """GET, PATCH (merge at depth), PUT (replace) and DELETE act on one item; then it is unknown."""
    team = make_team(teams, config={"limits": {"words": 200, "style": "short"}}, site="https://example.com/")
    path = f"/orgs/acme/teams/{team['id']}"
    assert teams.get(path).json()["data"] == team

    patched = teams.patch(path, json={"config": {"limits": {"words": 300}}}).json()["data"]
    assert patched["config"] == {"limits": {"words": 300, "style": "short"}}
    assert patched["updated_at"] >= team["updated_at"]

    replaced = teams.put(path, json={"name": "blue"}).json()["data"]
    assert replaced.keys() == {"id", "org_id", "name", "created_at", "updated_at"}
    assert (replaced["id"], replaced["created_at"], replaced["name"]) == (
        team["id"],
        team["created_at"],
        "blue",
    )

    assert teams.delete(path).json()["data"]["name"] == "blue"
    for response in (teams.get(path), teams.delete(path), teams.patch(path, json={})):
        assert response.status_code == 404
        assert (
            f"path.team_id: nothing in teams has the id '{team['id']}'"
            in response.json()["errors"][0]["message"]
        )


def test_null_is_kept_where_allowed(pets: httpx.Client) -> None:
    """A null that the schema allows is stored and shown as null."""
    pet = pets.post("/pets", json={"name": "Tom", "passcode": "12345", "nickname": "T"}).json()
    changed = pets.patch(
        f"/pets/{pet['id']}",
        content=b'{"nickname": null}',
        headers={"Content-Type": "application/merge-patch+json"},
    )
    assert changed.json()["nickname"] is None


def test_list_pages_with_counters(teams: httpx.Client) -> None:
    """A list shows the page asked for, in the order of creation, and counts all items."""
    names = [f"team {number}" for number in range(7)]
    for name in names:
        make_team(teams, name=name)
    shown = []
    for page in (1, 2, 3, 4):
        body = teams.get("/orgs/acme/teams", params={"page_no": page, "per_page": 3}).json()
        shown.append([team["name"] for team in body["data"]])
        assert body["paging"]["total_count"] == 7
    assert shown == [names[:3], names[3:6], names[6:], []]
    second = teams.get("/orgs/acme/teams", params={"page_no": 2, "per_page": 3}).json()
    assert (second["paging"]["start_offset"], second["paging"]["end_offset"]) == (4, 6)


def test_limit_and_offset_page_a_bare_array(pets: httpx.Client) -> None:
    """The usual names `limit` and `offset` page without any extension in the document."""
    for name in "abcde":
        pets.post("/pets", json={"name": name, "passcode": "12345"})
    response = pets.get("/pets", params={"limit": 2, "offset": 3})
    assert [pet["name"] for pet in response.json()] == ["d", "e"]
    assert int(response.headers["X-Total"]) >= 0


def test_cursor_leads_through_all_items(legacy: httpx.Client) -> None:
    """A cursor of one answer, sent back, gives the next page; the last page has none."""
    for name in ("ann", "bob", "cid"):
        legacy.post("/users", json={"username": name, "pin": "12345"})
    first = legacy.get("/users").json()
    assert [user["username"] for user in first["users"]] == ["ann", "bob"]
    assert first["has_more"] is True
    second = legacy.get("/users", params={"cursor": first["next_cursor"]}).json()
    assert [user["username"] for user in second["users"]] == ["cid"]
    assert (second["next_cursor"], second["has_more"]) == (None, False)


def test_filters_search_order_and_time_range(teams: httpx.Client) -> None:
    """Item fields filter by equality; search, sorting and time ranges work as named."""
    for name, state in (("beta", "OPEN"), ("alpha", "CLOSED"), ("gamma", "OPEN")):
        make_team(teams, name=name, state=state)

    def names(**query: Any) -> list[str]:
        return [team["name"] for team in teams.get("/orgs/acme/teams", params=query).json()["data"]]

    assert names(state="OPEN") == ["beta", "gamma"]
    assert names(search="LPH") == ["alpha"]
    assert names(sort_by="name") == ["alpha", "beta", "gamma"]
    assert names(sort_by="createdAt", sort_order="DESC") == ["gamma", "alpha", "beta"]
    assert names(start_time="2000-01-01T00:00:00Z", end_time="2000-01-02T00:00:00+01:00") == []
    assert len(names(start_time="2000-01-01T00:00:00Z")) == 3


def test_repeated_filter_values_mean_any_of_them(pets: httpx.Client) -> None:
    """An array parameter keeps the items that have one of its values."""
    for name, species in (("a", "cat"), ("b", "dog"), ("c", "fish")):
        pets.post("/pets", json={"name": name, "passcode": "12345", "species": species})
    found = pets.get("/pets", params={"species": ["cat", "fish"]}).json()
    assert [pet["name"] for pet in found] == ["a", "c"]


def test_items_live_under_their_parents(teams: httpx.Client) -> None:
    """Items of one parent are not seen under another, and a missing parent is 404."""
    red, blue = make_team(teams), make_team(teams, name="blue")
    member = teams.post(f"/orgs/acme/teams/{red['id']}/members", json={"email": "a@example.com"}).json()[
        "data"
    ]
    assert teams.get(f"/orgs/acme/teams/{red['id']}/members").json()["data"] == {
        "members": [{"id": member["id"], "email": "a@example.com"}],
        "count": 1,
    }
    assert teams.get(f"/orgs/acme/teams/{blue['id']}/members").json()["data"]["members"] == []
    assert teams.get(f"/orgs/acme/teams/{blue['id']}/members/{member['id']}").status_code == 404
    assert teams.get(f"/orgs/other/teams/{red['id']}").status_code == 404
    assert teams.post("/orgs/acme/teams/unknown/members", json={"email": "a@example.com"}).status_code == 404


def test_deleting_a_parent_deletes_what_lives_under_it(teams: httpx.Client) -> None:
    """Items of a deleted parent do not come back with a new parent and leave other parents' items alone."""
    red, blue = make_team(teams), make_team(teams)
    for team in (red, blue):
        teams.post(f"/orgs/acme/teams/{team['id']}/members", json={"email": "a@example.com"})
    teams.delete(f"/orgs/acme/teams/{red['id']}")
    assert teams.get(f"/orgs/acme/teams/{red['id']}/members").status_code == 404
    assert len(teams.get(f"/orgs/acme/teams/{blue['id']}/members").json()["data"]["members"]) == 1


def test_item_shows_only_what_its_response_declares(teams: httpx.Client) -> None:
    """A field that only one response declares (a token) is not shown by the others."""
    team = make_team(teams)
    base = f"/orgs/acme/teams/{team['id']}/members"
    member = teams.post(base, json={"email": "a@example.com"}).json()["data"]
    assert member["token"] == "first-token"
    assert teams.get(f"{base}/{member['id']}").json()["data"] == {
        "id": member["id"],
        "email": "a@example.com",
    }
    assert teams.post(f"{base}/{member['id']}/token").json()["data"] == {"token": "first-token"}


def test_integer_ids_count_up_and_link(pets: httpx.Client) -> None:
    """Integer ids are given in turn, and a documented Location header leads to the new item."""
    first = pets.post("/pets", json={"name": "a", "passcode": "12345"})
    second = pets.post("/pets", json={"name": "b", "passcode": "12345"})
    assert second.json()["id"] > first.json()["id"]
    assert pets.get(second.headers["Location"]).json()["name"] == "b"


def test_id_chosen_by_the_caller_may_not_be_taken_twice(legacy: httpx.Client) -> None:
    """Where the caller names the item, a second one of that name is 409 in the error body of that status."""
    assert legacy.post("/users", json={"username": "ann", "pin": "12345", "age": 5}).status_code == 200
    assert legacy.get("/users/ann").json()["age"] == 5
    again = legacy.post("/users", json={"username": "ann", "pin": "12345"})
    assert again.status_code == 409
    assert again.json() == {"error": {"code": "409", "message": "body.username: 'ann' is already in users"}}


def test_put_makes_items_where_nothing_else_does(legacy: httpx.Client) -> None:
    """A path with PUT but no POST answers examples until something is put there, and after it is deleted."""
    assert legacy.get("/settings/colour").json() == {"key": "colour", "value": "blue"}
    assert legacy.put("/settings/colour", json={"value": "red"}).status_code == 200
    assert legacy.get("/settings/colour").json()["value"] == "red"
    assert legacy.put("/settings/colour", json={"value": "green"}).json()["value"] == "green"
    assert legacy.delete("/settings/colour").status_code == 204
    assert legacy.get("/settings/colour").json()["value"] == "blue"


def test_list_without_post_pages_its_example(teams: httpx.Client) -> None:
    """A collection that nobody can add to shows its example's items, counted and paged, and any id."""
    first = teams.get("/orgs/acme/meetings", params={"page": 1, "per_page": 2}).json()
    second = teams.get("/orgs/acme/meetings", params={"page": 2, "per_page": 2}).json()
    third = teams.get("/orgs/acme/meetings", params={"page": 3, "per_page": 2}).json()
    pages = [[meeting["id"] for meeting in body["data"]] for body in (first, second, third)]
    assert pages == [["one", "two"], ["three"], []]
    assert first["total"] == 3
    assert teams.get("/orgs/acme/meetings/anything").json()["data"]["meeting"]["id"] == "anything"


def test_action_shows_what_was_sent_and_where(teams: httpx.Client) -> None:
    """An action under an item shows the values sent and the path's ids where they fit."""
    team = make_team(teams)
    sent = {"question": "When?", "choices": ["now", "later"]}
    vote = teams.post(f"/orgs/acme/teams/{team['id']}/votes", json=sent).json()["data"]["vote"]
    assert (vote["question"], vote["team_id"]) == ("When?", team["id"])
    # The choices of the answer are objects, so the texts sent do not fit there.
    assert all(isinstance(choice, dict) for choice in vote["choices"])
    unknown = teams.post("/orgs/acme/teams/8c5fa1f2-7c0e-4d0a-9a52-3f6d1b0e4c77/votes", json=sent)
    assert unknown.status_code == 404


def test_state_file_survives_a_restart(tmp_path: Path) -> None:
    """With a state file, items, their order and the next id outlive the process."""
    state = str(tmp_path / "state.sqlite")
    with Running(load(PETS), state=state) as server:
        made = [httpx.post(f"{server.url}/pets", json={"name": n, "passcode": "12345"}).json() for n in "ab"]
        httpx.delete(f"{server.url}/pets/{made[1]['id']}")
    with Running(load(PETS), state=state) as server:
        assert httpx.get(f"{server.url}/pets").json() == [made[0]]
        assert (
            httpx.post(f"{server.url}/pets", json={"name": "c", "passcode": "12345"}).json()["id"]
            > made[1]["id"]
        )


@pytest.mark.parametrize("with_file", [False, True], ids=["memory", "sqlite"])
def test_many_threads_create_at_once(tmp_path: Path, with_file: bool) -> None:
    """32 threads that create items get distinct ids, and the list has every one of them."""
    state = str(tmp_path / "state.sqlite") if with_file else None
    with Running(load(PETS), state=state) as server, httpx.Client(base_url=server.url, timeout=30) as client:

        def create(number: int) -> int:
            body = client.post("/pets", json={"name": f"pet {number}", "passcode": "12345"}).json()
            assert body["name"] == f"pet {number}"
            made: int = body["id"]
            return made

        with ThreadPoolExecutor(32) as pool:
            ids = list(pool.map(create, range(160)))
        assert len(set(ids)) == 160
        assert sorted(pet["id"] for pet in client.get("/pets").json()) == sorted(ids)
        assert len(server.requests) == 161
