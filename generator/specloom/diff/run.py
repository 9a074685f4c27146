"""From two sides to a report: the table of contents of `diff`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from . import checks
from .bump import bump_of
from .change import WEIGHT, Change, Report
from .comparison import Comparison, compare_sides
from .found import Found
from .labels import label
from .pairing import SchemaPair
from .side import Side
from .surface import surface_changes


def compare(old: Side, new: Side) -> Report:
    """Every difference between two documents, each once."""
    # What belongs together.
    made = compare_sides(old, new)
    # What the checks find.
    found = [*_of_schemas(made), *_of_operations(made), *checks.operations(made.operations)]
    for document_check in checks.DOCUMENT:
        found += document_check(old, new)
    for names_check in checks.NAMES:
        found += names_check(made)
    # What none of them foresaw.
    found += surface_changes(made, found)
    # Where it stands, and what it comes to.
    return report_of(_change(made, entry) for entry in _merged(found))


def report_of(changes: Iterable[Change]) -> Report:
    """The changes in order, with their bump."""
    ordered = tuple(sorted(changes, key=_order))
    bump, forced_by = bump_of(ordered)
    return Report(ordered, bump, forced_by)


def _order(change: Change) -> tuple[object, ...]:
    worst = max(WEIGHT[change.python], WEIGHT[change.wire])
    return (-worst, -WEIGHT[change.python], change.resource, change.operation, change.id, change.pointer)


def _of_operations(made: Comparison) -> Iterator[Found]:
    for pair in made.operations.pairs:
        for check in checks.OPERATION:
            for found in check(pair, made.old, made.new):
                yield evolve(found, operations=(label(pair.new),))


def _of_schemas(made: Comparison) -> Iterator[Found]:
    for pair in made.schemas.pairs.values():
        for check in checks.SCHEMA:
            for found in check(pair):
                way = "request" if pair.direction == "request" else "response"
                # What the SDK raises has no type in Python.
                python = "none" if pair.direction == "error" else found.python
                yield evolve(found, id=f"{way}-{found.id}", python=python, operations=tuple(_users(pair)))


def _users(pair: SchemaPair) -> list[str]:
    """The operations that use a schema, directly or not."""
    found: dict[str, None] = {}
    seen: set[int] = set()
    queue: list[SchemaPair | str] = [pair]
    while queue:
        user = queue.pop()
        if isinstance(user, str):
            found[user] = None
        elif id(user) not in seen:
            seen.add(id(user))
            queue += user.users
    return sorted(found)


def _merged(found: Iterable[Found]) -> Iterator[Found]:
    """One entry for what several operations or both directions show; the worse verdicts count."""
    groups: dict[tuple[object, ...], Found] = {}
    for entry in found:
        base = entry.id.removeprefix("request-").removeprefix("response-").removeprefix("required-")
        # Where several things change at one place, what is said about the place tells them apart.
        several = base.startswith(("server", "client", "python", "security-s", "bounds"))
        several = several or "media-type" in base or "variant" in base
        what = entry.message.partition(" of ")[0] if several else ""
        key = (base, entry.old, entry.new, entry.renamed, what)
        before = groups.get(key)
        if before is None:
            groups[key] = entry
            continue
        worse = max((before, entry), key=lambda e: (WEIGHT[e.wire] + WEIGHT[e.python]))
        groups[key] = evolve(
            worse,
            wire=max(before.wire, entry.wire, key=WEIGHT.__getitem__),
            python=max(before.python, entry.python, key=WEIGHT.__getitem__),
            operations=tuple(dict.fromkeys((*before.operations, *entry.operations))),
        )
    yield from groups.values()


def _change(made: Comparison, found: Found) -> Change:
    operations = [name for name in found.operations if not name.startswith("webhook ")]
    resources = {made.resources[name] for name in operations if name in made.resources}
    first = operations[0] if operations else ""
    message = found.message
    if len(operations) > 1:
        message = f"{message} ({len(operations)} operations)"
    elif first and first not in message:
        message = f"{message} ({first})"
    return Change(
        id=found.id,
        pointer=found.old or "" if found.new is None else found.new,
        old=made.old.document.locate(found.old) if found.old is not None else None,
        new=made.new.document.locate(found.new) if found.new is not None else None,
        wire=found.wire,
        python=found.python,
        message=message,
        hint=found.hint,
        resource=found.resource or (resources.pop() if len(resources) == 1 else ""),
        operation=first,
        renamed=found.renamed,
    )
