"""The document as everything after it sees it: one tree, and the place where each node was written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote

from attrs import frozen

from ..errors import DocumentError
from ..findings import Finding, Location
from .load import SourceFile
from .origins import Origins
from .pointers import from_tokens, split, walk


@frozen
class BrokenReference:
    """A reference of a bundled document that means nothing."""

    #: Of the `$ref` key, or of the value in a discriminator mapping.
    pointer: str
    #: What is wrong, with the place in the file where it is wrong: a reference on the way, if not this one.
    error: DocumentError


class Document:
    """A bundled OpenAPI document with its overlays applied.

    The tree is not to be changed: parts of it may be shared, and answers are kept.
    """

    def __init__(
        self,
        *,
        tree: dict[str, Any],
        entry: str,
        origins: Origins,
        files: list[SourceFile],
        findings: list[Finding],
        version: str = "",
        lenient: bool = False,
    ) -> None:
        #: The whole document; every `$ref` in it begins with `#/` and leads somewhere in it.
        self.tree = tree
        #: The value of `openapi`, such as "3.1.0".
        self.version: str = version or tree["openapi"]
        #: The path of the entry document as it was given.
        self.entry = entry
        #: Every file that was read, overlays included, in order of first use.
        self.files = files
        #: What loading has to say: overlay actions without effect, components that had to be renamed.
        self.findings = findings
        #: References that mean nothing, for a document that was read in spite of them.
        self.broken: list[BrokenReference] = []
        #: Whether such a reference is taken for an empty object instead of an error.
        self._lenient = lenient
        self._origins = origins
        #: JSON Schema 2020-12 and the objects of OpenAPI 3.1 know keywords beside `$ref`; 3.0 ignores them.
        self._siblings_count = not self.version.startswith("3.0")
        self._targets: dict[str, tuple[Any, str]] = {}

    def with_tree(self, tree: dict[str, Any]) -> Document:
        """The same document with parts taken away: every node that is left has the pointer it had."""
        return Document(
            tree=tree, entry=self.entry, origins=self._origins, files=self.files, findings=self.findings
        )

    def get(self, pointer: str) -> Any:
        """The node at a JSON pointer; KeyError when there is none."""
        try:
            return walk(self.tree, split(pointer))
        except (KeyError, ValueError):
            raise KeyError(pointer) from None

    def resolve(self, node: Any) -> Any:
        """The node that a reference leads to, or the node itself when it is none.

        From 3.1 on, keywords beside the `$ref` are laid over those of the target (a new mapping).
        """
        return self.resolve_with_pointer(node, "")[0]

    def resolve_with_pointer(self, node: Any, pointer: str) -> tuple[Any, str]:
        """As `resolve`, with the pointer of the target; `pointer` is that of `node` and stays if it is none.

        Raises DocumentError for a circle of references or a target that does not exist.
        """
        if not (isinstance(node, Mapping) and isinstance(node.get("$ref"), str)):
            return node, pointer
        target, found = self._target(node["$ref"], pointer, ())
        if len(node) > 1 and self._siblings_count and isinstance(target, Mapping):
            target = {**target, **{key: value for key, value in node.items() if key != "$ref"}}
        return target, found

    def _target(self, reference: str, pointer: str, before: tuple[str, ...]) -> tuple[Any, str]:
        known = self._targets.get(reference)
        if known is not None:
            return known
        if reference in before:
            if self._lenient:
                return {}, pointer
            chain = " -> ".join((*before[before.index(reference) :], reference))
            raise DocumentError(f"circular $ref: {chain}", location=self._reference_place(pointer))
        try:
            tokens = split(unquote(reference.removeprefix("#"))) if reference.startswith("#") else None
            node = walk(self.tree, tokens) if tokens is not None else None
        except (KeyError, ValueError):
            tokens = None
        if tokens is None:
            if self._lenient:
                return {}, pointer
            raise DocumentError(
                f"$ref {reference!r} cannot be resolved", location=self._reference_place(pointer)
            )
        found = from_tokens(tokens)
        result: tuple[Any, str] = (node, found)
        if isinstance(node, Mapping) and isinstance(node.get("$ref"), str):
            end, end_pointer = self._target(node["$ref"], found, (*before, reference))
            if len(node) > 1 and self._siblings_count and isinstance(end, Mapping):
                end = {**end, **{key: value for key, value in node.items() if key != "$ref"}}
            result = (end, end_pointer)
        self._targets[reference] = result
        return result

    def _reference_place(self, pointer: str) -> Location:
        return self._origins.find([*split(pointer), "$ref"]).location()

    def locate(self, pointer: str) -> Location:
        """The place of the key (or list item) of a node, in the file where it was written.

        For a component that comes from another file this is its definition there. A pointer to a node that
        does not exist gives the place of its nearest ancestor.
        """
        return self._origins.find(split(pointer)).location()

    def source_file(self, pointer: str) -> str:
        """The file in which a node was written, as `Location.file` shows it."""
        return self._origins.find(split(pointer)).source.shown
