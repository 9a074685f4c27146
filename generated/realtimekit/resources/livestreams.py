"""Streams of meetings, or of other sources, to any number of viewers."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Unpack

from .._runtime import forms
from .._runtime.lazy import Module
from .._runtime.pagination import PageNumber
from .._runtime.request import RequestOptions
from .._runtime.unset import UNSET, Unset
from ..models import analytics, livestreams

if TYPE_CHECKING:
    from .. import types
else:
    types = Module("..types", __package__)


class Livestreams(forms.Resource):
    """`client.livestreams`: the methods of the synchronous client."""

    with_raw_response = forms.View(lambda: LivestreamsWithRawResponse)
    with_streaming_response = forms.View(lambda: LivestreamsWithStreamingResponse)

    def get_all_livestreams(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        page_no: float | None = None,
        per_page: float | None = None,
        end_time: datetime | str | None = None,
        exclude_meetings: bool | None = None,
        sort_order: livestreams.LivestreamSortOrder | None = None,
        start_time: datetime | str | None = None,
        status: livestreams.LivestreamStatus | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> livestreams.LivestreamListResponse:
        """List livestreams.

        Lists the livestreams of an app, page by page: those made directly and,
        unless excluded, those of meetings.

        Args:
            app_id: Identifier of the app within the account. Default: the client's.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            page_no: Number of the page to return. The first page is 1. At least 0.
            per_page: Number of items on a page. At least 0.
            end_time: Leaves out what lies after this moment.
            exclude_meetings: Whether to leave out the livestreams of meetings.
            sort_order: Direction of sorting. Note the spelling `DSC` of the
                descending order.
            start_time: Leaves out what lies before this moment.
            status: State that a livestream must have.

        Returns:
            One page of livestreams.

        Raises:
            APIError: `GET /accounts/{account_id}/realtime/kit/{app_id}/livestreams`
        """
        return self._send(
            "GET /accounts/{account_id}/realtime/kit/{app_id}/livestreams",
            livestreams.LivestreamListResponse.from_dict,
            name="livestreams.get_all_livestreams",
            path_params=(account_id, app_id),
            query={
                "page_no": page_no,
                "per_page": per_page,
                "end_time": end_time,
                "exclude_meetings": exclude_meetings,
                "sort_order": sort_order,
                "start_time": start_time,
                "status": status,
            },
            options=request_options,
        )

    iter_livestreams = forms.pages_of(
        get_all_livestreams,
        PageNumber[livestreams.LivestreamListItem](
            page="page_no", size="per_page", total="data.paging.total_count"
        ),
    )
    """All items of `get_all_livestreams`, page by page as they are needed; it has the same arguments."""

    def create_independent_livestream(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        name: str | Unset = UNSET,
        **request_options: Unpack[RequestOptions],
    ) -> livestreams.IndependentLivestreamResponse:
        """Create a livestream.

        Creates a livestream that is fed from outside of a meeting. Any RTMP encoder
        can send to it, any HLS player can show it.

        Args:
            app_id: Identifier of the app within the account. Default: the client's.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            name: Name of the livestream.

        Returns:
            The new livestream.

        Raises:
            APIError: `POST /accounts/{account_id}/realtime/kit/{app_id}/livestreams`
        """
        return self._send(
            "POST /accounts/{account_id}/realtime/kit/{app_id}/livestreams",
            livestreams.IndependentLivestreamResponse.from_dict,
            name="livestreams.create_independent_livestream",
            path_params=(account_id, app_id),
            body={
                "name": name,
            },
            options=request_options,
        )

    def stop_livestreaming_a_meeting(
        self,
        meeting_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> livestreams.LivestreamStopResponse:
        """Stop streaming a meeting.

        Stops the livestream of a meeting.

        Args:
            meeting_id: Identifier of the meeting. Format uuid.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.

        Returns:
            Confirmation.

        Raises:
            APIError: `POST /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-livestream/stop`
        """
        return self._send(
            "POST /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-livestream/stop",
            livestreams.LivestreamStopResponse.from_dict,
            name="livestreams.stop_livestreaming_a_meeting",
            path_params=(account_id, app_id, meeting_id),
            options=request_options,
        )

    def start_livestreaming_a_meeting(
        self,
        meeting_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        name: str | Unset = UNSET,
        video_config: (
            livestreams.LivestreamVideoConfig | types.LivestreamVideoConfigDict | Unset
        ) = UNSET,
        **request_options: Unpack[RequestOptions],
    ) -> livestreams.LivestreamResponse:
        """Start streaming a meeting.

        Starts a livestream of a meeting.

        Args:
            meeting_id: Identifier of the meeting. Format uuid.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.
            name: Name of the livestream.
            video_config: Size of the picture.

        Returns:
            The new livestream.

        Raises:
            APIError: `POST /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/livestreams`
        """
        return self._send(
            "POST /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/livestreams",
            livestreams.LivestreamResponse.from_dict,
            name="livestreams.start_livestreaming_a_meeting",
            path_params=(account_id, app_id, meeting_id),
            body={
                "name": name,
                "video_config": video_config,
            },
            options=request_options,
        )

    def get_livestream_analytics_complete(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        end_time: datetime | str | None = None,
        start_time: datetime | str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> livestreams.LivestreamAnalyticsResponse:
        """Get livestream analytics.

        Returns figures about all livestreams of an app in a range of time.

        Args:
            app_id: Identifier of the app within the account. Default: the client's.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            end_time: Leaves out what lies after this moment.
            start_time: Leaves out what lies before this moment.

        Returns:
            The figures.

        Raises:
            APIError: `GET /accounts/{account_id}/realtime/kit/{app_id}/analytics/livestreams/overall`
        """
        return self._send(
            "GET /accounts/{account_id}/realtime/kit/{app_id}/analytics/livestreams/overall",
            livestreams.LivestreamAnalyticsResponse.from_dict,
            name="livestreams.get_livestream_analytics_complete",
            path_params=(account_id, app_id),
            query={"end_time": end_time, "start_time": start_time},
            options=request_options,
        )

    def get_meeting_active_livestreams(
        self,
        meeting_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> livestreams.LivestreamResponse:
        """Get the livestream of a meeting.

        Returns the livestream that a meeting sends now.

        Args:
            meeting_id: Identifier of the meeting. Format uuid.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.

        Returns:
            The running livestream.

        Raises:
            APIError: `GET /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-livestream`
        """
        return self._send(
            "GET /accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-livestream",
            livestreams.LivestreamResponse.from_dict,
            name="livestreams.get_meeting_active_livestreams",
            path_params=(account_id, app_id, meeting_id),
            options=request_options,
        )

    def get_livestream_session_details_for_session_id(
        self,
        livestream_session_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> livestreams.LivestreamSessionResponse:
        """Get a livestream session.

        Returns one run of a livestream by its own identifier.

        Args:
            livestream_session_id: Identifier of one run of a livestream.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.

        Returns:
            The run.

        Raises:
            APIError: `GET /accounts/{account_id}/realtime/kit/{app_id}/livestreams/sessions/{livestream_session_id}`
        """
        return self._send(
            "GET /accounts/{account_id}/realtime/kit/{app_id}/livestreams/sessions/{livestream_session_id}",
            livestreams.LivestreamSessionResponse.from_dict,
            name="livestreams.get_livestream_session_details_for_session_id",
            path_params=(account_id, app_id, livestream_session_id),
            options=request_options,
        )

    def get_active_livestreams_for_livestream_id(
        self,
        livestream_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> livestreams.ActiveLivestreamResponse:
        """Get the active livestream session.

        Returns a livestream with the run that goes on now.

        Args:
            livestream_id: Identifier of the livestream.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.

        Returns:
            The livestream and its run.

        Raises:
            APIError: `GET /accounts/{account_id}/realtime/kit/{app_id}/livestreams/{livestream_id}/active-livestream-session`
        """
        return self._send(
            "GET /accounts/{account_id}/realtime/kit/{app_id}/livestreams/{livestream_id}/active-livestream-session",
            livestreams.ActiveLivestreamResponse.from_dict,
            name="livestreams.get_active_livestreams_for_livestream_id",
            path_params=(account_id, app_id, livestream_id),
            options=request_options,
        )

    def get_livestream_session_for_livestream_id(
        self,
        livestream_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        page_no: float | None = None,
        per_page: float | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> livestreams.LivestreamDetailsResponse:
        """Get a livestream.

        Returns a livestream with its runs, page by page.

        Args:
            livestream_id: Identifier of the livestream.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.
            page_no: Number of the page to return. The first page is 1. At least 0.
            per_page: Number of items on a page. At least 0.

        Returns:
            The livestream and its runs.

        Raises:
            APIError: `GET /accounts/{account_id}/realtime/kit/{app_id}/livestreams/{livestream_id}`
        """
        return self._send(
            "GET /accounts/{account_id}/realtime/kit/{app_id}/livestreams/{livestream_id}",
            livestreams.LivestreamDetailsResponse.from_dict,
            name="livestreams.get_livestream_session_for_livestream_id",
            path_params=(account_id, app_id, livestream_id),
            query={"page_no": page_no, "per_page": per_page},
            options=request_options,
        )

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
            name="livestreams.get_org_analytics",
            path_params=(account_id, app_id),
            query={"end_date": end_date, "start_date": start_date},
            options=request_options,
        )


class LivestreamsWithRawResponse(forms.RawResource):
    get_all_livestreams = forms.raw(Livestreams.get_all_livestreams)
    create_independent_livestream = forms.raw(Livestreams.create_independent_livestream)
    stop_livestreaming_a_meeting = forms.raw(Livestreams.stop_livestreaming_a_meeting)
    start_livestreaming_a_meeting = forms.raw(Livestreams.start_livestreaming_a_meeting)
    get_livestream_analytics_complete = forms.raw(
        Livestreams.get_livestream_analytics_complete
    )
    get_meeting_active_livestreams = forms.raw(
        Livestreams.get_meeting_active_livestreams
    )
    get_livestream_session_details_for_session_id = forms.raw(
        Livestreams.get_livestream_session_details_for_session_id
    )
    get_active_livestreams_for_livestream_id = forms.raw(
        Livestreams.get_active_livestreams_for_livestream_id
    )
    get_livestream_session_for_livestream_id = forms.raw(
        Livestreams.get_livestream_session_for_livestream_id
    )
    get_org_analytics = forms.raw(Livestreams.get_org_analytics)


class LivestreamsWithStreamingResponse(forms.StreamingResource):
    get_all_livestreams = forms.stream(Livestreams.get_all_livestreams)
    create_independent_livestream = forms.stream(
        Livestreams.create_independent_livestream
    )
    stop_livestreaming_a_meeting = forms.stream(
        Livestreams.stop_livestreaming_a_meeting
    )
    start_livestreaming_a_meeting = forms.stream(
        Livestreams.start_livestreaming_a_meeting
    )
    get_livestream_analytics_complete = forms.stream(
        Livestreams.get_livestream_analytics_complete
    )
    get_meeting_active_livestreams = forms.stream(
        Livestreams.get_meeting_active_livestreams
    )
    get_livestream_session_details_for_session_id = forms.stream(
        Livestreams.get_livestream_session_details_for_session_id
    )
    get_active_livestreams_for_livestream_id = forms.stream(
        Livestreams.get_active_livestreams_for_livestream_id
    )
    get_livestream_session_for_livestream_id = forms.stream(
        Livestreams.get_livestream_session_for_livestream_id
    )
    get_org_analytics = forms.stream(Livestreams.get_org_analytics)


class AsyncLivestreams(forms.AsyncResource):
    """`client.livestreams`: the same methods, to await."""

    with_raw_response = forms.View(lambda: AsyncLivestreamsWithRawResponse)
    with_streaming_response = forms.View(lambda: AsyncLivestreamsWithStreamingResponse)

    get_all_livestreams = forms.awaited(Livestreams.get_all_livestreams)
    iter_livestreams = forms.apages(Livestreams.iter_livestreams)
    create_independent_livestream = forms.awaited(
        Livestreams.create_independent_livestream
    )
    stop_livestreaming_a_meeting = forms.awaited(
        Livestreams.stop_livestreaming_a_meeting
    )
    start_livestreaming_a_meeting = forms.awaited(
        Livestreams.start_livestreaming_a_meeting
    )
    get_livestream_analytics_complete = forms.awaited(
        Livestreams.get_livestream_analytics_complete
    )
    get_meeting_active_livestreams = forms.awaited(
        Livestreams.get_meeting_active_livestreams
    )
    get_livestream_session_details_for_session_id = forms.awaited(
        Livestreams.get_livestream_session_details_for_session_id
    )
    get_active_livestreams_for_livestream_id = forms.awaited(
        Livestreams.get_active_livestreams_for_livestream_id
    )
    get_livestream_session_for_livestream_id = forms.awaited(
        Livestreams.get_livestream_session_for_livestream_id
    )
    get_org_analytics = forms.awaited(Livestreams.get_org_analytics)


class AsyncLivestreamsWithRawResponse(forms.AsyncRawResource):
    get_all_livestreams = forms.araw(Livestreams.get_all_livestreams)
    create_independent_livestream = forms.araw(
        Livestreams.create_independent_livestream
    )
    stop_livestreaming_a_meeting = forms.araw(Livestreams.stop_livestreaming_a_meeting)
    start_livestreaming_a_meeting = forms.araw(
        Livestreams.start_livestreaming_a_meeting
    )
    get_livestream_analytics_complete = forms.araw(
        Livestreams.get_livestream_analytics_complete
    )
    get_meeting_active_livestreams = forms.araw(
        Livestreams.get_meeting_active_livestreams
    )
    get_livestream_session_details_for_session_id = forms.araw(
        Livestreams.get_livestream_session_details_for_session_id
    )
    get_active_livestreams_for_livestream_id = forms.araw(
        Livestreams.get_active_livestreams_for_livestream_id
    )
    get_livestream_session_for_livestream_id = forms.araw(
        Livestreams.get_livestream_session_for_livestream_id
    )
    get_org_analytics = forms.araw(Livestreams.get_org_analytics)


class AsyncLivestreamsWithStreamingResponse(forms.AsyncStreamingResource):
    get_all_livestreams = forms.astream(Livestreams.get_all_livestreams)
    create_independent_livestream = forms.astream(
        Livestreams.create_independent_livestream
    )
    stop_livestreaming_a_meeting = forms.astream(
        Livestreams.stop_livestreaming_a_meeting
    )
    start_livestreaming_a_meeting = forms.astream(
        Livestreams.start_livestreaming_a_meeting
    )
    get_livestream_analytics_complete = forms.astream(
        Livestreams.get_livestream_analytics_complete
    )
    get_meeting_active_livestreams = forms.astream(
        Livestreams.get_meeting_active_livestreams
    )
    get_livestream_session_details_for_session_id = forms.astream(
        Livestreams.get_livestream_session_details_for_session_id
    )
    get_active_livestreams_for_livestream_id = forms.astream(
        Livestreams.get_active_livestreams_for_livestream_id
    )
    get_livestream_session_for_livestream_id = forms.astream(
        Livestreams.get_livestream_session_for_livestream_id
    )
    get_org_analytics = forms.astream(Livestreams.get_org_analytics)
