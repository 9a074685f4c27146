"""Repeats of one problem become one finding that counts them."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from ..document.pointers import split
from ..findings import Severity
from .rule import Problem


@frozen(eq=False)
class Found:
    """A problem that a rule gave, with what the configuration makes of it."""

    rule: str
    severity: Severity
    problem: Problem


@frozen(eq=False)
class Group:
    """One finding to be: the first of its problems speaks for all."""

    members: list[Found]

    @property
    def first(self) -> Found:
        return self.members[0]

    @property
    def message(self) -> str:
        """That of the first, with the number of all."""
        message = self.first.problem.message
        if len(self.members) == 1:
            return message
        operations = {_operation(member.problem.pointer) for member in self.members}
        if "" not in operations and len(operations) > 1:
            return f"{message} ({len(operations)} operations)"
        return f"{message} ({len(self.members)} places)"


def grouped(found: Iterable[Found]) -> list[Group]:
    """In order of the first members; problems without a group stay alone, and equal ones are said once."""
    groups: dict[tuple[str, ...], Group] = {}
    for one in found:
        problem = one.problem
        if problem.group:
            key: tuple[str, ...] = (one.rule, one.severity, problem.group)
        else:
            key = (one.rule, one.severity, "", problem.pointer, problem.message, str(problem.location))
        group = groups.setdefault(key, Group([]))
        if not group.members or problem.group:
            group.members.append(one)
    return list(groups.values())


def _operation(pointer: str) -> str:
    """The part of a pointer that leads to an operation, or ""."""
    tokens = split(pointer)
    return "/".join(tokens[1:3]) if len(tokens) > 2 and tokens[0] == "paths" else ""
