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
from .jsonvalues import JSON_TYPES, is_list, is_object, json_type
from .model import Model
from .shapes import shape_of
from .unset import UNSET, Unset

_NAMES: Mapping[Any, str] = {
    **JSON_TYPES,
    int: "an integer",
    datetime: "a date-time with an offset (RFC 3339)",
    date: "a date (YYYY-MM-DD)",
}
_Null: Any = type(None)
_PLAIN_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def violations(result: object, path: str = "$") -> list[Violation]:
    """Every violation in a decoded result: models are checked at any depth, plain JSON has none."""
    if isinstance(result, Model):
        return list(_model(result, path))
    parts = _parts(result, path)
    return [found for part, below in parts for found in violations(part, below)]


def _parts(value: object, path: str) -> list[tuple[Any, str]]:
    """The items of a list or the values of an object, with their paths."""
    if is_list(value):
        return [(item, f"{path}[{i}]") for i, item in enumerate(value)]
    if is_object(value):
        return [(item, _below(path, key)) for key, item in value.items()]
    return []


def _model(model: Model, path: str) -> Iterator[Violation]:
    shape = shape_of(type(model))
    for name, hint in shape.hints.items():
        value, below = getattr(model, name), _below(path, shape.wire[name])
        for found in _check(value, hint, below):
            if name in model._sensitive:  # pyright: ignore[reportPrivateUsage]
                told = found.message.replace(repr(value), json_type(value))
                found = Violation(found.path, told)
            yield found


def _check(value: Any, hint: Any, path: str) -> Iterator[Violation]:
    if hint is Any or hint is object:
        return
    choices = _choices(hint)
    if value is UNSET and Unset not in choices:
        yield Violation(path, "is missing")
    if value is UNSET or (value is None and _Null in choices):
        return
    documented = [choice for choice in choices if choice not in (Unset, _Null)]
    attempts = [list(_check_one(value, choice, path)) for choice in documented]
    if not attempts or [] in attempts:
        return
    deeper = [found for found in attempts if any(each.path != path for each in found)]
    # The one that it is meant to be says more.
    if len(attempts) == 1 or len(deeper) == 1:
        yield from (deeper or attempts)[0]
    else:
        yield _wrong(path, value, choices)


def _check_one(value: Any, hint: Any, path: str) -> Iterator[Violation]:
    """Check a set value against one alternative of its annotation."""
    kind, args = get_origin(hint) or hint, get_args(hint)
    if kind is Literal:
        fits = any(value == each and type(value) is type(each) for each in args)
    elif hint is Any or hint is object or not isinstance(kind, type):
        return
    else:
        fits = _is_instance(value, kind)
    if not fits:
        yield _wrong(path, value, [hint])
    elif isinstance(value, Model):
        yield from _model(value, path)
    elif args:
        for part, below in _parts(value, path):
            yield from _check(part, args[-1], below)


def _wrong(path: str, value: Any, choices: list[Any]) -> Violation:
    documented = " or ".join(_name(choice) for choice in choices if choice is not Unset)
    return Violation(path, f"is {_shown(value)} where {documented} is documented")


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


def _name(choice: Any) -> str:
    kind = get_origin(choice) or choice
    if kind is Literal:
        values = ", ".join(map(repr, get_args(choice)))
        return f"one of {values}" if len(get_args(choice)) > 1 else values
    if isinstance(kind, type) and issubclass(kind, Model):
        return f"an object ({kind.__name__})"
    return _NAMES.get(kind, str(choice))


def _shown(value: Any) -> str:
    """The value if it is a short scalar, otherwise its JSON type."""
    if isinstance(value, int | float) or (isinstance(value, str) and len(value) <= 40):
        return repr(value)
    return "an object" if isinstance(value, Model) else json_type(value)


def _below(path: str, key: Any) -> str:
    name = str(key)
    return f"{path}.{name}" if _PLAIN_KEY.fullmatch(name) else f"{path}[{name!r}]"
