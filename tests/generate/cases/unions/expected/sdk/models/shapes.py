"""Models: shapes."""

from __future__ import annotations

from typing import Annotated, Literal

from attrs import define

from .._runtime.model import Model
from .._runtime.shapes import Tagged
from .._runtime.unset import UNSET, Unset


@define(eq=False, repr=False)
class Circle(Model):
    """A base and more."""

    type: str
    radius: int | float
    parent: (
        Annotated[Circle | Square, Tagged("type", {"circle": Circle, "square": Square})]
        | Unset
    ) = UNSET


@define(eq=False, repr=False)
class Envelope(Model):
    """`Envelope`."""

    tagged: (
        Annotated[Circle | Square, Tagged("type", {"circle": Circle, "square": Square})]
        | Unset
    ) = UNSET
    closest: Circle | Square | str | Unset = UNSET
    mixed: str | int | list[Circle] | None | Unset = UNSET
    written: EnvelopeWrittenLeft | EnvelopeWrittenRight | Unset = UNSET
    nested: (
        list[
            list[
                Annotated[
                    Circle | Square,
                    Tagged("type", {"circle": Circle, "square": Square}),
                ]
            ]
        ]
        | Unset
    ) = UNSET
    by_name: (
        dict[
            str,
            Annotated[
                Circle | Square, Tagged("type", {"circle": Circle, "square": Square})
            ],
        ]
        | Unset
    ) = UNSET


@define(eq=False, repr=False)
class EnvelopeWrittenLeft(Model):
    """`EnvelopeWrittenLeft`."""

    kind: Literal["left"]
    a: str | Unset = UNSET


@define(eq=False, repr=False)
class EnvelopeWrittenRight(Model):
    """`EnvelopeWrittenRight`."""

    kind: Literal["right"]
    b: str | Unset = UNSET


@define(eq=False, repr=False)
class Square(Model):
    """`Square`."""

    type: str
    side: int | float
    parent: (
        Annotated[Circle | Square, Tagged("type", {"circle": Circle, "square": Square})]
        | Unset
    ) = UNSET
