"""Objects written in place that are named after their place."""

from __future__ import annotations

from collections.abc import Iterable

from ...api.models import Model
from ..context import Context
from ..rule import OverlayAction, Problem, Rule
from .operation_id_missing import json_path


def check(context: Context) -> Iterable[Problem]:
    """Classes without a name of their own; those in one component or answer are one finding."""
    if context.api is None or context.names is None:
        return
    named, classes = context.api.named, context.names.classes
    taken = {plan.name for plan in classes.values()}
    for pointer, plan in classes.items():
        thing = named[pointer]
        origin = thing.origin
        if plan.pointer != pointer or not isinstance(thing, Model):
            continue
        if origin.component or origin.requested or origin.title:
            continue
        owner = pointer
        while (parent := named[owner].origin.parent) in named and parent is not None:
            owner = parent
        # A title that is a class name already keeps the class as it is now, whatever happens around it.
        mend = (
            (OverlayAction(json_path(context, pointer), {"title": plan.name}),) if plan.name in taken else ()
        )
        yield Problem(
            pointer,
            f"the object written in place has no name, so its class is called after its place: `{plan.name}`",
            f"give it `title: {plan.name}` or a better one, or make it a component",
            mend=mend,
            group=f"unnamed objects in {owner}",
        )


RULE = Rule(
    id="inline-schema-unnamed",
    severity="warning",
    purpose="Finds objects written in place, without a title, that need a class.",
    why="Their class is named after the operation or the properties around them"
    " (`ListUsersResponseDataItem`). Such a name is long, and changes for every caller when anything around"
    " it is renamed.",
    bad="""\
responses:
  "200":
    description: OK
    content:
      application/json:
        schema: {type: object, properties: {id: {type: string}}}
""",
    good="""\
responses:
  "200":
    description: OK
    content:
      application/json:
        schema: {$ref: "#/components/schemas/User"}
""",
    check=check,
)
