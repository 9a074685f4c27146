"""`Default` as functions: each describes a request, which `client.send` sends."""

from __future__ import annotations

from .._runtime.forms import described
from ..resources.default import Default

get_plain = described(Default.get_plain)
