from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._runtime.codec import ApiResponse, binary, form, header_value, json_object, segment, text
from ._runtime.pagination import PageNumber
from ._runtime.request import Request
from ._runtime.unset import UNSET, Unset
from .models import MeetingListResponse, MeetingResponse, Storage


def _path(account_id: str, app_id: str) -> str:
    return f"/accounts/{segment('account_id', account_id)}/kit/{segment('app_id', app_id)}/meetings"


def get_by_id(
    meeting_id: str, *, account_id: str, app_id: str, name: str | Unset = UNSET
) -> Request[MeetingResponse]:
    return Request(
        "GET",
        f"{_path(account_id, app_id)}/{segment('meeting_id', meeting_id)}",
        MeetingResponse.from_dict,
        name="meetings.get_by_id",
        query=[*form("name", name)],
    )


def create(
    app_id: str,
    *,
    account_id: str,
    title: str | Unset | None = UNSET,
    storage: Storage | Mapping[str, Any] | Unset = UNSET,
) -> Request[MeetingResponse]:
    return Request(
        "POST",
        _path(account_id, app_id),
        MeetingResponse.from_dict,
        name="meetings.create",
        json=json_object({"title": title, "storage": storage}, nullable=("title",)),
    )


def get(
    app_id: str,
    *,
    account_id: str,
    page_no: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> Request[MeetingListResponse]:
    return Request(
        "GET",
        _path(account_id, app_id),
        MeetingListResponse.from_dict,
        name="meetings.get",
        query=[*form("page_no", page_no), *form("per_page", per_page)],
    )


def delete(meeting_id: str, *, account_id: str, app_id: str) -> Request[ApiResponse]:
    return Request(
        "DELETE",
        f"{_path(account_id, app_id)}/{segment('meeting_id', meeting_id)}",
        ApiResponse.from_dict,
        name="meetings.delete",
    )


def export(app_id: str, *, account_id: str, trace: str | Unset = UNSET) -> Request[str]:
    return Request(
        "GET",
        f"{_path(account_id, app_id)}/export",
        text,
        name="meetings.export",
        headers=[*header_value("X-Trace", trace)],
        accept="text/csv",
    )


def download(app_id: str, *, account_id: str) -> Request[bytes]:
    return Request(
        "GET",
        f"{_path(account_id, app_id)}/download",
        binary,
        name="meetings.download",
        accept="application/octet-stream",
        authenticated=False,
    )


def upload(app_id: str, *, account_id: str, note: str, file: bytes) -> Request[ApiResponse]:
    return Request(
        "POST",
        f"{_path(account_id, app_id)}/upload",
        ApiResponse.from_dict,
        name="meetings.upload",
        form=[*form("note", note)],
        files={"file": ("file.bin", file)},
    )


GET_PAGES = PageNumber(page="page_no", size="per_page", first=1, items="data", total="paging.total_count")
