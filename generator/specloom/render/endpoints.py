"""Views of `api/<resource>.py`: functions that describe requests."""

from __future__ import annotations

import re

from attrs import define

from ..api.models import Field, Model
from ..api.operations import Api, Body, Operation, Pagination, Parameter
from ..api.types import ArrayOf, Ref, Scalar, TypeExpr, without_null
from ..naming.methods import MethodPlan, ResourcePlan
from ..naming.plan import NamePlan
from .annotations import Annotator
from .decoding import Decoding
from .imports import Imports
from .literals import docstring, fstring_text, literal, literals, url_text
from .prose import operation_label, sentence
from .signatures import Argument, Signatures, accepts_null, listed
from .views import ApiModuleView, EndpointView

_QUERY_STYLES = {
    "form": "form",
    "spaceDelimited": "space_delimited",
    "pipeDelimited": "pipe_delimited",
    "deepObject": "deep_object",
    "json": "json_parameter",
}

#: A path of so many characters of source text is read more easily in one piece.
_SHORT_PATH = 60


def pages_constant(plan: MethodPlan) -> str:
    """The constant that holds how an operation is paged."""
    return f"{plan.name.upper()}_PAGES"


def api_module(api: Api, names: NamePlan, resource: ResourcePlan) -> ApiModuleView:
    """The view of one module of endpoint functions."""
    imports = Imports(taken=_own_names(resource))
    imports.add(".._runtime.request", "Request")
    title = sentence(resource.description) or f"{resource.class_name}."
    writer = _Endpoints(api, names, imports)
    endpoints = [writer.view(resource, plan) for plan in resource.methods]
    doc = f"{title}\n\nEach function describes one request and sends nothing; `client.send(...)` sends it."
    return ApiModuleView(docstring(doc, 0), imports.lines(), endpoints)


def _own_names(resource: ResourcePlan) -> frozenset[str]:
    """The functions of the module and their arguments: none may hide what the functions call."""
    own = {plan.name for plan in resource.methods}
    for plan in resource.methods:
        own.update(plan.arguments.values(), [plan.body_argument])
    # Types stand in annotations alone, where no argument hides them.
    return frozenset(own - {"date", "datetime"})


def returned(plan: MethodPlan, api: Api, annotator: Annotator) -> str:
    """Annotation of what a successful call gives; imports what it needs."""
    success = plan.operation.success
    if success is None or success.kind == "empty" or (success.kind == "json" and success.type is None):
        if api.client.envelope is not None:
            return annotator.imports.add(f"{annotator.root}_runtime.codec", "ApiResponse")
        return (
            "None" if success is None or success.kind == "empty" else annotator.imports.add("typing", "Any")
        )
    if success.type is not None:
        return annotator.annotate(success.type)
    return "str" if success.kind == "text" else "bytes"


