"""The first stage: files -> one `Document` with the place of every node."""

from __future__ import annotations

from .assemble import load_document
from .document import Document
from .lenient import examine_document
from .load import SourceFile

__all__ = ["Document", "SourceFile", "examine_document", "load_document"]
