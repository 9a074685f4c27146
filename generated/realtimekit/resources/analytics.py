"""Figures about the use of an app."""

from __future__ import annotations

from datetime import date
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
from ..models.analytics import OrgAnalyticsResponse


class Analytics(Resource):
    """`client.analytics`: the methods of the synchronous client."""

    with_raw_response = View(lambda: AnalyticsWithRawResponse)
    """The same methods, giving the whole HTTP response."""
    with_streaming_response = View(lambda: AnalyticsWithStreamingResponse)
    """The same methods as context managers whose body is not read yet."""

    def get_org_analytics(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        end_date: date | str | None = None,
        start_date: date | str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> OrgAnalyticsResponse:
        """Get day-wise analytics.

        Returns figures about sessions and recordings of an app for each day of a
        range, by default the last 30 days.

        Args:
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            end_date: Last day of the range, today if left out.
            start_date: First day of the range, 30 days ago if left out.

        Returns:
            The figures.

        `GET /accounts/{account_id}/realtime/kit/{app_id}/analytics/daywise`
        """
        return self._send(
            Request(
                "GET",
                "/accounts/{account_id}/realtime/kit/{app_id}/analytics/daywise",
                OrgAnalyticsResponse.from_dict,
                name="analytics.get_org_analytics",
                path_params={"account_id": account_id, "app_id": app_id},
                query={
                    "end_date": end_date,
                    "start_date": start_date,
                },
            ),
            request_options,
        )


class AnalyticsWithRawResponse(RawResource):
    """`Analytics` with the whole HTTP response as the result."""

    get_org_analytics = raw(Analytics.get_org_analytics)


class AnalyticsWithStreamingResponse(StreamingResource):
    """`Analytics` with responses whose body is read piece by piece."""

    get_org_analytics = streaming(Analytics.get_org_analytics)


class AsyncAnalytics(AsyncResource):
    """`client.analytics`: the same methods, to await."""

    with_raw_response = View(lambda: AsyncAnalyticsWithRawResponse)
    """The same methods, giving the whole HTTP response."""
    with_streaming_response = View(lambda: AsyncAnalyticsWithStreamingResponse)
    """The same methods as asynchronous context managers whose body is not read yet."""

    get_org_analytics = awaited(Analytics.get_org_analytics)


class AsyncAnalyticsWithRawResponse(AsyncRawResource):
    """`AsyncAnalytics` with the whole HTTP response as the result."""

    get_org_analytics = async_raw(Analytics.get_org_analytics)


class AsyncAnalyticsWithStreamingResponse(AsyncStreamingResource):
    """`AsyncAnalytics` with responses whose body is read piece by piece."""

    get_org_analytics = async_streaming(Analytics.get_org_analytics)
