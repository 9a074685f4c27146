"""Components that nothing leads to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import unquote

from ...document.grammar import DOCUMENT
from ...document.pointers import join, split
from ...document.scan import scan
from ..context import Context
from ..rule import Problem, Rule

#: Section and name under `components`.
_Key = tuple[str, str]
#: What is not below `components`: paths, webhooks, the requirements of the root.
_ROOT: _Key = ("", "")


def check(context: Context) -> Iterable[Problem]:
    """By reachability from paths and webhooks: components that only need one another are unused."""
    components = context.tree.get("components")
    if not isinstance(components, dict):
        return
    keys = {
        (section, name): None
        for section, entries in components.items()
        if isinstance(entries, dict) and not str(section).startswith("x-")
        for name in entries
    }
    edges = _edges(context)
    reached: set[_Key] = set()
    pending = [_ROOT]
    while pending:
        key = pending.pop()
        if key not in reached:
            reached.add(key)
            pending += edges[key]
    for section, name in keys:
        if (section, name) not in reached:
            consequence = ", so no class is made of it" if section == "schemas" else ""
            yield Problem(
                join("", "components", section, name),
                f"`{name}` of `components/{section}` is used by no operation{consequence}",
                "remove it, or refer to it",
            )


def _edges(context: Context) -> defaultdict[_Key, list[_Key]]:
    edges: defaultdict[_Key, list[_Key]] = defaultdict(list)
    # Before 3.1 webhooks were written as an extension, which many tools read.
    webhooks = scan(context.tree.get("x-webhooks"), DOCUMENT.fields["webhooks"])
    for reference in (*scan(context.tree, DOCUMENT), *webhooks):
        if isinstance(reference.value, str) and (target := _component(reference.value)):
            edges[_owner(reference.tokens)].append(target)
    for schema in context.schemas():
        if isinstance(schema.node, dict) and isinstance(tag := schema.node.get("discriminator"), dict):
            own = _owner(split(schema.pointer))
            mapping = tag.get("mapping")
            values = mapping.values() if isinstance(mapping, dict) else ()
            edges[own] += [("schemas", value) for value in values if isinstance(value, str)]
            # Who inherits from a schema with a discriminator is meant wherever that schema is.
            edges[own] += _heirs(context, own)
    for operation in context.operations():
        edges[_ROOT] += _schemes(operation.node.get("security"))
    edges[_ROOT] += _schemes(context.tree.get("security"))
    return edges


def _heirs(context: Context, parent: _Key) -> Iterator[_Key]:
    components = context.tree.get("components")
    schemas = components.get("schemas") if isinstance(components, dict) else None
    for name, node in schemas.items() if isinstance(schemas, dict) else ():
        parts = node.get("allOf") if isinstance(node, dict) else None
        for part in parts if isinstance(parts, list) else ():
            reference = part.get("$ref") if isinstance(part, dict) else None
            if isinstance(reference, str) and _component(reference) == parent:
                yield "schemas", name


def _schemes(security: Any) -> list[_Key]:
    requirements = security if isinstance(security, list) else []
    return [("securitySchemes", name) for one in requirements if isinstance(one, dict) for name in one]


def _owner(tokens: Iterable[str]) -> _Key:
    first = [*tokens][:3]
    return (first[1], first[2]) if len(first) == 3 and first[0] == "components" else _ROOT


def _component(reference: str) -> _Key | None:
    if not reference.startswith("#/components/"):
        return None
    own = _owner(split(unquote(reference[1:])))
    return None if own == _ROOT else own


RULE = Rule(
    id="component-unused",
    severity="info",
    purpose="Finds components that no path and no webhook leads to.",
    why="Nothing is generated from it. Often a reference was forgotten or misspelt, and a type that"
    " callers look for is missing from the package.",
    bad="""\
paths: {}
components:
  schemas:
    Forgotten: {type: object, properties: {id: {type: string}}}
""",
    good="""\
paths: {}
components:
  schemas: {}
""",
    check=check,
)
