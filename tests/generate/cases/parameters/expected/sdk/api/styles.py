"""`Styles` as functions: each describes a request, which `client.send` sends."""

from __future__ import annotations

from .._runtime.forms import described
from ..resources.styles import Styles

get_styles = described(Styles.get_styles)
get_described = described(Styles.get_described)
