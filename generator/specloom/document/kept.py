"""The document inside a generated package: bundled, as JSON that a review can skip and a merge can take.

One line per operation, component and section, keys in document order: a change of the document is a change of
the lines that it is about. Text beyond ASCII is escaped, so that nothing in the file is invisible.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from ..errors import DocumentError
from .document import Document
from .load import SourceFile, parse_source
from .origins import Origins

#: How many levels below a section of the document have lines of their own.
_LEVELS = {"paths": 2, "webhooks": 2, "x-webhooks": 2, "components": 2}


def dump_kept(document: Document) -> str:
    """The text of the kept document; equal trees give equal texts."""
    return "".join(_lines(document.tree, None)) + "\n"


def read_kept(data: bytes, shown: str) -> Document:
    """The document of a package; DocumentError, with the place, when somebody broke it."""
    source = parse_source(data, path="_document.json", shown=shown)
    if not isinstance(source.tree, dict) or not isinstance(source.tree.get("openapi"), str):
        raise DocumentError("not an OpenAPI document", location=source.location())
    files = [SourceFile(source.path, source.sha256)]
    return Document(tree=source.tree, entry=shown, origins=Origins(source), files=files, findings=[])


def _lines(node: Mapping[str, Any], levels: int | None) -> Iterator[str]:
    yield "{"
    for number, (key, value) in enumerate(node.items()):
        yield f"{',' if number else ''}\n{json.dumps(str(key))}:"
        below = _LEVELS.get(key, 0) if levels is None else levels - 1
        if below > 0 and isinstance(value, Mapping) and value:
            yield from _lines(value, below)
        else:
            yield json.dumps(value, separators=(",", ":"))
    yield "\n}" if node else "}"
