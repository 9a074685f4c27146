"""Models: shapes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define

from .._runtime.codec import LIST, OBJECT
from .._runtime.model import Model, plain, unknown_fields
from .._runtime.unions import from_closest, from_tagged
from .._runtime.unset import UNSET, Unset


@define(eq=False, repr=False)
class Circle(Model):
    """A base and more."""

    type: str
    radius: int | float
    parent: Circle | Square | Unset = UNSET

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        parent = get("parent", UNSET)
        if type(parent) is OBJECT:
            parent = from_tagged(parent, "type", {"circle": Circle, "square": Square})
        self = cls(
            get("type", UNSET),
            get("radius", UNSET),
            parent,
        )
        if not _CIRCLE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _CIRCLE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "type": self.type,
                "radius": self.radius,
                "parent": self.parent,
            },
            self._extra,
        )


_CIRCLE_KEYS = frozenset({"type", "radius", "parent"})


@define(eq=False, repr=False)
class Envelope(Model):
    """`Envelope`."""

    tagged: Circle | Square | Unset = UNSET
    closest: Circle | Square | str | Unset = UNSET
    mixed: str | int | list[Circle] | None | Unset = UNSET
    written: EnvelopeWrittenLeft | EnvelopeWrittenRight | Unset = UNSET
    nested: list[list[Circle | Square]] | Unset = UNSET
    by_name: dict[str, Circle | Square] | Unset = UNSET

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        tagged = get("tagged", UNSET)
        if type(tagged) is OBJECT:
            tagged = from_tagged(tagged, "type", {"circle": Circle, "square": Square})
        closest = get("closest", UNSET)
        if type(closest) is OBJECT:
            closest = from_closest(closest, Circle, Square)
        mixed = get("mixed", UNSET)
        if type(mixed) is LIST:
            mixed = [
                Circle.from_dict(item) if type(item) is OBJECT else item
                for item in mixed
            ]
        written = get("written", UNSET)
        if type(written) is OBJECT:
            written = from_tagged(
                written,
                "kind",
                {"left": EnvelopeWrittenLeft, "right": EnvelopeWrittenRight},
            )
        nested = get("nested", UNSET)
        if type(nested) is LIST:
            nested = [
                (
                    [
                        (
                            from_tagged(
                                item1, "type", {"circle": Circle, "square": Square}
                            )
                            if type(item1) is OBJECT
                            else item1
                        )
                        for item1 in item
                    ]
                    if type(item) is LIST
                    else item
                )
                for item in nested
            ]
        by_name = get("by_name", UNSET)
        if type(by_name) is OBJECT:
            by_name = {
                key: (
                    from_tagged(entry, "type", {"circle": Circle, "square": Square})
                    if type(entry) is OBJECT
                    else entry
                )
                for key, entry in by_name.items()
            }
        self = cls(
            tagged,
            closest,
            mixed,
            written,
            nested,
            by_name,
        )
        if not _ENVELOPE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _ENVELOPE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "tagged": self.tagged,
                "closest": self.closest,
                "mixed": self.mixed,
                "written": self.written,
                "nested": self.nested,
                "by_name": self.by_name,
            },
            self._extra,
        )


_ENVELOPE_KEYS = frozenset(
    {"tagged", "closest", "mixed", "written", "nested", "by_name"}
)


@define(eq=False, repr=False)
class EnvelopeWrittenLeft(Model):
    """`EnvelopeWrittenLeft`."""

    kind: Literal["left"]
    a: str | Unset = UNSET

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("kind", UNSET),
            get("a", UNSET),
        )
        if not _ENVELOPE_WRITTEN_LEFT_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _ENVELOPE_WRITTEN_LEFT_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "kind": self.kind,
                "a": self.a,
            },
            self._extra,
        )


_ENVELOPE_WRITTEN_LEFT_KEYS = frozenset({"kind", "a"})


@define(eq=False, repr=False)
class EnvelopeWrittenRight(Model):
    """`EnvelopeWrittenRight`."""

    kind: Literal["right"]
    b: str | Unset = UNSET

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("kind", UNSET),
            get("b", UNSET),
        )
        if not _ENVELOPE_WRITTEN_RIGHT_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _ENVELOPE_WRITTEN_RIGHT_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "kind": self.kind,
                "b": self.b,
            },
            self._extra,
        )


_ENVELOPE_WRITTEN_RIGHT_KEYS = frozenset({"kind", "b"})


@define(eq=False, repr=False)
class Square(Model):
    """`Square`."""

    type: str
    side: int | float
    parent: Circle | Square | Unset = UNSET

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        parent = get("parent", UNSET)
        if type(parent) is OBJECT:
            parent = from_tagged(parent, "type", {"circle": Circle, "square": Square})
        self = cls(
            get("type", UNSET),
            get("side", UNSET),
            parent,
        )
        if not _SQUARE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _SQUARE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "type": self.type,
                "side": self.side,
                "parent": self.parent,
            },
            self._extra,
        )


_SQUARE_KEYS = frozenset({"type", "side", "parent"})
