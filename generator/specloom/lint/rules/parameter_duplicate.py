"""One parameter twice."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...document.pointers import join
from ..context import Context
from ..rule import Problem, Rule


def check(context: Context) -> Iterable[Problem]:
    """Within one list; a parameter of an operation may replace that of its path."""
    seen = set()
    for operation in context.operations():
        above = operation.pointer.rsplit("/", 1)[0]
        for holder, where in ((operation.path_item, above), (operation.node, operation.pointer)):
            listed = holder.get("parameters") if isinstance(holder, dict) else None
            if isinstance(listed, list) and where not in seen:
                seen.add(where)
                yield from _repeats(context, listed, join(where, "parameters"))


def _repeats(context: Context, listed: list[Any], where: str) -> Iterable[Problem]:
    first: dict[tuple[str, str], str] = {}
    for index, written in enumerate(listed):
        node = context.resolved(written)
        if not (
            isinstance(node, dict) and isinstance(node.get("name"), str) and isinstance(node.get("in"), str)
        ):
            continue
        name, location, pointer = node["name"], node["in"], join(where, index)
        # Header names have no case on the wire.
        key = (location, name.lower() if location == "header" else name)
        if first.setdefault(key, pointer) != pointer:
            yield Problem(
                pointer,
                f"the {location} parameter `{name}` is listed twice; a signature has one argument of a"
                " name, so only the last one counts",
                "remove one of the two",
                related=(first[key],),
            )


RULE = Rule(
    id="parameter-duplicate",
    severity="error",
    purpose="Finds parameters that are listed twice for one operation or path, with one name and one"
    " location.",
    why="A signature has one argument of a name. Of two definitions one is ignored, and nobody knows which"
    " was meant.",
    bad="""\
parameters:
  - {name: limit, in: query, schema: {type: integer}}
  - {name: limit, in: query, schema: {type: string}}
""",
    good="""\
parameters:
  - {name: limit, in: query, schema: {type: integer}}
""",
    check=check,
)
