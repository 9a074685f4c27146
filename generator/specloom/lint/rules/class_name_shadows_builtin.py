"""Classes with the name of something everybody knows."""

from __future__ import annotations

import builtins
from collections.abc import Iterable

from ...document.pointers import join
from ...naming.identifiers import CLASS_RESERVED, class_name
from ..context import Context
from ..rule import Problem, Rule

_BUILTINS = frozenset(name for name in dir(builtins) if name[0].isupper())
#: What annotations of older code import from `typing`; a model of that name turns them into something else.
_TYPING = frozenset({"Dict", "FrozenSet", "List", "Optional", "Set", "Tuple"})


def check(context: Context) -> Iterable[Problem]:
    """Every class once, where its name was given; components count before they are used."""
    for pointer, name in _classes(context).items():
        bare = name.removesuffix("_")
        if bare != name and bare in CLASS_RESERVED:
            message = f"the schema becomes the class `{name}`, as generated modules need `{bare}` themselves"
        elif name in _BUILTINS:
            message = f"the class `{name}` would hide the built-in `{name}` wherever it is imported"
        elif name in _TYPING:
            message = f"the class `{name}` would hide `typing.{name}` wherever it is imported"
        else:
            continue
        yield Problem(pointer, message, "rename the schema, or give it an `x-specloom-name`")


def _classes(context: Context) -> dict[str, str]:
    """Pointer -> class name."""
    plans = context.names.classes.values() if context.names else ()
    found = {plan.pointer: plan.name for plan in plans}
    components = context.tree.get("components")
    schemas = components.get("schemas") if isinstance(components, dict) else None
    for key, node in schemas.items() if isinstance(schemas, dict) else ():
        if isinstance(node, dict) and "properties" in node and "x-specloom-name" not in node:
            found.setdefault(join("", "components", "schemas", key), class_name(str(key)))
    return found


RULE = Rule(
    id="class-name-shadows-builtin",
    severity="warning",
    purpose="Finds schemas whose classes would have the name of a built-in or of a common type of `typing`.",
    why="`from sdk.models import TimeoutError` replaces the built-in: an `except TimeoutError` below it"
    " then catches nothing. Names that the generated modules need get an underscore behind.",
    bad="""\
components:
  schemas:
    TimeoutError: {type: object, properties: {message: {type: string}}}
""",
    good="""\
components:
  schemas:
    TimeoutProblem: {type: object, properties: {message: {type: string}}}
""",
    check=check,
)
