"""Operations without an operationId."""

from __future__ import annotations

import json
from collections.abc import Iterable

from ...document.pointers import split
from ...naming.plan import operation_name
from ...naming.words import pascal
from ..context import Context
from ..rule import OverlayAction, Problem, Rule


def check(context: Context) -> Iterable[Problem]:
    """One problem for each operation whose method must be named after its path."""
    built = {operation.pointer: operation for operation in context.api.operations} if context.api else {}
    resources = context.names.resources if context.names else ()
    methods = {m.operation.pointer: m.name for resource in resources for m in resource.methods}
    ids = {op.node.get("operationId") for op in context.operations() if _is_id(op.node.get("operationId"))}
    for operation in context.operations():
        node, known = operation.node, built.get(operation.pointer)
        if _is_id(node.get("operationId")) or (known and any(sdk.method for sdk in known.sdk_names)):
            continue
        label = f"{operation.method.upper()} {operation.path}"
        method = methods.get(operation.pointer)
        named = f", so its method is named after its path: `{method}`" if method else ""
        words = pascal(operation_name(known)) if known else ""
        proposed = words[:1].lower() + words[1:]
        if not proposed or proposed in ids:
            yield Problem(operation.pointer, f"{label} has no operationId{named}", "add an `operationId`")
            continue
        ids.add(proposed)
        yield Problem(
            operation.pointer,
            f"{label} has no operationId{named}",
            f"add `operationId: {proposed}`, or a better name",
            mend=(OverlayAction(json_path(context, operation.pointer), {"operationId": proposed}),),
        )


def _is_id(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def json_path(context: Context, pointer: str) -> str:
    """The JSONPath that selects the node at a pointer; keys are quoted, positions in lists are not."""
    node: object = context.tree
    steps = []
    for token in split(pointer):
        steps.append(f"[{token}]" if isinstance(node, list) else f"[{json.dumps(token, ensure_ascii=False)}]")
        if isinstance(node, list):
            node = node[int(token)] if token.isdecimal() and int(token) < len(node) else None
        else:
            node = node.get(token) if isinstance(node, dict) else None
    return "$" + "".join(steps)


RULE = Rule(
    id="operation-id-missing",
    severity="warning",
    purpose="Finds operations without an operationId.",
    why="The operationId becomes the method's name. Without one the name is made from method and path, is"
    " long, and changes for every caller when the path does.",
    bad="""\
paths:
  /users/{id}:
    get:
      summary: One user
""",
    good="""\
paths:
  /users/{id}:
    get:
      operationId: getUser
      summary: One user
""",
    check=check,
)
