"""Examples of answers: those that a document gives, and small values made from types where it gives none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from ..document import Document
from .models import Enumeration, Model, Named
from .reading import mapping
from .types import ArrayOf, Literals, MapOf, Nullable, Ref, Scalar, TypeExpr, UnionOf

_TEXT_BY_FORMAT = {
    "binary": "sample",
    "byte": "c2FtcGxl",
    "date": "2025-01-01",
    "date-time": "2025-01-01T12:00:00Z",
    "duration": "PT1H",
    "email": "someone@example.com",
    "hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "time": "12:00:00Z",
    "uri": "https://example.com/",
    "url": "https://example.com/",
    "uuid": "8c5fa1f2-7c0e-4d0a-9a52-3f6d1b0e4c77",
}
_BY_KIND: dict[str, Any] = {"string": "sample", "integer": 1, "number": 1.0, "boolean": True, "null": None}
#: Optional members are filled in only so deep; densely linked models would grow without end.
_DEPTH = 4


@frozen
class Example:
    """An example; its value may be None, which says that `null` is an answer."""

    value: Any


class _Endless(Exception):
    """A model that has to contain itself: no value is an example of it."""


def example_of(document: Document, media: Mapping[str, Any]) -> Example | None:
    """The example of a media type object: its own, else the one its schema gives; None without any."""
    if "example" in media:
        return Example(media["example"])
    for listed in mapping(media.get("examples")).values():
        example = mapping(document.resolve(listed))
        # `externalValue` leads out of the document; OpenAPI 3.2 has two words for what was `value`.
        for key in ("value", "dataValue"):
            if key in example:
                return Example(example[key])
    schema = mapping(document.resolve(media.get("schema")))
    if "example" in schema:
        return Example(schema["example"])
    listed = schema.get("examples")
    return Example(listed[0]) if isinstance(listed, list) and listed else None


def sample(type_: TypeExpr, named: Mapping[str, Named]) -> Example | None:
    """A value of the type with few optional members; None where there is none, or the type says nothing."""
    try:
        return Example(_sample(type_, named, ()))
    except _Endless:
        return None


def _sample(type_: TypeExpr, named: Mapping[str, Named], trail: tuple[str, ...]) -> Any:
    match type_:
        case Scalar(kind, format_):
            return _TEXT_BY_FORMAT.get(format_ or "", "sample") if kind == "string" else _BY_KIND[kind]
        case Literals(values):
            return values[0]
        case ArrayOf(items):
            try:
                return [_sample(items, named, trail)]
            except _Endless:
                return []
        case MapOf():
            return {}
        case Nullable(of):
            try:
                return _sample(of, named, trail)
            except _Endless:
                return None
        case UnionOf(variants, discriminator):
            value, variant = _first(variants, named, trail)
            words = {pointer: word for word, pointer in discriminator.mapping} if discriminator else {}
            if discriminator and isinstance(variant, Ref) and variant.pointer in words:
                return {**value, discriminator.property: words[variant.pointer]}
            return value
        case Ref(pointer):
            return _named(pointer, named, trail)
        case _:
            raise _Endless


def _first(
    variants: tuple[TypeExpr, ...], named: Mapping[str, Named], trail: tuple[str, ...]
) -> tuple[Any, TypeExpr]:
    for variant in variants:
        try:
            return _sample(variant, named, trail), variant
        except _Endless:
            continue
    raise _Endless


def _named(pointer: str, named: Mapping[str, Named], trail: tuple[str, ...]) -> Any:
    thing = named.get(pointer)
    if thing is None or pointer in trail:
        raise _Endless
    if isinstance(thing, Enumeration):
        return thing.values[0]
    assert isinstance(thing, Model)
    found = {}
    # A document that never says `required` does not mean that answers are empty.
    lazy = not any(member.required for member in thing.fields) and len(trail) < _DEPTH
    for member in thing.fields:
        if member.write_only or not (member.required or lazy):
            continue
        try:
            found[member.name] = _sample(member.type, named, (*trail, pointer))
        except _Endless:
            if member.required:
                raise
    return found
