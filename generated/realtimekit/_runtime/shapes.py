"""How the JSON object of a model class is read and written: worked out once per class, from its annotations.

Reading is tolerant: a value of another JSON type than its annotation says stays as it came, so nothing that a
server sends is lost. `converter` gives the function for one annotation, or None where values stay as they are.
"""

from __future__ import annotations

import threading
import types
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from operator import attrgetter, itemgetter
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from attrs import NOTHING, field, fields, frozen

from .jsonvalues import LIST, OBJECT, parse_date, parse_datetime
from .unset import UNSET

Convert = Callable[[Any], Any]


@frozen
class Tagged:
    """In the annotation of a union: the property that tells the classes apart, and the class for each value."""

    property: str
    classes: Mapping[str, type[Any]] = field(eq=lambda classes: tuple(classes.items()))


@frozen
class Shape:
    """The members of one model class."""

    #: Attribute name -> wire name, in the order of the constructor's arguments.
    wire: dict[str, str]
    #: Attribute name -> its annotation, resolved.
    hints: dict[str, Any]
    #: A JSON object -> an instance; anything else comes back unchanged.
    decode: Convert
    #: An instance -> its values in order.
    values: Callable[[Any], tuple[Any, ...]]
    #: Wire names of the members that must be there.
    required: frozenset[str]


#: Shapes by class, those that are not known to other threads yet.
Made = dict[type[Any], Shape]

_shapes: Made = {}
_lock = threading.RLock()


def shape_of(cls: type[Any]) -> Shape:
    """The shape of a model class."""
    shape = _shapes.get(cls)
    if shape is None:
        with _lock:
            made: Made = {}
            shape = _shape(cls, made)
            _shapes.update(made)  # only now: no thread may see one half made
    return shape


def converter(hint: Any) -> Convert | None:
    """How parsed JSON becomes a value of an annotation; None if it already is one."""
    with _lock:
        made: Made = {}
        convert = _converter(hint, made)
        _shapes.update(made)
        return convert


def _shape(cls: type[Any], made: Made) -> Shape:
    known = _shapes.get(cls) or made.get(cls)
    if known is not None:
        return known
    attributes = [attribute for attribute in fields(cls) if not attribute.kw_only]
    wire = {each.name: cls._wire.get(each.name, each.name) for each in attributes}
    # Not by the class's own namespace, where a member `date` would hide the type of that name.
    resolved = get_type_hints(cls, localns={}, include_extras=True)
    hints = {name: resolved[name] for name in wire}
    steps: list[tuple[int, Convert]] = []
    shape = made[cls] = Shape(  # before its members: a class may contain itself
        wire,
        hints,
        _decoder(cls, list(wire.values()), steps),
        _tuple_getter(attrgetter, list(wire)),
        frozenset(wire[each.name] for each in attributes if each.default is NOTHING),
    )
    converts = enumerate(_converter(hint, made) for hint in hints.values())
    steps += [(index, convert) for index, convert in converts if convert is not None]
    return shape


def _tuple_getter(getter: Any, names: list[str]) -> Callable[[Any], tuple[Any, ...]]:
    """`attrgetter` or `itemgetter` that gives a tuple for one name and for none, too."""
    if len(names) > 1:
        several: Callable[[Any], tuple[Any, ...]] = getter(*names)
        return several
    if not names:
        return lambda source: ()
    single = getter(names[0])
    return lambda source: (single(source),)


def _decoder(
    cls: type[Any], keys: list[str], steps: list[tuple[int, Convert]]
) -> Convert:
    """The function that makes an instance of a JSON object.

    Most of a response is spent here, so keys are fetched by one call of C code: from the object itself if it
    seems to have exactly the known keys, otherwise from a copy that has UNSET for the missing ones.
    """
    known = frozenset(keys)
    absent = dict.fromkeys(keys, UNSET)
    size = len(keys)
    fetch = _tuple_getter(itemgetter, keys)

    def decode(data: Any) -> Any:
        if type(data) is not OBJECT:
            return data
        whole = data if len(data) == size else absent | data
        try:
            values = fetch(whole)
        except KeyError:  # as many keys as are known, but others
            whole = absent | data
            values = fetch(whole)
        if steps:
            changed = [*values]
            for index, convert in steps:
                value = changed[index]
                if value is not UNSET:
                    changed[index] = convert(value)
            self = cls(*changed)
        else:
            self = cls(*values)
        if len(whole) != size:
            self._extra = {k: value for k, value in data.items() if k not in known}
        return self

    return decode


def _converter(hint: Any, made: Made) -> Convert | None:
    tag: Tagged | None = None
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        tag = next((note for note in args[1:] if isinstance(note, Tagged)), None)
        hint = args[0]
        origin, args = get_origin(hint), get_args(hint)
    if origin is Union or origin is types.UnionType:
        return _union(args, tag, made)
    if hint is datetime:
        return parse_datetime
    if hint is date:
        return parse_date
    if is_model_class(hint):
        return _shape(hint, made).decode
    if origin is not LIST and origin is not OBJECT:
        return None
    item = _converter(args[-1], made)
    if item is None:
        return None
    if origin is LIST:
        return lambda v: [*map(item, v)] if type(v) is LIST else v
    return lambda v: {k: item(e) for k, e in v.items()} if type(v) is OBJECT else v


def is_model_class(hint: Any) -> bool:
    """Whether an annotation is a class of models."""
    return isinstance(hint, type) and hasattr(hint, "from_dict")


def _union(choices: Sequence[Any], tag: Tagged | None, made: Made) -> Convert | None:
    """One conversion after the other: each leaves alone what is not of its JSON type, converted values too."""
    models = [choice for choice in choices if is_model_class(choice)]
    several = len(models) > 1
    others = [choice for choice in choices if not several or choice not in models]
    converts = [_choice(models, tag, made)] if several else []
    converts += [c for c in (_converter(other, made) for other in others) if c]
    if len(converts) < 2:
        return converts[0] if converts else None

    def convert_any(value: Any) -> Any:
        for convert in converts:
            value = convert(value)
        return value

    return convert_any


def _choice(models: list[Any], tag: Tagged | None, made: Made) -> Convert:
    """Read an object as one of several classes; it stays a plain dict when none of them fits."""
    shapes = [_shape(model, made) for model in models]
    tag = tag or _constant(models, shapes)
    if tag is None:
        return lambda value: _closest(value, shapes) if type(value) is OBJECT else value
    name = tag.property
    decoders = {word: _shape(cls, made).decode for word, cls in tag.classes.items()}

    def by_tag(value: Any) -> Any:
        word = value.get(name) if type(value) is OBJECT else None
        decode = decoders.get(word) if isinstance(word, str) else None
        return value if decode is None else decode(value)

    return by_tag


def _constant(models: list[Any], shapes: list[Shape]) -> Tagged | None:
    """A member whose annotation is one other constant in each of the classes."""
    for name, wire in shapes[0].wire.items():
        hints = [shape.hints.get(name) for shape in shapes]
        words = [get_args(each) for each in hints if get_origin(each) is Literal]
        constants = [w for w, *more in words if isinstance(w, str) and not more]
        if len({*constants}) == len(models):
            return Tagged(wire, dict(zip(constants, models, strict=True)))
    return None


def _closest(data: dict[str, Any], shapes: list[Shape]) -> Any:
    """Read it as the class that knows the most of it, among those whose required members are all there."""
    fitting = [shape for shape in shapes if shape.required <= data.keys()]
    if not fitting:
        return data
    best = max(fitting, key=lambda shape: len(data.keys() & shape.wire.values()))
    return best.decode(data)
