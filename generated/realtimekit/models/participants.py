"""Models: participants."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, ClassVar, Self

from attrs import define

from .._runtime.codec import LIST, OBJECT, parse_datetime
from .._runtime.model import Model, plain, unknown_fields
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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            parse_datetime(get("created_at", UNSET)),
            get("custom_participant_id", UNSET),
            get("preset_id", UNSET),
            parse_datetime(get("updated_at", UNSET)),
        )
        if not _DELETED_PARTICIPANT_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _DELETED_PARTICIPANT_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "created_at": self.created_at,
                "custom_participant_id": self.custom_participant_id,
                "preset_id": self.preset_id,
                "updated_at": self.updated_at,
            },
            self._extra,
        )


_DELETED_PARTICIPANT_KEYS = frozenset(
    {"created_at", "custom_participant_id", "preset_id", "updated_at"}
)


@define(eq=False, repr=False)
class DeletedParticipantResponse(Model):
    """The participant who was removed."""

    success: bool
    """Whether the request was carried out."""
    data: DeletedParticipant | Unset = UNSET
    """What is known of the removed participant."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        data_ = get("data", UNSET)
        if type(data_) is OBJECT:
            data_ = DeletedParticipant.from_dict(data_)
        self = cls(
            get("success", UNSET),
            data_,
        )
        if not _DELETED_PARTICIPANT_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _DELETED_PARTICIPANT_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "success": self.success,
                "data": self.data,
            },
            self._extra,
        )


_DELETED_PARTICIPANT_RESPONSE_KEYS = frozenset({"success", "data"})


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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("id", UNSET),
            parse_datetime(get("created_at", UNSET)),
            get("custom_participant_id", UNSET),
            get("preset_name", UNSET),
            parse_datetime(get("updated_at", UNSET)),
            get("name", UNSET),
            get("picture", UNSET),
        )
        if not _PARTICIPANT_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PARTICIPANT_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "id": self.id,
                "created_at": self.created_at,
                "custom_participant_id": self.custom_participant_id,
                "preset_name": self.preset_name,
                "updated_at": self.updated_at,
                "name": self.name,
                "picture": self.picture,
            },
            self._extra,
        )


_PARTICIPANT_KEYS = frozenset(
    {
        "id",
        "created_at",
        "custom_participant_id",
        "preset_name",
        "updated_at",
        "name",
        "picture",
    }
)


@define(eq=False, repr=False)
class ParticipantCreate(Model):
    """Whom to add to a meeting."""

    custom_participant_id: str
    """Own identifier of the person, which no other participant of the meeting has: a
    customer number, a UUID or the like.
    """
    preset_name: str
    """Preset that says what the participant may do."""
    name: str | Unset = UNSET
    """Name to show in the meeting."""
    picture: str | Unset = UNSET
    """Address of a portrait image. Format uri."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("custom_participant_id", UNSET),
            get("preset_name", UNSET),
            get("name", UNSET),
            get("picture", UNSET),
        )
        if not _PARTICIPANT_CREATE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PARTICIPANT_CREATE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "custom_participant_id": self.custom_participant_id,
                "preset_name": self.preset_name,
                "name": self.name,
                "picture": self.picture,
            },
            self._extra,
        )


_PARTICIPANT_CREATE_KEYS = frozenset(
    {"custom_participant_id", "preset_name", "name", "picture"}
)


@define(eq=False, repr=False)
class ParticipantListResponse(Model):
    """One page of the participants of a meeting."""

    data: list[Participant]
    """The participants on this page."""
    paging: Paging
    """Position of this page in the whole result."""
    success: bool
    """Whether the request was carried out."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        data_ = get("data", UNSET)
        if type(data_) is LIST:
            data_ = [
                Participant.from_dict(item) if type(item) is OBJECT else item
                for item in data_
            ]
        paging = get("paging", UNSET)
        if type(paging) is OBJECT:
            paging = Paging.from_dict(paging)
        self = cls(
            data_,
            paging,
            get("success", UNSET),
        )
        if not _PARTICIPANT_LIST_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PARTICIPANT_LIST_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "data": self.data,
                "paging": self.paging,
                "success": self.success,
            },
            self._extra,
        )


_PARTICIPANT_LIST_RESPONSE_KEYS = frozenset({"data", "paging", "success"})


