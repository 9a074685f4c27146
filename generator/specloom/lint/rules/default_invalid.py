"""Defaults that their own schema refuses."""

from __future__ import annotations

from collections.abc import Iterable

from ...document.pointers import join
from ...findings import Severity
from ..context import Context
from ..rule import Problem, Rule
from ..schema_facts import shown
from ..values import Case, Mismatch, mismatches

#: What makes the default another value than any the API knows; the rest is only unusual.
_WRONG = frozenset({"type", "enum", "const", "required", "anyOf", "oneOf"})


def check(context: Context) -> Iterable[Problem]:
    """The `default` of each schema against that schema."""
    cases = [
        Case(schema.node["default"], schema.node, schema.pointer)
        for schema in context.schemas()
        if type(schema.node) is dict and "default" in schema.node
    ]
    for case, found in zip(cases, mismatches(context, cases), strict=True):
        if found is not None:
            yield _problem(case.pointer, case.value, found)


def _problem(pointer: str, value: object, found: Mismatch) -> Problem:
    severity: Severity = "error" if found.keyword in _WRONG and value is not None else "warning"
    inside = ".".join(map(str, found.path))
    told = f"`{inside}` of the default" if inside else "the default"
    if found.keyword == "type" and not inside:
        told += f" {shown(value)}"
    quoted = isinstance(value, str) and found.keyword == "type" and not found.path
    return Problem(
        join(pointer, "default", *found.path),
        f"{told} {found.told}: Python documents a value that its own type refuses",
        (
            f"write {value} without quotes"
            if quoted and _is_literal(str(value))
            else "mend the default or the schema"
        ),
        severity=severity,
    )


def _is_literal(text: str) -> bool:
    return text in ("true", "false") or text.lstrip("-").replace(".", "", 1).isdigit()


RULE = Rule(
    id="default-invalid",
    severity="error",
    purpose="Finds defaults that do not satisfy their schema.",
    why='OpenAPI says that a default must be of the type. `"10"` for an integer or a value that the'
    " enumeration does not have ends up in docstrings and in code that copies it, and the type checker"
    " refuses it there. Null, and a mere limit or format that is missed, is a warning.",
    bad="""\
limit: {type: integer, default: '10'}
""",
    good="""\
limit: {type: integer, default: 10}
""",
    check=check,
)
