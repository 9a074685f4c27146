"""Pets.

The methods of `Pets` as functions that describe a request; `client.send(...)` sends
it.
"""

from __future__ import annotations

from .._runtime.forms import described
from ..resources.pets import Pets

get_pet = described(Pets.get_pet)
