"""Paths with something in them that is none."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...document.pointers import join
from ..context import Context
from ..rule import Problem, Rule

_TEMPLATE = re.compile(r"\{([^{}]*)\}")
#: This many paths that all end with a slash are the server's convention, and leaving it out would be wrong.
_CONVENTION = 3


def check(context: Context) -> Iterable[Problem]:
    """One problem for each thing that is wrong with a path."""
    written = context.tree.get("paths")
    paths = (
        [p for p in written if isinstance(p, str) and not p.startswith("x-")]
        if isinstance(written, dict)
        else []
    )
    slashed = [path for path in paths if path.endswith("/") and path != "/"]
    usual = len(slashed) >= _CONVENTION and len(slashed) == len([path for path in paths if path != "/"])
    for path in paths:
        pointer = join("", "paths", path)
        for message, hint in _wrong(path):
            yield Problem(pointer, f"the path `{path}` {message}", hint)
        if path in slashed and not usual:
            yield Problem(
                pointer,
                f"the path `{path}` ends with a slash; most servers answer it with a redirect or 404, and"
                " the client sends it as it is written",
                "take the slash away, unless the server wants it",
            )


def _wrong(path: str) -> Iterable[tuple[str, str]]:
    constant = _TEMPLATE.sub("x", path)
    if not path.startswith("/"):
        yield "does not begin with a slash, so its operations are left out", f"write `/{path}`"
    if "?" in constant:
        query = "the question mark would be sent as part of the path or of the query by chance"
        yield f"contains a query; {query}", "declare parameters with `in: query`"
    if "#" in constant:
        yield "contains a fragment, which no server ever sees", "take it away"
    if "//" in constant and "://" not in constant:
        yield "has an empty segment", "write one slash"
    if "://" in constant:
        yield "is a whole address; it is put behind the client's base URL", "write the host under `servers`"
    if re.search(r"\s", constant):
        yield "contains white space", "percent-encode it, or take it away"
    if "{" in constant or "}" in constant:
        yield "has a brace without its partner, which is sent as it stands", "close or remove it"
    names = _TEMPLATE.findall(path)
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield f"contains `{{{name}}}` twice, so one argument fills two places", "give each its own name"


RULE = Rule(
    id="path-malformed",
    severity="warning",
    purpose="Finds paths with a query, a fragment, a slash at the end, no slash in front, spaces or"
    " unbalanced braces.",
    why="The client appends the path to its base URL as it is written: what is wrong in it is wrong in"
    " every request. A slash at the end of all paths is taken as the server's convention.",
    bad="""\
paths:
  /users?active=true:
    get: {operationId: listUsers}
""",
    good="""\
paths:
  /users:
    get:
      operationId: listUsers
      parameters: [{name: active, in: query, schema: {type: boolean}}]
""",
    check=check,
)
