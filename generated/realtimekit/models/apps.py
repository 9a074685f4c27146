"""Applications of an account; everything else belongs to one of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Self

from attrs import define

from .._runtime.codec import LIST, OBJECT, parse_datetime
from .._runtime.model import Model, plain, unknown_fields
from .._runtime.unset import UNSET, Unset


@define(eq=False, repr=False)
class App(Model):
    """An application of the account. Meetings, presets, recordings, webhooks and
    livestreams all belong to one app.
    """

    id: str | Unset = UNSET
    """Identifier of the app, the `app_id` of every other call. At most 32 characters."""
    created_at: datetime | Unset = UNSET
    """When the app was created."""
    name: str | Unset = UNSET
    """Name shown in the dashboard."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("id", UNSET),
            parse_datetime(get("created_at", UNSET)),
            get("name", UNSET),
        )
        if not _APP_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _APP_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "id": self.id,
                "created_at": self.created_at,
                "name": self.name,
            },
            self._extra,
        )


_APP_KEYS = frozenset({"id", "created_at", "name"})


@define(eq=False, repr=False)
class AppCreate(Model):
    """What a new app needs."""

    name: str
    """Name of the new app."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("name", UNSET),
        )
        if not _APP_CREATE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _APP_CREATE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "name": self.name,
            },
            self._extra,
        )


_APP_CREATE_KEYS = frozenset({"name"})


@define(eq=False, repr=False)
class AppListResponse(Model):
    """All apps of the account."""

    data: list[App] | Unset = UNSET
    """The apps, without paging."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        data_ = get("data", UNSET)
        if type(data_) is LIST:
            data_ = [
                App.from_dict(item) if type(item) is OBJECT else item for item in data_
            ]
        self = cls(
            data_,
            get("success", UNSET),
        )
        if not _APP_LIST_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _APP_LIST_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "data": self.data,
                "success": self.success,
            },
            self._extra,
        )


_APP_LIST_RESPONSE_KEYS = frozenset({"data", "success"})


@define(eq=False, repr=False)
class AppResponse(Model):
    """The app that was just created."""

    data: AppResponseData | Unset = UNSET
    """Wrapper around the created app."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        data_ = get("data", UNSET)
        if type(data_) is OBJECT:
            data_ = AppResponseData.from_dict(data_)
        self = cls(
            data_,
            get("success", UNSET),
        )
        if not _APP_RESPONSE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _APP_RESPONSE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "data": self.data,
                "success": self.success,
            },
            self._extra,
        )


_APP_RESPONSE_KEYS = frozenset({"data", "success"})


@define(eq=False, repr=False)
class AppResponseData(Model):
    """Wrapper around one app."""

    app: App | Unset = UNSET
    """The created app."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        app = get("app", UNSET)
        if type(app) is OBJECT:
            app = App.from_dict(app)
        self = cls(
            app,
        )
        if not _APP_RESPONSE_DATA_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _APP_RESPONSE_DATA_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "app": self.app,
            },
            self._extra,
        )


_APP_RESPONSE_DATA_KEYS = frozenset({"app"})
