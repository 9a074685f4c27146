"""Operations that do not say whether they need credentials."""

from __future__ import annotations

from collections.abc import Iterable

from ..context import Context
from ..rule import Problem, Rule


def check(context: Context) -> Iterable[Problem]:
    """One finding for the document, or for the operations left out where others have a requirement."""
    if isinstance(context.tree.get("security"), list):
        return
    operations = list(context.operations())
    silent = [op for op in operations if not isinstance(op.node.get("security"), list)]
    if not silent:
        return
    if len(silent) == len(operations):
        yield Problem(
            "/openapi",
            "no `security` is stated anywhere, so the client has no credentials and sends none",
            "state `security` at the root, or `security: []` if nothing is needed",
        )
        return
    for operation in silent:
        yield Problem(
            operation.pointer,
            f"{operation.method.upper()} {operation.path} does not say which security it needs, and there"
            " is no default: its method works without credentials, wanted or not",
            "state `security`; `[]` where nothing is needed",
            group="operations without security",
        )


RULE = Rule(
    id="security-unspecified",
    severity="warning",
    purpose="Finds operations that state no security in a document without a default for it.",
    why="Silence means that no credentials are needed. More often it was forgotten: the client then has no"
    " argument for a token, and calls fail with 401.",
    bad="""\
paths:
  /users:
    get: {operationId: listUsers}
""",
    good="""\
security:
  - token: []
paths:
  /users:
    get: {operationId: listUsers}
""",
    check=check,
)
