"""Models: shared."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self, TypeAlias

from attrs import define

from .._runtime.codec import LIST, OBJECT
from .._runtime.model import Model, plain, unknown_fields
from .._runtime.unset import UNSET, Unset

SortOrder: TypeAlias = Literal["ASC", "DESC"]
"""Direction of sorting, smallest or oldest first (`ASC`) or last (`DESC`)."""


@define(eq=False, repr=False)
class ErrorResponse(Model):
    """What every endpoint answers when a request fails."""

    success: Literal[False]
    """False, since the request was not carried out."""
    errors: list[ResponseInfo]
    """What went wrong, at least one entry."""
    messages: list[ResponseInfo] | Unset = UNSET
    """Remarks that are not errors."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        errors = get("errors", UNSET)
        if type(errors) is LIST:
            errors = [
                ResponseInfo.from_dict(item) if type(item) is OBJECT else item
                for item in errors
            ]
        messages = get("messages", UNSET)
        if type(messages) is LIST:
            messages = [
                ResponseInfo.from_dict(item) if type(item) is OBJECT else item
                for item in messages
            ]
        self = cls(
            get("success", UNSET),
            errors,
            messages,
        )
        if not _ERROR_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _ERROR_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "success": self.success,
                "errors": self.errors,
                "messages": self.messages,
            },
            self._extra,
        )


_ERROR_RESPONSE_KEYS = frozenset({"success", "errors", "messages"})


@define(eq=False, repr=False)
class Paging(Model):
    """Where a page of results lies within all results. Offsets count items, not pages."""

    end_offset: int | float
    """Position of the last item of this page."""
    start_offset: int | float
    """Position of the first item of this page, counted from 1."""
    total_count: int | float
    """Number of items on all pages together. At least 0."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("end_offset", UNSET),
            get("start_offset", UNSET),
            get("total_count", UNSET),
        )
        if not _PAGING_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PAGING_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "end_offset": self.end_offset,
                "start_offset": self.start_offset,
                "total_count": self.total_count,
            },
            self._extra,
        )


_PAGING_KEYS = frozenset({"end_offset", "start_offset", "total_count"})


@define(eq=False, repr=False)
class ResponseInfo(Model):
    """A code and what it means, as Cloudflare reports errors and remarks."""

    code: int
    """Number of the error or remark, the same for all of Cloudflare."""
    message: str
    """Explanation in English, which may change."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("code", UNSET),
            get("message", UNSET),
        )
        if not _RESPONSE_INFO_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _RESPONSE_INFO_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "code": self.code,
                "message": self.message,
            },
            self._extra,
        )


_RESPONSE_INFO_KEYS = frozenset({"code", "message"})
