"""msgspec structs for model classes of the generated package."""

from __future__ import annotations

import functools
import operator
import types
from typing import Any, Union, get_args, get_origin

import msgspec

from realtimekit._runtime.shapes import is_model_class, shape_of
from realtimekit._runtime.unset import Unset

_structs: dict[type, type] = {}


def struct_of(cls: type) -> type:
    """The struct with the fields of a model class; fields that may be absent have UNSET."""
    if cls not in _structs:
        shape = shape_of(cls)
        required = [(n, _type(h)) for n, h in shape.hints.items() if not _optional(h)]
        optional = [(n, _type(h), msgspec.UNSET) for n, h in shape.hints.items() if _optional(h)]
        renamed = {name: wire for name, wire in shape.wire.items() if name != wire}
        _structs[cls] = msgspec.defstruct(cls.__name__, [*required, *optional], rename=renamed or None)
    return _structs[cls]


def _optional(hint: Any) -> bool:
    return Unset in get_args(hint)


def _type(hint: Any) -> Any:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        choices = tuple(msgspec.UnsetType if each is Unset else _type(each) for each in arguments)
        return functools.reduce(operator.or_, choices)
    if origin in (list, dict):
        return origin[tuple(_type(argument) for argument in arguments)]
    return struct_of(hint) if is_model_class(hint) else hint
