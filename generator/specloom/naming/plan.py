"""Api -> NamePlan: every Python name of a package, and the collisions among them."""

from __future__ import annotations

from attrs import field, frozen

from ..api.models import Model
from ..api.operations import Api, Operation
from ..api.reach import accepted_models
from ..api.types import Ref
from ..document import Document
from ..findings import Finding
from .classes import ClassPlan, plan_classes
from .client import ClientArguments, client_name, plan_client
from .collisions import Names
from .identifiers import FIELD_RESERVED, variable
from .methods import MethodPlan, ResourcePlan, operation_name, plan_resources
from .requested import check_requested
from .webhooks import WebhooksPlan, plan_webhooks

__all__ = ["MethodPlan", "NamePlan", "ResourcePlan", "operation_name", "plan_names"]


@frozen
class NamePlan:
    """The Python names of one API; render reads them, diff compares them."""

    #: The synchronous client; the asynchronous one is `Async` + this.
    client: str
    arguments: ClientArguments
    resources: tuple[ResourcePlan, ...]
    #: Classes and enumerations by schema pointer; several pointers share a plan when their shapes are equal.
    classes: dict[str, ClassPlan]
    #: (pointer of the model, wire name) -> attribute name.
    fields: dict[tuple[str, str], str] = field(repr=False)
    #: Documented response names in order of the resources -> pointer of the model, or None without one.
    response_names: dict[str, str | None] = field(factory=dict)
    #: None when the document has no webhooks.
    webhooks: WebhooksPlan | None = None


def plan_names(document: Document, api: Api) -> tuple[NamePlan, list[Finding]]:
    """Name everything; findings of severity error mean that no faithful package can be written."""
    findings: list[Finding] = []
    findings += check_requested(document, api)
    resources = plan_resources(document, api, findings)
    classes = plan_classes(document, api, resources, findings)
    fields = _fields(document, api, classes, findings)
    plan = NamePlan(
        client=client_name(api),
        arguments=plan_client(document, api, [resource.name for resource in resources], findings),
        resources=resources,
        classes=classes,
        fields=fields,
        response_names=_response_names(document, resources, classes, findings),
        webhooks=plan_webhooks(document, api, fields, findings),
    )
    _check_dictionaries(document, api, plan, findings)
    return plan, findings


def _fields(
    document: Document, api: Api, classes: dict[str, ClassPlan], findings: list[Finding]
) -> dict[tuple[str, str], str]:
    named: dict[tuple[str, str], str] = {}
    # Scripts without capitals spell class and member alike, and a member would hide its type.
    reserved = FIELD_RESERVED.union(plan.name for plan in classes.values())
    bodies = {o.body.type.pointer for o in api.operations if o.body and isinstance(o.body.type, Ref)}
    for model in api.named.values():
        if not isinstance(model, Model) or not (model.pointer in classes or model.pointer in bodies):
            continue
        remedy = "give one of them another name with `x-specloom-property`"
        names = Names(document, "property-name-collision", findings, remedy)
        for member in model.fields:
            name = member.requested_name or variable(member.name, reserved)
            names.take(name, member.pointer, f"property `{member.name}`")
            named[model.pointer, member.name] = name
    return named


def _check_dictionaries(document: Document, api: Api, plan: NamePlan, findings: list[Finding]) -> None:
    """The dictionary form of `Pet` is `PetDict`, which must be the name of nothing else."""
    taken = {given.name: given.pointer for given in plan.classes.values()}
    taken |= {name: pointer or "" for name, pointer in plan.response_names.items()}
    for pointer in accepted_models(api):
        name = plan.classes[pointer].name
        if (other := taken.get(f"{name}Dict")) is not None:
            findings.append(
                Finding(
                    "class-name-collision",
                    "error",
                    f"`{name}` as a dictionary would become `{name}Dict`, a name that is taken",
                    document.locate(other or pointer),
                    other or pointer,
                    hint="rename that with `x-specloom-name`, or with `response` in `x-specloom-sdk`",
                )
            )


def _response_names(
    document: Document,
    resources: tuple[ResourcePlan, ...],
    classes: dict[str, ClassPlan],
    findings: list[Finding],
) -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    taken: dict[str, Operation] = {}
    by_class = {plan.name: plan.pointer for plan in classes.values()}
    for method in (method for resource in resources for method in resource.methods):
        if method.response_name is None:
            continue
        name, target = method.response_name, method.response_pointer
        clash = found.get(name, target) != target or (name in by_class and by_class[name] != target)
        if clash:
            pointer = method.operation.pointer
            findings.append(
                Finding(
                    "class-name-collision",
                    "error",
                    f"the response name `{name}` already stands for something else",
                    document.locate(pointer),
                    pointer,
                    hint="give the operation another `response` name in `x-specloom-sdk`",
                )
            )
        taken.setdefault(name, method.operation)
        found[name] = target
    return found
