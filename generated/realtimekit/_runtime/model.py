"""The base of all models: slotted attrs classes that keep what the document does not mention."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import Any, ClassVar, Self

from attrs import define, field, fields

from .jsonvalues import json_value
from .unset import UNSET

_PLAIN = frozenset({str, int, float, bool, type(None)})


@define(eq=False, repr=False)
class Model:
    """A JSON object of the API with typed fields.

    Subclasses are built by position and offer ``from_dict`` and ``to_dict``. Values that do not fit the
    annotation (a new enum value, an unexpected ``null``) are kept as they came, so they round-trip.
    Equality compares class and all fields; models are mutable and therefore not hashable.
    """

    #: Names of fields whose values `repr` hides.
    _sensitive: ClassVar[frozenset[str]] = frozenset()
    #: Wire names of the fields whose Python name differs from it.
    _wire: ClassVar[Mapping[str, str]] = {}

    _extra: dict[str, Any] | None = field(default=None, init=False)

    @property
    def additional_properties(self) -> dict[str, Any]:
        """Fields of the JSON object that the document does not name, by wire name; ``{}`` when none."""
        if self._extra is None:
            self._extra = {}
        return self._extra

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """A model from a JSON object by wire names, its values as they are; nothing is required."""
        known = set(wire_names(cls).values())
        self = cls(*(data.get(wire, UNSET) for wire in wire_names(cls).values()))
        if not known.issuperset(data):
            self._extra = unknown_fields(data, known)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The JSON object, by wire names; unset fields are left out, unknown ones are included."""
        names = wire_names(type(self))
        return plain(
            {wire: getattr(self, name) for name, wire in names.items()}, self._extra
        )

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        assert isinstance(other, Model)
        return (self._extra or {}) == (other._extra or {}) and all(
            getattr(self, name) == getattr(other, name)
            for name in field_names(type(self))
        )

    # Said to attrs' users, who might expect hashing by identity with eq=False.
    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        parts: list[str] = []
        for name in field_names(type(self)):
            value = getattr(self, name)
            if value is not UNSET:
                hide = name in self._sensitive and value is not None
                parts.append(f"{name}='***'" if hide else f"{name}={value!r}")
        if self._extra:  # names only: nobody has said which of these values are secrets
            parts.append(f"additional_properties=<{', '.join(self._extra)}>")
        return f"{type(self).__name__}({', '.join(parts)})"


def field_names(model: type[Model]) -> list[str]:
    """The Python names of a model's fields in order."""
    return [attribute.name for attribute in fields(model) if attribute.init]


def wire_names(model: type[Model]) -> dict[str, str]:
    """The wire name of each field of a model, in order."""
    wire = (
        model._wire
    )  # pyright: ignore[reportPrivateUsage]  # a module-level friend of Model
    return {name: wire.get(name, name) for name in field_names(model)}


def plain(values: Mapping[str, Any], extra: Mapping[str, Any] | None) -> dict[str, Any]:
    """The JSON object of a model: `values` without what is UNSET, nested values encoded, then `extra`.

    A field that the document names wins over an unknown one of the same name.
    """
    out: dict[str, Any] = {}
    for name, value in values.items():
        if value is not UNSET:
            out[name] = value if type(value) in _PLAIN else json_value(value, name)
    if extra:
        for name, value in extra.items():
            if name not in out:
                out[name] = json_value(value, name)
    return out


def unknown_fields(data: Mapping[str, Any], known: AbstractSet[str]) -> dict[str, Any]:
    """The fields of `data` that the document does not name, in the order the server sent them."""
    return {name: value for name, value in data.items() if name not in known}
