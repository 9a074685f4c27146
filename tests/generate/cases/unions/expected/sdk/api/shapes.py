"""Shapes.

The methods of `Shapes` as functions that describe a request; `client.send(...)`
sends it.
"""

from __future__ import annotations

from .._runtime.forms import described
from ..resources.shapes import Shapes

replace = described(Shapes.replace)
echo = described(Shapes.echo)
