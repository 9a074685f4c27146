from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, ClassVar, Literal, Self

from attrs import define, field

from ._runtime.codec import parse_datetime
from ._runtime.model import Model, plain, unknown_fields
from ._runtime.unset import UNSET, Unset

MeetingStatus = Literal["ACTIVE", "INACTIVE"]

_STORAGE_KEYS = frozenset({"bucket", "secret"})


@define(eq=False, repr=False)
class Storage(Model):
    bucket: str | Unset = UNSET
    secret: str | Unset | None = UNSET

    _sensitive: ClassVar[frozenset[str]] = frozenset({"secret"})

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(get("bucket", UNSET), get("secret", UNSET))
        if not _STORAGE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _STORAGE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain({"bucket": self.bucket, "secret": self.secret}, self._extra)


_MEETING_KEYS = frozenset({"id", "created_at", "title", "status", "storage", "tags", "600"})


@define(eq=False, repr=False)
class Meeting(Model):
    id: str
    created_at: datetime
    title: str | None
    status: MeetingStatus | Unset = UNSET
    storage: Storage | Unset = UNSET
    tags: list[str] | Unset = UNSET
    _600: str | Unset = field(default=UNSET, alias="_600")

    _wire: ClassVar[Mapping[str, str]] = {"_600": "600"}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        storage = get("storage", UNSET)
        if type(storage) is dict:
            storage = Storage.from_dict(storage)
        self = cls(
            get("id", UNSET),
            parse_datetime(get("created_at", UNSET)),
            get("title", UNSET),
            get("status", UNSET),
            storage,
            get("tags", UNSET),
            get("600", UNSET),
        )
        if not _MEETING_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _MEETING_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "id": self.id,
                "created_at": self.created_at,
                "title": self.title,
                "status": self.status,
                "storage": self.storage,
                "tags": self.tags,
                "600": self._600,
            },
            self._extra,
        )


@define(eq=False, repr=False)
class Paging(Model):
    total_count: int | Unset = UNSET


@define(eq=False, repr=False)
class MeetingResponse(Model):
    success: bool
    data: Meeting | Unset = UNSET

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        meeting = data.get("data", UNSET)
        if type(meeting) is dict:
            meeting = Meeting.from_dict(meeting)
        return cls(data.get("success", UNSET), meeting)


@define(eq=False, repr=False)
class MeetingListResponse(Model):
    success: bool
    data: list[Meeting] | Unset = UNSET
    paging: Paging | Unset = UNSET

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        meetings = data.get("data", UNSET)
        if type(meetings) is list:
            meetings = [Meeting.from_dict(item) if type(item) is dict else item for item in meetings]
        paging = data.get("paging", UNSET)
        if type(paging) is dict:
            paging = Paging.from_dict(paging)
        return cls(data.get("success", UNSET), meetings, paging)
