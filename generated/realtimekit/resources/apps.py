"""Applications of an account; everything else belongs to one of them."""

from __future__ import annotations

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
from ..api import apps as api
from ..models.apps import AppListResponse, AppResponse


class Apps(Resource):
    """Applications of an account; everything else belongs to one of them.

    Reached as `client.apps`.
    """

    @cached_property
    def with_raw_response(self) -> AppsWithRawResponse:
        """The same methods, giving the whole HTTP response."""
        return AppsWithRawResponse(self._client)

    @cached_property
    def with_streaming_response(self) -> AppsWithStreamingResponse:
        """The same methods as context managers whose body is not read yet."""
        return AppsWithStreamingResponse(self._client)

    def get(
        self,
        *,
        account_id: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> AppListResponse:
        """List apps.

        Lists all apps of the account.

        Args:
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.

        Returns:
            All apps.

        `GET /accounts/{account_id}/realtime/kit/apps`
        """
        return self._send(
            api.get(
                account_id=self._known("account_id", account_id),
            ),
            request_options,
        )

    def post(
        self,
        *,
        account_id: str | None = None,
        name: str,
        **request_options: Unpack[RequestOptions],
    ) -> AppResponse:
        """Create an app.

        Creates an app, which then holds its own meetings, presets, recordings,
        webhooks and livestreams.

        Args:
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            name: Name of the new app.

        Returns:
            The new app.

        `POST /accounts/{account_id}/realtime/kit/apps`
        """
        return self._send(
            api.post(
                account_id=self._known("account_id", account_id),
                name=name,
            ),
            request_options,
        )


class AppsWithRawResponse(RawResource):
    """`Apps` with the whole HTTP response as the result."""

    get = raw(Apps.get)
    post = raw(Apps.post)


class AppsWithStreamingResponse(StreamingResource):
    """`Apps` with responses whose body is read piece by piece."""

    get = streaming(Apps.get)
    post = streaming(Apps.post)


class AsyncApps(AsyncResource):
    """Applications of an account; everything else belongs to one of them.

    Reached as `client.apps` of the asynchronous client.
    """

    @cached_property
    def with_raw_response(self) -> AsyncAppsWithRawResponse:
        """The same methods, giving the whole HTTP response."""
        return AsyncAppsWithRawResponse(self._client)

    @cached_property
    def with_streaming_response(self) -> AsyncAppsWithStreamingResponse:
        """The same methods as asynchronous context managers whose body is not read yet."""
        return AsyncAppsWithStreamingResponse(self._client)

    async def get(
        self,
        *,
        account_id: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> AppListResponse:
        """List apps.

        Lists all apps of the account.

        Args:
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.

        Returns:
            All apps.

        `GET /accounts/{account_id}/realtime/kit/apps`
        """
        return await self._send(
            api.get(
                account_id=self._known("account_id", account_id),
            ),
            request_options,
        )

    async def post(
        self,
        *,
        account_id: str | None = None,
        name: str,
        **request_options: Unpack[RequestOptions],
    ) -> AppResponse:
        """Create an app.

        Creates an app, which then holds its own meetings, presets, recordings,
        webhooks and livestreams.

        Args:
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            name: Name of the new app.

        Returns:
            The new app.

        `POST /accounts/{account_id}/realtime/kit/apps`
        """
        return await self._send(
            api.post(
                account_id=self._known("account_id", account_id),
                name=name,
            ),
            request_options,
        )


class AsyncAppsWithRawResponse(AsyncRawResource):
    """`AsyncApps` with the whole HTTP response as the result."""

    get = async_raw(AsyncApps.get)
    post = async_raw(AsyncApps.post)


class AsyncAppsWithStreamingResponse(AsyncStreamingResource):
    """`AsyncApps` with responses whose body is read piece by piece."""

    get = async_streaming(AsyncApps.get)
    post = async_streaming(AsyncApps.post)
