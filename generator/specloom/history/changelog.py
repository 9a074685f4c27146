"""`CHANGELOG.md` of a generated package: an entry for every version, in words that a caller understands.

No dates: the same input gives the same bytes. What stands in the file stays; people may put it better.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..diff.change import Change, Report
from ..findings import one_line
from .past import Renamed

_HEADER = """# Changelog of {package}

What every version means for callers, newest first; `specloom generate` adds the entries.
"""
_WHY = {"major": "something breaks", "minor": "there is something new", "patch": "no name or type changes"}


#: The entry of a version that was asked for although nothing has changed.
SAME = "Nothing changed for callers.\n"


def first_entry(operations: int) -> str:
    """The entry of a package without a past."""
    return f"First version: {operations} operation{'' if operations == 1 else 's'}.\n"


def entry(report: Report, renamed: Iterable[Renamed] = ()) -> str:
    """What changed, the breaking part first; without the heading."""
    parts = [f"A {report.bump} version: {_WHY[report.bump]}."]
    breaking = [change for change in report.changes if change.python == "breaking"]
    server = [c for c in report.changes if c.wire == "breaking" and c.python != "breaking"]
    rest = [c for c in report.changes if c not in breaking and c not in server]
    other = [c for c in rest if "compatible" in (c.python, c.wire)]
    for title, changes in (
        ("Breaking", breaking),
        ("Breaking on the wire, for clients of older versions", server),
        ("Compatible", other),
    ):
        if changes:
            parts.append("\n".join([f"### {title}\n", *_bullets(changes)]))
    if kept := [f"- `{name.old}` is `{name.new}`" for name in renamed]:
        parts.append("\n".join(["### Deprecated: old names that still work, and warn\n", *kept]))
    return "\n\n".join(parts) + "\n"


def prepended(changelog: str, package: str, version: str, body: str) -> str:
    """The changelog with an entry more; an entry of the same version is lengthened."""
    changelog = changelog or _HEADER.format(package=package)
    heading = f"## {version}\n"
    lines = changelog.splitlines(keepends=True)
    at = next((n for n, line in enumerate(lines) if line.startswith("## ")), len(lines))
    before, after = "".join(lines[:at]), "".join(lines[at:])
    if after.startswith(heading):
        return f"{before}{heading}\n{body}{after.removeprefix(heading)}"
    before = before.rstrip("\n")
    gap = "\n\n" if before else ""
    return f"{before}{gap}{heading}\n{body}" + (f"\n{after}" if after else "")


def _bullets(changes: list[Change]) -> Iterator[str]:
    for change in changes:
        where = f"**{change.resource}**: " if change.resource else ""
        # Text of a document must not become a heading, a link or markup of the changelog.
        message = one_line(change.message).replace("<", "\\<").replace("](", "]\\(")
        yield f"- {where}{message}"
