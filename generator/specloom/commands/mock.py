"""`specloom mock`: serve the document on loopback, with state."""

from __future__ import annotations

import argparse
from pathlib import Path

from ..config import Config
from . import sources


def register(commands: sources.Commands) -> None:
    command = commands.add_parser(
        "mock", parents=[sources.flags()], help="serve the document on loopback, with state"
    )
    sources.document_argument(command)
    command.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    command.add_argument("--port", type=int, default=0, help="port (default: a free one)")
    command.add_argument("--token", help="the only token to accept (default: any)")
    command.add_argument("--state", type=Path, metavar="FILE", help="keep the state in an SQLite file")
    command.add_argument("--allow-external", action="store_true", help="allow a host that others can reach")
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace, config: Config) -> int:
    from ..emulator import serve

    serve(
        sources.load(config).tree,
        host=arguments.host,
        port=arguments.port,
        token=arguments.token,
        state=str(arguments.state) if arguments.state else None,
        allow_external=arguments.allow_external,
    )
    return 0
