"""Addresses that are called when something happens in an app."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Unpack

from .._runtime.request import RequestOptions
from .._runtime.resource import (
    AsyncRawResource,
    AsyncResource,
    AsyncStreamingResource,
    RawResource,
    Resource,
    StreamingResource,
    async_raw,
    async_streaming,
    raw,
    streaming,
)
from .._runtime.unset import UNSET, Unset
from ..api import webhooks as api
from ..models.webhooks import WebhookEvent, WebhookListResponse, WebhookResponse


class Webhooks(Resource):
    """Addresses that are called when something happens in an app.

    Reached as `client.webhooks`.
    """

    @cached_property
    def with_raw_response(self) -> WebhooksWithRawResponse:
        """The same methods, giving the whole HTTP response."""
        return WebhooksWithRawResponse(self._client)

    @cached_property
    def with_streaming_response(self) -> WebhooksWithStreamingResponse:
        """The same methods as context managers whose body is not read yet."""
        return WebhooksWithStreamingResponse(self._client)

    def get_webhooks(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> WebhookListResponse:
        """List webhooks.

        Lists all webhooks of an app.

        Args:
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.

        Returns:
            All webhooks.

        `GET /accounts/{account_id}/realtime/kit/{app_id}/webhooks`
        """
        return self._send(
            api.get_webhooks(
                app_id=self._known("app_id", app_id),
                account_id=self._known("account_id", account_id),
            ),
            request_options,
        )

    def create_webhook(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        events: Sequence[WebhookEvent],
        name: str,
        url: str,
        enabled: bool | Unset = UNSET,
        **request_options: Unpack[RequestOptions],
    ) -> WebhookResponse:
        """Create a webhook.

        Creates a webhook; from then on its address is called for the chosen events.

        Args:
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            events: Events to deliver.
            name: Name of the webhook.
            url: Address to call. Format uri.
            enabled: Whether to deliver events right away.

        Returns:
            The new webhook.

        `POST /accounts/{account_id}/realtime/kit/{app_id}/webhooks`
        """
        return self._send(
            api.create_webhook(
                app_id=self._known("app_id", app_id),
                account_id=self._known("account_id", account_id),
                events=events,
                name=name,
                url=url,
                enabled=enabled,
            ),
            request_options,
        )

    def get_webhook_by_id(
        self,
        webhook_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> WebhookResponse:
        """Get a webhook.

        Returns one webhook.

        Args:
            webhook_id: Identifier of the webhook.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.

        Returns:
            The webhook.

        `GET /accounts/{account_id}/realtime/kit/{app_id}/webhooks/{webhook_id}`
        """
        return self._send(
            api.get_webhook_by_id(
                webhook_id=webhook_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
            ),
            request_options,
        )

    def replace_webhook(
        self,
        webhook_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        events: Sequence[WebhookEvent],
        name: str,
        url: str,
        enabled: bool | Unset = UNSET,
        **request_options: Unpack[RequestOptions],
    ) -> WebhookResponse:
        """Replace a webhook.

        Puts new settings in place of all settings of a webhook.

        Args:
            webhook_id: Identifier of the webhook.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            events: Events to deliver.
            name: Name of the webhook.
            url: Address to call. Format uri.
            enabled: Whether to deliver events right away.

        Returns:
            The webhook as it is now.

        `PUT /accounts/{account_id}/realtime/kit/{app_id}/webhooks/{webhook_id}`
        """
        return self._send(
            api.replace_webhook(
                webhook_id=webhook_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
                events=events,
                name=name,
                url=url,
                enabled=enabled,
            ),
            request_options,
        )

    def delete_webhook(
        self,
        webhook_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> WebhookResponse:
        """Delete a webhook.

        Removes a webhook and returns it as it last was.

        Args:
            webhook_id: Identifier of the webhook.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.

        Returns:
            The removed webhook.

        `DELETE /accounts/{account_id}/realtime/kit/{app_id}/webhooks/{webhook_id}`
        """
        return self._send(
            api.delete_webhook(
                webhook_id=webhook_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
            ),
            request_options,
        )

    def edit_webhook(
        self,
        webhook_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        enabled: bool | Unset = UNSET,
        events: Sequence[WebhookEvent] | Unset = UNSET,
        name: str | Unset = UNSET,
        url: str | Unset = UNSET,
        **request_options: Unpack[RequestOptions],
    ) -> WebhookResponse:
        """Update a webhook.

        Changes single settings of a webhook and leaves the others alone.

        Args:
            webhook_id: Identifier of the webhook.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            enabled: Whether to deliver events.
            events: Events to deliver, in place of the present ones.
            name: Name of the webhook.
            url: Address to call. Format uri.

        Returns:
            The webhook as it is now.

        `PATCH /accounts/{account_id}/realtime/kit/{app_id}/webhooks/{webhook_id}`
        """
        return self._send(
            api.edit_webhook(
                webhook_id=webhook_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
                enabled=enabled,
                events=events,
                name=name,
                url=url,
            ),
            request_options,
        )


class WebhooksWithRawResponse(RawResource):
    """`Webhooks` with the whole HTTP response as the result."""

    get_webhooks = raw(Webhooks.get_webhooks)
    create_webhook = raw(Webhooks.create_webhook)
    get_webhook_by_id = raw(Webhooks.get_webhook_by_id)
    replace_webhook = raw(Webhooks.replace_webhook)
    delete_webhook = raw(Webhooks.delete_webhook)
    edit_webhook = raw(Webhooks.edit_webhook)


class WebhooksWithStreamingResponse(StreamingResource):
    """`Webhooks` with responses whose body is read piece by piece."""

    get_webhooks = streaming(Webhooks.get_webhooks)
    create_webhook = streaming(Webhooks.create_webhook)
    get_webhook_by_id = streaming(Webhooks.get_webhook_by_id)
    replace_webhook = streaming(Webhooks.replace_webhook)
    delete_webhook = streaming(Webhooks.delete_webhook)
    edit_webhook = streaming(Webhooks.edit_webhook)


class AsyncWebhooks(AsyncResource):
    """Addresses that are called when something happens in an app.

    Reached as `client.webhooks` of the asynchronous client.
    """

    @cached_property
    def with_raw_response(self) -> AsyncWebhooksWithRawResponse:
        """The same methods, giving the whole HTTP response."""
        return AsyncWebhooksWithRawResponse(self._client)

    @cached_property
    def with_streaming_response(self) -> AsyncWebhooksWithStreamingResponse:
        """The same methods as asynchronous context managers whose body is not read yet."""
        return AsyncWebhooksWithStreamingResponse(self._client)

    async def get_webhooks(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> WebhookListResponse:
        """List webhooks.

        Lists all webhooks of an app.

        Args:
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.

        Returns:
            All webhooks.

        `GET /accounts/{account_id}/realtime/kit/{app_id}/webhooks`
        """
        return await self._send(
            api.get_webhooks(
                app_id=self._known("app_id", app_id),
                account_id=self._known("account_id", account_id),
            ),
            request_options,
        )

    async def create_webhook(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        events: Sequence[WebhookEvent],
        name: str,
        url: str,
        enabled: bool | Unset = UNSET,
        **request_options: Unpack[RequestOptions],
    ) -> WebhookResponse:
        """Create a webhook.

        Creates a webhook; from then on its address is called for the chosen events.

        Args:
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            events: Events to deliver.
            name: Name of the webhook.
            url: Address to call. Format uri.
            enabled: Whether to deliver events right away.

        Returns:
            The new webhook.

        `POST /accounts/{account_id}/realtime/kit/{app_id}/webhooks`
        """
        return await self._send(
            api.create_webhook(
                app_id=self._known("app_id", app_id),
                account_id=self._known("account_id", account_id),
                events=events,
                name=name,
                url=url,
                enabled=enabled,
            ),
            request_options,
        )

    async def get_webhook_by_id(
        self,
        webhook_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> WebhookResponse:
        """Get a webhook.

        Returns one webhook.

        Args:
            webhook_id: Identifier of the webhook.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.

        Returns:
            The webhook.

        `GET /accounts/{account_id}/realtime/kit/{app_id}/webhooks/{webhook_id}`
        """
        return await self._send(
            api.get_webhook_by_id(
                webhook_id=webhook_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
            ),
            request_options,
        )

    async def replace_webhook(
        self,
        webhook_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        events: Sequence[WebhookEvent],
        name: str,
        url: str,
        enabled: bool | Unset = UNSET,
        **request_options: Unpack[RequestOptions],
    ) -> WebhookResponse:
        """Replace a webhook.

        Puts new settings in place of all settings of a webhook.

        Args:
            webhook_id: Identifier of the webhook.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            events: Events to deliver.
            name: Name of the webhook.
            url: Address to call. Format uri.
            enabled: Whether to deliver events right away.

        Returns:
            The webhook as it is now.

        `PUT /accounts/{account_id}/realtime/kit/{app_id}/webhooks/{webhook_id}`
        """
        return await self._send(
            api.replace_webhook(
                webhook_id=webhook_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
                events=events,
                name=name,
                url=url,
                enabled=enabled,
            ),
            request_options,
        )

    async def delete_webhook(
        self,
        webhook_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> WebhookResponse:
        """Delete a webhook.

        Removes a webhook and returns it as it last was.

        Args:
            webhook_id: Identifier of the webhook.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.

        Returns:
            The removed webhook.

        `DELETE /accounts/{account_id}/realtime/kit/{app_id}/webhooks/{webhook_id}`
        """
        return await self._send(
            api.delete_webhook(
                webhook_id=webhook_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
            ),
            request_options,
        )

    async def edit_webhook(
        self,
        webhook_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        enabled: bool | Unset = UNSET,
        events: Sequence[WebhookEvent] | Unset = UNSET,
        name: str | Unset = UNSET,
        url: str | Unset = UNSET,
        **request_options: Unpack[RequestOptions],
    ) -> WebhookResponse:
        """Update a webhook.

        Changes single settings of a webhook and leaves the others alone.

        Args:
            webhook_id: Identifier of the webhook.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            enabled: Whether to deliver events.
            events: Events to deliver, in place of the present ones.
            name: Name of the webhook.
            url: Address to call. Format uri.

        Returns:
            The webhook as it is now.

        `PATCH /accounts/{account_id}/realtime/kit/{app_id}/webhooks/{webhook_id}`
        """
        return await self._send(
            api.edit_webhook(
                webhook_id=webhook_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
                enabled=enabled,
                events=events,
                name=name,
                url=url,
            ),
            request_options,
        )


class AsyncWebhooksWithRawResponse(AsyncRawResource):
    """`AsyncWebhooks` with the whole HTTP response as the result."""

    get_webhooks = async_raw(AsyncWebhooks.get_webhooks)
    create_webhook = async_raw(AsyncWebhooks.create_webhook)
    get_webhook_by_id = async_raw(AsyncWebhooks.get_webhook_by_id)
    replace_webhook = async_raw(AsyncWebhooks.replace_webhook)
    delete_webhook = async_raw(AsyncWebhooks.delete_webhook)
    edit_webhook = async_raw(AsyncWebhooks.edit_webhook)


class AsyncWebhooksWithStreamingResponse(AsyncStreamingResource):
    """`AsyncWebhooks` with responses whose body is read piece by piece."""

    get_webhooks = async_streaming(AsyncWebhooks.get_webhooks)
    create_webhook = async_streaming(AsyncWebhooks.create_webhook)
    get_webhook_by_id = async_streaming(AsyncWebhooks.get_webhook_by_id)
    replace_webhook = async_streaming(AsyncWebhooks.replace_webhook)
    delete_webhook = async_streaming(AsyncWebhooks.delete_webhook)
    edit_webhook = async_streaming(AsyncWebhooks.edit_webhook)
