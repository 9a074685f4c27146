"""The table of SQL resources that a package carries, as JSON Lines: resources, each before its methods."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from attrs import define

from ..api.models import Enumeration, Field, Model
from ..api.operations import Api, Operation, Parameter
from ..api.sql import SqlMethod, SqlResource, members_of, row_members
from ..api.types import (
    ArrayOf,
    Literals,
    MapOf,
    Ref,
    Scalar,
    TypeExpr,
    UnionOf,
    without_null,
)
from ..naming.methods import MethodPlan
from ..naming.plan import NamePlan

#: Beside the modules that use it.
RESOURCES_FILE = "sql/_resources.jsonl"

#: How deep the types of nested members are told; models may refer to themselves.
_DEPTH = 6

_FORMATS = {"date-time": "TIMESTAMPTZ", "date": "DATE"}
_KINDS = {"integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN"}


def resources_file(api: Api, names: NamePlan) -> str:
    """The text of the table; the first line says what all resources have in common."""
    first = api.sql[0]
    head = {
        "provider": first.provider,
        "service": first.service,
        "title": api.title,
        "client": names.client,
        "defaults": {wire: names.arguments.defaults[wire] for wire, _ in api.client.defaults},
    }
    lines = [head, *(line for resource in api.sql for line in _lines(api, names, resource))]
    return "".join(f"{json.dumps(line, separators=(',', ':'), ensure_ascii=False)}\n" for line in lines)


def _lines(api: Api, names: NamePlan, resource: SqlResource) -> Iterator[dict[str, Any]]:
    about = resource.description or f"{resource.title}."
    yield {"resource": resource.name, "description": about, "items": resource.items}
    for method in resource.methods:
        yield _method(api, names, resource, method)


def _method(api: Api, names: NamePlan, resource: SqlResource, method: SqlMethod) -> dict[str, Any]:
    operation = method.operation
    called, plan = next(
        (held.module, plan)
        for held in names.resources
        for plan in held.methods
        if plan.operation.pointer == operation.pointer
    )
    types = _Types(api)
    line: dict[str, Any] = {
        "method": method.name,
        "of": resource.name,
        "verb": method.verb,
        "call": [called, plan.name],
        "http": operation.method.upper(),
        "key": list(method.object_key),
        "required": list(method.required if method.required is not None else _required(operation)),
        "optional": list(method.optional if method.optional is not None else _optional(operation)),
        "description": _described(operation.description or operation.summary),
        "parameters": _parameters(operation, plan, types),
        "columns": _columns(types, method),
    }
    if method.columns is not None:
        line["shown"] = list(method.columns)
    if pages := operation.pagination:
        line["pages"] = {
            "page": pages.page,
            "size": pages.per_page,
            "first": pages.first,
            "items": pages.items,
            "total": pages.total,
        }
    return line


def _required(operation: Operation) -> Iterator[str]:
    yield from (p.name for p in operation.parameters if p.required)
    yield from (f.name for f in _members(operation) if f.required)


def _optional(operation: Operation) -> Iterator[str]:
    """The optional parameters; members of a body are columns to be written, and not listed among them."""
    yield from (p.name for p in operation.parameters if not p.required)


def _members(operation: Operation) -> tuple[Field, ...]:
    return (operation.body.fields or ()) if operation.body else ()


def _parameters(operation: Operation, plan: MethodPlan, types: _Types) -> dict[str, dict[str, Any]]:
    listed: list[tuple[str, Parameter | Field]] = [(p.location, p) for p in operation.parameters]
    listed += [("body", member) for member in _members(operation)]
    return {
        entry.name: {
            "argument": plan.arguments[location, entry.name],
            "in": location,
            "required": entry.required,
            **types.told(entry.type, entry.description),
        }
        for location, entry in listed
    }


def _columns(types: _Types, method: SqlMethod) -> dict[str, dict[str, Any]]:
    members = row_members(types.api.named, method.operation, method.object_key)
    found = {f.name: types.told(f.type, f.description) for f in members}
    if not found:
        found = {
            "data": {"type": "JSON", "datatype": "object", "description": "What the API answers."},
            "success": {"type": "BOOLEAN", "datatype": "boolean", "description": "Whether it was done."},
        }
    return found


@define
class _Types:
    """What values are: for SQL, for people, and below."""

    api: Api

    def told(self, type_: TypeExpr, description: str) -> dict[str, Any]:
        told: dict[str, Any] = {"type": self.sql(type_), "datatype": self.datatype(type_)}
        if below := self.nested(type_, _DEPTH):
            told["members"] = below
        values = self._values(type_)
        listed = f" ({', '.join(values)})" if values else ""
        told["description"] = _described(description) + listed
        return told

    def sql(self, type_: TypeExpr) -> str:
        """The type of a column; JSON for all that has parts or may be several things."""
        match without_null(type_):
            case Scalar("string", form):
                return _FORMATS.get(form or "", "VARCHAR")
            case Scalar(kind):
                return _KINDS.get(kind, "JSON")
            case Literals(values) if all(isinstance(value, str) for value in values):
                return "VARCHAR"
            case Ref(pointer) if self._is_text(pointer):
                return "VARCHAR"
            case _:
                return "JSON"

    def datatype(self, type_: TypeExpr) -> str:
        """The type in the words of OpenAPI, with the format: `string (uuid)`."""
        match without_null(type_):
            case Scalar(kind, form):
                return f"{kind} ({form})" if form else kind
            case ArrayOf():
                return "array"
            case MapOf():
                return "object"
            case UnionOf(variants):
                return " or ".join(dict.fromkeys(self.datatype(variant) for variant in variants))
            case Ref(pointer):
                return "object" if isinstance(self.api.named[pointer], Model) else "string"
            case Literals():
                return "string"
            case _:
                return "any"

    def nested(self, type_: TypeExpr, depth: int) -> dict[str, Any]:
        """Member -> SQL type, or the same below it for an object; empty for what has no known members."""
        return {
            member.name: (depth > 1 and self.nested(member.type, depth - 1)) or self.sql(member.type)
            for member in members_of(self.api.named, type_)
        }

    def _is_text(self, pointer: str) -> bool:
        return bool(self._values(Ref(pointer)))

    def _values(self, type_: TypeExpr) -> list[str]:
        inner = without_null(type_)
        named = self.api.named.get(inner.pointer) if isinstance(inner, Ref) else inner
        values = named.values if isinstance(named, Enumeration | Literals) else ()
        return [value for value in values if isinstance(value, str)]


def _described(text: str) -> str:
    return " ".join(text.split())
