"""The view of `webhooks.py`: the events that an API sends, and how they are received."""

from __future__ import annotations

from attrs import frozen

from ..api.operations import Api
from ..api.types import UnionOf
from ..naming.plan import NamePlan
from ..naming.webhooks import WebhooksPlan
from .annotations import IMPORTED, Annotator
from .imports import Imports, export_order
from .literals import comment, docstring, literal

#: What the module defines and exports.
_DEFINED = ("Event", "UnknownEvent", "WebhookReceiver", "parse_event")
#: What it exports of the runtime: name -> module.
_RUNTIME = {
    "HmacSignature": "._runtime.webhooks",
    "WebhookError": "._runtime.webhooks",
    "WebhookPayloadError": "._runtime.webhooks",
    "WebhookSignatureError": "._runtime.webhooks",
}
#: What it merely uses.
_USED = {
    "Events": "._runtime.webhooks",
    "Model": "._runtime.model",
    "Receiver": "._runtime.webhooks",
    "TypeAlias": "typing",
    "Verify": "._runtime.webhooks",
    "define": "attrs",
}
#: With what annotations and the class of unknown events may bring along.
_TAKEN = IMPORTED.union(_DEFINED, _RUNTIME, _USED, {"ClassVar"})


@frozen
class WebhooksModuleView:
    """`webhooks.py`."""

    doc: str
    imports: list[str]
    exported: list[str]
    #: The union of all events.
    union: str
    #: The member that names the event, as a literal; `None` when there is none.
    tag: str
    #: Its attribute in the class of unknown events; empty when there is none.
    attribute: str
    #: Dict display of that attribute's wire name, where it differs; else empty.
    wire: str
    #: `"name": Class` for every event.
    entries: list[str]
    #: How `parse_event` knows the event, as a docstring.
    parse_doc: str


def webhooks_module(api: Api, names: NamePlan, plan: WebhooksPlan) -> WebhooksModuleView:
    """The view of the module for the events of the plan."""
    imports = Imports()
    for name, module in {**_RUNTIME, **_USED}.items():
        imports.add(module, name)
    if plan.attribute:
        imports.add("._runtime.unset", "UNSET")
        imports.add("._runtime.unset", "Unset")
    renamed = plan.attribute and plan.attribute != plan.tag
    if renamed:
        imports.add("collections.abc", "Mapping")
        imports.add("typing", "ClassVar")
    annotator = Annotator(api, names, imports, "response", ".", taken=_TAKEN, qualified="module")
    union = annotator.annotate(UnionOf(tuple(dict.fromkeys(plan.events.values()))))
    entries = [f"{literal(word)}: {annotator.annotate(type_)}" for word, type_ in plan.events.items()]
    return WebhooksModuleView(
        doc=docstring(f"Events that webhooks of {comment(api.title)} receive.", 0),
        imports=imports.lines(),
        exported=sorted([*_DEFINED, *_RUNTIME], key=export_order),
        union=union,
        tag=literal(plan.tag),
        attribute=plan.attribute,
        wire=f"{{{literal(plan.attribute)}: {literal(plan.tag)}}}" if renamed else "",
        entries=entries,
        parse_doc=docstring(_parse_doc(plan), 4),
    )


def _parse_doc(plan: WebhooksPlan) -> str:
    return f"""The typed event in the parsed JSON of a webhook.

An event that the document does not name is an `UnknownEvent`, never an error.

Args:
    payload: The JSON object; {_told(plan)}.
    name: The name of the event, where something other than the payload tells it.

Raises:
    WebhookPayloadError: The payload is no JSON object."""


def _told(plan: WebhooksPlan) -> str:
    return f"its member `{plan.tag}` names the event" if plan.tag else "nothing in it names the event"
