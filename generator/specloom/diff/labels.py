"""How messages call things."""

from __future__ import annotations

from ..api.operations import Operation


def label(operation: Operation) -> str:
    """`GET /pets/{id}`."""
    return f"{operation.method} {operation.path}"
