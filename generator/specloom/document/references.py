"""From the text of a `$ref` to the node it means, through any number of files."""

from __future__ import annotations

import difflib
import posixpath
from collections.abc import Sequence
from typing import Any
from urllib.parse import unquote

from attrs import frozen

from ..errors import DocumentError
from .load import Source, Where
from .pointers import from_tokens, split, step, walk
from .sources import Sources

#: A file and the way to a node in it: the identity of what a reference means.
Place = tuple[str, tuple[str, ...]]


@frozen(eq=False)
class Target:
    """What a reference means after all references on the way were followed."""

    source: Source
    tokens: tuple[str, ...]
    node: Any

    @property
    def place(self) -> Place:
        return self.source.path, self.tokens

    def __str__(self) -> str:
        pointer = from_tokens(self.tokens)
        return f"{self.source.shown}#{pointer}" if pointer else self.source.shown


class Resolver:
    """Resolves the references of one document; answers are kept, so a large document pays once per target."""

    def __init__(self, sources: Sources, broken: dict[Place, DocumentError] | None = None) -> None:
        self.sources = sources
        #: The references that mean nothing, by their places; without it, the first one is an error.
        self.broken = broken
        self._known: dict[tuple[str, str], Target] = {}
        self._anchors: dict[str, dict[str, tuple[str, ...]]] = {}
        #: References that are being resolved, to notice one that needs itself.
        self._active: list[tuple[str, str]] = []

    def attempt(self, source: Source, reference: Any, at: Sequence[str]) -> Target | None:
        """As `resolve`; where broken references are collected, one gives None."""
        try:
            return self.resolve(source, reference, at)
        except DocumentError as error:
            if self.broken is None:
                raise
            self.broken[source.path, tuple(at)] = error
            return None

    def resolve(self, source: Source, reference: Any, at: Sequence[str]) -> Target:
        """The target of the `$ref` with the value `reference`; `at` leads to that value, for errors.

        A target that is nothing but a reference again is followed, except in the entry document, where it may
        be named. Raises DocumentError for a missing target, a circle of references and a forbidden file.
        """
        if not isinstance(reference, str):
            raise DocumentError(
                "the value of $ref is not a string",
                location=source.location(at),
                hint="quote it, or nest it deeper",
                rule="ref-unresolved",
            )
        key = (source.path, reference)
        known = self._known.get(key)
        if known is not None:
            return known
        if key in self._active:
            chain = " -> ".join(reference for _, reference in [*self._active[self._active.index(key) :], key])
            raise DocumentError(
                f"circular $ref: {chain}",
                location=source.location(at),
                hint="one of them has to be a real node",
                rule="ref-cycle-unresolvable",
            )
        self._active.append(key)
        try:
            target = self._follow(self._find(source, reference, lambda: source.location(at)))
        finally:
            self._active.pop()
        self._known[key] = target
        return target

    def _follow(self, target: Target) -> Target:
        """Beyond nodes that are only a `$ref`; every chain is walked to its end to find circles."""
        node = target.node
        if not (isinstance(node, dict) and isinstance(node.get("$ref"), str)):
            return target
        end = self.resolve(target.source, node["$ref"], (*target.tokens, "$ref"))
        named = target.source is self.sources.entry
        return target if named or len(node) > 1 else end

    def _find(self, source: Source, reference: str, at: Where) -> Target:
        file = self.sources.refer(source, reference, at)
        _, _, fragment = reference.partition("#")
        fragment = unquote(fragment)
        if fragment and not fragment.startswith("/"):
            return self._anchor(file, fragment, reference, at)
        return self.walk(file, (), file.tree, split(fragment), reference, at)

    def walk(
        self,
        source: Source,
        start: tuple[str, ...],
        node: Any,
        tokens: Sequence[str],
        reference: str,
        at: Where,
    ) -> Target:
        """Down from a node, crossing the references that stand in the way."""
        done = start
        for number, token in enumerate(tokens):
            try:
                node = step(node, token)
            except KeyError:
                if not (isinstance(node, dict) and isinstance(node.get("$ref"), str)):
                    raise self._missing(Target(source, done, node), tokens[number:], reference, at) from None
                beyond = self.resolve(source, node["$ref"], (*done, "$ref"))
                return self.walk(beyond.source, beyond.tokens, beyond.node, tokens[number:], reference, at)
            done = (*done, token)
        return Target(source, done, node)

    def _anchor(self, source: Source, name: str, reference: str, at: Where) -> Target:
        if source.path not in self._anchors:
            self._anchors[source.path] = _anchors_of(source.tree)
        anchors = self._anchors[source.path]
        if name not in anchors:
            close = difflib.get_close_matches(name, sorted(anchors), n=1)
            hint = f"did you mean #{close[0]}?" if close else "a pointer begins with #/"
            raise DocumentError(
                f"$ref {reference!r}: {source.shown} has no $anchor {name!r}",
                location=at(),
                hint=hint,
                rule="ref-unresolved",
            )
        return self.walk(source, (), source.tree, anchors[name], reference, at)

    def _missing(self, reached: Target, rest: Sequence[str], reference: str, at: Where) -> DocumentError:
        """The error for a pointer of which only a part exists; proposes the nearest name."""
        source, pointer = reached.source, from_tokens((*reached.tokens, *rest))
        names = sorted(reached.node) if isinstance(reached.node, dict) else []
        close = difflib.get_close_matches(rest[0], names, n=1)
        hint = ""
        if close:
            hint = f"did you mean {from_tokens((*reached.tokens, close[0], *rest[1:]))}?"
        elif source is not self.sources.entry and _exists(self.sources.entry.tree, (*reached.tokens, *rest)):
            entry = posixpath.relpath(self.sources.entry.path, posixpath.dirname(source.path) or ".")
            hint = f"the entry document has it: {entry}#{pointer}"
        message = f"$ref {reference!r} cannot be resolved: {source.shown} has no {pointer}"
        return DocumentError(message, location=at(), hint=hint, rule="ref-unresolved")


def _exists(tree: Any, tokens: Sequence[str]) -> bool:
    try:
        walk(tree, tokens)
    except KeyError:
        return False
    return True


def _anchors_of(tree: Any) -> dict[str, tuple[str, ...]]:
    """Every `$anchor` of a file; the first one counts."""
    found: dict[str, tuple[str, ...]] = {}
    pending: list[tuple[tuple[str, ...], Any]] = [((), tree)]
    while pending:
        tokens, node = pending.pop()
        if isinstance(node, dict):
            if isinstance(node.get("$anchor"), str):
                found.setdefault(node["$anchor"], tokens)
            pending += reversed([((*tokens, key), child) for key, child in node.items()])
        elif isinstance(node, list):
            pending += reversed([((*tokens, str(index)), child) for index, child in enumerate(node)])
    return found
