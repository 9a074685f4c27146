"""Two properties, one attribute."""

from __future__ import annotations

from collections.abc import Iterable

from ...document.pointers import join
from ...naming.identifiers import FIELD_RESERVED, variable
from ..context import Context
from ..rule import Problem, Rule


def check(context: Context) -> Iterable[Problem]:
    """What naming found, where the generator stops; then objects that no method takes or returns."""
    told = set()
    for finding in context.naming_findings:
        if finding.rule == RULE.id:
            told.add(finding.pointer)
            yield Problem(finding.pointer, finding.message, finding.hint)
    for schema in context.schemas():
        properties = schema.node.get("properties") if isinstance(schema.node, dict) else None
        first: dict[str, str] = {}
        for name, node in properties.items() if isinstance(properties, dict) else ():
            pointer = join(schema.pointer, "properties", name)
            asked = node.get("x-specloom-property") if isinstance(node, dict) else None
            attribute = asked if isinstance(asked, str) and asked else variable(str(name), FIELD_RESERVED)
            other = first.setdefault(attribute, str(name))
            if other != str(name) and pointer not in told:
                yield Problem(
                    pointer,
                    f"property `{other}` and property `{name}` would both become `{attribute}` as soon as the"
                    " object is a class",
                    "give one of them another name with `x-specloom-property`",
                    related=(join(schema.pointer, "properties", other),),
                    severity="warning",
                )


RULE = Rule(
    id="property-name-collision",
    severity="error",
    purpose="Finds properties of one object that would become one attribute.",
    why="An attribute holds one value, so one of the two could neither be read nor sent.",
    bad="""\
User:
  type: object
  properties:
    userId: {type: string}
    user_id: {type: string}
""",
    good="""\
User:
  type: object
  properties:
    userId: {type: string}
    legacyId: {type: string}
""",
    check=check,
)
