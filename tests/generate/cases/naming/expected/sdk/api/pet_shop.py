"""`PetShop` as functions: each describes a request, which `client.send` sends."""

from __future__ import annotations

from .._runtime.forms import described
from ..resources.pet_shop import PetShop

list = described(PetShop.list)
pets_update_one = described(PetShop.pets_update_one)
