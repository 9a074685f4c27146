"""How a parameter is written changed."""

from __future__ import annotations

from ...api.operations import Parameter
from ...api.types import Scalar, TypeExpr, without_null
from ..found import Checked, Found
from ..labels import label
from ..pairing import OperationPair
from ..side import Side


def check(pair: OperationPair, old: Side, new: Side) -> Checked:
    for was, now in pair.parameters():
        if was is None or now is None or was.location != now.location:
            continue
        if (was.style, was.explode) == (now.style, now.explode) or not _shows(was.type, now.type, was, now):
            continue
        yield Found(
            "parameter-style-changed",
            "breaking",
            "none",
            f"{now.location} parameter `{now.name}` of {label(pair.new)} is written as {_spelt(now)}, no"
            f" longer as {_spelt(was)}",
            old=was.pointer,
            new=now.pointer,
        )


def _shows(was: TypeExpr, now: TypeExpr, before: Parameter, after: Parameter) -> bool:
    """Whether anything is sent differently: `explode` means nothing for a single value."""
    scalar = isinstance(without_null(was), Scalar) and isinstance(without_null(now), Scalar)
    return not scalar or before.style != after.style


def _spelt(parameter: Parameter) -> str:
    return f"`{parameter.style}` {'with' if parameter.explode else 'without'} explode"
