"""Endpoint functions: each describes one request, which `client.send` sends."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

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

__all__ = [
    "active_session",
    "analytics",
    "apps",
    "livestreams",
    "meetings",
    "presets",
    "recordings",
    "sessions",
    "webhooks",
]


def __getattr__(name: str) -> Any:
    if name in __all__:
        return import_module(f".{name}", __name__)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
