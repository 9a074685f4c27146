"""Applications of an account; everything else belongs to one of them."""

from __future__ import annotations

from typing import Unpack

from .._runtime.request import Request, RequestOptions
from .._runtime.resource import (
    AsyncRawResource,
    AsyncResource,
    AsyncStreamingResource,
    RawResource,
    Resource,
    StreamingResource,
    View,
    async_raw,
    async_streaming,
    awaited,
    raw,
    streaming,
)
from ..models.apps import AppListResponse, AppResponse


class Apps(Resource):
    """`client.apps`: the methods of the synchronous client."""

    with_raw_response = View(lambda: AppsWithRawResponse)
    """The same methods, giving the whole HTTP response."""
    with_streaming_response = View(lambda: AppsWithStreamingResponse)
    """The same methods as context managers whose body is not read yet."""

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
            Request(
                "GET",
                "/accounts/{account_id}/realtime/kit/apps",
                AppListResponse.from_dict,
                name="apps.get",
                path_params={"account_id": account_id},
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
            Request(
                "POST",
                "/accounts/{account_id}/realtime/kit/apps",
                AppResponse.from_dict,
                name="apps.post",
                path_params={"account_id": account_id},
                body={
                    "name": name,
                },
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
    """`client.apps`: the same methods, to await."""

    with_raw_response = View(lambda: AsyncAppsWithRawResponse)
    """The same methods, giving the whole HTTP response."""
    with_streaming_response = View(lambda: AsyncAppsWithStreamingResponse)
    """The same methods as asynchronous context managers whose body is not read yet."""

    get = awaited(Apps.get)
    post = awaited(Apps.post)


class AsyncAppsWithRawResponse(AsyncRawResource):
    """`AsyncApps` with the whole HTTP response as the result."""

    get = async_raw(Apps.get)
    post = async_raw(Apps.post)


class AsyncAppsWithStreamingResponse(AsyncStreamingResource):
    """`AsyncApps` with responses whose body is read piece by piece."""

    get = async_streaming(Apps.get)
    post = async_streaming(Apps.post)
