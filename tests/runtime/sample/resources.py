from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Unpack

from ._runtime.decoding import binary, text
from ._runtime.model import ApiResponse
from ._runtime.pagination import PageNumber
from ._runtime.parameters import form, header_value
from ._runtime.request import Request, RequestOptions
from ._runtime.resource import (
    AsyncRawResource,
    AsyncResource,
    AsyncStreamingResource,
    RawResource,
    Resource,
    StreamingResource,
    View,
    async_pages,
    async_raw,
    async_streaming,
    awaited,
    pages_of,
    raw,
    streaming,
)
from ._runtime.unset import UNSET, Unset
from .models import Meeting, MeetingListResponse, MeetingResponse, Storage

PATH = "/accounts/{account_id}/kit/{app_id}/meetings"
PAGING = PageNumber[Meeting](
    page="page_no", size="per_page", first=1, items="data", total="paging.total_count"
)


class Meetings(Resource):
    with_raw_response = View(lambda: MeetingsWithRawResponse)
    with_streaming_response = View(lambda: MeetingsWithStreamingResponse)

    def get_by_id(
        self,
        meeting_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        name: str | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MeetingResponse:
        """Fetch one meeting."""
        return self._send(
            Request(
                "GET",
                f"{PATH}/{{meeting_id}}",
                MeetingResponse.from_dict,
                name="meetings.get_by_id",
                path_params={"account_id": account_id, "app_id": app_id, "meeting_id": meeting_id},
                query={"name": name},
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
            Request(
                "POST",
                PATH,
                MeetingResponse.from_dict,
                name="meetings.create",
                path_params={"account_id": account_id, "app_id": app_id},
                body={"title": title, "storage": storage},
                nullable=("title",),
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
            Request(
                "GET",
                PATH,
                MeetingListResponse.from_dict,
                name="meetings.get",
                path_params={"account_id": account_id, "app_id": app_id},
                query={"page_no": page_no, "per_page": per_page},
            ),
            options,
        )

    iter = pages_of(get, PAGING)

    def delete(
        self,
        meeting_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> ApiResponse:
        return self._send(
            Request(
                "DELETE",
                f"{PATH}/{{meeting_id}}",
                ApiResponse.from_dict,
                name="meetings.delete",
                path_params={"account_id": account_id, "app_id": app_id, "meeting_id": meeting_id},
            ),
            options,
        )

    def export(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        trace: str | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> str:
        return self._send(
            Request(
                "GET",
                f"{PATH}/export",
                text,
                name="meetings.export",
                path_params={"account_id": account_id, "app_id": app_id},
                headers=[*header_value("X-Trace", trace)],
                accept="text/csv",
            ),
            options,
        )

    def download(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        return self._send(
            Request(
                "GET",
                f"{PATH}/download",
                binary,
                name="meetings.download",
                path_params={"account_id": account_id, "app_id": app_id},
                accept="application/octet-stream",
                authenticated=False,
            ),
            options,
        )

    def upload(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        note: str,
        file: bytes,
        **options: Unpack[RequestOptions],
    ) -> ApiResponse:
        return self._send(
            Request(
                "POST",
                f"{PATH}/upload",
                ApiResponse.from_dict,
                name="meetings.upload",
                path_params={"account_id": account_id, "app_id": app_id},
                form=[*form("note", note)],
                files={"file": ("file.bin", file)},
            ),
            options,
        )


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
    with_raw_response = View(lambda: AsyncMeetingsWithRawResponse)
    with_streaming_response = View(lambda: AsyncMeetingsWithStreamingResponse)

    get_by_id = awaited(Meetings.get_by_id)
    create = awaited(Meetings.create)
    get = awaited(Meetings.get)
    iter = async_pages(Meetings.iter)
    delete = awaited(Meetings.delete)


class AsyncMeetingsWithRawResponse(AsyncRawResource):
    get_by_id = async_raw(Meetings.get_by_id)
    create = async_raw(Meetings.create)
    get = async_raw(Meetings.get)
    delete = async_raw(Meetings.delete)


class AsyncMeetingsWithStreamingResponse(AsyncStreamingResource):
    get_by_id = async_streaming(Meetings.get_by_id)
    create = async_streaming(Meetings.create)
    get = async_streaming(Meetings.get)
    delete = async_streaming(Meetings.delete)
