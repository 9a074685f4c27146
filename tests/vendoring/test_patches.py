"""Patches: what `git diff` and we write is read, applied wherever its lines went, and taken back."""

from __future__ import annotations

import random
import subprocess
from pathlib import Path

import pytest

from specloom.errors import UsageError
from specloom.vendoring.patches import MisfitError, apply, merge, parse_patch, reverse, unified

TEXT = "".join(f"line {n}\n" for n in range(60))
OWNED = {"client.py", "models/pets.py"}


def edited(text: str, seed: int, edits: int = 4) -> str:
    """The text with lines changed, added and removed at random."""
    lines, chance = text.splitlines(keepends=True), random.Random(seed)
    for number in range(edits):
        at = chance.randrange(len(lines) + 1)
        lines[at : at + chance.randrange(3)] = [f"new {seed} {number}\n"] * chance.randrange(3)
    if chance.random() < 0.2 and lines:
        lines[-1] = lines[-1].rstrip("\n")
    return "".join(lines)


@pytest.mark.parametrize("seed", range(40))
def test_there_and_back(seed: int, tmp_path: Path) -> None:
    """Applied, a patch gives the edited text, reversed the text before; `git apply` agrees."""
    new = edited(TEXT, seed)
    if new == TEXT:
        new += "more\n"
    written = unified("client.py", TEXT, new)
    hunks = parse_patch("p.patch", written, OWNED).files["client.py"]
    assert apply(TEXT, hunks) == new
    assert apply(new, reverse(hunks)) == TEXT
    moved = "above\n" * (seed % 7) + TEXT
    assert apply(moved, hunks).endswith(new[new.index("line 50") :] if "line 50" in new else "")
    if seed < 5:
        (tmp_path / "client.py").write_text(TEXT)
        subprocess.run(["git", "apply", "-"], input=written.encode(), cwd=tmp_path, check=True)
        assert (tmp_path / "client.py").read_text() == new


@pytest.mark.parametrize("context", [0, 1, 3])
@pytest.mark.parametrize("seed", range(8))
def test_what_git_writes(tmp_path: Path, seed: int, context: int) -> None:
    """A diff of git is read, with any context, its longer paths and its extra lines."""
    old, new = TEXT, edited(TEXT, seed) + "end\n"
    for folder, text in (("old", old), ("new", new)):
        target = tmp_path / folder / "src/vendor/sdk/models/pets.py"
        target.parent.mkdir(parents=True)
        target.write_text(text)
    command = ["git", "diff", "--no-index", f"-U{context}", "old", "new"]
    written = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True).stdout
    patch = parse_patch("p.patch", written, OWNED)
    assert apply(old, patch.files["models/pets.py"]) == new
    assert apply(new, reverse(patch.files["models/pets.py"])) == old


def test_a_hunk_that_fits_nowhere() -> None:
    """Lines that are not there any more are an error with the line where they should be."""
    hunks = parse_patch("p", unified("client.py", TEXT, TEXT.replace("line 30", "x")), OWNED).files[
        "client.py"
    ]
    with pytest.raises(MisfitError) as caught:
        apply(TEXT.replace("line 31", "y"), hunks)
    assert caught.value.line == 28


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("hello\n", "patches/p.patch is not a unified diff"),
        ("--- a/x.py\n+++ b/x.py\n@@ -1 +1 @@\n-a\n+b\n", "changes b/x.py, which is not a generated file"),
        ("--- /dev/null\n+++ b/client.py\n@@ -0,0 +1 @@\n+b\n", "adds or removes b/client.py"),
        (
            "--- a/client.py\n+++ b/client.py\n@@ -1,2 +1 @@\n-a\n",
            "patches/p.patch:4: the hunk ends too early",
        ),
        ("--- a/client.py\n+++ b/client.py\n@@ what @@\n", "patches/p.patch:3: not the head of a hunk"),
        ("@@ -1 +1 @@\n-a\n+b\n", "patches/p.patch:1: a hunk without a file"),
    ],
)
def test_what_is_no_patch(text: str, words: str) -> None:
    """A broken patch is one line that says where."""
    with pytest.raises(UsageError) as caught:
        parse_patch("p.patch", text, OWNED)
    assert words in str(caught.value)


def test_merge() -> None:
    """Two changes at different places come together; at the same place they are a conflict with its line."""
    ours, theirs = TEXT.replace("line 5\n", "ours\n"), TEXT.replace("line 50\n", "theirs\n")
    assert merge(TEXT, ours, theirs).text == ours.replace("line 50\n", "theirs\n")
    assert merge(TEXT, ours, TEXT).text == ours
    assert merge(TEXT, TEXT, theirs).text == theirs
    clash = merge(TEXT, ours, TEXT.replace("line 5\n", "theirs\n"))
    assert clash.conflicts == (6,)
