"""Media types of an answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...api.operations import Response
from ...document import Document
from ..found import Checked, Found, Places
from ..labels import label
from ..pairing import OperationPair
from ..side import Side


def check(pair: OperationPair, old: Side, new: Side) -> Checked:
    for was, now in pair.responses():
        if was is None or now is None:
            continue
        before, after = _offered(old.document, pair.old_node, was), _offered(new.document, pair.new_node, now)
        success = pair.old.success is not None and pair.old.success.status == was.status
        changed = success and was.kind != now.kind
        places: Places = {"old": was.pointer, "new": now.pointer}
        where = f"the {now.status} answer of {label(pair.new)}"
        for media_type in before:
            if media_type not in after:
                yield Found(
                    "response-media-type-removed",
                    "breaking",
                    "breaking" if changed and media_type == was.media_type else "none",
                    f"{where} does not come as `{media_type}` any more",
                    **places,
                )
        for media_type in after:
            if media_type not in before:
                forced = changed and media_type == now.media_type and was.media_type in after
                appears = success and was.kind == "empty"
                yield Found(
                    "response-media-type-added",
                    "compatible",
                    "breaking" if forced or (appears and now.kind != "empty") else "none",
                    f"{where} comes as `{media_type}` {'too' if before else 'now'}",
                    **places,
                )


def _offered(document: Document, node: Mapping[str, Any], response: Response) -> list[str]:
    written = document.resolve(node.get("responses", {}).get(response.status))
    content = written.get("content") if isinstance(written, Mapping) else None
    return list(content) if isinstance(content, Mapping) else []
