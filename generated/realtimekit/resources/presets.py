"""Named settings and permissions that participants are given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._runtime.pagination import PageNumber
from .._runtime.request import Request, RequestOptions
from .._runtime.resource import (
    AsyncRawResource,
    AsyncResource,
    AsyncStreamingResource,
    RawResource,
    Resource,
    StreamingResource,
    View,
    async_pages,
    async_raw,
    async_streaming,
    awaited,
    pages_of,
    raw,
    streaming,
)
from .._runtime.unset import UNSET, Unset
from ..models.preset_permissions import PresetPermissions, PresetPermissionsUpdate
from ..models.preset_ui import PresetUI, PresetUIUpdate
from ..models.presets import (
    PresetConfig,
    PresetConfigUpdate,
    PresetListResponse,
    PresetResponse,
    PresetSummary,
)

if TYPE_CHECKING:
    from ..types import (
        PresetConfigDict,
        PresetConfigUpdateDict,
        PresetPermissionsDict,
        PresetPermissionsUpdateDict,
        PresetUIDict,
        PresetUIUpdateDict,
    )


class Presets(Resource):
    """`client.presets`: the methods of the synchronous client."""

    with_raw_response = View(lambda: PresetsWithRawResponse)
    """The same methods, giving the whole HTTP response."""
    with_streaming_response = View(lambda: PresetsWithStreamingResponse)
    """The same methods as context managers whose body is not read yet."""

    def get(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        page_no: float | None = None,
        per_page: float | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> PresetListResponse:
        """List presets.

        Lists the presets of an app, page by page, without their settings.

        Args:
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            page_no: Number of the page to return. The first page is 1. At least 0.
            per_page: Number of items on a page. At least 0.

        Returns:
            One page of presets.

        `GET /accounts/{account_id}/realtime/kit/{app_id}/presets`
        """
        return self._send(
            Request(
                "GET",
                "/accounts/{account_id}/realtime/kit/{app_id}/presets",
                PresetListResponse.from_dict,
                name="presets.get",
                path_params={"account_id": account_id, "app_id": app_id},
                query={
                    "page_no": page_no,
                    "per_page": per_page,
                },
            ),
            request_options,
        )

    iter = pages_of(
        get,
        PageNumber[PresetSummary](
            page="page_no",
            size="per_page",
            first=1,
            items="data",
            total="paging.total_count",
        ),
    )
    """All items of `get`, page by page as they are needed; it has the same arguments."""

    def create(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        config: PresetConfig | PresetConfigDict,
        name: str,
        ui: PresetUI | PresetUIDict,
        permissions: PresetPermissions | PresetPermissionsDict | Unset = UNSET,
        **request_options: Unpack[RequestOptions],
    ) -> PresetResponse:
        """Create a preset.

        Creates a preset that participants of the app's meetings can be given.

        Args:
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            config: Kind of meeting and media limits.
            name: Name of the preset.
            ui: Look of the meeting.
            permissions: What a participant may do.

        Returns:
            The new preset.

        `POST /accounts/{account_id}/realtime/kit/{app_id}/presets`
        """
        return self._send(
            Request(
                "POST",
                "/accounts/{account_id}/realtime/kit/{app_id}/presets",
                PresetResponse.from_dict,
                name="presets.create",
                path_params={"account_id": account_id, "app_id": app_id},
                body={
                    "config": config,
                    "name": name,
                    "ui": ui,
                    "permissions": permissions,
                },
            ),
            request_options,
        )

    def get_preset_by_id(
        self,
        preset_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> PresetResponse:
        """Get a preset.

        Returns one preset with all its settings.

        Args:
            preset_id: Identifier of the preset.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.

        Returns:
            The preset.

        `GET /accounts/{account_id}/realtime/kit/{app_id}/presets/{preset_id}`
        """
        return self._send(
            Request(
                "GET",
                "/accounts/{account_id}/realtime/kit/{app_id}/presets/{preset_id}",
                PresetResponse.from_dict,
                name="presets.get_preset_by_id",
                path_params={
                    "account_id": account_id,
                    "app_id": app_id,
                    "preset_id": preset_id,
                },
            ),
            request_options,
        )

    def delete(
        self,
        preset_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> PresetResponse:
        """Delete a preset.

        Removes a preset and returns it as it last was.

        Args:
            preset_id: Identifier of the preset.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.

        Returns:
            The removed preset.

        `DELETE /accounts/{account_id}/realtime/kit/{app_id}/presets/{preset_id}`
        """
        return self._send(
            Request(
                "DELETE",
                "/accounts/{account_id}/realtime/kit/{app_id}/presets/{preset_id}",
                PresetResponse.from_dict,
                name="presets.delete",
                path_params={
                    "account_id": account_id,
                    "app_id": app_id,
                    "preset_id": preset_id,
                },
            ),
            request_options,
        )

    def update(
        self,
        preset_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        config: PresetConfigUpdate | PresetConfigUpdateDict | Unset = UNSET,
        name: str | Unset = UNSET,
        permissions: (
            PresetPermissionsUpdate | PresetPermissionsUpdateDict | Unset
        ) = UNSET,
        ui: PresetUIUpdate | PresetUIUpdateDict | Unset = UNSET,
        **request_options: Unpack[RequestOptions],
    ) -> PresetResponse:
        """Update a preset.

        Changes parts of a preset, at any depth, and leaves the others alone.

        Args:
            preset_id: Identifier of the preset.
            account_id: Identifier of the Cloudflare account. At most 32 characters.
                Taken from the client when left out.
            app_id: Identifier of the app within the account. At most 32 characters.
                Taken from the client when left out.
            config: Kind of meeting and media limits.
            name: New name of the preset.
            permissions: What a participant may do.
            ui: Look of the meeting.

        Returns:
            The preset as it is now.

        `PATCH /accounts/{account_id}/realtime/kit/{app_id}/presets/{preset_id}`
        """
        return self._send(
            Request(
                "PATCH",
                "/accounts/{account_id}/realtime/kit/{app_id}/presets/{preset_id}",
                PresetResponse.from_dict,
                name="presets.update",
                path_params={
                    "account_id": account_id,
                    "app_id": app_id,
                    "preset_id": preset_id,
                },
                body={
                    "config": config,
                    "name": name,
                    "permissions": permissions,
                    "ui": ui,
                },
            ),
            request_options,
        )


class PresetsWithRawResponse(RawResource):
    """`Presets` with the whole HTTP response as the result."""

    get = raw(Presets.get)
    create = raw(Presets.create)
    get_preset_by_id = raw(Presets.get_preset_by_id)
    delete = raw(Presets.delete)
    update = raw(Presets.update)


class PresetsWithStreamingResponse(StreamingResource):
    """`Presets` with responses whose body is read piece by piece."""

    get = streaming(Presets.get)
    create = streaming(Presets.create)
    get_preset_by_id = streaming(Presets.get_preset_by_id)
    delete = streaming(Presets.delete)
    update = streaming(Presets.update)


class AsyncPresets(AsyncResource):
    """`client.presets`: the same methods, to await."""

    with_raw_response = View(lambda: AsyncPresetsWithRawResponse)
    """The same methods, giving the whole HTTP response."""
    with_streaming_response = View(lambda: AsyncPresetsWithStreamingResponse)
    """The same methods as asynchronous context managers whose body is not read yet."""

    get = awaited(Presets.get)
    iter = async_pages(Presets.iter)
    create = awaited(Presets.create)
    get_preset_by_id = awaited(Presets.get_preset_by_id)
    delete = awaited(Presets.delete)
    update = awaited(Presets.update)


class AsyncPresetsWithRawResponse(AsyncRawResource):
    """`AsyncPresets` with the whole HTTP response as the result."""

    get = async_raw(Presets.get)
    create = async_raw(Presets.create)
    get_preset_by_id = async_raw(Presets.get_preset_by_id)
    delete = async_raw(Presets.delete)
    update = async_raw(Presets.update)


class AsyncPresetsWithStreamingResponse(AsyncStreamingResource):
    """`AsyncPresets` with responses whose body is read piece by piece."""

    get = async_streaming(Presets.get)
    create = async_streaming(Presets.create)
    get_preset_by_id = async_streaming(Presets.get_preset_by_id)
    delete = async_streaming(Presets.delete)
    update = async_streaming(Presets.update)
