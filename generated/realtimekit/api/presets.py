"""Named settings and permissions that participants are given.

The methods of `Presets` as functions that describe a request; `client.send(...)`
sends it.
"""

from __future__ import annotations

from .._runtime.forms import described
from ..resources.presets import Presets

get = described(Presets.get)
create = described(Presets.create)
get_preset_by_id = described(Presets.get_preset_by_id)
delete = described(Presets.delete)
update = described(Presets.update)
