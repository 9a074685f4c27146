"""`Presets` as functions: each describes a request, which `client.send` sends."""

from __future__ import annotations

from .._runtime.forms import described
from ..resources.presets import Presets

get = described(Presets.get)
create = described(Presets.create)
get_preset_by_id = described(Presets.get_preset_by_id)
delete = described(Presets.delete)
update = described(Presets.update)
