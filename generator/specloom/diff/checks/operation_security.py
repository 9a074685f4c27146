"""Which credentials an operation needs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...document.pointers import join
from ..change import Verdict
from ..found import Checked, Found
from ..labels import label
from ..pairing import OperationPair
from ..side import Side


def check(pair: OperationPair, old: Side, new: Side) -> Checked:
    was, inherited = _alternatives(old, pair.old_node)
    now, inherits = _alternatives(new, pair.new_node)
    if set(was) == set(now):
        return
    shared = inherited and inherits
    where = "the API" if shared else label(pair.new)
    # Whoever was let in before must be let in with the same credentials.
    wire: Verdict = "compatible" if all(any(n <= w for n in now) for w in was) else "breaking"
    yield Found(
        "security-changed",
        wire,
        "none",
        f"{where} needs {_spelt(now)}, before {_spelt(was)}",
        old="/security" if shared else join(pair.old.pointer, "security"),
        new="/security" if shared else join(pair.new.pointer, "security"),
    )


def _alternatives(side: Side, node: Mapping[str, Any]) -> tuple[list[frozenset[str]], bool]:
    """The sets of schemes and scopes that each suffice, and whether they are those of the whole API."""
    inherited = "security" not in node
    listed = side.document.tree.get("security") if inherited else node["security"]
    found = []
    for requirement in listed if isinstance(listed, list) else []:
        if isinstance(requirement, Mapping):
            scopes = (
                word
                for scheme, wanted in requirement.items()
                for word in [scheme, *(f"{scheme}:{s}" for s in wanted if isinstance(wanted, list))]
            )
            found.append(frozenset(scopes))
    return found or [frozenset()], inherited


def _spelt(alternatives: list[frozenset[str]]) -> str:
    words = [" and ".join(f"`{w}`" for w in sorted(one)) or "no credentials" for one in alternatives]
    return " or ".join(words)
