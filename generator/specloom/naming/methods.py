"""Resources, methods and their arguments."""

from __future__ import annotations

import re

from attrs import define, field, frozen

from ..api.models import Field
from ..api.operations import Api, Operation, Parameter, ParameterLocation, SdkName
from ..api.types import Ref, without_null
from ..document import Document
from ..findings import Finding
from .collisions import Names
from .identifiers import (
    METHOD_RESERVED,
    MODULE_RESERVED,
    PARAMETER_RESERVED,
    RESOURCE_CLASS_RESERVED,
    RESOURCE_RESERVED,
    class_name,
    variable,
)

#: Of two parameters with one name, the one whose location stands first here keeps it.
_LOCATIONS: tuple[ParameterLocation, ...] = ("path", "query", "header", "cookie")


@frozen
class MethodPlan:
    """One name of one operation in the SDK."""

    operation: Operation
    #: Name of the method and of the endpoint function.
    name: str
    #: (location, wire name) -> argument name; the location of a body member is `body`.
    arguments: dict[tuple[str, str], str] = field(repr=False)
    #: Arguments that may be given by position, as Python names.
    positional: tuple[str, ...]
    #: Name of the argument for a body that is not spread over the signature.
    body_argument: str = "body"
    #: Name of the method that iterates over all pages, for operations with pagination.
    iterator: str | None = None
    #: Documented name of the response type.
    response_name: str | None = None
    #: Model of the success response, when it is one.
    response_pointer: str | None = None


@frozen
class ResourcePlan:
    """A group of methods: an attribute of the client, a class, a module."""

    #: Attribute of the client.
    name: str
    module: str
    class_name: str
    description: str
    methods: tuple[MethodPlan, ...]


@define
class _Group:
    description: str
    entries: list[tuple[Operation, SdkName]] = field(factory=list)


def plan_resources(document: Document, api: Api, findings: list[Finding]) -> tuple[ResourcePlan, ...]:
    """Group the operations into resources, sorted by name so that order in the document does not matter."""
    groups: dict[str, _Group] = {}
    tags = {tag.name: tag for tag in api.tags}
    for operation in api.operations:
        tag = tags.get(operation.tags[0]) if operation.tags else None
        from_tag = (
            (tag.resource if tag and tag.resource else operation.tags[0]) if operation.tags else "default"
        )
        for sdk in operation.sdk_names:
            name = variable(sdk.resource or from_tag, RESOURCE_RESERVED)
            described = tag.description if tag and variable(from_tag, RESOURCE_RESERVED) == name else ""
            group = groups.setdefault(name, _Group(described))
            group.description = group.description or described
            group.entries.append((operation, sdk))
    for tag in api.tags:
        if (name := variable(tag.resource or tag.name, RESOURCE_RESERVED)) in groups and not groups[
            name
        ].description:
            groups[name].description = tag.description
    resources = tuple(_resource(document, name, groups[name], findings) for name in sorted(groups))
    remedy = "give one tag another name with `x-specloom-resource`, or its operations another `resource`"
    classes = Names(document, "class-name-collision", findings, remedy)
    for resource in resources:
        first = resource.methods[0].operation
        classes.take(resource.class_name, first.pointer, f"the resource `{resource.name}`")
    return resources


def _resource(document: Document, name: str, group: _Group, findings: list[Finding]) -> ResourcePlan:
    names = Names(
        document,
        "method-name-collision",
        findings,
        "name one of them with `x-specloom-sdk: {method: …}`, in the document or in an overlay",
    )
    methods = []
    ids: dict[str, str] = {}
    for operation, sdk in group.entries:
        method = _method(document, operation, sdk, findings)
        label = f"{operation.method} {operation.path}"
        # One id for two operations is a finding of its own.
        if (
            ids.setdefault(operation.operation_id or operation.pointer, operation.pointer)
            == operation.pointer
        ):
            names.take(method.name, operation.pointer, label)
        if method.iterator:
            names.take(method.iterator, operation.pointer, f"the iterator of {label}")
        methods.append(method)
    class_ = class_name(name)
    return ResourcePlan(
        name=name,
        module=f"{name}_" if name in MODULE_RESERVED else name,
        class_name=f"{class_}_" if class_ in RESOURCE_CLASS_RESERVED else class_,
        description=group.description,
        methods=tuple(methods),
    )