@define
class _Endpoints:
    api: Api
    names: NamePlan
    imports: Imports

    def view(self, resource: ResourcePlan, plan: MethodPlan) -> EndpointView:
        operation = plan.operation
        # A function called `list` hides the type from the annotations of its module.
        hidden = any(other.name == "list" for other in resource.methods)
        list_name = f"{self.imports.add_module('builtins')}.list" if hidden else "list"
        requests = Annotator(self.api, self.names, self.imports, "request", "..")
        responses = Annotator(self.api, self.names, self.imports, "response", "..", list_name=list_name)
        known = frozenset(name for name, _ in self.api.client.defaults)
        arguments = Signatures(requests, known).arguments(plan)
        pages = operation.pagination
        if pages:
            self.imports.add(".._runtime.pagination", "PageNumber")
        return EndpointView(
            name=plan.name,
            doc=docstring(f"Describe `{operation_label(operation)}`.", 4),
            parameters=listed(arguments, plan.positional, optional_if_known=False),
            returns=returned(plan, self.api, responses),
            method=literal(operation.method),
            path=self._path(operation, plan),
            decode=self._decode(plan, responses),
            arguments=[
                f"name={literal(f'{resource.name}.{plan.name}')}",
                *self._parts(operation, plan, arguments),
            ],
            pages_name=pages_constant(plan) if pages else "",
            pages=_pages(pages) if pages else "",
        )

    # -- the request line -----------------------------------------------------------------------------

    def _path(self, operation: Operation, plan: MethodPlan) -> list[str]:
        parameters = {p.name: p for p in operation.located("path")}
        # Insides of f-strings: each ends with a parameter, but for the last one.
        pieces: list[str] = []
        text = ""
        for part in re.split(r"(\{[^{}]*\})", operation.path):
            if part[:1] == "{" and (parameter := parameters.get(part[1:-1])):
                pieces.append(f"{fstring_text(url_text(text))}{{{self._segment(parameter, plan)}}}")
                text = ""
            else:
                text += part
        text = url_text(text)
        if not pieces:
            return [literal(text)]
        whole = "".join([*pieces, fstring_text(text)])
        if len(whole) <= _SHORT_PATH:
            return [f'f"{whole}"']
        return [f'f"{piece}"' for piece in pieces] + ([literal(text)] if text else [])

    def _segment(self, parameter: Parameter, plan: MethodPlan) -> str:
        name = plan.arguments["path", parameter.name]
        value = self._value(parameter, plan)
        extra = "" if parameter.style in ("simple", "json") else f", style='{parameter.style}'"
        extra += ", explode=True" if parameter.explode else ""
        return f"{self.imports.add('.._runtime.codec', 'segment')}('{name}', {value}{extra})"

    def _value(self, parameter: Parameter, plan: MethodPlan) -> str:
        """The argument of a parameter, as JSON where the document describes it so."""
        name = plan.arguments[parameter.location, parameter.name]
        if parameter.style != "json":
            return name
        return f"{self.imports.add('.._runtime.codec', 'json_text')}('{name}', {name})"

    # -- the rest of the request ----------------------------------------------------------------------

    def _parts(self, operation: Operation, plan: MethodPlan, arguments: list[Argument]) -> list[str]:
        parts: list[str] = []
        if query := [self._query(p, plan) for p in operation.located("query")]:
            parts.append(f"query=[{', '.join(query)}]")
        headers = [self._header(p, plan) for p in operation.located("header")]
        headers += [self._cookie(p, plan) for p in operation.located("cookie")]
        if headers:
            parts.append(f"headers=[{', '.join(headers)}]")
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
        return self._pairs(parameter.name, argument, parameter.style, parameter.explode)

    def _pairs(self, name: str, argument: str, style: str, explode: bool) -> str:
        """The pairs of a query parameter, or of a member of a form."""
        function = _QUERY_STYLES.get(style, "form")
        call = self.imports.add(".._runtime.codec", function)
        # Only `form` explodes unless it is told not to.
        told = ""
        if function == "form" and not explode:
            told = ", explode=False"
        elif function in ("space_delimited", "pipe_delimited") and explode:
            told = ", explode=True"
        return f"*{call}({literal(name)}, {argument}{told})"

    def _header(self, parameter: Parameter, plan: MethodPlan) -> str:
        call = self.imports.add(".._runtime.codec", "header_value")
        explode = ", explode=True" if parameter.explode else ""
        return f"*{call}({literal(parameter.name)}, {self._value(parameter, plan)}{explode})"

    def _cookie(self, parameter: Parameter, plan: MethodPlan) -> str:
        call = self.imports.add(".._runtime.codec", "cookie")
        return f"*{call}({literal(parameter.name)}, {self._value(parameter, plan)})"

    def _body(self, body: Body, plan: MethodPlan) -> list[str]:
        parts = [] if body.media_type in _IMPLIED[body.kind] else [f"content_type={literal(body.media_type)}"]
        if body.kind in ("binary", "text"):
            return [f"content={plan.body_argument}" + self._or_none(body, plan), *parts]
        if body.kind == "json":
            if body.fields is None:
                call = self.imports.add(".._runtime.codec", "json_value")
                given = f"{call}({plan.body_argument})"
                if not body.required:
                    unset = self.imports.add(".._runtime.unset", "UNSET")
                    given = f"{given} if {plan.body_argument} is not {unset} else {unset}"
                return [f"json={given}", *parts]
            return [f"json={self._json_object(body.fields, plan)}", *parts]
        if body.kind == "multipart":
            return [self._multipart(body, plan)]
        if body.fields is None:
            call = self.imports.add(".._runtime.codec", "form")
            given = self._entries(body, plan)
            return [f"form=[pair for key, value in {given} for pair in {call}(key, value)]", *parts]
        pairs = [
            self._pairs(m.name, plan.arguments["body", m.name], *body.styles.get(m.name, ("form", True)))
            for m in body.fields
        ]
        return [f"form=[{', '.join(pairs)}]", *parts]

    def _multipart(self, body: Body, plan: MethodPlan) -> str:
        if body.fields is None:
            call = self.imports.add(".._runtime.codec", "field_parts")
            given = self._entries(body, plan)
            return f"files=[part for key, value in {given} for part in {call}(key, value)]"
        parts = []
        for member in body.fields:
            name = "file_parts" if _is_binary(member.type) else "field_parts"
            call = self.imports.add(".._runtime.codec", name)
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

    def _json_object(self, members: tuple[Field, ...], plan: MethodPlan) -> str:
        call = self.imports.add(".._runtime.codec", "json_object")
        entries = ", ".join(f"{literal(m.name)}: {plan.arguments['body', m.name]}" for m in members)
        null = [m.name for m in members if accepts_null(m)]
        nullable = f", nullable=({literals(null)},)" if null else ""
        return f"{call}({{{entries}}}{nullable})"

    # -- the answer -----------------------------------------------------------------------------------

    def _decode(self, plan: MethodPlan, annotator: Annotator) -> str:
        success = plan.operation.success
        add = self.imports.add
        if success is None or success.kind == "empty" or (success.kind == "json" and success.type is None):
            if self.api.client.envelope is not None:
                return f"{add('.._runtime.codec', 'ApiResponse')}.from_dict"
            empty = success is None or success.kind == "empty"
            return add(".._runtime.codec", "nothing" if empty else "identity")
        if success.type is None:
            return add(".._runtime.codec", "text" if success.kind == "text" else "binary")
        return self._decoder(success.type, annotator)

    def _decoder(self, type_: TypeExpr, annotator: Annotator) -> str:
        decoding = Decoding(self.api, annotator, ".._runtime")
        inner = without_null(type_)
        if type_ is inner and isinstance(inner, Ref) and self._is_model(inner):
            return f"{annotator.class_of(inner.pointer)}.from_dict"
        item = inner.items if type_ is inner and isinstance(inner, ArrayOf) else None
        if isinstance(item, Ref) and self._is_model(item):
            call = self.imports.add(".._runtime.codec", "list_of")
            return f"{call}({annotator.class_of(item.pointer)}.from_dict)"
        if scalar := decoding.call(type_):
            return scalar
        expression = decoding.expression(type_, "value")
        if expression is None:
            return self.imports.add(".._runtime.codec", "identity")
        return f"lambda value: {expression}"

    def _is_model(self, ref: Ref) -> bool:
        return isinstance(self.api.named[ref.pointer], Model)


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


def _pages(pages: Pagination) -> str:
    parts = [f"page={literal(pages.page)}"]
    if pages.per_page:
        parts.append(f"size={literal(pages.per_page)}")
    parts += [f"first={pages.first}", f"items={literal(pages.items)}"]
    if pages.total:
        parts.append(f"total={literal(pages.total)}")
    return f"PageNumber({', '.join(parts)})"
