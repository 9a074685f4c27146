"""The components that the entry document names itself, wherever they are written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from .grammar import SECTIONS
from .load import Source
from .names import ComponentKey, component_key, own_name
from .references import Resolver, Target


@frozen(eq=False)
class OwnComponent:
    """One entry of a section of `components`, and the definition that is to stand there."""

    section: str
    name: str
    target: Target


@frozen(eq=False)
class OwnComponents:
    """All entries of `components`, in document order."""

    #: The `components` object itself, which may have been written in another file.
    source: Source
    tokens: tuple[str, ...]
    node: Mapping[str, Any]
    components: list[OwnComponent] = field(factory=list)
    #: Definitions that need no other name, as they have one here.
    names: dict[ComponentKey, str] = field(factory=dict)
    #: Names in use, by section.
    taken: dict[str, list[str]] = field(factory=dict)


def own_components(resolver: Resolver, entry: Source) -> OwnComponents:
    """The entry document's components; `components` and its sections may be references to whole files.

    An entry that is nothing but a reference to another file *is* the component there, under the entry's name.
    """
    start = Target(entry, ("components",), entry.tree.get("components", {}))
    components = _beyond_reference(resolver, start)
    if not isinstance(components.node, dict):
        return OwnComponents(entry, ("components",), {})
    written = list(_entries(resolver, components))
    names = _names(resolver, entry, written)
    result = OwnComponents(components.source, components.tokens, components.node, names=names)
    for component in written:
        definition = component.target
        meant = _definition(resolver, component)
        if names.get(component_key(component.section, meant)) == component.name:
            definition = meant
        result.components.append(OwnComponent(component.section, component.name, definition))
        result.taken.setdefault(component.section, []).append(component.name)
    return result


def _entries(resolver: Resolver, components: Target) -> list[OwnComponent]:
    result = []
    for section in components.node:
        if section not in SECTIONS:
            continue
        written = Target(components.source, (*components.tokens, section), components.node[section])
        target = _beyond_reference(resolver, written)
        if isinstance(target.node, dict) and not is_reference(target.node):
            for name, node in target.node.items():
                result.append(
                    OwnComponent(section, name, Target(target.source, (*target.tokens, name), node))
                )
    return result


def _names(resolver: Resolver, entry: Source, written: list[OwnComponent]) -> dict[ComponentKey, str]:
    names: dict[ComponentKey, str] = {}
    aliases: dict[ComponentKey, tuple[Target, list[str]]] = {}
    for component in written:
        meant = _definition(resolver, component)
        key = component_key(component.section, meant)
        if meant is component.target:
            names[key] = component.name
        elif meant.source is not entry:
            aliases.setdefault(key, (meant, []))[1].append(component.name)
    for key, (meant, candidates) in aliases.items():
        if key not in names:
            names[key] = own_name(meant) if own_name(meant) in candidates else candidates[0]
    return names


def _definition(resolver: Resolver, component: OwnComponent) -> Target:
    """What an entry that is only a reference means; otherwise the entry itself."""
    if not SECTIONS[component.section].section or not is_reference(component.target.node):
        return component.target
    return _beyond_reference(resolver, component.target)


def _beyond_reference(resolver: Resolver, target: Target) -> Target:
    if not is_reference(target.node):
        return target
    # One that leads nowhere stays as it is.
    return resolver.attempt(target.source, target.node["$ref"], (*target.tokens, "$ref")) or target


def is_reference(node: Any) -> bool:
    """Whether a node is nothing but a reference."""
    return isinstance(node, dict) and len(node) == 1 and isinstance(node.get("$ref"), str)
