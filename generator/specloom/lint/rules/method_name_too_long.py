"""Methods whose names fill a line."""

from __future__ import annotations

from collections.abc import Iterable

from ...document.pointers import join
from ..context import Context
from ..rule import Problem, Rule

#: Characters. Longer names break almost every call over several lines of the usual 88 columns.
LONGEST = 50


def check(context: Context) -> Iterable[Problem]:
    """Names as the SDK will have them, each operation once."""
    nodes = {operation.pointer: operation.node for operation in context.operations()}
    seen = set()
    for resource in context.names.resources if context.names else ():
        for method in resource.methods:
            pointer, name = method.operation.pointer, method.name
            if len(name) <= LONGEST or (pointer, name) in seen:
                continue
            seen.add((pointer, name))
            where = join(pointer, "operationId") if "operationId" in nodes.get(pointer, {}) else pointer
            yield Problem(
                where,
                f"the method `{name}` has a name of {len(name)} characters",
                "give it a shorter `operationId`, or `x-specloom-sdk: {method: …}`",
            )


RULE = Rule(
    id="method-name-too-long",
    severity="info",
    purpose=f"Finds methods with names of more than {LONGEST} characters.",
    why="Callers type and read the name at every call; a name that fills a line hides the arguments.",
    bad="""\
paths:
  /members:
    get: {operationId: getAllMembersOfTheOrganisationIncludingThoseInvitedByMail}
""",
    good="""\
paths:
  /members:
    get: {operationId: listMembers}
""",
    check=check,
)
