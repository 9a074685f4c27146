"""Headers of an answer; callers read them from the raw response."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...api.operations import Response
from ...document import Document
from ...document.pointers import join
from ..found import Checked, Found
from ..labels import label
from ..pairing import OperationPair
from ..side import Side


def check(pair: OperationPair, old: Side, new: Side) -> Checked:
    for was, now in pair.responses():
        if was is None or now is None:
            continue
        before, after = _headers(old.document, pair.old_node, was), _headers(new.document, pair.new_node, now)
        where = f"the {now.status} answer of {label(pair.new)}"
        for name, required in before.items():
            if name not in after:
                yield Found(
                    "response-header-removed",
                    "breaking" if required else "compatible",
                    "none",
                    f"header `{name}` was removed from {where}",
                    old=join(was.pointer, "headers", name),
                )
            elif required != after[name]:
                what = "required" if after[name] else "optional"
                yield Found(
                    f"response-header-became-{what}",
                    "compatible" if after[name] else "breaking",
                    "none",
                    f"header `{name}` of {where} became {what}",
                    old=join(was.pointer, "headers", name),
                    new=join(now.pointer, "headers", name),
                )
        for name in after:
            if name not in before:
                yield Found(
                    "response-header-added",
                    "compatible",
                    "none",
                    f"header `{name}` was added to {where}",
                    new=join(now.pointer, "headers", name),
                )


def _headers(document: Document, node: Mapping[str, Any], response: Response) -> dict[str, bool]:
    """Headers, and whether every answer has them."""
    written = document.resolve(node.get("responses", {}).get(response.status))
    headers = written.get("headers") if isinstance(written, Mapping) else None
    found = {}
    for name, header in headers.items() if isinstance(headers, Mapping) else ():
        told = document.resolve(header)
        found[str(name).lower()] = isinstance(told, Mapping) and told.get("required") is True
    return found
