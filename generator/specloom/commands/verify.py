"""`specloom verify`: whether a generated package is as it was generated; needs no document and no network."""

from __future__ import annotations

import argparse
from pathlib import Path

from ..config import Config
from . import sources


def register(commands: sources.Commands) -> None:
    command = commands.add_parser(
        "verify", help="tell which files of a vendored package were edited, are missing or extra"
    )
    command.add_argument("dest", type=Path, metavar="DEST", help="folder of the package, or one above it")
    command.add_argument("--package", dest="name", metavar="NAME", help="look at this package alone")
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace, config: Config) -> int:
    from ..render.environment import templates_folder
    from ..vendoring.copies import find_copies
    from ..vendoring.verify import verify_copies

    copies = find_copies(arguments.dest, arguments.name)
    return verify_copies(copies, templates_folder() / "python" / "verify.py")
