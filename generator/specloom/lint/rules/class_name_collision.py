"""Two schemas, one class."""

from __future__ import annotations

from collections.abc import Iterable

from ...document.pointers import join, split
from ...naming.identifiers import class_name
from ..context import Context
from ..rule import Problem, Rule


def check(context: Context) -> Iterable[Problem]:
    """What naming found, where the generator stops; then components that only await their first use."""
    for finding in context.naming_findings:
        if finding.rule == RULE.id:
            yield Problem(finding.pointer, finding.message, finding.hint)
    classes = context.names.classes if context.names else {}
    owners = {plan.name: plan.pointer for plan in classes.values()}
    components = context.tree.get("components")
    schemas = components.get("schemas") if isinstance(components, dict) else None
    for key, node in schemas.items() if isinstance(schemas, dict) else ():
        pointer = join("", "components", "schemas", key)
        # Only objects with members and enumerations become classes.
        if pointer in classes or not isinstance(node, dict) or not ("properties" in node or "enum" in node):
            continue
        asked = node.get("x-specloom-name")
        name = asked if isinstance(asked, str) and asked else class_name(str(key))
        other = owners.setdefault(name, pointer)
        if other != pointer:
            yield Problem(
                pointer,
                f"component `{key}` and {_label(other)} would both become `{name}` as soon as both are used",
                "rename one of them, or give it an `x-specloom-name`",
                related=(other,),
                severity="warning",
            )


def _label(pointer: str) -> str:
    parts = split(pointer)
    return f"component `{parts[2]}`" if len(parts) == 3 else f"the schema at {pointer}"


RULE = Rule(
    id="class-name-collision",
    severity="error",
    purpose="Finds schemas or resources that would become classes of one name.",
    why="A class that replaces another takes its data apart wrongly; the generator stops instead.",
    bad="""\
components:
  schemas:
    user-profile: {type: object, properties: {id: {type: string}}}
    UserProfile: {type: object, properties: {name: {type: string}}}
""",
    good="""\
components:
  schemas:
    UserAccount: {type: object, properties: {id: {type: string}}}
    UserProfile: {type: object, properties: {name: {type: string}}}
""",
    check=check,
)
