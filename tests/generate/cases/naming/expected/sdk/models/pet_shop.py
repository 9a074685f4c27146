"""Everything about pets."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from attrs import define, field

from .._runtime.model import Model
from .._runtime.unset import UNSET, Unset


@define(eq=False, repr=False)
class Any_(Model):
    """`Any_`."""

    y: str | Unset = UNSET


@define(eq=False, repr=False)
class Pet(Model):
    """`Pet`."""

    pet_id: str
    class_: str
    list_: list[str] | Unset = UNSET
    type: PetShop | str | Unset = UNSET
    self_: str | Unset = UNSET
    data: list[Request] | Unset = UNSET
    _300: str | Unset = field(default=UNSET, alias="_300")
    id: str | Unset = UNSET
    to_dict_: int | Unset = UNSET
    to_date: date | Unset = UNSET
    any: Any_ | Unset = UNSET

    _wire: ClassVar[Mapping[str, str]] = {
        "pet_id": "petId",
        "class_": "class",
        "list_": "list",
        "self_": "self",
        "_300": "300",
        "id": "@id",
        "to_dict_": "to_dict",
        "to_date": "toDate",
    }


@define(eq=False, repr=False)
class PetShop(Model):
    """`PetShop`."""

    name: str | Unset = UNSET


@define(eq=False, repr=False)
class PetsUpdateOneResponse(Model):
    """`PetsUpdateOneResponse`."""

    list_: list[str] | Unset = UNSET

    _wire: ClassVar[Mapping[str, str]] = {"list_": "list"}


@define(eq=False, repr=False)
class Request(Model):
    """`Request`."""

    x: str | Unset = UNSET
