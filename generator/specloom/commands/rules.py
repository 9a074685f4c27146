"""`specloom rules`: all rules of the linter."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ..config import Config
from . import sources

if TYPE_CHECKING:
    from ..lint.rule import Rule

    Groups = Mapping[str, Sequence[Rule]]


def register(commands: sources.Commands) -> None:
    command = commands.add_parser("rules", help="list the rules of the linter")
    command.add_argument(
        "--format", choices=("text", "json", "markdown"), default="text", help="of the list (default: text)"
    )
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace, config: Config) -> int:
    from ..lint import pages
    from ..lint.rules import ALL_GROUPS

    formats = {"text": _text, "json": _json, "markdown": pages.catalogue}
    sys.stdout.write(formats[arguments.format](ALL_GROUPS))
    return 0


def _text(groups: Groups) -> str:
    longest = max(len(rule.id) for rules in groups.values() for rule in rules)
    blocks = []
    for title, rules in groups.items():
        lines = [f"  {rule.id:{longest}}  {rule.severity:7}  {rule.purpose}" for rule in rules]
        blocks.append("\n".join([title, *lines]) + "\n")
    return "\n".join(blocks)


def _json(groups: Groups) -> str:
    import json

    listed = [
        {
            "id": rule.id,
            "group": title,
            "severity": rule.severity,
            "purpose": rule.purpose,
            "why": rule.why,
            "bad": rule.bad,
            "good": rule.good,
        }
        for title, rules in groups.items()
        for rule in rules
    ]
    return json.dumps({"rules": listed}, indent=2) + "\n"
