"""Two members of one signature, one argument."""

from __future__ import annotations

from collections.abc import Iterable

from ...naming.identifiers import PARAMETER_RESERVED, variable
from ..context import Context
from ..rule import Problem, Rule

_REMEDY = "name one of them with `x-specloom-name` on a parameter, `x-specloom-property` on a body member"


def check(context: Context) -> Iterable[Problem]:
    """What naming found, and the arguments that it could tell apart only by their part of the request."""
    for finding in context.naming_findings:
        if finding.rule == RULE.id:
            yield Problem(finding.pointer, finding.message, finding.hint, group=finding.pointer)
    resources = context.names.resources if context.names else ()
    methods = {m.operation.pointer: m for resource in resources for m in reversed(resource.methods)}
    for method in methods.values():
        operation = method.operation
        places: dict[tuple[str, str], tuple[str, str | None]] = {
            (p.location, p.name): (p.pointer, p.requested_name) for p in operation.parameters
        }
        for member in (operation.body.fields or ()) if operation.body else ():
            places["body", member.name] = (member.pointer, member.requested_name)
        usual = {key: variable(key[1], PARAMETER_RESERVED) for key in places}
        for (location, wire), argument in method.arguments.items():
            pointer, requested = places[location, wire]
            if requested or argument == usual[location, wire]:
                continue
            other, first = next(
                (key for key, name in method.arguments.items() if name == usual[location, wire]), ("", "")
            )
            if other in ("", location):
                continue
            yield Problem(
                pointer,
                f"{_label(other, first)} and {_label(location, wire)} would both become the argument"
                f" `{usual[location, wire]}`, so the second is called `{argument}`",
                _REMEDY,
                related=(places[other, first][0],),
                severity="info" if location == "body" else "warning",
            )


def _label(location: str, name: str) -> str:
    return f"body member `{name}`" if location == "body" else f"{location} parameter `{name}`"


RULE = Rule(
    id="parameter-name-collision",
    severity="error",
    purpose="Finds parameters and body members of one operation that would become one argument.",
    why="Path, query, headers, cookies and body share one signature. Two names of one part that fall"
    " together cannot be told apart, and the generator stops; between two parts the second is named after"
    " its part (`query_id`), which is reported as a warning for parameters and as information for body"
    " members.",
    bad="""\
parameters:
  - {name: "filter[x]", in: query, schema: {type: string}}
  - {name: filter_x, in: query, schema: {type: string}}
""",
    good="""\
parameters:
  - {name: "filter[x]", in: query, schema: {type: string}}
  - {name: exclude_x, in: query, schema: {type: string}}
""",
    check=check,
)
