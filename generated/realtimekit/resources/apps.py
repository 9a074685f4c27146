"""Applications of an account; everything else belongs to one of them."""

from __future__ import annotations

from typing import Unpack

from .._runtime import forms
from .._runtime.request import RequestOptions
from ..models import apps


class Apps(forms.Resource):
    """`client.apps`: the methods of the synchronous client."""

    with_raw_response = forms.View(lambda: AppsWithRawResponse)
    with_streaming_response = forms.View(lambda: AppsWithStreamingResponse)

    def get(
        self,
        *,
        account_id: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> apps.AppListResponse:
        """List apps.

        Lists all apps of the account.

        Args:
            account_id: Identifier of the Cloudflare account. Default: the client's.

        Returns:
            All apps.

        Raises:
            APIError: `GET /accounts/{account_id}/realtime/kit/apps`
        """
        return self._send(
            "GET /accounts/{account_id}/realtime/kit/apps",
            apps.AppListResponse.from_dict,
            name="apps.get",
            path_params=(account_id,),
            options=request_options,
        )

    def post(
        self,
        *,
        account_id: str | None = None,
        name: str,
        **request_options: Unpack[RequestOptions],
    ) -> apps.AppResponse:
        """Create an app.

        Creates an app, which then holds its own meetings, presets, recordings,
        webhooks and livestreams.

        Args:
            account_id: Identifier of the Cloudflare account. Default: the client's.
            name: Name of the new app.

        Returns:
            The new app.

        Raises:
            APIError: `POST /accounts/{account_id}/realtime/kit/apps`
        """
        return self._send(
            "POST /accounts/{account_id}/realtime/kit/apps",
            apps.AppResponse.from_dict,
            name="apps.post",
            path_params=(account_id,),
            body={
                "name": name,
            },
            options=request_options,
        )


class AppsWithRawResponse(forms.RawResource):
    get = forms.raw(Apps.get)
    post = forms.raw(Apps.post)


class AppsWithStreamingResponse(forms.StreamingResource):
    get = forms.stream(Apps.get)
    post = forms.stream(Apps.post)


class AsyncApps(forms.AsyncResource):
    """`client.apps`: the same methods, to await."""

    with_raw_response = forms.View(lambda: AsyncAppsWithRawResponse)
    with_streaming_response = forms.View(lambda: AsyncAppsWithStreamingResponse)

    get = forms.awaited(Apps.get)
    post = forms.awaited(Apps.post)


class AsyncAppsWithRawResponse(forms.AsyncRawResource):
    get = forms.araw(Apps.get)
    post = forms.araw(Apps.post)


class AsyncAppsWithStreamingResponse(forms.AsyncStreamingResource):
    get = forms.astream(Apps.get)
    post = forms.astream(Apps.post)
