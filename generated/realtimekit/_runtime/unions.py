"""Choosing the class of a JSON object that may be one of several."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import NOTHING, fields

from .model import Model
from .unset import UNSET


def from_tagged(
    data: dict[str, Any], tag: str, classes: Mapping[str, type[Model]]
) -> Any:
    """Decode by the value of the discriminating property; an unknown value leaves the object a plain dict."""
    cls = classes.get(data[tag]) if isinstance(data.get(tag), str) else None
    return cls.from_dict(data) if cls is not None else data


def from_closest(data: dict[str, Any], *classes: type[Model]) -> Any:
    """Decode as the class whose required members are all there and which leaves the fewest members unknown.

    Ties go to the class that knows more of the object, then to the one that the document lists first. An object
    that lacks a required member of every class stays a plain dict.
    """
    best: tuple[int, int, Model] | None = None
    for cls in classes:
        decoded = cls.from_dict(data)
        missing = any(
            field.default is NOTHING and getattr(decoded, field.name) is UNSET
            for field in fields(cls)
        )
        if missing:
            continue
        unknown = len(decoded._extra or ())
        score = (-unknown, len(data) - unknown)
        if best is None or score > best[:2]:
            best = (*score, decoded)
    return best[2] if best is not None else data
