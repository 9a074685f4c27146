"""Endpoint functions: each describes one request, which `client.send` sends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from . import active_session as active_session
    from . import analytics as analytics
    from . import apps as apps
    from . import livestreams as livestreams
    from . import meetings as meetings
    from . import presets as presets
    from . import recordings as recordings
    from . import sessions as sessions
    from . import webhooks as webhooks
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {},
        [
            "active_session",
            "analytics",
            "apps",
            "livestreams",
            "meetings",
            "presets",
            "recordings",
            "sessions",
            "webhooks",
        ],
    )
