"""What is said about a rule: for a terminal, and as Markdown for the documentation and for SARIF."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence

from .rule import Rule

_WIDTH = 88


def plain(rule: Rule) -> str:
    """The page of a rule without markup; ends with a line break."""
    paragraphs = [
        f"{rule.id} ({rule.severity})",
        textwrap.fill(rule.purpose, _WIDTH),
        textwrap.fill(rule.why, _WIDTH),
        f"Bad:\n\n{_indented(rule.bad)}",
        f"Good:\n\n{_indented(rule.good)}",
    ]
    return "\n\n".join(paragraphs) + "\n"


def markdown(rule: Rule) -> str:
    """The page of a rule below its heading; ends with a line break."""
    fragments = (("Bad", rule.bad), ("Good", rule.good))
    examples = "\n".join(f"{title}:\n\n```yaml\n{text.rstrip()}\n```\n" for title, text in fragments)
    return f"{rule.purpose} Default severity: {rule.severity}.\n\n{rule.why}\n\n{examples}"


def catalogue(groups: Mapping[str, Sequence[Rule]]) -> str:
    """All rules as one Markdown document: a table to find them, then their pages."""
    total = sum(len(rules) for rules in groups.values())
    parts = [
        "# Rules of `specloom lint`\n\n"
        f"All {total} rules. `make docs` writes this page from them; `specloom explain RULE` shows one on the"
        " terminal,\nand [linting.md](linting.md) says how to set, ignore and mend them.\n"
    ]
    for title, rules in groups.items():
        rows = "\n".join(
            f"| [`{rule.id}`](#{rule.id}) | {rule.severity} | {rule.purpose.replace('|', '&#124;')} |"
            for rule in rules
        )
        parts.append(f"**{title}**\n\n| rule | default | what it does |\n|---|---|---|\n{rows}\n")
    for title, rules in groups.items():
        parts.append(f"## {title}\n")
        parts += [f"### {rule.id}\n\n{markdown(rule)}" for rule in rules]
    return "\n".join(parts)


def _indented(text: str) -> str:
    return textwrap.indent(text.rstrip(), "    ")
