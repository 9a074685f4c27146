"""The Jinja environment, and where the templates are."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined


def templates_folder() -> Path:
    """The folder of templates: inside an installed wheel, or at the top of a checkout."""
    package = Path(__file__).resolve().parent.parent
    packed = package / "_templates"
    return packed if packed.is_dir() else package.parent.parent / "templates"


@cache
def make_environment(folder: Path) -> Environment:
    """An environment that refuses undefined names and leaves Python text alone; templates stay compiled."""
    return Environment(
        loader=FileSystemLoader(folder),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        # The output is Python and Markdown; what comes from a document is escaped by `literals`.
        autoescape=False,
    )
