"""The page of the figures: a text above one table, of which a run writes the rows that it measured."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

_HEAD = ("| figure | contestant | median | ratio |", "|---|---|---:|---:|")
_MACHINE = "Machine: "


def update_page(page: Path, measured: Mapping[str, list[str]], machine: str) -> None:
    """Put in the rows, by title of their figure; those of other figures stay."""
    lines = page.read_text(encoding="utf-8").splitlines() if page.is_file() else ["# Benchmarks", ""]
    text = [line for line in lines if not line.startswith(("|", _MACHINE))]
    kept: dict[str, list[str]] = {}
    for line in lines:
        if line.startswith("| ") and line != _HEAD[0]:
            kept.setdefault(line.split("|")[1].strip(), []).append(line)
    kept.update(measured)
    table = [row for rows in kept.values() for row in rows]
    while text and not text[-1]:
        text.pop()
    page.write_text(
        "\n".join([*text, "", _MACHINE + machine + ".", "", *_HEAD, *table, ""]), encoding="utf-8"
    )
