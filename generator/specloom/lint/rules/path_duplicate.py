"""Paths that are one path."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...document.pointers import join
from ..context import Context
from ..rule import Problem, Rule

_TEMPLATE = re.compile(r"\{[^{}]*\}")


def check(context: Context) -> Iterable[Problem]:
    """Paths that differ in the names of their parameters only."""
    methods: dict[str, set[str]] = {}
    for operation in context.operations():
        methods.setdefault(operation.path, set()).add(operation.method)
    paths = context.tree.get("paths")
    first: dict[str, str] = {}
    for path in paths if isinstance(paths, dict) else ():
        if not isinstance(path, str) or not path.startswith("/"):
            continue
        other = first.setdefault(_TEMPLATE.sub("{}", path), path)
        if other == path:
            continue
        both = sorted(methods.get(path, set()) & methods.get(other, set()))
        if both:
            which = ", ".join(method.upper() for method in both)
            meaning = (
                f"two methods of the SDK send the same request for {which}, and the server can answer"
                " one only"
            )
        else:
            meaning = "one address has two sets of argument names in the SDK"
        yield Problem(
            join("", "paths", path),
            f"`{path}` and `{other}` are the same path but for the names of parameters, so {meaning}",
            "use the same names in both, and write their operations under one path",
            related=(join("", "paths", other),),
            severity=None if both else "warning",
        )


RULE = Rule(
    id="path-duplicate",
    severity="error",
    purpose="Finds paths that are equal but for the names of their parameters.",
    why="Nobody can tell `/users/{id}` from `/users/{name}` in an address. With one HTTP method under both"
    " it is an error; with different ones the address is clear, the argument names are not, and it is a"
    " warning.",
    bad="""\
paths:
  /users/{id}:
    get: {operationId: getUser}
  /users/{name}:
    get: {operationId: getUserByName}
""",
    good="""\
paths:
  /users/{id}:
    get: {operationId: getUser}
  /users/by-name/{name}:
    get: {operationId: getUserByName}
""",
    check=check,
)
