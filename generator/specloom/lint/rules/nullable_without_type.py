"""`nullable` that counts for nothing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...document.pointers import join
from ..context import Context
from ..rule import OverlayAction, Problem, Rule
from ..schema_facts import constants, declared_types, type_of_value
from .operation_id_missing import json_path


def check(context: Context) -> Iterable[Problem]:
    """Schemas of 3.0 with `nullable: true` but no `type` of their own."""
    if context.version != "3.0":
        return
    for schema in context.schemas():
        node = schema.node
        if not isinstance(node, dict) or node.get("nullable") is not True or "type" in node or "$ref" in node:
            continue
        kind = _kind(context, node)
        mend = (OverlayAction(json_path(context, schema.pointer), {"type": kind}),) if kind else ()
        yield Problem(
            join(schema.pointer, "nullable"),
            "`nullable` counts only beside a `type` in OpenAPI 3.0; this generator still adds `| None`, other"
            " tools and the server's own validation do not",
            f"add `type: {kind}`" if kind else "add the `type`",
            mend=mend,
        )


def _kind(context: Context, node: dict[str, Any]) -> str:
    """The one type of what the schema is composed of; "" when it is not clear."""
    values = constants(node)
    if values is not None:
        kinds = {type_of_value(value) for value in values if value is not None}
        return kinds.pop() if len(kinds) == 1 else ""
    kinds = set()
    for keyword in ("allOf", "oneOf", "anyOf"):
        parts = node.get(keyword)
        for part in parts if isinstance(parts, list) else ():
            target = context.resolved(part)
            found = declared_types(target) - {"null"}
            if not found and isinstance(target, dict) and "properties" in target:
                found = frozenset({"object"})
            if keyword != "allOf" and not found:
                return ""
            kinds |= found
    return kinds.pop() if len(kinds) == 1 else ""


RULE = Rule(
    id="nullable-without-type",
    severity="warning",
    purpose="Finds `nullable: true` without a `type` beside it, in OpenAPI 3.0.",
    why="OpenAPI 3.0.3 made clear that `nullable` widens the `type` of the same schema and does nothing"
    " without one. This generator takes it for what was meant, so the types are right; tools that follow the"
    " letter, the server's validation perhaps, refuse the null.",
    bad="""\
owner:
  nullable: true
  allOf: [{$ref: "#/components/schemas/User"}]
""",
    good="""\
owner:
  type: object
  nullable: true
  allOf: [{$ref: "#/components/schemas/User"}]
""",
    check=check,
)
