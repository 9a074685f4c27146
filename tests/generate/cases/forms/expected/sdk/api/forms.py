"""`Forms` as functions: each describes a request, which `client.send` sends."""

from __future__ import annotations

from .._runtime.forms import described
from ..resources.forms import Forms

charge = described(Forms.charge)
import_ = described(Forms.import_)
free_fields = described(Forms.free_fields)
free = described(Forms.free)
sum = described(Forms.sum)
