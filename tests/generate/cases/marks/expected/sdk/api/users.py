"""Users.

Each function describes one request and sends nothing; `client.send(...)` sends it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from .._runtime.codec import OBJECT, form, json_object
from .._runtime.request import Request
from .._runtime.unset import UNSET, Unset
from ..models.users import Kind, User, UserSettings

if TYPE_CHECKING:
    from ..types import UserSettingsDict


def find_users(
    *,
    kind: Kind | None = None,
    order: Literal["asc", "desc"] | None = None,
    level: Literal[1, 2] | None = None,
) -> Request[dict[str, User]]:
    """Describe `GET /users`."""
    return Request(
        "GET",
        "/users",
        lambda value: (
            {
                key: User.from_dict(entry) if type(entry) is OBJECT else entry
                for key, entry in value.items()
            }
            if type(value) is OBJECT
            else value
        ),
        name="users.find_users",
        query=[*form("kind", kind), *form("order", order), *form("level", level)],
    )


def add_user(
    *,
    name: str,
    version: Literal[2],
    kind: Kind | Unset = UNSET,
    id: str | Unset = UNSET,
    password: str | Unset = UNSET,
    token: str | Unset = UNSET,
    nick: str | Unset = UNSET,
    tags: Mapping[str, Sequence[str]] | Unset = UNSET,
    settings: UserSettings | UserSettingsDict | Unset = UNSET,
    grid: Sequence[Sequence[Kind]] | Unset = UNSET,
) -> Request[User]:
    """Describe `POST /users`."""
    return Request(
        "POST",
        "/users",
        User.from_dict,
        name="users.add_user",
        json=json_object(
            {
                "name": name,
                "version": version,
                "kind": kind,
                "id": id,
                "password": password,
                "token": token,
                "nick": nick,
                "tags": tags,
                "settings": settings,
                "grid": grid,
            }
        ),
    )
