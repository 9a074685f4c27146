"""The command line: `specloom lint | rules | explain | generate | diff | vendor | verify | bundle | mock`.

Exit codes: 0 fine, 1 findings or drift, 2 unusable input or usage with one line on standard error.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Sequence

from . import __version__
from .commands import bundle, diff, explain, generate, lint, mock, rules, sources, vendor, verify
from .errors import SpecloomError

#: In the order of the help text.
COMMANDS = (lint, rules, explain, generate, diff, vendor, verify, bundle, mock)


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit code."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A document may hold characters that the encoding of standard output does not have.
        sys.stdout.reconfigure(errors="backslashreplace")
    arguments = _parser().parse_args(argv)
    try:
        return int(arguments.run(arguments, sources.configured(arguments)))
    except SpecloomError as error:
        print(f"specloom: {error}", file=sys.stderr)
        return 2
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        print(f"specloom: {where}{error.strerror or error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="specloom",
        description="Lint an OpenAPI document, generate a typed Python SDK from it, and serve it for tests.",
    )
    parser.add_argument("--version", action="version", version=f"specloom {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        command.register(commands)
    return parser
