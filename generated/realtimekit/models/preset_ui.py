"""Models: preset ui."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self, TypeAlias

from attrs import define, field

from .._runtime.codec import OBJECT
from .._runtime.model import Model, plain, unknown_fields
from .._runtime.unset import UNSET, Unset

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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("1000", UNSET),
            get("600", UNSET),
            get("700", UNSET),
            get("800", UNSET),
            get("900", UNSET),
        )
        if not _BACKGROUND_COLORS_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _BACKGROUND_COLORS_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "1000": self._1000,
                "600": self._600,
                "700": self._700,
                "800": self._800,
                "900": self._900,
            },
            self._extra,
        )


_BACKGROUND_COLORS_KEYS = frozenset({"1000", "600", "700", "800", "900"})


@define(eq=False, repr=False)
class BackgroundColorsUpdate(Model):
    """Changes to the shades of the background."""

    _1000: str | Unset = field(default=UNSET, alias="_1000")
    """Darkest shade."""
    _600: str | Unset = field(default=UNSET, alias="_600")
    """Lightest shade."""
    _700: str | Unset = field(default=UNSET, alias="_700")
    """Light shade."""
    _800: str | Unset = field(default=UNSET, alias="_800")
    """Middle shade."""
    _900: str | Unset = field(default=UNSET, alias="_900")
    """Dark shade."""

    _wire: ClassVar[Mapping[str, str]] = {
        "_1000": "1000",
        "_600": "600",
        "_700": "700",
        "_800": "800",
        "_900": "900",
    }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("1000", UNSET),
            get("600", UNSET),
            get("700", UNSET),
            get("800", UNSET),
            get("900", UNSET),
        )
        if not _BACKGROUND_COLORS_UPDATE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _BACKGROUND_COLORS_UPDATE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "1000": self._1000,
                "600": self._600,
                "700": self._700,
                "800": self._800,
                "900": self._900,
            },
            self._extra,
        )


_BACKGROUND_COLORS_UPDATE_KEYS = frozenset({"1000", "600", "700", "800", "900"})


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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("300", UNSET),
            get("400", UNSET),
            get("500", UNSET),
            get("600", UNSET),
            get("700", UNSET),
        )
        if not _BRAND_COLORS_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _BRAND_COLORS_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "300": self._300,
                "400": self._400,
                "500": self._500,
                "600": self._600,
                "700": self._700,
            },
            self._extra,
        )


_BRAND_COLORS_KEYS = frozenset({"300", "400", "500", "600", "700"})


@define(eq=False, repr=False)
class BrandColorsUpdate(Model):
    """Changes to the shades of the brand colour."""

    _300: str | Unset = field(default=UNSET, alias="_300")
    """Lightest shade."""
    _400: str | Unset = field(default=UNSET, alias="_400")
    """Light shade."""
    _500: str | Unset = field(default=UNSET, alias="_500")
    """Middle shade, the brand colour itself."""
    _600: str | Unset = field(default=UNSET, alias="_600")
    """Dark shade."""
    _700: str | Unset = field(default=UNSET, alias="_700")
    """Darkest shade."""

    _wire: ClassVar[Mapping[str, str]] = {
        "_300": "300",
        "_400": "400",
        "_500": "500",
        "_600": "600",
        "_700": "700",
    }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        self = cls(
            get("300", UNSET),
            get("400", UNSET),
            get("500", UNSET),
            get("600", UNSET),
            get("700", UNSET),
        )
        if not _BRAND_COLORS_UPDATE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _BRAND_COLORS_UPDATE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "300": self._300,
                "400": self._400,
                "500": self._500,
                "600": self._600,
                "700": self._700,
            },
            self._extra,
        )


_BRAND_COLORS_UPDATE_KEYS = frozenset({"300", "400", "500", "600", "700"})


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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        colors = get("colors", UNSET)
        if type(colors) is OBJECT:
            colors = ThemeColors.from_dict(colors)
        self = cls(
            get("border_radius", UNSET),
            get("border_width", UNSET),
            colors,
            get("logo", UNSET),
            get("spacing_base", UNSET),
            get("theme", UNSET),
        )
        if not _DESIGN_TOKENS_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _DESIGN_TOKENS_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "border_radius": self.border_radius,
                "border_width": self.border_width,
                "colors": self.colors,
                "logo": self.logo,
                "spacing_base": self.spacing_base,
                "theme": self.theme,
            },
            self._extra,
        )


_DESIGN_TOKENS_KEYS = frozenset(
    {"border_radius", "border_width", "colors", "logo", "spacing_base", "theme"}
)


@define(eq=False, repr=False)
class DesignTokensUpdate(Model):
    """Changes to the values that the user interface is drawn with."""

    border_radius: BorderRadius | Unset = UNSET
    """Shape of corners."""
    border_width: BorderWidth | Unset = UNSET
    """Thickness of borders."""
    colors: ThemeColorsUpdate | Unset = UNSET
    """Colours."""
    logo: str | Unset = UNSET
    """Address of the logo image."""
    spacing_base: int | float | Unset = UNSET
    """Unit that spacing is a multiple of."""
    theme: Theme | Unset = UNSET
    """Basic colour scheme."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        colors = get("colors", UNSET)
        if type(colors) is OBJECT:
            colors = ThemeColorsUpdate.from_dict(colors)
        self = cls(
            get("border_radius", UNSET),
            get("border_width", UNSET),
            colors,
            get("logo", UNSET),
            get("spacing_base", UNSET),
            get("theme", UNSET),
        )
        if not _DESIGN_TOKENS_UPDATE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _DESIGN_TOKENS_UPDATE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "border_radius": self.border_radius,
                "border_width": self.border_width,
                "colors": self.colors,
                "logo": self.logo,
                "spacing_base": self.spacing_base,
                "theme": self.theme,
            },
            self._extra,
        )


