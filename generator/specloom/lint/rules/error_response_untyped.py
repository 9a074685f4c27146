"""Errors without a type."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...document.pointers import join
from ..context import Context, OperationNode
from ..rule import Problem, Rule


def check(context: Context) -> Iterable[Problem]:
    """Operations that document no error, then the errors that say nothing about their body."""
    failing: dict[str, list[Any]] = {}
    for response in context.responses():
        failing.setdefault(response.operation.pointer, [])
        if response.status[:1] in ("4", "5") or response.status == "default":
            failing[response.operation.pointer].append(response)
    seen = set()
    for operation in context.operations():
        errors = failing.get(operation.pointer)
        if errors is None:
            continue
        if not errors:
            yield _undocumented(operation)
        for response in errors:
            if _has_schema(response.node) or response.pointer in seen or response.status == "304":
                continue
            seen.add(response.pointer)
            yield Problem(
                response.pointer,
                f"the error {response.status} has no schema, so the exception knows the body only as parsed"
                " JSON",
                "give it the schema that the errors of the API share",
                group="untyped",
            )


def _undocumented(operation: OperationNode) -> Problem:
    label = f"{operation.method.upper()} {operation.path}"
    return Problem(
        join(operation.pointer, "responses"),
        f"{label} documents no error, so nothing tells which exceptions its method raises and what they hold",
        "add `4XX` or `default` with the schema of the errors",
        group="undocumented",
    )


def _has_schema(response: dict[str, Any]) -> bool:
    content = response.get("content")
    return isinstance(content, dict) and any(
        isinstance(media, dict) and media.get("schema") not in (None, {}) for media in content.values()
    )


RULE = Rule(
    id="error-response-untyped",
    severity="info",
    purpose="Finds errors without a schema and operations that document no error.",
    why="Errors are the answers that code has to handle. With a schema the exception has what the API says"
    " about the cause; without one every caller digs in a dictionary.",
    bad="""\
responses:
  "200": {description: The user}
  "404": {description: No such user}
""",
    good="""\
responses:
  "200": {description: The user}
  "404":
    description: No such user
    content: {application/json: {schema: {$ref: "#/components/schemas/Error"}}}
""",
    check=check,
)
