"""JSON Schema as OpenAPI reads it: what differs from plain draft 2020-12.

- `readOnly` properties are refused in requests and not required there; `writeOnly` the same for responses.
- OpenAPI 3.0: `nullable`, also beside an `enum` or `allOf` without null, as documents mean it; and
  `exclusiveMinimum`/`exclusiveMaximum` as booleans.
- A `pattern` that Python's `re` cannot compile (ECMA 262 knows more) is not checked instead of failing the
  request.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Literal

from jsonschema import Draft202012Validator, validators
from jsonschema.exceptions import ValidationError
from jsonschema.protocols import Validator

Direction = Literal["request", "response"]
#: The keyword that keeps a property out of messages of that direction.
HIDING_KEYWORD: dict[Direction, str] = {"request": "readOnly", "response": "writeOnly"}

Check = Callable[[Any, Any, Any, Any], Iterator[ValidationError]]


def validator_class(
    direction: Direction, hidden_properties: Callable[[Any, Direction], frozenset[str]], *, nullable: bool
) -> type[Validator]:
    """A validator class for one direction.

    `hidden_properties(schema, direction)` names the properties of an object schema which that direction
    leaves out; `nullable` switches the keyword of OpenAPI 3.0 on, which 3.1 no longer has.
    """

    def required(validator: Any, names: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
        missing = [name for name in names if isinstance(instance, dict) and name not in instance]
        hidden = hidden_properties(schema, direction) if missing else frozenset()
        for name in missing:
            if name not in hidden:
                yield ValidationError(f"{name!r} is a required property")

    checks: dict[str, Check] = {
        "required": required,
        HIDING_KEYWORD[direction]: _refuse,
        "pattern": _pattern,
        "minimum": _bound("minimum", "exclusiveMinimum"),
        "maximum": _bound("maximum", "exclusiveMaximum"),
        "exclusiveMinimum": _numeric_only("exclusiveMinimum"),
        "exclusiveMaximum": _numeric_only("exclusiveMaximum"),
    }
    if nullable:
        for keyword in ("type", "enum", "allOf", "anyOf", "oneOf", "$ref"):
            checks[keyword] = _unless_null(keyword)
    extended: type[Validator] = validators.extend(Draft202012Validator, checks)  # type: ignore[no-untyped-call]
    return extended


def _plain(keyword: str) -> Check:
    check: Check = Draft202012Validator.VALIDATORS[keyword]
    return check


def _refuse(validator: Any, hides: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
    if hides is True:
        yield ValidationError(f"{instance!r} is not expected in this direction")


def _pattern(validator: Any, pattern: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
    try:
        found = not isinstance(instance, str) or re.search(pattern, instance)
    except re.error:
        return
    if not found:
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


def _bound(keyword: str, exclusive: str) -> Check:
    plain, strict = _plain(keyword), _plain(exclusive)

    def check(validator: Any, limit: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
        chosen = strict if schema.get(exclusive) is True else plain
        yield from chosen(validator, limit, instance, schema) or ()

    return check


def _numeric_only(keyword: str) -> Check:
    plain = _plain(keyword)

    def check(validator: Any, limit: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
        if not isinstance(limit, bool):
            yield from plain(validator, limit, instance, schema) or ()

    return check


def _unless_null(keyword: str) -> Check:
    plain = _plain(keyword)

    def check(validator: Any, value: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
        if instance is None and schema.get("nullable") is True:
            return
        yield from plain(validator, value, instance, schema) or ()

    return check
