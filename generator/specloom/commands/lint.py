"""`specloom lint`: what is wrong with a document, for the code that will be made of it."""

from __future__ import annotations

import argparse
import gc
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from ..config import Config
from ..errors import UsageError
from . import sources

if TYPE_CHECKING:
    from ..findings import Severity
    from ..lint.result import Result
    from ..lint.run import Input, Linted
    from ..lint.settings import FailOn

#: The names of the reports in `lint.reports`.
FORMATS = ("text", "json", "sarif", "junit", "github", "gitlab")
#: Which severities fail a run.
_FAILING: dict[FailOn, tuple[Severity, ...]] = {
    "error": ("error",),
    "warning": ("error", "warning"),
    "info": ("error", "warning", "info"),
    "never": (),
}


def register(commands: sources.Commands) -> None:
    command = commands.add_parser(
        "lint",
        parents=[sources.flags()],
        help="say what is wrong with a document, and what it does to the SDK",
    )
    command.add_argument(
        "files", type=Path, nargs="*", metavar="FILE", help="OpenAPI documents (default: the configured one)"
    )
    command.add_argument("--format", choices=FORMATS, default="text", help="of the report (default: text)")
    command.add_argument(
        "--fail-on", choices=tuple(_FAILING), help="the severity that makes the exit code 1 (default: error)"
    )
    command.add_argument("--baseline", type=Path, metavar="FILE", help="leave out what this file lists")
    command.add_argument(
        "--write-baseline", type=Path, metavar="FILE", help="list all findings in this file, and report none"
    )
    command.add_argument(
        "--new-since", metavar="GIT_REF", help="leave out what this revision of the document had already"
    )
    command.add_argument(
        "--fix-overlay", type=Path, metavar="FILE", help="write an overlay with all mechanical mends"
    )
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace, config: Config) -> int:
    from ..lint.baseline import read_baseline
    from ..lint.rules import ALL_RULES
    from ..lint.run import lint
    from ..lint.settings import read_settings

    # Nothing here makes much garbage in circles, and looking for it costs a third of the time of a large
    # document.
    gc.disable()
    settings = read_settings(config.tables.get("lint", {}), config.source, {rule.id for rule in ALL_RULES})
    inputs = _inputs(arguments, config)
    if arguments.fix_overlay and len(inputs) > 1:
        raise UsageError("--fix-overlay mends one document", hint="name one FILE")
    known: Counter[str] = Counter()
    baseline = arguments.baseline or settings.baseline
    if baseline and not arguments.write_baseline:
        known += read_baseline(baseline)
    if arguments.new_since:
        from ..lint.since import known_since

        # What both know is one finding, not two.
        known |= known_since(arguments.new_since, inputs, settings)
    linted = lint(inputs, settings, known)
    if arguments.fix_overlay:
        _write_mends(arguments.fix_overlay, linted, inputs[0])
    if arguments.write_baseline:
        return _write_baseline(arguments.write_baseline, linted)
    fail_on: FailOn = arguments.fail_on or settings.fail_on
    sys.stdout.write(_report(linted.result, arguments.format, fail_on))
    return _exit_code(linted.result, inputs, fail_on)


def _inputs(arguments: argparse.Namespace, config: Config) -> list[Input]:
    """The documents; the configured overlays belong to the configured document, however it is named."""
    from ..lint.run import Input

    if not arguments.files and config.spec is None:
        raise UsageError(
            "no document", hint="name a FILE, or set `spec` in [tool.specloom] of pyproject.toml"
        )
    inputs = []
    for path in arguments.files or [config.spec]:
        own = config.spec is not None and path.resolve() == config.spec.resolve()
        overlays = config.overlays if own or arguments.overlay else ()
        inputs.append(Input(path, overlays, config.allow_remote))
    return inputs


def _report(result: Result, name: str, fail_on: FailOn) -> str:
    from ..lint.reports import REPORTS
    from ..lint.reports.terminal import colour_wanted
    from ..lint.rules import ALL_RULES

    return REPORTS[name](
        result, ALL_RULES, source=_text_of, colour=colour_wanted(sys.stdout), failing=_FAILING[fail_on]
    )


def _text_of(file: str) -> str | None:
    try:
        return Path(file).read_text(encoding="utf-8", errors="replace")
    except (OSError, ValueError):
        return None


def _exit_code(result: Result, inputs: list[Input], fail_on: FailOn) -> int:
    if any(not one.path.exists() for one in inputs):
        return 2
    return 1 if any(result.count(severity) for severity in _FAILING[fail_on]) else 0


def _write_mends(path: Path, linted: Linted, one: Input) -> None:
    from ..lint.mends import mending_actions, overlay_text

    actions = mending_actions((rule, problem) for _, rule, problem, _ in linted.problems)
    if not actions:
        print(f"specloom: nothing to mend mechanically; {path} was not written", file=sys.stderr)
        return
    _write(path, overlay_text(one.path.name, actions))
    print(f"specloom: wrote {path} ({len(actions)} actions)", file=sys.stderr)


def _write_baseline(path: Path, linted: Linted) -> int:
    from ..lint.baseline import baseline_text

    found = [(digest, rule, problem.pointer) for _, rule, problem, digest in linted.problems]
    _write(path, baseline_text(found))
    print(f"specloom: wrote {path} ({len(found)} findings)", file=sys.stderr)
    return 0


def _write(path: Path, text: str) -> None:
    from ..swap import replace_files

    replace_files(path.parent, {path.name: text.encode()})
