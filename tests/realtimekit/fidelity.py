"""Is everything in a piece of JSON found in the object that was parsed from it, and typed as annotated?

Nothing here uses the runtime's own knowledge of wire names: attributes are paired with JSON keys by spelling.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any, Literal, Union, get_args, get_origin

from realtimekit import UNSET, Model, Unset


def differences(value: Any, source: Any, hint: Any, path: str = "$") -> Iterator[str]:
    """Every place where `value` is not what `source` (JSON) says or what `hint` (an annotation) allows."""
    choices = alternatives(hint)
    fitting = [choice for choice in choices if _fits(value, choice)]
    if not fitting:
        yield f"{path}: {type(value).__name__} {value!r} is not of {hint}"
    elif isinstance(value, Model):
        yield from _model(value, source, path)
    elif isinstance(value, datetime):
        if value.utcoffset() is None:
            yield f"{path}: {value!r} has no time zone"
        elif value != datetime.fromisoformat(source):
            yield f"{path}: {value!r} is not {source!r}"
    elif isinstance(value, date):
        if value.isoformat() != source:
            yield f"{path}: {value!r} is not {source!r}"
    elif isinstance(value, list):
        yield from _list(value, source, fitting[0], path)
    elif isinstance(value, dict) and get_args(fitting[0]):
        yield from _map(value, source, get_args(fitting[0])[1], path)
    elif value != source or type(value) is not type(source):
        yield f"{path}: {value!r} is not {source!r}"


def _model(model: Model, source: Any, path: str) -> Iterator[str]:
    if not isinstance(source, Mapping):
        yield f"{path}: a {type(model).__name__} from {source!r}"
        return
    hints = field_hints(type(model))
    by_spelling: dict[str, str] = {}
    for name in hints:
        assert by_spelling.setdefault(spelling(name), name) == name, f"{path}: two fields spelled like {name}"
    for key, each in source.items():
        name = by_spelling.pop(spelling(key), "")
        if not name:
            yield f"{path}.{key}: no attribute of {type(model).__name__}"
        else:
            yield from differences(getattr(model, name), each, hints[name], f"{path}.{key}")
    for name in by_spelling.values():
        if getattr(model, name) is not UNSET:
            yield f"{path}: {name} is {getattr(model, name)!r} and not in the JSON"
    if model.additional_properties:
        yield f"{path}: {sorted(model.additional_properties)} are not known to {type(model).__name__}"


def _list(value: list[Any], source: Any, hint: Any, path: str) -> Iterator[str]:
    if not isinstance(source, list) or len(source) != len(value):
        yield f"{path}: {value!r} from {source!r}"
        return
    item_hint = (get_args(hint) or (Any,))[0]
    for index, (item, each) in enumerate(zip(value, source, strict=True)):
        yield from differences(item, each, item_hint, f"{path}[{index}]")


def _map(value: dict[str, Any], source: Any, hint: Any, path: str) -> Iterator[str]:
    if not isinstance(source, Mapping) or source.keys() != value.keys():
        yield f"{path}: {value!r} from {source!r}"
        return
    for key, each in value.items():
        yield from differences(each, source[key], hint, f"{path}.{key}")


def field_hints(model: type[Any]) -> dict[str, Any]:
    """The resolved annotations of the fields that hold JSON."""
    return {
        name: hint
        for name, hint in typing.get_type_hints(model).items()
        if name not in ("_extra", "_sensitive", "_wire")
    }


def spelling(name: str) -> str:
    """What a JSON key and the attribute for it have in common."""
    return name.replace("_", "").replace("-", "").lower()


def alternatives(hint: Any) -> list[Any]:
    if get_origin(hint) in (Union, types.UnionType):
        return [choice for part in get_args(hint) for choice in alternatives(part)]
    return [hint]


def _fits(value: Any, choice: Any) -> bool:
    """Whether a value, apart from what is inside it, is of one alternative of an annotation."""
    if choice is Any:
        return value is not UNSET and not isinstance(value, Model)
    if choice is Unset:
        return value is UNSET
    if get_origin(choice) is Literal:
        return any(value == each and type(value) is type(each) for each in get_args(choice))
    kind = get_origin(choice) or choice
    if kind is date:
        return type(value) is date
    return isinstance(value, kind) and (kind is bool or not isinstance(value, bool))


def same_json(one: Any, other: Any) -> bool:
    """Whether two JSON values are equal, texts of one moment counting as equal."""
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return one.keys() == other.keys() and all(same_json(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same_json, one, other))
    if isinstance(one, str) and isinstance(other, str) and one != other:
        try:
            return datetime.fromisoformat(one) == datetime.fromisoformat(other)
        except ValueError:
            return False
    return bool(one == other) and isinstance(one, bool) == isinstance(other, bool)