_DESIGN_TOKENS_UPDATE_KEYS = frozenset(
    {"border_radius", "border_width", "colors", "logo", "spacing_base", "theme"}
)


@define(eq=False, repr=False)
class PresetUI(Model):
    """Look of the meeting for participants with the preset."""

    design_tokens: DesignTokens
    """Colours, borders, spacing and logo."""
    config_diff: Any = UNSET
    """Differences from the standard user interface, in a form the documents leave open."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        design_tokens = get("design_tokens", UNSET)
        if type(design_tokens) is OBJECT:
            design_tokens = DesignTokens.from_dict(design_tokens)
        self = cls(
            design_tokens,
            get("config_diff", UNSET),
        )
        if not _PRESET_UI_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PRESET_UI_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "design_tokens": self.design_tokens,
                "config_diff": self.config_diff,
            },
            self._extra,
        )


_PRESET_UI_KEYS = frozenset({"design_tokens", "config_diff"})


@define(eq=False, repr=False)
class PresetUIUpdate(Model):
    """Changes to the look of the meeting."""

    config_diff: Any = UNSET
    """Differences from the standard user interface, in a form the documents leave open."""
    design_tokens: DesignTokensUpdate | Unset = UNSET
    """Colours, borders, spacing and logo."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        design_tokens = get("design_tokens", UNSET)
        if type(design_tokens) is OBJECT:
            design_tokens = DesignTokensUpdate.from_dict(design_tokens)
        self = cls(
            get("config_diff", UNSET),
            design_tokens,
        )
        if not _PRESET_UI_UPDATE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _PRESET_UI_UPDATE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "config_diff": self.config_diff,
                "design_tokens": self.design_tokens,
            },
            self._extra,
        )


_PRESET_UI_UPDATE_KEYS = frozenset({"config_diff", "design_tokens"})


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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        background = get("background", UNSET)
        if type(background) is OBJECT:
            background = BackgroundColors.from_dict(background)
        brand = get("brand", UNSET)
        if type(brand) is OBJECT:
            brand = BrandColors.from_dict(brand)
        self = cls(
            background,
            brand,
            get("danger", UNSET),
            get("success", UNSET),
            get("text", UNSET),
            get("text_on_brand", UNSET),
            get("video_bg", UNSET),
            get("warning", UNSET),
        )
        if not _THEME_COLORS_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _THEME_COLORS_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "background": self.background,
                "brand": self.brand,
                "danger": self.danger,
                "success": self.success,
                "text": self.text,
                "text_on_brand": self.text_on_brand,
                "video_bg": self.video_bg,
                "warning": self.warning,
            },
            self._extra,
        )


_THEME_COLORS_KEYS = frozenset(
    {
        "background",
        "brand",
        "danger",
        "success",
        "text",
        "text_on_brand",
        "video_bg",
        "warning",
    }
)


@define(eq=False, repr=False)
class ThemeColorsUpdate(Model):
    """Changes to the colours of the user interface."""

    background: BackgroundColorsUpdate | Unset = UNSET
    """Shades of the background."""
    brand: BrandColorsUpdate | Unset = UNSET
    """Shades of the brand colour."""
    danger: str | Unset = UNSET
    """Colour of errors and destructive actions."""
    success: str | Unset = UNSET
    """Colour of success."""
    text: str | Unset = UNSET
    """Colour of text on the background."""
    text_on_brand: str | Unset = UNSET
    """Colour of text on the brand colour."""
    video_bg: str | Unset = UNSET
    """Background of a tile without video."""
    warning: str | Unset = UNSET
    """Colour of warnings."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        get = data.get
        background = get("background", UNSET)
        if type(background) is OBJECT:
            background = BackgroundColorsUpdate.from_dict(background)
        brand = get("brand", UNSET)
        if type(brand) is OBJECT:
            brand = BrandColorsUpdate.from_dict(brand)
        self = cls(
            background,
            brand,
            get("danger", UNSET),
            get("success", UNSET),
            get("text", UNSET),
            get("text_on_brand", UNSET),
            get("video_bg", UNSET),
            get("warning", UNSET),
        )
        if not _THEME_COLORS_UPDATE_KEYS.issuperset(data):
            self._extra = unknown_fields(data, _THEME_COLORS_UPDATE_KEYS)
        return self

    def to_dict(self) -> dict[str, Any]:
        return plain(
            {
                "background": self.background,
                "brand": self.brand,
                "danger": self.danger,
                "success": self.success,
                "text": self.text,
                "text_on_brand": self.text_on_brand,
                "video_bg": self.video_bg,
                "warning": self.warning,
            },
            self._extra,
        )


_THEME_COLORS_UPDATE_KEYS = frozenset(
    {
        "background",
        "brand",
        "danger",
        "success",
        "text",
        "text_on_brand",
        "video_bg",
        "warning",
    }
)
