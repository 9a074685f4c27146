"""The `Request(...)` that a method describes, as Python text."""

from __future__ import annotations

import re
from typing import TypeGuard

from attrs import define, evolve

from ..api.models import Field, Model
from ..api.operations import Api, Body, Operation, Parameter
from ..api.types import ArrayOf, MapOf, Nullable, Ref, Scalar, TypeExpr, UnionOf, without_null
from ..naming.methods import MethodPlan, ResourcePlan
from ..naming.plan import NamePlan
from .annotations import Annotator
from .imports import Imports
from .literals import literal, literals, url_text
from .signatures import accepts_null
from .views import RequestView

_QUERY_STYLES = {
    "form": "form",
    "spaceDelimited": "space_delimited",
    "pipeDelimited": "pipe_delimited",
    "deepObject": "deep_object",
    "json": "json_parameter",
}


def returned(plan: MethodPlan, api: Api, annotator: Annotator) -> str:
    """Annotation of what a successful call gives; imports what it needs."""
    success = plan.operation.success
    if success is None or success.kind == "empty" or (success.kind == "json" and success.type is None):
        if api.client.envelope is not None:
            return annotator.imports.add(f"{annotator.root}_runtime.model", "ApiResponse")
        return (
            "None" if success is None or success.kind == "empty" else annotator.imports.add("typing", "Any")
        )
    if success.type is not None:
        return annotator.annotate(success.type)
    return "str" if success.kind == "text" else "bytes"


