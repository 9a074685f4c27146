"""Streams of meetings, or of other sources, to any number of viewers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, ClassVar, Literal, Self, TypeAlias

from attrs import define

from .._runtime.codec import OBJECT, parse_datetime
from .._runtime.model import Model, plain, unknown_fields
from .._runtime.unset import UNSET, Unset

LivestreamSortOrder: TypeAlias = Literal["ASC", "DSC"]
"""Direction of sorting. The API spells the descending order `DSC` here."""
LivestreamStatus: TypeAlias = Literal["LIVE", "IDLE", "ERRORED", "INVOKED"]
"""State of a livestream."""


@define(eq=False, repr=False)
class ActiveLivestreamResponse(Model):
    """A livestream and the run that goes on now."""

    data: ActiveLivestreamResponseData | Unset = UNSET
    """The livestream and its run."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        data_ = get("data", UNSET)
        if type(data_) is OBJECT:
            data_ = ActiveLivestreamResponseData.from_dict(data_)
        self = cls(
            data_,
            get("success", UNSET),
        )
        if not _ACTIVE_LIVESTREAM_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _ACTIVE_LIVESTREAM_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "data": self.data,
                "success": self.success,
            },
            self._extra,
        )


_ACTIVE_LIVESTREAM_RESPONSE_KEYS = frozenset({"data", "success"})


@define(eq=False, repr=False)
class ActiveLivestreamResponseData(Model):
    """A livestream and the run that goes on now."""

    livestream: Livestream | Unset = UNSET
    """The livestream."""
    session: ActiveLivestreamSession | Unset = UNSET
    """The run."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        livestream = get("livestream", UNSET)
        if type(livestream) is OBJECT:
            livestream = Livestream.from_dict(livestream)
        session = get("session", UNSET)
        if type(session) is OBJECT:
            session = ActiveLivestreamSession.from_dict(session)
        self = cls(
            livestream,
            session,
        )
        if not _ACTIVE_LIVESTREAM_RESPONSE_DATA_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _ACTIVE_LIVESTREAM_RESPONSE_DATA_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "livestream": self.livestream,
                "session": self.session,
            },
            self._extra,
        )


_ACTIVE_LIVESTREAM_RESPONSE_DATA_KEYS = frozenset({"livestream", "session"})


@define(eq=False, repr=False)
class ActiveLivestreamSession(Model):
    """A run of a livestream that goes on now. Durations come as text here."""

    id: str | Unset = UNSET
    """Identifier of the run."""
    created_at: datetime | Unset = UNSET
    """When the run was created."""
    err_message: str | Unset = UNSET
    """What went wrong, if something did."""
    ingest_seconds: str | Unset = UNSET
    """Seconds of video that were sent in, as text."""
    invoked_time: datetime | Unset = UNSET
    """When the run was asked for."""
    livestream_id: str | Unset = UNSET
    """Identifier of the livestream."""
    started_time: datetime | Unset = UNSET
    """When the run started."""
    stopped_time: datetime | Unset = UNSET
    """When the run stopped."""
    updated_at: datetime | Unset = UNSET
    """When the run was last changed."""
    viewer_seconds: str | Unset = UNSET
    """Seconds watched, summed over viewers, as text."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("id", UNSET),
            parse_datetime(get("created_at", UNSET)),
            get("err_message", UNSET),
            get("ingest_seconds", UNSET),
            parse_datetime(get("invoked_time", UNSET)),
            get("livestream_id", UNSET),
            parse_datetime(get("started_time", UNSET)),
            parse_datetime(get("stopped_time", UNSET)),
            parse_datetime(get("updated_at", UNSET)),
            get("viewer_seconds", UNSET),
        )
        if not _ACTIVE_LIVESTREAM_SESSION_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _ACTIVE_LIVESTREAM_SESSION_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "id": self.id,
                "created_at": self.created_at,
                "err_message": self.err_message,
                "ingest_seconds": self.ingest_seconds,
                "invoked_time": self.invoked_time,
                "livestream_id": self.livestream_id,
                "started_time": self.started_time,
                "stopped_time": self.stopped_time,
                "updated_at": self.updated_at,
                "viewer_seconds": self.viewer_seconds,
            },
            self._extra,
        )


_ACTIVE_LIVESTREAM_SESSION_KEYS = frozenset(
    {
        "id",
        "created_at",
        "err_message",
        "ingest_seconds",
        "invoked_time",
        "livestream_id",
        "started_time",
        "stopped_time",
        "updated_at",
        "viewer_seconds",
    }
)


