"""Schemas that say the same twice."""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterable
from typing import Any

from ...api.flatten import ANNOTATIONS
from ...api.models import Enumeration
from ...api.operations import Api
from ...api.types import ArrayOf, Discriminator, MapOf, Nullable, Ref, TypeExpr, UnionOf
from ...document.pointers import join, split
from ..context import Context
from ..rule import Problem, Rule

#: Objects of fewer members and enumerations of fewer values are often equal by chance (`{id}`, `{message}`).
FEWEST = 3


def check(context: Context) -> Iterable[Problem]:
    """Classes of equal members under different names; one finding for each repeat."""
    if context.api is None or context.names is None:
        return
    shapes = _Shapes(context.api)
    first: dict[Hashable, str] = {}
    classes = context.names.classes
    schemas = _components(context)
    # Components in their order in the document, so that the later one of two is the repeat.
    for pointer in dict.fromkeys((*(p for p in schemas if p in classes), *classes)):
        if classes[pointer].pointer != pointer or shapes.size(pointer) < FEWEST:
            continue
        other = first.setdefault(shapes.inside(pointer), pointer)
        if other != pointer:
            yield _repeat(pointer, classes[pointer].name, other, classes[other].name)
    # What no method needs has no types yet: such components are compared as they are written.
    written: dict[str, str] = {}
    for pointer, node in sorted(schemas.items(), key=lambda item: item[0] not in classes):
        members = node.get("properties", node.get("enum"))
        if not isinstance(members, dict | list) or len(members) < FEWEST:
            continue
        other = written.setdefault(json.dumps(_bare(node), sort_keys=True, default=str), pointer)
        if other != pointer and pointer not in classes:
            yield _repeat(pointer, split(pointer)[-1], other, split(other)[-1])


def _repeat(pointer: str, name: str, other: str, first: str) -> Problem:
    return Problem(
        pointer,
        f"`{name}` has the same members as `{first}`, and would be a second class for one thing",
        "refer to one of them from both places if they mean the same",
        related=(other,),
    )


def _components(context: Context) -> dict[str, dict[str, Any]]:
    components = context.tree.get("components")
    schemas = components.get("schemas") if isinstance(components, dict) else None
    found = schemas.items() if isinstance(schemas, dict) else ()
    return {join("", "components", "schemas", key): node for key, node in found if isinstance(node, dict)}


def _bare(node: Any) -> Any:
    """A schema without descriptions and examples; a mapping under such a key may be a property's schema."""
    if isinstance(node, list):
        return [_bare(item) for item in node]
    if not isinstance(node, dict):
        return node
    return {str(k): _bare(v) for k, v in node.items() if k not in ANNOTATIONS or isinstance(v, dict)}


class _Shapes:
    """Members with types and requiredness; components within are told apart by name, others by shape."""

    def __init__(self, api: Api) -> None:
        self._named = api.named
        self._known: dict[str, Hashable] = {}

    def size(self, pointer: str) -> int:
        named = self._named[pointer]
        return len(named.values if isinstance(named, Enumeration) else named.fields)

    def inside(self, pointer: str) -> Hashable:
        """The shape of a named thing whatever its own name; itself within itself is a mark."""
        if pointer not in self._known:
            self._known[pointer] = "itself"
            named = self._named[pointer]
            if isinstance(named, Enumeration):
                shape: Hashable = ("enum", frozenset((type(v).__name__, v) for v in named.values))
            else:
                members = frozenset((f.name, self._type(f.type), f.required) for f in named.fields)
                extra = self._type(named.additional) if named.additional is not None else None
                shape = ("model", members, extra)
            self._known[pointer] = shape
        return self._known[pointer]

    def _type(self, type_: TypeExpr) -> Hashable:
        match type_:
            case Ref(pointer):
                named = self._named.get(pointer)
                if named is None or named.origin.component:
                    return "itself" if self._known.get(pointer) == "itself" else pointer
                return self.inside(pointer)
            case ArrayOf(inner) | MapOf(inner) | Nullable(inner):
                return type(type_).__name__, self._type(inner)
            case UnionOf(variants, tag):
                named_by = tag.property if isinstance(tag, Discriminator) else None
                return "union", tuple(map(self._type, variants)), named_by
            case _:
                return type_


RULE = Rule(
    id="schema-duplicate-shape",
    severity="info",
    purpose=f"Finds schemas of at least {FEWEST} members or values that are equal but for their names.",
    why="Each becomes a class of its own: a value of one cannot be given where the other is wanted, though"
    " both are the same on the wire.",
    bad="""\
User: {type: object, properties: {id: {type: string}, name: {type: string}, mail: {type: string}}}
Member: {type: object, properties: {id: {type: string}, name: {type: string}, mail: {type: string}}}
""",
    good="""\
User: {type: object, properties: {id: {type: string}, name: {type: string}, mail: {type: string}}}
Member: {$ref: "#/components/schemas/User"}
""",
    check=check,
)
