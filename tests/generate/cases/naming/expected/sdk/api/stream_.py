"""`Stream` as functions: each describes a request, which `client.send` sends."""

from __future__ import annotations

from .._runtime.forms import described
from ..resources.stream_ import Stream

post_streams = described(Stream.post_streams)
