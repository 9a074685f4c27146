"""Applications of an account; everything else belongs to one of them.

Each function describes one request and sends nothing; `client.send(...)` sends it.
"""

from __future__ import annotations

from .._runtime.codec import json_object, segment
from .._runtime.request import Request
from ..models.apps import AppListResponse, AppResponse


def get(
    *,
    account_id: str,
) -> Request[AppListResponse]:
    """Describe `GET /accounts/{account_id}/realtime/kit/apps`."""
    return Request(
        "GET",
        f"/accounts/{segment('account_id', account_id)}" "/realtime/kit/apps",
        AppListResponse.from_dict,
        name="apps.get",
    )


def post(
    *,
    account_id: str,
    name: str,
) -> Request[AppResponse]:
    """Describe `POST /accounts/{account_id}/realtime/kit/apps`."""
    return Request(
        "POST",
        f"/accounts/{segment('account_id', account_id)}" "/realtime/kit/apps",
        AppResponse.from_dict,
        name="apps.post",
        json=json_object({"name": name}),
    )