@define(eq=False, repr=False)
class IndependentLivestream(Model):
    """A livestream that is fed from outside of a meeting."""

    id: str | Unset = UNSET
    """Identifier of the livestream. Format uuid."""
    disabled: bool | Unset = UNSET
    """Whether the livestream is switched off."""
    ingest_server: str | Unset = UNSET
    """RTMP server that takes the video. Format uri."""
    meeting_id: str | None | Unset = UNSET
    """Identifier of a meeting, which such a livestream does not have."""
    name: str | Unset = UNSET
    """Name of the livestream."""
    playback_url: str | Unset = UNSET
    """Address to watch at, an HLS playlist. Format uri."""
    status: LivestreamStatus | Unset = UNSET
    """State of the livestream."""
    stream_key: str | Unset = UNSET
    """Secret that the sender identifies the stream with."""

    _sensitive: ClassVar[frozenset[str]] = frozenset({"stream_key"})

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("id", UNSET),
            get("disabled", UNSET),
            get("ingest_server", UNSET),
            get("meeting_id", UNSET),
            get("name", UNSET),
            get("playback_url", UNSET),
            get("status", UNSET),
            get("stream_key", UNSET),
        )
        if not _INDEPENDENT_LIVESTREAM_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _INDEPENDENT_LIVESTREAM_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "id": self.id,
                "disabled": self.disabled,
                "ingest_server": self.ingest_server,
                "meeting_id": self.meeting_id,
                "name": self.name,
                "playback_url": self.playback_url,
                "status": self.status,
                "stream_key": self.stream_key,
            },
            self._extra,
        )


_INDEPENDENT_LIVESTREAM_KEYS = frozenset(
    {
        "id",
        "disabled",
        "ingest_server",
        "meeting_id",
        "name",
        "playback_url",
        "status",
        "stream_key",
    }
)


@define(eq=False, repr=False)
class IndependentLivestreamResponse(Model):
    """The livestream that was created."""

    data: IndependentLivestream | Unset = UNSET
    """The livestream."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        data_ = get("data", UNSET)
        if type(data_) is OBJECT:
            data_ = IndependentLivestream.from_dict(data_)
        self = cls(
            data_,
            get("success", UNSET),
        )
        if not _INDEPENDENT_LIVESTREAM_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _INDEPENDENT_LIVESTREAM_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "data": self.data,
                "success": self.success,
            },
            self._extra,
        )


_INDEPENDENT_LIVESTREAM_RESPONSE_KEYS = frozenset({"data", "success"})


@define(eq=False, repr=False)
class Livestream(Model):
    """A stream that anyone with the playback address can watch. Starting one returns
    only the parts needed to send and to watch.
    """

    id: str | Unset = UNSET
    """Identifier of the livestream."""
    created_at: datetime | Unset = UNSET
    """When the livestream was created."""
    disabled: str | Unset = UNSET
    """Whether the livestream is switched off, as text."""
    ingest_server: str | Unset = UNSET
    """RTMP server that takes the video."""
    meeting_id: str | Unset = UNSET
    """Identifier of the meeting that is streamed."""
    name: str | Unset = UNSET
    """Name of the livestream."""
    playback_url: str | Unset = UNSET
    """Address to watch at, an HLS playlist."""
    status: LivestreamStatus | Unset = UNSET
    """State of the livestream."""
    stream_key: str | Unset = UNSET
    """Secret that the sender identifies the stream with."""
    updated_at: datetime | Unset = UNSET
    """When the livestream was last changed."""

    _sensitive: ClassVar[frozenset[str]] = frozenset({"stream_key"})

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("id", UNSET),
            parse_datetime(get("created_at", UNSET)),
            get("disabled", UNSET),
            get("ingest_server", UNSET),
            get("meeting_id", UNSET),
            get("name", UNSET),
            get("playback_url", UNSET),
            get("status", UNSET),
            get("stream_key", UNSET),
            parse_datetime(get("updated_at", UNSET)),
        )
        if not _LIVESTREAM_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _LIVESTREAM_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "id": self.id,
                "created_at": self.created_at,
                "disabled": self.disabled,
                "ingest_server": self.ingest_server,
                "meeting_id": self.meeting_id,
                "name": self.name,
                "playback_url": self.playback_url,
                "status": self.status,
                "stream_key": self.stream_key,
                "updated_at": self.updated_at,
            },
            self._extra,
        )


_LIVESTREAM_KEYS = frozenset(
    {
        "id",
        "created_at",
        "disabled",
        "ingest_server",
        "meeting_id",
        "name",
        "playback_url",
        "status",
        "stream_key",
        "updated_at",
    }
)


@define(eq=False, repr=False)
class LivestreamAnalytics(Model):
    """Figures about the livestreams of an app in a range of time."""

    count: int | float | Unset = UNSET
    """Number of livestreams."""
    total_ingest_seconds: int | float | Unset = UNSET
    """Seconds of video that were sent in."""
    total_viewer_seconds: int | float | Unset = UNSET
    """Seconds watched, summed over viewers."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("count", UNSET),
            get("total_ingest_seconds", UNSET),
            get("total_viewer_seconds", UNSET),
        )
        if not _LIVESTREAM_ANALYTICS_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _LIVESTREAM_ANALYTICS_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "count": self.count,
                "total_ingest_seconds": self.total_ingest_seconds,
                "total_viewer_seconds": self.total_viewer_seconds,
            },
            self._extra,
        )


