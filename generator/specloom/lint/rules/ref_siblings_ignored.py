"""Keywords beside a `$ref` that OpenAPI 3.0 does not read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ...document.pointers import join
from ..context import Context
from ..rule import OverlayAction, Problem, Rule
from .operation_id_missing import json_path


def check(context: Context) -> Iterable[Problem]:
    """One finding for each set of keywords, at the first place."""
    if context.version != "3.0":
        return
    for pointer, node, schema in _references(context):
        siblings = [
            key for key in node if isinstance(key, str) and key != "$ref" and not key.startswith("x-")
        ]
        if not siblings or not isinstance(node.get("$ref"), str):
            continue
        words = " and ".join(f"`{key}`" for key in sorted(siblings))
        where = json_path(context, pointer)
        mend = (
            OverlayAction(f"{where}['$ref']", remove=True),
            OverlayAction(where, {"allOf": [{"$ref": node["$ref"]}]}),
        )
        yield Problem(
            join(pointer, siblings[0]),
            f"{words} beside a `$ref` {'has' if len(siblings) == 1 else 'have'} no effect in OpenAPI 3.0,"
            " so tools disagree about what the generated code may rely on",
            "put the reference into `allOf`, or use OpenAPI 3.1" if schema else "write it at the target",
            mend=mend if schema else (),
            group=f"{words} beside a $ref",
        )


def _references(context: Context) -> Iterator[tuple[str, dict[str, Any], bool]]:
    for schema in context.schemas():
        if isinstance(schema.node, dict) and "$ref" in schema.node:
            yield schema.pointer, schema.node, True
    for operation in context.operations():
        for holder, where in (
            (operation.node.get("parameters"), join(operation.pointer, "parameters")),
            (operation.node.get("responses"), join(operation.pointer, "responses")),
        ):
            items = holder.items() if isinstance(holder, dict) else ()
            for key, node in enumerate(holder) if isinstance(holder, list) else items:
                if isinstance(node, dict) and "$ref" in node:
                    yield join(where, key), node, False
        if isinstance(body := operation.node.get("requestBody"), dict) and "$ref" in body:
            yield join(operation.pointer, "requestBody"), body, False


RULE = Rule(
    id="ref-siblings-ignored",
    severity="warning",
    purpose="Finds keywords beside a `$ref` in OpenAPI 3.0 documents.",
    why="OpenAPI 3.0 ignores whatever stands beside a reference: a `nullable` or `default` written there is"
    " not part of the document, however right it looks.",
    bad="""\
owner:
  $ref: "#/components/schemas/User"
  nullable: true
""",
    good="""\
owner:
  nullable: true
  allOf: [{$ref: "#/components/schemas/User"}]
""",
    check=check,
)
