"""Default.

The methods of `Default` as functions that describe a request; `client.send(...)`
sends it.
"""

from __future__ import annotations

from .._runtime.forms import described
from ..resources.default import Default

private = described(Default.private)
public = described(Default.public)
either = described(Default.either)
