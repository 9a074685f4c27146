"""Tags that become one resource."""

from __future__ import annotations

from collections.abc import Iterable

from ...document.pointers import join
from ...naming.identifiers import RESOURCE_RESERVED, variable
from ..context import Context
from ..rule import Problem, Rule


def check(context: Context) -> Iterable[Problem]:
    """Declared tags, then the tags that operations are grouped by without declaring them."""
    listed = context.tree.get("tags")
    places: list[tuple[str, str]] = []
    asked: dict[str, str] = {}
    for index, tag in enumerate(listed if isinstance(listed, list) else []):
        if isinstance(tag, dict) and isinstance(tag.get("name"), str):
            places.append((tag["name"], join("", "tags", index, "name")))
            if isinstance(wanted := tag.get("x-specloom-resource"), str) and wanted:
                asked[tag["name"]] = wanted
    declared: dict[str, str] = {}
    for name, pointer in places:
        if declared.setdefault(name, pointer) != pointer:
            yield Problem(
                pointer,
                f"the tag `{name}` is declared twice; only one description can stand at the resource",
                "remove one of the two",
                related=(declared[name],),
            )
    for operation in context.operations():
        tags = operation.node.get("tags")
        if isinstance(tags, list) and tags and isinstance(tags[0], str) and tags[0] not in declared:
            declared[tags[0]] = join(operation.pointer, "tags", 0)
    owners: dict[str, str] = {}
    for name, pointer in declared.items():
        resource = variable(asked.get(name, name), RESOURCE_RESERVED)
        other = owners.setdefault(resource, name)
        if other != name and not (name in asked and other in asked):
            yield Problem(
                pointer,
                f"the tags `{other}` and `{name}` would both become the resource `{resource}`, so their"
                " operations are methods of one class",
                "use one tag for both, or give one another name with `x-specloom-resource`",
                related=(declared[other],),
            )


RULE = Rule(
    id="tag-name-collision",
    severity="warning",
    purpose="Finds tags that would become one resource of the client, and tags that are declared twice.",
    why="A tag becomes an attribute of the client (`client.user_groups`). Two spellings of one tag put the"
    " operations of both into one class, wanted or not.",
    bad="""\
tags:
  - name: User Groups
  - name: user-groups
""",
    good="""\
tags:
  - name: User Groups
""",
    check=check,
)
