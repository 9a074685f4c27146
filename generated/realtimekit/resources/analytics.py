"""Figures about the use of an app."""

from __future__ import annotations

from datetime import date
from typing import Unpack

from .._runtime import forms
from .._runtime.request import RequestOptions
from ..models import analytics


class Analytics(forms.Resource):
    """`client.analytics`: the methods of the synchronous client."""

    with_raw_response = forms.View(lambda: AnalyticsWithRawResponse)
    with_streaming_response = forms.View(lambda: AnalyticsWithStreamingResponse)

    def get_org_analytics(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        end_date: date | str | None = None,
        start_date: date | str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> analytics.OrgAnalyticsResponse:
        """Get day-wise analytics.

        Returns figures about sessions and recordings of an app for each day of a
        range, by default the last 30 days.

        Args:
            app_id: Identifier of the app within the account. Default: the client's.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            end_date: Last day of the range, today if left out.
            start_date: First day of the range, 30 days ago if left out.

        Returns:
            The figures.

        Raises:
            APIError: `GET /accounts/{account_id}/realtime/kit/{app_id}/analytics/daywise`
        """
        return self._send(
            "GET /accounts/{account_id}/realtime/kit/{app_id}/analytics/daywise",
            analytics.OrgAnalyticsResponse.from_dict,
            name="analytics.get_org_analytics",
            path_params=(account_id, app_id),
            query={"end_date": end_date, "start_date": start_date},
            options=request_options,
        )


class AnalyticsWithRawResponse(forms.RawResource):
    get_org_analytics = forms.raw(Analytics.get_org_analytics)


class AnalyticsWithStreamingResponse(forms.StreamingResource):
    get_org_analytics = forms.stream(Analytics.get_org_analytics)


class AsyncAnalytics(forms.AsyncResource):
    """`client.analytics`: the same methods, to await."""

    with_raw_response = forms.View(lambda: AsyncAnalyticsWithRawResponse)
    with_streaming_response = forms.View(lambda: AsyncAnalyticsWithStreamingResponse)

    get_org_analytics = forms.awaited(Analytics.get_org_analytics)


class AsyncAnalyticsWithRawResponse(forms.AsyncRawResource):
    get_org_analytics = forms.araw(Analytics.get_org_analytics)


class AsyncAnalyticsWithStreamingResponse(forms.AsyncStreamingResource):
    get_org_analytics = forms.astream(Analytics.get_org_analytics)
