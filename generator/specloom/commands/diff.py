"""`specloom diff`: what a change of the document means for clients and for callers in Python."""

from __future__ import annotations

import argparse
import gc
import sys
import tomllib
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..config import Config
from ..errors import UsageError
from . import sources

if TYPE_CHECKING:
    from ..diff.change import Report
    from ..diff.policy import Policy

_FORMATS = ("text", "json", "markdown", "github", "sarif", "html")


def register(commands: sources.Commands) -> None:
    command = commands.add_parser(
        "diff", parents=[sources.flags()], help="tell what a change of the document means for callers"
    )
    command.add_argument("old", nargs="?", metavar="OLD", help="a file, or REF:FILE in git")
    command.add_argument(
        "new", nargs="?", metavar="NEW", help="a file, or REF:FILE in git (default: the configured document)"
    )
    command.add_argument("--base", metavar="REF", help="compare the configured document with this commit")
    command.add_argument("--format", choices=_FORMATS, default="text")
    command.add_argument(
        "--output", dest="report", type=Path, metavar="FILE", help="write the report to a file"
    )
    command.add_argument(
        "--fail-on",
        choices=("breaking", "wire", "python", "any", "never"),
        help="what makes the exit code 1 (default: breaking)",
    )
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace, config: Config) -> int:
    from ..diff.policy import fails

    # Two documents live until the end: looking through them for garbage takes a third of the time.
    gc.disable()
    policy = _policy(config)
    report, accepted, unused = policy.applied(_report(arguments, config))
    text = _text(report, arguments.format)
    if arguments.report is not None:
        arguments.report.write_text(f"{text}\n", encoding="utf-8")
    else:
        print(text)
    for change, exempt in accepted:
        print(f"accepted: {change.message} [{change.id}]: {exempt.reason}", file=sys.stderr)
    for exempt in unused:
        print(f"specloom: the exception for `{exempt.id}` matches no change", file=sys.stderr)
    return 1 if fails(report, arguments.fail_on or policy.fail_on) else 0


def _report(arguments: argparse.Namespace, config: Config) -> Report:
    from ..diff.revisions import Place, opened, place_of
    from ..diff.run import compare
    from ..diff.side import understand

    if arguments.base and arguments.old:
        raise UsageError("OLD and --base both say what to compare with", hint="give one of them")
    if not arguments.base and not arguments.old:
        raise UsageError("nothing to compare with", hint="give OLD and NEW, or --base REF")
    if arguments.new is None and config.spec is None:
        raise UsageError("no document", hint="give NEW, or set `spec` in [tool.specloom] of pyproject.toml")
    new = place_of(arguments.new) if arguments.new else Place(str(config.spec))
    old = Place(str(config.spec), arguments.base) if arguments.base else place_of(arguments.old)
    with ExitStack() as stack:
        sides = []
        for place in (old, new):
            # Overlays of the configuration are about the document of the configuration.
            own = config.spec is not None and Path(place.path) == config.spec
            overlays = config.overlays if own or arguments.overlay else ()
            document, shown = stack.enter_context(opened(place, overlays, allow_remote=config.allow_remote))
            sides.append((understand(document, strict=False), shown))
        (before, shown_old), (after, shown_new) = sides
        return compare(before, after).shown(shown_old, shown_new)


def _text(report: Report, name: str) -> str:
    # Each format is imported when it is asked for.
    match name:
        case "json":
            from ..diff.reports.as_json import json_report as write
        case "markdown":
            from ..diff.reports.markdown import markdown_report as write
        case "github":
            from ..diff.reports.github import github_report as write
        case "sarif":
            from ..diff.reports.sarif import sarif_report as write
        case "html":
            from ..diff.reports.html import html_report as write
        case _:
            from ..diff.reports.text import text_report as write
    return write(report)


def _policy(config: Config) -> Policy:
    from ..config import load_config
    from ..diff.policy import policy_from

    source = config.source or load_config(Path.cwd()).source
    if source is None:
        return policy_from({}, "")
    found: dict[str, Any] = tomllib.loads(source.read_text(encoding="utf-8"))
    if source.name == "pyproject.toml":
        found = found.get("tool", {}).get("specloom", {})
    table = found.get("diff", {})
    if not isinstance(table, dict):
        raise UsageError(f"{source.name}: `diff` of the configuration is not a table")
    return policy_from(table, source.name)
