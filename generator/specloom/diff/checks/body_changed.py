"""The request body: whether there is one, whether it is needed, and in which media type."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...api.operations import Body
from ...document import Document
from ...document.pointers import join
from ..change import Verdict
from ..found import Checked, Found, Places
from ..labels import label
from ..pairing import OperationPair
from ..side import Side


def check(pair: OperationPair, old: Side, new: Side) -> Checked:
    was, now = pair.old.body, pair.new.body
    if was is None and now is None:
        return
    if was is None and now is not None:
        required = now.required
        verdict: Verdict = "breaking" if required else "compatible"
        yield Found(
            "required-body-added" if required else "body-added",
            verdict,
            verdict if _needed(now) else "compatible",
            f"{label(pair.new)} takes a{' required' if required else 'n optional'} body now",
            new=join(pair.new.pointer, "requestBody"),
        )
        return
    if was is not None and now is None:
        yield Found(
            "body-removed",
            "compatible",
            "breaking",
            f"{label(pair.new)} takes no body any more: code that passes one breaks",
            old=join(pair.old.pointer, "requestBody"),
        )
        return
    assert was is not None and now is not None
    places: Places = {
        "old": join(pair.old.pointer, "requestBody"),
        "new": join(pair.new.pointer, "requestBody"),
    }
    if was.required != now.required:
        verdict = "breaking" if now.required else "compatible"
        whole = now.fields is None or was.fields is None
        yield Found(
            "body-became-required" if now.required else "body-became-optional",
            verdict,
            verdict if whole else "none",
            f"the body of {label(pair.new)} became {'required' if now.required else 'optional'}",
            **places,
        )
    yield from _media_types(pair, old, new, places)


def _needed(body: Body) -> bool:
    """Whether a call has to pass something."""
    return body.fields is None or any(member.required for member in body.fields)


def _media_types(pair: OperationPair, old: Side, new: Side, places: Places) -> Checked:
    before, after = _offered(old.document, pair.old_node), _offered(new.document, pair.new_node)
    chosen = pair.old.body.media_type if pair.old.body else ""
    same = pair.old.body and pair.new.body and pair.old.body.kind == pair.new.body.kind
    for media_type in before:
        if media_type not in after:
            python: Verdict = "none" if same or media_type != chosen else "breaking"
            message = f"the body of {label(pair.new)} is not taken as `{media_type}` any more"
            yield Found("body-media-type-removed", "breaking", python, message, **places)
    for media_type in after:
        if media_type not in before:
            preferred = not same and pair.new.body is not None and media_type == pair.new.body.media_type
            message = f"the body of {label(pair.new)} is taken as `{media_type}` too"
            yield Found(
                "body-media-type-added",
                "compatible",
                "breaking" if preferred and chosen in after else "none",
                message,
                **places,
            )


def _offered(document: Document, node: Mapping[str, Any]) -> list[str]:
    body = document.resolve(node.get("requestBody"))
    content = body.get("content") if isinstance(body, Mapping) else None
    return list(content) if isinstance(content, Mapping) else []
