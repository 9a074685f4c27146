"""Local edits of a vendored package as unified diffs: reading, applying and taking them back, writing them.

Fitting a patch to a new version is a three-way merge, which is left to `git merge-file`.
"""

from __future__ import annotations

import difflib
import re
import subprocess
import tempfile
from collections.abc import Collection, Sequence
from pathlib import Path

from attrs import evolve, frozen

from ..errors import UsageError

#: The folder of the patches, inside the package.
FOLDER = "patches"
_HUNK = re.compile(r"@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@")


class MisfitError(Exception):
    """A hunk that does not fit the text it is applied to; `line` is where it should have."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


@frozen
class Hunk:
    """One place of a file: lines that go, lines that come, with the context on both sides."""

    #: How many lines stand before the old ones.
    above: int
    old: tuple[str, ...]
    new: tuple[str, ...]


@frozen
class Patch:
    """One patch: what it does to which files."""

    name: str
    #: Path below the package -> hunks from top to bottom.
    files: dict[str, tuple[Hunk, ...]]


def parse_patch(name: str, text: str, owned: Collection[str]) -> Patch:
    """Read a unified diff whose paths end in those of generated files (`git diff` writes longer ones).

    UsageError for what is no diff, and for files that specloom did not generate.
    """
    files: dict[str, tuple[Hunk, ...]] = {}
    hunks: list[Hunk] = []
    lines = text.splitlines(keepends=True)
    number = 0
    path = ""
    while number < len(lines):
        line = lines[number]
        if line.startswith("--- ") and number + 1 < len(lines) and lines[number + 1].startswith("+++ "):
            path = _owned_path(name, line[4:], lines[number + 1][4:], owned)
            hunks = []
            number += 2
        elif line.startswith("@@ "):
            if not path:
                raise UsageError(f"{FOLDER}/{name}:{number + 1}: a hunk without a file above it")
            hunk, number = _hunk(name, lines, number)
            hunks.append(hunk)
            files[path] = tuple(hunks)
        else:  # what git says about modes and digests
            number += 1
    if not files:
        raise UsageError(f"{FOLDER}/{name} is not a unified diff", hint="make it with `git diff`")
    return Patch(name, files)


def _owned_path(name: str, old: str, new: str, owned: Collection[str]) -> str:
    written = [side.split("\t")[0].strip() for side in (old, new)]
    if "/dev/null" in written:
        other = next((path for path in written if path != "/dev/null"), "a file")
        raise UsageError(
            f"{FOLDER}/{name} adds or removes {other}, but a patch can only change generated files",
            hint="files of your own stand beside the generated ones without a patch",
        )
    parts = written[1].split("/")
    found = next((p for n in range(len(parts)) if (p := "/".join(parts[n:])) in owned), None)
    if found is None:
        raise UsageError(f"{FOLDER}/{name} changes {written[1]}, which is not a generated file")
    return found


def _hunk(name: str, lines: Sequence[str], number: int) -> tuple[Hunk, int]:
    head = _HUNK.match(lines[number])
    if head is None:
        raise UsageError(f"{FOLDER}/{name}:{number + 1}: not the head of a hunk")
    left, right = (int(count) if count is not None else 1 for count in (head[2], head[3]))
    old: list[str] = []
    new: list[str] = []
    number += 1
    while number < len(lines) and (len(old) < left or len(new) < right or lines[number].startswith("\\")):
        kind, text = lines[number][:1], lines[number][1:]
        if kind == "\\":  # the line before has no line end
            for side in (old, new):
                if side and lines[number - 1][0] in (" ", "-" if side is old else "+"):
                    side[-1] = side[-1].rstrip("\n")
        elif kind in (" ", "-", "+", "\n"):
            text = text or "\n"  # editors strip the blank of an empty context line
            if kind != "+":
                old.append(text)
            if kind != "-":
                new.append(text)
        else:
            raise UsageError(f"{FOLDER}/{name}:{number + 1}: not a line of a diff")
        number += 1
    if (len(old), len(new)) != (left, right):
        raise UsageError(f"{FOLDER}/{name}:{number}: the hunk ends too early")
    # Where no line goes, the head names the line before the new ones.
    above = int(head[1]) - (1 if old else 0)
    return Hunk(above, tuple(old), tuple(new)), number


def apply(text: str, hunks: Sequence[Hunk]) -> str:
    """The text with the hunks applied; each may have moved, but its lines must be there as they are.

    Raises MisfitError for the first that finds no place.
    """
    lines = text.splitlines(keepends=True)
    result: list[str] = []
    done = 0
    drift = 0
    for hunk in hunks:
        wanted = hunk.above + drift
        at = _find(lines, hunk.old, wanted, done)
        if at is None:
            raise MisfitError(max(wanted, done) + 1)
        result += [*lines[done:at], *hunk.new]
        done = at + len(hunk.old)
        drift = at - hunk.above
    return "".join([*result, *lines[done:]])


def reverse(hunks: Sequence[Hunk]) -> list[Hunk]:
    """The hunks that take the others back."""
    shift = 0
    turned = []
    for hunk in hunks:
        turned.append(Hunk(hunk.above + shift, hunk.new, hunk.old))
        shift += len(hunk.new) - len(hunk.old)
    return turned


def _find(lines: list[str], wanted: Sequence[str], at: int, least: int) -> int | None:
    """Where the lines stand, nearest to where they should."""
    last = len(lines) - len(wanted)
    for distance in range(len(lines) + 1):
        for place in (at - distance, at + distance):
            if least <= place <= last and lines[place : place + len(wanted)] == list(wanted):
                return place
    return None


def unified(path: str, old: str, new: str) -> str:
    """The change of one file as a unified diff that `git apply` takes, too."""
    lines = difflib.unified_diff(
        old.splitlines(keepends=True), new.splitlines(keepends=True), f"a/{path}", f"b/{path}"
    )
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )


@frozen
class Merged:
    """Two changes of one text brought together."""

    text: str
    #: Lines of the changed text (`ours`) at which both changed the same, each in its own way.
    conflicts: tuple[int, ...] = ()


def merge(base: str, ours: str, theirs: str) -> Merged:
    """The text with both changes, those from `base` to `ours` and to `theirs`."""
    if base == theirs or ours == theirs:
        return Merged(ours)
    if base == ours:
        return Merged(theirs)
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, name) for name in ("ours", "base", "theirs")]
        for file, text in zip(files, (ours, base, theirs), strict=True):
            file.write_bytes(text.encode())
        try:
            done = subprocess.run(["git", "merge-file", "-p", *map(str, files)], capture_output=True)
        except FileNotFoundError:
            raise UsageError("git is not installed, and patches are fitted to a new version by it") from None
    merged = Merged(done.stdout.decode())
    if done.returncode == 0:
        return merged
    if done.returncode > 127:
        raise UsageError(f"git cannot merge: {done.stderr.decode('utf-8', 'replace').strip()}")
    return evolve(merged, conflicts=tuple(_conflicts(merged.text)))


def _conflicts(text: str) -> list[int]:
    found = []
    line, inside = 1, ""
    for written in text.splitlines():
        if not inside and written.startswith("<<<<<<< "):
            found.append(line)
            inside = "ours"
        elif inside == "ours" and written == "=======":
            inside = "theirs"
        elif inside == "theirs" and written.startswith(">>>>>>> "):
            inside = ""
        elif inside != "theirs":
            line += 1
    return found
