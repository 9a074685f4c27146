"""Header parameters that OpenAPI says elsewhere."""

from __future__ import annotations

from collections.abc import Iterable

from ...document.pointers import join
from ..context import Context
from ..rule import Problem, Rule

#: Lower-case name -> where the document says it instead.
RESERVED = {
    "accept": "the media types of the responses say it",
    "content-type": "the media types of the request body say it",
    "authorization": "a security scheme says it",
}


def check(context: Context) -> Iterable[Problem]:
    """One finding for each header, at the first parameter of that name."""
    seen = set()
    for operation in context.operations():
        for parameter in context.parameters(operation):
            header = str(parameter.name).lower()
            if parameter.location == "header" and header in RESERVED and parameter.pointer not in seen:
                seen.add(parameter.pointer)
                yield Problem(
                    join(parameter.pointer, "name"),
                    f"the header parameter `{parameter.name}` is ignored by OpenAPI, so it becomes no"
                    " argument",
                    f"remove it: {RESERVED[header]}",
                    group=f"header {header}",
                )


RULE = Rule(
    id="parameter-reserved-header",
    severity="warning",
    purpose="Finds header parameters named Accept, Content-Type or Authorization.",
    why="OpenAPI says that such a parameter shall be ignored: the client sets these headers from media"
    " types and credentials, and the method has no argument for them.",
    bad="""\
parameters:
  - {name: Authorization, in: header, required: true, schema: {type: string}}
""",
    good="""\
security:
  - token: []
""",
    check=check,
)
