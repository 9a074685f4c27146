"""`specloom generate --target stackql`: write what StackQL's registry keeps of a provider."""

from __future__ import annotations

import argparse
import difflib
import hashlib
import re
import sys
from pathlib import Path

from ..config import Config
from ..errors import UsageError
from . import sources

_HEADER = re.compile(r"# Written by specloom; sha256 of the rest: ([0-9a-f]{64})\n")


def write_provider(arguments: argparse.Namespace, config: Config) -> int:
    """Write the files, or with `--check` tell how those on disk differ; edited ones are left alone."""
    from ..pipeline import generate_provider
    from ..swap import replace_files

    output: Path | None = arguments.output
    if output is None:
        raise UsageError("no output folder", hint="give --output DIR: `providers/src` of a StackQL registry")
    if output.exists() and not output.is_dir():
        raise UsageError(f"`{output}` is a file, not a folder to write to")
    files, findings = generate_provider(sources.load(config))
    for finding in findings:
        print(finding, file=sys.stderr)
    if not files:
        if not any(finding.severity == "error" for finding in findings):
            raise UsageError(
                "the document has no SQL resources",
                hint="add `x-stackQL-resources` under `components`, for instance with --overlay",
            )
        return 1
    texts = {path: _stamped(text) for path, text in files.items()}
    old = {path: _read(output / path) for path in texts}
    changed = {path: text for path, text in texts.items() if old[path] != text}
    if arguments.check or arguments.diff:
        for path, text in changed.items():
            before = (old[path] or "").splitlines(keepends=True)
            after = text.splitlines(keepends=True)
            sys.stdout.writelines(difflib.unified_diff(before, after, f"a/{path}", f"b/{path}"))
    if not arguments.check:
        edited = [path for path in changed if _is_edited(old[path])]
        if edited and not arguments.force:
            for path in edited:
                print(
                    f"specloom: {output / path} was edited or not written by specloom; nothing was written"
                    " (move your change elsewhere, or overwrite it with --force)",
                    file=sys.stderr,
                )
            return 1
        output.mkdir(parents=True, exist_ok=True)
        replace_files(output, {path: text.encode() for path, text in changed.items()})
    print(f"{len(texts)} files, {len(changed)} {'differ' if arguments.check else 'written'}")
    return 1 if arguments.check and changed else 0


def _stamped(text: str) -> str:
    return f"# Written by specloom; sha256 of the rest: {_digest(text)}\n{text}"


def _read(path: Path) -> str | None:
    return path.read_bytes().decode("utf-8", "replace") if path.is_file() else None


def _is_edited(text: str | None) -> bool:
    if text is None:
        return False
    header = _HEADER.match(text)
    return header is None or header[1] != _digest(text[header.end() :])


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
