"""What the rules look at: everything is computed once, when the first rule asks for it, and shared.

No rule walks the document itself. One walk by the grammar of OpenAPI lists every object by the place it is
written at; operations, parameters, bodies and responses are also given as operations see them, with
references followed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any, Literal, TypeVar
from urllib.parse import unquote

from attrs import frozen

from ..api import Api, build_api
from ..document import Document
from ..document.grammar import DOCUMENT, METHODS, SCHEMA, Kind
from ..document.pointers import escape, join
from ..errors import SpecloomError
from ..findings import Finding
from ..naming import NamePlan, plan_names
from .ignores import IGNORE, Ignores

#: Which way the values of a schema go: out in a request, in with a response.
Where = Literal["request", "response", "both", "none"]

_T = TypeVar("_T")


@frozen(eq=False)
class OperationNode:
    """One operation below `paths`."""

    path: str
    #: In lower case, as the document writes it.
    method: str
    pointer: str
    node: dict[str, Any]
    path_item: dict[str, Any]
    tags: tuple[str, ...]


@frozen(eq=False)
class ParameterNode:
    """A parameter of an operation; the pointer is that of the definition a reference leads to."""

    name: str
    #: path, query, header, cookie or whatever the document says.
    location: str
    pointer: str
    node: dict[str, Any]
    #: Of `schema` or of the first media type under `content`; None when there is neither.
    schema: Any


@frozen(eq=False)
class BodyNode:
    """The request body of an operation; the pointer is that of the definition a reference leads to."""

    operation: OperationNode
    pointer: str
    node: dict[str, Any]


@frozen(eq=False)
class ResponseNode:
    """A response of an operation; the pointer is that of the definition a reference leads to."""

    operation: OperationNode
    #: `200`, `4XX` or `default`, as written.
    status: str
    pointer: str
    node: dict[str, Any]
    #: Where the operation lists it: `.../responses/200`.
    written: str


@frozen(eq=False)
class Placed:
    """An object of OpenAPI at the place it is written; the node may be a reference, or of any JSON type."""

    pointer: str
    node: Any
    #: The last key of the pointer: the media type for the entries of `content`.
    key: str
    where: Where


@frozen(eq=False)
class SchemaNode:
    """A schema at the place it is written; the node may be `{"$ref": ...}`, or of any JSON type."""

    pointer: str
    node: Any
    where: Where
    #: The schema around it, and the keyword of that; "" and the key that holds it for an outermost one.
    parent: str
    keyword: str


@frozen(eq=False)
class _Walked:
    """What the walk notes of each object."""

    kind: Kind
    pointer: str
    node: Any
    key: str
    parent: str
    keyword: str
    #: The pointer of the component that it is part of, or "".
    component: str
    where: Where


class Context:
    """One document for all rules."""

    def __init__(self, document: Document) -> None:
        self.document = document
        #: The bundled tree; not to be changed.
        self.tree = document.tree
        #: "3.0", "3.1" or "3.2".
        self.version = ".".join(document.version.split(".")[:2])
        self._parameters: dict[str, list[ParameterNode]] = {}

    @property
    def api(self) -> Api | None:
        """What the generator reads in the document; None when it cannot."""
        return self._built[0]

    @property
    def api_findings(self) -> list[Finding]:
        """What reading it gave."""
        return self._built[1]

    @property
    def names(self) -> NamePlan | None:
        """What the generator would call everything; None when there is no `api`."""
        return self._named[0]

    @property
    def naming_findings(self) -> list[Finding]:
        """What naming gave, collisions above all."""
        return self._named[1]

    @cached_property
    def failure(self) -> SpecloomError | None:
        """Why there is no `api` or no `names`, if the reason is not that a reference leads nowhere."""
        _ = self._named
        return self._failures[0] if self._failures else None

    @cached_property
    def _failures(self) -> list[SpecloomError]:
        return []

    @cached_property
    def _built(self) -> tuple[Api | None, list[Finding]]:
        built = self._attempt(lambda: build_api(self.document))
        if built is None:
            return None, []
        # What a broken reference was meant to declare is not missing, it is unknown.
        unknown = {broken.pointer.partition("/parameters/")[0] for broken in self.document.broken}
        api, findings = built
        return api, [
            finding
            for finding in findings
            if finding.rule != "path-param-mismatch"
            or unknown.isdisjoint((finding.pointer, finding.pointer.rpartition("/")[0]))
        ]

    @cached_property
    def _named(self) -> tuple[NamePlan | None, list[Finding]]:
        api = self.api
        return (self._attempt(lambda: plan_names(self.document, api)) if api else None) or (None, [])

    def _attempt(self, action: Callable[[], _T]) -> _T | None:
        try:
            return action()
        except SpecloomError as error:
            self._failures.append(error)
        except RecursionError:
            place = self.document.locate("")
            self._failures.append(SpecloomError("the document is nested too deeply", location=place))
        except Exception as error:  # a fault of ours must not keep the other rules from looking
            what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
            hint = "this is a fault of specloom: please report it with the document"
            self._failures.append(SpecloomError(f"the generator fails with {what}", hint=hint))
        return None

    # As operations see it.

    def operations(self) -> Sequence[OperationNode]:
        """Every operation below `paths`, in document order."""
        return self._operations

    @cached_property
    def _operations(self) -> list[OperationNode]:
        found = []
        paths = self.tree.get("paths")
        for path, written in paths.items() if isinstance(paths, dict) else ():
            item, where = self.resolve_with_pointer(written, join("", "paths", path))
            for method in METHODS if isinstance(item, dict) else ():
                node = item.get(method)
                if isinstance(node, dict):
                    tags = node.get("tags")
                    names = tags if isinstance(tags, list) else []
                    given = tuple(tag for tag in names if isinstance(tag, str))
                    found.append(OperationNode(str(path), method, join(where, method), node, item, given))
        return found

    def parameters(self, operation: OperationNode) -> Sequence[ParameterNode]:
        """Its own and those of its path; its own replace those of the same name and location."""
        known = self._parameters.get(operation.pointer)
        if known is None:
            known = self._parameters[operation.pointer] = self._parameters_of(operation)
        return known

    def _parameters_of(self, operation: OperationNode) -> list[ParameterNode]:
        found: dict[tuple[str, str], ParameterNode] = {}
        above = operation.pointer.rpartition("/")[0]
        for holder, where in ((operation.path_item, above), (operation.node, operation.pointer)):
            listed = holder.get("parameters")
            for index, written in enumerate(listed if isinstance(listed, list) else []):
                node, pointer = self.resolve_with_pointer(written, f"{where}/parameters/{index}")
                if isinstance(node, dict):
                    name, location = str(node.get("name")), str(node.get("in"))
                    schema = _parameter_schema(node)
                    found[location, name] = ParameterNode(name, location, pointer, node, schema)
        return list(found.values())

    def bodies(self) -> Sequence[BodyNode]:
        """The request bodies of all operations, in their order."""
        return self._bodies

    @cached_property
    def _bodies(self) -> list[BodyNode]:
        found = []
        for operation in self.operations():
            if "requestBody" in operation.node:
                written = operation.node["requestBody"]
                node, pointer = self.resolve_with_pointer(written, f"{operation.pointer}/requestBody")
                if isinstance(node, dict):
                    found.append(BodyNode(operation, pointer, node))
        return found

    def responses(self) -> Sequence[ResponseNode]:
        """The responses of all operations, in their order."""
        return self._responses

    @cached_property
    def _responses(self) -> list[ResponseNode]:
        found = []
        for operation in self.operations():
            listed = operation.node.get("responses")
            for status, written in listed.items() if isinstance(listed, dict) else ():
                place = f"{operation.pointer}/responses/{escape(str(status))}"
                node, pointer = self.resolve_with_pointer(written, place)
                if isinstance(node, dict) and not str(status).startswith("x-"):
                    found.append(ResponseNode(operation, str(status), pointer, node, place))
        return found

    # As it is written.

    def schemas(self) -> Sequence[SchemaNode]:
        """Every schema once, at the place it is written, in document order."""
        return self._schemas

    @cached_property
    def _schemas(self) -> list[SchemaNode]:
        ways = self._component_ways
        return [
            SchemaNode(one.pointer, one.node, _way(one, ways), one.parent, one.keyword)
            for one in self._walk
            if one.kind is SCHEMA
        ]

    def media_types(self) -> Sequence[Placed]:
        """Every Media Type Object once, at the place it is written; its `key` is the media type."""
        return self.placed("media type")

    def placed(self, kind: str) -> Sequence[Placed]:
        """Every object of a kind of `document.grammar` ("parameter", "header", "response", "example" ...)."""
        return self._placed.get(kind, ())

    @cached_property
    def _placed(self) -> dict[str, list[Placed]]:
        ways = self._component_ways
        found: dict[str, list[Placed]] = defaultdict(list)
        for one in self._walk:
            if one.kind is not SCHEMA:
                found[one.kind.name].append(Placed(one.pointer, one.node, one.key, _way(one, ways)))
        return dict(found)

    @cached_property
    def _walk(self) -> list[_Walked]:
        return self._walked[0]

    @cached_property
    def _walked(self) -> tuple[list[_Walked], list[tuple[str, Any]]]:
        return _walked(self.tree)

    @cached_property
    def ignores(self) -> Ignores:
        """What `x-specloom-ignore` says, anywhere in the document."""
        return Ignores(self._walked[1])

    @cached_property
    def _component_ways(self) -> dict[str, Where]:
        """Component -> which way its values go, by what refers to it, and what refers to that."""
        needs: dict[str, set[str]] = defaultdict(set)
        pending: list[tuple[str, str]] = []
        for one in self._walk:
            reference = one.node.get("$ref") if type(one.node) is dict else None
            if type(reference) is not str or not reference.startswith("#/components/"):
                continue
            target = _component(unquote(reference[1:]) if "%" in reference else reference[1:])
            if one.where != "none":
                pending.append((target, one.where))
            if one.component:
                needs[one.component].add(target)
        seen: set[tuple[str, str]] = set()
        while pending:
            step = pending.pop()
            if step not in seen:
                seen.add(step)
                pending += [(target, step[1]) for target in needs[step[0]]]
        ways: dict[str, Where] = {}
        for component, where in seen:
            other = "response" if where == "request" else "request"
            both = (component, other) in seen
            ways[component] = "both" if both else "request" if where == "request" else "response"
        return ways

    # References.

    @cached_property
    def _broken(self) -> set[str]:
        """The texts of references that lead nowhere."""
        found = set()
        for broken in self.document.broken:
            value = self.document.get(broken.pointer)
            if isinstance(value, str):
                found.add(value)
        return found

    def resolved(self, node: Any) -> Any:
        """What a reference leads to, or the node itself; None when it leads nowhere."""
        return self.resolve_with_pointer(node, "")[0]

    def resolve_with_pointer(self, node: Any, pointer: str) -> tuple[Any, str]:
        """As `Document.resolve_with_pointer`, but a reference that leads nowhere gives None."""
        if (
            type(node) is dict
            and self._broken
            and isinstance(node.get("$ref"), str)
            and node["$ref"] in self._broken
        ):
            return None, pointer
        try:
            return self.document.resolve_with_pointer(node, pointer)
        except SpecloomError:
            return None, pointer


def _parameter_schema(node: Mapping[str, Any]) -> Any:
    content = node.get("content")
    if isinstance(content, dict) and content:
        media = next(iter(content.values()))
        if isinstance(media, dict):
            return media.get("schema")
    return node.get("schema")


def _component(pointer: str) -> str:
    """`/components/schemas/User` of any pointer below it; "" when it is below none."""
    parts = pointer.split("/", 4)
    return "/".join(parts[:4]) if len(parts) > 3 and parts[1] == "components" else ""


def _way(one: _Walked, ways: Mapping[str, Where]) -> Where:
    return one.where if one.where != "none" or not one.component else ways.get(one.component, "none")


#: Below these keys the way is known, whatever stands around.
_WAYS: dict[str, Where] = {"requestBody": "request", "parameters": "request", "responses": "response"}
#: Who calls whom is the other way round in these.
_TURNED = ("callbacks", "webhooks", "x-webhooks")
_OTHER: dict[Where, Where] = {
    "request": "response",
    "response": "request",
    "both": "both",
    "none": "none",
}


def _walked(tree: dict[str, Any]) -> tuple[list[_Walked], list[tuple[str, Any]]]:
    """Every object by its place, and the pointer of each that has ignores, with them."""
    found: list[_Walked] = []
    ignores: list[tuple[str, Any]] = []
    # (node, kind, pointer, key, pointer of the schema around, keyword, component, way, turned)
    stack: list[tuple[Any, Kind, str, str, str, str, str, Where, bool]] = [
        (tree, DOCUMENT, "", "", "", "", "", "none", False)
    ]
    while stack:
        node, kind, pointer, key, parent, keyword, component, where, turned = stack.pop()
        if type(node) is list and kind.items is not None and (kind is not SCHEMA or keyword == "items"):
            items = kind.items
            stack += [
                (item, items, f"{pointer}/{index}", str(index), parent, keyword, component, where, turned)
                for index, item in reversed([*enumerate(node)])
            ]
            continue
        is_map = kind.each is not None and kind.name.startswith("map of ")
        if (not is_map and kind.items is None) or kind is SCHEMA:
            found.append(_Walked(kind, pointer, node, key, parent, keyword, component, where))
        if type(node) is not dict:
            continue
        if IGNORE in node:
            ignores.append((pointer, node[IGNORE]))
        inner = pointer if kind is SCHEMA else parent
        fields, each = kind.fields, kind.each
        in_components = pointer.startswith("/components/") and pointer.count("/") == 2
        children = []
        for name, child in node.items():
            below = fields.get(name, each)
            if below is None or (kind.extensible and name.startswith("x-")):
                continue
            place = f"{pointer}/{escape(name) if '/' in name or '~' in name else name}"
            way, other = where, turned
            if kind is not SCHEMA and not is_map:
                if name in _WAYS and kind.name in ("operation", "path item"):
                    way = _OTHER[_WAYS[name]] if turned else _WAYS[name]
                elif name in _TURNED:
                    other = not turned
            held = place if in_components else component
            word = keyword if is_map and parent else name
            children.append((child, below, place, name, inner, word, held, way, other))
        stack += reversed(children)
    return found, ignores
