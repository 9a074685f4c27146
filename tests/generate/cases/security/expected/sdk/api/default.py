"""`Default` as functions: each describes a request, which `client.send` sends."""

from __future__ import annotations

from .._runtime.forms import described
from ..resources.default import Default

private = described(Default.private)
public = described(Default.public)
either = described(Default.either)
