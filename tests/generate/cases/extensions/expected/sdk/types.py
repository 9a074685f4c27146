"""Types for annotations: the documented names of the responses, and request bodies as
dictionaries.

`XDict` is the model `X` as a dictionary; its keys are the names on the wire.
"""

from __future__ import annotations

from typing import TypeAlias

from . import models as _models

BooksFound: TypeAlias = _models.Books
SearchBooks: TypeAlias = _models.Books
