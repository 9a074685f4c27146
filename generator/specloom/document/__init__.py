"""The first stage: files -> one `Document` with the place of every node."""

from __future__ import annotations

from .assemble import load_document
from .document import Document
from .load import SourceFile

__all__ = ["Document", "SourceFile", "load_document"]
