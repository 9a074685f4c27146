"""What nobody has described."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...document.pointers import join
from ..context import Context
from ..rule import Problem, Rule


def check(context: Context) -> Iterable[Problem]:
    """The document, operations, parameters and component schemas; one finding for each kind."""
    info = context.tree.get("info")
    if isinstance(info, dict) and not _told(info, "description", "summary"):
        yield Problem(
            "/info", "the document has no description, so the package begins without one", "add `description`"
        )
    for operation in context.operations():
        if not _told(operation.node, "summary", "description"):
            yield Problem(
                operation.pointer,
                f"{operation.method.upper()} {operation.path} has neither summary nor description, so its"
                " method has no docstring of its own",
                "add `summary`",
                group="operations without a description",
            )
    seen = set()
    for operation in context.operations():
        for parameter in context.parameters(operation):
            if parameter.pointer in seen:
                continue
            seen.add(parameter.pointer)
            schema = context.resolved(parameter.schema)
            if not _told(parameter.node, "description") and not _told(schema, "description"):
                yield Problem(
                    parameter.pointer,
                    f"the {parameter.location} parameter `{parameter.name}` has no description, so its"
                    " argument is not explained",
                    "add `description`",
                    group="parameters without a description",
                )
    components = context.tree.get("components")
    schemas = components.get("schemas") if isinstance(components, dict) else None
    for name, node in schemas.items() if isinstance(schemas, dict) else ():
        # A component that is a reference has the description of its target.
        if isinstance(node, dict) and "$ref" not in node and not _told(node, "description", "title"):
            yield Problem(
                join("", "components", "schemas", name),
                f"the schema `{name}` has no description, so its class has no docstring",
                "add `description`",
                group="schemas without a description",
            )


def _told(node: Any, *keys: str) -> bool:
    return isinstance(node, dict) and any(
        isinstance(node.get(key), str) and node[key].strip() for key in keys
    )


RULE = Rule(
    id="description-missing",
    severity="info",
    purpose="Finds operations, parameters and component schemas that nobody has described.",
    why="Descriptions become docstrings, which is where callers and their editors look first.",
    bad="""\
paths:
  /users:
    get: {operationId: listUsers}
""",
    good="""\
paths:
  /users:
    get: {operationId: listUsers, summary: All users}
""",
    check=check,
)
