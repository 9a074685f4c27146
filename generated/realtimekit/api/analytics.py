"""Figures about the use of an app.

Each function describes one request and sends nothing; `client.send(...)` sends it.
"""

from __future__ import annotations

from datetime import date

from .._runtime.codec import form, segment
from .._runtime.request import Request
from ..models.analytics import OrgAnalyticsResponse


def get_org_analytics(
    app_id: str,
    *,
    account_id: str,
    end_date: date | str | None = None,
    start_date: date | str | None = None,
) -> Request[OrgAnalyticsResponse]:
    """Describe `GET /accounts/{account_id}/realtime/kit/{app_id}/analytics/daywise`."""
    return Request(
        "GET",
        f"/accounts/{segment('account_id', account_id)}"
        f"/realtime/kit/{segment('app_id', app_id)}"
        "/analytics/daywise",
        OrgAnalyticsResponse.from_dict,
        name="analytics.get_org_analytics",
        query=[*form("end_date", end_date), *form("start_date", start_date)],
    )
