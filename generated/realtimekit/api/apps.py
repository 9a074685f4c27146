"""`Apps` as functions: each describes a request, which `client.send` sends."""

from __future__ import annotations

from .._runtime.forms import described
from ..resources.apps import Apps

get = described(Apps.get)
post = described(Apps.post)
