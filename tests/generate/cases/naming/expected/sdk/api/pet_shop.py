"""Everything about pets.

Each function describes one request and sends nothing; `client.send(...)` sends it.
"""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from .._runtime.codec import form as _form
from .._runtime.codec import json_object, list_of, segment
from .._runtime.request import Request
from .._runtime.unset import UNSET, Unset
from ..models.pet_shop import Any_, Pet, PetShop, PetsUpdateOneResponse
from ..models.pet_shop import Request as RequestModel

if TYPE_CHECKING:
    from ..types import Any_Dict, PetShopDict, RequestDict


def list(
    pet_id: str,
    *,
    from_: str | None = None,
    filter_kind: str | None = None,
    timeout_: int | None = None,
    form: str | None = None,
    options: str | None = None,
    _2fa: str | None = None,
    größe: int | None = None,
    plus_1: bool | None = None,
    minus_1: bool | None = None,
) -> Request[builtins.list[Pet]]:
    """Describe `GET /pets/{petId}`."""
    return Request(
        "GET",
        f"/pets/{segment('pet_id', pet_id)}",
        list_of(Pet.from_dict),
        name="pet_shop.list",
        query=[
            *_form("from", from_),
            *_form("filter[kind]", filter_kind),
            *_form("timeout", timeout_),
            *_form("form", form),
            *_form("options", options),
            *_form("2fa", _2fa),
            *_form("größe", größe),
            *_form("+1", plus_1),
            *_form("-1", minus_1),
        ],
    )


def pets_update_one(
    pet_id: str,
    *,
    body_pet_id: str,
    class_: str,
    list: Sequence[str] | Unset = UNSET,
    type: PetShop | PetShopDict | str | Unset = UNSET,
    self_: str | Unset = UNSET,
    data: Sequence[RequestModel | RequestDict] | Unset = UNSET,
    _300: str | Unset = UNSET,
    id: str | Unset = UNSET,
    to_dict: int | Unset = UNSET,
    to_date: date | str | Unset = UNSET,
    any: Any_ | Any_Dict | Unset = UNSET,
) -> Request[PetsUpdateOneResponse]:
    """Describe `PUT /pets/{petId}`."""
    return Request(
        "PUT",
        f"/pets/{segment('pet_id', pet_id)}",
        PetsUpdateOneResponse.from_dict,
        name="pet_shop.pets_update_one",
        json=json_object(
            {
                "petId": body_pet_id,
                "class": class_,
                "list": list,
                "type": type,
                "self": self_,
                "data": data,
                "300": _300,
                "@id": id,
                "to_dict": to_dict,
                "toDate": to_date,
                "any": any,
            }
        ),
    )
