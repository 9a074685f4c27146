"""Search.

The methods of `Search` as functions that describe a request; `client.send(...)`
sends it.
"""

from __future__ import annotations

from .._runtime.forms import described
from ..resources.search import Search

books = described(Search.books)
