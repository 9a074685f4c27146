"""Figures about the use of an app."""

from __future__ import annotations

from datetime import date
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
from ..api import analytics as api
from ..models.analytics import OrgAnalyticsResponse


class Analytics(Resource):
    """Figures about the use of an app.

    Reached as `client.analytics`.
    """

    @cached_property
    def with_raw_response(self) -> AnalyticsWithRawResponse:
        """The same methods, giving the whole HTTP response."""
        return AnalyticsWithRawResponse(self._client)

    @cached_property
    def with_streaming_response(self) -> AnalyticsWithStreamingResponse:
        """The same methods as context managers whose body is not read yet."""
        return AnalyticsWithStreamingResponse(self._client)

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
            api.get_org_analytics(
                app_id=self._known("app_id", app_id),
                account_id=self._known("account_id", account_id),
                end_date=end_date,
                start_date=start_date,
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
    """Figures about the use of an app.

    Reached as `client.analytics` of the asynchronous client.
    """

    @cached_property
    def with_raw_response(self) -> AsyncAnalyticsWithRawResponse:
        """The same methods, giving the whole HTTP response."""
        return AsyncAnalyticsWithRawResponse(self._client)

    @cached_property
    def with_streaming_response(self) -> AsyncAnalyticsWithStreamingResponse:
        """The same methods as asynchronous context managers whose body is not read yet."""
        return AsyncAnalyticsWithStreamingResponse(self._client)

    async def get_org_analytics(
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
        return await self._send(
            api.get_org_analytics(
                app_id=self._known("app_id", app_id),
                account_id=self._known("account_id", account_id),
                end_date=end_date,
                start_date=start_date,
            ),
            request_options,
        )


class AsyncAnalyticsWithRawResponse(AsyncRawResource):
    """`AsyncAnalytics` with the whole HTTP response as the result."""

    get_org_analytics = async_raw(AsyncAnalytics.get_org_analytics)


class AsyncAnalyticsWithStreamingResponse(AsyncStreamingResource):
    """`AsyncAnalytics` with responses whose body is read piece by piece."""

    get_org_analytics = async_streaming(AsyncAnalytics.get_org_analytics)
