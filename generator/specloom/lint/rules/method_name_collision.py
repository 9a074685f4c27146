"""Two methods of one resource, one name."""

from __future__ import annotations

from collections.abc import Iterable

from ..context import Context
from ..rule import Problem, Rule


def check(context: Context) -> Iterable[Problem]:
    """What naming found: the generator stops for the same reason."""
    for finding in context.naming_findings:
        if finding.rule == RULE.id:
            yield Problem(finding.pointer, finding.message, finding.hint)


RULE = Rule(
    id="method-name-collision",
    severity="error",
    purpose="Finds operations of one resource whose methods would have one name.",
    why="A class has one method of a name. The generator never counts names up in silence: it stops, and so"
    " the names have to be told apart in the document or an overlay.",
    bad="""\
paths:
  /users:
    get: {tags: [users], operationId: listUsers}
  /people:
    get: {tags: [users], operationId: list_users}
""",
    good="""\
paths:
  /users:
    get: {tags: [users], operationId: listUsers}
  /people:
    get: {tags: [users], operationId: listPeople}
""",
    check=check,
)
