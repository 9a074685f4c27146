"""Types for annotations: request bodies as dictionaries, and the documented names of
the responses.
"""

from __future__ import annotations

from typing import NotRequired, TypedDict

__all__ = [
    "UserSettingsDict",
]


class UserSettingsDict(TypedDict):
    """`UserSettings` as a dictionary; the keys are the names on the wire."""

    dark: NotRequired[bool]
