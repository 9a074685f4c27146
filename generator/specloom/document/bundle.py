"""A document of many files -> one tree in which every reference begins with `#/`.

What a reference in another file means becomes a component of the entry document; what OpenAPI cannot share by
name (path items, operations) is put in place of the reference. The source trees stay as they are: the new
tree shares with them all it did not have to change.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, unquote

from attrs import define, field

from ..errors import DocumentError
from ..findings import Finding
from .components import OwnComponent, OwnComponents, is_reference, own_components
from .dump import dump_json, dump_yaml
from .grammar import DOCUMENT, SECTIONS, Kind, kind_at
from .load import Source
from .names import ComponentKey, component_key, name_components
from .origins import Origins
from .pointers import from_tokens
from .references import Place, Resolver, Target
from .scan import Edit, Reference, rewrite, scan
from .sources import Sources

__all__ = ["Bundle", "bundle", "dump_json", "dump_yaml"]

#: On a schema that came from another file: the stem of that file, so that code generated from the bundle is
#: grouped as code generated from the files.
MODULE = "x-specloom-module"


@define(eq=False)
class Bundle:
    """The tree, where its parts come from, and what is to be said about the bundling."""

    tree: dict[str, Any]
    origins: Origins
    findings: list[Finding]


@define(eq=False)
class _Region:
    """A part of a source file that is taken into the bundle as a whole."""

    target: Target
    kind: Kind
    #: Each reference in it, with what it means.
    links: list[tuple[Reference, Target]] = field(factory=list)

    @property
    def source(self) -> Source:
        return self.target.source

    def inlined(self) -> Iterator[tuple[Reference, Target]]:
        """The references that are replaced by their target."""
        return ((reference, target) for reference, target in self.links if not reference.kind.section)

    def place_of(self, reference: Reference) -> tuple[str, ...]:
        """The way to a reference in the source file, as errors want it: to the `$ref` key itself."""
        return (*self.target.tokens, *reference.tokens, *(() if reference.bare else ("$ref",)))


def bundle(sources: Sources, broken: dict[Place, DocumentError] | None = None) -> Bundle:
    """Take all that the entry document refers to into one tree. Raises DocumentError for a bad reference.

    With `broken`, a bad reference is noted there by its place, and stays in the tree as it is.
    """
    return _Bundler(sources, broken).run()


class _Bundler:
    def __init__(self, sources: Sources, broken: dict[Place, DocumentError] | None) -> None:
        self.entry = sources.entry
        self.broken = broken
        self.resolver = Resolver(sources, broken)
        self.regions: dict[tuple[str, Place], _Region] = {}
        self.pending: list[_Region] = []
        self.imported: dict[ComponentKey, Target] = {}
        #: Parts of the entry document that only a reference shows to be more than data (`#/x-shared/Page`).
        self.extra: list[_Region] = []
        self.names: dict[ComponentKey, str] = {}
        self.building: list[_Region] = []

    def run(self) -> Bundle:
        own = own_components(self.resolver, self.entry)
        root = self.region(Target(self.entry, (), self.entry.tree), DOCUMENT)
        for component in own.components:
            self.region(component.target, SECTIONS[component.section])
        while self.pending:
            self.link(self.pending.pop(0), own)
        named, findings = name_components(self.imported, own.taken, self.broken)
        self.names = {**named, **own.names}

        tree = dict(self.build(root))
        origins = self.origins(root)
        self.add_components(tree, origins, own)
        for region in self.extra:
            prefix = region.target.tokens
            tree = rewrite(tree, [((*prefix, *tokens), edit) for tokens, edit in self.edits(region)])
            for reference, target in region.inlined():
                origins.put((*prefix, *reference.tokens), self.inline_origins(region, reference, target))
        return Bundle(tree, origins, findings)

    # First all references are found and understood, because names depend on all of them.

    def region(self, target: Target, kind: Kind) -> _Region:
        key = (kind.name, target.place)
        if key not in self.regions:
            self.regions[key] = _Region(target, kind)
            self.pending.append(self.regions[key])
        return self.regions[key]

    def link(self, region: _Region, own: OwnComponents) -> None:
        skip = frozenset(["components"]) if region.kind is DOCUMENT else frozenset[str]()
        for reference in scan(region.target.node, region.kind, skip=skip):
            if reference.bare and reference.value in own.taken.get("schemas", ()):
                continue  # the name of a schema that merely looks like a file
            target = self.resolver.attempt(region.source, reference.value, region.place_of(reference))
            if target is None:
                continue
            region.links.append((reference, target))
            if not reference.kind.section:
                self.region(target, reference.kind)
            elif target.source is not self.entry:
                key = component_key(reference.kind.section, target)
                if key not in own.names:
                    self.imported[key] = target
                    self.region(target, reference.kind)
            elif kind_at(target.tokens) is None and (reference.kind.name, target.place) not in self.regions:
                self.extra.append(self.region(target, reference.kind))

    # Then the parts are written anew.

    def build(self, region: _Region) -> Any:
        if region in self.building:
            chain = " -> ".join(
                str(part.target) for part in [*self.building[self.building.index(region) :], region]
            )
            last = self.building[-1]
            reference = next(ref for ref, target in last.inlined() if target.place == region.target.place)
            place = last.place_of(reference)
            error = DocumentError(
                f"circular $ref: {chain}",
                location=last.source.location(place),
                hint="a path item cannot contain itself",
                rule="ref-cycle-unresolvable",
            )
            if self.broken is None:
                raise error
            self.broken[last.source.path, place] = error
            return {}
        self.building.append(region)
        node = rewrite(region.target.node, self.edits(region))
        self.building.pop()
        return node

    def edits(self, region: _Region) -> Iterator[tuple[tuple[str, ...], Edit]]:
        for reference, target in region.links:
            if not reference.kind.section:
                yield reference.tokens, self.inlining(self.region(target, reference.kind))
                continue
            text = self.new_text(region, reference, target)
            if text != reference.value:
                yield (reference.tokens if reference.bare else (*reference.tokens, "$ref")), _constant(text)

    def inlining(self, region: _Region) -> Edit:
        def edit(node: dict[str, Any]) -> Any:
            content = self.build(region)
            siblings = {key: value for key, value in node.items() if key != "$ref"}
            return {**content, **siblings} if siblings and isinstance(content, dict) else content

        return edit

    def new_text(self, region: _Region, reference: Reference, target: Target) -> str:
        key = component_key(reference.kind.section, target)
        if key in self.names:
            return f"#/components/{key[0]}/{self.names[key]}"
        pointer = from_tokens(target.tokens)
        value = str(reference.value)
        if region.source is self.entry and value.startswith("#") and unquote(value[1:]) == pointer:
            return value
        return "#" + quote(pointer, safe="/~!$&'()*+,;=:@-._")

    def origins(self, region: _Region) -> Origins:
        result = Origins(region.source, region.target.tokens)
        for reference, target in region.inlined():
            if reference.tokens:
                result.put(reference.tokens, self.inline_origins(region, reference, target))
            else:
                result = self.inline_origins(region, reference, target)
        return result

    def inline_origins(self, region: _Region, reference: Reference, target: Target) -> Origins:
        """The key stays where the reference is; so do the members beside the `$ref`."""
        here = (*region.target.tokens, *reference.tokens)
        result = self.origins(self.region(target, reference.kind))
        result.key = (region.source, here)
        for key in _at(region.target.node, reference.tokens):
            if key != "$ref":
                result.children[key] = Origins(region.source, (*here, key))
        return result

    # And the components are put together.

    def add_components(self, tree: dict[str, Any], origins: Origins, own: OwnComponents) -> None:
        """Those of the entry document as they stand there, then the others by name."""
        brought = [
            OwnComponent(key[0], name, self.imported[key])
            for key, name in sorted(
                self.names.items(), key=lambda item: (list(SECTIONS).index(item[0][0]), item[1])
            )
            if key in self.imported
        ]
        if (
            not own.components
            and not brought
            and not (self.broken and isinstance(tree.get("components"), dict))
        ):
            return
        components = dict(own.node)
        for section in SECTIONS:
            if is_reference(components.get(section)):
                components[section] = {}  # filled below; stays empty if the reference leads nowhere
        sections: dict[str, dict[str, Any]] = {}
        if own.source is not self.entry:
            origins.put(("components",), Origins(own.source, own.tokens, (self.entry, ("components",))))
        for component in [*own.components, *brought]:
            section, name = component.section, component.name
            if section not in sections:
                sections[section] = components[section] = {}
            region = self.region(component.target, SECTIONS[section])
            content, origin = self.build(region), self.origins(region)
            if section == "schemas" and origin.source is not self.entry and isinstance(content, dict):
                content = {**content, MODULE: content.get(MODULE, origin.source.stem)}
            sections[section][name] = content
            place = ("components", section, name)
            if (
                origin.children
                or origins.find(place).tokens != origin.tokens
                or origin.source is not self.entry
            ):
                origins.put(place, origin)
        tree["components"] = components


def _constant(value: str) -> Edit:
    return lambda _: value


def _at(node: Any, tokens: tuple[str, ...]) -> Any:
    for token in tokens:
        node = node[int(token)] if type(node) is list else node[token]
    return node
