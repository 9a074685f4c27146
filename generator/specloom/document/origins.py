"""Where the parts of a bundled tree were written: the places at which one file takes over from another."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from ..findings import Location
from .load import Source


@define(eq=False)
class Origins:
    """The origin of a node of the bundled tree and of what lies below it.

    Only the nodes where the file or the pointer changes are kept; everything between is found by its way from
    there, so a document of one file costs one object.
    """

    source: Source
    tokens: tuple[str, ...] = ()
    #: Where the key stands that leads here, if not at the node: `/apps` above `$ref: paths/apps.yaml`.
    key: tuple[Source, tuple[str, ...]] | None = None
    children: dict[str, Origins] = field(factory=dict)

    def child(self, token: str) -> Origins:
        """The origin of a child; it may be one made up for the occasion."""
        return self.children.get(token) or Origins(self.source, (*self.tokens, token))

    def find(self, tokens: Sequence[str]) -> Origins:
        """The origin of the node that the tokens lead to, whether or not there is such a node."""
        origin = self
        for number, token in enumerate(tokens):
            below = origin.children.get(token)
            if below is None:
                return Origins(origin.source, (*origin.tokens, *tokens[number:]))
            origin = below
        return origin

    def put(self, tokens: Sequence[str], origin: Origins) -> None:
        """Say that another origin begins at a node; what was said about nodes below it is forgotten."""
        parent = self
        for token in tokens[:-1]:
            parent = parent.children.setdefault(token, parent.child(token))
        parent.children[tokens[-1]] = origin

    def take(self, tokens: Sequence[str], *, length: int | None = None) -> None:
        """Forget a node; with the `length` of the list it was in, the items after it move up."""
        parent = self
        for token in tokens[:-1]:
            if token not in parent.children and length is None:
                return
            parent = parent.children.setdefault(token, parent.child(token))
        if length is None:
            parent.children.pop(tokens[-1], None)
            return
        for index in range(int(tokens[-1]), length - 1):
            parent.children[str(index)] = parent.child(str(index + 1))
        parent.children.pop(str(length - 1), None)

    def location(self) -> Location:
        """The place of the key or list item."""
        source, tokens = self.key or (self.source, self.tokens)
        return source.location(tokens)
