"""`Pets` as functions: each describes a request, which `client.send` sends."""

from __future__ import annotations

from .._runtime.forms import described
from ..resources.pets import Pets

get_pet = described(Pets.get_pet)
