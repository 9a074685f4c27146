"""Names for the components that bundling brings in: from what they are, not from when they were met."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from ..errors import DocumentError
from ..findings import Finding
from .references import Place, Target

#: Section of `components`, and the place of the component's definition.
ComponentKey = tuple[str, Place]


def component_key(section: str, target: Target) -> ComponentKey:
    """The identity of a component: the same target in the same section is the same component."""
    return section, target.place


def name_components(
    targets: Mapping[ComponentKey, Target],
    taken: Mapping[str, Iterable[str]],
    faults: dict[Place, DocumentError] | None = None,
) -> tuple[dict[ComponentKey, str], list[Finding]]:
    """A name for each target, given the names the entry document has `taken` in each section.

    A target is called as it is in its file. Where two would get one name, each that the entry document does
    not name has its file's stem in front. Raises DocumentError if that does not tell them apart; with
    `faults`, notes it there by the place of the definition.
    """
    wanted: dict[tuple[str, str], list[ComponentKey]] = defaultdict(list)
    for key, target in targets.items():
        wanted[key[0], own_name(target)].append(key)
    names: dict[ComponentKey, str] = {}
    findings: list[Finding] = []
    for (section, name), keys in sorted(wanted.items()):
        clash = len(keys) > 1 or name in taken.get(section, ())
        for key in sorted(keys):
            names[key] = f"{_allowed(targets[key].source.stem)}_{name}" if clash else name
            if clash:
                findings.append(_renamed(section, name, names[key], targets[key]))
    for place, error in _not_unique(names, targets, taken):
        if faults is None:
            raise error
        faults[place] = error
    return names, findings


def own_name(target: Target) -> str:
    """What a definition is called in its file, as a component key."""
    if not target.tokens:
        return _allowed(target.source.stem)
    last = target.tokens[-1]
    if last.isdigit() and isinstance(target.node, dict):
        # An item of a list: what it says of itself outlives its index.
        last = next(
            (target.node[key] for key in ("name", "title") if isinstance(target.node.get(key), str)), last
        )
    return _allowed(last)


def _allowed(name: str) -> str:
    """`name` with the characters that OpenAPI allows in component keys."""
    return re.sub(r"[^A-Za-z0-9._-]", "_", name) or "_"


def _renamed(section: str, name: str, new: str, target: Target) -> Finding:
    return Finding(
        rule="component-renamed",
        severity="info",
        message=f"{name!r} names two different {section}; this one becomes {new!r}",
        location=target.source.location(target.tokens),
        pointer=f"/components/{section}/{new}",
        hint=_choose_hint(section, target),
    )


def _choose_hint(section: str, target: Target) -> str:
    return f"to choose its name, refer to it from components.{section} of the entry document"


def _not_unique(
    names: Mapping[ComponentKey, str],
    targets: Mapping[ComponentKey, Target],
    taken: Mapping[str, Iterable[str]],
) -> Iterator[tuple[Place, DocumentError]]:
    owners: dict[tuple[str, str], Target | None] = {
        (section, name): None for section, section_names in taken.items() for name in section_names
    }
    for key in sorted(names):
        slot, target = (key[0], names[key]), targets[key]
        if slot in owners:
            other = owners[slot]
            whom = f"with {other}" if other else "with a component of the entry document"
            yield target.place, DocumentError(
                f"{target} cannot become components.{slot[0]}.{slot[1]}: the name clashes {whom}",
                location=target.source.location(target.tokens),
                hint=_choose_hint(slot[0], target),
                rule="component-name-clash",
            )
        owners[slot] = target
