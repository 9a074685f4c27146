"""From names and types to the text of a package: views decide, templates lay out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .package import PackageOptions, render_package

__all__ = ["PackageOptions", "render_package"]


def __getattr__(name: str) -> Any:
    # A comparison of documents writes annotations and no package: it need not wait for the templates.
    if name in __all__:
        from . import package

        return getattr(package, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
