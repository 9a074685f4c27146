"""Named data types of an API: objects with known members, and enumerations."""

from __future__ import annotations

from typing import TypeAlias

from attrs import frozen

from .types import LiteralValue, TypeExpr


@frozen
class Origin:
    """What the document says about the name of a thing; naming makes a Python name of it."""

    #: Key under `components/schemas`; None for a schema written in place.
    component: str | None = None
    #: Name the document or an overlay asks for (`x-specloom-name`).
    requested: str | None = None
    title: str | None = None
    #: Pointer of the model this one was written in, and the words of its place there.
    parent: str | None = None
    #: For a schema written in place: the operation it belongs to (pointer) when there is no parent model.
    operation: str | None = None
    role: tuple[str, ...] = ()
    #: Module asked for by the document (`x-specloom-module`), else None.
    module: str | None = None


@frozen
class Field:
    """One member of an object."""

    #: The name on the wire.
    name: str
    type: TypeExpr
    required: bool
    pointer: str
    description: str = ""
    #: Bounds, formats and the like, each a short phrase ("at least 60").
    constraints: tuple[str, ...] = ()
    #: A secret: never shown by `repr`.
    sensitive: bool = False
    read_only: bool = False
    write_only: bool = False
    deprecated: bool = False
    #: Attribute name asked for by the document (`x-specloom-property`).
    requested_name: str | None = None


@frozen
class Model:
    """A JSON object with known members."""

    pointer: str
    origin: Origin
    fields: tuple[Field, ...]
    description: str = ""
    #: Type of members beyond the known ones; None when the document says nothing or forbids them.
    additional: TypeExpr | None = None
    deprecated: bool = False
    #: Callers give it as a dictionary alone (`x-specloom-dictionary`); no class unless an answer needs one.
    dictionary: bool = False


@frozen
class Enumeration:
    """A named set of values; open, since a server may learn new ones."""

    pointer: str
    origin: Origin
    values: tuple[LiteralValue, ...]
    description: str = ""


Named: TypeAlias = Model | Enumeration
