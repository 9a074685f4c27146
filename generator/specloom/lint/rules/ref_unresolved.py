"""References that lead nowhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from ...document.document import BrokenReference
from ...findings import Location
from ..context import Context
from ..rule import Problem, Rule


def check(context: Context) -> Iterable[Problem]:
    """What loading found: a `$ref` to a file, a pointer or an anchor that does not exist."""
    yield from broken(context, RULE.id)


def broken(context: Context, rule: str) -> Iterator[Problem]:
    """One problem for each reference that breaks a rule, with those that lead to it as related places."""
    chains: dict[tuple[str, Location | None], list[BrokenReference]] = defaultdict(list)
    for reference in context.document.broken:
        if reference.error.rule == rule and not _is_mapping(reference.pointer):
            chains[reference.error.message, reference.error.location].append(reference)
    for (message, location), references in chains.items():
        # The one that is wrong itself, if the bundled document has it; the others lead to it.
        own = [one for one in references if context.document.locate(one.pointer) == location][:1]
        others = tuple(one.pointer for one in references if one not in own)
        first = (own or references)[0]
        yield Problem(first.pointer, message, first.error.hint, related=others, location=location)


def _is_mapping(pointer: str) -> bool:
    """Whether the reference is an entry of a discriminator, which discriminator-broken tells."""
    return pointer.split("/")[-3:-1] == ["discriminator", "mapping"]


RULE = Rule(
    id="ref-unresolved",
    severity="error",
    purpose="Finds references whose target does not exist.",
    why="Nobody knows what stands there, so nothing that needs it can be generated.",
    bad="""\
schema: {$ref: "#/components/schemas/Usr"}
""",
    good="""\
schema: {$ref: "#/components/schemas/User"}
""",
    check=check,
)
