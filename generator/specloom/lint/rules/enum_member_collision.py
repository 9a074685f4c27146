"""Values of one enumeration that have one Python spelling."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...document.pointers import join
from ...naming.words import snake
from ..context import Context
from ..rule import Problem, Rule

#: What merely separates words; every other sign makes a difference (`c` and `c++`, `A` and `A-`).
_SIGN = re.compile(r"^[-+]|[-+]$|[^\w\s./:-]")


def check(context: Context) -> Iterable[Problem]:
    """Strings of `enum` that differ only in case and in what separates their words."""
    for schema in context.schemas():
        values = schema.node.get("enum") if isinstance(schema.node, dict) else None
        if not isinstance(values, list):
            continue
        first: dict[str, tuple[str, int]] = {}
        for index, value in enumerate(values):
            if not isinstance(value, str):
                continue
            name = member_name(value)
            other, place = first.setdefault(name, (value, index))
            if name and other != value:
                yield Problem(
                    join(schema.pointer, "enum", index),
                    f"the values `{other}` and `{value}` would both become the member `{name}`, so the"
                    " enumeration stays a `Literal` of strings that differ in spelling only",
                    "keep one of them, or document what tells them apart",
                    related=(join(schema.pointer, "enum", place),),
                    severity="warning",
                )


def member_name(value: str) -> str:
    """The member that an `Enum` class would have for a value; empty for one without letters and digits."""
    spelled = _SIGN.sub(lambda sign: f" u{ord(sign[0]):x} ", value.strip())
    return snake(spelled).upper()


RULE = Rule(
    id="enum-member-collision",
    severity="error",
    purpose="Finds values of one enumeration that would become one member.",
    why="`in-progress` and `in_progress` are one Python name. As the generated enumerations are `Literal`"
    " types the package still works, hence a warning; but callers will take one for the other, and nobody"
    " can write an `Enum` of it.",
    bad="""\
State:
  type: string
  enum: [in-progress, in_progress, done]
""",
    good="""\
State:
  type: string
  enum: [in_progress, done]
""",
    check=check,
)
