"""Operations that never succeed."""

from __future__ import annotations

from collections.abc import Iterable

from ...document.pointers import join
from ..context import Context
from ..rule import Problem, Rule


def check(context: Context) -> Iterable[Problem]:
    """Operations with responses, none of which is a 2xx, a redirect or a switch of protocols."""
    for operation in context.operations():
        listed = operation.node.get("responses")
        if not isinstance(listed, dict):
            continue
        statuses = [str(status) for status in listed if not str(status).startswith("x-")]
        if not statuses or any(status[:1] in "123" for status in statuses):
            continue
        label = f"{operation.method.upper()} {operation.path}"
        only_default = "default" in statuses
        told = "only `default` and errors" if len(statuses) > 1 else "only `default`"
        yield Problem(
            join(operation.pointer, "responses"),
            f"{label} documents {told if only_default else 'no response for success'}, so its method returns"
            + (" what may as well be an error" if only_default else " `None` whatever the API answers"),
            "add the `2xx` response",
        )


RULE = Rule(
    id="success-response-missing",
    severity="warning",
    purpose="Finds operations without a response for success.",
    why="The return type of a method comes from the 2xx response. Without one the method returns `None`, or"
    " what `default` says, which usually describes the errors.",
    bad="""\
responses:
  "404": {description: No such user}
""",
    good="""\
responses:
  "200":
    description: The user
    content: {application/json: {schema: {$ref: "#/components/schemas/User"}}}
  "404": {description: No such user}
""",
    check=check,
)