_LIVESTREAM_ANALYTICS_KEYS = frozenset(
    {"count", "total_ingest_seconds", "total_viewer_seconds"}
)


@define(eq=False, repr=False)
class LivestreamAnalyticsResponse(Model):
    """Figures about the livestreams of an app."""

    data: LivestreamAnalytics | Unset = UNSET
    """The figures."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        data_ = get("data", UNSET)
        if type(data_) is OBJECT:
            data_ = LivestreamAnalytics.from_dict(data_)
        self = cls(
            data_,
            get("success", UNSET),
        )
        if not _LIVESTREAM_ANALYTICS_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _LIVESTREAM_ANALYTICS_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "data": self.data,
                "success": self.success,
            },
            self._extra,
        )


_LIVESTREAM_ANALYTICS_RESPONSE_KEYS = frozenset({"data", "success"})


@define(eq=False, repr=False)
class LivestreamCreate(Model):
    """A new livestream that is fed from outside of a meeting."""

    name: str | Unset = UNSET
    """Name of the livestream."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("name", UNSET),
        )
        if not _LIVESTREAM_CREATE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _LIVESTREAM_CREATE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "name": self.name,
            },
            self._extra,
        )


_LIVESTREAM_CREATE_KEYS = frozenset({"name"})


@define(eq=False, repr=False)
class LivestreamDetails(Model):
    """A livestream, looked up by its identifier."""

    id: str | Unset = UNSET
    """Identifier of the livestream."""
    created_at: str | Unset = UNSET
    """When the livestream was created."""
    disabled: str | Unset = UNSET
    """Whether the livestream is switched off, as text."""
    ingest_server: str | Unset = UNSET
    """RTMP server that takes the video."""
    meeting_id: str | Unset = UNSET
    """Identifier of the meeting that is streamed."""
    name: str | Unset = UNSET
    """Name of the livestream."""
    playback_url: str | Unset = UNSET
    """Address to watch at, an HLS playlist."""
    status: LivestreamStatus | Unset = UNSET
    """State of the livestream."""
    stream_key: str | Unset = UNSET
    """Secret that the sender identifies the stream with."""
    updated_at: str | Unset = UNSET
    """When the livestream was last changed."""

    _sensitive: ClassVar[frozenset[str]] = frozenset({"stream_key"})

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("id", UNSET),
            get("created_at", UNSET),
            get("disabled", UNSET),
            get("ingest_server", UNSET),
            get("meeting_id", UNSET),
            get("name", UNSET),
            get("playback_url", UNSET),
            get("status", UNSET),
            get("stream_key", UNSET),
            get("updated_at", UNSET),
        )
        if not _LIVESTREAM_DETAILS_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _LIVESTREAM_DETAILS_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "id": self.id,
                "created_at": self.created_at,
                "disabled": self.disabled,
                "ingest_server": self.ingest_server,
                "meeting_id": self.meeting_id,
                "name": self.name,
                "playback_url": self.playback_url,
                "status": self.status,
                "stream_key": self.stream_key,
                "updated_at": self.updated_at,
            },
            self._extra,
        )


_LIVESTREAM_DETAILS_KEYS = frozenset(
    {
        "id",
        "created_at",
        "disabled",
        "ingest_server",
        "meeting_id",
        "name",
        "playback_url",
        "status",
        "stream_key",
        "updated_at",
    }
)


