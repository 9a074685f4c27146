"""The session that runs in a meeting now: look at it, remove participants, ask
questions.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from .._runtime.codec import LIST, OBJECT
from .._runtime.model import Model, plain, unknown_fields
from .._runtime.unset import UNSET, Unset
from .sessions import Session


@define(eq=False, repr=False)
class ActiveSessionResponse(Model):
    """The session that runs in a meeting now."""

    data: Session | Unset = UNSET
    """The session."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        data_ = get("data", UNSET)
        if type(data_) is OBJECT:
            data_ = Session.from_dict(data_)
        self = cls(
            data_,
            get("success", UNSET),
        )
        if not _ACTIVE_SESSION_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _ACTIVE_SESSION_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "data": self.data,
                "success": self.success,
            },
            self._extra,
        )


_ACTIVE_SESSION_RESPONSE_KEYS = frozenset({"data", "success"})


@define(eq=False, repr=False)
class KickAllParticipantsResponse(Model):
    """How many were removed."""

    data: KickAllParticipantsResponseData | Unset = UNSET
    """The outcome."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        data_ = get("data", UNSET)
        if type(data_) is OBJECT:
            data_ = KickAllParticipantsResponseData.from_dict(data_)
        self = cls(
            data_,
            get("success", UNSET),
        )
        if not _KICK_ALL_PARTICIPANTS_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _KICK_ALL_PARTICIPANTS_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "data": self.data,
                "success": self.success,
            },
            self._extra,
        )


_KICK_ALL_PARTICIPANTS_RESPONSE_KEYS = frozenset({"data", "success"})


@define(eq=False, repr=False)
class KickAllParticipantsResponseData(Model):
    """Outcome of emptying a session."""

    action: str | Unset = UNSET
    """What was done."""
    kicked_participants_count: int | float | Unset = UNSET
    """Number of participants who were removed."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("action", UNSET),
            get("kicked_participants_count", UNSET),
        )
        if not _KICK_ALL_PARTICIPANTS_RESPONSE_DATA_KEYS.issuperset(data):
            self._extra = unknown_fields(
                data, _KICK_ALL_PARTICIPANTS_RESPONSE_DATA_KEYS
            )
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "action": self.action,
                "kicked_participants_count": self.kicked_participants_count,
            },
            self._extra,
        )


_KICK_ALL_PARTICIPANTS_RESPONSE_DATA_KEYS = frozenset(
    {"action", "kicked_participants_count"}
)


@define(eq=False, repr=False)
class KickParticipants(Model):
    """Whom to remove from the running session, by either identifier. Both lists are
    documented as required.
    """

    custom_participant_ids: list[str]
    """Identifiers that the caller gave the participants."""
    participant_ids: list[str]
    """Identifiers of the participants."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("custom_participant_ids", UNSET),
            get("participant_ids", UNSET),
        )
        if not _KICK_PARTICIPANTS_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _KICK_PARTICIPANTS_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "custom_participant_ids": self.custom_participant_ids,
                "participant_ids": self.participant_ids,
            },
            self._extra,
        )


_KICK_PARTICIPANTS_KEYS = frozenset({"custom_participant_ids", "participant_ids"})


@define(eq=False, repr=False)
class KickParticipantsResponse(Model):
    """Who was removed."""

    data: KickParticipantsResponseData | Unset = UNSET
    """The outcome."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        data_ = get("data", UNSET)
        if type(data_) is OBJECT:
            data_ = KickParticipantsResponseData.from_dict(data_)
        self = cls(
            data_,
            get("success", UNSET),
        )
        if not _KICK_PARTICIPANTS_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _KICK_PARTICIPANTS_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "data": self.data,
                "success": self.success,
            },
            self._extra,
        )


_KICK_PARTICIPANTS_RESPONSE_KEYS = frozenset({"data", "success"})