@define
class RequestWriter:
    """Writes the requests of one module's methods."""

    api: Api
    names: NamePlan
    imports: Imports
    #: For the classes that answers are decoded to.
    responses: Annotator

    def view(self, resource: ResourcePlan, plan: MethodPlan) -> RequestView:
        """What one operation tells `_send`."""
        operation = plan.operation
        decode = self._decode(plan)
        result = returned(plan, self.api, self.responses)
        # A decoder that is made from an annotation, or does nothing, has no type of its own.
        untyped = decode.startswith(("typed(", "identity")) and result != "Any"
        return RequestView(
            returns=result if untyped else "",
            route=literal(f"{operation.method} {self._path(operation, plan)}"),
            decode=decode,
            name=literal(f"{resource.name}.{plan.name}"),
            path_params=self._path_params(operation, plan),
            query=[self._query(p, plan) for p in operation.located("query")],
            headers=[
                *(self._header(p, plan) for p in operation.located("header")),
                *(self._cookie(p, plan) for p in operation.located("cookie")),
            ],
            arguments=self._parts(operation, plan),
        )

    # -- the request line -----------------------------------------------------------------------------

    def _path(self, operation: Operation, plan: MethodPlan) -> str:
        """The path with the names of arguments in braces; other braces of it are doubled."""
        names = {p.name: self._key(p, plan) for p in operation.located("path")}
        text = ""
        for part in re.split(r"(\{[^{}]*\})", operation.path):
            if part[:1] == "{" and part[1:-1] in names:
                text += f"{{{names[part[1:-1]]}}}"
            else:
                text += url_text(part).replace("{", "{{").replace("}", "}}")
        return text

    def _key(self, parameter: Parameter, plan: MethodPlan) -> str:
        """What the template and the messages call a path parameter: as the client does if it may know it."""
        known = {name for name, _ in self.api.client.defaults}
        if parameter.name in known:
            return self.names.arguments.defaults[parameter.name]
        return plan.arguments["path", parameter.name]

    def _path_params(self, operation: Operation, plan: MethodPlan) -> str:
        """The values for the braces of the path, in their order."""
        by_name = {p.name: self._path_param(p, plan) for p in operation.located("path")}
        values = [by_name[n] for n in re.findall(r"\{([^{}]*)\}", operation.path) if n in by_name]
        return f"{', '.join(values)}{',' if len(values) == 1 else ''}"

    def _path_param(self, parameter: Parameter, plan: MethodPlan) -> str:
        value = self._value(parameter, plan)
        if parameter.style not in ("simple", "json") or parameter.explode:
            call = self.imports.add(".._runtime.styles", "styled_segment")
            style = "simple" if parameter.style == "json" else parameter.style
            explode = ", explode=True" if parameter.explode else ""
            value = f"{call}({literal(self._key(parameter, plan))}, {value}, {literal(style)}{explode})"
        return value

    def _value(self, parameter: Parameter, plan: MethodPlan) -> str:
        """The argument of a parameter, as JSON where the document describes it so."""
        name = plan.arguments[parameter.location, parameter.name]
        if parameter.style != "json":
            return name
        return f"{self.imports.add('.._runtime.styles', 'json_text')}({literal(name)}, {name})"

    # -- the rest of the request ----------------------------------------------------------------------

    def _parts(self, operation: Operation, plan: MethodPlan) -> list[str]:
        parts: list[str] = []
        if operation.body is not None:
            parts += self._body(operation.body, plan)
        success = operation.success
        if success and success.media_type and success.media_type != "application/json":
            parts.append(f"accept={literal(success.media_type)}")
        if not operation.authenticated:
            parts.append("authenticated=False")
        return parts

    def _query(self, parameter: Parameter, plan: MethodPlan) -> str:
        argument = plan.arguments["query", parameter.name]
        if parameter.style == "form" and parameter.explode:
            return f"{literal(parameter.name)}: {argument}"
        styled = self._pairs(parameter.name, argument, parameter.style, parameter.explode)
        return f"{literal(parameter.name)}: {styled}"

    def _pairs(self, name: str, argument: str, style: str, explode: bool) -> str:
        """The pairs of a query parameter, or of a member of a form."""
        function = _QUERY_STYLES.get(style, "form")
        module = "parameters" if function == "form" else "styles"
        call = self.imports.add(f".._runtime.{module}", function)
        # Only `form` explodes unless it is told not to.
        told = ""
        if function == "form" and not explode:
            told = ", explode=False"
        elif function in ("space_delimited", "pipe_delimited") and explode:
            told = ", explode=True"
        return f"{call}({literal(name)}, {argument}{told})"

    def _header(self, parameter: Parameter, plan: MethodPlan) -> str:
        call = self.imports.add(".._runtime.parameters", "header_value")
        explode = ", explode=True" if parameter.explode else ""
        return f"{call}({literal(parameter.name)}, {self._value(parameter, plan)}{explode})"

    def _cookie(self, parameter: Parameter, plan: MethodPlan) -> str:
        call = self.imports.add(".._runtime.styles", "cookie")
        return f"{call}({literal(parameter.name)}, {self._value(parameter, plan)})"

    def _body(self, body: Body, plan: MethodPlan) -> list[str]:
        parts = [] if body.media_type in _IMPLIED[body.kind] else [f"content_type={literal(body.media_type)}"]
        if body.kind in ("binary", "text"):
            return [f"content={plan.body_argument}" + self._or_none(body, plan), *parts]
        if body.kind == "json":
            if body.fields is None:
                call = self.imports.add(".._runtime.jsonvalues", "json_value")
                given = f"{call}({plan.body_argument})"
                if not body.required:
                    unset = self.imports.add(".._runtime.unset", "UNSET")
                    given = f"{given} if {plan.body_argument} is not {unset} else {unset}"
                return [f"json={given}", *parts]
            return [*self._members(body.fields, plan), *parts]
        if body.kind == "multipart":
            return [self._multipart(body, plan)]
        if body.fields is None:
            call = self.imports.add(".._runtime.parameters", "form")
            given = self._entries(body, plan)
            return [f"form=[pair for key, value in {given} for pair in {call}(key, value)]", *parts]
        pairs = (
            self._pairs(m.name, plan.arguments["body", m.name], *body.styles.get(m.name, ("form", True)))
            for m in body.fields
        )
        return [f"form=[{', '.join(f'*{pair}' for pair in pairs)}]", *parts]

    def _multipart(self, body: Body, plan: MethodPlan) -> str:
        if body.fields is None:
            call = self.imports.add(".._runtime.files", "field_parts")
            given = self._entries(body, plan)
            return f"files=[part for key, value in {given} for part in {call}(key, value)]"
        parts = []
        for member in body.fields:
            name = "file_parts" if _is_binary(member.type) else "field_parts"
            call = self.imports.add(".._runtime.files", name)
            parts.append(f"*{call}({literal(member.name)}, {plan.arguments['body', member.name]})")
        return f"files=[{', '.join(parts)}]"

    def _entries(self, body: Body, plan: MethodPlan) -> str:
        """The entries of a form that is one argument."""
        name = plan.body_argument
        if body.required:
            return f"{name}.items()"
        return f"({{}} if {name} is {self.imports.add('.._runtime.unset', 'UNSET')} else {name}).items()"

    def _or_none(self, body: Body, plan: MethodPlan) -> str:
        if body.required:
            return ""
        return f" if {plan.body_argument} is not {self.imports.add('.._runtime.unset', 'UNSET')} else None"

    def _members(self, members: tuple[Field, ...], plan: MethodPlan) -> list[str]:
        # The comma at the end keeps them one per line: another field adds a line and changes none.
        entries = "".join(f"{literal(m.name)}: {plan.arguments['body', m.name]}, " for m in members)
        null = [m.name for m in members if accepts_null(m)]
        return [f"body={{{entries}}}", *([f"nullable=({literals(null)},)"] if null else [])]

    # -- the answer -----------------------------------------------------------------------------------

    def _decode(self, plan: MethodPlan) -> str:
        success = plan.operation.success
        add = self.imports.add
        if success is None or success.kind == "empty" or (success.kind == "json" and success.type is None):
            if self.api.client.envelope is not None:
                return f"{add('.._runtime.model', 'ApiResponse')}.from_dict"
            empty = success is None or success.kind == "empty"
            return add(".._runtime.decoding", "nothing" if empty else "identity")
        if success.type is None:
            return add(".._runtime.decoding", "text" if success.kind == "text" else "binary")
        return self._decoder(success.type)

    def _decoder(self, type_: TypeExpr) -> str:
        if self._is_model(type_):
            return f"{self.responses.class_of(type_.pointer)}.from_dict"
        if isinstance(type_, ArrayOf) and self._is_model(type_.items):
            call = self.imports.add(".._runtime.decoding", "list_of")
            return f"{call}({self.responses.class_of(type_.items.pointer)}.from_dict)"
        if not self._converts(type_):
            return self.imports.add(".._runtime.decoding", "identity")
        hint = evolve(self.responses, tagged=True).annotate(type_)
        return f"{self.imports.add('.._runtime.decoding', 'typed')}({hint})"

    def _converts(self, type_: TypeExpr) -> bool:
        """Whether parsed JSON differs from a value of the type."""
        match type_:
            case Ref():
                return self._is_model(type_)
            case Scalar("string", "date-time" | "date"):
                return True
            case Nullable(inner) | ArrayOf(inner) | MapOf(inner):
                return self._converts(inner)
            case UnionOf(variants):
                return any(self._converts(variant) for variant in variants)
        return False

    def _is_model(self, type_: TypeExpr) -> TypeGuard[Ref]:
        return isinstance(type_, Ref) and isinstance(self.api.named[type_.pointer], Model)


#: Media types that httpx and the runtime set by themselves.
_IMPLIED = {
    "json": ("application/json",),
    "form": ("application/x-www-form-urlencoded",),
    "multipart": ("multipart/form-data",),
    "binary": (),
    "text": (),
}


def _is_binary(type_: TypeExpr) -> bool:
    inner = without_null(type_)
    inner = inner.items if isinstance(inner, ArrayOf) else inner
    return isinstance(inner, Scalar) and inner.format == "binary"
