"""Addresses that are called when something happens in an app."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal, Self, TypeAlias

from attrs import define

from .._runtime.codec import LIST, OBJECT, parse_datetime
from .._runtime.model import Model, plain, unknown_fields
from .._runtime.unset import UNSET, Unset

WebhookEvent: TypeAlias = Literal[
    "meeting.started",
    "meeting.ended",
    "meeting.participantJoined",
    "meeting.participantLeft",
    "meeting.chatSynced",
    "recording.statusUpdate",
    "livestreaming.statusUpdate",
    "meeting.transcript",
    "meeting.summary",
]
"""Something that happens in an app."""


@define(eq=False, repr=False)
class Webhook(Model):
    """An address of yours that RealtimeKit calls when something happens in an app."""

    id: str
    """Identifier of the webhook. Format uuid."""
    created_at: datetime
    """When the webhook was created."""
    enabled: bool
    """Whether events are delivered."""
    events: list[WebhookEvent]
    """Events that are delivered."""
    name: str
    """Name of the webhook."""
    updated_at: datetime
    """When the webhook was last changed."""
    url: str
    """Address that is called. Format uri."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("id", UNSET),
            parse_datetime(get("created_at", UNSET)),
            get("enabled", UNSET),
            get("events", UNSET),
            get("name", UNSET),
            parse_datetime(get("updated_at", UNSET)),
            get("url", UNSET),
        )
        if not _WEBHOOK_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _WEBHOOK_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "id": self.id,
                "created_at": self.created_at,
                "enabled": self.enabled,
                "events": self.events,
                "name": self.name,
                "updated_at": self.updated_at,
                "url": self.url,
            },
            self._extra,
        )


_WEBHOOK_KEYS = frozenset(
    {"id", "created_at", "enabled", "events", "name", "updated_at", "url"}
)


@define(eq=False, repr=False)
class WebhookCreate(Model):
    """A new webhook, or the complete new settings of a replaced one."""

    events: list[WebhookEvent]
    """Events to deliver."""
    name: str
    """Name of the webhook."""
    url: str
    """Address to call. Format uri."""
    enabled: bool | Unset = UNSET
    """Whether to deliver events right away."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("events", UNSET),
            get("name", UNSET),
            get("url", UNSET),
            get("enabled", UNSET),
        )
        if not _WEBHOOK_CREATE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _WEBHOOK_CREATE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "events": self.events,
                "name": self.name,
                "url": self.url,
                "enabled": self.enabled,
            },
            self._extra,
        )


_WEBHOOK_CREATE_KEYS = frozenset({"events", "name", "url", "enabled"})


@define(eq=False, repr=False)
class WebhookListResponse(Model):
    """All webhooks of an app."""

    data: list[Webhook]
    """The webhooks, without paging."""
    success: bool
    """Whether the request was carried out."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        data_ = get("data", UNSET)
        if type(data_) is LIST:
            data_ = [
                Webhook.from_dict(item) if type(item) is OBJECT else item
                for item in data_
            ]
        self = cls(
            data_,
            get("success", UNSET),
        )
        if not _WEBHOOK_LIST_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _WEBHOOK_LIST_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "data": self.data,
                "success": self.success,
            },
            self._extra,
        )


_WEBHOOK_LIST_RESPONSE_KEYS = frozenset({"data", "success"})


@define(eq=False, repr=False)
class WebhookResponse(Model):
    """One webhook."""

    data: Webhook
    """The webhook."""
    success: bool
    """Whether the request was carried out."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        data_ = get("data", UNSET)
        if type(data_) is OBJECT:
            data_ = Webhook.from_dict(data_)
        self = cls(
            data_,
            get("success", UNSET),
        )
        if not _WEBHOOK_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _WEBHOOK_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "data": self.data,
                "success": self.success,
            },
            self._extra,
        )


_WEBHOOK_RESPONSE_KEYS = frozenset({"data", "success"})


@define(eq=False, repr=False)
class WebhookUpdate(Model):
    """The settings of a webhook to change. What is left out keeps its value."""

    enabled: bool | Unset = UNSET
    """Whether to deliver events."""
    events: list[WebhookEvent] | Unset = UNSET
    """Events to deliver, in place of the present ones."""
    name: str | Unset = UNSET
    """Name of the webhook."""
    url: str | Unset = UNSET
    """Address to call. Format uri."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("enabled", UNSET),
            get("events", UNSET),
            get("name", UNSET),
            get("url", UNSET),
        )
        if not _WEBHOOK_UPDATE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _WEBHOOK_UPDATE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "enabled": self.enabled,
                "events": self.events,
                "name": self.name,
                "url": self.url,
            },
            self._extra,
        )


_WEBHOOK_UPDATE_KEYS = frozenset({"enabled", "events", "name", "url"})
