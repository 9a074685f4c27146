"""From names and types to the text of a package: views decide, templates lay out."""

from .package import PackageOptions, render_package

__all__ = ["PackageOptions", "render_package"]
