"""From the operations of a document to those of the IR."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ..document import Document
from ..document.pointers import join
from ..findings import Finding
from .build_types import Place, TypeBuilder, is_nullable
from .constraints import constraints_of
from .examples import example_of
from .extensions import PAGINATION, SDK, check_extension
from .models import Model
from .operations import (
    Body,
    BodyKind,
    Operation,
    Pagination,
    Parameter,
    Response,
    ResponseKind,
    SdkName,
)
from .reading import is_json, mapping, text
from .types import Anything, Ref, TypeExpr

_LOCATIONS = ("path", "query", "header", "cookie")
#: Headers that OpenAPI gives to other parts of the document; a parameter of that name means nothing.
_RESERVED_HEADERS = {"accept", "content-type", "authorization"}
#: The styles of each location; the first is the default, and what stands for any other word.
_STYLES = {
    "path": ("simple", "label", "matrix"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form",),
}


class OperationBuilder:
    """Builds operations one by one; the types they need gather in the type builder."""

    def __init__(self, document: Document, types: TypeBuilder) -> None:
        self.document = document
        self.types = types
        self.findings: list[Finding] = []

    def build(self, path: str, path_item: Mapping[str, Any], path_pointer: str, method: str) -> Operation:
        """The operation of one method under one path."""
        pointer = join(path_pointer, method)
        node = path_item[method]
        tags = node.get("tags")
        parameters = self._parameters(path_item, path_pointer, node, pointer)
        return Operation(
            method=method.upper(),
            path=path,
            pointer=pointer,
            parameters=parameters,
            responses=self._responses(node, pointer),
            body=self._body(node, pointer),
            operation_id=text(node.get("operationId")) or None,
            tags=tuple(tag for tag in tags if isinstance(tag, str)) if isinstance(tags, list) else (),
            summary=text(node.get("summary")),
            description=text(node.get("description")),
            deprecated=node.get("deprecated") is True,
            authenticated=_needs_credentials(node.get("security", self.document.tree.get("security"))),
            sdk_names=self._sdk_names(node, pointer),
            pagination=self._pagination(node, pointer, parameters),
        )

    # -- parameters -----------------------------------------------------------------------------------

    def _parameters(
        self, path_item: Mapping[str, Any], path_pointer: str, node: Mapping[str, Any], pointer: str
    ) -> tuple[Parameter, ...]:
        found: dict[tuple[str, str], Parameter] = {}
        for holder, where in ((path_item, path_pointer), (node, pointer)):
            listed = holder.get("parameters")
            for index, written in enumerate(listed if isinstance(listed, list) else []):
                place = join(where, "parameters", str(index))
                param, resolved = self.document.resolve_with_pointer(written, place)
                if not isinstance(param, Mapping) or param.get("in") not in _LOCATIONS:
                    continue
                name = str(param.get("name", ""))
                if param["in"] == "header" and name.lower() in _RESERVED_HEADERS:
                    continue
                found[param["in"], name] = self._parameter(param, resolved, pointer)
        return tuple(found.values())

    def _parameter(self, node: Mapping[str, Any], pointer: str, operation: str) -> Parameter:
        location, name = node["in"], str(node.get("name", ""))
        schema, where = node.get("schema", {}), join(pointer, "schema")
        style = node["style"] if node.get("style") in _STYLES[location] else _STYLES[location][0]
        content = node.get("content")
        if isinstance(content, Mapping) and content:
            # A parameter with a media type travels as that media type's text: JSON in all but name.
            media = next(iter(content))
            schema = content[media].get("schema", {}) if isinstance(content[media], Mapping) else {}
            where, style = join(pointer, "content", media, "schema"), "json"
        told = mapping(self.document.resolve(schema))
        explode = node.get("explode")
        return Parameter(
            name=name,
            location=location,
            type=self.types.type_of(schema, where, Place(operation=operation, role=(name,))),
            required=node.get("required") is True or location == "path",
            style=style,
            explode=explode if isinstance(explode, bool) else style == "form",
            pointer=pointer,
            description=text(node.get("description")) or text(told.get("description")),
            constraints=constraints_of(told),
            deprecated=node.get("deprecated") is True,
            requested_name=text(node.get("x-specloom-name")) or None,
        )

    # -- bodies ---------------------------------------------------------------------------------------

    def _body(self, node: Mapping[str, Any], pointer: str) -> Body | None:
        if "requestBody" not in node:
            return None
        body, where = self.document.resolve_with_pointer(node["requestBody"], join(pointer, "requestBody"))
        content = body.get("content") if isinstance(body, Mapping) else None
        if not isinstance(content, Mapping) or not content:
            return None
        media_type = _preferred(content)
        kind = _body_kind(media_type)
        media = content[media_type] if isinstance(content[media_type], Mapping) else {}
        schema, schema_pointer = media.get("schema", {}), join(where, "content", media_type, "schema")
        type_: TypeExpr = Anything()
        if kind in ("json", "form", "multipart"):
            type_ = self.types.type_of(schema, schema_pointer, Place(operation=pointer, role=("body",)))
        named = self.types.named.get(type_.pointer) if isinstance(type_, Ref) else None
        return Body(
            media_type=media_type,
            kind=kind,
            type=type_,
            required=body.get("required") is True,
            pointer=schema_pointer,
            fields=named.fields if isinstance(named, Model) and not is_nullable(schema) else None,
            description=text(body.get("description")),
            styles=_form_styles(media.get("encoding")) if kind == "form" else {},
        )

    # -- answers --------------------------------------------------------------------------------------

    def _responses(self, node: Mapping[str, Any], pointer: str) -> tuple[Response, ...]:
        listed = node.get("responses")
        found = []
        for status, written in listed.items() if isinstance(listed, Mapping) else ():
            if not (status == "default" or re.fullmatch(r"[1-5](\d\d|XX|xx)", status)):
                continue
            response, where = self.document.resolve_with_pointer(written, join(pointer, "responses", status))
            if isinstance(response, Mapping):
                found.append(self._response(status, response, where, pointer))
        return tuple(found)

    def _response(self, status: str, node: Mapping[str, Any], pointer: str, operation: str) -> Response:
        description = text(node.get("description"))
        content = node.get("content")
        if not isinstance(content, Mapping) or not content:
            return Response(status, "empty", None, None, pointer, description)
        media_type = _preferred(content)
        kind = _response_kind(media_type)
        media = content[media_type] if isinstance(content[media_type], Mapping) else {}
        type_: TypeExpr | None = None
        if kind == "json" and "schema" in media:
            where = join(pointer, "content", media_type, "schema")
            role = ("response",) if status.startswith("2") else ("response", status.lower())
            type_ = self.types.type_of(media["schema"], where, Place(operation=operation, role=role))
        example = example_of(self.document, media)
        return Response(status, kind, media_type, type_, pointer, description, example)

    # -- extensions -----------------------------------------------------------------------------------

    def _sdk_names(self, node: Mapping[str, Any], pointer: str) -> tuple[SdkName, ...]:
        told, where = node.get("x-specloom-sdk"), join(pointer, "x-specloom-sdk")
        entries = list(enumerate(told)) if isinstance(told, list) else [(None, told)]
        names = []
        for index, entry in entries:
            place = where if index is None else join(where, str(index))
            self.findings += check_extension(self.document, entry, SDK, place, "x-specloom-sdk")
            if not isinstance(entry, Mapping):
                continue
            positional = entry.get("positional")
            if isinstance(positional, str):
                positional = (positional,)
            names.append(
                SdkName(
                    resource=text(entry.get("resource")) or None,
                    method=text(entry.get("method")) or None,
                    positional=tuple(map(str, positional)) if isinstance(positional, list | tuple) else None,
                    response=text(entry.get("response")) or None,
                )
            )
        return tuple(names) or (SdkName(),)

    def _pagination(
        self, node: Mapping[str, Any], pointer: str, parameters: tuple[Parameter, ...]
    ) -> Pagination | None:
        told, where = node.get("x-specloom-pagination"), join(pointer, "x-specloom-pagination")
        wrong = check_extension(self.document, told, PAGINATION, where, "x-specloom-pagination")
        self.findings += wrong
        if told is None or wrong:
            return None
        if not text(told.get("page")) or not text(told.get("items")):
            self._complain(where, "`x-specloom-pagination` needs at least `page` and `items`")
            return None
        query = [parameter.name for parameter in parameters if parameter.location == "query"]
        for key in ("page", "per_page"):
            if told.get(key) and told[key] not in query:
                hint = f"it has {', '.join(f'`{name}`' for name in query)}" if query else ""
                problem = f"names the query parameter `{told[key]}`, which the operation does not have"
                self._complain(join(where, key), f"`x-specloom-pagination` {problem}", hint)
        return Pagination(
            page=told["page"],
            items=text(told["items"]),
            per_page=told.get("per_page") or None,
            first=told.get("first", 1),
            total=text(told.get("total")) or None,
            iterator=text(told.get("iterator")) or None,
        )

    def _complain(self, where: str, message: str, hint: str = "") -> None:
        place = self.document.locate(where)
        self.findings.append(Finding("extension-invalid", "error", message, place, where, hint=hint))


def _preferred(content: Mapping[str, Any]) -> str:
    """The media type the SDK speaks: JSON when offered, then forms, then what comes first."""
    order = (
        is_json,
        lambda m: m.startswith("multipart/"),
        lambda m: m.startswith("application/x-www-form"),
    )
    for wanted in order:
        for media_type in content:
            if wanted(media_type.lower()):
                return media_type
    return next(iter(content))


def _body_kind(media_type: str) -> BodyKind:
    lowered = media_type.lower()
    if is_json(lowered):
        return "json"
    if lowered.startswith("multipart/"):
        return "multipart"
    if lowered.startswith("application/x-www-form-urlencoded"):
        return "form"
    return "text" if lowered.startswith("text/") else "binary"


def _form_styles(encoding: Any) -> dict[str, tuple[str, bool]]:
    """How the members of a URL-encoded form are written, where the document says so."""
    found: dict[str, tuple[str, bool]] = {}
    for name, entry in encoding.items() if isinstance(encoding, Mapping) else ():
        if not isinstance(entry, Mapping):
            continue
        style, explode = entry.get("style"), entry.get("explode")
        if style in _STYLES["query"] or isinstance(explode, bool):
            style = style if style in _STYLES["query"] else "form"
            found[str(name)] = (style, explode if isinstance(explode, bool) else style == "form")
        elif isinstance(entry.get("contentType"), str) and is_json(entry["contentType"]):
            found[str(name)] = ("json", False)
    return found


def _response_kind(media_type: str) -> ResponseKind:
    lowered = media_type.lower()
    if is_json(lowered) or lowered == "*/*":
        return "json"
    return "text" if lowered.startswith("text/") else "binary"


def _needs_credentials(security: Any) -> bool:
    # An empty requirement among others means that credentials are welcome but not needed.
    return not (isinstance(security, list) and (not security or {} in security))
