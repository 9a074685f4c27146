"""operationIds that Python cannot bear as they are."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...document.pointers import join
from ...naming.identifiers import METHOD_RESERVED, is_identifier, variable
from ...naming.words import pascal, snake
from ..context import Context
from ..rule import OverlayAction, Problem, Rule
from .operation_id_missing import json_path

#: Words joined by `-`, `.`, `/` or `:`: the convention of many a document, which loses nothing in Python.
_JOINED = re.compile(r"\w+([-./:]\w+)*")


def check(context: Context) -> Iterable[Problem]:
    """Ids that change more than their case; joined words only where most ids are plain names."""
    built = {operation.pointer: operation for operation in context.api.operations} if context.api else {}
    found = []
    for operation in context.operations():
        name, known = operation.node.get("operationId"), built.get(operation.pointer)
        asked = known and any(sdk.method for sdk in known.sdk_names)
        if isinstance(name, str) and name.strip() and not asked:
            found.append((operation, name))
    plain = sum(name.isidentifier() for _, name in found)
    ids = {name for _, name in found}
    for operation, name in found:
        method = variable(name.strip(), METHOD_RESERVED)
        bent = method != snake(name)
        joined = _JOINED.fullmatch(name) is not None and (name.isidentifier() or plain * 2 <= len(found))
        if joined and not bent:
            continue
        proposed = pascal(name)[:1].lower() + pascal(name)[1:]
        usable = is_identifier(proposed) and variable(proposed, METHOD_RESERVED) == snake(proposed)
        where = join(operation.pointer, "operationId")
        message = f"operationId `{name}` {_why(name, method)}; the method becomes `{method}`"
        if usable and proposed not in ids:
            ids.add(proposed)
            action = OverlayAction(json_path(context, operation.pointer), {"operationId": proposed})
            yield Problem(where, message, f"write `{proposed}`", mend=(action,))
        else:
            yield Problem(where, message, "begin it with a verb, in letters, digits and underscores")


def _why(name: str, method: str) -> str:
    if method.startswith("_") and name.lstrip()[:1].isdigit():
        return "begins with a digit"
    if method.endswith("_") and name.isidentifier():
        return "is a word that Python or the generated class needs itself"
    return "is no Python name"


RULE = Rule(
    id="operation-id-not-identifier",
    severity="warning",
    purpose="Finds operationIds that are no Python names: a digit in front, a keyword, spaces and other"
    " signs.",
    why="The operationId becomes the method's name. What Python cannot bear is bent until it can, and"
    " callers have to guess how: `import` becomes `import_`, `2fa` becomes `_2fa`.",
    bad="""\
paths:
  /imports:
    post: {operationId: import}
""",
    good="""\
paths:
  /imports:
    post: {operationId: startImport}
""",
    check=check,
)
