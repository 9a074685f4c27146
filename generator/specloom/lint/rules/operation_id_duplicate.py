"""Two operations with one operationId."""

from __future__ import annotations

from collections.abc import Iterable

from ..context import Context
from ..rule import Problem, Rule


def check(context: Context) -> Iterable[Problem]:
    """What building the API found; the second operation is the one to be renamed."""
    first: dict[object, str] = {}
    for operation in context.operations():
        if isinstance(name := operation.node.get("operationId"), str):
            first.setdefault(name.strip(), operation.pointer)
    for finding in context.api_findings:
        if finding.rule == RULE.id:
            holder = finding.pointer.rsplit("/", 1)[0]
            node = next((op.node for op in context.operations() if op.pointer == holder), {})
            other = first.get(str(node.get("operationId", "")).strip())
            yield Problem(finding.pointer, finding.message, finding.hint, related=(other,) if other else ())


RULE = Rule(
    id="operation-id-duplicate",
    severity="error",
    purpose="Finds operations that share one operationId.",
    why="The operationId becomes the method's name: two operations with one id would be one method, and one"
    " of them could not be called.",
    bad="""\
paths:
  /users:
    get: {operationId: listUsers}
  /groups:
    get: {operationId: listUsers}
""",
    good="""\
paths:
  /users:
    get: {operationId: listUsers}
  /groups:
    get: {operationId: listGroups}
""",
    check=check,
)