@define(eq=False, repr=False)
class LivestreamDetailsResponse(Model):
    """A livestream and its runs."""

    data: LivestreamDetailsResponseData | Unset = UNSET
    """The livestream and its run."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        data_ = get("data", UNSET)
        if type(data_) is OBJECT:
            data_ = LivestreamDetailsResponseData.from_dict(data_)
        self = cls(
            data_,
            get("success", UNSET),
        )
        if not _LIVESTREAM_DETAILS_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _LIVESTREAM_DETAILS_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "data": self.data,
                "success": self.success,
            },
            self._extra,
        )


_LIVESTREAM_DETAILS_RESPONSE_KEYS = frozenset({"data", "success"})


@define(eq=False, repr=False)
class LivestreamDetailsResponseData(Model):
    """A livestream with one of its runs."""

    livestream: LivestreamDetails | Unset = UNSET
    """The livestream."""
    paging: LivestreamPaging | Unset = UNSET
    """Position of the run among all runs."""
    session: LivestreamSession | Unset = UNSET
    """The run."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        livestream = get("livestream", UNSET)
        if type(livestream) is OBJECT:
            livestream = LivestreamDetails.from_dict(livestream)
        paging = get("paging", UNSET)
        if type(paging) is OBJECT:
            paging = LivestreamPaging.from_dict(paging)
        session = get("session", UNSET)
        if type(session) is OBJECT:
            session = LivestreamSession.from_dict(session)
        self = cls(
            livestream,
            paging,
            session,
        )
        if not _LIVESTREAM_DETAILS_RESPONSE_DATA_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _LIVESTREAM_DETAILS_RESPONSE_DATA_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "livestream": self.livestream,
                "paging": self.paging,
                "session": self.session,
            },
            self._extra,
        )


_LIVESTREAM_DETAILS_RESPONSE_DATA_KEYS = frozenset({"livestream", "paging", "session"})


@define(eq=False, repr=False)
class LivestreamListItem(Model):
    """A livestream of a page. The API documents one object with the paging inside, not
    a list.
    """

    id: str | Unset = UNSET
    """Identifier of the livestream. Format uuid."""
    created_at: datetime | Unset = UNSET
    """When the livestream was created."""
    disabled: str | Unset = UNSET
    """Whether the livestream is switched off, as text."""
    ingest_server: str | Unset = UNSET
    """RTMP server that takes the video. Format uri."""
    meeting_id: str | Unset = UNSET
    """Identifier of the meeting that is streamed."""
    name: str | Unset = UNSET
    """Name of the livestream."""
    paging: LivestreamPaging | Unset = UNSET
    """Position of this page in the whole result."""
    playback_url: str | Unset = UNSET
    """Address to watch at, an HLS playlist. Format uri."""
    status: LivestreamStatus | Unset = UNSET
    """State of the livestream."""
    stream_key: str | Unset = UNSET
    """Secret that the sender identifies the stream with."""
    updated_at: datetime | Unset = UNSET
    """When the livestream was last changed."""

    _sensitive: ClassVar[frozenset[str]] = frozenset({"stream_key"})

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        paging = get("paging", UNSET)
        if type(paging) is OBJECT:
            paging = LivestreamPaging.from_dict(paging)
        self = cls(
            get("id", UNSET),
            parse_datetime(get("created_at", UNSET)),
            get("disabled", UNSET),
            get("ingest_server", UNSET),
            get("meeting_id", UNSET),
            get("name", UNSET),
            paging,
            get("playback_url", UNSET),
            get("status", UNSET),
            get("stream_key", UNSET),
            parse_datetime(get("updated_at", UNSET)),
        )
        if not _LIVESTREAM_LIST_ITEM_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _LIVESTREAM_LIST_ITEM_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "id": self.id,
                "created_at": self.created_at,
                "disabled": self.disabled,
                "ingest_server": self.ingest_server,
                "meeting_id": self.meeting_id,
                "name": self.name,
                "paging": self.paging,
                "playback_url": self.playback_url,
                "status": self.status,
                "stream_key": self.stream_key,
                "updated_at": self.updated_at,
            },
            self._extra,
        )


_LIVESTREAM_LIST_ITEM_KEYS = frozenset(
    {
        "id",
        "created_at",
        "disabled",
        "ingest_server",
        "meeting_id",
        "name",
        "paging",
        "playback_url",
        "status",
        "stream_key",
        "updated_at",
    }
)


