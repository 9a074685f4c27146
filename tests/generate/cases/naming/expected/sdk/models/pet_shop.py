"""Everything about pets."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar, Self

from attrs import define, field

from .._runtime.codec import LIST, OBJECT, parse_date
from .._runtime.model import Model, plain, unknown_fields
from .._runtime.unset import UNSET, Unset


@define(eq=False, repr=False)
class Any_(Model):
    """`Any_`."""

    y: str | Unset = UNSET

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("y", UNSET),
        )
        if not _ANY_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _ANY_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "y": self.y,
            },
            self._extra,
        )


_ANY_KEYS = frozenset({"y"})


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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        type_ = get("type", UNSET)
        if type(type_) is OBJECT:
            type_ = PetShop.from_dict(type_)
        data_ = get("data", UNSET)
        if type(data_) is LIST:
            data_ = [
                Request.from_dict(item) if type(item) is OBJECT else item
                for item in data_
            ]
        any = get("any", UNSET)
        if type(any) is OBJECT:
            any = Any_.from_dict(any)
        self = cls(
            get("petId", UNSET),
            get("class", UNSET),
            get("list", UNSET),
            type_,
            get("self", UNSET),
            data_,
            get("300", UNSET),
            get("@id", UNSET),
            get("to_dict", UNSET),
            parse_date(get("toDate", UNSET)),
            any,
        )
        if not _PET_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PET_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "petId": self.pet_id,
                "class": self.class_,
                "list": self.list_,
                "type": self.type,
                "self": self.self_,
                "data": self.data,
                "300": self._300,
                "@id": self.id,
                "to_dict": self.to_dict_,
                "toDate": self.to_date,
                "any": self.any,
            },
            self._extra,
        )


_PET_KEYS = frozenset(
    {
        "petId",
        "class",
        "list",
        "type",
        "self",
        "data",
        "300",
        "@id",
        "to_dict",
        "toDate",
        "any",
    }
)


@define(eq=False, repr=False)
class PetShop(Model):
    """`PetShop`."""

    name: str | Unset = UNSET

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("name", UNSET),
        )
        if not _PET_SHOP_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PET_SHOP_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "name": self.name,
            },
            self._extra,
        )


_PET_SHOP_KEYS = frozenset({"name"})


@define(eq=False, repr=False)
class PetsUpdateOneResponse(Model):
    """`PetsUpdateOneResponse`."""

    list_: list[str] | Unset = UNSET

    _wire: ClassVar[Mapping[str, str]] = {"list_": "list"}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("list", UNSET),
        )
        if not _PETS_UPDATE_ONE_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PETS_UPDATE_ONE_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "list": self.list_,
            },
            self._extra,
        )


_PETS_UPDATE_ONE_RESPONSE_KEYS = frozenset({"list"})


@define(eq=False, repr=False)
class Request(Model):
    """`Request`."""

    x: str | Unset = UNSET

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("x", UNSET),
        )
        if not _REQUEST_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _REQUEST_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "x": self.x,
            },
            self._extra,
        )


_REQUEST_KEYS = frozenset({"x"})
