"""Models: preset ui."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, TypeAlias

from attrs import define, field

from .._runtime.model import Model
from .._runtime.unset import UNSET

BorderRadius: TypeAlias = Literal["rounded"]
"""Shape of corners."""
BorderWidth: TypeAlias = Literal["thin"]
"""Thickness of borders."""
Theme: TypeAlias = Literal["dark"]
"""Basic colour scheme."""


@define(eq=False, repr=False)
class BackgroundColors(Model):
    """Shades of the background, the lightest first."""

    _1000: str = field(alias="_1000")
    """Darkest shade."""
    _600: str = field(alias="_600")
    """Lightest shade."""
    _700: str = field(alias="_700")
    """Light shade."""
    _800: str = field(alias="_800")
    """Middle shade."""
    _900: str = field(alias="_900")
    """Dark shade."""

    _wire: ClassVar[Mapping[str, str]] = {
        "_1000": "1000",
        "_600": "600",
        "_700": "700",
        "_800": "800",
        "_900": "900",
    }


@define(eq=False, repr=False)
class BrandColors(Model):
    """Shades of the brand colour, the lightest first."""

    _300: str = field(alias="_300")
    """Lightest shade."""
    _400: str = field(alias="_400")
    """Light shade."""
    _500: str = field(alias="_500")
    """Middle shade, the brand colour itself."""
    _600: str = field(alias="_600")
    """Dark shade."""
    _700: str = field(alias="_700")
    """Darkest shade."""

    _wire: ClassVar[Mapping[str, str]] = {
        "_300": "300",
        "_400": "400",
        "_500": "500",
        "_600": "600",
        "_700": "700",
    }


@define(eq=False, repr=False)
class DesignTokens(Model):
    """Values that the user interface is drawn with."""

    border_radius: BorderRadius
    """Shape of corners."""
    border_width: BorderWidth
    """Thickness of borders."""
    colors: ThemeColors
    """Colours."""
    logo: str
    """Address of the logo image."""
    spacing_base: int | float
    """Unit that spacing is a multiple of."""
    theme: Theme
    """Basic colour scheme."""


@define(eq=False, repr=False)
class PresetUI(Model):
    """Look of the meeting for participants with the preset."""

    design_tokens: DesignTokens
    """Colours, borders, spacing and logo."""
    config_diff: Any = UNSET
    """Differences from the standard user interface, in a form the documents leave open."""


@define(eq=False, repr=False)
class ThemeColors(Model):
    """Colours of the user interface, as CSS colour values."""

    background: BackgroundColors
    """Shades of the background."""
    brand: BrandColors
    """Shades of the brand colour."""
    danger: str
    """Colour of errors and destructive actions."""
    success: str
    """Colour of success."""
    text: str
    """Colour of text on the background."""
    text_on_brand: str
    """Colour of text on the brand colour."""
    video_bg: str
    """Background of a tile without video."""
    warning: str
    """Colour of warnings."""