@define(eq=False, repr=False)
class KickParticipantsResponseData(Model):
    """Outcome of removing participants."""

    action: str | Unset = UNSET
    """What was done."""
    participants: list[KickedParticipant] | Unset = UNSET
    """The participants who were removed."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        participants = get("participants", UNSET)
        if type(participants) is LIST:
            participants = [
                KickedParticipant.from_dict(item) if type(item) is OBJECT else item
                for item in participants
            ]
        self = cls(
            get("action", UNSET),
            participants,
        )
        if not _KICK_PARTICIPANTS_RESPONSE_DATA_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _KICK_PARTICIPANTS_RESPONSE_DATA_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "action": self.action,
                "participants": self.participants,
            },
            self._extra,
        )


_KICK_PARTICIPANTS_RESPONSE_DATA_KEYS = frozenset({"action", "participants"})


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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("id", UNSET),
            get("created_at", UNSET),
            get("updated_at", UNSET),
            get("email", UNSET),
            get("name", UNSET),
            get("picture", UNSET),
        )
        if not _KICKED_PARTICIPANT_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _KICKED_PARTICIPANT_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "id": self.id,
                "created_at": self.created_at,
                "updated_at": self.updated_at,
                "email": self.email,
                "name": self.name,
                "picture": self.picture,
            },
            self._extra,
        )


_KICKED_PARTICIPANT_KEYS = frozenset(
    {"id", "created_at", "updated_at", "email", "name", "picture"}
)


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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        options = get("options", UNSET)
        if type(options) is LIST:
            options = [
                PollOption.from_dict(item) if type(item) is OBJECT else item
                for item in options
            ]
        self = cls(
            get("id", UNSET),
            options,
            get("question", UNSET),
            get("anonymous", UNSET),
            get("created_by", UNSET),
            get("hide_votes", UNSET),
            get("voted", UNSET),
        )
        if not _POLL_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _POLL_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "id": self.id,
                "options": self.options,
                "question": self.question,
                "anonymous": self.anonymous,
                "created_by": self.created_by,
                "hide_votes": self.hide_votes,
                "voted": self.voted,
            },
            self._extra,
        )


_POLL_KEYS = frozenset(
    {"id", "options", "question", "anonymous", "created_by", "hide_votes", "voted"}
)


@define(eq=False, repr=False)
class PollCreate(Model):
    """A question to ask in the running session."""

    options: list[str]
    """Answers to choose from."""
    question: str
    """The question."""
    anonymous: bool | Unset = UNSET
    """Whether it stays hidden who voted."""
    hide_votes: bool | Unset = UNSET
    """Whether votes stay hidden from those who have not voted yet."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("options", UNSET),
            get("question", UNSET),
            get("anonymous", UNSET),
            get("hide_votes", UNSET),
        )
        if not _POLL_CREATE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _POLL_CREATE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "options": self.options,
                "question": self.question,
                "anonymous": self.anonymous,
                "hide_votes": self.hide_votes,
            },
            self._extra,
        )


_POLL_CREATE_KEYS = frozenset({"options", "question", "anonymous", "hide_votes"})


@define(eq=False, repr=False)
class PollOption(Model):
    """One answer of a poll."""

    count: int | float
    """Number of votes."""
    text: str
    """Text of the answer."""
    votes: list[PollVote]
    """The votes."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        votes = get("votes", UNSET)
        if type(votes) is LIST:
            votes = [
                PollVote.from_dict(item) if type(item) is OBJECT else item
                for item in votes
            ]
        self = cls(
            get("count", UNSET),
            get("text", UNSET),
            votes,
        )
        if not _POLL_OPTION_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _POLL_OPTION_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "count": self.count,
                "text": self.text,
                "votes": self.votes,
            },
            self._extra,
        )


_POLL_OPTION_KEYS = frozenset({"count", "text", "votes"})


@define(eq=False, repr=False)
class PollResponse(Model):
    """The poll that was started."""

    data: PollResponseData | Unset = UNSET
    """The outcome."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        data_ = get("data", UNSET)
        if type(data_) is OBJECT:
            data_ = PollResponseData.from_dict(data_)
        self = cls(
            data_,
            get("success", UNSET),
        )
        if not _POLL_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _POLL_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "data": self.data,
                "success": self.success,
            },
            self._extra,
        )


_POLL_RESPONSE_KEYS = frozenset({"data", "success"})


@define(eq=False, repr=False)
class PollResponseData(Model):
    """Outcome of starting a poll."""

    action: str | Unset = UNSET
    """What was done."""
    poll: Poll | Unset = UNSET
    """The poll."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        poll = get("poll", UNSET)
        if type(poll) is OBJECT:
            poll = Poll.from_dict(poll)
        self = cls(
            get("action", UNSET),
            poll,
        )
        if not _POLL_RESPONSE_DATA_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _POLL_RESPONSE_DATA_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "action": self.action,
                "poll": self.poll,
            },
            self._extra,
        )


_POLL_RESPONSE_DATA_KEYS = frozenset({"action", "poll"})


@define(eq=False, repr=False)
class PollVote(Model):
    """Vote of one participant."""

    id: str
    """Identifier of the participant."""
    name: str
    """Name of the participant."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("id", UNSET),
            get("name", UNSET),
        )
        if not _POLL_VOTE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _POLL_VOTE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "id": self.id,
                "name": self.name,
            },
            self._extra,
        )


_POLL_VOTE_KEYS = frozenset({"id", "name"})
