"""Named settings and permissions that participants are given.

Each function describes one request and sends nothing; `client.send(...)` sends it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.codec import form, json_object, segment
from .._runtime.pagination import PageNumber
from .._runtime.request import Request
from .._runtime.unset import UNSET, Unset
from ..models.preset_permissions import PresetPermissions, PresetPermissionsUpdate
from ..models.preset_ui import PresetUI, PresetUIUpdate
from ..models.presets import (
    PresetConfig,
    PresetConfigUpdate,
    PresetListResponse,
    PresetResponse,
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


GET_PAGES = PageNumber(
    page="page_no", size="per_page", first=1, items="data", total="paging.total_count"
)


def get(
    app_id: str,
    *,
    account_id: str,
    page_no: float | None = None,
    per_page: float | None = None,
) -> Request[PresetListResponse]:
    """Describe `GET /accounts/{account_id}/realtime/kit/{app_id}/presets`."""
    return Request(
        "GET",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        "/presets",
        PresetListResponse.from_dict,
        name="presets.get",
        query=[*form("page_no", page_no), *form("per_page", per_page)],
    )


def create(
    app_id: str,
    *,
    account_id: str,
    config: PresetConfig | PresetConfigDict,
    name: str,
    ui: PresetUI | PresetUIDict,
    permissions: PresetPermissions | PresetPermissionsDict | Unset = UNSET,
) -> Request[PresetResponse]:
    """Describe `POST /accounts/{account_id}/realtime/kit/{app_id}/presets`."""
    return Request(
        "POST",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        "/presets",
        PresetResponse.from_dict,
        name="presets.create",
        json=json_object(
            {"config": config, "name": name, "ui": ui, "permissions": permissions}
        ),
    )


def get_preset_by_id(
    preset_id: str,
    *,
    account_id: str,
    app_id: str,
) -> Request[PresetResponse]:
    """Describe `GET /accounts/{account_id}/realtime/kit/{app_id}/presets/{preset_id}`."""
    return Request(
        "GET",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/presets/{segment('preset_id', preset_id)}",
        PresetResponse.from_dict,
        name="presets.get_preset_by_id",
    )


def delete(
    preset_id: str,
    *,
    account_id: str,
    app_id: str,
) -> Request[PresetResponse]:
    """Describe `DELETE
    /accounts/{account_id}/realtime/kit/{app_id}/presets/{preset_id}`.
    """
    return Request(
        "DELETE",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/presets/{segment('preset_id', preset_id)}",
        PresetResponse.from_dict,
        name="presets.delete",
    )


def update(
    preset_id: str,
    *,
    account_id: str,
    app_id: str,
    config: PresetConfigUpdate | PresetConfigUpdateDict | Unset = UNSET,
    name: str | Unset = UNSET,
    permissions: PresetPermissionsUpdate | PresetPermissionsUpdateDict | Unset = UNSET,
    ui: PresetUIUpdate | PresetUIUpdateDict | Unset = UNSET,
) -> Request[PresetResponse]:
    """Describe `PATCH
    /accounts/{account_id}/realtime/kit/{app_id}/presets/{preset_id}`.
    """
    return Request(
        "PATCH",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        f"/presets/{segment('preset_id', preset_id)}",
        PresetResponse.from_dict,
        name="presets.update",
        json=json_object(
            {"config": config, "name": name, "permissions": permissions, "ui": ui}
        ),
    )
