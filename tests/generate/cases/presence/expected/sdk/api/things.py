"""`Things` as functions: each describes a request, which `client.send` sends."""

from __future__ import annotations

from .._runtime.forms import described
from ..resources.things import Things

create_thing = described(Things.create_thing)
change_settings = described(Things.change_settings)
