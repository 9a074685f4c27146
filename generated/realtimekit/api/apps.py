"""Applications of an account; everything else belongs to one of them.

The methods of `Apps` as functions that describe a request; `client.send(...)` sends
it.
"""

from __future__ import annotations

from .._runtime.forms import described
from ..resources.apps import Apps

get = described(Apps.get)
post = described(Apps.post)
