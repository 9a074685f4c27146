"""Models: shared."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import define

from .._runtime.model import Model

SortOrder: TypeAlias = Literal["ASC", "DESC"]
"""Direction of sorting, smallest or oldest first (`ASC`) or last (`DESC`)."""


@define(eq=False, repr=False)
class Paging(Model):
    """Where a page of results lies within all results. Offsets count items, not pages."""

    end_offset: int | float
    """Position of the last item of this page."""
    start_offset: int | float
    """Position of the first item of this page, counted from 1."""
    total_count: int | float
    """Number of items on all pages together. At least 0."""
