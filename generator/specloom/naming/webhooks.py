"""What the events of webhooks go by: their names are values on the wire and stay as they are."""

from __future__ import annotations

from attrs import frozen

from ..api.events import events_of
from ..api.operations import Api
from ..api.types import Ref, TypeExpr, UnionOf
from ..document import Document
from ..findings import Finding
from .collisions import Names
from .identifiers import FIELD_RESERVED, variable


@frozen
class WebhooksPlan:
    """The events that the package knows."""

    #: Wire name of the member that names the event; None when nothing in the payloads does.
    tag: str | None
    #: The attribute for it in the class of unknown events; empty where there is none.
    attribute: str
    #: Name of the event -> type of its payload, in document order.
    events: dict[str, TypeExpr]


def plan_webhooks(
    document: Document, api: Api, fields: dict[tuple[str, str], str], findings: list[Finding]
) -> WebhooksPlan | None:
    """Name the events; `fields` are the attributes of the models by pointer and wire name."""
    found = events_of(api)
    remedy = "change the constant of one of them, or the key under `webhooks` of what has none"
    names = Names(document, "webhook-event-collision", findings, remedy)
    events: dict[str, TypeExpr] = {}
    for entry in found.entries:
        names.take(entry.word, entry.webhook.pointer, f"the webhook `{entry.webhook.name}`")
        before = events.get(entry.word)
        # Variants of one payload that nothing tells apart stay a choice.
        events[entry.word] = entry.type if before is None else UnionOf((before, entry.type))
    if not events:
        return None
    return WebhooksPlan(found.tag, _attribute(found.tag, events, fields), events)


def _attribute(tag: str | None, events: dict[str, TypeExpr], fields: dict[tuple[str, str], str]) -> str:
    if tag is None:
        return ""
    own = (fields.get((type_.pointer, tag)) for type_ in events.values() if isinstance(type_, Ref))
    name = next(filter(None, own), variable(tag, FIELD_RESERVED))
    # attrs would take the underscore off the argument; such a name stays among the additional properties.
    return "" if name.startswith("_") else name
