"""Which named things have the same shape, so that one class can serve them all."""

from __future__ import annotations

from collections.abc import Hashable

from .models import Enumeration
from .operations import Api
from .types import ArrayOf, Discriminator, MapOf, Nullable, Ref, TypeExpr, UnionOf


class Shapes:
    """Comparable shapes: wire names, types, requiredness; descriptions and places do not count.

    A component is a shape of its own, whatever it looks like: that two components are equal today is no
    promise that they stay so.
    """

    def __init__(self, api: Api) -> None:
        self._api = api
        self._known: dict[str, Hashable] = {}

    def of(self, pointer: str) -> Hashable:
        """The shape of the named thing at the pointer."""
        if pointer in self._known:
            return self._known[pointer]
        named = self._api.named.get(pointer)
        if named is None or named.origin.component:
            return pointer
        # Something that contains itself is compared by its pointer within itself.
        self._known[pointer] = pointer
        shape: Hashable
        if isinstance(named, Enumeration):
            shape = ("enum", tuple((type(v).__name__, v) for v in named.values))
        else:
            members = tuple(
                (f.name, self._type(f.type), f.required, f.sensitive, f.requested_name) for f in named.fields
            )
            extra = self._type(named.additional) if named.additional is not None else None
            shape = ("model", members, extra)
        self._known[pointer] = shape
        return shape

    def _type(self, type_: TypeExpr) -> Hashable:
        match type_:
            case Ref(pointer):
                return self.of(pointer)
            case ArrayOf(inner) | MapOf(inner) | Nullable(inner):
                return (type(type_).__name__, self._type(inner))
            case UnionOf(variants, discriminator):
                return ("union", tuple(map(self._type, variants)), self._discriminator(discriminator))
            case _:
                return type_

    def _discriminator(self, discriminator: Discriminator | None) -> Hashable:
        if discriminator is None:
            return None
        return discriminator.property, tuple((value, self.of(p)) for value, p in discriminator.mapping)
