"""The documents as they were at a git revision, so that only what is new need be reported."""

from __future__ import annotations

import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from attrs import evolve

from ..errors import UsageError
from .run import Input, lint
from .settings import Settings

#: What a document may be made of.
_ENDINGS = (".yaml", ".yml", ".json")


def known_since(revision: str, inputs: Sequence[Input], settings: Settings) -> Counter[str]:
    """The fingerprints of what a revision had. Raises UsageError without git, or for a wrong revision."""
    known: Counter[str] = Counter()
    for one in inputs:
        with _as_of(revision, one) as before:
            if before is not None:
                known.update(digest for _, _, _, digest in lint([before], settings).problems)
    return known


@contextmanager
def _as_of(revision: str, one: Input) -> Iterator[Input | None]:
    """The same document in a folder of its own; None when the revision does not have it."""
    root = Path(_git(one.path.parent, "rev-parse", "--show-toplevel").decode().strip())
    commit = (
        _git(root, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}").decode().strip()
    )
    inside = [_inside(root, path) for path in (one.path, *one.overlays)]
    folders = sorted({path.parent.as_posix() for path in inside})
    with tempfile.TemporaryDirectory(prefix="specloom-") as temporary:
        copy = Path(temporary)
        listed = _git(root, "ls-tree", "-r", "-z", commit, "--", *(f"{folder}/" for folder in folders))
        for entry in listed.decode().split("\0"):
            about, _, name = entry.partition("\t")
            # Regular files only: a link could lead out of the folder.
            if about.startswith("100") and name.lower().endswith(_ENDINGS):
                target = copy / name
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(_git(root, "cat-file", "blob", about.split()[2]))
        paths = [copy / path for path in inside]
        if not paths[0].is_file():
            yield None
        else:
            overlays = tuple(path for path in paths[1:] if path.is_file())
            yield evolve(one, path=paths[0], overlays=overlays)


def _inside(root: Path, path: Path) -> Path:
    try:
        return path.resolve().relative_to(root.resolve())
    except ValueError:
        raise UsageError(f"{path} is not in the git repository {root}") from None


def _git(folder: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False)
    except OSError as error:
        raise UsageError(f"--new-since needs git: {error.strerror}") from None
    if done.returncode:
        reason = done.stderr.decode(errors="replace").strip().splitlines()
        raise UsageError(f"git {arguments[0]}: {reason[-1] if reason else 'failed'}")
    return done.stdout
