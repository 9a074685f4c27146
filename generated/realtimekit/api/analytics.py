"""Figures about the use of an app.

The methods of `Analytics` as functions that describe a request; `client.send(...)`
sends it.
"""

from __future__ import annotations

from .._runtime.forms import described
from ..resources.analytics import Analytics

get_org_analytics = described(Analytics.get_org_analytics)
