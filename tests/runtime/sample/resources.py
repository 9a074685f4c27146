from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any, Unpack

from . import api
from ._runtime.codec import ApiResponse
from ._runtime.pagination import AsyncPages, Pages
from ._runtime.request import RequestOptions
from ._runtime.resource import (
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
from ._runtime.unset import UNSET, Unset
from .models import Meeting, MeetingListResponse, MeetingResponse, Storage


class Meetings(Resource):
    def get_by_id(
        self,
        meeting_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        name: str | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MeetingResponse:
        return self._send(
            api.get_by_id(
                meeting_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
                name=name,
            ),
            options,
        )

    def create(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        title: str | Unset | None = UNSET,
        storage: Storage | Mapping[str, Any] | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MeetingResponse:
        return self._send(
            api.create(
                self._known("app_id", app_id),
                account_id=self._known("account_id", account_id),
                title=title,
                storage=storage,
            ),
            options,
        )

    def get(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        page_no: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MeetingListResponse:
        return self._send(
            api.get(
                self._known("app_id", app_id),
                account_id=self._known("account_id", account_id),
                page_no=page_no,
                per_page=per_page,
            ),
            options,
        )

    def iter(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        page_no: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Pages[Meeting, MeetingListResponse]:
        return self._pages(
            api.get(
                self._known("app_id", app_id),
                account_id=self._known("account_id", account_id),
                page_no=page_no,
                per_page=per_page,
            ),
            api.GET_PAGES,
            options,
        )

    def delete(
        self,
        meeting_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> ApiResponse:
        return self._send(
            api.delete(
                meeting_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
            ),
            options,
        )

    @cached_property
    def with_raw_response(self) -> MeetingsWithRawResponse:
        return MeetingsWithRawResponse(self._client)

    @cached_property
    def with_streaming_response(self) -> MeetingsWithStreamingResponse:
        return MeetingsWithStreamingResponse(self._client)


class MeetingsWithRawResponse(RawResource):
    get_by_id = raw(Meetings.get_by_id)
    create = raw(Meetings.create)
    get = raw(Meetings.get)
    delete = raw(Meetings.delete)


class MeetingsWithStreamingResponse(StreamingResource):
    get_by_id = streaming(Meetings.get_by_id)
    create = streaming(Meetings.create)
    get = streaming(Meetings.get)
    delete = streaming(Meetings.delete)


class AsyncMeetings(AsyncResource):
    async def get_by_id(
        self,
        meeting_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        name: str | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MeetingResponse:
        return await self._send(
            api.get_by_id(
                meeting_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
                name=name,
            ),
            options,
        )

    async def create(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        title: str | Unset | None = UNSET,
        storage: Storage | Mapping[str, Any] | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MeetingResponse:
        return await self._send(
            api.create(
                self._known("app_id", app_id),
                account_id=self._known("account_id", account_id),
                title=title,
                storage=storage,
            ),
            options,
        )

    async def get(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        page_no: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MeetingListResponse:
        return await self._send(
            api.get(
                self._known("app_id", app_id),
                account_id=self._known("account_id", account_id),
                page_no=page_no,
                per_page=per_page,
            ),
            options,
        )

    def iter(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        page_no: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncPages[Meeting, MeetingListResponse]:
        return self._pages(
            api.get(
                self._known("app_id", app_id),
                account_id=self._known("account_id", account_id),
                page_no=page_no,
                per_page=per_page,
            ),
            api.GET_PAGES,
            options,
        )

    async def delete(
        self,
        meeting_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> ApiResponse:
        return await self._send(
            api.delete(
                meeting_id,
                account_id=self._known("account_id", account_id),
                app_id=self._known("app_id", app_id),
            ),
            options,
        )

    @cached_property
    def with_raw_response(self) -> AsyncMeetingsWithRawResponse:
        return AsyncMeetingsWithRawResponse(self._client)

    @cached_property
    def with_streaming_response(self) -> AsyncMeetingsWithStreamingResponse:
        return AsyncMeetingsWithStreamingResponse(self._client)


class AsyncMeetingsWithRawResponse(AsyncRawResource):
    get_by_id = async_raw(AsyncMeetings.get_by_id)
    create = async_raw(AsyncMeetings.create)
    get = async_raw(AsyncMeetings.get)
    delete = async_raw(AsyncMeetings.delete)


class AsyncMeetingsWithStreamingResponse(AsyncStreamingResource):
    get_by_id = async_streaming(AsyncMeetings.get_by_id)
    create = async_streaming(AsyncMeetings.create)
    get = async_streaming(AsyncMeetings.get)
    delete = async_streaming(AsyncMeetings.delete)
