"""What a value may be: the type expressions of the IR, free of Python names."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import field, frozen

ScalarKind = Literal["string", "integer", "number", "boolean", "null"]
LiteralValue: TypeAlias = str | int | float | bool | None


@frozen
class Anything:
    """A schema that says nothing: any JSON value."""


@frozen
class Scalar:
    """A string, number, boolean or null."""

    kind: ScalarKind
    #: The `format` keyword as written; only `date-time`, `date`, `binary` and `byte` change the Python type.
    format: str | None = None


@frozen
class Literals:
    """One of a few values: an `enum` or `const` written in place, without a name of its own."""

    #: In Python `1 == True`, in JSON they differ.
    values: tuple[LiteralValue, ...] = field(eq=lambda values: tuple((type(v), v) for v in values))


@frozen
class Ref:
    """A named thing: the model or enumeration whose schema stands at the pointer."""

    pointer: str


@frozen
class ArrayOf:
    """A JSON array with items of one type."""

    items: TypeExpr


@frozen
class MapOf:
    """A JSON object used as a dictionary: string keys, values of one type."""

    values: TypeExpr


@frozen
class Nullable:
    """The type or `null`."""

    of: TypeExpr


@frozen
class Discriminator:
    """The property that tells the variants of a union apart."""

    property: str
    #: Property value -> pointer of the variant's schema, in document order.
    mapping: tuple[tuple[str, str], ...]


@frozen
class UnionOf:
    """A `oneOf` or `anyOf`; null is never among the variants (see Nullable)."""

    variants: tuple[TypeExpr, ...]
    discriminator: Discriminator | None = None


TypeExpr: TypeAlias = Anything | Scalar | Literals | Ref | ArrayOf | MapOf | Nullable | UnionOf


def without_null(type_: TypeExpr) -> TypeExpr:
    """The type when the value is not null."""
    return type_.of if isinstance(type_, Nullable) else type_


def references(type_: TypeExpr) -> list[str]:
    """Pointers of the named things the expression mentions, in order, repeats kept."""
    match type_:
        case Ref(pointer):
            return [pointer]
        case ArrayOf(inner) | MapOf(inner) | Nullable(inner):
            return references(inner)
        case UnionOf(variants):
            return [pointer for variant in variants for pointer in references(variant)]
        case _:
            return []
