"""Path templates and path parameters that do not fit."""

from __future__ import annotations

from collections.abc import Iterable

from ...document.pointers import join
from ..context import Context
from ..rule import OverlayAction, Problem, Rule
from .operation_id_missing import json_path


def check(context: Context) -> Iterable[Problem]:
    """What building the API found, and path parameters that are not marked as required."""
    paths = {operation.pointer: operation.path for operation in context.operations()}
    for finding in context.api_findings:
        if finding.rule == RULE.id:
            # The operations of one path share its mistake.
            shared = paths.get(finding.pointer, finding.pointer)
            about = finding.message.split("` in its path")[0].rsplit("`", 1)[-1]
            yield Problem(finding.pointer, finding.message, finding.hint, group=f"{shared} {about}")
    seen = set()
    for operation in context.operations():
        for parameter in context.parameters(operation):
            node = parameter.node
            if parameter.location != "path" or parameter.pointer in seen or node.get("required") is True:
                continue
            seen.add(parameter.pointer)
            written = "required" in node
            mend = OverlayAction(json_path(context, parameter.pointer), {"required": True})
            yield Problem(
                join(parameter.pointer, "required" if written else "name"),
                f"the path parameter `{parameter.name}` is not marked as required; a path cannot be built"
                " without it, so its argument is required all the same",
                "write `required: true`",
                mend=(mend,),
                severity="warning",
            )


RULE = Rule(
    id="path-param-mismatch",
    severity="error",
    purpose="Finds path parameters that are in the path but not declared, declared but not in the path, or"
    " not required.",
    why="A method fills the path from its arguments. One that is missing leaves braces in the address, one"
    " too many goes nowhere. A parameter that merely lacks `required: true` is a warning: there is only one"
    " thing it can mean.",
    bad="""\
paths:
  /users/{id}:
    get:
      parameters: [{name: userId, in: path, required: true, schema: {type: string}}]
""",
    good="""\
paths:
  /users/{id}:
    get:
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
""",
    check=check,
)
