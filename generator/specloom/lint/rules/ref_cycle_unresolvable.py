"""References that need themselves."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...document.pointers import join
from ..context import Context
from ..rule import Problem, Rule
from .ref_unresolved import broken

#: A reference that must have a value for the schema around it to have one, and the node that holds it.
_Blame = tuple[str, str]


def check(context: Context) -> Iterable[Problem]:
    """Circles of bare references, as loading found them; then schemas that no finite value satisfies."""
    told: set[frozenset[str]] = set()
    for problem in broken(context, RULE.id):
        # Each reference of a circle tells the same circle, from where it stands.
        circle = frozenset(problem.message.partition(": ")[2].split(" -> "))
        if circle not in told:
            told.add(circle)
            yield problem
    yield from _endless(context)


def _endless(context: Context) -> Iterable[Problem]:
    """A schema has a value when all that it requires has one: what is left is endless."""
    targets: dict[str, tuple[Any, str]] = {}
    for schema in context.schemas():
        reference = schema.node.get("$ref") if isinstance(schema.node, dict) else None
        if isinstance(reference, str) and reference not in targets:
            # Without its siblings: what stands beside a reference is not part of what it leads to.
            targets[reference] = context.resolve_with_pointer({"$ref": reference}, schema.pointer)
    endless: dict[str, _Blame] = dict.fromkeys(targets, ("", ""))
    changed = True
    while changed:
        changed = False
        for reference in list(endless):
            node, pointer = targets[reference]
            blame = _blame(node, pointer, endless)
            if blame is None:
                del endless[reference]
                changed = True
            else:
                endless[reference] = blame
    reported: set[str] = set()
    for start in endless:
        chain: list[str] = []
        while start not in chain and start in endless:
            chain.append(start)
            start = endless[start][0]
        circle = chain[chain.index(start) :] if start in chain else []
        if not circle or reported.intersection(circle):
            continue
        reported.update(circle)
        names = [reference.rsplit("/", 1)[-1] for reference in (*circle, circle[0])]
        yield Problem(
            endless[circle[0]][1],
            f"every `{names[0]}` requires another one ({' -> '.join(names)}), so no value can ever be"
            " written and no instance of the class made",
            "make one member of the circle optional or nullable",
            related=tuple(targets[reference][1] for reference in circle),
        )


def _blame(node: Any, pointer: str, endless: dict[str, _Blame]) -> _Blame | None:
    """The reference that keeps a schema from having a value; None when it has one."""
    if not isinstance(node, dict) or node.get("nullable") is True or "enum" in node or "const" in node:
        return None
    if isinstance(reference := node.get("$ref"), str):
        return (reference, pointer) if reference in endless else None
    for index, part in enumerate(_list(node.get("allOf"))):
        if blame := _blame(part, join(pointer, "allOf", index), endless):
            return blame
    for keyword in ("oneOf", "anyOf"):
        found = [
            _blame(part, join(pointer, keyword, index), endless)
            for index, part in enumerate(_list(node.get(keyword)))
        ]
        if found and all(found):
            return found[0]
    kinds = node.get("type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    properties = node.get("properties")
    if kinds in (["object"], [None]) and isinstance(properties, dict):
        for name in _list(node.get("required")):
            member = properties.get(name) if isinstance(name, str) else None
            if blame := _blame(member, join(pointer, "properties", str(name)), endless):
                return blame
    least = node.get("minItems")
    if kinds == ["array"] and isinstance(least, int) and least > 0:
        return _blame(node.get("items"), join(pointer, "items"), endless)
    return None


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


RULE = Rule(
    id="ref-cycle-unresolvable",
    severity="error",
    purpose="Finds references that lead back to themselves, and required members that need themselves"
    " without an end.",
    why="A reference that is only a reference to itself means nothing. An object that must contain an"
    " object of its own kind has no value: its class could never be instantiated.",
    bad="""\
Node:
  type: object
  required: [parent]
  properties:
    parent: {$ref: "#/components/schemas/Node"}
""",
    good="""\
Node:
  type: object
  properties:
    parent: {$ref: "#/components/schemas/Node"}
""",
    check=check,
)
