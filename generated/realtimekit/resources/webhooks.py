"""Addresses that are called when something happens in an app."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from .._runtime import forms
from .._runtime.request import RequestOptions
from .._runtime.unset import UNSET, Unset
from ..models import webhooks


class Webhooks(forms.Resource):
    """`client.webhooks`: the methods of the synchronous client."""

    with_raw_response = forms.View(lambda: WebhooksWithRawResponse)
    with_streaming_response = forms.View(lambda: WebhooksWithStreamingResponse)

    def get_webhooks(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> webhooks.WebhookListResponse:
        """List webhooks.

        Lists all webhooks of an app.

        Args:
            app_id: Identifier of the app within the account. Default: the client's.
            account_id: Identifier of the Cloudflare account. Default: the client's.

        Returns:
            All webhooks.

        Raises:
            APIError: `GET /accounts/{account_id}/realtime/kit/{app_id}/webhooks`
        """
        return self._send(
            "GET /accounts/{account_id}/realtime/kit/{app_id}/webhooks",
            webhooks.WebhookListResponse.from_dict,
            name="webhooks.get_webhooks",
            path_params=(account_id, app_id),
            options=request_options,
        )

    def create_webhook(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        events: Sequence[webhooks.WebhookEvent],
        name: str,
        url: str,
        enabled: bool | Unset = UNSET,
        **request_options: Unpack[RequestOptions],
    ) -> webhooks.WebhookResponse:
        """Create a webhook.

        Creates a webhook; from then on its address is called for the chosen events.

        Args:
            app_id: Identifier of the app within the account. Default: the client's.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            events: Events to deliver.
            name: Name of the webhook.
            url: Address to call. Format uri.
            enabled: Whether to deliver events right away.

        Returns:
            The new webhook.

        Raises:
            APIError: `POST /accounts/{account_id}/realtime/kit/{app_id}/webhooks`
        """
        return self._send(
            "POST /accounts/{account_id}/realtime/kit/{app_id}/webhooks",
            webhooks.WebhookResponse.from_dict,
            name="webhooks.create_webhook",
            path_params=(account_id, app_id),
            body={
                "events": events,
                "name": name,
                "url": url,
                "enabled": enabled,
            },
            options=request_options,
        )

    def get_webhook_by_id(
        self,
        webhook_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> webhooks.WebhookResponse:
        """Get a webhook.

        Returns one webhook.

        Args:
            webhook_id: Identifier of the webhook.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.

        Returns:
            The webhook.

        Raises:
            APIError: `GET /accounts/{account_id}/realtime/kit/{app_id}/webhooks/{webhook_id}`
        """
        return self._send(
            "GET /accounts/{account_id}/realtime/kit/{app_id}/webhooks/{webhook_id}",
            webhooks.WebhookResponse.from_dict,
            name="webhooks.get_webhook_by_id",
            path_params=(account_id, app_id, webhook_id),
            options=request_options,
        )

    def replace_webhook(
        self,
        webhook_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        events: Sequence[webhooks.WebhookEvent],
        name: str,
        url: str,
        enabled: bool | Unset = UNSET,
        **request_options: Unpack[RequestOptions],
    ) -> webhooks.WebhookResponse:
        """Replace a webhook.

        Puts new settings in place of all settings of a webhook.

        Args:
            webhook_id: Identifier of the webhook.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.
            events: Events to deliver.
            name: Name of the webhook.
            url: Address to call. Format uri.
            enabled: Whether to deliver events right away.

        Returns:
            The webhook as it is now.

        Raises:
            APIError: `PUT /accounts/{account_id}/realtime/kit/{app_id}/webhooks/{webhook_id}`
        """
        return self._send(
            "PUT /accounts/{account_id}/realtime/kit/{app_id}/webhooks/{webhook_id}",
            webhooks.WebhookResponse.from_dict,
            name="webhooks.replace_webhook",
            path_params=(account_id, app_id, webhook_id),
            body={
                "events": events,
                "name": name,
                "url": url,
                "enabled": enabled,
            },
            options=request_options,
        )

    def delete_webhook(
        self,
        webhook_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> webhooks.WebhookResponse:
        """Delete a webhook.

        Removes a webhook and returns it as it last was.

        Args:
            webhook_id: Identifier of the webhook.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.

        Returns:
            The removed webhook.

        Raises:
            APIError: `DELETE /accounts/{account_id}/realtime/kit/{app_id}/webhooks/{webhook_id}`
        """
        return self._send(
            "DELETE /accounts/{account_id}/realtime/kit/{app_id}/webhooks/{webhook_id}",
            webhooks.WebhookResponse.from_dict,
            name="webhooks.delete_webhook",
            path_params=(account_id, app_id, webhook_id),
            options=request_options,
        )

    def edit_webhook(
        self,
        webhook_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        enabled: bool | Unset = UNSET,
        events: Sequence[webhooks.WebhookEvent] | Unset = UNSET,
        name: str | Unset = UNSET,
        url: str | Unset = UNSET,
        **request_options: Unpack[RequestOptions],
    ) -> webhooks.WebhookResponse:
        """Update a webhook.

        Changes single settings of a webhook and leaves the others alone.

        Args:
            webhook_id: Identifier of the webhook.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.
            enabled: Whether to deliver events.
            events: Events to deliver, in place of the present ones.
            name: Name of the webhook.
            url: Address to call. Format uri.

        Returns:
            The webhook as it is now.

        Raises:
            APIError: `PATCH /accounts/{account_id}/realtime/kit/{app_id}/webhooks/{webhook_id}`
        """
        return self._send(
            "PATCH /accounts/{account_id}/realtime/kit/{app_id}/webhooks/{webhook_id}",
            webhooks.WebhookResponse.from_dict,
            name="webhooks.edit_webhook",
            path_params=(account_id, app_id, webhook_id),
            body={
                "enabled": enabled,
                "events": events,
                "name": name,
                "url": url,
            },
            options=request_options,
        )


class WebhooksWithRawResponse(forms.RawResource):
    get_webhooks = forms.raw(Webhooks.get_webhooks)
    create_webhook = forms.raw(Webhooks.create_webhook)
    get_webhook_by_id = forms.raw(Webhooks.get_webhook_by_id)
    replace_webhook = forms.raw(Webhooks.replace_webhook)
    delete_webhook = forms.raw(Webhooks.delete_webhook)
    edit_webhook = forms.raw(Webhooks.edit_webhook)


class WebhooksWithStreamingResponse(forms.StreamingResource):
    get_webhooks = forms.stream(Webhooks.get_webhooks)
    create_webhook = forms.stream(Webhooks.create_webhook)
    get_webhook_by_id = forms.stream(Webhooks.get_webhook_by_id)
    replace_webhook = forms.stream(Webhooks.replace_webhook)
    delete_webhook = forms.stream(Webhooks.delete_webhook)
    edit_webhook = forms.stream(Webhooks.edit_webhook)


class AsyncWebhooks(forms.AsyncResource):
    """`client.webhooks`: the same methods, to await."""

    with_raw_response = forms.View(lambda: AsyncWebhooksWithRawResponse)
    with_streaming_response = forms.View(lambda: AsyncWebhooksWithStreamingResponse)

    get_webhooks = forms.awaited(Webhooks.get_webhooks)
    create_webhook = forms.awaited(Webhooks.create_webhook)
    get_webhook_by_id = forms.awaited(Webhooks.get_webhook_by_id)
    replace_webhook = forms.awaited(Webhooks.replace_webhook)
    delete_webhook = forms.awaited(Webhooks.delete_webhook)
    edit_webhook = forms.awaited(Webhooks.edit_webhook)


class AsyncWebhooksWithRawResponse(forms.AsyncRawResource):
    get_webhooks = forms.araw(Webhooks.get_webhooks)
    create_webhook = forms.araw(Webhooks.create_webhook)
    get_webhook_by_id = forms.araw(Webhooks.get_webhook_by_id)
    replace_webhook = forms.araw(Webhooks.replace_webhook)
    delete_webhook = forms.araw(Webhooks.delete_webhook)
    edit_webhook = forms.araw(Webhooks.edit_webhook)


class AsyncWebhooksWithStreamingResponse(forms.AsyncStreamingResource):
    get_webhooks = forms.astream(Webhooks.get_webhooks)
    create_webhook = forms.astream(Webhooks.create_webhook)
    get_webhook_by_id = forms.astream(Webhooks.get_webhook_by_id)
    replace_webhook = forms.astream(Webhooks.replace_webhook)
    delete_webhook = forms.astream(Webhooks.delete_webhook)
    edit_webhook = forms.astream(Webhooks.edit_webhook)