def operation_name(operation: Operation) -> str:
    """What the operation is called when nobody gave it an SDK name: its id, else its method and path."""
    if operation.operation_id:
        return operation.operation_id
    path = re.sub(r"\{([^{}]*)\}", r"by \1", operation.path)
    return f"{operation.method.lower()} {path}"


def _method(document: Document, operation: Operation, sdk: SdkName, findings: list[Finding]) -> MethodPlan:
    name = sdk.method or variable(operation_name(operation), METHOD_RESERVED)
    arguments, body_argument = _arguments(document, operation, findings)
    by_wire = {wire: argument for (_, wire), argument in reversed(arguments.items())}
    if sdk.positional is None:
        last = [p for p in operation.located("path")][-1:]
        positional = tuple(arguments["path", p.name] for p in last)
    else:
        known = set(arguments.values())
        positional = tuple(p if p in known else by_wire.get(p, "") for p in sdk.positional)
        for asked, found in zip(sdk.positional, positional, strict=True):
            if not found:
                findings.append(
                    Finding(
                        "extension-invalid",
                        "error",
                        f"`x-specloom-sdk` names `{asked}` as positional, but"
                        f" {operation.method} {operation.path} has no such parameter",
                        document.locate(operation.pointer),
                        operation.pointer,
                        hint=f"it has {', '.join(f'`{a}`' for a in known)}" if known else "",
                    )
                )
    success = operation.success
    success_type = without_null(success.type) if success and success.type else None
    pages = operation.pagination
    return MethodPlan(
        operation=operation,
        name=name,
        arguments=arguments,
        positional=tuple(filter(None, positional)),
        body_argument=body_argument,
        iterator=(pages.iterator or f"iter_{name}") if pages else None,
        response_name=sdk.response,
        response_pointer=success_type.pointer if isinstance(success_type, Ref) else None,
    )


def _arguments(
    document: Document, operation: Operation, findings: list[Finding]
) -> tuple[dict[tuple[str, str], str], str]:
    """Argument names of one signature.

    Path, query and body share it. A name that is taken by another part of the request is qualified by its own
    part (`body_id`): that depends on nothing but the operation itself. Two names of one part that fall
    together cannot be told apart and are a finding.
    """
    remedy = "name one of them with `x-specloom-name` on a parameter, `x-specloom-property` on a body member"
    names = Names(document, "parameter-name-collision", findings, remedy)
    arguments: dict[tuple[str, str], str] = {}
    members: tuple[tuple[str, Parameter | Field], ...] = (
        *((location, p) for location in _LOCATIONS for p in operation.located(location)),
        *(("body", f) for f in (operation.body.fields or () if operation.body else ())),
    )
    owners: dict[str, str] = {}
    for location, member in members:
        name = member.requested_name or variable(member.name, PARAMETER_RESERVED)
        if owners.get(name, location) != location:
            name = f"{location}_{name.lstrip('_')}"
        # Two members of one body that fall together are a finding about the body.
        if location != "body" or owners.get(name) != "body":
            label = (
                f"body member `{member.name}`"
                if location == "body"
                else f"{location} parameter `{member.name}`"
            )
            names.take(name, member.pointer, label)
        owners.setdefault(name, location)
        arguments[location, member.name] = name
    body_argument = "body" if "body" not in owners else "request_body"
    if operation.body is not None and operation.body.fields is None:
        names.take(body_argument, operation.body.pointer, "the request body")
    return arguments, body_argument
