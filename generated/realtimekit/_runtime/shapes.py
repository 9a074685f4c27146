"""How the JSON object of a model class is read and written: worked out once per class, from its annotations.

Reading is tolerant: a value of another JSON type than its annotation says stays as it came, so nothing that a
server sends is lost. `converter` gives the function for one annotation, or None where values stay as they are.
"""

from __future__ import annotations

import threading
import types
from collections.abc import Callable, Mapping
from datetime import date, datetime
from operator import attrgetter, itemgetter
from typing import (
    Annotated,
    Any,
    Literal,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

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


_shapes: dict[type[Any], Shape] = {}
_lock = threading.RLock()


def shape_of(cls: type[Any]) -> Shape:
    """The shape of a model class."""
    shape = _shapes.get(cls)
    if shape is None:
        with _lock:
            made: dict[type[Any], Shape] = {}
            shape = _shape(cls, made)
            _shapes.update(made)  # only now: no thread may see one half made
    return shape


def converter(hint: Any) -> Convert | None:
    """How parsed JSON becomes a value of an annotation; None if it already is one."""
    with _lock:
        made: dict[type[Any], Shape] = {}
        convert = _converter(hint, made)
        _shapes.update(made)
        return convert


def _shape(cls: type[Any], made: dict[type[Any], Shape]) -> Shape:
    known = _shapes.get(cls) or made.get(cls)
    if known is not None:
        return known
    names = [attribute.name for attribute in fields(cls) if attribute.init]
    wire = {name: cls._wire.get(name, name) for name in names}
    # Not by the class's own namespace, where a member `date` would hide the type of that name.
    resolved = get_type_hints(cls, localns={}, include_extras=True)
    hints = {name: resolved[name] for name in names}
    steps: list[tuple[int, Convert]] = []
    shape = Shape(
        wire,
        hints,
        _decoder(cls, list(wire.values()), steps),
        _tuple_getter(attrgetter, names),
    )
    made[cls] = shape  # before its members: a class may contain itself
    for index, hint in enumerate(hints.values()):
        convert = _converter(hint, made)
        if convert is not None:
            steps.append((index, convert))
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
        found = len(data)
        if found == size:
            try:
                values = fetch(data)
            except KeyError:
                merged = absent | data
                found = len(merged)
                values = fetch(merged)
        else:
            merged = absent | data
            found = len(merged)
            values = fetch(merged)
        if steps:
            changed = [*values]
            for index, convert in steps:
                changed[index] = convert(changed[index])
            self = cls(*changed)
        else:
            self = cls(*values)
        if found != size:
            self._extra = {
                key: value for key, value in data.items() if key not in known
            }
        return self

    return decode


def _converter(hint: Any, made: dict[type[Any], Shape]) -> Convert | None:
    tag: Tagged | None = None
    origin = get_origin(hint)
    if origin is Annotated:
        tag = next(
            (note for note in get_args(hint)[1:] if isinstance(note, Tagged)), None
        )
        hint = get_args(hint)[0]
        origin = get_origin(hint)
    if origin is Union or origin is types.UnionType:
        return _union(get_args(hint), tag, made)
    if hint is datetime:
        return parse_datetime
    if hint is date:
        return parse_date
    if is_model_class(hint):
        return _shape(hint, made).decode
    if origin is LIST:
        return _list(_converter(get_args(hint)[0], made))
    if origin is OBJECT:
        return _map(_converter(get_args(hint)[1], made))
    return None


def is_model_class(hint: Any) -> bool:
    """Whether an annotation is a class of models."""
    return isinstance(hint, type) and hasattr(hint, "from_dict")


def _list(item: Convert | None) -> Convert | None:
    if item is None:
        return None
    return lambda value: (
        [item(part) for part in value] if type(value) is LIST else value
    )


def _map(item: Convert | None) -> Convert | None:
    if item is None:
        return None
    return lambda value: (
        {key: item(part) for key, part in value.items()}
        if type(value) is OBJECT
        else value
    )


def _union(
    choices: tuple[Any, ...], tag: Tagged | None, made: dict[type[Any], Shape]
) -> Convert | None:
    """One conversion after the other: each leaves alone what is not of its JSON type, converted values too."""
    models = [choice for choice in choices if is_model_class(choice)]
    several = len(models) > 1
    converts = [_choice(models, tag, made)] if several else []
    for choice in choices:
        convert = None if several and choice in models else _converter(choice, made)
        if convert is not None:
            converts.append(convert)
    if len(converts) < 2:
        return converts[0] if converts else None

    def convert_any(value: Any) -> Any:
        for convert in converts:
            value = convert(value)
        return value

    return convert_any


def _choice(
    models: list[Any], tag: Tagged | None, made: dict[type[Any], Shape]
) -> Convert:
    """Read an object as one of several classes; it stays a plain dict when none of them fits."""
    shapes = [_shape(model, made) for model in models]
    tag = tag or _constant(models, shapes)
    if tag is None:
        return lambda value: (
            _closest(value, models, shapes) if type(value) is OBJECT else value
        )
    name = tag.property
    decoders = {word: _shape(cls, made).decode for word, cls in tag.classes.items()}

    def by_tag(value: Any) -> Any:
        word = value.get(name) if type(value) is OBJECT else None
        decode = decoders.get(word) if isinstance(word, str) else None
        return value if decode is None else decode(value)

    return by_tag


def _constant(models: list[Any], shapes: list[Shape]) -> Tagged | None:
    """A member whose annotation is one other constant in each of the classes."""
    for name in shapes[0].wire:
        classes: dict[str, type[Any]] = {}
        for model, shape in zip(models, shapes, strict=True):
            hint = shape.hints.get(name)
            words = get_args(hint) if get_origin(hint) is Literal else ()
            if len(words) == 1 and isinstance(words[0], str):
                classes[words[0]] = model
        if len(classes) == len(models):
            return Tagged(shapes[0].wire[name], classes)
    return None


def _closest(data: dict[str, Any], models: list[Any], shapes: list[Shape]) -> Any:
    """The class whose required members are all there and which leaves the fewest members unknown.

    Ties go to the class that knows more of the object, then to the one that stands first.
    """
    best: tuple[int, int, Shape] | None = None
    for model, shape in zip(models, shapes, strict=True):
        required = [
            shape.wire[each.name]
            for each in fields(model)
            if each.init and each.default is NOTHING
        ]
        if all(name in data for name in required):
            known = sum(name in data for name in shape.wire.values())
            if best is None or (known - len(data), known) > best[:2]:
                best = (known - len(data), known, shape)
    return best[2].decode(data) if best is not None else data
