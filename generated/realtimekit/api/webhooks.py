"""Addresses that are called when something happens in an app.

Each function describes one request and sends nothing; `client.send(...)` sends it.
"""

from __future__ import annotations

from collections.abc import Sequence

from .._runtime.codec import json_object, segment
from .._runtime.request import Request
from .._runtime.unset import UNSET, Unset
from ..models.webhooks import WebhookEvent, WebhookListResponse, WebhookResponse


def get_webhooks(
    app_id: str,
    *,
    account_id: str,
) -> Request[WebhookListResponse]:
    """Describe `GET /accounts/{account_id}/realtime/kit/{app_id}/webhooks`."""
    return Request(
        "GET",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        "/webhooks",
        WebhookListResponse.from_dict,
        name="webhooks.get_webhooks",
    )


def create_webhook(
    app_id: str,
    *,
    account_id: str,
    events: Sequence[WebhookEvent],
    name: str,
    url: str,
    enabled: bool | Unset = UNSET,
) -> Request[WebhookResponse]:
    """Describe `POST /accounts/{account_id}/realtime/kit/{app_id}/webhooks`."""
    return Request(
        "POST",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        "/webhooks",
        WebhookResponse.from_dict,
        name="webhooks.create_webhook",
        json=json_object(
            {"events": events, "name": name, "url": url, "enabled": enabled}
        ),
    )


def get_webhook_by_id(
    webhook_id: str,
    *,
    account_id: str,
    app_id: str,
) -> Request[WebhookResponse]:
    """Describe `GET
    /accounts/{account_id}/realtime/kit/{app_id}/webhooks/{webhook_id}`.
    """
    return Request(
        "GET",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/webhooks/{segment('webhook_id', webhook_id)}",
        WebhookResponse.from_dict,
        name="webhooks.get_webhook_by_id",
    )


def replace_webhook(
    webhook_id: str,
    *,
    account_id: str,
    app_id: str,
    events: Sequence[WebhookEvent],
    name: str,
    url: str,
    enabled: bool | Unset = UNSET,
) -> Request[WebhookResponse]:
    """Describe `PUT
    /accounts/{account_id}/realtime/kit/{app_id}/webhooks/{webhook_id}`.
    """
    return Request(
        "PUT",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/webhooks/{segment('webhook_id', webhook_id)}",
        WebhookResponse.from_dict,
        name="webhooks.replace_webhook",
        json=json_object(
            {"events": events, "name": name, "url": url, "enabled": enabled}
        ),
    )


def delete_webhook(
    webhook_id: str,
    *,
    account_id: str,
    app_id: str,
) -> Request[WebhookResponse]:
    """Describe `DELETE
    /accounts/{account_id}/realtime/kit/{app_id}/webhooks/{webhook_id}`.
    """
    return Request(
        "DELETE",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/webhooks/{segment('webhook_id', webhook_id)}",
        WebhookResponse.from_dict,
        name="webhooks.delete_webhook",
    )


def edit_webhook(
    webhook_id: str,
    *,
    account_id: str,
    app_id: str,
    enabled: bool | Unset = UNSET,
    events: Sequence[WebhookEvent] | Unset = UNSET,
    name: str | Unset = UNSET,
    url: str | Unset = UNSET,
) -> Request[WebhookResponse]:
    """Describe `PATCH
    /accounts/{account_id}/realtime/kit/{app_id}/webhooks/{webhook_id}`.
    """
    return Request(
        "PATCH",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/webhooks/{segment('webhook_id', webhook_id)}",
        WebhookResponse.from_dict,
        name="webhooks.edit_webhook",
        json=json_object(
            {"enabled": enabled, "events": events, "name": name, "url": url}
        ),
    )
