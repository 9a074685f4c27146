"""Strict mode: where does a decoded response break the document?

Models keep whatever the server sends, so a value that its annotation does not allow is a violation. Every
one is reported, with its JSON path by wire names. Unknown fields are none: the API may grow.
"""

from __future__ import annotations

import re
import types
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from .errors import Violation
from .jsonvalues import is_list, is_object, json_type
from .model import Model
from .shapes import shape_of
from .unset import UNSET, Unset

_NAMES: Mapping[Any, str] = {
    str: "a string",
    int: "an integer",
    float: "a number",
    bool: "a boolean",
    datetime: "a date-time with an offset (RFC 3339)",
    date: "a date (YYYY-MM-DD)",
    list: "a list",
    dict: "an object",
    type(None): "null",
}
_PLAIN_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def violations(result: object, path: str = "$") -> list[Violation]:
    """Every violation in a decoded result: models are checked at any depth, plain JSON has none."""
    if isinstance(result, Model):
        return list(_model(result, path))
    if is_list(result):
        return [
            found
            for i, item in enumerate(result)
            for found in violations(item, f"{path}[{i}]")
        ]
    if is_object(result):
        return [
            found
            for key, item in result.items()
            for found in violations(item, _below(path, key))
        ]
    return []


def _model(model: Model, path: str) -> Iterator[Violation]:
    shape = shape_of(type(model))
    for name, hint in shape.hints.items():
        yield from _check(getattr(model, name), hint, _below(path, shape.wire[name]))


def _check(value: Any, hint: Any, path: str) -> Iterator[Violation]:
    if hint is Any or hint is object:
        return
    choices = _choices(hint)
    if value is UNSET:
        if Unset not in choices:
            yield Violation(path, "is missing")
        return
    if value is None:
        if type(None) not in choices and Any not in choices:
            yield Violation(path, f"is null where {_describe(choices)} is documented")
        return
    documented = [
        choice for choice in choices if choice is not Unset and choice is not type(None)
    ]
    attempts = [list(_check_one(value, choice, path)) for choice in documented]
    if not attempts or [] in attempts:
        return
    deeper = [
        found
        for found in attempts
        if any(violation.path != path for violation in found)
    ]
    if (
        len(attempts) == 1 or len(deeper) == 1
    ):  # the one that it is meant to be says more
        yield from (deeper or attempts)[0]
    else:
        yield Violation(
            path, f"is {_shown(value)} where {_describe(choices)} is documented"
        )


def _check_one(value: Any, hint: Any, path: str) -> Iterator[Violation]:
    """Check a set value against one alternative of its annotation."""
    origin = get_origin(hint)
    if hint is Any or hint is object:
        return
    if origin is Literal:
        if not any(
            value == choice and type(value) is type(choice) for choice in get_args(hint)
        ):
            yield Violation(
                path, f"is {_shown(value)} where {_describe([hint])} is documented"
            )
        return
    kind = origin or hint
    if not isinstance(kind, type):
        return
    if not _is_instance(value, kind):
        yield Violation(
            path, f"is {_shown(value)} where {_describe([hint])} is documented"
        )
    elif isinstance(value, Model):
        yield from _model(value, path)
    elif is_list(value) and get_args(hint):
        for index, item in enumerate(value):
            yield from _check(item, get_args(hint)[0], f"{path}[{index}]")
    elif is_object(value) and len(get_args(hint)) == 2:
        for key, item in value.items():
            yield from _check(item, get_args(hint)[1], _below(path, key))


def _is_instance(value: Any, kind: type) -> bool:
    """As JSON sees it: a boolean is no number, an integer is a number, 1.0 is an integer."""
    if kind is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    if kind is int:
        if isinstance(value, float):
            return value.is_integer()
        return isinstance(value, int) and not isinstance(value, bool)
    if kind is date:
        return isinstance(value, date) and not isinstance(value, datetime)
    return isinstance(value, kind)


def _choices(hint: Any) -> list[Any]:
    """The alternatives of an annotation, without Annotated."""
    origin = get_origin(hint)
    if origin is Annotated:
        return _choices(get_args(hint)[0])
    if origin is Union or origin is types.UnionType:
        return [choice for part in get_args(hint) for choice in _choices(part)]
    return [hint]


def _describe(choices: list[Any]) -> str:
    names: list[str] = []
    for choice in choices:
        if choice is Unset:
            continue
        if get_origin(choice) is Literal:
            values = ", ".join(repr(value) for value in get_args(choice))
            names.append(f"one of {values}" if len(get_args(choice)) > 1 else values)
            continue
        kind = get_origin(choice) or choice
        is_model = isinstance(kind, type) and issubclass(kind, Model)
        names.append(
            _NAMES.get(
                kind, f"an object ({kind.__name__})" if is_model else str(choice)
            )
        )
    return " or ".join(names)


def _shown(value: Any) -> str:
    """The value if it is a short scalar, otherwise its JSON type."""
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, str):
        return repr(value) if len(value) <= 40 else "a string"
    return json_type(value) if not isinstance(value, Model) else "an object"


def _below(path: str, key: Any) -> str:
    return (
        f"{path}.{key}" if _PLAIN_KEY.fullmatch(str(key)) else f"{path}[{str(key)!r}]"
    )
