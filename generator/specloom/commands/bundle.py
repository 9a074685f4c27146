"""`specloom bundle`: print the document as one file, overlays applied."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..config import Config
from . import sources


def register(commands: sources.Commands) -> None:
    command = commands.add_parser(
        "bundle", parents=[sources.flags()], help="print the document as one file, overlays applied"
    )
    sources.document_argument(command)
    command.add_argument(
        "--format", choices=("yaml", "json"), help="default: by the name of the file, else YAML"
    )
    command.add_argument("--to", type=Path, metavar="FILE", help="write to a file instead of standard output")
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace, config: Config) -> int:
    from ..document.dump import dump_json, dump_yaml

    document = sources.load(config)
    as_json = arguments.format == "json" or (arguments.format is None and str(arguments.to).endswith(".json"))
    text = dump_json(document) if as_json else dump_yaml(document)
    if arguments.to is None:
        sys.stdout.write(text)
    else:
        from ..swap import replace_files

        replace_files(arguments.to.parent, {arguments.to.name: text.encode()})
    for finding in document.findings:
        print(finding, file=sys.stderr)
    return 0
