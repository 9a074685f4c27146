"""Properties that Python cannot call by their name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...api.models import Model
from ...naming.words import snake
from ..context import Context
from ..rule import Problem, Rule

_USUAL = re.compile(r"[A-Za-z][\w-]*")


def check(context: Context) -> Iterable[Problem]:
    """One finding for each name, however many objects have it."""
    named = context.api.named.values() if context.api else ()
    fields = context.names.fields if context.names else {}
    for model in named:
        for member in model.fields if isinstance(model, Model) else ():
            attribute = fields.get((model.pointer, member.name))
            if attribute is None or member.requested_name:
                continue
            if attribute != snake(member.name) or not _USUAL.fullmatch(member.name):
                yield Problem(
                    member.pointer,
                    f"property `{member.name}` becomes the attribute `{attribute}`",
                    "nothing has to be done; `x-specloom-property` gives it another name",
                    group=f"property {member.name}",
                )


RULE = Rule(
    id="property-name-renamed",
    severity="info",
    purpose="Finds properties whose attributes differ from them by more than their case.",
    why="A caller who reads the API's own documentation looks for `class` and has to know that it is"
    " `class_` here.",
    bad="""\
Course:
  type: object
  properties:
    class: {type: string}
""",
    good="""\
Course:
  type: object
  properties:
    class: {type: string, x-specloom-property: course_class}
""",
    check=check,
)
