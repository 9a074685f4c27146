"""Stream.

The methods of `Stream` as functions that describe a request; `client.send(...)`
sends it.
"""

from __future__ import annotations

from .._runtime.forms import described
from ..resources.stream_ import Stream

post_streams = described(Stream.post_streams)
