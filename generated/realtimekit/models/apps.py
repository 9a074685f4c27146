"""Applications of an account; everything else belongs to one of them."""

from __future__ import annotations

from datetime import datetime

from attrs import define

from .._runtime.model import Model
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


@define(eq=False, repr=False)
class AppListResponse(Model):
    """All apps of the account."""

    data: list[App] | Unset = UNSET
    """The apps, without paging."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""


@define(eq=False, repr=False)
class AppResponse(Model):
    """The app that was just created."""

    data: AppResponseData | Unset = UNSET
    """Wrapper around the created app."""
    success: bool | Unset = UNSET
    """Whether the request was carried out."""


@define(eq=False, repr=False)
class AppResponseData(Model):
    """Wrapper around one app."""

    app: App | Unset = UNSET
    """The created app."""
