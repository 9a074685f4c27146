"""Items.

Each function describes one request and sends nothing; `client.send(...)` sends it.
"""

from __future__ import annotations

from .._runtime.codec import segment
from .._runtime.request import Request
from ..models.items import Item


def get_item(
    id: int,
) -> Request[Item]:
    """Describe `GET /items/{id}`."""
    return Request(
        "GET",
        f"/items/{segment('id', id)}",
        Item.from_dict,
        name="items.get_item",
    )
