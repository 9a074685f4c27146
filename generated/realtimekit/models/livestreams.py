"""Streams of meetings, or of other sources, to any number of viewers."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal, TypeAlias

from attrs import define

from .._runtime.model import Model
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


@define(eq=False, repr=False)
class ActiveLivestreamResponseData(Model):
    """A livestream and the run that goes on now."""

    livestream: Livestream | Unset = UNSET
    """The livestream."""
    session: ActiveLivestreamSession | Unset = UNSET
    """The run."""


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


@define(eq=False, repr=False)
class IndependentLivestreamResponse(Model):
    """The livestream that was created."""

    data: IndependentLivestream | Unset = UNSET
    """The livestream."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""


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


@define(eq=False, repr=False)
class LivestreamAnalytics(Model):
    """Figures about the livestreams of an app in a range of time."""

    count: int | float | Unset = UNSET
    """Number of livestreams."""
    total_ingest_seconds: int | float | Unset = UNSET
    """Seconds of video that were sent in."""
    total_viewer_seconds: int | float | Unset = UNSET
    """Seconds watched, summed over viewers."""


@define(eq=False, repr=False)
class LivestreamAnalyticsResponse(Model):
    """Figures about the livestreams of an app."""

    data: LivestreamAnalytics | Unset = UNSET
    """The figures."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""


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


@define(eq=False, repr=False)
class LivestreamDetailsResponse(Model):
    """A livestream and its runs."""

    data: LivestreamDetailsResponseData | Unset = UNSET
    """The livestream and its run."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""


@define(eq=False, repr=False)
class LivestreamDetailsResponseData(Model):
    """A livestream with one of its runs."""

    livestream: LivestreamDetails | Unset = UNSET
    """The livestream."""
    paging: LivestreamPaging | Unset = UNSET
    """Position of the run among all runs."""
    session: LivestreamSession | Unset = UNSET
    """The run."""


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


@define(eq=False, repr=False)
class LivestreamListResponse(Model):
    """One page of the livestreams of an app."""

    data: LivestreamListItem | Unset = UNSET
    """The livestream, with the paging inside it."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""


@define(eq=False, repr=False)
class LivestreamPaging(Model):
    """Where livestreams lie within all results. Offsets count items, not pages."""

    end_offset: int | float | Unset = UNSET
    """Position of the last item."""
    start_offset: int | float | Unset = UNSET
    """Position of the first item, counted from 1."""
    total_count: int | float | Unset = UNSET
    """Number of items in all. At least 0."""


@define(eq=False, repr=False)
class LivestreamResponse(Model):
    """One livestream."""

    data: Livestream | Unset = UNSET
    """The livestream."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""


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


@define(eq=False, repr=False)
class LivestreamSessionResponse(Model):
    """One run of a livestream."""

    data: LivestreamSessionDetails | Unset = UNSET
    """The run."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""


@define(eq=False, repr=False)
class LivestreamStopResponse(Model):
    """That the livestream was stopped."""

    data: LivestreamStopResponseData | Unset = UNSET
    """The outcome."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""


@define(eq=False, repr=False)
class LivestreamStopResponseData(Model):
    """Outcome of stopping a livestream."""

    message: str | Unset = UNSET
    """Words of confirmation."""


@define(eq=False, repr=False)
class LivestreamVideoConfig(Model):
    """Size of the streamed picture."""

    height: int | float | Unset = UNSET
    """Height in pixels."""
    width: int | float | Unset = UNSET
    """Width in pixels."""
