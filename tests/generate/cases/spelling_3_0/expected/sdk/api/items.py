"""Items.

The methods of `Items` as functions that describe a request; `client.send(...)` sends
it.
"""

from __future__ import annotations

from .._runtime.forms import described
from ..resources.items import Items

get_item = described(Items.get_item)
