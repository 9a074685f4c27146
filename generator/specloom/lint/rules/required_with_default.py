"""What must be given although the document knows its value."""

from __future__ import annotations

from collections.abc import Iterable

from ...document.pointers import join
from ..context import Context
from ..rule import Problem, Rule


def check(context: Context) -> Iterable[Problem]:
    """Parameters, then members of request bodies."""
    seen = set()
    for operation in context.operations():
        for parameter in context.parameters(operation):
            schema = context.resolved(parameter.schema)
            if parameter.node.get("required") is not True or parameter.pointer in seen:
                continue
            seen.add(parameter.pointer)
            if isinstance(schema, dict) and "default" in schema:
                yield Problem(
                    join(parameter.pointer, "required"),
                    f"the {parameter.location} parameter `{parameter.name}` is required and has a default,"
                    " which no caller can make use of: the argument must always be given",
                    (
                        "take the default away"
                        if parameter.location == "path"
                        else "take `required` or the default away"
                    ),
                )
    for body in context.schemas():
        node = body.node
        properties = node.get("properties") if isinstance(node, dict) else None
        required = node.get("required") if isinstance(node, dict) else None
        if (
            body.where not in ("request", "both")
            or not isinstance(properties, dict)
            or not isinstance(required, list)
        ):
            continue
        for name in required:
            member = properties.get(name) if isinstance(name, str) else None
            if isinstance(member, dict) and "default" in member and not member.get("readOnly"):
                yield Problem(
                    join(body.pointer, "properties", name, "default"),
                    f"the body member `{name}` is required and has a default, which no caller can make use"
                    " of: the argument must always be given",
                    "take it out of `required`, or the default away",
                )


RULE = Rule(
    id="required-with-default",
    severity="info",
    purpose="Finds parameters and members of request bodies that are required and have a default.",
    why="A default says what happens when a value is left out; a required value cannot be. The argument has"
    " no default in Python, though the document looks as if it had one.",
    bad="""\
parameters:
  - {name: limit, in: query, required: true, schema: {type: integer, default: 20}}
""",
    good="""\
parameters:
  - {name: limit, in: query, schema: {type: integer, default: 20}}
""",
    check=check,
)
