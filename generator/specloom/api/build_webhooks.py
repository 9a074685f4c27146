"""From the webhooks of a document to those of the IR."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..document import Document
from ..document.grammar import METHODS
from ..document.pointers import join
from ..findings import Finding
from .build_types import Place, TypeBuilder
from .operations import Webhook
from .reading import is_json, mapping, text

#: The second is what documents of version 3.0 have in place of the first.
_SECTIONS = ("webhooks", "x-webhooks")


def build_webhooks(document: Document, types: TypeBuilder) -> tuple[tuple[Webhook, ...], list[Finding]]:
    """The requests that the API sends, in document order, and what of them cannot become an event."""
    webhooks: list[Webhook] = []
    findings: list[Finding] = []
    for name, method, node, pointer in _requests(document):
        body, where = document.resolve_with_pointer(node.get("requestBody"), join(pointer, "requestBody"))
        content = mapping(mapping(body).get("content"))
        media_type = next(filter(is_json, content), None)
        payload = None
        if media_type is not None:
            schema = mapping(content[media_type]).get("schema", {})
            place = Place(role=(name, "event"))
            payload = types.type_of(schema, join(where, "content", media_type, "schema"), place)
        elif content:
            message = f"the webhook `{name}` sends no JSON, so there is no event for it"
            findings.append(
                Finding("webhook-without-json", "warning", message, document.locate(where), where)
            )
        webhooks.append(
            Webhook(
                name,
                method.upper(),
                pointer,
                payload,
                summary=text(node.get("summary")),
                description=text(node.get("description")),
                deprecated=node.get("deprecated") is True,
            )
        )
    return tuple(webhooks), findings


def _requests(document: Document) -> Iterator[tuple[str, str, Mapping[str, Any], str]]:
    """Name, method, node and pointer of every operation of every webhook."""
    for section in _SECTIONS:
        for name, written in mapping(document.tree.get(section)).items():
            item, pointer = document.resolve_with_pointer(written, join("", section, name))
            for method in METHODS:
                if isinstance(node := mapping(item).get(method), Mapping):
                    yield str(name), method, node, join(pointer, method)
