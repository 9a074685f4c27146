"""Models: participants."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from attrs import define

from .._runtime.model import Model
from .._runtime.unset import UNSET, Unset
from .shared import Paging


@define(eq=False, repr=False)
class DeletedParticipant(Model):
    """What remains to be said of a participant who was removed."""

    created_at: datetime
    """When the participant was added."""
    custom_participant_id: str
    """The caller's own identifier of the person."""
    preset_id: str
    """Identifier of the preset that applied. Format uuid."""
    updated_at: datetime
    """When the participant was last changed."""


@define(eq=False, repr=False)
class DeletedParticipantResponse(Model):
    """The participant who was removed."""

    success: bool
    """Whether the request was carried out."""
    data: DeletedParticipant | Unset = UNSET
    """What is known of the removed participant."""


@define(eq=False, repr=False)
class Participant(Model):
    """Someone who may join a meeting, with the preset that says what they may do there."""

    id: str
    """Identifier of the participant. Format uuid."""
    created_at: datetime
    """When the participant was added."""
    custom_participant_id: str
    """The caller's own identifier of the person."""
    preset_name: str
    """Preset that applies to the participant."""
    updated_at: datetime
    """When the participant was last changed."""
    name: str | Unset = UNSET
    """Name shown in the meeting."""
    picture: str | Unset = UNSET
    """Address of a portrait image. Format uri."""


@define(eq=False, repr=False)
class ParticipantListResponse(Model):
    """One page of the participants of a meeting."""

    data: list[Participant]
    """The participants on this page."""
    paging: Paging
    """Position of this page in the whole result."""
    success: bool
    """Whether the request was carried out."""


@define(eq=False, repr=False)
class ParticipantResponse(Model):
    """One participant."""

    data: Participant
    """The participant."""
    success: bool
    """Whether the request was carried out."""


@define(eq=False, repr=False)
class ParticipantToken(Model):
    """A fresh token to join a meeting with."""

    token: str
    """Secret that a client application joins the meeting with, newly made."""

    _sensitive: ClassVar[frozenset[str]] = frozenset({"token"})


@define(eq=False, repr=False)
class ParticipantTokenResponse(Model):
    """A fresh token."""

    data: ParticipantToken
    """The token."""
    success: bool
    """Whether the request was carried out."""


@define(eq=False, repr=False)
class ParticipantWithToken(Model):
    """A participant together with the token to join with."""

    id: str
    """Identifier of the participant. Format uuid."""
    token: str
    """Secret that a client application joins the meeting with."""
    created_at: datetime
    """When the participant was added."""
    custom_participant_id: str
    """The caller's own identifier of the person."""
    preset_name: str
    """Preset that applies to the participant."""
    updated_at: datetime
    """When the participant was last changed."""
    name: str | Unset = UNSET
    """Name shown in the meeting."""
    picture: str | Unset = UNSET
    """Address of a portrait image. Format uri."""

    _sensitive: ClassVar[frozenset[str]] = frozenset({"token"})


@define(eq=False, repr=False)
class ParticipantWithTokenResponse(Model):
    """A participant with the token to join with."""

    success: bool
    """Whether the request was carried out."""
    data: ParticipantWithToken | Unset = UNSET
    """The participant and their token."""
