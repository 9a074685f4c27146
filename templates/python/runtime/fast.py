"""The extra `fast`: msgspec reads the bytes of a JSON body straight into models.

Results equal those of `Model.from_dict`, with two exceptions: members that the document does not name are
dropped, and fractions of a second are rounded to microseconds instead of cut. What msgspec refuses (a number
where a model belongs, text that is no date-time, NaN …) is left to the usual way, which keeps it.
"""

from __future__ import annotations

import threading
import types
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from importlib import import_module
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from attrs import fields

from .jsonvalues import LIST, OBJECT
from .model import Model
from .shapes import Convert, converter, is_model_class, shape_of
from .unset import UNSET, Unset

T = TypeVar("T")

#: By decoder of an operation and name of the envelope's flag; None where only the usual way will do.
_readers: dict[Any, Callable[[bytes], Any] | None] = {}
_lock = threading.RLock()


def require_msgspec(package: str) -> None:
    """ImportError that tells what to install if the extra is missing."""
    try:
        import_module("msgspec")
    except ImportError as error:
        raise ImportError(
            f"`fast_decoding=True` needs msgspec: pip install '{package}[fast]'"
        ) from error


def fast_decoded(
    decode: Callable[[Any], T], content: bytes, flag: str | None = None
) -> T | Unset:
    """What `decode` makes of a JSON body; UNSET if the body has to be parsed and decoded the usual way.

    `flag` is the wire name of the envelope's mark of success; a body that says ``false`` there is refused,
    and so are the bodies of models that have no such member.
    """
    key = (decode, flag)
    try:
        reader = _readers[key]
    except KeyError:
        if getattr(decode, "__func__", None) is not getattr(Model.from_dict, "__func__"):
            return UNSET
        with _lock:
            reader = _readers[key] = _reader(getattr(decode, "__self__"), flag)
    return UNSET if reader is None else reader(content)


def _reader(cls: type[Any], flag: str | None) -> Callable[[bytes], Any] | None:
    msgspec: Any = import_module("msgspec")
    attributes = {wire: name for name, wire in shape_of(cls).wire.items()}
    plan = _Plan(msgspec)
    if (flag and flag not in attributes) or not plan.add(cls):
        return None
    with _shown(plan.members):
        decode = msgspec.json.Decoder(cls, dec_hook=_convert).decode
    success = attributes[flag] if flag else None
    refusals = (msgspec.MsgspecError, ValueError, RecursionError)

    def read(content: bytes) -> Any:
        try:
            result = decode(content)
        except refusals:
            return UNSET
        return UNSET if success and getattr(result, success) is False else result

    return read


class _Plan:
    """What msgspec is told about a model class and all that it refers to.

    Scalars are `Any`: msgspec then neither checks nor converts them, as the usual way does not either.
    """

    def __init__(self, msgspec: Any) -> None:
        self._moment = Annotated[datetime, msgspec.Meta(tz=True)]
        #: Model class -> wire name -> type.
        self.members: dict[type[Any], dict[str, Any]] = {}

    def add(self, cls: type[Any]) -> bool:
        """Plan a class; False if one of its members cannot be set by its wire name."""
        if cls in self.members:
            return True
        shape = shape_of(cls)
        if not all(_settable(cls, *names) for names in shape.wire.items()):
            return False
        planned = self.members[cls] = {}  # before its members: a class may contain itself
        for name, hint in shape.hints.items():
            planned[shape.wire[name]] = self._type(hint)
        return True

    def _type(self, hint: Any) -> Any:
        union = get_origin(hint) in (Union, types.UnionType)
        choices = [
            choice
            for choice in (get_args(hint) if union else (hint,))
            if choice is not Unset and choice is not type(None)
        ]
        if len(choices) == 1:
            only, origin = choices[0], get_origin(choices[0])
            if only is datetime:
                return self._moment | None
            if only is date or (is_model_class(only) and self.add(only)):
                return only | None
            if origin is LIST or origin is OBJECT:
                part = self._type(get_args(only)[-1])
                whole: Any = list[part] if origin is LIST else dict[str, part]
                return Any if part is Any else whole | None
        convert = converter(hint)
        return Any if convert is None else _StandIn("StandIn", (), {"convert": convert})


class _StandIn(type):
    """A class of no instances, as the type of what msgspec cannot tell apart, for example several models."""

    convert: Convert

    def __instancecheck__(cls, instance: object) -> bool:
        return True  # msgspec asks whether the converted value is what it expects


def _convert(stand_in: Any, value: Any) -> Any:
    return vars(stand_in)["convert"](value)


def _settable(cls: type[Any], name: str, wire: str) -> bool:
    """Whether msgspec, which knows no renaming here, may set a member by its wire name: a second name of its slot."""
    slot = vars(cls).get(name)
    if vars(cls).get(wire) is slot:
        return wire.isascii()  # other names are not found by msgspec
    if hasattr(cls, wire) or wire.startswith("__") or not wire.isascii():
        return False
    setattr(cls, wire, slot)
    return True


@contextmanager
def _shown(members: Mapping[type[Any], Mapping[str, Any]]) -> Iterator[None]:
    """Let the classes look to msgspec as planned for as long as it inspects them.

    It would ask every member that was absent for its value, and pay for the AttributeError, so an object gets
    UNSET everywhere first: by its own constructor, with that as the default of all arguments.
    """
    seen = {cls: (cls.__annotations__, fields(cls)) for cls in members}
    try:
        for cls, planned in members.items():
            wire, init = shape_of(cls).wire, getattr(cls, "__init__")
            blanks = (UNSET,) * len(wire)
            blank = types.FunctionType(
                init.__code__, init.__globals__, "blank", blanks, init.__closure__
            )
            shown = [each.evolve(name=wire[each.name]) for each in fields(cls) if each.init]
            setattr(cls, "__annotations__", dict(planned))
            setattr(cls, "__attrs_attrs__", tuple(shown))
            setattr(cls, "__attrs_pre_init__", staticmethod(blank))
        yield
    finally:
        for cls, (annotations, attributes) in seen.items():
            setattr(cls, "__annotations__", annotations)
            setattr(cls, "__attrs_attrs__", attributes)
            if "__attrs_pre_init__" in vars(cls):
                delattr(cls, "__attrs_pre_init__")
