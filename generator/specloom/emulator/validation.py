"""A request checked against its operation: every problem is collected before one is answered."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

from attrs import frozen

from .bodies import read_body
from .message import RawRequest
from .parameters import ABSENT, ParameterReader
from .problems import Problem, Refusal, explain
from .routing import Match, Operation
from .schemas import Schemas

#: OpenAPI gives parameters of these names no meaning; they belong to HTTP.
_HTTP_HEADERS = frozenset({"accept", "content-type", "authorization"})


@frozen(eq=False)
class CheckedRequest:
    operation: Operation
    #: Path parameter values in the order of the template, with the types of their schemas.
    path: dict[str, Any]
    query: dict[str, Any]
    #: The decoded body; ABSENT when none was sent.
    body: Any
    #: The path as sent, for links to what the request makes.
    raw_path: str = ""


def check_request(
    operation: Operation, match: Match, request: RawRequest, schemas: Schemas, credentials: set[str]
) -> CheckedRequest:
    """The request's values, or Refusal with 400 (415 for the media type) that lists all that does not fit.

    `credentials` names query parameters that carry API keys.
    """
    problems: list[Problem] = []
    values: dict[str, dict[str, Any]] = {"path": {}, "query": {}, "header": {}, "cookie": {}}
    reader = ParameterReader(schemas, request, dict(match.values))
    for parameter in operation.parameters:
        where = f"{parameter.location}.{parameter.name}"
        if parameter.location == "header" and parameter.name.lower() in _HTTP_HEADERS:
            continue
        if parameter.location == "path" and parameter.name not in match.values:
            continue
        try:
            value = reader.read(parameter)
        except Refusal as refusal:
            problems += refusal.problems
            continue
        if value is not ABSENT:
            problems += explain(schemas.violations(parameter.schema, value, "request"), where)
            values[parameter.location][parameter.name] = value
        elif parameter.required:
            problems.append(Problem(where, "is required"))
    for name in reader.unread(credentials):
        problems.append(Problem(f"query.{name}", "is not a parameter of this operation"))
    body: Any = ABSENT
    try:
        body, schema = read_body(operation, request, schemas)
    except Refusal as refusal:
        # The media type is told alone: without it nothing else about the body can be known.
        if refusal.status != 400:
            raise
        problems += refusal.problems
    else:
        if body is not ABSENT:
            problems += explain(schemas.violations(schema, body, "request"), "body")
    if problems:
        raise Refusal(400, tuple(problems))
    path = {name: values["path"].get(name, unquote(text)) for name, text in match.values.items()}
    return CheckedRequest(operation, path, values["query"], body, request.raw_path)
