"""Types for annotations: request bodies as dictionaries, and the documented names of
the responses.
"""

from __future__ import annotations

from typing import NotRequired, TypedDict

__all__ = [
    "Any_Dict",
    "PetShopDict",
    "RequestDict",
]


class Any_Dict(TypedDict):
    """`Any_` as a dictionary; the keys are the names on the wire."""

    y: NotRequired[str]


class PetShopDict(TypedDict):
    """`PetShop` as a dictionary; the keys are the names on the wire."""

    name: NotRequired[str]


class RequestDict(TypedDict):
    """`Request` as a dictionary; the keys are the names on the wire."""

    x: NotRequired[str]
