"""Which named things other things lead to."""

from __future__ import annotations

from collections.abc import Iterable

from .models import Model
from .operations import Api, Operation
from .types import TypeExpr, references


def reach(api: Api, roots: Iterable[str]) -> dict[str, None]:
    """Pointers of everything that the roots mention at any depth, themselves included."""
    seen: dict[str, None] = {}
    queue = [pointer for pointer in roots if pointer in api.named]
    while queue:
        pointer = queue.pop()
        if pointer in seen:
            continue
        seen[pointer] = None
        named = api.named[pointer]
        if isinstance(named, Model):
            for member in named.fields:
                queue += references(member.type)
            if named.additional is not None:
                queue += references(named.additional)
    return seen


def request_types(operation: Operation) -> list[TypeExpr]:
    """The types of everything a caller gives: parameters, and the body or its members."""
    types = [parameter.type for parameter in operation.parameters]
    if operation.body is not None:
        members = operation.body.fields
        types += [operation.body.type] if members is None else [member.type for member in members]
    return types


def accepted_models(api: Api) -> list[str]:
    """Pointers of the models that arguments of methods accept, at any depth."""
    types = [type_ for operation in api.operations for type_ in request_types(operation)]
    found = reach(api, [pointer for type_ in types for pointer in references(type_)])
    return [pointer for pointer in found if isinstance(api.named[pointer], Model)]


def operation_roots(operation: Operation) -> list[str]:
    """Pointers that the SDK's method for an operation needs: what it takes, and what it gives back."""
    types = request_types(operation)
    if operation.success is not None and operation.success.type is not None:
        types.append(operation.success.type)
    return [pointer for type_ in types for pointer in references(type_)]


def answer_roots(api: Api) -> list[str]:
    """Pointers of what methods give back."""
    types = [o.success.type for o in api.operations if o.success is not None and o.success.type is not None]
    return [pointer for type_ in types for pointer in references(type_)]


def webhook_roots(api: Api) -> list[str]:
    """Pointers of what webhooks bring."""
    payloads = [webhook.payload for webhook in api.webhooks if webhook.payload is not None]
    return [pointer for payload in payloads for pointer in references(payload)]
