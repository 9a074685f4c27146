"""`Items` as functions: each describes a request, which `client.send` sends."""

from __future__ import annotations

from .._runtime.forms import described
from ..resources.items import Items

get_item = described(Items.get_item)
