"""Places of the nodes of one source file, whatever its format."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from attrs import frozen

from .pointers import step
from .yaml12 import Marks


class Positions(Protocol):
    """Where the nodes of one file stand."""

    def find(self, tokens: Sequence[str]) -> tuple[int, int]:
        """Line and column, from one, of the key or item, or of the nearest ancestor that exists."""


@frozen
class YamlPositions:
    """The marks that reading gave, by the containers they belong to."""

    tree: Any
    marks: dict[int, Marks]

    def find(self, tokens: Sequence[str]) -> tuple[int, int]:
        node, place = self.tree, (1, 1)
        for token in tokens:
            found = self.marks.get(id(node), {}).get(token)
            if found is None:
                break
            node, place = step(node, token), found
        return place
