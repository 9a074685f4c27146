"""Models: users."""

from __future__ import annotations

from typing import ClassVar, Literal, TypeAlias

from attrs import define

from .._runtime.deprecation import deprecated_fields
from .._runtime.model import Model
from .._runtime.unset import UNSET, Unset

Kind: TypeAlias = Literal["person", "robot"]
"""What a user is."""


@deprecated_fields("nick")
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


@define(eq=False, repr=False)
class UserSettings(Model):
    """`UserSettings`."""

    dark: bool | Unset = UNSET
