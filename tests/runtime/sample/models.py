from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar, Literal

from attrs import define, field

from ._runtime.model import Model
from ._runtime.unset import UNSET, Unset

MeetingStatus = Literal["ACTIVE", "INACTIVE"]


@define(eq=False, repr=False)
class Storage(Model):
    bucket: str | Unset = UNSET
    secret: str | Unset | None = UNSET

    _sensitive: ClassVar[frozenset[str]] = frozenset({"secret"})


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


@define(eq=False, repr=False)
class Paging(Model):
    total_count: int | Unset = UNSET


@define(eq=False, repr=False)
class MeetingResponse(Model):
    success: bool
    data: Meeting | Unset = UNSET


@define(eq=False, repr=False)
class MeetingListResponse(Model):
    success: bool
    data: list[Meeting] | Unset = UNSET
    paging: Paging | Unset = UNSET
