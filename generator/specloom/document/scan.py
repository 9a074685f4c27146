"""The references in one part of a source file, and how to write that part anew with other references."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from attrs import define, field, frozen

from .grammar import SCHEMA, Kind


@frozen(eq=False)
class Reference:
    """One place that refers to another."""

    #: Leads from the scanned node to the object that holds the `$ref`, or to the value in a discriminator
    #: mapping.
    tokens: tuple[str, ...]
    #: What is expected at the target.
    kind: Kind
    #: The text of the reference; anything at all in a bad document.
    value: Any
    #: The value of a discriminator mapping: a text that is a reference, not an object with a `$ref`.
    bare: bool = False


def scan(node: Any, kind: Kind, *, skip: frozenset[str] = frozenset()) -> list[Reference]:
    """All references at and below `node`, in document order; `skip` names keys of the node to leave out."""
    found: list[Reference] = []
    path: list[str] = []

    def visit(node: Any, kind: Kind) -> None:  # a dict or a list
        if type(node) is list:
            if kind.items is not None:
                for index, item in enumerate(node):
                    if type(item) is dict:
                        path.append(str(index))
                        visit(item, kind.items)
                        path.pop()
            return
        if "$ref" in node and kind.referable and _is_reference(node["$ref"], kind):
            found.append(Reference(tuple(path), kind, node["$ref"]))
        fields, each = kind.fields, kind.each
        for key, child in node.items():
            below = fields.get(key, each)
            if below is None:
                if key == "discriminator" and kind is SCHEMA:
                    mapping(child)
                continue
            if type(child) is dict or type(child) is list:
                if kind.extensible and key.startswith("x-"):
                    continue
                path.append(key)
                visit(child, below)
                path.pop()

    def mapping(discriminator: Any) -> None:
        entries = discriminator.get("mapping") if isinstance(discriminator, dict) else None
        if isinstance(entries, dict):
            for key, value in entries.items():
                if isinstance(value, str) and _names_a_file(value):
                    found.append(
                        Reference((*path, "discriminator", "mapping", key), SCHEMA, value, bare=True)
                    )

    if type(node) is dict:
        visit({key: child for key, child in node.items() if key not in skip} if skip else node, kind)
    elif type(node) is list:
        visit(node, kind)
    return found


def _is_reference(value: Any, kind: Kind) -> bool:
    """In a map, where the keys are names, only a text can be meant as a reference to the whole map."""
    return isinstance(value, str) or kind.each is None


def _names_a_file(value: str) -> bool:
    """Whether the value of a discriminator mapping is a URI reference and not the name of a schema."""
    return "/" in value or "#" in value or value.endswith((".yaml", ".yml", ".json"))


#: Gives what is to stand in place of a node; it gets the node with the edits below it done.
Edit = Callable[[Any], Any]


@define
class _Edits:
    """The edits at and below one node."""

    here: Edit | None = None
    below: dict[str, _Edits] = field(factory=dict)


def rewrite(node: Any, edits: Iterable[tuple[tuple[str, ...], Edit]]) -> Any:
    """`node` with the edits applied at their places; containers without an edit below are shared."""
    root = _Edits()
    for tokens, edit in edits:
        branch = root
        for token in tokens:
            branch = branch.below.setdefault(token, _Edits())
        branch.here = edit
    return _rewrite(node, root)


def _rewrite(node: Any, edits: _Edits) -> Any:
    if edits.below:
        node = node.copy()
        for token, branch in edits.below.items():
            key = int(token) if type(node) is list else token
            node[key] = _rewrite(node[key], branch)
    return edits.here(node) if edits.here else node
