"""Things.

The methods of `Things` as functions that describe a request; `client.send(...)`
sends it.
"""

from __future__ import annotations

from .._runtime.forms import described
from ..resources.things import Things

create_thing = described(Things.create_thing)
change_settings = described(Things.change_settings)
