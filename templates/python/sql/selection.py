"""Which method serves a statement: the most specific one whose required parameters are all given."""

# pyright: basic

from __future__ import annotations

from collections.abc import Collection, Sequence

from .catalog import Method, Resource, nearest
from .errors import ProgrammingError


def choose_reader(
    resource: Resource,
    fixed: Collection[str],
    joined: Collection[str],
    asked: Collection[str],
) -> Method:
    """The method for a SELECT.

    Args:
        fixed: Parameters with values that stand in the statement or that the client knows.
        joined: Parameters whose values come from other tables.
        asked: Columns that the statement mentions.
    """
    methods = resource.by_verb("select")
    given = {*fixed, *joined}
    for known in (set(fixed), given):
        able = [m for m in methods if known.issuperset(m.required)]
        answering = [m for m in able if not _missing(m, asked)]
        if answering:
            return _most_specific(resource, answering)
    able = [m for m in methods if given.issuperset(m.required)]
    if not able:
        raise ProgrammingError(_lacking(resource, "SELECT", methods, given))
    method = _most_specific(resource, able)
    raise ProgrammingError(_no_column(resource, method, _missing(method, asked)[0]))


def choose_writer(
    resource: Resource, verb: str, given: Collection[str], known: Collection[str]
) -> Method:
    """The method for a write: it must also accept everything that is given, so that nothing is left out.

    Args:
        given: Parameters and columns that stand in the statement.
        known: Parameters that the client knows.
    """
    methods = writers(resource, verb)
    able = [m for m in methods if {*given, *known}.issuperset(m.required)]
    fitting = [m for m in able if set(m.accepted).issuperset(given)]
    if fitting:
        return _most_specific(resource, fitting)
    accepted = {name for method in methods for name in method.accepted}
    for name in given:
        if name not in accepted:
            raise ProgrammingError(
                f"`{resource.name}` has no column `{name}` for {verb.upper()}{nearest(name, sorted(accepted))}"
            )
    raise ProgrammingError(
        _lacking(resource, verb.upper(), methods, {*given, *known}, given)
    )


def writers(resource: Resource, verb: str) -> tuple[Method, ...]:
    """The methods of a verb; ProgrammingError where there is none."""
    methods = resource.by_verb(verb)
    if not methods:
        raise ProgrammingError(
            f"`{resource.name}` has no method for {verb.upper()}; "
            f"SHOW METHODS IN {resource.name} tells what it can do"
        )
    return methods


def _most_specific(resource: Resource, methods: Sequence[Method]) -> Method:
    most = max(len(method.required) for method in methods)
    found = [method for method in methods if len(method.required) == most]
    if len(found) > 1:
        raise ProgrammingError(
            f"several methods of `{resource.name}` fit: {_needs(found)}; EXEC names one of them"
        )
    return found[0]


def _missing(method: Method, asked: Collection[str]) -> list[str]:
    known = {
        name.lower() for name in (*method.columns, *method.required, *method.optional)
    }
    return [name for name in asked if name not in known]


def _needs(methods: Sequence[Method]) -> str:
    return "; ".join(
        f"`{m.name}` needs {', '.join(m.required) or 'nothing'}" for m in methods
    )


def _lacking(
    resource: Resource,
    verb: str,
    methods: Sequence[Method],
    given: Collection[str],
    stated: Collection[str] = (),
) -> str:
    """What each candidate needs, which parameters are missing, and which it does not take."""
    told: list[str] = []
    for method in methods:
        missing = [name for name in method.required if name not in given]
        refused = [name for name in stated if name not in method.accepted]
        faults = f"missing: {', '.join(missing)}" if missing else ""
        if refused:
            faults += f"{', ' if faults else ''}does not take {', '.join(refused)}"
        told.append(f"`{method.name}` needs {', '.join(method.required)} ({faults})")
    return f"no method of `{resource.name}` fits this {verb}: {'; '.join(told)}"


def _no_column(resource: Resource, method: Method, name: str) -> str:
    known = [*method.shown, *method.required, *method.optional]
    others = [
        m.name
        for m in resource.by_verb("select")
        if m is not method and name in {*m.columns, *m.required, *m.optional}
    ]
    where = f"`{resource.name}` has no column `{name}` through `{method.name}`"
    if others:
        needed = next(m for m in resource.methods if m.name == others[0]).required
        return f"{where}; `{others[0]}` has it and needs {', '.join(needed)}"
    return f"{where}{nearest(name, dict.fromkeys(known))}"
