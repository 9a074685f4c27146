"""The operations of a document and the way from a request path to one of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit

from attrs import field, frozen

from .schemas import Schema, Schemas

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
_DEFAULT_STYLE = {"query": "form", "path": "simple", "header": "simple", "cookie": "form"}


@frozen(eq=False)
class Parameter:
    name: str
    #: `path`, `query`, `header` or `cookie`.
    location: str
    required: bool
    schema: Schema
    style: str
    explode: bool
    #: The parameter is described by `content`, so its text is a JSON document.
    is_json: bool


@frozen(eq=False)
class Operation:
    #: Upper case.
    method: str
    #: The template, as the document writes it.
    path: str
    parameters: tuple[Parameter, ...]
    #: The request body object with references resolved; None when the operation documents none.
    body: Mapping[str, Any] | None
    #: Response objects with references resolved, by status, `4XX` or `default`.
    responses: Mapping[str, Mapping[str, Any]]
    #: Alternatives of security requirements; empty when none is needed.
    security: tuple[Mapping[str, Any], ...]
    #: `x-specloom-pagination` of the operation.
    pagination: Mapping[str, Any] = field(factory=dict)

    def __str__(self) -> str:
        return f"{self.method} {self.path}"


@frozen(eq=False)
class Route:
    """One path of the document with its operations by method."""

    path: str
    pattern: re.Pattern[str]
    names: tuple[str, ...]
    operations: Mapping[str, Operation]


@frozen(eq=False)
class Match:
    route: Route
    #: The text of each path parameter as sent, still percent-encoded, in the order of the template.
    values: Mapping[str, str]


class Router:
    """Finds the route of a request path, with or without the path of a server in front."""

    def __init__(self, schemas: Schemas) -> None:
        tree = schemas.tree
        paths = tree.get("paths") or {}
        self.routes = tuple(
            _route(path, schemas.resolve(paths[path]), schemas) for path in sorted(paths, key=_rank)
        )
        #: The path part of the first server, without a slash at its end: where clients expect the API.
        self.base_path = _base_path((tree.get("servers") or [{}])[0])
        self._bases = _base_paths(schemas)

    def find(self, raw_path: str) -> Match | None:
        """The best route for a path that is still percent-encoded: literal segments win over parameters."""
        for base in self._bases:
            if raw_path.startswith(base + "/"):
                inner = raw_path[len(base) :]
                for route in self.routes:
                    found = route.pattern.fullmatch(inner)
                    if found:
                        return Match(route, dict(zip(route.names, found.groups(), strict=True)))
        return None


def segments(path: str) -> list[str]:
    return path.strip("/").split("/")


def is_parameter(segment: str) -> bool:
    """The whole segment is one parameter: `{id}`, not `{id}.json`."""
    return segment.startswith("{") and segment.endswith("}") and segment.count("{") == 1


def _rank(path: str) -> list[tuple[bool, str]]:
    return [("{" in segment, segment) for segment in segments(path)]


def _route(path: str, item: Mapping[str, Any], schemas: Schemas) -> Route:
    names = re.findall(r"\{([^{}]+)\}", path)
    pattern = "".join(
        "([^/]+)" if part.startswith("{") else re.escape(part) for part in re.split(r"(\{[^{}]+\})", path)
    )
    nodes = {method: item[method] for method in METHODS if isinstance(item.get(method), dict)}
    nodes |= item.get("additionalOperations") or {}
    operations = {
        method.upper(): _operation(method.upper(), path, node, item.get("parameters") or [], schemas)
        for method, node in nodes.items()
    }
    return Route(path, re.compile(pattern), tuple(names), operations)


def _operation(
    method: str, path: str, node: Mapping[str, Any], shared: Iterable[Any], schemas: Schemas
) -> Operation:
    parameters: dict[tuple[str, str], Parameter] = {}
    for reference in (*shared, *(node.get("parameters") or [])):
        parameter = _parameter(schemas.resolve(reference), schemas)
        parameters[parameter.location, parameter.name] = parameter
    responses = node.get("responses") or {}
    security = node.get("security", schemas.tree.get("security"))
    return Operation(
        method=method,
        path=path,
        parameters=tuple(parameters.values()),
        body=schemas.resolve(node["requestBody"]) if "requestBody" in node else None,
        responses={status: schemas.resolve(response) for status, response in responses.items()},
        security=tuple(security or ()),
        pagination=node.get("x-specloom-pagination") or {},
    )


def _parameter(node: Mapping[str, Any], schemas: Schemas) -> Parameter:
    location = node.get("in", "query")
    style = node.get("style", _DEFAULT_STYLE.get(location, "form"))
    content = node.get("content") or {}
    media = schemas.resolve(next(iter(content.values()), {}))
    return Parameter(
        name=node.get("name", ""),
        location=location,
        required=bool(node.get("required")) or location == "path",
        schema=media.get("schema", {}) if content else node.get("schema", {}),
        style=style,
        explode=bool(node.get("explode", style == "form")),
        is_json=bool(content),
    )


def _base_paths(schemas: Schemas) -> list[str]:
    """Every path under which the document may be served, longest first; the root is always among them."""
    tree = schemas.tree
    servers = list(tree.get("servers") or [])
    for reference in (tree.get("paths") or {}).values():
        item = schemas.resolve(reference)
        servers += item.get("servers") or []
        for method in METHODS:
            servers += (item.get(method) or {}).get("servers") or []
    return sorted({"", *map(_base_path, servers)}, key=lambda base: (-len(base), base))


def _base_path(server: Mapping[str, Any]) -> str:
    url = str(server.get("url", ""))
    for name, variable in (server.get("variables") or {}).items():
        url = url.replace("{" + name + "}", str(variable.get("default", "")))
    return urlsplit(url).path.rstrip("/")
