from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Unpack

from ._runtime import forms
from ._runtime.decoding import binary, text
from ._runtime.model import ApiResponse
from ._runtime.pagination import PageNumber
from ._runtime.parameters import form, header_value
from ._runtime.request import RequestOptions
from ._runtime.unset import UNSET, Unset
from .models import Meeting, MeetingListResponse, MeetingResponse, Storage

PATH = "/accounts/{account_id}/kit/{app_id}/meetings"
PAGING = PageNumber[Meeting](
    page="page_no", size="per_page", first=1, items="data", total="paging.total_count"
)


class Meetings(forms.Resource):
    with_raw_response = forms.View(lambda: MeetingsWithRawResponse)
    with_streaming_response = forms.View(lambda: MeetingsWithStreamingResponse)

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
            f"GET {PATH}/{{meeting_id}}",
            MeetingResponse.from_dict,
            name="meetings.get_by_id",
            path_params=(account_id, app_id, meeting_id),
            query={"name": name},
            options=options,
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
            f"POST {PATH}",
            MeetingResponse.from_dict,
            name="meetings.create",
            path_params=(account_id, app_id),
            body={"title": title, "storage": storage},
            nullable=("title",),
            options=options,
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
            f"GET {PATH}",
            MeetingListResponse.from_dict,
            name="meetings.get",
            path_params=(account_id, app_id),
            query={"page_no": page_no, "per_page": per_page},
            options=options,
        )

    iter = forms.pages_of(get, PAGING)

    def delete(
        self,
        meeting_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> ApiResponse:
        return self._send(
            f"DELETE {PATH}/{{meeting_id}}",
            ApiResponse.from_dict,
            name="meetings.delete",
            path_params=(account_id, app_id, meeting_id),
            options=options,
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
            f"GET {PATH}/export",
            text,
            name="meetings.export",
            path_params=(account_id, app_id),
            headers=[*header_value("X-Trace", trace)],
            accept="text/csv",
            options=options,
        )

    def download(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        return self._send(
            f"GET {PATH}/download",
            binary,
            name="meetings.download",
            path_params=(account_id, app_id),
            accept="application/octet-stream",
            authenticated=False,
            options=options,
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
            f"POST {PATH}/upload",
            ApiResponse.from_dict,
            name="meetings.upload",
            path_params=(account_id, app_id),
            form=[*form("note", note)],
            files={"file": ("file.bin", file)},
            options=options,
        )


class MeetingsWithRawResponse(forms.RawResource):
    get_by_id = forms.raw(Meetings.get_by_id)
    create = forms.raw(Meetings.create)
    get = forms.raw(Meetings.get)
    delete = forms.raw(Meetings.delete)


class MeetingsWithStreamingResponse(forms.StreamingResource):
    get_by_id = forms.stream(Meetings.get_by_id)
    create = forms.stream(Meetings.create)
    get = forms.stream(Meetings.get)
    delete = forms.stream(Meetings.delete)


class AsyncMeetings(forms.AsyncResource):
    with_raw_response = forms.View(lambda: AsyncMeetingsWithRawResponse)
    with_streaming_response = forms.View(lambda: AsyncMeetingsWithStreamingResponse)

    get_by_id = forms.awaited(Meetings.get_by_id)
    create = forms.awaited(Meetings.create)
    get = forms.awaited(Meetings.get)
    iter = forms.apages(Meetings.iter)
    delete = forms.awaited(Meetings.delete)


class AsyncMeetingsWithRawResponse(forms.AsyncRawResource):
    get_by_id = forms.araw(Meetings.get_by_id)
    create = forms.araw(Meetings.create)
    get = forms.araw(Meetings.get)
    delete = forms.araw(Meetings.delete)


class AsyncMeetingsWithStreamingResponse(forms.AsyncStreamingResource):
    get_by_id = forms.astream(Meetings.get_by_id)
    create = forms.astream(Meetings.create)
    get = forms.astream(Meetings.get)
    delete = forms.astream(Meetings.delete)