@define(eq=False, repr=False)
class ParticipantResponse(Model):
    """One participant."""

    data: Participant
    """The participant."""
    success: bool
    """Whether the request was carried out."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        data_ = get("data", UNSET)
        if type(data_) is OBJECT:
            data_ = Participant.from_dict(data_)
        self = cls(
            data_,
            get("success", UNSET),
        )
        if not _PARTICIPANT_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PARTICIPANT_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "data": self.data,
                "success": self.success,
            },
            self._extra,
        )


_PARTICIPANT_RESPONSE_KEYS = frozenset({"data", "success"})


@define(eq=False, repr=False)
class ParticipantToken(Model):
    """A fresh token to join a meeting with."""

    token: str
    """Secret that a client application joins the meeting with, newly made."""

    _sensitive: ClassVar[frozenset[str]] = frozenset({"token"})

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("token", UNSET),
        )
        if not _PARTICIPANT_TOKEN_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PARTICIPANT_TOKEN_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "token": self.token,
            },
            self._extra,
        )


_PARTICIPANT_TOKEN_KEYS = frozenset({"token"})


@define(eq=False, repr=False)
class ParticipantTokenResponse(Model):
    """A fresh token."""

    data: ParticipantToken
    """The token."""
    success: bool
    """Whether the request was carried out."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        data_ = get("data", UNSET)
        if type(data_) is OBJECT:
            data_ = ParticipantToken.from_dict(data_)
        self = cls(
            data_,
            get("success", UNSET),
        )
        if not _PARTICIPANT_TOKEN_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PARTICIPANT_TOKEN_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "data": self.data,
                "success": self.success,
            },
            self._extra,
        )


_PARTICIPANT_TOKEN_RESPONSE_KEYS = frozenset({"data", "success"})


@define(eq=False, repr=False)
class ParticipantUpdate(Model):
    """The details of a participant to change. What is left out keeps its value."""

    name: str | Unset = UNSET
    """Name to show in the meeting."""
    picture: str | Unset = UNSET
    """Address of a portrait image. Format uri."""
    preset_name: str | Unset = UNSET
    """Preset to apply from now on."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("name", UNSET),
            get("picture", UNSET),
            get("preset_name", UNSET),
        )
        if not _PARTICIPANT_UPDATE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PARTICIPANT_UPDATE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "name": self.name,
                "picture": self.picture,
                "preset_name": self.preset_name,
            },
            self._extra,
        )


_PARTICIPANT_UPDATE_KEYS = frozenset({"name", "picture", "preset_name"})


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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("id", UNSET),
            get("token", UNSET),
            parse_datetime(get("created_at", UNSET)),
            get("custom_participant_id", UNSET),
            get("preset_name", UNSET),
            parse_datetime(get("updated_at", UNSET)),
            get("name", UNSET),
            get("picture", UNSET),
        )
        if not _PARTICIPANT_WITH_TOKEN_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PARTICIPANT_WITH_TOKEN_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "id": self.id,
                "token": self.token,
                "created_at": self.created_at,
                "custom_participant_id": self.custom_participant_id,
                "preset_name": self.preset_name,
                "updated_at": self.updated_at,
                "name": self.name,
                "picture": self.picture,
            },
            self._extra,
        )


_PARTICIPANT_WITH_TOKEN_KEYS = frozenset(
    {
        "id",
        "token",
        "created_at",
        "custom_participant_id",
        "preset_name",
        "updated_at",
        "name",
        "picture",
    }
)


@define(eq=False, repr=False)
class ParticipantWithTokenResponse(Model):
    """A participant with the token to join with."""

    success: bool
    """Whether the request was carried out."""
    data: ParticipantWithToken | Unset = UNSET
    """The participant and their token."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        data_ = get("data", UNSET)
        if type(data_) is OBJECT:
            data_ = ParticipantWithToken.from_dict(data_)
        self = cls(
            get("success", UNSET),
            data_,
        )
        if not _PARTICIPANT_WITH_TOKEN_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PARTICIPANT_WITH_TOKEN_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "success": self.success,
                "data": self.data,
            },
            self._extra,
        )


_PARTICIPANT_WITH_TOKEN_RESPONSE_KEYS = frozenset({"success", "data"})
