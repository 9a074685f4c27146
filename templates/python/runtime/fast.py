"""The extra `fast`: msgspec reads the bytes of a JSON body straight into models.

Results equal those of `Model.from_dict`, with two exceptions: members that the document does not name are
dropped, and fractions of a second are rounded to microseconds instead of cut. What msgspec refuses (a number
where a model belongs, text that is no date-time, NaN …) is left to the usual way, which keeps it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import date, datetime
from functools import cache
from importlib import import_module
from types import FunctionType, GenericAlias, MethodType, UnionType
from typing import Annotated, Any, TypeAlias, TypeVar, Union, get_args, get_origin

from attrs import fields

from .jsonvalues import LIST, OBJECT
from .model import Model
from .shapes import converter, is_model_class, shape_of
from .unset import UNSET, Unset

T = TypeVar("T")
#: Model class -> wire name -> type, for msgspec.
Plan: TypeAlias = dict[type[Any], dict[str, Any]]

_lock = threading.Lock()
_from_dict: Any = vars(Model)["from_dict"].__func__


def require_msgspec(package: str) -> None:
    """ImportError that tells what to install if the extra is missing."""
    try:
        import_module("msgspec")
    except ImportError as error:
        hint = f"`fast_decoding=True` of {package} needs msgspec: pip install msgspec"
        raise ImportError(hint) from error


def fast_decoded(
    decode: Callable[[Any], T], content: bytes, flag: str | None = None
) -> T | Unset:
    """What `decode` makes of a JSON body; UNSET if it has to be parsed and decoded the usual way.

    `flag` is the wire name of the envelope's mark of success: bodies that say ``false`` there are left to
    the usual way, and so are models without such a member.
    """
    if not isinstance(decode, MethodType) or decode.__func__ is not _from_dict:
        return UNSET
    model: Any = decode.__self__
    read = _reader(model, flag)
    return UNSET if read is None else read(content)


@cache
def _reader(cls: type[Any], flag: str | None) -> Callable[[bytes], Any] | None:
    """What reads a body as a class; None where only the usual way will do."""
    msgspec: Any = import_module("msgspec")
    attributes = {wire: name for name, wire in shape_of(cls).wire.items()}
    moment: Any = Annotated[datetime, msgspec.Meta(tz=True)]
    plan: Plan = {}
    success = attributes.get(flag or "")
    if (flag and not success) or not _add(cls, plan, moment | None):
        return None
    with _lock, _shown(plan):
        decode = msgspec.json.Decoder(cls, dec_hook=_convert).decode

    def read(content: bytes) -> Any:
        try:
            made = decode(content)
        except (msgspec.MsgspecError, ValueError, RecursionError):
            return UNSET
        return UNSET if success and getattr(made, success) is False else made

    return read


def _add(cls: type[Any], plan: Plan, moment: Any) -> bool:
    """Plan a class and what it refers to; False if a member cannot be set by its wire name."""
    shape = shape_of(cls)
    if cls not in plan and all(_settable(cls, *names) for names in shape.wire.items()):
        planned = plan[cls] = {}  # before its members: a class may contain itself
        for name, hint in shape.hints.items():
            planned[shape.wire[name]] = _type(hint, plan, moment)
    return cls in plan


def _settable(cls: type[Any], name: str, wire: str) -> bool:
    """msgspec sets attributes by wire name, so a slot with another name gets that one, too."""
    slot = getattr(cls, name)
    if wire != name and not hasattr(cls, wire) and not wire.startswith("__"):
        setattr(cls, wire, slot)
    return wire.isascii() and getattr(cls, wire, None) is slot


def _type(hint: Any, plan: Plan, moment: Any) -> Any:
    """The type of a member. Scalars are Any: they stay as they came, as the usual way leaves them, too."""
    union = get_origin(hint) in (Union, UnionType)
    choices = get_args(hint) if union else (hint,)
    kinds = [each for each in choices if each not in (Unset, type(None))]
    only: Any = kinds[0] if len(kinds) == 1 else None
    if only is datetime:
        return moment
    if only is date or (is_model_class(only) and _add(only, plan, moment)):
        return only | None
    whole: Any = get_origin(only)
    if whole in (LIST, OBJECT):
        *key, value = get_args(only)
        item = _type(value, plan, moment)
        return Any if item is Any else GenericAlias(whole, (*key, item)) | None
    convert = converter(hint)
    return Any if convert is None else _StandIn("StandIn", (), {"convert": convert})


class _StandIn(type):
    """Type of what msgspec cannot tell apart, for example several models: `_convert` makes its values."""

    def __instancecheck__(cls, instance: object) -> bool:
        return True


def _convert(stand_in: Any, value: Any) -> Any:
    return stand_in.convert(value)


@contextmanager
def _shown(plan: Plan) -> Generator[None]:
    """Let the classes look as planned while msgspec inspects them.

    It would ask for every absent member and pay for the AttributeError; so an object gets UNSET everywhere
    first, by its own constructor with other defaults.
    """
    seen: list[Any] = [(cls, cls.__annotations__, fields(cls)) for cls in plan]
    try:
        for cls, _, attributes in seen:
            init, wire = cls.__init__, shape_of(cls).wire
            unset = (UNSET,) * len(wire)
            blank = FunctionType(init.__code__, init.__globals__, None, unset)
            blank.__kwdefaults__ = init.__kwdefaults__
            cls.__annotations__ = plan[cls]
            shown = (each for each in attributes if not each.kw_only)
            cls.__attrs_attrs__ = [each.evolve(name=wire[each.name]) for each in shown]
            cls.__attrs_pre_init__ = staticmethod(blank)
        yield
    finally:
        for cls, annotations, attributes in seen:
            cls.__annotations__, cls.__attrs_attrs__ = annotations, attributes
            if "__attrs_pre_init__" in vars(cls):
                del cls.__attrs_pre_init__
