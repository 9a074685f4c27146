"""`specloom explain`: the page of one rule."""

from __future__ import annotations

import argparse
import sys

from ..config import Config
from ..errors import UsageError
from . import sources


def register(commands: sources.Commands) -> None:
    command = commands.add_parser("explain", help="show what a rule of the linter looks for, and why")
    command.add_argument("rule", metavar="RULE", help="its id, as findings name it")
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace, config: Config) -> int:
    from ..lint.pages import plain
    from ..lint.rules import ALL_RULES

    rules = {rule.id: rule for rule in ALL_RULES}
    if arguments.rule not in rules:
        from difflib import get_close_matches

        near = get_close_matches(arguments.rule, rules, 1)
        hint = f"did you mean `{near[0]}`?" if near else "`specloom rules` lists all"
        raise UsageError(f"there is no rule `{arguments.rule}`", hint=hint)
    sys.stdout.write(plain(rules[arguments.rule]))
    return 0
