"""`specloom generate`: write the SDK, or tell how the one on disk differs."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from ..config import HTTP_LIBRARIES, Config
from ..errors import UsageError
from . import sources


def register(commands: sources.Commands) -> None:
    command = commands.add_parser(
        "generate", parents=[sources.flags(), sources.selection_flags()], help="write the SDK"
    )
    command.add_argument("--spec", type=Path, metavar="FILE", help="the OpenAPI document")
    command.add_argument("--output", type=Path, metavar="DIR", help="folder to write to")
    command.add_argument("--package", metavar="NAME", help="import name of the generated package")
    command.add_argument("--version", metavar="X.Y.Z", help="version of the package (default: the next one)")
    command.add_argument(
        "--since", metavar="REF", help="what changed since this commit of git, not since the last run"
    )
    command.add_argument(
        "--keep-renamed", action="store_true", help="let old Python names work on for one major version"
    )
    command.add_argument(
        "--target",
        choices=("python", "stackql"),
        default="python",
        help="a Python package, or a provider for the registry of StackQL (default: python)",
    )
    command.add_argument(
        "--http-library", choices=HTTP_LIBRARIES, help="what the package sends with (default: httpx)"
    )
    command.add_argument(
        "--check", action="store_true", help="write nothing; print the difference, exit 1 if there is one"
    )
    command.add_argument("--diff", action="store_true", help="print the difference while writing")
    command.add_argument("--force", action="store_true", help="overwrite files that were edited")
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace, config: Config) -> int:
    if arguments.target == "stackql":
        from .provider import write_provider

        return write_provider(arguments, config)
    from ..history import FolderTree, GitTree, read_past
    from ..output import plan_output, write_output
    from ..pipeline import generate
    from ..render.package import PackageOptions

    started = time.perf_counter()
    if config.package is None:
        raise UsageError("no package name", hint="give --package NAME, or set `package` in [tool.specloom]")
    if config.output is None:
        raise UsageError("no output folder", hint="give --output DIR, or set `output` in [tool.specloom]")
    if config.output.exists() and not config.output.is_dir():
        raise UsageError(f"`{config.output}` is a file, not a folder to write to")
    options = PackageOptions(config.package, config.version, config.http_library)
    tree = GitTree(arguments.since, config.output) if arguments.since else FolderTree(config.output)
    generated = generate(
        sources.load(config),
        options,
        read_past(tree, options.folder),
        selection=sources.selection(config),
        keep_renamed=config.keep_renamed,
    )
    for finding in generated.findings:
        print(finding, file=sys.stderr)
    if generated.errors:
        print(generated.summary(time.perf_counter() - started), file=sys.stderr)
        return 1
    plan = plan_output(generated.files, config.output, config.package)
    if arguments.check or arguments.diff:
        sys.stdout.write("".join(change.diff() for change in plan.changes))
    if arguments.check:
        if plan.changes:
            names = ", ".join(change.path for change in plan.changes[:3])
            more = f" and {len(plan.changes) - 3} more" if len(plan.changes) > 3 else ""
            print(
                f"specloom: {config.output} is not what the document gives: {names}{more}"
                " (run `specloom generate`)",
                file=sys.stderr,
            )
    elif plan.edited and not arguments.force:
        for path in plan.edited:
            print(
                f"specloom: {config.output / path} was edited or not written by specloom; nothing was written"
                " (move your change elsewhere, or overwrite it with --force)",
                file=sys.stderr,
            )
        return 1
    else:
        write_output(plan, config.output, config.package)
    if generated.progress and generated.progress.report and generated.progress.bump != "none":
        print(generated.progress.told())
    print(generated.summary(time.perf_counter() - started))
    return 1 if arguments.check and plan.changes else 0
