"""The base of all models: slotted attrs classes that keep what the document does not mention."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define, field

from .jsonvalues import ShapeError, is_mapping, json_type, json_value
from .shapes import shape_of
from .unset import UNSET, Unset

_PLAIN = frozenset({str, int, float, bool, type(None)})


@define(eq=False, repr=False)
class Model:
    """A JSON object of the API with typed fields; a subclass only declares them.

    Values that do not fit their annotation (a new enum value, an unexpected ``null``) are kept as they came,
    so they round-trip. Equality compares class and all fields; models are mutable and therefore not hashable.
    """

    #: Names of fields whose values `repr` hides.
    _sensitive: ClassVar[frozenset[str]] = frozenset()
    #: Wire names of the fields whose Python name differs from it.
    _wire: ClassVar[Mapping[str, str]] = {}

    # An argument, so that `attrs.evolve` keeps it; by name only, so that it is in nobody's way.
    _extra: dict[str, Any] | None = field(
        default=None, kw_only=True, alias="additional_properties"
    )

    @property
    def additional_properties(self) -> dict[str, Any]:
        """Fields of the JSON object that the document does not name, by wire name; ``{}`` when none."""
        if self._extra is None:
            self._extra = {}
        return self._extra

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """A model from a JSON object by wire names. No field is required; ValueError if it is no object."""
        if type(data) is not dict:
            if not is_mapping(data):
                raise ShapeError(f"expected an object but received {json_type(data)}")
            data = dict(data)
        made: Self = shape_of(cls).decode(data)
        return made

    def to_dict(self) -> dict[str, Any]:
        """The JSON object, by wire names; unset fields are left out, unknown ones are included.

        A field that the document names wins over an unknown one of the same name.
        """
        shape = shape_of(type(self))
        out: dict[str, Any] = {}
        for name, value in zip(shape.wire.values(), shape.values(self), strict=True):
            if value is not UNSET:
                out[name] = value if type(value) in _PLAIN else json_value(value, name)
        for name, value in (self._extra or {}).items():
            if name not in out:
                out[name] = json_value(value, name)
        return out

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Model) or type(other) is not type(self):
            return NotImplemented
        values, more = shape_of(type(self)).values, (self._extra or {})
        return values(self) == values(other) and more == (other._extra or {})

    # Said to attrs' users, who might expect hashing by identity with eq=False.
    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        parts: list[str] = []
        for name in shape_of(type(self)).wire:
            value = getattr(self, name)
            if value is not UNSET:
                hide = name in self._sensitive and value is not None
                parts.append(f"{name}='***'" if hide else f"{name}={value!r}")
        if self._extra:  # names only: nobody has said which of these values are secrets
            parts.append(f"additional_properties=<{', '.join(self._extra)}>")
        return f"{type(self).__name__}({', '.join(parts)})"


@define(eq=False, repr=False)
class ApiResponse(Model):
    """The answer of an operation whose response the document does not describe.

    `data` is plain JSON. An empty body gives a response with nothing set; a body that is no JSON object is
    kept whole in `data`.
    """

    success: bool | Unset = UNSET
    data: Any | Unset = UNSET

    @classmethod
    def from_dict(cls, data: Any) -> Self:
        if data is None:
            return cls()
        return super().from_dict(data) if is_mapping(data) else cls(UNSET, data)
