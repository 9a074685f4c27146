"""Whether values of the document (examples, defaults) satisfy their schemas.

Plain scalars, which most values are, are compared without a validator.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from attrs import frozen

from .context import Context
from .schema_facts import a, declared_types, fits, is_number, same, shown, type_of_value, words
from .translation import Translation

#: With only these a schema is compared without a validator.
_PLAIN = words(
    "type enum const nullable format minLength maxLength minimum maximum title description default example"
    " examples readOnly writeOnly deprecated"
)
_DATE_TIME = re.compile(
    r"\d{4}-\d\d-\d\d[Tt ]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]\d\d:?\d\d)"
)


@frozen
class Mismatch:
    """How a value breaks its schema."""

    #: Keys and indices from the value to what is wrong in it.
    path: tuple[str | int, ...]
    #: What it is, to follow "the example ": `is a string, not an integer`.
    told: str
    #: The keyword of the schema.
    keyword: str
    #: How many mismatches there are in all.
    count: int = 1


@frozen
class Case:
    """A value and the schema it is said to satisfy."""

    value: Any
    schema: Any
    #: Where the schema is written.
    pointer: str


def mismatches(context: Context, cases: Sequence[Case]) -> list[Mismatch | None]:
    """What is wrong with each value; None where nothing is.

    All schemas that need a validator are compiled together: each of them leads to many others, and every one
    is compiled once this way.
    """
    translation = Translation(context)
    found: list[Mismatch | None] = []
    pending: list[tuple[int, str, Any]] = []
    for case in cases:
        node, where = context.resolve_with_pointer(case.schema, case.pointer)
        answer = None
        if isinstance(node, dict) and node.keys() <= _PLAIN:
            answer = _plain_mismatch(node, case.value)
        elif isinstance(node, dict):
            # Keywords beside a reference make a schema of its own.
            merged = isinstance(case.schema, dict) and "$ref" in case.schema and len(case.schema) > 1
            place = translation.place(node, case.pointer + " merged" if merged else where)
            pending.append((len(found), place, case.value))
        found.append(answer)
    validator = _compiled(translation) if pending else None
    for index, place, value in pending if validator is not None else ():
        found[index] = _validated(validator, place, value)
    return found


def _compiled(translation: Translation) -> Any:
    """One validator for `{place: value}`; None if there is no way to compile it."""
    import jsonschema_rs

    for with_patterns in (True, False):
        try:
            schema = translation.document(with_patterns)
            return jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
        except (ValueError, TypeError):
            continue  # a regular expression that only Python knows
    return None


def _validated(validator: Any, place: str, value: Any) -> Mismatch | None:
    import jsonschema_rs

    try:
        if validator.is_valid({place: value}):
            return None
        errors = list(validator.iter_errors({place: value}))
    except jsonschema_rs.ValidationError as error:
        errors = [error]
    except (ValueError, TypeError):
        return None  # not JSON
    first = min(errors, key=lambda error: len(error.instance_path), default=None)
    if first is None:
        return None
    deeper = _deepest(first)
    return Mismatch(tuple(deeper.instance_path[1:]), _told(deeper), deeper.kind.name, len(errors))


def _deepest(error: Any) -> Any:
    """Of a choice that no variant satisfies, what keeps the value from the one that is nearest."""
    branches = getattr(error.kind, "context", None)
    if error.kind.name not in ("anyOf", "oneOf") or not branches:
        return error
    kind = type_of_value(error.instance)
    near = [
        branch
        for branch in branches
        if branch
        and not any(e.kind.name == "type" and e.instance_path == error.instance_path for e in branch)
    ]
    if len(near) != 1:
        null = [branch for branch in branches if branch and not _refuses_all_but_null(branch)]
        if kind == "null" or len(null) != 1:
            return error
        near = null
    return _deepest(near[0][0])


def _refuses_all_but_null(branch: list[Any]) -> bool:
    return branch[0].kind.name == "type" and list(getattr(branch[0].kind, "types", ())) == ["null"]


def _told(error: Any) -> str:
    kind, value = error.kind, error.instance
    match kind.name:
        case "type":
            wanted = " or ".join(a(str(each)) for each in kind.types)
            return f"is {a(type_of_value(value))}, not {wanted}"
        case "required":
            return f"lacks the required `{kind.property}`"
        case "enum":
            return f"is {shown(value)}, which is not among the values"
        case "const":
            return f"is {shown(value)}, not {shown(kind.expected_value)}"
        case "format":
            return f"is {shown(value)}, which is no `{kind.format}`"
        case "pattern":
            return f"is {shown(value)}, which does not match the pattern"
        case "additionalProperties" | "unevaluatedProperties":
            return f"has `{kind.unexpected[0]}`, which the schema does not allow"
        case "anyOf" | "oneOf":
            return "fits none of the variants"
        case "falseSchema":
            return "is not allowed at all"
    return f"breaks `{kind.name}`"


def _plain_mismatch(node: Mapping[str, Any], value: Any) -> Mismatch | None:
    types = declared_types(node)
    if types and not fits(value, types):
        wanted = " or ".join(a(kind) for kind in sorted(types))
        return Mismatch((), f"is {a(type_of_value(value))}, not {wanted}", "type")
    if value is None:
        return None
    for keyword in ("enum", "const"):
        listed = node.get("enum") if keyword == "enum" else [node["const"]] if "const" in node else None
        if isinstance(listed, list) and listed and not any(same(value, each) for each in listed):
            return Mismatch((), f"is {shown(value)}, which is not among the values", keyword)
    if isinstance(value, str):
        return _text_mismatch(node, value)
    if is_number(value):
        for keyword, sign in (("minimum", 1), ("maximum", -1)):
            limit = node.get(keyword)
            if is_number(limit) and sign * value < sign * limit:
                word = "less than the minimum" if sign == 1 else "more than the maximum"
                return Mismatch((), f"is {shown(value)}, {word} {limit}", keyword)
    return None


def _text_mismatch(node: Mapping[str, Any], value: str) -> Mismatch | None:
    shortest, longest, name = node.get("minLength"), node.get("maxLength"), node.get("format")
    if is_number(shortest) and len(value) < shortest:
        return Mismatch((), f"has {len(value)} characters, fewer than {shortest}", "minLength")
    if is_number(longest) and len(value) > longest:
        return Mismatch((), f"has {len(value)} characters, more than {longest}", "maxLength")
    if isinstance(name, str) and not _is_of_format(name, value):
        return Mismatch((), f"is {shown(value)}, which is no `{name}`", "format")
    return None


def _is_of_format(name: str, value: str) -> bool:
    try:
        if name == "date-time":
            return _DATE_TIME.fullmatch(value) is not None and bool(date.fromisoformat(value[:10]))
        if name == "date":
            return len(value) == 10 and bool(date.fromisoformat(value))
        if name == "uuid":
            return len(value) == 36 and bool(UUID(value))
    except ValueError:
        return False
    return True
