"""The command line: `specloom generate | bundle | mock`.

Exit codes: 0 fine, 1 findings or drift, 2 unusable input or usage with one line on standard error.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from attrs import evolve

from . import __version__
from .config import HTTP_LIBRARIES, Config, check_package, load_config
from .document import Document
from .errors import SpecloomError, UsageError
from .output import plan_output, write_output
from .pipeline import Generated, generate, load
from .render.package import PackageOptions


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit code."""
    parser = _parser()
    arguments = parser.parse_args(argv)
    try:
        config = _configured(arguments)
        return int(arguments.run(arguments, config))
    except SpecloomError as error:
        print(f"specloom: {error}", file=sys.stderr)
        return 2
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        print(f"specloom: {where}{error.strerror or error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


# -- commands -----------------------------------------------------------------------------------------


def _generate(arguments: argparse.Namespace, config: Config) -> int:
    started = time.perf_counter()
    if config.package is None:
        raise UsageError("no package name", hint="give --package NAME, or set `package` in [tool.specloom]")
    if config.output is None:
        raise UsageError("no output folder", hint="give --output DIR, or set `output` in [tool.specloom]")
    if config.output.exists() and not config.output.is_dir():
        raise UsageError(f"`{config.output}` is a file, not a folder to write to")
    options = PackageOptions(config.package, config.version, config.http_library)
    generated = generate(_load(config), options)
    _report(generated)
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
    print(generated.summary(time.perf_counter() - started))
    return 1 if arguments.check and plan.changes else 0


def _bundle(arguments: argparse.Namespace, config: Config) -> int:
    from .document.dump import dump_json, dump_yaml

    document = _load(config)
    as_json = arguments.format == "json" or (arguments.format is None and str(arguments.to).endswith(".json"))
    text = dump_json(document) if as_json else dump_yaml(document)
    if arguments.to is None:
        sys.stdout.write(text)
    else:
        from .swap import replace_files

        replace_files(arguments.to.parent, {arguments.to.name: text.encode()})
    for finding in document.findings:
        print(finding, file=sys.stderr)
    return 0


def _mock(arguments: argparse.Namespace, config: Config) -> int:
    from .emulator import serve

    serve(
        _load(config).tree,
        host=arguments.host,
        port=arguments.port,
        token=arguments.token,
        state=str(arguments.state) if arguments.state else None,
        allow_external=arguments.allow_external,
    )
    return 0


# -- shared -------------------------------------------------------------------------------------------


def _load(config: Config) -> Document:
    if config.spec is None:
        raise UsageError(
            "no document", hint="give --spec FILE, or set `spec` in [tool.specloom] of pyproject.toml"
        )
    return load(config.spec, config.overlays, allow_remote=config.allow_remote)


def _report(generated: Generated) -> None:
    for finding in generated.findings:
        print(finding, file=sys.stderr)


def _configured(arguments: argparse.Namespace) -> Config:
    """The configuration with the flags laid over it.

    A document named on the command line is another document: the configured overlays and output are not its.
    """
    spec = getattr(arguments, "spec", None) or getattr(arguments, "document", None)
    config = Config() if spec else load_config(Path.cwd())
    given: dict[str, Any] = {"spec": spec} if spec else {}
    for key in ("output", "package", "version", "http_library"):
        if (value := getattr(arguments, key, None)) is not None:
            given[key] = check_package(value) if key == "package" else value
    if arguments.overlay:
        given["overlays"] = tuple(arguments.overlay)
    if arguments.allow_remote:
        given["allow_remote"] = True
    return evolve(config, **given)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="specloom",
        description="Generate a typed Python SDK from an OpenAPI document, and serve the document for tests.",
    )
    parser.add_argument("--version", action="version", version=f"specloom {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    source = argparse.ArgumentParser(add_help=False)
    source.add_argument(
        "--overlay", type=Path, action="append", metavar="FILE", help="apply an OpenAPI Overlay; repeatable"
    )
    source.add_argument("--allow-remote", action="store_true", help="let $refs go to the network")

    command = commands.add_parser("generate", parents=[source], help="write the SDK")
    command.add_argument("--spec", type=Path, metavar="FILE", help="the OpenAPI document")
    command.add_argument("--output", type=Path, metavar="DIR", help="folder to write to")
    command.add_argument("--package", metavar="NAME", help="import name of the generated package")
    command.add_argument("--version", metavar="X.Y.Z", help="version of the generated package")
    command.add_argument(
        "--http-library", choices=HTTP_LIBRARIES, help="what the package sends with (default: httpx)"
    )
    command.add_argument(
        "--check", action="store_true", help="write nothing; print the difference, exit 1 if there is one"
    )
    command.add_argument("--diff", action="store_true", help="print the difference while writing")
    command.add_argument("--force", action="store_true", help="overwrite files that were edited")
    command.set_defaults(run=_generate)

    command = commands.add_parser(
        "bundle", parents=[source], help="print the document as one file, overlays applied"
    )
    command.add_argument(
        "document", type=Path, nargs="?", help="the OpenAPI document (default: the configured one)"
    )
    command.add_argument(
        "--format", choices=("yaml", "json"), help="default: by the name of the file, else YAML"
    )
    command.add_argument("--to", type=Path, metavar="FILE", help="write to a file instead of standard output")
    command.set_defaults(run=_bundle)

    command = commands.add_parser("mock", parents=[source], help="serve the document on loopback, with state")
    command.add_argument(
        "document", type=Path, nargs="?", help="the OpenAPI document (default: the configured one)"
    )
    command.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    command.add_argument("--port", type=int, default=0, help="port (default: a free one)")
    command.add_argument("--token", help="the only token to accept (default: any)")
    command.add_argument("--state", type=Path, metavar="FILE", help="keep the state in an SQLite file")
    command.add_argument("--allow-external", action="store_true", help="allow a host that others can reach")
    command.set_defaults(run=_mock)
    return parser
