"""Models: users."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self, TypeAlias

from attrs import define

from .._runtime.codec import OBJECT
from .._runtime.model import Model, plain, unknown_fields
from .._runtime.unset import UNSET, Unset

Kind: TypeAlias = Literal["person", "robot"]
"""What a user is."""


@define(eq=False, repr=False)
class User(Model):
    """A user of the system."""

    name: str
    """1 to 40 characters; pattern ^[a-z]+$."""
    version: Literal[2]
    kind: Kind | Unset = UNSET
    """What this one is."""
    id: str | Unset = UNSET
    """Format uuid. Set by the server."""
    password: str | Unset = UNSET
    """Never sent back by the server."""
    token: str | Unset = UNSET
    """A token."""
    nick: str | Unset = UNSET
    """Deprecated."""
    tags: dict[str, list[str]] | Unset = UNSET
    settings: UserSettings | Unset = UNSET
    grid: list[list[Kind]] | Unset = UNSET

    _sensitive: ClassVar[frozenset[str]] = frozenset({"password", "token"})

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        settings = get("settings", UNSET)
        if type(settings) is OBJECT:
            settings = UserSettings.from_dict(settings)
        self = cls(
            get("name", UNSET),
            get("version", UNSET),
            get("kind", UNSET),
            get("id", UNSET),
            get("password", UNSET),
            get("token", UNSET),
            get("nick", UNSET),
            get("tags", UNSET),
            settings,
            get("grid", UNSET),
        )
        if not _USER_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _USER_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "name": self.name,
                "version": self.version,
                "kind": self.kind,
                "id": self.id,
                "password": self.password,
                "token": self.token,
                "nick": self.nick,
                "tags": self.tags,
                "settings": self.settings,
                "grid": self.grid,
            },
            self._extra,
        )


_USER_KEYS = frozenset(
    {
        "name",
        "version",
        "kind",
        "id",
        "password",
        "token",
        "nick",
        "tags",
        "settings",
        "grid",
    }
)


@define(eq=False, repr=False)
class UserSettings(Model):
    """`UserSettings`."""

    dark: bool | Unset = UNSET

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("dark", UNSET),
        )
        if not _USER_SETTINGS_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _USER_SETTINGS_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "dark": self.dark,
            },
            self._extra,
        )


_USER_SETTINGS_KEYS = frozenset({"dark"})
