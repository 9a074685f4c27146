"""For people: each finding with the line it is about, and a summary."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from ...findings import Location, Severity, one_line
from ..result import Reported, Result
from ..rule import Rule
from . import Source
from .frames import Frames
from .terminal import BLUE, BOLD, SEVERITY_STYLES, Paint
from .wording import summary

#: How many of the other places of a grouped finding are shown.
_PLACES = 3


def report(
    result: Result,
    rules: Sequence[Rule],
    *,
    source: Source,
    colour: bool,
    failing: Collection[Severity],
) -> str:
    """All findings, an empty line after each, and a line that counts them."""
    frames, paint = Frames(source), Paint(colour)
    blocks = ["\n".join(_lines(one, frames, paint)) + "\n\n" for one in result.reported]
    total = summary(result)
    return f"{''.join(blocks)}{total[:1].upper()}{total[1:]}, {result.seconds:.2f} s\n"


def _lines(one: Reported, frames: Frames, paint: Paint) -> Iterator[str]:
    finding = one.finding
    style = SEVERITY_STYLES[finding.severity]
    head = paint(f"{finding.severity}[{finding.rule}]", style)
    yield f"{head}{paint(f': {one_line(finding.message)}', BOLD)}"
    frame = frames.frame(finding.location)
    gutter = " " * len(str(finding.location.line if frame else 0))
    yield f"{gutter}{paint('-->', BLUE)} {_shown(finding.location)}"
    bar = f"{gutter} {paint('|', BLUE)}"
    if frame:
        yield bar
        yield f"{paint(f'{frame.number} |', BLUE)} {frame.text}".rstrip()
        yield f"{bar} {' ' * frame.before}{paint('^' * frame.marked, style)}"
    notes = []
    if finding.pointer:
        notes.append(("at", one_line(finding.pointer)))
    if finding.hint:
        notes.append(("help", one_line(finding.hint)))
    # The links of a chain are all shown; of many places with one problem the first ones will do.
    related = one.related if one.count == 1 else one.related[:_PLACES]
    notes += [("see", _related(other.location, other.message)) for other in related]
    if (more := one.count - 1 - len(related)) > 0:
        notes.append(("see", f"{more} more {'place' if more == 1 else 'places'}"))
    if notes and frame:
        yield bar
    for label, text in notes:
        yield f"{gutter} {paint('=', BLUE)} {paint(f'{label}:', BOLD)} {text}"


def _related(place: Location, what: str) -> str:
    return f"{_shown(place)}: {one_line(what)}" if what else _shown(place)


def _shown(place: Location) -> str:
    return one_line(str(place)) if place.file else "(no file)"
