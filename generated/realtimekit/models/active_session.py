"""The session that runs in a meeting now: look at it, remove participants, ask
questions.
"""

from __future__ import annotations

from attrs import define

from .._runtime.model import Model
from .._runtime.unset import UNSET, Unset
from .sessions import Session


@define(eq=False, repr=False)
class ActiveSessionResponse(Model):
    """The session that runs in a meeting now."""

    data: Session | Unset = UNSET
    """The session."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""


@define(eq=False, repr=False)
class KickAllParticipantsResponse(Model):
    """How many were removed."""

    data: KickAllParticipantsResponseData | Unset = UNSET
    """The outcome."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""


@define(eq=False, repr=False)
class KickAllParticipantsResponseData(Model):
    """Outcome of emptying a session."""

    action: str | Unset = UNSET
    """What was done."""
    kicked_participants_count: int | float | Unset = UNSET
    """Number of participants who were removed."""


@define(eq=False, repr=False)
class KickParticipantsResponse(Model):
    """Who was removed."""

    data: KickParticipantsResponseData | Unset = UNSET
    """The outcome."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""


@define(eq=False, repr=False)
class KickParticipantsResponseData(Model):
    """Outcome of removing participants."""

    action: str | Unset = UNSET
    """What was done."""
    participants: list[KickedParticipant] | Unset = UNSET
    """The participants who were removed."""


@define(eq=False, repr=False)
class KickedParticipant(Model):
    """A participant who was removed from a session."""

    id: str
    """Identifier of the participant."""
    created_at: str
    """When the participant was created."""
    updated_at: str
    """When the participant was last changed."""
    email: str | Unset = UNSET
    """Email address of the participant."""
    name: str | Unset = UNSET
    """Name of the participant."""
    picture: str | Unset = UNSET
    """Address of a portrait image."""


@define(eq=False, repr=False)
class Poll(Model):
    """A question asked in a session, with the votes so far."""

    id: str
    """Identifier of the poll."""
    options: list[PollOption]
    """Answers to choose from."""
    question: str
    """The question."""
    anonymous: bool | Unset = UNSET
    """Whether it stays hidden who voted."""
    created_by: str | Unset = UNSET
    """Who asked."""
    hide_votes: bool | Unset = UNSET
    """Whether votes stay hidden from those who have not voted yet."""
    voted: list[str] | Unset = UNSET
    """Identifiers of those who have voted."""


@define(eq=False, repr=False)
class PollOption(Model):
    """One answer of a poll."""

    count: int | float
    """Number of votes."""
    text: str
    """Text of the answer."""
    votes: list[PollVote]
    """The votes."""


@define(eq=False, repr=False)
class PollResponse(Model):
    """The poll that was started."""

    data: PollResponseData | Unset = UNSET
    """The outcome."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""


@define(eq=False, repr=False)
class PollResponseData(Model):
    """Outcome of starting a poll."""

    action: str | Unset = UNSET
    """What was done."""
    poll: Poll | Unset = UNSET
    """The poll."""


@define(eq=False, repr=False)
class PollVote(Model):
    """Vote of one participant."""

    id: str
    """Identifier of the participant."""
    name: str
    """Name of the participant."""
