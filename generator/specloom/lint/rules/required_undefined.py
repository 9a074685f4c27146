"""Required members that do not exist."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from ...document.pointers import join
from ..context import Context, SchemaNode
from ..rule import OverlayAction, Problem, Rule
from ..similar import closest
from .operation_id_missing import json_path

#: Keywords whose schemas are about the same value as the schema around them.
_IN_PLACE = frozenset({"allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas"})
_NAMES = ("properties", "patternProperties")


def check(context: Context) -> Iterable[Problem]:
    """Names in `required` that no schema of the same value describes."""
    finder = _Finder(context)
    for schema in context.schemas():
        node = schema.node
        required = node.get("required") if type(node) is dict else None
        if not isinstance(required, list) or not required:
            continue
        own = node.get("properties")
        own = own if isinstance(own, dict) else {}
        missing = [(i, name) for i, name in enumerate(required) if isinstance(name, str) and name not in own]
        if not missing:
            continue
        known, open_ended = finder.members_around(schema)
        if open_ended or (not known and "object" not in str(node.get("type", "object"))):
            continue
        meant = {
            index: closest(name, known - {each for each in required if isinstance(each, str)})
            for index, name in missing
            if name not in known
        }
        mend = _mend(context, schema, required, meant)
        for index, right in meant.items():
            name = required[index]
            yield Problem(
                join(schema.pointer, "required", index),
                f"`{name}` is required but no property, so the class has no attribute of that name and"
                " whoever makes an object cannot give it",
                f"did you mean `{right}`?" if right else f"describe `{name}` under `properties`",
                mend=mend if right else (),
            )


def _mend(
    context: Context, schema: SchemaNode, required: list[Any], meant: dict[int, str]
) -> tuple[OverlayAction, ...]:
    mended = [meant.get(index) or name for index, name in enumerate(required)]
    target = json_path(context, schema.pointer)
    # Lists are appended to in an overlay, so the old one goes first.
    return (OverlayAction(f'{target}["required"]', remove=True), OverlayAction(target, {"required": mended}))


class _Finder:
    """The members that a value may have, whichever schema of it names them."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.by_pointer = {schema.pointer: schema for schema in context.schemas()}
        #: Component -> the schemas that it is a part of.
        self.users: dict[str, list[SchemaNode]] = defaultdict(list)
        for schema in context.schemas():
            if schema.keyword in _IN_PLACE and type(schema.node) is dict and "$ref" in schema.node:
                reference = schema.node["$ref"]
                if isinstance(reference, str) and reference.startswith("#"):
                    self.users[reference[1:]].append(schema)

    def members_around(self, schema: SchemaNode) -> tuple[set[str], bool]:
        """The names, and whether there may be more: a part that cannot be read."""
        known: set[str] = set()
        seen: set[str] = set()
        climbed: set[str] = set()
        pending = [schema]
        unreadable = False
        while pending:
            top = pending.pop()
            while top.keyword in _IN_PLACE and top.parent in self.by_pointer:
                top = self.by_pointer[top.parent]
            if top.pointer not in climbed:
                climbed.add(top.pointer)
                unreadable |= self._collect(top.node, top.pointer, known, seen)
                pending += self.users.get(top.pointer, ())
        return known, unreadable

    def _collect(self, node: Any, pointer: str, known: set[str], seen: set[str]) -> bool:
        unreadable = False
        stack = [(node, pointer)]
        while stack:
            node, pointer = stack.pop()
            if type(node) is not dict:
                continue
            if "$ref" in node:
                target, where = self.context.resolve_with_pointer(node, pointer)
                unreadable |= target is None
                if where in seen:
                    continue
                seen.add(where)
                node = target if type(target) is dict else {}
                node = {key: value for key, value in node.items() if key != "$ref"}
            for keyword in _NAMES:
                names = node.get(keyword)
                if isinstance(names, dict):
                    unreadable |= keyword == "patternProperties" and bool(names)
                    known.update(map(str, names))
            for keyword in _IN_PLACE & node.keys():
                parts = node[keyword]
                listed = parts if isinstance(parts, list) else [parts]
                if keyword == "dependentSchemas" and isinstance(parts, dict):
                    listed = [*parts.values()]
                stack += [(part, pointer) for part in listed]
        return unreadable


RULE = Rule(
    id="required-undefined",
    severity="warning",
    purpose="Finds names in `required` that are no property of the object.",
    why="Nearly always a property was renamed or misspelt. The one that is there becomes optional in Python"
    " although every answer has it, and the required one cannot be given at all.",
    bad="""\
User:
  type: object
  required: [emial]
  properties: {email: {type: string}}
""",
    good="""\
User:
  type: object
  required: [email]
  properties: {email: {type: string}}
""",
    check=check,
)