@define(eq=False, repr=False)
class LivestreamListResponse(Model):
    """One page of the livestreams of an app."""

    data: LivestreamListItem | Unset = UNSET
    """The livestream, with the paging inside it."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        data_ = get("data", UNSET)
        if type(data_) is OBJECT:
            data_ = LivestreamListItem.from_dict(data_)
        self = cls(
            data_,
            get("success", UNSET),
        )
        if not _LIVESTREAM_LIST_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _LIVESTREAM_LIST_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "data": self.data,
                "success": self.success,
            },
            self._extra,
        )


_LIVESTREAM_LIST_RESPONSE_KEYS = frozenset({"data", "success"})


@define(eq=False, repr=False)
class LivestreamPaging(Model):
    """Where livestreams lie within all results. Offsets count items, not pages."""

    end_offset: int | float | Unset = UNSET
    """Position of the last item."""
    start_offset: int | float | Unset = UNSET
    """Position of the first item, counted from 1."""
    total_count: int | float | Unset = UNSET
    """Number of items in all. At least 0."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("end_offset", UNSET),
            get("start_offset", UNSET),
            get("total_count", UNSET),
        )
        if not _LIVESTREAM_PAGING_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _LIVESTREAM_PAGING_KEYS)
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


_LIVESTREAM_PAGING_KEYS = frozenset({"end_offset", "start_offset", "total_count"})


@define(eq=False, repr=False)
class LivestreamResponse(Model):
    """One livestream."""

    data: Livestream | Unset = UNSET
    """The livestream."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        data_ = get("data", UNSET)
        if type(data_) is OBJECT:
            data_ = Livestream.from_dict(data_)
        self = cls(
            data_,
            get("success", UNSET),
        )
        if not _LIVESTREAM_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _LIVESTREAM_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "data": self.data,
                "success": self.success,
            },
            self._extra,
        )


_LIVESTREAM_RESPONSE_KEYS = frozenset({"data", "success"})


@define(eq=False, repr=False)
class LivestreamSession(Model):
    """One run of a livestream."""

    id: str | Unset = UNSET
    """Identifier of the run."""
    created_at: datetime | Unset = UNSET
    """When the run was created."""
    err_message: str | Unset = UNSET
    """What went wrong, if something did."""
    ingest_seconds: int | float | Unset = UNSET
    """Seconds of video that were sent in."""
    invoked_time: datetime | Unset = UNSET
    """When the run was asked for."""
    livestream_id: str | Unset = UNSET
    """Identifier of the livestream."""
    started_time: datetime | Unset = UNSET
    """When the run started."""
    stopped_time: datetime | Unset = UNSET
    """When the run stopped."""
    updated_at: datetime | Unset = UNSET
    """When the run was last changed."""
    viewer_seconds: int | float | Unset = UNSET
    """Seconds watched, summed over viewers."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("id", UNSET),
            parse_datetime(get("created_at", UNSET)),
            get("err_message", UNSET),
            get("ingest_seconds", UNSET),
            parse_datetime(get("invoked_time", UNSET)),
            get("livestream_id", UNSET),
            parse_datetime(get("started_time", UNSET)),
            parse_datetime(get("stopped_time", UNSET)),
            parse_datetime(get("updated_at", UNSET)),
            get("viewer_seconds", UNSET),
        )
        if not _LIVESTREAM_SESSION_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _LIVESTREAM_SESSION_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "id": self.id,
                "created_at": self.created_at,
                "err_message": self.err_message,
                "ingest_seconds": self.ingest_seconds,
                "invoked_time": self.invoked_time,
                "livestream_id": self.livestream_id,
                "started_time": self.started_time,
                "stopped_time": self.stopped_time,
                "updated_at": self.updated_at,
                "viewer_seconds": self.viewer_seconds,
            },
            self._extra,
        )


_LIVESTREAM_SESSION_KEYS = frozenset(
    {
        "id",
        "created_at",
        "err_message",
        "ingest_seconds",
        "invoked_time",
        "livestream_id",
        "started_time",
        "stopped_time",
        "updated_at",
        "viewer_seconds",
    }
)


