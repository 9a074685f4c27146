"""Everything about pets.

The methods of `PetShop` as functions that describe a request; `client.send(...)`
sends it.
"""

from __future__ import annotations

from .._runtime.forms import described
from ..resources.pet_shop import PetShop

list = described(PetShop.list)
pets_update_one = described(PetShop.pets_update_one)
