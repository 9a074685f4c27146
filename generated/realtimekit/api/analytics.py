"""`Analytics` as functions: each describes a request, which `client.send` sends."""

from __future__ import annotations

from .._runtime.forms import described
from ..resources.analytics import Analytics

get_org_analytics = described(Analytics.get_org_analytics)
