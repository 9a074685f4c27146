"""Addresses that are called when something happens in an app."""

from __future__ import annotations

from datetime import datetime
from typing import Literal, TypeAlias

from attrs import define

from .._runtime.model import Model

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


@define(eq=False, repr=False)
class WebhookListResponse(Model):
    """All webhooks of an app."""

    data: list[Webhook]
    """The webhooks, without paging."""
    success: bool
    """Whether the request was carried out."""


@define(eq=False, repr=False)
class WebhookResponse(Model):
    """One webhook."""

    data: Webhook
    """The webhook."""
    success: bool
    """Whether the request was carried out."""
