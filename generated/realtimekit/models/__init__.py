"""The models of the API; a module is loaded when one of its names is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import searched

# Type checkers get the names by `*`, with which each module brings the same `UNSET` along, a Final.
# ruff: noqa
# pyright: reportGeneralTypeIssues=false
if TYPE_CHECKING:
    from .active_session import *
    from .analytics import *
    from .apps import *
    from .livestreams import *
    from .meetings import *
    from .participants import *
    from .peer_reports import *
    from .peer_stats import *
    from .preset_permissions import *
    from .preset_ui import *
    from .presets import *
    from .recording_config import *
    from .recordings import *
    from .sessions import *
    from .shared import *
    from .webhook_events import *
    from .webhooks import *
else:
    __getattr__, __dir__ = searched(__name__)
