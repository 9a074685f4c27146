"""Types for annotations: the documented names of the responses, and request bodies as
dictionaries.

`XDict` is the model `X` as a dictionary; its keys are the names on the wire.
"""

from __future__ import annotations

from . import models as _models

BooksFound = _models.Books
SearchBooks = _models.Books
