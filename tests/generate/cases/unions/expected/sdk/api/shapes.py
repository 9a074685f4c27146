"""`Shapes` as functions: each describes a request, which `client.send` sends."""

from __future__ import annotations

from .._runtime.forms import described
from ..resources.shapes import Shapes

replace = described(Shapes.replace)
echo = described(Shapes.echo)