@define(eq=False, repr=False)
class LivestreamSessionDetails(Model):
    """One run of a livestream, by its own identifier."""

    id: str | Unset = UNSET
    """Identifier of the run."""
    created_at: datetime | Unset = UNSET
    """When the run was created."""
    err_message: str | Unset = UNSET
    """What went wrong, if something did."""
    ingest_seconds: int | float | Unset = UNSET
    """Seconds of video that were sent in."""
    livestream_id: str | Unset = UNSET
    """Identifier of the livestream."""
    started_time: str | Unset = UNSET
    """When the run started."""
    stopped_time: str | Unset = UNSET
    """When the run stopped."""
    updated_at: str | Unset = UNSET
    """When the run was last changed."""
    viewer_seconds: int | float | Unset = UNSET
    """Seconds watched, summed over viewers."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("id", UNSET),
            parse_datetime(get("created_at", UNSET)),
            get("err_message", UNSET),
            get("ingest_seconds", UNSET),
            get("livestream_id", UNSET),
            get("started_time", UNSET),
            get("stopped_time", UNSET),
            get("updated_at", UNSET),
            get("viewer_seconds", UNSET),
        )
        if not _LIVESTREAM_SESSION_DETAILS_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _LIVESTREAM_SESSION_DETAILS_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "id": self.id,
                "created_at": self.created_at,
                "err_message": self.err_message,
                "ingest_seconds": self.ingest_seconds,
                "livestream_id": self.livestream_id,
                "started_time": self.started_time,
                "stopped_time": self.stopped_time,
                "updated_at": self.updated_at,
                "viewer_seconds": self.viewer_seconds,
            },
            self._extra,
        )


_LIVESTREAM_SESSION_DETAILS_KEYS = frozenset(
    {
        "id",
        "created_at",
        "err_message",
        "ingest_seconds",
        "livestream_id",
        "started_time",
        "stopped_time",
        "updated_at",
        "viewer_seconds",
    }
)


@define(eq=False, repr=False)
class LivestreamSessionResponse(Model):
    """One run of a livestream."""

    data: LivestreamSessionDetails | Unset = UNSET
    """The run."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        data_ = get("data", UNSET)
        if type(data_) is OBJECT:
            data_ = LivestreamSessionDetails.from_dict(data_)
        self = cls(
            data_,
            get("success", UNSET),
        )
        if not _LIVESTREAM_SESSION_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _LIVESTREAM_SESSION_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "data": self.data,
                "success": self.success,
            },
            self._extra,
        )


_LIVESTREAM_SESSION_RESPONSE_KEYS = frozenset({"data", "success"})


@define(eq=False, repr=False)
class LivestreamStart(Model):
    """How to stream a meeting."""

    name: str | Unset = UNSET
    """Name of the livestream."""
    video_config: LivestreamVideoConfig | Unset = UNSET
    """Size of the picture."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        video_config = get("video_config", UNSET)
        if type(video_config) is OBJECT:
            video_config = LivestreamVideoConfig.from_dict(video_config)
        self = cls(
            get("name", UNSET),
            video_config,
        )
        if not _LIVESTREAM_START_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _LIVESTREAM_START_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "name": self.name,
                "video_config": self.video_config,
            },
            self._extra,
        )


_LIVESTREAM_START_KEYS = frozenset({"name", "video_config"})


@define(eq=False, repr=False)
class LivestreamStopResponse(Model):
    """That the livestream was stopped."""

    data: LivestreamStopResponseData | Unset = UNSET
    """The outcome."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        data_ = get("data", UNSET)
        if type(data_) is OBJECT:
            data_ = LivestreamStopResponseData.from_dict(data_)
        self = cls(
            data_,
            get("success", UNSET),
        )
        if not _LIVESTREAM_STOP_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _LIVESTREAM_STOP_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "data": self.data,
                "success": self.success,
            },
            self._extra,
        )


_LIVESTREAM_STOP_RESPONSE_KEYS = frozenset({"data", "success"})


@define(eq=False, repr=False)
class LivestreamStopResponseData(Model):
    """Outcome of stopping a livestream."""

    message: str | Unset = UNSET
    """Words of confirmation."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("message", UNSET),
        )
        if not _LIVESTREAM_STOP_RESPONSE_DATA_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _LIVESTREAM_STOP_RESPONSE_DATA_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "message": self.message,
            },
            self._extra,
        )


_LIVESTREAM_STOP_RESPONSE_DATA_KEYS = frozenset({"message"})


@define(eq=False, repr=False)
class LivestreamVideoConfig(Model):
    """Size of the streamed picture."""

    height: int | float | Unset = UNSET
    """Height in pixels."""
    width: int | float | Unset = UNSET
    """Width in pixels."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("height", UNSET),
            get("width", UNSET),
        )
        if not _LIVESTREAM_VIDEO_CONFIG_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _LIVESTREAM_VIDEO_CONFIG_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "height": self.height,
                "width": self.width,
            },
            self._extra,
        )


_LIVESTREAM_VIDEO_CONFIG_KEYS = frozenset({"height", "width"})
