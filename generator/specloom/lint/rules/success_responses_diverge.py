"""Several bodies for success."""

from __future__ import annotations

from collections.abc import Iterable

from ...api import Operation
from ...api.operations import Response
from ...api.types import Nullable
from ..context import Context
from ..rule import Problem, Rule


def check(context: Context) -> Iterable[Problem]:
    """Operations of which the generator would have to return one of several types."""
    for operation in context.api.operations if context.api else ():
        with_body = [r for r in operation.responses if r.status.startswith("2") and r.kind != "empty"]
        first = with_body[0] if with_body else None
        other = next((r for r in with_body if first and _type(r) != _type(first)), None)
        if first and other:
            yield _problem(context, operation, first, other)


def _type(response: Response) -> object:
    kind = response.type.of if isinstance(response.type, Nullable) else response.type
    return (response.kind, kind)


def _problem(context: Context, operation: Operation, first: Response, other: Response) -> Problem:
    places = {
        response.status: response.written
        for response in context.responses()
        if response.operation.pointer == operation.pointer
    }
    return Problem(
        places.get(other.status, other.pointer),
        f"{operation.method} {operation.path} answers {first.status} and {other.status} with different"
        f" bodies; its method is typed to return that of {first.status}, also when it is {other.status}",
        "give both one schema, or make it two operations",
        related=(places.get(first.status, first.pointer),),
    )


RULE = Rule(
    id="success-responses-diverge",
    severity="warning",
    purpose="Finds operations whose responses for success have different bodies.",
    why="A method has one return type. With two bodies for success it is right for one of them only, and"
    " code that passes the type checker fails when the API chooses the other.",
    bad="""\
responses:
  "200": {description: Done, content: {application/json: {schema: {$ref: "#/components/schemas/User"}}}}
  "202": {description: Later, content: {application/json: {schema: {$ref: "#/components/schemas/Job"}}}}
""",
    good="""\
responses:
  "200": {description: Done, content: {application/json: {schema: {$ref: "#/components/schemas/User"}}}}
  "202": {description: Later}
""",
    check=check,
)
