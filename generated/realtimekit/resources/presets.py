"""Named settings and permissions that participants are given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._runtime import forms
from .._runtime.lazy import Module
from .._runtime.pagination import PageNumber
from .._runtime.request import RequestOptions
from .._runtime.unset import UNSET, Unset
from ..models import preset_permissions, preset_ui, presets

if TYPE_CHECKING:
    from .. import types
else:
    types = Module("..types", __package__)


class Presets(forms.Resource):
    """`client.presets`: the methods of the synchronous client."""

    with_raw_response = forms.View(lambda: PresetsWithRawResponse)
    with_streaming_response = forms.View(lambda: PresetsWithStreamingResponse)

    def get(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        page_no: float | None = None,
        per_page: float | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> presets.PresetListResponse:
        """List presets.

        Lists the presets of an app, page by page, without their settings.

        Args:
            app_id: Identifier of the app within the account. Default: the client's.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            page_no: Number of the page to return. The first page is 1. At least 0.
            per_page: Number of items on a page. At least 0.

        Returns:
            One page of presets.

        Raises:
            APIError: `GET /accounts/{account_id}/realtime/kit/{app_id}/presets`
        """
        return self._send(
            "GET /accounts/{account_id}/realtime/kit/{app_id}/presets",
            presets.PresetListResponse.from_dict,
            name="presets.get",
            path_params=(account_id, app_id),
            query={"page_no": page_no, "per_page": per_page},
            options=request_options,
        )

    iter = forms.pages_of(
        get,
        PageNumber[presets.PresetSummary](
            page="page_no", size="per_page", total="paging.total_count"
        ),
    )
    """All items of `get`, page by page as they are needed; it has the same arguments."""

    def create(
        self,
        app_id: str | None = None,
        *,
        account_id: str | None = None,
        config: presets.PresetConfig | types.PresetConfigDict,
        name: str,
        ui: preset_ui.PresetUI | types.PresetUIDict,
        permissions: (
            preset_permissions.PresetPermissions | types.PresetPermissionsDict | Unset
        ) = UNSET,
        **request_options: Unpack[RequestOptions],
    ) -> presets.PresetResponse:
        """Create a preset.

        Creates a preset that participants of the app's meetings can be given.

        Args:
            app_id: Identifier of the app within the account. Default: the client's.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            config: Kind of meeting and media limits.
            name: Name of the preset.
            ui: Look of the meeting.
            permissions: What a participant may do.

        Returns:
            The new preset.

        Raises:
            APIError: `POST /accounts/{account_id}/realtime/kit/{app_id}/presets`
        """
        return self._send(
            "POST /accounts/{account_id}/realtime/kit/{app_id}/presets",
            presets.PresetResponse.from_dict,
            name="presets.create",
            path_params=(account_id, app_id),
            body={
                "config": config,
                "name": name,
                "ui": ui,
                "permissions": permissions,
            },
            options=request_options,
        )

    def get_preset_by_id(
        self,
        preset_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> presets.PresetResponse:
        """Get a preset.

        Returns one preset with all its settings.

        Args:
            preset_id: Identifier of the preset.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.

        Returns:
            The preset.

        Raises:
            APIError: `GET /accounts/{account_id}/realtime/kit/{app_id}/presets/{preset_id}`
        """
        return self._send(
            "GET /accounts/{account_id}/realtime/kit/{app_id}/presets/{preset_id}",
            presets.PresetResponse.from_dict,
            name="presets.get_preset_by_id",
            path_params=(account_id, app_id, preset_id),
            options=request_options,
        )

    def delete(
        self,
        preset_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        **request_options: Unpack[RequestOptions],
    ) -> presets.PresetResponse:
        """Delete a preset.

        Removes a preset and returns it as it last was.

        Args:
            preset_id: Identifier of the preset.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.

        Returns:
            The removed preset.

        Raises:
            APIError: `DELETE /accounts/{account_id}/realtime/kit/{app_id}/presets/{preset_id}`
        """
        return self._send(
            "DELETE /accounts/{account_id}/realtime/kit/{app_id}/presets/{preset_id}",
            presets.PresetResponse.from_dict,
            name="presets.delete",
            path_params=(account_id, app_id, preset_id),
            options=request_options,
        )

    def update(
        self,
        preset_id: str,
        *,
        account_id: str | None = None,
        app_id: str | None = None,
        config: types.PresetConfigUpdateDict | Unset = UNSET,
        name: str | Unset = UNSET,
        permissions: types.PresetPermissionsUpdateDict | Unset = UNSET,
        ui: types.PresetUIUpdateDict | Unset = UNSET,
        **request_options: Unpack[RequestOptions],
    ) -> presets.PresetResponse:
        """Update a preset.

        Changes parts of a preset, at any depth, and leaves the others alone.

        Args:
            preset_id: Identifier of the preset.
            account_id: Identifier of the Cloudflare account. Default: the client's.
            app_id: Identifier of the app within the account. Default: the client's.
            config: Kind of meeting and media limits.
            name: New name of the preset.
            permissions: What a participant may do.
            ui: Look of the meeting.

        Returns:
            The preset as it is now.

        Raises:
            APIError: `PATCH /accounts/{account_id}/realtime/kit/{app_id}/presets/{preset_id}`
        """
        return self._send(
            "PATCH /accounts/{account_id}/realtime/kit/{app_id}/presets/{preset_id}",
            presets.PresetResponse.from_dict,
            name="presets.update",
            path_params=(account_id, app_id, preset_id),
            body={
                "config": config,
                "name": name,
                "permissions": permissions,
                "ui": ui,
            },
            options=request_options,
        )


class PresetsWithRawResponse(forms.RawResource):
    get = forms.raw(Presets.get)
    create = forms.raw(Presets.create)
    get_preset_by_id = forms.raw(Presets.get_preset_by_id)
    delete = forms.raw(Presets.delete)
    update = forms.raw(Presets.update)


class PresetsWithStreamingResponse(forms.StreamingResource):
    get = forms.stream(Presets.get)
    create = forms.stream(Presets.create)
    get_preset_by_id = forms.stream(Presets.get_preset_by_id)
    delete = forms.stream(Presets.delete)
    update = forms.stream(Presets.update)


class AsyncPresets(forms.AsyncResource):
    """`client.presets`: the same methods, to await."""

    with_raw_response = forms.View(lambda: AsyncPresetsWithRawResponse)
    with_streaming_response = forms.View(lambda: AsyncPresetsWithStreamingResponse)

    get = forms.awaited(Presets.get)
    iter = forms.apages(Presets.iter)
    create = forms.awaited(Presets.create)
    get_preset_by_id = forms.awaited(Presets.get_preset_by_id)
    delete = forms.awaited(Presets.delete)
    update = forms.awaited(Presets.update)


class AsyncPresetsWithRawResponse(forms.AsyncRawResource):
    get = forms.araw(Presets.get)
    create = forms.araw(Presets.create)
    get_preset_by_id = forms.araw(Presets.get_preset_by_id)
    delete = forms.araw(Presets.delete)
    update = forms.araw(Presets.update)


class AsyncPresetsWithStreamingResponse(forms.AsyncStreamingResource):
    get = forms.astream(Presets.get)
    create = forms.astream(Presets.create)
    get_preset_by_id = forms.astream(Presets.get_preset_by_id)
    delete = forms.astream(Presets.delete)
    update = forms.astream(Presets.update)
