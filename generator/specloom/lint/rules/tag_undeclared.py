"""Tags that operations use and the document does not list."""

from __future__ import annotations

from collections.abc import Iterable

from ...document.pointers import join
from ..context import Context
from ..rule import Problem, Rule


def check(context: Context) -> Iterable[Problem]:
    """One finding for each tag; a single one for a document that declares no tags at all."""
    listed = context.tree.get("tags")
    tags = [tag.get("name") for tag in listed if isinstance(tag, dict)] if isinstance(listed, list) else []
    declared = {name for name in tags if isinstance(name, str)}
    for operation in context.operations():
        used = operation.node.get("tags")
        for index, name in enumerate(used if isinstance(used, list) else []):
            if isinstance(name, str) and name not in declared:
                yield Problem(
                    join(operation.pointer, "tags", index),
                    f"the tag `{name}` is not declared, so its resource has no description",
                    f"add `name: {name}` with a description to `tags` at the root",
                    group=f"tag {name}" if declared else "tags of operations",
                )


RULE = Rule(
    id="tag-undeclared",
    severity="info",
    purpose="Finds tags of operations that are not in the list of tags at the root.",
    why="A tag becomes a resource of the client, and its description becomes the docstring of the class. A"
    " misspelt tag becomes a resource of its own.",
    bad="""\
tags: [{name: users}]
paths:
  /users:
    get: {tags: [user]}
""",
    good="""\
tags: [{name: users}]
paths:
  /users:
    get: {tags: [users]}
""",
    check=check,
)
